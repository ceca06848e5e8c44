using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Two cases turn out to be of one child: this one stops, and the other goes on. Nothing of what stands in either moves; <see cref="PartCase"/> takes it back.</summary>
/// <remarks>
/// Whether the other one is open cannot be read here: the form lays ready only those that are. No ring can come of it,
/// since a case that has taken in another cannot itself stop.
/// </remarks>
/// <param name="Into">The case that goes on, as the form lays it ready (<see cref="CodeOf"/>); the author must hold it.</param>
/// <param name="Why">How it is known that both are of one child.</param>
public sealed record MergeCase(string Into, string Why) : IAct<MergeCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.merge-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.merged");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.Case, StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Into, Asks.Why],
    };

    /// <inheritdoc/>
    public static MergeCase From(Answers answers) => new(answers.Text(Asks.Into), answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, MergeCase act, Circumstances now)
    {
        if ((state.MayBeWorkedOn() ?? MayStop(state)) is { } no)
            return no;
        if (!TryRead(act.Into, out var into, out var code))
            return CasesRefusals.NoSuchCase;
        if (into == now.Subject || code == state.Code)
            return CasesRefusals.MergesIntoItself;
        return state.Happens(new CaseMerged(into, code, act.Why, now.HappenedAt), now)
            .Write(StreamKind.Case, into, new CaseTakenIn(now.Subject, state.Code, act.Why, now.HappenedAt))
            .Notify(new("cases.merged", null, DeskFunction.Supervision, 0, state.Risk.ToString(), null))
            .Notify(new("cases.merged", null, DeskFunction.SocialTeam, 0, state.Risk.ToString(), into));
    }

    /// <summary>Whether the case can stop; <c>null</c>: yes. Where somebody has to be looked after today, that comes first: the date of it stands in this file.</summary>
    public static Refusal? MayStop(CaseState state) =>
        !state.TakenIn.IsEmpty ? CasesRefusals.HasTakenIn
        : state.Matters.Any(m => m.Kind is MatterOpened.LookToday or MatterOpened.FamilySafety) ? CasesRefusals.LookAfterFirst
        : null;

    /// <summary>By what a case is named in the form: its stream and its file code.</summary>
    public static string CodeOf(Guid stream, string fileCode) => $"{stream:N}/{fileCode}";

    private static bool TryRead(string named, out Guid stream, out string code)
    {
        code = "";
        return Guid.TryParseExact(named.Split('/')[0], "N", out stream) && named.Split('/') is [_, var written] && FileCode.TryParse(written, out code);
    }

    private static class Asks
    {
        public static readonly LineField Into = new() { Name = "into", Required = true, Example = "\"0123456789abcdef0123456789abcdef/PKC-30-7Q2M9F-3\"" };
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 2000, Example = "\"The same girl; the aunt told it to two of us.\"" };
    }
}

/// <summary>Work on this case goes on in another one.</summary>
/// <param name="Into">The stream of the case that goes on.</param>
/// <param name="FileCode">Its file code.</param>
/// <param name="Why">How it is known that both are of one child.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record CaseMerged(Guid Into, string FileCode, string Why, DateTimeOffset HappenedAt) : IEntry<CaseMerged>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-merged.1";
}

/// <summary>Work on another case goes on in this one.</summary>
/// <param name="From">The stream of the case that stopped.</param>
/// <param name="FileCode">Its file code.</param>
/// <param name="Why">How it is known that both are of one child.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record CaseTakenIn(Guid From, string FileCode, string Why, DateTimeOffset HappenedAt) : IEntry<CaseTakenIn>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-taken-in.1";
}
