using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Work.Tests.Cases;

/// <summary>Visits, questions to offices, what conferences decide, and where papers are: each promise has its day, and stands in the way of closing until it is kept.</summary>
public sealed class PromisesTests
{
    private static readonly DateTimeOffset Day = Scene.Local("2030-06-03T09:00");
    private static readonly Circumstances Now = Scene.At(Day, Scene.Sokha, "social", Scene.Fresh(StreamKind.Case));
    private static readonly AskOffice Book = new(OfficeKind.VillageChief, null, "the family book?", [], new(2030, 6, 20));
    private static readonly RecordVisit AtHome = new(VisitPlace.Home, "the aunt", true, true, Known.Yes, "well", new(2030, 6, 17));
    private static readonly HoldConference Two = new("the chief", "the way to school", "with the cousin", [new("book", "chief", new(2030, 7, 1)), new("walk", "aunt", new(2030, 6, 10))]);

    private static CaseState Case() => CaseState.Empty.Apply(
        new CaseOpened("HGR-30-ABC123-4", Scene.Report, new(Now.Subject, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()), RiskLevel.High, Day.AddDays(-1)), new(1, Day, Scene.Sokha, Guid.Empty));

    private static CaseState Then(CaseState state, Decision decision) => state.Then(decision, Now.Subject, Now);

    private static (string, int, DateTimeOffset)[] Dues(Decision decision) => [.. decision.Happens().Dues.Where(d => Awaited.Kinds.Contains(d.Kind)).Select(d => (d.Kind, d.Step, d.At))];

    private static bool MayClose(CaseState state) => !Closing.Fails(state, new(ClosureReason.MovedAbroad, "x", true, "x", "x", true, new(2030, 9, 1), Day), Now).Contains(ClosingLine.CL4);

    [Fact]
    public void A_visit_at_which_the_child_was_seen_is_a_contact_and_the_next_is_due()
    {
        var visit = RecordVisit.Decide(Case(), AtHome, Now);
        Dues(visit).ShouldBe([("cases.next-visit", 0, PhnomPenh.EndOf(new(2030, 6, 17)))]);
        visit.Happens().Settles.Select(s => s.Kind).ShouldBe(["cases.first-contact", "cases.contact"], ignoreOrder: true);
        visit.Happens().DueOf("cases.contact").Single().At.ShouldBe(PhnomPenh.EndOf(new(2030, 6, 10)), "7 days at High");
        Then(Case(), visit).FirstSeenAt.ShouldBe(Day);
        var unseen = RecordVisit.Decide(Case(), AtHome with { Alone = false }, Now).Happens().Entry<VisitRecorded>();
        (unseen.ChildSeen, unseen.Alone, unseen.IsSafe, unseen.Present).ShouldBe((true, false, Known.Yes, "the aunt"));
        var again = RecordVisit.Decide(Then(Case(), visit), AtHome with { NextOn = null }, Now);
        (again.Happens().Settles.Select(s => s.Kind).Contains("cases.next-visit"), Dues(again).Length).ShouldBe((true, 0));
    }

    [Fact]
    public void A_visit_that_a_phone_brings_in_late_takes_no_date_from_a_later_one()
    {
        var visited = Then(Case(), RecordVisit.Decide(Case(), AtHome, Now));
        var late = RecordVisit.Decide(visited, AtHome with { NextOn = null }, Now with { HappenedAt = Day.AddHours(-3) });
        late.Happens().Settles.Select(s => s.Kind).ShouldNotContain(Awaited.Visit);
        Then(visited, late).NextVisitOn.ShouldBe(new(2030, 6, 17));
    }

