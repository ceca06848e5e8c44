using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>A supervisor signs an assessment, or sends it back with a word.</summary>
public sealed record DecideAssessment(Verdict Verdict, string? Comment) : IAct<DecideAssessment, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.decide-assessment.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.assessment-decided");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Fields = VerdictAsked.Fields,
    };

    /// <inheritdoc/>
    public static DecideAssessment From(Answers answers) => new(VerdictAsked.Verdict(answers), VerdictAsked.Comment(answers));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, DecideAssessment act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Waiting is not { } waiting)
            return CasesRefusals.NothingWaits;
        if (waiting.By == now.Author)
            return CasesRefusals.NotYourOwn;
        return state.Happens(new AssessmentDecided(act.Verdict, act.Comment, now.HappenedAt), now)
            .Notify(new("cases.sign-off-given", null, DeskFunction.SocialTeam, 0, state.Risk.ToString(), null));
    }
}

/// <summary>The assessment was signed off or sent back.</summary>
public sealed record AssessmentDecided(Verdict Verdict, string? Comment, DateTimeOffset HappenedAt) : IEntry<AssessmentDecided>
{
    /// <inheritdoc/>
    public static string WireName => "cases.assessment-decided.1";
}
