using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Kapea.Work.Care;

namespace Kapea.Host.Care;

/// <summary>What each entry of the room says in the journal of a case.</summary>
internal static class CareJournal
{
    public static Telling? Tell(Words words, IEntry entry) => entry switch
    {
        ServicePlanned e => new(Journals.Lines(words["services." + e.Service], e.Provider, Wish(words, e.Wish), e.AppointmentAt is { } at ? words.Format("page.care.appointment", Times.Moment(words, at)) : null, e.What), e.HappenedAt),
        ServiceReferred e => new(Journals.Lines([Number(words, e.Service), $"{words["recipient." + e.Recipient]}: {e.Organisation}", .. e.Parts.Select(p => $"{words["data-category." + p.Category]}: {p.What}"), e.IsOverride ? words["page.care.by-override"] : words["page.care.by-consent"]]), e.HappenedAt),
        ReferralAnswered e => new(Journals.Lines(Number(words, e.Service), words["referral-answer." + e.Answer], e.What), e.HappenedAt),
        SessionRecorded e => new(Journals.Lines(Number(words, e.Service), Held(words, e.Outcome, e.Minutes), e.ChildsView, e.What), e.HappenedAt),
        AttendanceNoted e => new(Journals.Lines(Number(words, e.Service), words[e.Held ? "page.care.held" : "page.care.not-held"]), e.HappenedAt),
        ServicePaused e => new(Journals.Lines(Number(words, e.Service), e.ChildsView), e.HappenedAt),
        ServiceEnded e => new(Journals.Lines(Number(words, e.Service), words["service-end." + e.How], e.ChildsView, e.What), e.HappenedAt),
        EntitlementGranted e => new(Journals.Lines(Number(words, e.Service), Promise(words, e.Promise)), e.HappenedAt),
        SessionsPromised e => new(Journals.Lines(CareSayings.Name(words, e.Service, e.Code), Promise(words, e.Promise)), e.HappenedAt),
        SessionsStopped e => new(Journals.Lines(Number(words, e.Service), words[e.IsOver ? "page.care.is-over" : "page.care.is-paused"]), e.HappenedAt),
        CounsellingRecorded e => new(Journals.Lines(e.Service is { } service ? Number(words, service) : null, Held(words, e.Outcome, e.Minutes), e.Note), e.HappenedAt),
        WelfareRecorded e => new(Journals.Lines(LifeSections.Given(words, e), e.What, words["welfare-receiver." + e.To], e.Receipt, e.Fund), e.HappenedAt),
        WelfareReversed e => new(Journals.Lines(words.Format("page.care.money.line", e.Line), e.Reason), e.HappenedAt),
        SchoolRecorded e => new(Journals.Lines(LifeSections.School(words, e), e.What), e.HappenedAt),
        WeekRecorded e => new(Journals.Lines(LifeSections.Week(words, e), e.What), e.HappenedAt),
        AccompanimentRecorded e => new(Journals.Lines(
            words["interview-kind." + e.Kind], string.Join(", ", e.Companions.Select(c => words["companion." + c])), words[e.Told ? "page.care.interviews.told" : "page.care.interviews.not-told"],
            string.Join(", ", e.Measures.Select(m => words["child-measure." + m])), LifeSections.Distress(words, e), e.What), e.HappenedAt),
        InterviewNoted e => new(Journals.Lines(Times.Day(words, e.On), e.Kind is { } kind ? words["interview-kind." + kind] : null, words[e.Told ? "page.care.interviews.told" : "page.care.interviews.not-told"], words["telling-source." + e.From]), e.HappenedAt),
        _ => null,
    };

    private static string Number(Words words, int service) => words.Format("page.care.number", service);

    private static string? Wish(Words words, WorkerWish? wish) => wish is { } said ? $"{words["care.plan-service.wish"]}: {words["worker-wish." + said]}" : null;

    private static string Held(Words words, SessionOutcome outcome, int? minutes) => minutes is { } taken
        ? FormattableString.Invariant($"{words["session-outcome." + outcome]}, {taken} {words["unit.minutes"]}")
        : words["session-outcome." + outcome];

    private static string Promise(Words words, Promise promise) =>
        $"{words.Format("page.care.promise", promise.Sessions, words["rhythm." + promise.Per], promise.Months)} {words.Format("page.care.from", Times.Day(words, promise.From))} {words.Format("page.care.review-on", Times.Day(words, promise.ReviewOn))}";
}
