using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Kapea.Work.Finding;
using Place = Kapea.Work.Finding.Place;

namespace Kapea.Host.Finding;

/// <summary>The places of the country, for everybody who is signed in: from the provinces down to the villages, and by name.</summary>
internal static class PlacePages
{
    /// <summary>The longest text that is searched for.</summary>
    public const int Longest = 100;

    private const int Most = 60;

    private const string Field = "place";

    public static Task<IResult> Country(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, _ => Task.FromResult<IResult>(
        Show.Page<PlacesPage, PlacesView>(Frames.Of(context, house), Below(house, context.Words(), null))));

    public static Task<IResult> One(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, _ =>
    {
        var resolved = house.Places.Gazetteer.Resolve(context.Part("code"), Today(house));
        return Task.FromResult(resolved is not { IsMended: false, Place: var place } ? RoomPages.Nothing(context) : Show.Page<PlacesPage, PlacesView>(Frames.Of(context, house), Below(house, context.Words(), place)));
    });

    public static Task<IResult> Find(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, "/places");
        var sought = form[Field].ToString().Trim();
        if (sought.Length == 0) return PageEndpoints.SeeOther("/places");
        var kept = await house.Drafts.KeepSought(visit, ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(Field, [sought[..Math.Min(sought.Length, Longest)]]), context.RequestAborted);
        return PageEndpoints.SeeOther($"/places/found/{kept}");
    });

    public static Task<IResult> Found(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, visit => Task.FromResult(
        house.Drafts.Open(visit, context.Part("draft"))?.First(Field) is { } sought
            ? Show.Page<FoundPlacesPage, FoundPlacesView>(Frames.Of(context, house), Hits(house, context.Words(), sought))
            : RoomPages.Nothing(context)));

    private static PlacesView Below(HouseParts house, Words words, Place? here)
    {
        var (places, today) = (house.Places.Gazetteer, Today(house));
        var inside = places.Children(here?.Code ?? "", today);
        // A district is shown on the map of its province.
        var drawn = here?.Level == PlaceLevel.District ? places.Children(here.Parent, today) : here is null or { Level: PlaceLevel.Province } ? inside : [];
        var map = here?.Level == PlaceLevel.District && !house.Places.Outlines.ContainsKey(here.Code) ? null
            : PlaceMapView.Of(drawn.Select(p => Line(words, p)).Select(l => (l, $"{l.Code} {l.Name(words.Language)}")), house.Places.Outlines, here?.Code);
        return new(here is null ? [] : [.. places.Path(here, today).Reverse().Select(p => Line(words, p))], [.. inside.Select(p => Line(words, p))])
        {
            Heading = here?.Level == PlaceLevel.Village ? null : words["page.places.inside." + (PlaceLevel)((here?.Code.Length ?? 0) + 2)],
            Map = map,
            NotDrawn = map is null || here?.Level == PlaceLevel.District ? [] : [.. inside.Where(p => !house.Places.Outlines.ContainsKey(p.Code)).Select(p => Line(words, p))],
            Ended = here?.Provenance.ValidTo is { } end && end < today ? Times.Day(words, end) : null,
            IsVerified = inside.All(p => p.Provenance.IsVerified) && here?.Provenance.IsVerified != false,
        };
    }

    private static FoundPlacesView Hits(HouseParts house, Words words, string sought)
    {
        var today = Today(house);
        var hits = house.Places.Search.Find(sought, today);
        return new(sought, [.. hits.Take(Most).Select(h => new FoundPlace(Line(words, h.Place), LiesIn(house, words, h.Place, today)))], hits.Length)
        {
            Mended = hits is [{ IsMended: true, Place: var place }, ..] ? place.Code : null,
        };
    }

    private static string LiesIn(HouseParts house, Words words, Place place, DateOnly today) =>
        string.Join(", ", house.Places.Gazetteer.Path(place, today).Skip(1).Select(p => Line(words, p).Name(words.Language)));

    private static PlaceLine Line(Words words, Place place) => new(place.Code, place.Khmer, place.Latin, words["place-unit." + place.Unit]);

    private static DateOnly Today(HouseParts house) => PhnomPenh.DayOf(house.Clock.GetUtcNow());
}
