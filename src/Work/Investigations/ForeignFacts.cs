using Kapea.Work.Intake;

namespace Kapea.Work.Investigations;

/// <summary>What is known of a foreigner. What is <c>null</c> was not said.</summary>
/// <param name="Nationalities">His nationalities.</param>
/// <param name="PassportSeen">Somebody has seen the passport.</param>
/// <param name="PassportCountry">Which country gave it.</param>
/// <param name="PassportLast4">The last four characters of its number.</param>
/// <param name="ImmigrationStatus">On what ground he is in the country.</param>
/// <param name="RecordAskedOf">Who was asked for an earlier record.</param>
/// <param name="RecordAnswer">What the answer was.</param>
/// <param name="LiaisonAgency">Which liaison office was told.</param>
/// <param name="LiaisonOn">When.</param>
/// <param name="LegalAssistance">Requests for mutual legal assistance.</param>
/// <param name="Extradition">How far an extradition has come.</param>
/// <param name="Jurisdiction">Which country proceeds.</param>
/// <param name="Deportation">Whether he is sent out of the country.</param>
/// <param name="TravelBan">Whether he may leave the country.</param>
/// <param name="VictimsElsewhere">Whether children elsewhere were harmed.</param>
public sealed record ForeignFacts(
    string? Nationalities, bool? PassportSeen, string? PassportCountry, string? PassportLast4, string? ImmigrationStatus, string? RecordAskedOf, PriorRecordAnswer? RecordAnswer, string? LiaisonAgency, DateOnly? LiaisonOn, string? LegalAssistance, Extradition? Extradition, Jurisdiction? Jurisdiction, Deportation? Deportation, Known? TravelBan, Known? VictimsElsewhere)
{
    /// <summary>Nothing said.</summary>
    public static ForeignFacts Nothing { get; } = new(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /// <summary>What is said now, and what was said before where nothing is said now.</summary>
    public ForeignFacts Over(ForeignFacts? before) => before is null ? this : new(
        Nationalities ?? before.Nationalities, PassportSeen ?? before.PassportSeen, PassportCountry ?? before.PassportCountry, PassportLast4 ?? before.PassportLast4, ImmigrationStatus ?? before.ImmigrationStatus, RecordAskedOf ?? before.RecordAskedOf, RecordAnswer ?? before.RecordAnswer, LiaisonAgency ?? before.LiaisonAgency, LiaisonOn ?? before.LiaisonOn, LegalAssistance ?? before.LegalAssistance, Extradition ?? before.Extradition, Jurisdiction ?? before.Jurisdiction, Deportation ?? before.Deportation, TravelBan ?? before.TravelBan, VictimsElsewhere ?? before.VictimsElsewhere);
}
