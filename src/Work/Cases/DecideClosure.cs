using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>A supervisor closes the case, or sends the proposal back. What has come up meanwhile counts.</summary>
public sealed record DecideClosure(Verdict Verdict, string? Comment) : IAct<DecideClosure, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.decide-closure.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.closure-decided");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = VerdictAsked.Fields,
    };

    /// <inheritdoc/>
    public static DecideClosure From(Answers answers) => new(VerdictAsked.Verdict(answers), VerdictAsked.Comment(answers));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, DecideClosure act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Closure is not { } closure)
            return CasesRefusals.NothingWaits;
        if (closure.By == now.Author)
            return CasesRefusals.NotYourOwn;
        if (act.Verdict == Verdict.Approved && Closing.Fails(state, closure.Proposed, now) is { IsEmpty: false } fails)
            return CasesRefusals.ClosingFails(fails);
        var happened = state.Happens(new ClosureDecided(act.Verdict, act.Comment, now.HappenedAt), now)
            .Notify(new("cases.sign-off-given", null, DeskFunction.SocialTeam, 0, state.Risk.ToString(), null));
        return act.Verdict == Verdict.Approved && closure.Proposed.FollowUpOn is { } day ? happened.Due("cases.follow-up", PhnomPenh.EndOf(day)) : happened;
    }
}

/// <summary>It was decided whether the case closes.</summary>
public sealed record ClosureDecided(Verdict Verdict, string? Comment, DateTimeOffset HappenedAt) : IEntry<ClosureDecided>
{
    /// <inheritdoc/>
    public static string WireName => "cases.closure-decided.1";
}
