using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>What each entry about hearings, contacts and guidance says in a journal; <c>null</c>: it is none of these.</summary>
internal static class HearingJournal
{
    public static Telling? Tell(Words words, IEntry entry) => entry switch
    {
        HearingScheduled e => new(Journals.Lines(Times.Moment(words, e.At), e.Room, e.ToDo), e.HappenedAt),
        HearingNoted e => new(Journals.Lines(words["hearing-status." + e.Status], e.At is { } at ? Times.Moment(words, at) : null, e.ToDo), e.HappenedAt),
        HearingPostponed e => new(Journals.Lines(HearingSections.Postponed(words, e), e.To is { } to ? Times.Moment(words, to) : null, e.Room, e.ToDo), e.HappenedAt),
        HearingDaySet e => new(Journals.Lines(Times.Moment(words, e.Day.At), e.Day.Room, e.Day.ToDo), e.HappenedAt),
        ChildAddedToHearing e => new($"{HearingSections.Letter(e.Child.Child)}: {words["child-part." + e.Child.Part]}", e.HappenedAt),
        ChildTakenOffHearing e => new($"{HearingSections.Letter(e.Child)}: {e.Why}", e.HappenedAt),
        HearingHeld e => new(Journals.Lines([.. e.Children.Select(c => There(words, c)), Present(words, e.Interpreter, "interpreter"), Present(words, e.Lawyer, "lawyer"), e.Note]), e.HappenedAt),
        HearingCalledOff e => new(e.Why, e.HappenedAt),
        AfterHearingNoted e => new(Journals.Lines(words["after-hearing." + e.What], e.How), e.HappenedAt),
        JusticeContactRecorded e => new(ContactSections.Told(words, e), e.HappenedAt),
        GuidanceOwed e => new(Journals.Lines(words["proceeding-stage." + e.Stage], Times.Day(words, e.By)), e.HappenedAt),
        GuardianGuided e => new(Journals.Lines(e.To, string.Join(", ", e.Stages.Select(s => words["proceeding-stage." + s])), words["guidance-taken." + e.Understood], e.Questions), e.HappenedAt),
        _ => Measures(words, entry),
    };

    private static string There(Words words, ChildAtHearing child) =>
        $"{HearingSections.Letter(child.Child)}: {words["testimony-given." + child.Testimony]}{(child.WithCaregiver ? "; " + words["justice.record-hearing.children.caregiver"] : "")}";

    private static string? Present(Words words, bool was, string who) => was ? words["justice.record-hearing." + who] : null;

    private static Telling? Measures(Words words, IEntry entry) => entry switch
    {
        MeasuresRequested e => new($"{HearingSections.Letter(e.Child)}: {HearingSections.Measures(words, e.Measures)}", e.HappenedAt),
        MeasuresAnswered e => new(Journals.Lines($"{HearingSections.Letter(e.Child)}: {HearingSections.Measures(words, e.Measures)}", words["measure-answer." + e.Answer], e.Reason), e.HappenedAt),
        MeasuresUsed e => new(Journals.Lines($"{HearingSections.Letter(e.Child)}: {HearingSections.Measures(words, e.Measures)}", HearingSections.YesNo(words, e.Used), e.Reason), e.HappenedAt),
        ChildPrepared e => new($"{HearingSections.Letter(e.Child)}: {string.Join("; ", e.Steps.Select(s => words["preparation-step." + s]))}", e.HappenedAt),
        _ => null,
    };
}
