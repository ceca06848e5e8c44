using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>The codes of the instruments, as they stand in the reference tables and in entries; never changed.</summary>
public static class InstrumentCodes
{
    /// <summary>The WHO-5 well-being index.</summary>
    public const string Who5 = "WHO-5";

    /// <summary>The children's revised impact of events scale, 8 items.</summary>
    public const string Cries8 = "CRIES-8";

    /// <summary>The patient health questionnaire for adolescents.</summary>
    public const string PhqA = "PHQ-A";

    /// <summary>Twelve factors of a child's situation, after the Child Status Index.</summary>
    public const string Domains = "CSI";

    /// <summary>The state's Form 6, on whether a case can be closed.</summary>
    public const string FormSix = "FORM-6";

    /// <summary>The strengths and difficulties questionnaire; only its results, from paper.</summary>
    public const string Sdq = "SDQ";
}

/// <summary>An instrument: whom it is for, its range, and what may be done with its text.</summary>
/// <param name="Code">Such as <c>WHO-5</c>.</param>
/// <param name="Items">How many items.</param>
/// <param name="Lowest">The lowest score.</param>
/// <param name="Highest">The highest score.</param>
/// <param name="AgeFrom">The youngest age in years; <c>null</c>: none stated.</param>
/// <param name="AgeTo">The oldest age in years; <c>null</c>: none stated.</param>
/// <param name="Rater">Who answers: <c>child</c>, <c>worker</c>, <c>other</c>.</param>
/// <param name="Licence">The code of what its owner allows.</param>
/// <param name="IsEmbedded">Whether its items stand on our pages.</param>
/// <param name="TextEn">Of what standing the English text is.</param>
/// <param name="TextKm">Of what standing the Khmer text is.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record Instrument(
    string Code, int Items, int Lowest, int Highest, int? AgeFrom, int? AgeTo, string Rater, string Licence, bool IsEmbedded, string TextEn, string TextKm, Provenance Provenance)
    : ReferenceFact(Provenance)
{
    /// <summary>Whether it is made for a child of this age.</summary>
    public bool IsFor(int age) => (AgeFrom is null || age >= AgeFrom) && (AgeTo is null || age <= AgeTo);

    /// <summary>The ages it is made for, as figures.</summary>
    public string Ages => FormattableString.Invariant($"{AgeFrom}–{AgeTo}");
}

/// <summary>A line on a scale: a cut-off, the foot of a band, a threshold.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Scale">The scale: <c>total</c>, <c>child</c> …</param>
/// <param name="Kind"><c>cut-off</c>, <c>band</c>, <c>threshold</c>.</param>
/// <param name="Code">What lies beyond it.</param>
/// <param name="At">The figure.</param>
/// <param name="Below">It is passed by a score at or below the figure; otherwise by one at or above.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record CutOff(string Instrument, string Scale, string Kind, string Code, int At, bool Below, Provenance Provenance) : ReferenceFact(Provenance)
{
    /// <summary>Whether a score lies beyond it.</summary>
    public bool IsPassedBy(int score) => Below ? score <= At : score >= At;
}

/// <summary>The instruments, cut-offs and rules of change in the reference book. Of several versions the latest counts.</summary>
public static class InstrumentBook
{
    /// <summary>The instrument with this code; <c>null</c>: the network has none, or its age and range are not stated today.</summary>
    public static Instrument? Instrument(this ReferenceBook book, string code) =>
        book.Rows("instruments").Where(r => r["code"] == code).MaxBy(r => r.Provenance.ValidFrom) is { } row ? Read(row) : null;

    /// <summary>All lines of a kind on the scales of an instrument, from below upward.</summary>
    public static ImmutableArray<CutOff> Lines(this ReferenceBook book, string instrument, string kind) =>
    [
        .. book.Rows("instrument-cutoffs").Where(r => r["instrument"] == instrument && r["kind"] == kind)
            .GroupBy(r => (r["scale"], r["code"])).Select(g => g.MaxBy(r => r.Provenance.ValidFrom)!)
            .Select(r => new CutOff(instrument, r["scale"], kind, r["code"], r.Number("at"), r["side"] == "at-or-below", r.Provenance)).OrderBy(c => c.At),
    ];

    /// <summary>The cut-off of an instrument; <c>null</c>: none.</summary>
    public static CutOff? CutOff(this ReferenceBook book, string instrument) => book.Lines(instrument, "cut-off") is [var line, ..] ? line : null;

    /// <summary>The code of the band a score lies in; <c>null</c>: below the lowest, or the instrument has no bands.</summary>
    public static string? Band(this ReferenceBook book, string instrument, int score) => book.Lines(instrument, "band").LastOrDefault(b => b.IsPassedBy(score))?.Code;

    /// <summary>How change on an instrument is judged; <c>null</c>: no rule.</summary>
    public static ChangeRule? ChangeRule(this ReferenceBook book, string instrument) =>
        book.Rows("instrument-changes").Where(r => r["instrument"] == instrument).MaxBy(r => r.Provenance.ValidFrom) is { } r
            ? new(instrument, r["better"] == "higher", r.NumberOrNull("points"), r.NumberOrNull("sd"), r.NumberOrNull("reliability_percent"), r.Provenance)
            : null;

    private static Instrument Read(ReferenceRow r) => new(
        r["code"], r.Number("items"), r.Number("lowest"), r.Number("highest"), r.NumberOrNull("age_from"), r.NumberOrNull("age_to"),
        r["rater"], r["licence"], r["embed"] == "yes", r["text_en"], r["text_km"], r.Provenance);
}
