using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Pauses a service because the child wants to, at any time and without a reason (SC6). The next session that is held ends the pause.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="ChildsView">What the child says, if it wants to say anything.</param>
public sealed record PauseService(int Service, string? ChildsView) : IAct<PauseService, CareState>
{
    /// <inheritdoc/>
    public static string WireName => "care.pause-service.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.service-paused");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, PostsTo = [StreamKind.Health], Offline = true, Fields = [ServiceAsked.Field, Asks.ChildsView] };

    /// <inheritdoc/>
    public static PauseService From(Answers answers) => new(answers.Count(ServiceAsked.Field), answers.TextOrNull(Asks.ChildsView));

    /// <inheritdoc/>
    public static Decision Decide(CareState state, PauseService act, Circumstances now)
    {
        if (state.MayGoOn(act.Service) is { } no)
            return no;
        var service = state.Services[act.Service - 1];
        return service.PausedSince is null
            ? state.Happens(new ServicePaused(act.Service, act.ChildsView, now.HappenedAt), now).TellCounsellors(state, service, now, isOver: false)
            : CareRefusals.PausedAlready;
    }

    private static class Asks
    {
        public static readonly TextField ChildsView = new() { Name = "childs_view", MaxLength = 2000, Example = "\"Not before the examinations.\"" };
    }
}

/// <summary>The child paused a service.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="ChildsView">What the child says.</param>
/// <param name="HappenedAt">Since when.</param>
public sealed record ServicePaused(int Service, string? ChildsView, DateTimeOffset HappenedAt) : IEntry<ServicePaused>
{
    /// <inheritdoc/>
    public static string WireName => "care.service-paused.1";
}

/// <summary>What a session does to a pause, in the case and with the counsellors alike.</summary>
internal static class Pause
{
    /// <summary>Since when the child pauses after a session: only one that is held after the pause began ends it, whenever it is written down.</summary>
    public static DateTimeOffset? After(DateTimeOffset? since, DateTimeOffset at, bool held) => held && at >= since ? null : since;
}
