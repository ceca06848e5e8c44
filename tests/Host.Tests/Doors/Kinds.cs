using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kapea.Host.Demo;
using Kapea.Host.Doors;

namespace Kapea.Host.Tests.Doors;

/// <summary>Every kind of person there is, and what of the planted words each may read (domain 1.3): written out, not worked out from the code.</summary>
internal sealed record Kind(string Name, DemoPerson? Person, params ImmutableArray<string> Reads)
{
    public static readonly Kind Intake = new("intake", DemoPeople.Sophea, "report", "reporter", "alert");
    public static readonly Kind IntakeSecond = new("intake, no lead", DemoPeople.Dara, "report", "reporter", "alert");
    public static readonly Kind Kandal = new("police of Kandal", DemoPeople.Visal, "alert");
    public static readonly Kind PhnomPenh = new("police of Phnom Penh", DemoPeople.Kosal);
    public static readonly Kind Social = new("social worker", DemoPeople.Sokha, "case", "identity", "scores", "household", "stock", "justice-summary", "import", "copy");
    public static readonly Kind Lawyer = new("lawyer", DemoPeople.Rithy, "justice", "proceeding");
    public static readonly Kind Counsellor = new("counsellor", DemoPeople.Chanthy, "health", "scores");
    public static readonly Kind Investigator = new("investigator", DemoPeople.Makara, "investigation");
    public static readonly Kind Supervisor = new("supervisor", DemoPeople.Maly, "case", "copy");
    public static readonly Kind Safeguarding = new("safeguarding", DemoPeople.Socheat);
    public static readonly Kind Insight = new("insight", DemoPeople.Piseth);
    public static readonly Kind Ministry = new("ministry", DemoPeople.Leakena);
    public static readonly Kind Funder = new("funder", DemoPeople.Anouk);
    public static readonly Kind Administrator = new("administrator", DemoPeople.Vanna);
    public static readonly Kind Storekeeper = new("store keeper", DemoPeople.Phirun, "stock");
    public static readonly Kind Nobody = new("nobody", null);

    public static readonly ImmutableArray<Kind> All =
        [Intake, IntakeSecond, Kandal, PhnomPenh, Social, Lawyer, Counsellor, Investigator, Supervisor, Safeguarding, Insight, Ministry, Funder, Administrator, Storekeeper, Nobody];

    public IEnumerable<string> MustNotRead => Told.Words.Where(w => !Told.Words.Any(o => o.Word == w.Word && Reads.Contains(o.Kind))).Select(w => w.Word).Distinct();

    public override string ToString() => Name;
}

/// <summary>Who may do what over the API, by the function of her desk: domain 1.3, written out.</summary>
internal static class MayDo
{
    private static readonly ImmutableArray<Kind> Leads =
        [Kind.Intake, Kind.Kandal, Kind.PhnomPenh, Kind.Social, Kind.Lawyer, Kind.Counsellor, Kind.Investigator, Kind.Supervisor, Kind.Safeguarding, Kind.Insight, Kind.Ministry, Kind.Funder, Kind.Administrator, Kind.Storekeeper];

    private static readonly ImmutableArray<Kind> IntakeDesk = [Kind.Intake, Kind.IntakeSecond];

