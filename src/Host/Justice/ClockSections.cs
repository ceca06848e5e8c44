using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>What runs out in a proceeding, the most dangerous first, each date with the law it rests on.</summary>
internal static class ClockSections
{
    public static SectionView? Draw(Asking asking, ProceedingState state) => ProceedingClocks.Running(state) is not { IsEmpty: false } running ? null : new(asking.Words["page.clocks"])
    {
        IsFirst = true,
        Warnings = [.. Warnings(asking.Words, running)],
        Table = new(
            [asking.Words["page.clocks.what"], asking.Words["page.clocks.ends"], asking.Words["page.clocks.rests-on"]],
            [.. running.DistinctBy(d => (d.Basis.Rule, d.Binding)).Select(d => ImmutableArray.Create<string?>(asking.Words["statutory-clocks." + d.Basis.Rule], Ends(asking.Words, d), Basis(asking.Words, d.Basis)))]),
    };

    /// <summary>The most dangerous one; <c>null</c>: none runs.</summary>
    public static string? First(Words words, ProceedingState state) =>
        ProceedingClocks.Running(state) is [var first, ..] ? $"{words["statutory-clocks." + first.Basis.Rule]}: {Ends(words, first)}" : null;

    /// <summary>The rules whose last day a lawyer has to choose.</summary>
    public static ImmutableArray<Option> OpenRules(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
    [
        .. ProceedingClocks.Running(state).Where(d => d.IsOpenToChoice).DistinctBy(d => (d.Basis.Rule, d.Binding))
            .Select(d => new Option(d.Basis.Rule, $"{asking.Words["statutory-clocks." + d.Basis.Rule]}: {Ends(asking.Words, d)}")),
    ];

    /// <summary>The parties that were not there and were not notified yet.</summary>
    public static ImmutableArray<Option> Awaited(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. state.Judgments.Awaited.Select(p => new Option(p.ToString(), asking.Words["court-party." + p]))];

    private static IEnumerable<string> Warnings(Words words, ImmutableArray<LegalDate> running)
    {
        if (running.Any(d => d.IsOpenToChoice)) yield return words["page.clocks.choose"];
        if (running.Any(d => d.IsRange)) yield return words["page.clocks.range"];
        if (running.Any(d => !d.HolidaysKnown)) yield return words["page.clocks.no-holidays"];
    }

    private static string Ends(Words words, LegalDate date)
    {
        if (date.Chosen is { } chosen) return words.Format("page.clocks.chosen", Times.Day(words, chosen));
        var first = date.Earliest.OrElse is { } other ? words.Format("page.clocks.both", End(words, date, date.Earliest.At), End(words, date, other)) : End(words, date, date.Earliest.At);
        return date.IsRange ? words.Format("page.clocks.between", first, End(words, date, date.Latest.OrElse ?? date.Latest.At)) : first;
    }

    private static string End(Words words, LegalDate date, DateTimeOffset at) => date.IsWholeDay ? $"{Times.Day(words, PhnomPenh.DayOf(at))} 24:00" : Times.Moment(words, at);

    private static string Basis(Words words, LegalBasis basis) =>
        string.Join(" · ", $"{basis.Rule}, {basis.Law} {basis.Article}", words.Format("page.clocks.version", Times.Day(words, basis.Version)), words[basis.IsVerified ? "page.clocks.verified" : "page.unverified"]);
}
