using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Host.Intake;

/// <summary>One report: what was told, and triage beside it.</summary>
internal static class OneReport
{
    private static readonly ImmutableArray<FormSection> TriageSteps =
    [
        new("page.triage.danger", ["happening_now", "with_offender_now", "injury_abduction_or_suicidal", "under_six_alone", "sexual_abuse_or_exploitation", "offender_regular_access", "next_contact_hours", "lives_with_offender"]),
        new("page.triage.more", ["evidence_may_disappear", "indicators", "nature", "identifiable_child"], Folded: true),
        new("page.triage.raise", ["raise_to", "raise_reason"], Folded: true),
    ];

    public static Task<IResult> Page(HttpContext context, HouseParts house, string? draftId) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id || house.Store.FindStream(id) is not { } head) return RoomPages.Nothing(context);
        if (WhoTold.ReportOf(house, head) is { } report && RoomPages.MaySee(house, visit, head.Stream)) return PageEndpoints.SeeOther($"/reports/{report.Stream}/reporter");
        if (await house.Door.See<ReportState>(visit, id, StreamKind.Report, "intake.report-read", context.RequestAborted) is not { State.Recorded: not null } seen) return RoomPages.Nothing(context);
        var view = View(house, visit, context.Words(), seen) with { TriageForm = await TriageForm(context, house, visit, seen, draftId) };
        return Show.Page<ReportPage, ReportView>(Frames.Of(context, house), view);
    });

    private static ReportView View(HouseParts house, Visit visit, Words words, Seen<ReportState> seen)
    {
        var told = seen.State.Recorded!;
        var stream = seen.Head.Stream;
        return new(stream.Value, stream.Reference, told.ReceivedAt, told.Verbatim ?? "")
        {
            Priority = IntakePages.Priority(seen.State),
            Notes = told.OperatorNotes,
            Known = [.. Known(words, told)],
            Children = [.. told.Children.Select(c => Child(words, c))],
            ChildReporter = told.ChildReporter,
            Evidence = told.EvidenceMentioned,
            Reporter = Reporter(house, visit, words, seen.Head),
            Triage = Triage(house, words, seen),
            Alerts = [.. seen.State.Alerts.Select(a => new LinkedAlert(a.Alert, words["alert-ladders." + a.Ladder], StateOf(a.Answer)))],
            Cases = [.. seen.State.Cases.Select(c => new LinkedCase(c.Case, c.Code, RoomPages.MaySee(house, visit, new(c.Case))))],
            Acts = house.Rooms.Links(house, visit, stream, seen.State),
            Destroy = Destruction.MayAsk(house, visit, stream) ? $"/destroy/{stream}" : null,
            Sections = [.. house.Rooms.Sections(new(house, visit, words, stream), StreamKind.Report.Wire(), seen.Entries)],
            Timeline = [.. Journals.Of(house, visit, words, seen.Entries, e => house.Rooms.Told(words, e) is { Text: not null } told ? told : Tell(house, words, e))],
        };
    }

    private static IEnumerable<DefinitionRow> Known(Words words, ReportRecorded told)
    {
        yield return new(Label("channel"), words["channel." + told.Channel]);
        yield return new(Label("nature"), words["nature." + told.Nature]);
        foreach (var (name, value) in Stated(words, told).Where(r => !string.IsNullOrEmpty(r.Value))) yield return new(Label(name), value);

        string Label(string field) => words[$"{ActWords.Key(RecordReport.WireName)}.{field}"];
    }

    /// <summary>What may be stated or not; what is not stated is left out, so that what is known can be seen at a glance.</summary>
    private static IEnumerable<(string Name, string? Value)> Stated(Words words, ReportRecorded told) =>
    [
        ("language", told.Language is { } language ? words["language." + language] : null),
        ("incidents", string.Join(", ", told.Incidents.Select(i => words["incident-types." + i]))),
        ("offender_known_name", told.Offender.KnownName),
        ("offender_description", told.Offender.Description),
        ("offender_nationality_guess", told.Offender.NationalityGuess),
        ("offender_vehicle", told.Offender.Vehicle),
        ("offender_where_seen", told.Offender.WhereSeen),
        ("offender_pattern", told.Offender.Pattern),
        ("others_who_know", told.OthersWhoKnow),
        ("police_told", told.PoliceTold is { } police ? words["known." + police] : null),
        ("limits_told", words[told.LimitsTold ? "known.Yes" : "known.No"]),
    ];

    private static string Child(Words words, ChildTold child) => string.Join(" · ", new[]
    {
        child.Name, child.Nickname,
        child.Age is { } age ? string.Create(CultureInfo.InvariantCulture, $"{age} {words["unit.years"]}") : null,
        child.Sex is { } sex ? words["sex." + sex] : null,
        child.WhereFound, child.School, child.Other,
    }.Where(s => !string.IsNullOrWhiteSpace(s)));

    private static StreamPanelView? Reporter(HouseParts house, Visit visit, Words words, StreamHead report) =>
        WhoTold.Of(house, report) is { } reporter ? new(Names.Kind(words, reporter.Kind), RoomPages.MaySee(house, visit, reporter.Stream), [.. Names.Holders(house, words, reporter)]) : null;

    private static TriageView? Triage(HouseParts house, Words words, Seen<ReportState> seen)
    {
        if (seen.State.Triage is not { } triage) return null;
        var rule = house.Reference.At(house.Clock.GetUtcNow()).TriageRule(triage.Rule);
        var dues = house.Store.All<DueRow>(seen.Head.Stream).Where(d => d.Kind is "alerts.alert-police" or "intake.first-action").ToList();
        return new(triage.Risk.ToString(), triage.Rule, words["rule." + triage.Rule], words[triage.FirstAction])
        {
            Raised = [.. triage.Reasons.Select(r => words["risk-reason." + r]), .. triage.RaiseReason is { } why ? [why] : Array.Empty<string>()],
            Unverified = rule is not { IsVerified: true },
            DueAt = dues.Count > 0 ? DateTimeOffset.FromUnixTimeSeconds(dues.Min(d => d.At)) : null,
            Answers = [.. Answers(words, triage.Answers)],
        };
    }

    private static List<DefinitionRow> Answers(Words words, TriageAnswers answers)
    {
        var (danger, all) = (answers.Danger, new List<DefinitionRow>());
        Add("happening_now", danger.HappeningNow);
        Add("with_offender_now", danger.WithOffenderNow);
        Add("injury_abduction_or_suicidal", danger.InjuryAbductionOrSuicidal);
        Add("under_six_alone", danger.UnderSixAlone);
        Add("sexual_abuse_or_exploitation", answers.SexualAbuseOrExploitation);
        Add("offender_regular_access", danger.OffenderRegularAccess);
        if (danger.NextContactHours is { } hours) all.Add(new(Label("next_contact_hours"), string.Create(CultureInfo.InvariantCulture, $"{hours} {words["unit.hours"]}")));
        Add("lives_with_offender", answers.LivesWithOffender);
        Add("evidence_may_disappear", answers.EvidenceMayDisappear);
        Add("identifiable_child", answers.IdentifiableChild);
        if (answers.Indicators.Length > 0) all.Add(new(Label("indicators"), string.Join("; ", answers.Indicators.Select(i => $"{i} {words["grooming-indicators." + i]}"))));
        return all;

        void Add(string field, Known? answer)
        {
            if (answer is { } said) all.Add(new(Label(field), words["known." + said]));
        }

        string Label(string field) => words[$"{ActWords.Key(TriageReport.WireName)}.{field}"];
    }

    private static string StateOf(AlertAnswer? answer) => answer switch
    {
        null => "Unanswered",
        AlertAnswer.Withdrawn => "Closed",
        _ => "Acknowledged",
    };

    /// <summary>The form of triage, with what is already known filled in: what was answered on the call, or at the last triage.</summary>
    private static async Task<ActFormView?> TriageForm(HttpContext context, HouseParts house, Visit visit, Seen<ReportState> seen, string? draftId)
    {
        var act = house.Acts.Find(TriageReport.WireName)!;
        if (!act.MayBeDoneBy(visit) || !IntakeOffers.MayBeTriaged(seen.State)) return null;
        var draft = await ActForms.Draft(context, house, visit, draftId);
        return ActForms.View(context, house, visit, act, seen.Head.Stream, draft, Prefilled(seen.State)) with { Sections = TriageSteps, AskWhen = false, Prefix = "t" };
    }

    private static ImmutableDictionary<string, Raw> Prefilled(ReportState state)
    {
        var before = state.Triage?.Answers;
        var danger = before?.Danger ?? state.Recorded!.Danger;
        var known = ImmutableDictionary.CreateBuilder<string, Raw>(StringComparer.Ordinal);
        Put("happening_now", danger.HappeningNow?.ToString());
        Put("with_offender_now", danger.WithOffenderNow?.ToString());
        Put("injury_abduction_or_suicidal", danger.InjuryAbductionOrSuicidal?.ToString());
        Put("under_six_alone", danger.UnderSixAlone?.ToString());
        Put("offender_regular_access", danger.OffenderRegularAccess?.ToString());
        Put("next_contact_hours", danger.NextContactHours?.ToString(CultureInfo.InvariantCulture));
        Put("sexual_abuse_or_exploitation", before?.SexualAbuseOrExploitation?.ToString());
        Put("lives_with_offender", before?.LivesWithOffender?.ToString());
        Put("evidence_may_disappear", before?.EvidenceMayDisappear?.ToString());
        Put("identifiable_child", before?.IdentifiableChild?.ToString());
        if (before is { Indicators.Length: > 0 }) known["indicators"] = new Raw.Words(before.Indicators);
        return known.ToImmutable();

        void Put(string field, string? answer)
        {
            if (answer is not null) known[field] = new Raw.Word(answer);
        }
    }

    private static Telling Tell(HouseParts house, Words words, IEntry entry) => entry switch
    {
        ReportRecorded e => new(null, e.HappenedAt),
        ReportTriaged e => new($"{words["rule." + e.Rule]} {words["page.priority." + e.Risk]}", e.HappenedAt),
        PriorityLowered e => new($"{words["risk." + e.From]} → {words["risk." + e.To]}\n{e.Reason}", e.HappenedAt),
        ReportsLinked e => new($"{new StreamId(e.Other).Reference} · {words["report-link." + e.Kind]}\n{e.Reason}", e.HappenedAt),
        ReportShared e => new(Journals.Lines(Names.Desk(house, words, e.Desk), e.Why), e.HappenedAt),
        ReportNoted e => new($"{words["report-note." + e.Kind]}\n{e.Text}", e.HappenedAt),
        SupervisorAsked e => new(e.Question, e.HappenedAt),
        BestInterestsDecided e => new($"{words["page.report.best-interests." + (e is { ChildAgrees: true, IsInBestInterests: true } ? "Yes" : "No")]}\n{e.Reason}", e.HappenedAt),
        AlertDecided e => new(Journals.Lines(e.Ladder is { } ladder ? words["alert-ladders." + ladder] : words["page.report.no-alert"], e.Reason), e.HappenedAt),
        AlertAnswered e => new(words["alert-answer." + e.How], e.HappenedAt),
        ReportLinkedToCase e => new(e.Code, e.HappenedAt),
        ReportClosed e => new(Journals.Lines(words["report-outcome." + e.Outcome], e.Note), e.HappenedAt),
        _ => default,
    };
}
