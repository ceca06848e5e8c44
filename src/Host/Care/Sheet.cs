using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Access;
using Kapea.Work.Care;

namespace Kapea.Host.Care;

/// <summary>A sheet to be written down, with what its owner allows beside it.</summary>
internal static class Sheet
{
    public static Task<IResult> Page(HttpContext context, HouseParts house, string? draftId) => PageEndpoints.Signed(context, async visit =>
    {
        var (name, code) = CarePages.Sheets.FirstOrDefault(s => CarePages.SlugOf(s.Act) == context.Part("sheet"));
        if (name is null || house.Acts.Find(name) is not { } act || !act.MayBeDoneBy(visit) || RoomPages.StreamOf(context) is not { } id) return RoomPages.Nothing(context);
        if (await house.Door.See<ScoresState>(visit, id, StreamKind.Scores, "care.sheet-opened", context.RequestAborted) is not { State.IsBegun: true } seen) return RoomPages.Nothing(context);
        var back = $"/cases/{id}/scores";
        var form = ActForms.View(context, house, visit, act, id, await ActForms.Draft(context, house, visit, draftId)) with { Back = back };
        var instrument = house.Reference.At(house.Clock.GetUtcNow()).Instrument(code);
        return Show.Page<SheetPage, SheetView>(Frames.Of(context, house), View(context.Words(), seen.State.Code, form, instrument, back));
    });

    private static SheetView View(Words words, string code, ActFormView form, Instrument? of, string back)
    {
        if (of is null) return new(code, form, words.Format("refusal.care.no-such-instrument", form.Act), [], back);
        return new(code, form, words["sheet-text." + (words.Language == "km" ? of.TextKm : of.TextEn)], [.. About(words, of)], back) { AsksChild = of.Rater == "child" };
    }

    private static IEnumerable<DefinitionRow> About(Words words, Instrument of)
    {
        if (of.AgeFrom is { } from) yield return new(words["page.sheet.ages"], of.AgeTo is null ? words.Format("page.sheet.ages.from", from) : of.Ages, !of.IsVerified);
        yield return new(words["page.sheet.licence"], words["licence." + of.Licence], !of.IsVerified);
        yield return new(words["page.sheet.source"], of.Source, !of.IsVerified);
    }
}