    [Fact]
    public void The_date_that_a_visit_in_the_wrong_file_left_behind_goes_with_the_next_act()
    {
        var moved = Case().Apply(new Unopened(VisitRecorded.WireName), default);
        RecordVisit.Decide(moved, AtHome with { NextOn = null, ChildSeen = false }, Now).Happens().Settles.Select(s => s.Kind).ShouldBe([Awaited.Visit]);
        Dues(AskOffice.Decide(moved, Book, Now)).ShouldBe([("cases.office-reply", 1, PhnomPenh.EndOf(new(2030, 6, 20)))]);
        AskOffice.Decide(moved, Book, Now).Happens().Settles.Select(s => s.Kind).ShouldBe([Awaited.Visit]);
        new[] { VisitRecorded.WireName, OfficeAsked.WireName, ConferenceHeld.WireName, CaseCovered.WireName, TransferProposed.WireName }.SelectMany(e => Case().Apply(new Unopened(e), default).LostDates).ShouldBe(Awaited.Kinds, ignoreOrder: true);
    }

    [Fact]
    public void A_visit_at_which_nobody_saw_the_child_is_no_contact()
    {
        var visit = RecordVisit.Decide(Case(), AtHome with { ChildSeen = false }, Now);
        visit.Happens().Settles.ShouldBeEmpty();
        Then(Case(), visit).FirstSeenAt.ShouldBeNull();
        RecordVisit.Decide(CaseState.Empty, AtHome, Now).ShouldRefuse(CasesRefusals.NotOpened);
        RecordVisit.Decide(Case() with { Stage = CaseStage.Closed }, AtHome, Now).ShouldRefuse(CasesRefusals.Closed);
    }

    [Fact]
    public void An_office_has_to_answer_and_one_answer_settles_no_other()
    {
        var one = Then(Case(), AskOffice.Decide(Case(), Book, Now));
        var second = AskOffice.Decide(one, Book with { Office = OfficeKind.School, AnswerBy = new(2030, 6, 10) }, Now);
        var two = Then(one, second);
        Dues(second).ShouldBe([("cases.office-reply", 1, PhnomPenh.EndOf(new(2030, 6, 20))), ("cases.office-reply", 2, PhnomPenh.EndOf(new(2030, 6, 10)))]);
        MayClose(two).ShouldBeFalse();
        var reply = RecordOfficeReply.Decide(two, new(1, "on Monday"), Now);
        Dues(reply).ShouldBe([("cases.office-reply", 2, PhnomPenh.EndOf(new(2030, 6, 10)))]);
        var left = Then(two, reply);
        MayClose(left).ShouldBeFalse();
        MayClose(Then(left, RecordOfficeReply.Decide(left, new(2, "no"), Now))).ShouldBeTrue();
        RecordOfficeReply.Decide(left, new(1, "again"), Now).ShouldRefuse(CasesRefusals.NoSuchQuestion);
        RecordOfficeReply.Decide(left, new(3, "x"), Now).ShouldRefuse(CasesRefusals.NoSuchQuestion);
    }

    [Fact]
    public void What_an_office_is_told_of_the_child_needs_a_consent_that_names_it()
    {
        AskOffice.Decide(Case(), Book with { Told = [DataCategory.Family] }, Now).ShouldRefuse(ReleasesRefusals.NoConsent);
        var consented = Case().Apply(new ConsentRecorded([ConsentPurpose.SharingForReferral], 13, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Caregiver, "aunt", ConsentForm.Written, null, [Recipient.CommuneCommittee], [DataCategory.Family], null, null, "aloud", null, new(2031, 5, 1), null, Day), default);
        AskOffice.Decide(consented, Book with { Told = [DataCategory.Family] }, Now).Happens();
        AskOffice.Decide(consented, Book with { Told = [DataCategory.Family], Office = OfficeKind.Police }, Now).ShouldRefuse(ReleasesRefusals.NotToThem);
        Enum.GetValues<OfficeKind>().Select(AskOffice.RecipientOf).ShouldAllBe(r => r != Recipient.Public && r != Recipient.FundingOrganisation);
    }

    [Fact]
    public void A_question_is_refused_where_it_makes_no_sense()
    {
        AskOffice.Decide(CaseState.Empty, Book, Now).ShouldRefuse(CasesRefusals.NotOpened);
        AskOffice.Decide(Case(), Book with { AnswerBy = new(2030, 6, 2) }, Now).ShouldRefuse(CasesRefusals.AnswerDayIsPast);
        RecordOfficeReply.Decide(CaseState.Empty, new(1, "x"), Now).ShouldRefuse(CasesRefusals.NotOpened);
    }

