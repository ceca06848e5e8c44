using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Acts;
using Kapea.Work.Justice;
using Kapea.Work.Reference;

namespace Kapea.Host.Justice;

/// <summary>What runs out in a proceeding, the most dangerous first, each date with the law it rests on.</summary>
internal static class ClockSections
{
    public static SectionView? Draw(Asking asking, ProceedingState state)
    {
        var (words, running) = (asking.Words, ProceedingClocks.Running(state));
        var bars = TimeBars.In(state, asking.House.Reference.At(asking.House.Clock.GetUtcNow()));
        return running.IsEmpty && bars.IsEmpty ? null : new(words["page.clocks"])
        {
            IsFirst = true,
            Warnings = [.. Warnings(words, running), .. bars.Any(b => b.HadRunOut) ? new[] { words["page.clocks.had-run-out"] } : []],
            Table = new(
                [words["page.clocks.what"], words["page.clocks.ends"], words["page.clocks.rests-on"]],
                [
                    .. running.DistinctBy(d => (d.Basis.Rule, d.Binding)).Select(d => ImmutableArray.Create<string?>(words["statutory-clocks." + d.Basis.Rule], Ends(words, d), Basis(words, d))),
                    .. bars.Select(b => ImmutableArray.Create<string?>(words["statutory-clocks." + b.Date.Basis.Rule], Ends(words, b.Date), Journals.Lines(From(words, b), Basis(words, b.Date)))),
                ]),
        };
    }

    /// <summary>The most dangerous one; <c>null</c>: none runs, and no bar of time is near.</summary>
    public static string? First(Words words, ProceedingState state, ReferenceBook book, DateTimeOffset at) =>
        ProceedingClocks.Running(state).Concat(new[] { TimeBars.Near(state, book, at) }.OfType<LegalDate>()).MinBy(d => d.Binding) is { } first ? $"{words["statutory-clocks." + first.Basis.Rule]}: {Ends(words, first)}" : null;

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
        var first = date.Earliest.OrElse is { } other ? words.Format(date.IsWholeDay ? "page.clocks.both" : "page.clocks.journey", End(words, date, date.Earliest.At), End(words, date, other)) : End(words, date, date.Earliest.At);
        return date.IsRange ? words.Format("page.clocks.between", first, End(words, date, date.Latest.OrElse ?? date.Latest.At)) : first;
    }

    private static string End(Words words, LegalDate date, DateTimeOffset at) => date.IsWholeDay ? $"{Times.Day(words, PhnomPenh.DayOf(at))} 24:00" : Times.Moment(words, at);

    /// <summary>From when a bar of time is counted, and from what.</summary>
    private static string From(Words words, TimeBar bar)
    {
        var (first, last) = (Times.Day(words, PhnomPenh.DayOf(bar.Date.Start.Earliest)), Times.Day(words, PhnomPenh.DayOf(bar.Date.Start.Latest)));
        var day = first == last ? first : words.Format("page.clocks.between", first, last);
        return words.Format("page.clocks.counted-from", day, bar.From is { } step ? words["entry." + ActWords.Key(step.Name)] : words["page.clocks.offence"]);
    }

    private static string Basis(Words words, LegalDate date)
    {
        var basis = date.Basis;
        var rule = string.Join(" · ", $"{basis.Rule}, {basis.Law} {basis.Article}", words.Format("page.clocks.version", Times.Day(words, basis.Version)), words[basis.IsVerified ? "page.clocks.verified" : "page.unverified"]);
        return date.Bound is { } bound ? Journals.Lines(rule, words.Format("page.clocks.bound", bound.Percent, bound.MinimumMonths))! : rule;
    }
}
