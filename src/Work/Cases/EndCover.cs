using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>The worker who is responsible is back, or is told what happened meanwhile.</summary>
/// <param name="What">What happened meanwhile.</param>
public sealed record EndCover(string What) : IAct<EndCover, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.end-cover.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.cover-ended");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, PostsTo = [StreamKind.CaseSummary], Fields = [Asks.What] };

    /// <inheritdoc/>
    public static EndCover From(Answers answers) => new(answers.Text(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, EndCover act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        return state.Cover is null ? CasesRefusals.NotCovered : state.Happens(new CoverEnded(act.What, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"He was at school every day; the aunt asks for a visit.\"" };
    }
}

/// <summary>Nobody covers any more.</summary>
public sealed record CoverEnded(string What, DateTimeOffset HappenedAt) : IEntry<CoverEnded>
{
    /// <inheritdoc/>
    public static string WireName => "cases.cover-ended.1";
}
