using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Care;

/// <summary>Plans a service of the catalogue for a child, also without a connection.</summary>
/// <param name="Service">Its code in the catalogue.</param>
/// <param name="Action">The action of the plan that it serves, by number; <c>null</c>: none in particular.</param>
/// <param name="Provider">Who gives it.</param>
/// <param name="Wish">Whom the child would rather have beside it; <c>null</c>: not asked yet.</param>
/// <param name="AppointmentAt">When the first appointment is; <c>null</c>: none yet.</param>
/// <param name="What">What the child and the worker agreed.</param>
public sealed record PlanService(string Service, int? Action, string Provider, WorkerWish? Wish, DateTimeOffset? AppointmentAt, string? What) : IAct<PlanService, CareState>
{
    /// <inheritdoc/>
    public static string WireName => "care.plan-service.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.service-planned");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        Offline = true,
        Fields = [Asks.Service, Asks.Provider, Asks.Action, Asks.Wish, Asks.AppointmentAt, Asks.What],
    };

    /// <inheritdoc/>
    public static PlanService From(Answers answers) => new(
        answers.Code(Asks.Service), answers.CountOrNull(Asks.Action), answers.Text(Asks.Provider), answers.OneOrNull<WorkerWish>(Asks.Wish), answers.MomentOrNull(Asks.AppointmentAt), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CareState state, PlanService act, Circumstances now)
    {
        if (state.Case.MayBeWorkedOn() is { } no)
            return no;
        if (act.Action is { } action && state.Case.Plan is var plan && (plan is null || action > plan.Made.Actions.Length))
            return plan is null ? CasesRefusals.NoPlan : CasesRefusals.NoSuchAction;
        return state.Happens(new ServicePlanned(act.Service, act.Action, act.Provider, act.Wish, act.AppointmentAt, act.What, now.HappenedAt), now)
            .Yield("care.service", act.Service);
    }

    private static class Asks
    {
        public static readonly ChoiceField Service = new() { Name = "service", Required = true, From = new ChoiceSource.Table(ServiceCatalogue.Table), Fact = "care.service", Example = "\"counselling.trauma\"" };
        public static readonly CountField Action = new() { Name = "action", Min = 1, Max = 20, Example = "1" };
        public static readonly LineField Provider = new() { Name = "provider", Required = true, MaxLength = 120, Example = "\"our counsellors\"" };
        public static readonly ChoiceField Wish = new() { Name = "wish", From = ChoiceSource.Of<WorkerWish>("worker-wish"), Example = "\"Either\"" };
        public static readonly MomentField AppointmentAt = new() { Name = "appointment_at", MayLieAhead = true, Example = "\"2030-06-03T09:00:00+07:00\"" };
        public static readonly TextField What = new() { Name = "what", MaxLength = 2000, Example = "\"Twice a month, after school; his grandmother waits outside.\"" };
    }
}

/// <summary>A service was planned.</summary>
/// <param name="Service">Its code in the catalogue.</param>
/// <param name="Action">The action of the plan that it serves.</param>
/// <param name="Provider">Who gives it.</param>
/// <param name="Wish">Whom the child would rather have beside it.</param>
/// <param name="AppointmentAt">The first appointment.</param>
/// <param name="What">What was agreed.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record ServicePlanned(string Service, int? Action, string Provider, WorkerWish? Wish, DateTimeOffset? AppointmentAt, string? What, DateTimeOffset HappenedAt) : IEntry<ServicePlanned>
{
    /// <inheritdoc/>
    public static string WireName => "care.service-planned.1";
}
