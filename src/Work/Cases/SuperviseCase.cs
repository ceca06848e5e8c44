using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>A supervisor looks at the file, alone or with the worker. The next look is due by the level of risk.</summary>
public sealed record SuperviseCase(string What) : IAct<SuperviseCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.supervise-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.supervised");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        Fields = [Asks.What],
    };

    /// <inheritdoc/>
    public static SuperviseCase From(Answers answers) => new(answers.Text(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, SuperviseCase act, Circumstances now)
    {
        return state.MayBeWorkedOn() is { } no ? no : state.Happens(new CaseSupervised(act.What, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"Looked at with the worker: see the counsellor about the nights.\"" };
    }
}

/// <summary>A supervisor looked at the file.</summary>
public sealed record CaseSupervised(string What, DateTimeOffset HappenedAt) : IEntry<CaseSupervised>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-supervised.1";
}
