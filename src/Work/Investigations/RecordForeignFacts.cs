using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Investigations;

/// <summary>Writes what is known of a foreigner; what is left empty stays as it was.</summary>
/// <param name="Facts">What is known.</param>
public sealed record RecordForeignFacts(ForeignFacts Facts) : IAct<RecordForeignFacts, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.record-foreign-facts.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.background-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        Fields = [Asks.Nationalities, Asks.PassportSeen, Asks.PassportCountry, Asks.PassportLast4, Asks.ImmigrationStatus, Asks.RecordAskedOf, Asks.RecordAnswer, Asks.LiaisonAgency, Asks.LiaisonOn, Asks.LegalAssistance, Asks.Extradition, Asks.Jurisdiction, Asks.Deportation, Asks.TravelBan, Asks.VictimsElsewhere],
    };

    /// <inheritdoc/>
    public static RecordForeignFacts From(Answers answers) => new(new ForeignFacts(
        answers.TextOrNull(Asks.Nationalities), YesOrNo(answers.CodeOrNull(Asks.PassportSeen)), answers.TextOrNull(Asks.PassportCountry), answers.TextOrNull(Asks.PassportLast4),
        answers.TextOrNull(Asks.ImmigrationStatus), answers.TextOrNull(Asks.RecordAskedOf), answers.OneOrNull<PriorRecordAnswer>(Asks.RecordAnswer), answers.TextOrNull(Asks.LiaisonAgency),
        answers.DayOrNull(Asks.LiaisonOn), answers.TextOrNull(Asks.LegalAssistance), answers.OneOrNull<Extradition>(Asks.Extradition), answers.OneOrNull<Jurisdiction>(Asks.Jurisdiction),
        answers.OneOrNull<Deportation>(Asks.Deportation), answers.OneOrNull<Known>(Asks.TravelBan), answers.OneOrNull<Known>(Asks.VictimsElsewhere)));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, RecordForeignFacts act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (act.Facts == ForeignFacts.Nothing)
            return InvestigationsRefusals.NothingSaid;
        return state.Happens(new ForeignFactsRecorded(act.Facts, now.HappenedAt), now);
    }

    private static bool? YesOrNo(string? code) => code is null ? null : code == "Yes";

    private static class Asks
    {
        public static readonly LineField Nationalities = new() { Name = "nationalities", Example = "\"Dutch\"" };
        public static readonly ChoiceField PassportSeen = new() { Name = "passport_seen", From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Example = "\"Yes\"" };
        public static readonly LineField PassportCountry = new() { Name = "passport_country", MaxLength = 100, Example = "\"Netherlands\"" };
        public static readonly LineField PassportLast4 = new() { Name = "passport_last4", MaxLength = 4, Example = "\"4Z19\"" };
        public static readonly LineField ImmigrationStatus = new() { Name = "immigration_status", Example = "\"tourist visa, run out\"" };
        public static readonly LineField RecordAskedOf = new() { Name = "record_asked_of", Example = "\"the liaison officer of the embassy\"" };
        public static readonly ChoiceField RecordAnswer = new() { Name = "record_answer", From = ChoiceSource.Of<PriorRecordAnswer>("prior-record"), Example = "\"Waiting\"" };
        public static readonly LineField LiaisonAgency = new() { Name = "liaison_agency", Example = "\"embassy\"" };
        public static readonly DayField LiaisonOn = new() { Name = "liaison_on", Example = "\"2030-03-01\"" };
        public static readonly TextField LegalAssistance = new() { Name = "legal_assistance", MaxLength = 2000, Example = "\"Asked for the records of the bank.\"" };
        public static readonly ChoiceField Extradition = new() { Name = "extradition", From = ChoiceSource.Of<Extradition>("extradition"), Example = "\"None\"" };
        public static readonly ChoiceField Jurisdiction = new() { Name = "jurisdiction", From = ChoiceSource.Of<Jurisdiction>("jurisdiction"), Example = "\"KH\"" };
        public static readonly ChoiceField Deportation = new() { Name = "deportation", From = ChoiceSource.Of<Deportation>("deportation"), Example = "\"NotOrdered\"" };
        public static readonly ChoiceField TravelBan = new() { Name = "travel_ban", From = ChoiceSource.Of<Known>("known"), Example = "\"Yes\"" };
        public static readonly ChoiceField VictimsElsewhere = new() { Name = "victims_elsewhere", From = ChoiceSource.Of<Known>("known"), Example = "\"Unknown\"" };
    }
}

/// <summary>What is known of a foreigner was written.</summary>
public sealed record ForeignFactsRecorded(ForeignFacts Facts, DateTimeOffset HappenedAt) : IEntry<ForeignFactsRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.background-recorded.1";
}
