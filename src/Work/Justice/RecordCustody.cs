using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that the accused has been brought to a unit of the police. From his arrival the hours of custody run.</summary>
/// <remarks>Custody whose beginning was not confirmed may be written again, once somebody knows.</remarks>
/// <param name="ArrivedAt">When he arrived; where that is not confirmed, at the earliest.</param>
/// <param name="ArrivedBy">Where it is not confirmed: at the latest. <c>null</c>: it is confirmed.</param>
/// <param name="Unit">Which unit.</param>
/// <param name="Source">Who says so, or which paper.</param>
public sealed record RecordCustody(DateTimeOffset ArrivedAt, DateTimeOffset? ArrivedBy, string Unit, string Source) : IAct<RecordCustody, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-custody.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.custody-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice],
        NeedsPosition = true,
        Fields = [Asks.ArrivedAt, Asks.ArrivedBy, Asks.Unit, Asks.Source],
    };

    /// <inheritdoc/>
    public static RecordCustody From(Answers answers) => new(answers.Moment(Asks.ArrivedAt), answers.MomentOrNull(Asks.ArrivedBy), answers.Text(Asks.Unit), answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RecordCustody act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (act.ArrivedBy <= act.ArrivedAt)
            return JusticeRefusals.PeriodEndsBefore;
        if (state.Judgments.FinalSince is not null)
            return JusticeRefusals.FinalAlready;
        if (!MayReplace(state.Custody.Now))
            return JusticeRefusals.HeldAlready;
        var start = ClockStart.Between(act.ArrivedAt, act.ArrivedBy);
        if (state.Custody.WithPolice is { } range && !range.Start.Covers(start))
            return JusticeRefusals.OutsideRange with { Field = "arrived_at" };
        return state.Happens(new CustodyRecorded(start, act.Unit, act.Source, now.Reference.Clock("KH-CUST")?.Ends(start, now.Reference), now.HappenedAt), now)
            .Reach(state, state.Stage.OrOn(ProceedingStage.PoliceCustody), act.Source, now).OweRight(state, PhnomPenh.DayOf(act.ArrivedAt), now);
    }

    // An extension rests on the time that was written before.
    private static bool MayReplace(Holding? held) => held is null or { Kind: HoldingKind.PoliceCustody, Times: 0, Ends.IsRange: true };

    private static class Asks
    {
        public static readonly MomentField ArrivedAt = new() { Name = "arrived_at", Required = true, Example = "\"2030-03-01T16:40:00+07:00\"" };
        public static readonly MomentField ArrivedBy = new() { Name = "arrived_by", Example = "\"2030-03-01T18:00:00+07:00\"" };
        public static readonly LineField Unit = new() { Name = "unit", Required = true, Example = "\"provincial unit, Kandal\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"the unit on duty, by telephone\"" };
    }
}

/// <summary>The accused is with the police.</summary>
/// <param name="Start">When he arrived, or between which moments.</param>
/// <param name="Unit">Where.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Ends">When custody ends by law; <c>null</c>: the table says nothing.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record CustodyRecorded(ClockStart Start, string Unit, string Source, LegalDate? Ends, DateTimeOffset HappenedAt) : IEntry<CustodyRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.custody-recorded.1";
}
