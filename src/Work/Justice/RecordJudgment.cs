using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down the judgment of the first court. From it run the times in which somebody may go against it.</summary>
/// <param name="On">The day it was pronounced.</param>
/// <param name="Accused">Whether the accused was there.</param>
/// <param name="CivilParty">Whether the civil party was there.</param>
/// <param name="Charges">What was said of each charge.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Compensation">What was ordered for each child.</param>
/// <param name="Source">Who says so, or which paper.</param>
public sealed record RecordJudgment(DateOnly On, Attendance Accused, Attendance CivilParty, ImmutableArray<ChargeJudged> Charges, Sentence Sentence, ImmutableArray<CompensationOrdered> Compensation, string Source) : IAct<RecordJudgment, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-judgment.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.judgment-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.On, Asks.Accused, Asks.CivilParty, Asks.Charges, .. SentenceAsked.Fields, Asks.Compensation, Asks.Source],
    };

    /// <inheritdoc/>
    public static RecordJudgment From(Answers answers) => new(
        answers.DayOrNull(Asks.On)!.Value, answers.One<Attendance>(Asks.Accused), answers.One<Attendance>(Asks.CivilParty),
        [.. answers.Rows(Asks.Charges).Select(r => new ChargeJudged(r.Count(Asks.Charge), r.One<ChargeOutcome>(Asks.Outcome)))], SentenceAsked.Read(answers),
        [.. answers.Rows(Asks.Compensation).Select(r => new CompensationOrdered(r.Text(Asks.Child), r.Count(Asks.Amount), r.One<Currency>(Asks.Currency)))], answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RecordJudgment act, Circumstances now)
    {
        if ((state.MayBeWorkedOn() ?? act.MayBeSaid(state)) is { } no)
            return no;
        var (clocks, awaited) = AppealClocks.After(act.On, act.Accused, act.CivilParty, now.Reference);
        var recorded = new JudgmentRecorded(act.On, act.Accused, act.CivilParty, act.Charges, act.Sentence, act.Compensation, act.Source, clocks, awaited, now.HappenedAt);
        return state.Happens(recorded, now).Reach(state, ProceedingStage.Judgment, act.Source, now).TellChildren(state, recorded, now);
    }

    private Refusal? MayBeSaid(ProceedingState state)
    {
        if (!state.Judgments.MayBeJudged)
            return JusticeRefusals.JudgedAlready;
        if (Charges.Any(c => state.Charges.Find(c.Charge) is null) || Charges.DistinctBy(c => c.Charge).Count() != Charges.Length)
            return JusticeRefusals.NoSuchCharge with { Field = "charges" };
        if (Charges.Any(c => state.Charges.Find(c.Charge)!.IsDropped))
            return JusticeRefusals.NoSuchCharge with { Field = "charges" };
        if (state.Charges.Running.Any(r => Charges.All(c => c.Charge != r.Number)))
            return JusticeRefusals.ChargeNotJudged;
        if (Sentence.SuspendedMonths > (Sentence.Months ?? 0) || (!Charges.IsEmpty && Charges.All(c => c.Outcome is ChargeOutcome.Acquitted) && Sentence is not { Months: null, FineKhr: null, Deportation: false }))
            return JusticeRefusals.SentenceNotPossible;
        if (state.Custody.IsBefore(On) || On < state.Judgments.DecidedOn)
            return JusticeRefusals.LiesBefore;
        if (Compensation.DistinctBy(c => c.Child).Count() != Compensation.Length)
            return JusticeRefusals.ChildTwice with { Field = "compensation" };
        return Compensation.All(c => state.Child(c.Child) is not null) ? null : JusticeRefusals.NoSuchChild;
    }

    private static class Asks
    {
        public static readonly DayField On = new() { Name = "on", Required = true, Example = "\"2030-03-01\"" };
        public static readonly ChoiceField Accused = new() { Name = "accused", Required = true, From = new ChoiceSource.Fixed("attendance", ["Present", "Absent"]), Example = "\"Present\"" };
        public static readonly ChoiceField CivilParty = new() { Name = "civil_party", Required = true, From = ChoiceSource.Of<Attendance>("attendance"), Example = "\"Present\"" };
        public static readonly CountField Charge = new() { Name = "charge", Required = true, Min = 1, Max = 50, Example = "1" };
        public static readonly ChoiceField Outcome = new() { Name = "outcome", Required = true, From = ChoiceSource.Of<ChargeOutcome>("charge-outcome"), Example = "\"Convicted\"" };
        public static readonly GroupField Charges = new() { Name = "charges", Required = true, Most = 20, Fields = [Charge, Outcome], Example = "[{\"charge\": 1, \"outcome\": \"Convicted\"}]" };
        public static readonly LineField Child = new() { Name = "child", Required = true, MaxLength = 3, Example = "\"A\"" };
        public static readonly CountField Amount = new() { Name = "amount", Required = true, Min = 1, Max = 2_000_000_000, Example = "8000000" };
        public static readonly ChoiceField Currency = new() { Name = "currency", Required = true, From = ChoiceSource.Of<Currency>("currency"), Example = "\"KHR\"" };
        public static readonly GroupField Compensation = new() { Name = "compensation", Most = 30, Fields = [Child, Amount, Currency], Example = "[{\"child\": \"A\", \"amount\": 8000000, \"currency\": \"KHR\"}]" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"judgment no. 31\"" };
    }
}

/// <summary>The court has judged.</summary>
/// <param name="On">The day it was pronounced.</param>
/// <param name="Accused">Whether the accused was there.</param>
/// <param name="CivilParty">Whether the civil party was there.</param>
/// <param name="Charges">What was said of each charge.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Compensation">What was ordered for each child.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Clocks">The times that run from it.</param>
/// <param name="Awaited">Whose time begins only with the notification.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record JudgmentRecorded(DateOnly On, Attendance Accused, Attendance CivilParty, ImmutableArray<ChargeJudged> Charges, Sentence Sentence, ImmutableArray<CompensationOrdered> Compensation, string Source, ImmutableArray<AppealClock> Clocks, ImmutableArray<CourtParty> Awaited, DateTimeOffset HappenedAt) : IEntry<JudgmentRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.judgment-recorded.1";
}
