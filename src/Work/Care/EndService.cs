using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Ends a service: given to its end, not wanted any more, not to be had, no longer needed. Whatever waits for it is settled; also after the case is closed.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="How">How it ends.</param>
/// <param name="ChildsView">What the child says of it.</param>
/// <param name="What">What came of it.</param>
public sealed record EndService(int Service, ServiceEnd How, string? ChildsView, string What) : IAct<EndService, CareState>
{
    /// <inheritdoc/>
    public static string WireName => "care.end-service.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.service-ended");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.Health],
        Fields = [ServiceAsked.Field, Asks.How, Asks.ChildsView, Asks.What],
    };

    /// <inheritdoc/>
    public static EndService From(Answers answers) => new(answers.Count(ServiceAsked.Field), answers.One<ServiceEnd>(Asks.How), answers.TextOrNull(Asks.ChildsView), answers.Text(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CareState state, EndService act, Circumstances now)
    {
        if (state.MayEnd(act.Service) is { } no)
            return no;
        var service = state.Services[act.Service - 1];
        return state.Happens(new ServiceEnded(act.Service, act.How, act.ChildsView, act.What, now.HappenedAt), now)
            .TellCounsellors(state, service, now, isOver: true)
            .SettleMatters(state, act.Service, now)
            .Yield("care.ended", act.How.ToString());
    }

    private static class Asks
    {
        public static readonly ChoiceField How = new() { Name = "how", Required = true, From = ChoiceSource.Of<ServiceEnd>("service-end"), Fact = "care.ended", Example = "\"Implemented\"" };
        public static readonly TextField ChildsView = new() { Name = "childs_view", MaxLength = 2000, Example = "\"He says it has helped.\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 2000, Example = "\"Six months; the nights are good.\"" };
    }
}

/// <summary>A service ended.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="How">How.</param>
/// <param name="ChildsView">What the child says of it.</param>
/// <param name="What">What came of it.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record ServiceEnded(int Service, ServiceEnd How, string? ChildsView, string What, DateTimeOffset HappenedAt) : IEntry<ServiceEnded>
{
    /// <inheritdoc/>
    public static string WireName => "care.service-ended.1";
}
