using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;

namespace Kapea.Host.Access;

/// <summary>The pages of the room: today, people and desks, oneself, the glass, destruction.</summary>
internal static class AccessPages
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/today", context => Today.Page(context, house));
        routes.Get("/people", context => PeopleAndDesks.Page(context, house));
        routes.Get("/people/once/{draft}", context => PeopleAndDesks.Once(context, house));
        routes.Get("/me", context => Me.Page(context, house));
        routes.Post("/me/phrase", context => Me.ChangePhrase(context, house));
        routes.Post("/me/calendar", context => Me.MakeCalendar(context, house));
        routes.Post("/me/calendar/end", context => Me.EndCalendar(context, house));
        routes.Get("/me/calendar/{draft}", context => Me.Once(context, house));
        routes.Get("/glass/{stream}", context => GlassPages.Page(context, house, draftId: null));
        routes.Get("/glass/{stream}/again/{draft}", context => GlassPages.Page(context, house, context.Part("draft")));
        routes.Post("/glass/{stream}", context => GlassPages.Break(context, house));
        routes.Get("/destroy/{stream}", context => Destruction.Page(context, house, draftId: null));
        routes.Get("/destroy/{stream}/again/{draft}", context => Destruction.Page(context, house, context.Part("draft")));
        routes.Post("/destroy/{stream}", context => Destruction.Propose(context, house));
        routes.Get("/destructions/{stream}/{position}", context => DestructionDecision.Page(context, house));
        routes.Post("/destructions/{stream}/{position}", context => DestructionDecision.Decide(context, house));
    }

    public static void Tell(RoomBook rooms)
    {
        foreach (var act in new[] { "access.admit-member.1", "access.release-member.1", "access.set-duty.1", "access.name-first-lead.1" })
            rooms.Choose(act, "desk_id", Desks);
        foreach (var act in new[] { "access.admit-member.1", "access.release-member.1", "access.set-duty.1", "access.name-first-lead.1", "access.suspend-person.1", "access.reinstate-person.1", "access.renew-invitation.1", "access.change-contacts.1" })
            rooms.Choose(act, "person", People);
    }

    private static ImmutableArray<Option> Desks(Asking asking) =>
        [.. asking.House.Book.Now.Desks.OrderBy(d => d.Code, StringComparer.Ordinal).Select(d => new Option(d.Id.ToString(), Names.Of(d, asking.Words)))];

    private static ImmutableArray<Option> People(Asking asking) =>
        [.. asking.House.Book.Now.People.OrderBy(p => p.Profile.Name, StringComparer.Ordinal).Select(p => new Option(p.Id.ToString(), p.Profile.Name))];
}
