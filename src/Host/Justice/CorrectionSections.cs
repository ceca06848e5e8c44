using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>Days that are put right: what waits for somebody else, what can be chosen in the forms, and how a change is told.</summary>
internal static class CorrectionSections
{
    /// <summary>What waits, before anything else: until it is confirmed the earlier date binds.</summary>
    public static SectionView? Draw(Asking asking, ProceedingState state) => state.Corrections.Waiting is not { IsEmpty: false } waiting ? null : new(asking.Words["page.corrections"])
    {
        IsFirst = true,
        Warnings = [asking.Words["page.corrections.waiting"]],
        Rows = [.. waiting.Select(w => new DefinitionRow(Number(w.Proposed.Number), Journals.Lines(Change(asking.Words, w.Proposed.Day), w.Proposed.Why, Names.Who(asking.House, asking.Visit, asking.Words, new(w.By)))))],
    };

    /// <summary>What stood there and what it is, in one line.</summary>
    public static string Change(Words words, DayPutRight day)
    {
        var what = words["clock-day." + day.What] + (day.Party is { } party ? $" ({words["court-party." + party]})" : day.Hearing is { } hearing ? " " + Number(hearing) : "");
        return words.Format("page.corrections.change", what, At(words, day, day.From), At(words, day, day.To));
    }

    /// <summary>The days on which a date rests that still runs.</summary>
    public static ImmutableArray<Option> Days(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. ClockDays.Of(state).Select(d => new Option(d.ToString(), asking.Words["clock-day." + d]))];

    /// <summary>The parties whose notification can be put right: their time still rests on it.</summary>
    public static ImmutableArray<Option> Notified(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. state.Judgments.Notified.Where(p => state.Judgments.Clocks.Any(c => c.Party == p)).Select(p => new Option(p.ToString(), asking.Words["court-party." + p]))];

    /// <summary>The corrections that wait.</summary>
    public static ImmutableArray<Option> Waiting(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. state.Corrections.Waiting.Select(w => new Option(Number(w.Proposed.Number), $"{Number(w.Proposed.Number)}. {Change(asking.Words, w.Proposed.Day)}"))];

    private static string At(Words words, DayPutRight day, DateTimeOffset at) => day.IsMoment ? Times.Moment(words, at) : Times.Day(words, PhnomPenh.DayOf(at));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
