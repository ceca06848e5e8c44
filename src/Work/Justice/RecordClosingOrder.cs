using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down how the investigating judge closed the investigation. Where he stays detained, the trial has to begin in time; against a non-suit somebody may appeal.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="On">The day of the order.</param>
/// <param name="Source">Who says so, or which paper.</param>
public sealed record RecordClosingOrder(ClosingKind Kind, DateOnly On, string Source) : IAct<RecordClosingOrder, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-closing-order.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.closing-order-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice],
        NeedsPosition = true,
        Fields = [Asks.Kind, Asks.On, Asks.Source],
    };

    /// <inheritdoc/>
    public static RecordClosingOrder From(Answers answers) => new(answers.One<ClosingKind>(Asks.Kind), answers.DayOrNull(Asks.On)!.Value, answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RecordClosingOrder act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Stage is not (ProceedingStage.Charged or ProceedingStage.JudicialInvestigation))
            return JusticeRefusals.StageNotNext with { Field = "kind" };
        if (state.Judgments.First is not null)
            return JusticeRefusals.JudgedAlready;
        if (state.Custody.IsBefore(act.On))
            return JusticeRefusals.LiesBefore;
        var ends = act.Kind == ClosingKind.Indictment && state.Custody.Detained is not null ? now.Reference.Clock("KH-TRIALREADY")?.Ends(ClockStart.On(act.On), now.Reference) : null;
        var opened = act.Kind == ClosingKind.NonSuit ? AppealClocks.AfterEnding(EndingKind.NonSuit, act.On, state, now.Reference, now.HappenedAt) : null;
        return state.Happens(new ClosingOrderRecorded(act.Kind, act.On, act.Source, ends, now.HappenedAt, opened), now)
            .Reach(state, act.Kind == ClosingKind.Indictment ? ProceedingStage.ClosingOrder : ProceedingStage.NonSuit, act.Source, now);
    }

    private static class Asks
    {
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<ClosingKind>("closing-kind"), Example = "\"Indictment\"" };
        public static readonly DayField On = new() { Name = "on", Required = true, Example = "\"2030-03-01\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"closing order no. 7\"" };
    }
}

/// <summary>The investigation was closed.</summary>
/// <param name="Kind">How.</param>
/// <param name="On">The day of the order.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Ends">When detention until the trial ends; <c>null</c>: he is free, or the table says nothing.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
/// <param name="Opened">In which times somebody may go against it, where it ends the proceeding; <c>null</c>: it does not. It stands inside, since an entry of its own would tell that it ended.</param>
public sealed record ClosingOrderRecorded(ClosingKind Kind, DateOnly On, string Source, LegalDate? Ends, DateTimeOffset HappenedAt, AppealOpened? Opened = null) : IEntry<ClosingOrderRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.closing-order-recorded.1";
}
