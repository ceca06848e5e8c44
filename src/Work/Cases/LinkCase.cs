using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Why two files belong together.</summary>
public enum LinkReason
{
    /// <summary>The same man is said to have harmed both children (R6).</summary>
    SameAllegedOffender,

    /// <summary>Both children live in one household.</summary>
    SameHousehold,

    /// <summary>Sisters and brothers.</summary>
    Siblings,
}

/// <summary>Links the case with another by its file code. Supervisors are told that there is a link, and not of which kind (R6, domain 1.2).</summary>
/// <param name="FileCode">The code of the other case.</param>
/// <param name="Why">Why they belong together.</param>
/// <param name="What">In words.</param>
public sealed record LinkCase(string FileCode, LinkReason Why, string? What) : IAct<LinkCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.link-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.linked");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, Fields = [Asks.FileCode, Asks.Why, Asks.What] };

    /// <inheritdoc/>
    public static LinkCase From(Answers answers) => new(answers.Text(Asks.FileCode), answers.One<LinkReason>(Asks.Why), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, LinkCase act, Circumstances now)
    {
        if (!state.IsOpened)
            return CasesRefusals.NotOpened;
        if (state.HasStopped() is { } stopped)
            return stopped;
        if (!Access.FileCode.TryParse(act.FileCode, out var code))
            return CasesRefusals.NotAFileCode;
        if (code == state.Code)
            return CasesRefusals.LinksToItself;
        if (state.Links.Any(l => (l.FileCode, l.Why) == (code, act.Why)))
            return CasesRefusals.LinkedAlready;
        return new Happened().Write(new CaseLinked(code, act.Why, act.What, now.HappenedAt))
            .Notify(new("cases.linked", null, DeskFunction.Supervision, 0, state.Risk.ToString(), null));
    }

    private static class Asks
    {
        public static readonly LineField FileCode = new() { Name = "file_code", Required = true, MaxLength = 30, Example = "\"PKC-30-7Q2M9F-3\"" };
        public static readonly ChoiceField Why = new() { Name = "why", Required = true, From = ChoiceSource.Of<LinkReason>("link-reason"), Example = "\"Siblings\"" };
        public static readonly TextField What = new() { Name = "what", MaxLength = 2000, Example = "\"Both speak of the man with the red motorbike.\"" };
    }
}

/// <summary>The case was linked with another.</summary>
public sealed record CaseLinked(string FileCode, LinkReason Why, string? What, DateTimeOffset HappenedAt) : IEntry<CaseLinked>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-linked.1";
}
