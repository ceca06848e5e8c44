using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Releases;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Host.Cases;

/// <summary>What each entry of a case says in its journal.</summary>
internal static class CaseJournal
{
    /// <param name="who">How a colleague is called before this reader.</param>
    public static Telling Tell(RoomBook rooms, Words words, Func<Guid, string> who, IEntry entry) => entry switch
    {
        CaseOpened e => new(null, e.HappenedAt),
        CaseNoted e => new(Journals.Lines(words["case-note." + e.Kind], e.Text), e.HappenedAt),
        CaseRegistered e => new(e.WhyEligible, e.HappenedAt),
        NotEligibleDecided e => new(e.Reason, e.HappenedAt),
        CaseHandedOver e => new(Journals.Lines($"{(e.From is { } from ? who(from) : "–")} → {who(e.To)}", Named(words, "hand-over", "open", e.Open), Named(words, "hand-over", "promised", e.Promised), Named(words, "hand-over", "careful", e.Careful)), e.HappenedAt),
        CaseCovered e => new(Journals.Lines($"{who(e.By)}, {Times.Day(words, e.From)} – {Times.Day(words, e.Until)}", e.What), e.HappenedAt),
        CoverEnded e => new(e.What, e.HappenedAt),
        ChildContacted e => new(Journals.Lines(words["contact-kind." + e.Kind], Said(words, "cases.contact-child.is_safe", e.IsSafe), e.What), e.HappenedAt),
        CaseAssessed e => new(Journals.Lines(
            words["assessment-kind." + e.Kind], Risk(words, e.Risk, e.Reasons), Named(words, "assess-case", "protection", e.Protection), Named(words, "assess-case", "needs", e.NeedsOfChild),
            Named(words, "assess-case", "strengths", e.Strengths), Named(words, "assess-case", "childs_view", e.ChildsView), Named(words, "assess-case", "caregivers_view", e.CaregiversView)), e.HappenedAt),
        AssessmentDecided e => new(Journals.Lines(words["verdict." + e.Verdict], e.Comment), e.HappenedAt),
        PlanMade e => new(Journals.Lines([.. e.Actions.Select((a, i) => Line(words, a, i)), Named(words, "make-plan", "childs_view", e.ChildsView)]), e.HappenedAt),
        PlanDecided e => new(Journals.Lines(words["verdict." + e.Verdict], e.Comment), e.HappenedAt),
        ActionReported e => new(Journals.Lines($"{e.Action.ToString(CultureInfo.InvariantCulture)}. {words["action-outcome." + e.Outcome]}", e.What), e.HappenedAt),
        CaseReviewed e => new(Journals.Lines(
            words["review-decision." + e.Decision], Risk(words, e.Risk, e.Reasons), e.Judged < e.Risk ? words.Format("page.case.proposes", words["risk." + e.Judged]) : null, e.Summary,
            Named(words, "review-case", "childs_view", e.ChildsView)), e.HappenedAt),
        RiskSet e => new(Journals.Lines($"{words["risk." + e.From]} → {words["risk." + e.To]}", e.Reason), e.HappenedAt),
        CaseSupervised e => new(e.What, e.HappenedAt),
        ClocksPaused e => new(Journals.Lines(words["pause-reason." + e.Reason], e.What), e.HappenedAt),
        ClocksResumed e => new(Journals.Lines(words.Format("page.case.paused-for", ((int)Math.Round(e.Paused.TotalDays)).ToString(CultureInfo.InvariantCulture)), e.What), e.HappenedAt),
        FinalAssessmentNoted e => new(words.Format("page.case.form-six", e.Child, e.Family, words["yes-no." + (e.Passes ? "Yes" : "No")]), e.HappenedAt),
        ClosureProposed e => new(Journals.Lines(words["closure-reason." + e.Reason], e.What, Named(words, "propose-closure", "childs_view", e.ChildsView), Named(words, "propose-closure", "caregivers_view", e.CaregiversView)), e.HappenedAt),
        MatterSettledByHand e => new(Journals.Lines(words["matter." + e.Kind], e.Why), e.HappenedAt),
        ClosureDecided e => new(Journals.Lines(words["verdict." + e.Verdict], e.Comment), e.HappenedAt),
        TransferProposed e => new(Journals.Lines($"{words["recipient." + e.To]}: {e.Organisation}", e.Contact, e.Reason, Named(words, "propose-transfer", "told", string.Join(", ", e.Told.Select(t => words["data-category." + t]))),
            Named(words, "propose-transfer", "summary", e.Summary), Named(words, "propose-transfer", "childs_view", e.ChildsView)), e.HappenedAt),
        TransferDecided e => new(Journals.Lines(words["verdict." + e.Verdict], e.Comment), e.HappenedAt),
        TransferAnswered e => new(Journals.Lines($"{words["transfer-answer." + e.Answer]} ({e.AnsweredBy})", e.What), e.HappenedAt),
        VisitRecorded e => new(Journals.Lines($"{words["visit-place." + e.Place]} ({e.Present})", e.ChildSeen ? words[e.Alone ? "page.case.visit.alone" : "page.case.visit.seen"] : words["page.case.visit.not-seen"], Said(words, "cases.record-visit.is_safe", e.IsSafe), e.What), e.HappenedAt),
        OfficeAsked e => new(Journals.Lines($"{words["office-kind." + e.Office]}{(e.Whom is { } whom ? $" ({whom})" : "")}", e.Question, e.Told.IsEmpty ? null : Named(words, "ask-office", "told", string.Join(", ", e.Told.Select(t => words["data-category." + t])))), e.HappenedAt),
        OfficeReplied e => new($"{e.Number.ToString(CultureInfo.InvariantCulture)}. {e.What}", e.HappenedAt),
        ConferenceHeld e => new(Journals.Lines([e.TookPart, e.What, Named(words, "hold-conference", "childs_view", e.ChildsView), .. e.Decisions.Select((d, i) => $"{(e.First + i).ToString(CultureInfo.InvariantCulture)}. {d.Decision} ({d.Who}, {Times.Day(words, d.By)})")]), e.HappenedAt),
        DecisionReported e => new($"{e.Number.ToString(CultureInfo.InvariantCulture)}. {e.What}", e.HappenedAt),
        PaperNoted e => new($"{e.Paper}: {e.Shelf}", e.HappenedAt),
        EntryTakenIn e => new(e.Text, e.HappenedAt),
        CaseLinked e => new(Journals.Lines($"{e.FileCode}: {words["link-reason." + e.Why]}", e.What), e.HappenedAt),
        CaseUnlinked e => new(Journals.Lines($"{e.FileCode}: {words["link-reason." + e.Why]}", e.Reason), e.HappenedAt),
        CaseMerged e => new(Journals.Lines(e.FileCode, e.Why), e.HappenedAt),
        CaseTakenIn e => new(Journals.Lines(e.FileCode, e.Why), e.HappenedAt),
        CaseParted e => new(e.Why, e.HappenedAt),
        CaseLetGo e => new(Journals.Lines(e.FileCode, e.Why), e.HappenedAt),
        PersonAdded or PersonChanged or PersonEnded or HouseholdBegun or HouseholdChanged or HouseholdJoined or HouseholdLeft or ChildJoined or ChildLeft => Around.Tell(words, entry),
        ChildDescribed e => new(Journals.Lines(e.NameKhmer, e.NameLatin, e.Address), e.HappenedAt),
        CaseTakenBack e => new(e.Reason, e.HappenedAt),
        FollowedUp e => new(Journals.Lines(Said(words, "cases.follow-up.is_safe", e.IsSafe), e.What), e.HappenedAt),
        CaseReopened e => new(Journals.Lines(words["risk." + e.Risk], e.Reason), e.HappenedAt),
        SummaryUpdated e => new($"{words["case-stage." + e.Stage]} · {words["risk." + e.Risk]}", e.HappenedAt),
        _ => ReleasesPages.Of(words, entry) ?? rooms.Told(words, entry),
    };

    private static string Line(Words words, PlannedAction a, int at) => $"{(at + 1).ToString(CultureInfo.InvariantCulture)}. {a.Goal}: {a.Action} ({a.Who}, {Times.Day(words, a.By)})";

    private static string Risk(Words words, Work.Reference.RiskLevel level, IEnumerable<RiskReason> reasons) => string.Join(" · ", new[] { words["risk." + level] }.Concat(reasons.Select(r => words["risk-reason." + r])));

    private static string? Named(Words words, string act, string field, string? said) => said is null ? null : $"{words[$"cases.{act}.{field}"]}: {said}";

    private static string Said(Words words, string question, Known answer) => $"{words[question]}: {words["known." + answer]}";
}
