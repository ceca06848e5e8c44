using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Finding;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Investigations;

namespace Kapea.Host.Investigations;

/// <summary>The pages of the room: the investigations a desk holds, and one of them.</summary>
internal static class InvestigationsPages
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/investigations", context => InvestigationList.Page(context, house));
        routes.Get("/investigations/{id}", context => OneInvestigation.Page(context, house));
    }

    public static void Tell(RoomBook rooms) => rooms
        .Face(StreamKind.Investigation, (_, _, stream) => new(stream.Reference, null))
        .Offer<InvestigationState>(InvestigationsOffers.On)
        .Choose(SetStatus.WireName, "to", Statuses)
        .Choose(CloseLead.WireName, "lead", OpenLeads)
        .Choose(ShareWithPolice.WireName, "police_desk", PoliceDesks)
        .Choose(ShareOverLink.WireName, "linked_desk", asking => LinkChoices.Desks(asking, StateOf(asking)?.LinkedDesks ?? []));

    /// <summary>The only way to speak of him: the present status before the name.</summary>
    public static string Called(Words words, InvestigationState state) => $"{words["offender-status." + state.Status]}: {state.Name ?? words["page.investigation.unnamed"]}";

    private static InvestigationState? StateOf(Asking asking) =>
        asking.Subject is { } stream ? asking.House.Door.State<InvestigationState>(asking.Visit, stream, StreamKind.Investigation)?.State : null;

    /// <summary>What may follow the present status, and the one before it, to put a mistake right.</summary>
    private static ImmutableArray<Option> Statuses(Asking asking) => StateOf(asking) is not { } state ? [] :
    [
        .. StatusRoad.After(state.Status).Concat(state.StatusBefore is { } before ? [before] : []).Distinct()
            .Select(s => new Option(s.ToString(), asking.Words["offender-status." + s])),
    ];

    /// <summary>The desks of the ladders that do not hold the file yet.</summary>
    private static ImmutableArray<Option> PoliceDesks(Asking asking) => StateOf(asking) is not { } state ? [] :
    [
        .. asking.House.Reference.At(asking.House.Clock.GetUtcNow()).Choices("alert-ladders", "desk").Except(state.SharedWith)
            .Select(code => new Option(code, Names.Desk(asking.House, asking.Words, code))),
    ];

    private static ImmutableArray<Option> OpenLeads(Asking asking) => StateOf(asking) is not { } state ? [] :
    [
        .. state.Leads.Select((l, i) => (l.Made, l.Outcome, Number: (i + 1).ToString(CultureInfo.InvariantCulture))).Where(l => l is { Made: not null, Outcome: null })
            .Select(l => new Option(l.Number, $"{l.Number}. {l.Made!.What}")),
    ];
}
