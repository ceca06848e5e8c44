using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Care;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>The hearings of a proceeding, and what was asked for a child at one.</summary>
internal static class HearingSections
{
    public static SectionView? OfProceeding(Asking asking, ProceedingState state) => state.Hearings.OnFile.IsEmpty ? null : OfProceeding(asking, state, asking.House.Clock.GetUtcNow());

    private static SectionView OfProceeding(Asking asking, ProceedingState state, DateTimeOffset now) => new(asking.Words["page.hearings"])
    {
        IsFirst = true,
        Warnings = [.. state.Hearings.Planned.Where(h => h.IsUnrecorded(now)).Select(h => asking.Words.Format("page.hearing.unrecorded", Times.Moment(asking.Words, h.At!.Value)))],
        Table = new(
            [asking.Words["page.title.hearing"], asking.Words["page.hearing.when"], asking.Words["page.hearing.state"], asking.Words["page.hearing.notice"], asking.Words["page.proceeding.children"]],
            [.. state.Hearings.OnFile.Select(h => ImmutableArray.Create<string?>(Number(h.Number), When(asking.Words, h), State(asking.Words, h, now), Notice(asking, h), string.Join(", ", h.Children.Select(c => Letter(c.Child)))))]),
        Page = new("page.hearing.open", $"/proceedings/{asking.Subject!.Value}/hearings/{Number((state.Hearings.Ahead(now).FirstOrDefault() ?? state.Hearings.OnFile[^1]).Number)}"),
    };

    /// <summary>One child at a hearing: as what it comes, what was asked for it, how it is prepared.</summary>
    public static SectionView Child(Words words, ProceedingState state, Hearing hearing, ChildComing child)
    {
        ImmutableArray<MeasureOnFile> measures = [.. hearing.Measures.Where(m => m.Child == child.Child)];
        return new(LetterAndCode(state, child.Child))
        {
            Warnings = measures.IsEmpty && hearing.IsAhead ? [words["page.hearing.not-asked"]] : [],
            Rows =
            [
                new(words["page.hearing.comes"], words["child-part." + child.Part]),
                new(words["page.hearing.preparation"], Steps(words, hearing, child.Child)),
                .. hearing.Held?.Children.FirstOrDefault(c => c.Child == child.Child) is { } there ? new DefinitionRow[] { new(words["justice.record-hearing.children.testimony"], words["testimony-given." + there.Testimony]) } : [],
            ],
            Table = measures.IsEmpty ? null : new([words["page.hearing.asked"], words["page.hearing.answer"], words["page.hearing.used"]], [.. measures.Select(m => Line(words, m))]),
        };
    }

    /// <summary>Who was at a hearing: interpreter and lawyer, and each child with whether its caregiver was there and how it gave testimony.</summary>
    public static SectionView Attendance(Words words, ProceedingState state, HearingHeld held) => new(words["page.hearing.attendance"])
    {
        Rows = [new(words["justice.record-hearing.interpreter"], YesNo(words, held.Interpreter)), new(words["justice.record-hearing.lawyer"], YesNo(words, held.Lawyer)), new(words["justice.record-hearing.note"], held.Note)],
        Table = held.Children.IsEmpty ? null : new(
            [words["page.proceeding.child"], words["justice.record-hearing.children.caregiver"], words["justice.record-hearing.children.testimony"]],
            [.. held.Children.Select(c => ImmutableArray.Create<string?>(LetterAndCode(state, c.Child), YesNo(words, c.WithCaregiver), words["testimony-given." + c.Testimony]))]),
    };

    public static string YesNo(Words words, bool yes) => words["yes-no." + (yes ? "Yes" : "No")];

    /// <summary>How many measures were asked for in all hearings, granted and used; <c>null</c>: none was asked for.</summary>
    public static string? AskedAndGiven(Words words, ProceedingState state)
    {
        ImmutableArray<MeasureOnFile> all = [.. state.Hearings.OnFile.SelectMany(h => h.Measures)];
        return all.IsEmpty ? null : words.Format("page.proceedings.measures-figures", all.Length, all.Count(m => m.Answer == MeasureAnswer.Granted), all.Count(m => m.Used == true));
    }

    public static string When(Words words, Hearing hearing) => hearing.At is { } at ? Times.Moment(words, at) : words["page.justice.no-day"];

    /// <summary>How many days before it the notice came, and whether that was too late; <c>null</c>: nobody noted it.</summary>
    public static string? Notice(Asking asking, Hearing hearing)
    {
        if (hearing.NoticeDays is not { } days) return null;
        var (words, book) = (asking.Words, asking.House.Reference.At(asking.House.Clock.GetUtcNow()));
        var said = words.Format("page.hearing.notice-days", days);
        return hearing.IsShortNotice(book) ? words.Format("page.hearing.notice-short", said, book.NoticeDays()!) : said;
    }

    /// <summary>Where a hearing stands; of one whose day has gone by it is not said that it is still to come.</summary>
    public static string State(Words words, Hearing hearing, DateTimeOffset now) => words[hearing.IsUnrecorded(now) ? "page.hearing.not-written-down" : "hearing-status." + hearing.Status];

    public static string Postponed(Words words, HearingPostponed postponed) =>
        Journals.Lines(postponed.From is { } from ? Times.Day(words, Work.Acts.PhnomPenh.DayOf(from)) : null, words["postponement-reason." + postponed.Reason])!;

    public static string Letter(int child) => ChildInProceeding.Letter(child);

    /// <summary>The letter of a child with its file code.</summary>
    public static string LetterAndCode(ProceedingState state, int child) => state.Children.GetValueOrDefault(child) is { } line ? $"{Letter(child)} · {line.Code}" : Letter(child);

    public static string Measures(Words words, IEnumerable<ChildMeasure> measures) => string.Join(", ", measures.Select(m => words["measure-asked." + m]));

    private static string? Steps(Words words, Hearing hearing, int child) =>
        hearing.Prepared.TryGetValue(child, out var steps) ? string.Join("; ", steps.Select(s => words["preparation-step." + s])) : null;

    private static ImmutableArray<string?> Line(Words words, MeasureOnFile measure) =>
    [
        words["measure-asked." + measure.Measure],
        Journals.Lines(measure.Answer is { } answer ? words["measure-answer." + answer] : null, measure.ReasonNot),
        measure.Used is { } used ? YesNo(words, used) : null,
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
