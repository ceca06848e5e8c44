using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that the accused was brought before the court at once. Where he stays detained, the court has two weeks to judge.</summary>
/// <param name="On">On which day.</param>
/// <param name="IsDetained">He stays detained until the judgment.</param>
/// <param name="Source">Who says so, or which paper.</param>
public sealed record RecordImmediateAppearance(DateOnly On, bool IsDetained, string Source) : IAct<RecordImmediateAppearance, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-immediate-appearance.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.appearance-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice],
        NeedsPosition = true,
        Fields = [Asks.On, Asks.IsDetained, Asks.Source],
    };

    /// <inheritdoc/>
    public static RecordImmediateAppearance From(Answers answers) => new(answers.DayOrNull(Asks.On)!.Value, answers.Flag(Asks.IsDetained), answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RecordImmediateAppearance act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Custody.Detained is not null)
            return JusticeRefusals.HeldAlready;
        if (state.Judgments.FinalSince is not null)
            return JusticeRefusals.FinalAlready;
        if (state.Custody.IsBefore(act.On))
            return JusticeRefusals.LiesBefore;
        var start = ClockStart.On(act.On);
        var ends = act.IsDetained ? now.Reference.Clock("KH-IMM")?.Ends(start, now.Reference) : null;
        var happened = state.Happens(new ImmediateAppearanceRecorded(start, act.IsDetained, act.Source, ends, now.HappenedAt), now).Reach(state, state.Stage.OrOn(ProceedingStage.ImmediateAppearance), act.Source, now);
        return act.IsDetained && state.Custody.All.IsEmpty ? happened.OweRight(state, act.On, now) : happened;
    }

    private static class Asks
    {
        public static readonly DayField On = new() { Name = "on", Required = true, Example = "\"2030-03-01\"" };
        public static readonly FlagField IsDetained = new() { Name = "is_detained", Example = "true" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"the clerk, by telephone\"" };
    }
}

/// <summary>The accused was brought before the court.</summary>
/// <param name="Start">On which day.</param>
/// <param name="IsDetained">He stays detained.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Ends">By when the court has to judge; <c>null</c>: he is free, or the table says nothing.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record ImmediateAppearanceRecorded(ClockStart Start, bool IsDetained, string Source, LegalDate? Ends, DateTimeOffset HappenedAt) : IEntry<ImmediateAppearanceRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.appearance-recorded.1";
}
