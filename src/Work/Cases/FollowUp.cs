using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Cases;

/// <summary>Looks again at a child whose case is closed; it can be done once more later.</summary>
public sealed record FollowUp(Known IsSafe, string What, DateOnly? NextOn) : IAct<FollowUp, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.follow-up.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.followed-up");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, Offline = true, Fields = [Asks.IsSafe, Asks.What, Asks.NextOn] };

    /// <inheritdoc/>
    public static FollowUp From(Answers answers) => new(answers.One<Known>(Asks.IsSafe), answers.Text(Asks.What), answers.DayOrNull(Asks.NextOn));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, FollowUp act, Circumstances now)
    {
        if (state.HasStopped() is { } stopped)
            return stopped;
        if (!state.IsClosed)
            return CasesRefusals.NotClosed;
        if (state.Stage == CaseStage.TakenBack)
            return CasesRefusals.TakenBack;
        var happened = new Happened().Write(new FollowedUp(act.IsSafe, act.What, act.NextOn, now.HappenedAt)).Settle("cases.follow-up");
        return act.NextOn is { } day ? happened.Due("cases.follow-up", PhnomPenh.EndOf(day)) : happened;
    }

    private static class Asks
    {
        public static readonly ChoiceField IsSafe = new() { Name = "is_safe", Required = true, From = ChoiceSource.Of<Known>("known"), Example = "\"Yes\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"He is in grade eight and laughs.\"" };
        public static readonly DayField NextOn = new() { Name = "next_on", MayLieAhead = true, Example = "\"2032-03-14\"" };
    }
}

/// <summary>Somebody looked again after the case was closed.</summary>
public sealed record FollowedUp(Known IsSafe, string What, DateOnly? NextOn, DateTimeOffset HappenedAt) : IEntry<FollowedUp>
{
    /// <inheritdoc/>
    public static string WireName => "cases.followed-up.1";
}