    /// <summary>Act, who may, and what an allowed person is told who sends the example about a stream that is not there.</summary>
    public static readonly (string Act, ImmutableArray<Kind> Who, string Told)[] Table =
    [
        ("access.accept-desk.1", Leads, "access.no-such-desk"),
        ("access.admit-member.1", Leads, "access.no-such-desk"),
        ("access.break-glass.1", [Kind.Supervisor, Kind.Safeguarding], "access.no-glass"),
        ("access.change-contacts.1", [Kind.Administrator], "access.no-such-person"),
        ("access.confirm-destruction.1", [Kind.Safeguarding], "access.destruction-not-proposed"),
        ("access.create-desk.1", [Kind.Administrator], "access.desk-code-taken"),
        ("access.invite-person.1", [Kind.Administrator], "access.name-taken"),
        ("access.name-first-lead.1", [Kind.Administrator], "access.no-such-desk"),
        ("access.propose-destruction.1", [.. IntakeDesk, Kind.Social, Kind.Lawyer, Kind.Counsellor, Kind.Investigator, Kind.Safeguarding], "access.nothing-to-destroy"),
        ("access.refuse-destruction.1", [Kind.Safeguarding], "access.destruction-not-proposed"),
        ("access.reinstate-person.1", [Kind.Administrator], "access.no-such-person"),
        ("access.release-member.1", Leads, "access.no-such-desk"),
        ("access.renew-invitation.1", [Kind.Administrator], "access.no-such-person"),
        ("access.review-glass.1", [Kind.Supervisor, Kind.Safeguarding], "access.no-glass"),
        ("access.set-duty.1", Leads, "access.no-such-desk"),
        ("access.suspend-person.1", [Kind.Administrator], "access.no-such-person"),
        ("access.turn-search-key.1", [Kind.Safeguarding], ""),
        ("access.withdraw-destruction.1", [.. IntakeDesk, Kind.Social, Kind.Lawyer, Kind.Counsellor, Kind.Investigator, Kind.Safeguarding], "access.destruction-not-proposed"),
        ("alerts.acknowledge-alert.1", [Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("alerts.acknowledge-by-telephone.1", IntakeDesk, "door.not-found"),
        ("alerts.decide-against-alert.1", [.. IntakeDesk, Kind.Supervisor], "door.not-found"),
        ("alerts.decline-alert.1", [Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("alerts.raise-alert.1", IntakeDesk, "door.not-found"),
        ("alerts.release-words.1", IntakeDesk, "door.not-found"),
        ("alerts.withdraw-alert.1", IntakeDesk, "door.not-found"),
        ("care.answer-referral.1", [Kind.Social], "door.not-found"),
        ("care.end-service.1", [Kind.Social], "door.not-found"),
        ("care.grant-entitlement.1", [Kind.Social], "door.not-found"),
        ("care.note-child-seen.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("care.pause-service.1", [Kind.Social], "door.not-found"),
        ("care.plan-service.1", [Kind.Social], "door.not-found"),
        ("care.rate-domains.1", [Kind.Social, Kind.Counsellor], "door.not-found"),
        ("care.rate-form-six.1", [Kind.Social], "door.not-found"),
        ("care.record-accompaniment.1", [Kind.Social], "door.not-found"),
        ("care.record-counselling.1", [Kind.Counsellor], "door.not-found"),
        ("care.record-cries8.1", [Kind.Social, Kind.Counsellor], "door.not-found"),
        ("care.record-outside-score.1", [Kind.Social, Kind.Counsellor], "door.not-found"),
        ("care.record-phq-a.1", [Kind.Social, Kind.Counsellor], "door.not-found"),
        ("care.record-school.1", [Kind.Social], "door.not-found"),
        ("care.record-session.1", [Kind.Social], "door.not-found"),
        ("care.record-week.1", [Kind.Social], "door.not-found"),
        ("care.record-welfare.1", [Kind.Social], "door.not-found"),
        ("care.record-who5.1", [Kind.Social, Kind.Counsellor], "door.not-found"),
        ("care.refer-service.1", [Kind.Social], "door.not-found"),
        ("care.reverse-welfare.1", [Kind.Social], "door.not-found"),
        ("care.strike-sheet.1", [Kind.Social, Kind.Counsellor], "door.not-found"),
        ("cases.add-member.1", [Kind.Social], "door.not-found"),
        ("cases.add-person.1", [Kind.Social], "door.not-found"),
        ("cases.answer-transfer.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.ask-office.1", [Kind.Social], "door.not-found"),
        ("cases.assess-case.1", [Kind.Social], "door.not-found"),
        ("cases.begin-household.1", [Kind.Social], "door.not-found"),
        ("cases.change-household.1", [Kind.Social], "door.not-found"),
        ("cases.change-member.1", [Kind.Social], "door.not-found"),
        ("cases.change-person.1", [Kind.Social], "door.not-found"),
        ("cases.contact-child.1", [Kind.Social], "door.not-found"),
        ("cases.cover-case.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.decide-assessment.1", [Kind.Supervisor], "door.not-found"),
        ("cases.decide-closure.1", [Kind.Supervisor], "door.not-found"),
        ("cases.decide-not-eligible.1", [Kind.Supervisor], "door.not-found"),
        ("cases.decide-plan.1", [Kind.Supervisor], "door.not-found"),
        ("cases.decide-transfer.1", [Kind.Supervisor], "door.not-found"),
        ("cases.end-cover.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.end-member.1", [Kind.Social], "door.not-found"),
        ("cases.end-person.1", [Kind.Social], "door.not-found"),
        ("cases.follow-up.1", [Kind.Social], "door.not-found"),
        ("cases.hand-over.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.hold-conference.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.join-household.1", [Kind.Social], "door.not-found"),
        ("cases.leave-household.1", [Kind.Social], "door.not-found"),
        ("cases.link-case.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.lower-risk.1", [Kind.Supervisor], "door.not-found"),
        ("cases.make-plan.1", [Kind.Social], "door.not-found"),
        ("cases.merge-case.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.note-on-case.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.note-paper.1", [Kind.Social], "door.not-found"),
        ("cases.open-case.1", IntakeDesk, "door.not-found"),
        ("cases.part-case.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.pause-clocks.1", [Kind.Supervisor], "door.not-found"),
        ("cases.propose-closure.1", [Kind.Social], "door.not-found"),
        ("cases.propose-transfer.1", [Kind.Social], "door.not-found"),
        ("cases.raise-risk.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.record-office-reply.1", [Kind.Social], "door.not-found"),
        ("cases.record-visit.1", [Kind.Social], "door.not-found"),
        ("cases.register-case.1", [Kind.Social], "door.not-found"),
        ("cases.reopen-case.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.report-action.1", [Kind.Social], "door.not-found"),
        ("cases.report-decision.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.resume-clocks.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("cases.review-case.1", [Kind.Social], "door.not-found"),
        ("cases.settle-matter.1", [Kind.Supervisor], "door.not-found"),
        ("cases.supervise-case.1", [Kind.Supervisor], "door.not-found"),
        ("cases.take-in-misfiled.1", [Kind.Social], "door.not-found"),
        ("cases.unlink-case.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("exchange.begin-import.1", [Kind.Social], "door.happened-ahead"),
        ("exchange.export-list.1", [Kind.Social, Kind.Lawyer, Kind.Supervisor], "door.happened-ahead"),
        ("exchange.finish-import.1", [Kind.Social], "door.not-found"),
        ("exchange.keep-mapping.1", [Kind.Social], "door.not-found"),
        ("exchange.look-through-import.1", [Kind.Social], "door.not-found"),
        ("exchange.note-copy-destroyed.1", [Kind.Social, Kind.Lawyer, Kind.Supervisor], "door.not-found"),
        ("exchange.note-rows.1", [Kind.Social], "door.not-found"),
        ("exchange.take-back-case.1", [Kind.Social], "door.not-found"),
        ("exchange.take-back-import.1", [Kind.Social], "door.not-found"),
        ("exchange.take-in-case.1", [Kind.Social], "door.not-found"),
        ("intake.ask-supervisor.1", IntakeDesk, "door.not-found"),
        ("intake.close-report.1", IntakeDesk, "door.not-found"),
        ("intake.decide-best-interests.1", [.. IntakeDesk, Kind.Supervisor], "door.not-found"),
        ("intake.link-reports.1", IntakeDesk, "door.not-found"),
        ("intake.lower-priority.1", [.. IntakeDesk, Kind.Supervisor], "door.not-found"),
        ("intake.note-on-report.1", IntakeDesk, "door.not-found"),
        ("intake.record-report.1", IntakeDesk, "door.happened-ahead"),
        ("intake.share-report-over-link.1", IntakeDesk, "door.not-found"),
        ("intake.triage-report.1", IntakeDesk, "door.not-found"),
        ("investigations.add-identifier.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.add-investigation-child.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.add-lead.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.add-sighting.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.close-lead.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.decide-operation.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.identify-suspect.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.open-investigation.1", [Kind.Investigator], "door.happened-ahead"),
        ("investigations.plan-operation.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.record-foreign-facts.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.record-operation.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.review-investigation.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.review-operation.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.set-status.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("investigations.share-over-link.1", [Kind.Investigator], "door.not-found"),
        ("investigations.share-with-police.1", [Kind.Investigator], "door.not-found"),
        ("investigations.take-back-identity.1", [Kind.Investigator, Kind.Kandal, Kind.PhnomPenh], "door.not-found"),
        ("justice.add-child-to-hearing.1", [Kind.Lawyer], "door.not-found"),
        ("justice.advise-on-offer.1", [Kind.Lawyer], "door.not-found"),
        ("justice.answer-measures.1", [Kind.Lawyer], "door.not-found"),
        ("justice.ask-lawyer.1", [Kind.Social], "door.not-found"),
        ("justice.call-off-hearing.1", [Kind.Lawyer], "door.not-found"),
        ("justice.choose-date.1", [Kind.Lawyer], "door.not-found"),
        ("justice.close-appeal.1", [Kind.Lawyer], "door.not-found"),
        ("justice.correct-day.1", [Kind.Lawyer], "door.not-found"),
        ("justice.decide-correction.1", [Kind.Lawyer], "door.not-found"),
        ("justice.decide-on-claim.1", [Kind.Lawyer], "door.not-found"),
        ("justice.declare-final.1", [Kind.Lawyer], "door.not-found"),
        ("justice.end-custody.1", [Kind.Lawyer], "door.not-found"),
        ("justice.end-detention.1", [Kind.Lawyer], "door.not-found"),
        ("justice.extend-custody.1", [Kind.Lawyer], "door.not-found"),
        ("justice.extend-detention.1", [Kind.Lawyer], "door.not-found"),
        ("justice.file-appeal.1", [Kind.Lawyer], "door.not-found"),
        ("justice.file-claim.1", [Kind.Lawyer], "door.not-found"),
        ("justice.guide-guardian.1", [Kind.Lawyer], "door.not-found"),
        ("justice.inform-of-right.1", [Kind.Lawyer], "door.not-found"),
        ("justice.join-proceeding.1", [Kind.Lawyer], "door.not-found"),
        ("justice.move-exhibit.1", [Kind.Lawyer], "door.not-found"),
        ("justice.note-after-hearing.1", [Kind.Social], "door.not-found"),
        ("justice.note-court-actor.1", [Kind.Lawyer], "door.not-found"),
        ("justice.note-offer.1", [Kind.Lawyer], "door.not-found"),
        ("justice.note-safety.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("justice.open-proceeding.1", [Kind.Lawyer], "door.not-found"),
        ("justice.order-detention.1", [Kind.Lawyer], "door.not-found"),
        ("justice.postpone-hearing.1", [Kind.Lawyer], "door.not-found"),
        ("justice.prepare-child.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-appeal-judgment.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-charge.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-claim-outcome.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-closing-order.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-custody.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-hearing.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-immediate-appearance.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-judgment.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-justice-contact.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-measure-use.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-notification.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-payment.1", [Kind.Lawyer], "door.not-found"),
        ("justice.record-stage.1", [Kind.Lawyer], "door.not-found"),
        ("justice.register-exhibit.1", [Kind.Lawyer], "door.not-found"),
        ("justice.report-offer.1", [Kind.Social], "door.not-found"),
        ("justice.request-measures.1", [Kind.Lawyer], "door.not-found"),
        ("justice.reverse-payment.1", [Kind.Lawyer], "door.not-found"),
        ("justice.schedule-hearing.1", [Kind.Lawyer], "door.not-found"),
        ("justice.set-hearing-day.1", [Kind.Lawyer], "door.not-found"),
        ("justice.take-child-off-hearing.1", [Kind.Lawyer], "door.not-found"),
        ("justice.take-mandate.1", [Kind.Lawyer], "door.not-found"),
        ("justice.write-off-debt.1", [Kind.Lawyer], "door.not-found"),
        ("releases.decide-override.1", [Kind.Supervisor], "door.not-found"),
        ("releases.propose-override.1", [Kind.Social], "door.not-found"),
        ("releases.record-consent.1", [Kind.Social], "door.not-found"),
        ("releases.record-refusal.1", [Kind.Social], "door.not-found"),
        ("releases.tell-limits.1", [Kind.Social], "door.not-found"),
        ("releases.withdraw-consent.1", [Kind.Social, Kind.Supervisor], "door.not-found"),
        ("stock.assemble-kits.1", [Kind.Social, Kind.Storekeeper], "door.not-found"),
        ("stock.count-goods.1", [Kind.Storekeeper], "door.not-found"),
        ("stock.issue-kit.1", [Kind.Social], "door.not-found"),
        ("stock.open-store.1", [Kind.Storekeeper], "door.happened-ahead"),
        ("stock.receive-goods.1", [Kind.Social, Kind.Storekeeper], "door.not-found"),
        ("stock.release-reservation.1", [Kind.Social, Kind.Storekeeper], "door.not-found"),
        ("stock.reserve-kit.1", [Kind.Social, Kind.Storekeeper], "door.not-found"),
        ("stock.take-back-kit.1", [Kind.Social, Kind.Storekeeper], "door.not-found"),
        ("stock.write-off-goods.1", [Kind.Storekeeper], "door.not-found"),
        ("stock.write-off-kit.1", [Kind.Storekeeper], "door.not-found"),
    ];

    /// <summary>Who holds a stream of the planted words.</summary>
    public static bool Holds(Kind kind, string stream) => kind.Reads.Contains(stream);

    /// <summary>An act as it is sent: required answers by their examples.</summary>
    public static JsonObject Example(KnownAct act, string? subject, bool inFuture = false)
    {
        var fields = new JsonObject();
        foreach (var field in act.Shape.Fields.Where(f => f.Required && f.VisibleWhen is null)) fields[field.Name] = JsonNode.Parse(field.Example);
        foreach (var field in act.Shape.Fields.Where(f => f.RequiredWhen?.Holds(n => fields[n] is { } given ? [given.ToString()] : []) == true)) fields[field.Name] = JsonNode.Parse(field.Example);
        var sent = new JsonObject { ["act"] = act.WireName, ["act_id"] = TestHouse.NewId(), ["second_look"] = true, ["fields"] = fields };
        if (act.Shape.Subject is not null) sent["subject"] = subject;
        if (act.Shape.NeedsPosition) sent["position"] = 1;
        if (inFuture) sent["happened_at"] = "2031-01-01T00:00:00Z";
        return sent;
    }

    public static bool IsAbout(this KnownAct act) => act.Shape.Subject is not null;
}

/// <summary>Looks for words in an answer, however they are written there.</summary>
internal static class Leaks
{
    public static async Task<string> All(HttpResponseMessage response)
    {
        var body = response.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = string.Join('\n', response.Headers.Concat(response.Content.Headers).Select(h => $"{h.Key}: {string.Join(',', h.Value)}"));
        return $"{response.StatusCode} {response.ReasonPhrase}\n{headers}\n{body}";
    }

    public static string? Find(string text, IEnumerable<string> words)
    {
        string[] forms = [text, WebUtility.HtmlDecode(text), WebUtility.UrlDecode(text), Regex.Replace(text, @"\\u([0-9a-fA-F]{4})", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString())];
        return words.FirstOrDefault(w => forms.Any(f => f.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }
}
