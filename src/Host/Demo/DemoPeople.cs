using System.Collections.Immutable;

namespace Kapea.Host.Demo;

/// <summary>An invented person of the demo's network.</summary>
/// <param name="SignIn">The name to sign in with.</param>
/// <param name="Name">Her invented name.</param>
/// <param name="Role">What she does.</param>
/// <param name="Language">Her language.</param>
/// <param name="Desk">The code of her desk.</param>
/// <param name="Lead">She leads it.</param>
/// <param name="Turn">Her place in the order of duty.</param>
internal sealed record DemoPerson(string SignIn, string Name, string Role, string Language, string Desk, bool Lead, int Turn)
{
    /// <summary>Her phrase: no secret, printed at the start of every demo.</summary>
    public string Phrase => $"rice field after rain {SignIn}";

    public string Mail => $"{SignIn}@demo.invalid";
}

/// <summary>The people of the demo. Every one is invented.</summary>
internal sealed class DemoPeople
{
    public const string Organisation = "PKC";

    public static readonly DemoPerson Vanna = new("vanna", "Vanna Keo", "administrator", "en", "administration", true, 1);
    public static readonly DemoPerson Sophea = new("sophea", "Sophea Lim", "hotline operator", "km", "intake", true, 1);
    public static readonly DemoPerson Dara = new("dara", "Dara Chea", "hotline operator, second", "km", "intake", false, 2);
    public static readonly DemoPerson Sokha = new("sokha", "Sokha Chan", "social worker", "km", "social-team", true, 1);
    public static readonly DemoPerson Bopha = new("bopha", "Bopha Nuon", "social worker", "km", "social-team", false, 2);
    public static readonly DemoPerson Rithy = new("rithy", "Rithy Sam", "lawyer", "en", "legal-team", true, 1);
    public static readonly DemoPerson Chanthy = new("chanthy", "Chanthy Ros", "counsellor", "km", "counselling", true, 1);
    public static readonly DemoPerson Makara = new("makara", "Makara Uk", "investigator", "km", "investigation", true, 1);
    public static readonly DemoPerson Veha = new("veha", "Veha Tan", "investigator, second", "km", "investigation", false, 2);
    public static readonly DemoPerson Maly = new("maly", "Maly Heng", "supervisor", "en", "supervision", true, 1);
    public static readonly DemoPerson Socheat = new("socheat", "Socheat Oum", "safeguarding officer", "en", "safeguarding", true, 1);
    public static readonly DemoPerson Piseth = new("piseth", "Piseth Ny", "monitoring officer", "en", "insight", true, 1);
    public static readonly DemoPerson Leakena = new("leakena", "Leakena Prak", "ministry officer", "km", "ministry", true, 1);
    public static readonly DemoPerson Anouk = new("anouk", "Anouk Verbeek", "funder's programme officer", "en", "funder", true, 1);
    public static readonly DemoPerson Visal = new("visal", "Visal Kong", "police officer on duty, Kandal", "km", "kandal-unit", true, 1);
    public static readonly DemoPerson Pisey = new("pisey", "Pisey Tep", "police officer, second, Kandal", "km", "kandal-unit", false, 2);
    public static readonly DemoPerson Borey = new("borey", "Borey Meas", "chief of the unit, Kandal", "km", "kandal-chief", true, 1);
    public static readonly DemoPerson Samnang = new("samnang", "Samnang Duong", "provincial commissariat, Kandal", "km", "kandal-province", true, 1);
    public static readonly DemoPerson Kosal = new("kosal", "Kosal Yin", "police officer on duty, Phnom Penh", "km", "phnom-penh-unit", true, 1);
    public static readonly DemoPerson Sreymom = new("sreymom", "Sreymom Phal", "police officer, second, Phnom Penh", "km", "phnom-penh-unit", false, 2);
    public static readonly DemoPerson Vichet = new("vichet", "Vichet Nop", "chief of the unit, Phnom Penh", "km", "phnom-penh-chief", true, 1);
    public static readonly DemoPerson Narith = new("narith", "Narith Bun", "municipal commissariat, Phnom Penh", "km", "phnom-penh-province", true, 1);
    public static readonly DemoPerson Sovann = new("sovann", "Sovann Ea", "national department", "km", "national-ahtjpp", true, 1);
    public static readonly DemoPerson Phirun = new("phirun", "Phirun Long", "store keeper", "km", "store", true, 1);

    /// <summary>All of them, the administrator first.</summary>
    public ImmutableArray<DemoPerson> People { get; init; } =
        [Vanna, Sophea, Dara, Sokha, Bopha, Rithy, Chanthy, Makara, Veha, Maly, Socheat, Piseth, Leakena, Anouk, Visal, Pisey, Borey, Samnang, Kosal, Sreymom, Vichet, Narith, Sovann, Phirun];
}
