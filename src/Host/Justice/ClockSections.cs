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
        var (words, now) = (asking.Words, asking.House.Clock.GetUtcNow());
        var (running, bars) = (ProceedingClocks.Running(state, now), TimeBars.In(state, asking.House.Reference.At(now)));
        return running.IsEmpty && bars.IsEmpty ? null : new(words["page.clocks"])
        {
            IsFirst = true,
            Warnings = [.. Warnings(words, state, running, now), .. bars.Any(b => b.HadRunOut) ? new[] { words["page.clocks.had-run-out"] } : []],
            Table = new(
                [words["page.clocks.what"], words["page.clocks.ends"], words["page.clocks.rests-on"]],
                [
                    .. running.DistinctBy(d => (d.Basis.Rule, d.Binding)).Select(d => ImmutableArray.Create<string?>(words["statutory-clocks." + d.Basis.Rule], Ends(words, d), Journals.Lines(words.Format("page.clocks.from", Since(words, d)), Basis(words, d)))),
                    .. bars.Select(b => ImmutableArray.Create<string?>(words["statutory-clocks." + b.Date.Basis.Rule], Ends(words, b.Date), Journals.Lines(From(words, b), Basis(words, b.Date)))),
                ]),
        };
    }

    /// <summary>The most dangerous one; <c>null</c>: none runs, and no bar of time is near.</summary>
    public static string? First(Words words, ProceedingState state, ReferenceBook book, DateTimeOffset at) =>
        ProceedingClocks.Running(state, at).Concat(new[] { TimeBars.Near(state, book, at) }.OfType<LegalDate>()).MinBy(d => d.Binding) is { } first ? $"{words["statutory-clocks." + first.Basis.Rule]}: {Ends(words, first)}" : null;

    /// <summary>The rules whose last day a lawyer has to choose.</summary>
    public static ImmutableArray<Option> OpenRules(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
    [
        .. ProceedingClocks.Running(state).Where(d => d.IsOpenToChoice).DistinctBy(d => (d.Basis.Rule, d.Binding))
            .Select(d => new Option(d.Basis.Rule, $"{asking.Words["statutory-clocks." + d.Basis.Rule]}: {Ends(asking.Words, d)}")),
    ];

    /// <summary>The parties that were not there and were not notified yet.</summary>
    public static ImmutableArray<Option> Awaited(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. state.ToNotify.Select(p => new Option(p.ToString(), asking.Words["court-party." + p]))];

    /// <summary>The children of whom it can be said that they were notified.</summary>
    public static ImmutableArray<Option> CivilParties(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. state.CivilParties.Select(c => new Option(c.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{HearingSections.Letter(c)} · {state.Children[c].Code}"))];

    private static IEnumerable<string> Warnings(Words words, ProceedingState state, ImmutableArray<LegalDate> running, DateTimeOffset now)
    {
        if (state.Custody.Now is { Ends: { } held } && !held.RunsAt(now)) yield return words["page.clocks.held-too-long"];
        if (state.Custody.Detained is { Kind: HoldingKind.PreTrial, MinimumMonths: null, Ends.Basis.Rule: "KH-PTD-M" }) yield return words["page.clocks.no-minimum"];
        if (state.IsHeldAsOtherClass) yield return words["page.clocks.other-class"];
        if (running.Any(d => d.IsOpenToChoice)) yield return words["page.clocks.choose"];
        if (running.Any(d => d.IsRange)) yield return words["page.clocks.range"];
        if (running.Any(d => !d.HolidaysKnown)) yield return words["page.clocks.no-holidays"];
    }

    private static string Ends(Words words, LegalDate date)
    {
        var first = date.Chosen is { } chosen ? words.Format("page.clocks.chosen", Times.Day(words, chosen)) : date.Earliest.OrElse is { } other ? words.Format(date.IsWholeDay ? "page.clocks.both" : "page.clocks.journey", End(words, date, date.Earliest.At), End(words, date, other)) : End(words, date, date.Earliest.At);
        return date.IsRange ? words.Format("page.clocks.between", first, End(words, date, date.Latest.OrElse ?? date.Latest.At)) : first;
    }

    private static string End(Words words, LegalDate date, DateTimeOffset at) => date.IsWholeDay ? $"{Times.Day(words, PhnomPenh.DayOf(at))} 24:00" : Times.Moment(words, at);

    /// <summary>From when a bar of time is counted, and from what.</summary>
    private static string From(Words words, TimeBar bar)
    {
        return words.Format("page.clocks.counted-from", Since(words, bar.Date), bar.From is { } step ? words["entry." + ActWords.Key(step.Name)] : words["page.clocks.offence"]);
    }

    /// <summary>When it began, or between which days or moments.</summary>
    private static string Since(Words words, LegalDate date)
    {
        var (first, last) = (Of(date.Start.Earliest), Of(date.Start.Latest));
        return first == last ? first : words.Format("page.clocks.between", first, last);

        string Of(DateTimeOffset at) => date.IsWholeDay ? Times.Day(words, PhnomPenh.DayOf(at)) : Times.Moment(words, at);
    }

    private static string Basis(Words words, LegalDate date)
    {
        var basis = date.Basis;
        var rule = string.Join(" · ", $"{basis.Rule}, {basis.Law} {basis.Article}", words.Format("page.clocks.version", Times.Day(words, basis.Version)), words[basis.IsVerified ? "page.clocks.verified" : "page.unverified"]);
        return date.Bound is { } bound ? Journals.Lines(rule, words.Format("page.clocks.bound", bound.Percent, bound.MinimumMonths))! : rule;
    }
}
