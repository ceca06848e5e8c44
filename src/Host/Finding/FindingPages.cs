using Kapea.Host.Doors;

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
    }
}
