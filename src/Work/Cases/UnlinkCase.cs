using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Takes back a link that was a mistake; what was written stays in the journal.</summary>
/// <param name="Link">Its number among the links that stand, from 1 on.</param>
/// <param name="Reason">Why.</param>
public sealed record UnlinkCase(int Link, string Reason) : IAct<UnlinkCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.unlink-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.unlinked");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, NeedsPosition = true, Harm = Harm.Reason, Fields = [Asks.Link, Asks.Reason] };

    /// <inheritdoc/>
    public static UnlinkCase From(Answers answers) => new(answers.Count(Asks.Link), answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, UnlinkCase act, Circumstances now)
    {
        if (state.HasStopped() is { } stopped)
            return stopped;
        if (act.Link > state.Links.Length)
            return CasesRefusals.NoSuchLink;
        var link = state.Links[act.Link - 1];
        return new Happened().Write(new CaseUnlinked(link.FileCode, link.Why, act.Reason, now.HappenedAt));
    }

    private static class Asks
    {
        public static readonly CountField Link = new() { Name = "link", Required = true, Min = 1, Max = 100, Example = "1" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"It was another man.\"" };
    }
}

/// <summary>A link was taken back.</summary>
public sealed record CaseUnlinked(string FileCode, LinkReason Why, string Reason, DateTimeOffset HappenedAt) : IEntry<CaseUnlinked>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-unlinked.1";
}