    [Fact]
    public void What_a_conference_decides_is_due_by_its_day_until_it_is_told_what_became_of_it()
    {
        var held = Then(Case(), HoldConference.Decide(Case(), Two, Now));
        Dues(HoldConference.Decide(Case(), Two, Now)).ShouldBe([("cases.conference-decision", 1, PhnomPenh.EndOf(new(2030, 7, 1))), ("cases.conference-decision", 2, PhnomPenh.EndOf(new(2030, 6, 10)))]);
        HoldConference.Decide(held, Two, Now).Happens().Entry<ConferenceHeld>().First.ShouldBe(3);
        MayClose(held).ShouldBeFalse();
        var told = Then(held, ReportDecision.Decide(held, new(2, "done"), Now));
        ReportDecision.Decide(told, new(2, "again"), Now).ShouldRefuse(CasesRefusals.NoSuchDecision);
        MayClose(Then(told, ReportDecision.Decide(told, new(1, "done"), Now))).ShouldBeTrue();
        HoldConference.Decide(CaseState.Empty, Two, Now).ShouldRefuse(CasesRefusals.NotOpened);
        ReportDecision.Decide(CaseState.Empty, new(1, "x"), Now).ShouldRefuse(CasesRefusals.NotOpened);
        Dues(HoldConference.Decide(Case(), Two with { Decisions = [] }, Now)).ShouldBeEmpty();
    }

    [Fact]
    public void When_the_case_closes_nothing_is_awaited_any_more()
    {
        var owed = Then(Then(Case(), HoldConference.Decide(Case(), Two, Now)), RecordVisit.Decide(Case(), AtHome, Now));
        Awaited.Of(owed).Length.ShouldBe(3);
        DecideNotEligible.Decide(owed, new("abroad"), Now).Happens().Settles.Select(s => s.Kind).ShouldContain("cases.conference-decision");
        var closed = Then(owed, DecideNotEligible.Decide(owed, new("abroad"), Now));
        Awaited.Of(closed).ShouldBeEmpty();
        Awaited.Of(closed.Apply(new CaseReopened(RiskLevel.High, "came back", Day), default)).Select(a => a.Kind).ShouldBe([Awaited.Decision, Awaited.Decision], "an old visit is not called for again; what was decided is");
    }

    [Fact]
    public void What_is_said_of_a_question_whose_entry_was_destroyed_says_nothing()
    {
        var state = Case().Apply(new Unopened(OfficeAsked.WireName), default).Apply(new OfficeReplied(1, "x", Day), default).Apply(new Unopened(ConferenceHeld.WireName), default).Apply(new DecisionReported(1, "x", Day), default);
        (state.Offices.IsEmpty, state.Decisions.IsEmpty).ShouldBe((true, true));
    }

    [Fact]
    public void The_file_says_where_a_paper_is_also_after_it_is_closed()
    {
        NotePaper.Decide(CaseState.Empty, new("consent", "cabinet 2"), Now).ShouldRefuse(CasesRefusals.NotOpened);
        var closed = Case() with { Stage = CaseStage.Closed };
        Then(closed, NotePaper.Decide(closed, new("consent", "cabinet 2"), Now)).Papers.Single().ShouldBe(new("consent", "cabinet 2", Day));
    }

    [Fact]
    public void What_was_put_into_the_wrong_file_is_taken_in_by_the_right_one_but_nothing_that_others_rest_on()
    {
        TakeInMisfiled.Decide(CaseState.Empty, new("x"), Now).ShouldRefuse(CasesRefusals.NotOpened);
        TakeInMisfiled.Decide(Case(), new("at school"), Now).Happens().Entry<EntryTakenIn>().ShouldBe(new("at school", Day));
        TakeInMisfiled.MayBeMoved(new CaseNoted(CaseNoteKind.Remark, "x", Day)).ShouldBeTrue();
        TakeInMisfiled.MayBeMoved(new CaseRegistered(Scene.Sokha, "x", Day)).ShouldBeFalse();
        TakeInMisfiled.MayBeMoved(new Unopened(CaseNoted.WireName)).ShouldBeFalse();
    }
}
