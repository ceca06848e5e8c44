using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Takes a line of the ledger back by a line against it. The first stays where it is, with the reason beside it.</summary>
/// <param name="Line">The line's number, from 1 on.</param>
/// <param name="Reason">Why.</param>
public sealed record ReverseWelfare(int Line, string Reason) : IAct<ReverseWelfare, CareState>
{
    /// <inheritdoc/>
    public static string WireName => "care.reverse-welfare.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.welfare-reversed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, NeedsPosition = true, Harm = Harm.Reason, Fields = [Asks.Line, Asks.Reason] };

    /// <inheritdoc/>
    public static ReverseWelfare From(Answers answers) => new(answers.Count(Asks.Line), answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(CareState state, ReverseWelfare act, Circumstances now)
    {
        if (!state.Case.IsOpened)
            return Cases.CasesRefusals.NotOpened;
        if (act.Line > state.Welfare.Length || state.Welfare[act.Line - 1].Given is null)
            return CareRefusals.NoSuchLine;
        return state.Welfare[act.Line - 1].Reversed is null
            ? new Happened().Write(new WelfareReversed(act.Line, act.Reason, now.HappenedAt))
            : CareRefusals.ReversedAlready;
    }

    private static class Asks
    {
        public static readonly CountField Line = new() { Name = "line", Required = true, Min = 1, Max = 10_000, Example = "1" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 1000, Example = "\"Written down twice.\"" };
    }
}

/// <summary>A line of the ledger was taken back.</summary>
/// <param name="Line">The line's number.</param>
/// <param name="Reason">Why.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record WelfareReversed(int Line, string Reason, DateTimeOffset HappenedAt) : IEntry<WelfareReversed>
{
    /// <inheritdoc/>
    public static string WireName => "care.welfare-reversed.1";
}
