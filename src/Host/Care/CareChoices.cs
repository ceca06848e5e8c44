using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Care;

namespace Kapea.Host.Care;

/// <summary>What can be chosen where a form asks for a service, or an action of the plan, by its number.</summary>
internal static class CareChoices
{
    public static void Tell(RoomBook rooms) => rooms
        .Choose(PlanService.WireName, "action", Actions)
        .Choose(ReferService.WireName, "service", asking => Services(asking, s => !s.IsEnded && !s.IsAsked))
        .Choose(AnswerReferral.WireName, "service", asking => Services(asking, s => s.IsAsked))
        .Choose(RecordSession.WireName, "service", asking => Services(asking, s => !s.IsEnded && !s.IsAsked && s.Granted is not { ByCounsellors: true }))
        .Choose(PauseService.WireName, "service", asking => Services(asking, s => !s.IsEnded && s.PausedSince is null))
        .Choose(EndService.WireName, "service", asking => Services(asking, s => !s.IsEnded))
        .Choose(GrantEntitlement.WireName, "service", asking => Services(asking, s => !s.IsEnded))
        .Choose(RecordCounselling.WireName, "service", Promised)
        .Choose(ReverseWelfare.WireName, "line", Lines);

    private static ImmutableArray<Option> Services(Asking asking, Func<ServiceOnFile, bool> which) =>
        State(asking) is { } state ? [.. state.Services.Where(which).Select(s => new Option(Figure(s.Number), CareSayings.Name(asking.Words, s)))] : [];

    private static ImmutableArray<Option> Actions(Asking asking) => State(asking)?.Case.Plan is { } plan
        ? [.. plan.Made.Actions.Select((a, i) => new Option(Figure(i + 1), $"{Figure(i + 1)}. {a.Action}"))]
        : [];

    private static ImmutableArray<Option> Lines(Asking asking) => State(asking) is { } state
        ? [.. state.Welfare.Select((w, i) => (Line: w, Number: i + 1)).Where(w => w.Line.Counted is not null).Select(w => new Option(Figure(w.Number), $"{Figure(w.Number)}. {LifeSections.Given(asking.Words, w.Line.Counted!)}"))]
        : [];

    private static ImmutableArray<Option> Promised(Asking asking) =>
        asking.Subject is { } health && asking.House.Door.State<CounsellingState>(asking.Visit, health, StreamKind.Health)?.State is { } state
            ? [.. state.Promises.Values.Select(p => new Option(Figure(p.Service), CareSayings.Name(asking.Words, p.Service, p.Code)))]
            : [];

    private static CareState? State(Asking asking) => asking.Subject is { } file ? asking.House.Door.State<CareState>(asking.Visit, file, StreamKind.Case)?.State : null;

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
