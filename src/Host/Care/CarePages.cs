using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;

namespace Kapea.Host.Care;

/// <summary>The pages of the room: the scores of a case, and the sheets.</summary>
internal static class CarePages
{
    /// <summary>The acts that have a sheet, and the instrument each is about.</summary>
    public static readonly ImmutableArray<(string Act, string Instrument)> Sheets =
    [
        (RecordWho5.WireName, InstrumentCodes.Who5), (RecordCries8.WireName, InstrumentCodes.Cries8), (RecordPhqA.WireName, InstrumentCodes.PhqA),
        (RateDomains.WireName, InstrumentCodes.Domains), (RateFormSix.WireName, InstrumentCodes.FormSix), (RecordOutsideScore.WireName, InstrumentCodes.Sdq),
    ];

    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/cases/{id}/scores", context => OneChildsScores.Page(context, house));
        routes.Get("/cases/{id}/scores/{sheet}", context => Sheet.Page(context, house, draftId: null));
        routes.Get("/cases/{id}/scores/{sheet}/again/{draft}", context => Sheet.Page(context, house, context.Part("draft")));
    }

    public static void Tell(RoomBook rooms)
    {
        rooms.Offer<ScoresState>((scores, _) => CareOffers.OnScores(scores)).Offer<LookState>((look, _) => CareOffers.OnLook(look))
            .Choose(StrikeSheet.WireName, "sheet", SheetsToStrike)
            .PartPage(StreamKind.Scores, "page.scores.open", scores => $"/cases/{scores}/scores");
        CareSections.Tell(rooms);
        ScoreSections.Tell(rooms);
        CareChoices.Tell(rooms);
        rooms.Tell(CareJournal.Tell);
        foreach (var (act, _) in Sheets) rooms.Screen(act, scores => $"/cases/{scores}/scores/{SlugOf(act)}");
    }

    private static ImmutableArray<Option> SheetsToStrike(Asking asking) =>
        asking.Subject is not { } scores || asking.House.Door.State<ScoresState>(asking.Visit, scores, StreamKind.Scores)?.State is not { } state ? [] :
        [
            .. state.OnFile.OrderByDescending(s => s.Scored.HappenedAt).Select(s => new Option(s.Act.ToString("N"),
                string.Join(" · ", new[] { asking.Words["instrument." + s.Scored.Instrument], Times.Day(asking.Words, PhnomPenh.DayOf(s.Scored.HappenedAt)), s.Scored.Score?.ToString(CultureInfo.InvariantCulture) }.OfType<string>()))),
        ];

    /// <summary>The last part of a sheet's address: the act without room and version.</summary>
    public static string SlugOf(string act) => ActWords.Key(act)["care.".Length..];
}
