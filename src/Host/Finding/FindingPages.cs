using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>The pages of the room.</summary>
internal static class FindingPages
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/places", context => PlacePages.Country(context, house));
        routes.Get("/places/{code}", context => PlacePages.One(context, house));
        routes.Post("/places/find", context => PlacePages.Find(context, house));
        routes.Get("/places/found/{draft}", context => PlacePages.Found(context, house));
        routes.Get("/find", context => FindPages.Empty(context, house));
        routes.Post("/find", context => FindPages.Ask(context, house));
        routes.Get("/find/found/{draft}", context => FindPages.Found(context, house));
        routes.Get("/known/{draft}", context => LookFirst.Page(context, house));
        routes.Get("/links/{id}", context => LinkMap.Page(context, house));
    }

    public static void Tell(RoomBook rooms) => rooms
        .Section<LinkState>(StreamKind.Identity, LinkSections.Draw)
        .Section<LinkState>(StreamKind.Report, LinkSections.Draw)
        .Section<LinkState>(StreamKind.Investigation, LinkSections.Draw)
        .Section<LinkState>(StreamKind.Proceeding, LinkSections.Draw)
        .Tell(LinkSections.Tell);
}
