using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Care;
using Kapea.Work.Reference;

namespace Kapea.Host.Care;

/// <summary>The scores of one case, for those who hold them.</summary>
internal static class OneChildsScores
{
    private static readonly ImmutableArray<string> Scales = [InstrumentCodes.Who5, InstrumentCodes.Cries8, InstrumentCodes.PhqA];

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id) return RoomPages.Nothing(context);
        if (await house.Door.See<ScoresState>(visit, id, StreamKind.Scores, "care.scores-read", context.RequestAborted) is not { State.IsBegun: true } seen) return RoomPages.Nothing(context);
        return Show.Page<ScoresPage, ScoresView>(Frames.Of(context, house), View(house, visit, context.Words(), id, seen.State));
    });

    private static ScoresView View(HouseParts house, Visit visit, Words words, StreamId id, ScoresState scores)
    {
        var reference = house.Reference.At(house.Clock.GetUtcNow());
        var file = new StreamId(scores.Case);
        var look = house.Door.State<LookState>(visit, file, StreamKind.Case)?.State;
        return new(id.Value, scores.Code)
        {
            LookBy = look?.By,
            Look = look is null ? [] : house.Rooms.Links(house, visit, file, look),
            Acts = house.Rooms.Links(house, visit, id, scores),
            Dues = [.. house.Store.All<DueRow>(id).OrderBy(d => d.At).Select(d => new DueLine(d.Kind, null, DateTimeOffset.FromUnixTimeSeconds(d.At), $"/cases/{id}/scores", scores.Code))],
            Scales = [.. Scales.Where(code => scores.Sheets.Any(s => s.Instrument == code)).Select(code => Scale(words, reference, scores, code))],
            Domains = Domains(words, reference, scores),
            FormSix = scores.Forms.MaxBy(f => f.HappenedAt) is { } form ? FormSixOf(words, reference, form) : null,
            Outside = [.. scores.Outside.OrderBy(o => o.Day).Select(o => Outside(words, o))],
        };
    }

    private static ScaleView Scale(Words words, ReferenceBook reference, ScoresState scores, string code)
    {
        var sheets = scores.SheetsOf(code);
        var (instrument, cutOff, rule) = (reference.Instrument(code), reference.CutOff(code), reference.ChangeRule(code));
        var drawn = sheets.Where(s => s.Score is not null).Select(s => (s.HappenedAt, s.Score!.Value)).ToImmutableArray();
        return new(code, words["instrument." + code], ScoreWords.Of(words, scores.ChangeOn(code, reference), rule), [.. sheets.Select(s => ScoreWords.Line(words, s, cutOff, reference))])
        {
            Chart = drawn.IsEmpty || instrument is null ? null : new(code, instrument.Lowest, instrument.Highest, cutOff?.At, drawn),
            Unverified = instrument is not { IsVerified: true } || cutOff is not { IsVerified: true } || rule is not { IsVerified: true },
        };
    }

    private static DomainsView? Domains(Words words, ReferenceBook reference, ScoresState scores)
    {
        if (scores.Domains.MaxBy(d => d.HappenedAt) is not { } latest) return null;
        var red = reference.CutOff(InstrumentCodes.Domains);
        var levels = Work.Care.Domains.Factors.Zip(latest.Levels).Select(f => new DefinitionRow(ScoreWords.Factor(words, f.First.Field), f.Second is { } level ? words["domain-level." + level] : null));
        return new(ScoreWords.Red(words, latest, red), [.. levels], ScoreWords.OfDomains(words, scores.ChangeOnDomains(reference)), [.. scores.Domains.OrderBy(d => d.HappenedAt).Select(d => ScoreWords.Line(words, d, red))])
        {
            At = latest.HappenedAt,
            Unverified = red is not { IsVerified: true },
        };
    }

    private static FormSixView FormSixOf(Words words, ReferenceBook reference, FormSixRated form)
    {
        var verdict = FormSix.Judge(form.Child, form.Family, reference);
        return new(form.HappenedAt, verdict.Child, verdict.Family, verdict.Whole, [.. ScoreWords.Fails(words, verdict)])
        {
            Unverified = reference.Lines(InstrumentCodes.FormSix, "threshold").Any(t => !t.IsVerified),
        };
    }

    private static ScoreLine Outside(Words words, OutsideScoreRecorded o) => new(
        new DateTimeOffset(o.Day.ToDateTime(TimeOnly.MinValue), Times.PhnomPenh), o.Total, words["outside-rater." + o.Rater], [words["outside-band." + o.Band], words["page.scores.paper"]]);
}
