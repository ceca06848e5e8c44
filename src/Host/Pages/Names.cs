using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Pages;

/// <summary>How people and desks are called before one reader.</summary>
internal static class Names
{
    public static string Of(NetworkDesk desk, Words words) => desk.Profile.NameIn(words.Language);

    public static string Desk(HouseParts house, Words words, string code) => house.Book.Now.Desk(code) is { } desk ? Of(desk, words) : code;

    /// <summary>A rung of a ladder: the desk, and where it stands on several rungs, whose turn it is.</summary>
    public static string Rung(HouseParts house, Words words, string desk, string rung, bool several) => several ? $"{Desk(house, words, desk)} · {words[rung]}" : Desk(house, words, desk);

    /// <summary>A colleague of the same organisation by her name; anybody else by her desk; the clock by its word.</summary>
    public static string Who(HouseParts house, Visit reader, Words words, PersonId person)
    {
        if (person == PersonId.Clock) return words["page.clock"];
        var network = house.Book.Now;
        var desks = network.DesksOf(person).ToList();
        var colleague = person == reader.Id || desks.Any(d => reader.Desks.Any(own => own.Profile.Organisation == d.Profile.Organisation));
        if (colleague && network.Person(person) is { } known) return known.Profile.Name;
        return desks.Count > 0 ? Of(desks[0], words) : words["page.somebody"];
    }

    /// <summary>The names of the desks that hold a stream, whose gate is open.</summary>
    public static IEnumerable<string> Holders(HouseParts house, Words words, StreamHead head) =>
        house.Store.All<WrapRow>(head.Stream).Where(w => !w.Gated && w.Gate <= head.Gate).Select(w => house.Book.Now.Desk(w.Desk)).OfType<NetworkDesk>().DistinctBy(d => d.Id).Select(d => Of(d, words));

    /// <summary>The kind of a stream in words.</summary>
    public static string Kind(Words words, string kind) => words["stream-kind." + kind];
}
