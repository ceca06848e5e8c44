using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>The pages of the room: the imports of a desk, a file that is looked at, and one import; and what the room lays on the page of a case.</summary>
internal static class ExchangePages
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/imports", context => ImportList.Page(context, house));
        routes.Post("/imports", context => ImportList.Upload(context, house));
        routes.Get("/imports/look/{file}", context => LookAtFile.Page(context, house));
        routes.Post("/imports/look/{file}", context => LookAtFile.TakeIn(context, house));
        routes.Get("/imports/list/{file}", context => ListColumns.Page(context, house, draftId: null));
        routes.Get("/imports/list/{file}/again/{draft}", context => ListColumns.Page(context, house, context.Part("draft")));
        routes.Post("/imports/list/{file}", context => ListColumns.Send(context, house));
        routes.Get("/imports/{id}", context => OneImport.Page(context, house, 1));
        routes.Get("/imports/{id}/rows/{page:int:min(1)}", context => OneImport.Page(context, house, int.Parse(context.Part("page"), System.Globalization.CultureInfo.InvariantCulture)));
        routes.Post("/imports/{id}/stop", context => OneImport.Stop(context, house));
        routes.Post("/imports/{id}/go-on", context => OneImport.GoOn(context, house));
        routes.Post("/imports/{id}/take-back", context => OneImport.TakeBack(context, house));
        Copies.Map(routes, house);
    }

    public static void Tell(RoomBook rooms)
    {
        foreach (var act in new[] { BeginImport.WireName, TakeInCase.WireName, NoteRows.WireName, FinishImport.WireName, KeepMapping.WireName, TakeBackImport.WireName }) rooms.Screen(act, import => import is { } id ? $"/imports/{id}" : "/imports");
        rooms.Screen(TakeBackCase.WireName, file => $"/cases/{file}")
            .Offer<ImportState>((import, _) => import is { FinishedAt: not null, TakenBack: null, LookedThroughAt: null } ? [new(LookThroughImport.WireName)] : [])
            .Aside(house => house.FromFiles.Aside())
            .Section<FromElsewhere>(StreamKind.Identity, FromElsewhereSections.Draw)
            .Tell(FromElsewhereSections.Tell)
            .Face(StreamKind.Copy, (house, visit, stream) => house.Door.State<CopyState>(visit, stream, StreamKind.Copy)?.State.Exported is { } copy ? new(copy.Mark, null) : null)
            .Offer<CopyState>((copy, _) => ExchangeOffers.OnCopy(copy));
    }
}
