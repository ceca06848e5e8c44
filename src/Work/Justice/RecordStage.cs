using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that the proceeding has come further, and from whom that is known.</summary>
/// <param name="To">How far it has come.</param>
/// <param name="Source">Who says so, or which paper.</param>
/// <param name="Court">The court, where it is another now.</param>
/// <param name="Docket">Its number there.</param>
/// <param name="On">Of a dismissal: the day of the order, from which times are counted; <c>null</c>: the day on which it happened.</param>
public sealed record RecordStage(ProceedingStage To, string Source, string? Court, string? Docket, DateOnly? On = null) : IAct<RecordStage, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-stage.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.stage-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.To, Asks.On, Asks.Source, Asks.Court, Asks.Docket],
    };

    /// <inheritdoc/>
    public static RecordStage From(Answers answers) => new(answers.One<ProceedingStage>(Asks.To), answers.Text(Asks.Source), answers.TextOrNull(Asks.Court), answers.TextOrNull(Asks.Docket), answers.DayOrNull(Asks.On));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RecordStage act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (!StageRoad.After(state.Stage).Contains(act.To))
            return JusticeRefusals.StageNotNext;
        if (!StageRoad.ByHand(state).Contains(act.To))
            return JusticeRefusals.StageHasItsAct;
        if (act.On is { } on && state.Custody.IsBefore(on))
            return JusticeRefusals.LiesBefore;
        var opened = act.To == ProceedingStage.Dismissed ? AppealClocks.AfterEnding(EndingKind.Dismissal, act.On ?? PhnomPenh.DayOf(now.HappenedAt), state, now.Reference, now.HappenedAt) : null;
        return state.Happens(new StageRecorded(act.To, act.Source, act.Court, act.Docket, now.HappenedAt, opened), now).TellStage(state, now.Subject, act.To, now);
    }

    private static class Asks
    {
        public static readonly ChoiceField To = new() { Name = "to", Required = true, From = ChoiceSource.Of<ProceedingStage>("proceeding-stage"), Fact = "proceeding.stage", Example = "\"Charged\"" };
        public static readonly DayField On = new() { Name = "on", VisibleWhen = new Condition.Equal("to", nameof(ProceedingStage.Dismissed)), Example = "\"2030-03-01\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"the clerk, by telephone\"" };
        public static readonly LineField Court = new() { Name = "court", MaxLength = 120, Example = "\"Provincial court of Kandal\"" };
        public static readonly LineField Docket = new() { Name = "docket", MaxLength = 80, Example = "\"412/2030\"" };
    }
}

/// <summary>The proceeding has come further.</summary>
/// <param name="To">How far.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Court">The court, where it is another now.</param>
/// <param name="Docket">Its number there.</param>
/// <param name="HappenedAt">Since when.</param>
/// <param name="Opened">In which times somebody may go against it, where it ends the proceeding; <c>null</c>: it does not. It stands inside, since an entry of its own would tell that it ended.</param>
public sealed record StageRecorded(ProceedingStage To, string Source, string? Court, string? Docket, DateTimeOffset HappenedAt, AppealOpened? Opened = null) : IEntry<StageRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.stage-recorded.1";
}

/// <summary>Which stage may follow which (domain 2.2), and who is told.</summary>
public static class StageRoad
{
    /// <summary>The stages that may follow.</summary>
    public static ReadOnlySpan<ProceedingStage> After(ProceedingStage stage) => stage switch
    {
        ProceedingStage.PreliminaryEnquiry => [ProceedingStage.PoliceCustody, ProceedingStage.SentToProsecutor],
        ProceedingStage.PoliceCustody => [ProceedingStage.SentToProsecutor, ProceedingStage.PreliminaryEnquiry],
        ProceedingStage.SentToProsecutor => [ProceedingStage.Dismissed, ProceedingStage.ImmediateAppearance, ProceedingStage.Charged],
        ProceedingStage.ImmediateAppearance => [ProceedingStage.Trial, ProceedingStage.JudicialInvestigation, ProceedingStage.Judgment],
        ProceedingStage.Charged => [ProceedingStage.JudicialInvestigation],
        ProceedingStage.JudicialInvestigation => [ProceedingStage.NonSuit, ProceedingStage.ClosingOrder],
        ProceedingStage.NonSuit => [ProceedingStage.Appeal, ProceedingStage.Final],
        ProceedingStage.ClosingOrder => [ProceedingStage.Trial],
        ProceedingStage.Trial => [ProceedingStage.Judgment],
        ProceedingStage.Judgment => [ProceedingStage.Appeal, ProceedingStage.Final],
        ProceedingStage.Appeal => [ProceedingStage.Judgment, ProceedingStage.Cassation, ProceedingStage.Final, ProceedingStage.JudicialInvestigation],
        ProceedingStage.Cassation => [ProceedingStage.Appeal, ProceedingStage.Final],
        ProceedingStage.Final => [ProceedingStage.Enforcement],
        ProceedingStage.Dismissed => [ProceedingStage.PreliminaryEnquiry, ProceedingStage.Charged],
        ProceedingStage.Enforcement => [],
    };

    /// <summary>The stages that may follow and that no act of their own brings: what the court does is written down with its day, since dates follow from it, and final is what no time can change any more.</summary>
    /// <remarks>Where the table has no time in which to go against a non-suit, no clock can be computed, and its appeal and its end are written by hand.</remarks>
    public static ImmutableArray<ProceedingStage> ByHand(ProceedingState state)
    {
        var stages = ImmutableArray.CreateBuilder<ProceedingStage>();
        foreach (var stage in After(state.Stage))
        {
            // What was judged or ended is taken up again by what a higher court says, not by hand.
            if (stage == ProceedingStage.JudicialInvestigation && state.Stage == ProceedingStage.Appeal && state.Judgments is not { First: null, Ended: null })
                continue;
            if (!HasItsAct(stage) || (state.Judgments is { First: null, Ended: null } && IsWithoutJudgment(state.Stage, stage)))
                stages.Add(stage);
        }

        return stages.ToImmutable();
    }

    /// <summary>The later of two stages before trial: what is written down late about custody does not throw a proceeding back.</summary>
    internal static ProceedingStage OrOn(this ProceedingStage stage, ProceedingStage to) => stage is ProceedingStage.PreliminaryEnquiry or ProceedingStage.Dismissed
        || (stage is ProceedingStage.PoliceCustody or ProceedingStage.SentToProsecutor && to == ProceedingStage.ImmediateAppearance) ? to : stage;

    /// <summary>Tells the social team of every child, owes its guardian a word on what it means, and counts it.</summary>
    internal static Happened TellStage(this Happened happened, ProceedingState state, Guid proceeding, ProceedingStage to, Circumstances now) =>
        state.Children.Values.Aggregate(happened, (h, c) => h.Post(c.Summary, new StageNoted(proceeding, to, now.HappenedAt)).OweGuidance(c.Justice, proceeding, to, now)).Yield("proceeding.stage", to.ToString());

    private static bool HasItsAct(ProceedingStage stage) => stage is ProceedingStage.PoliceCustody or ProceedingStage.ImmediateAppearance or ProceedingStage.NonSuit or ProceedingStage.ClosingOrder
        or ProceedingStage.Judgment or ProceedingStage.Appeal or ProceedingStage.Cassation or ProceedingStage.Final;

    private static bool IsWithoutJudgment(ProceedingStage from, ProceedingStage to) => from switch
    {
        ProceedingStage.NonSuit => to is ProceedingStage.Appeal or ProceedingStage.Final,
        ProceedingStage.Appeal => to == ProceedingStage.Final,
        _ => false,
    };
}
