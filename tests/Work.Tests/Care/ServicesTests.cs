using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Releases;

namespace Kapea.Work.Tests.Care;

/// <summary>Domain 3.1: a service from plan to end, and a referral that tells no more than a consent names.</summary>
public sealed class ServicesTests
{
    private static readonly ReferService ToNgoB = new(1, Recipient.PartnerOrganisation, "NGO B", [new(DataCategory.Services, "A place in the evening class.")]);

    private static CareState Referred() => Asked(CareScene.Planned().Consented(DataCategory.Services), ToNgoB);

    private static CareState Asked(CareState state, ReferService act) => state.After(ReferService.Decide(state, act, CareScene.At("2030-05-30T09:00")), "2030-05-30T09:00");

    private static Decision Answer(CareState state, ReferralAnswer answer) => AnswerReferral.Decide(state, new(1, answer, null), CareScene.At("2030-06-03T09:00"));

    [Fact]
    public void A_service_is_planned_for_an_action_that_the_plan_has()
    {
        var now = CareScene.At("2030-05-29T11:00");
        PlanService.Decide(CareState.Empty, CareScene.Counselling, now).ShouldRefuse(CasesRefusals.NotOpened);
        PlanService.Decide(CareScene.Closed, CareScene.Counselling, now).ShouldRefuse(CasesRefusals.Closed);
        PlanService.Decide(CareScene.Opened, CareScene.Counselling with { Action = 1 }, now).ShouldRefuse(CasesRefusals.NoPlan);
        var planned = CareScene.Opened.Apply(new PlanMade([new("nights", "counselling", "counsellor", new(2030, 11, 29))], true, "yes", now.At), default);
        PlanService.Decide(planned, CareScene.Counselling with { Action = 2 }, now).ShouldRefuse(CasesRefusals.NoSuchAction);
        planned.After(PlanService.Decide(planned, CareScene.Counselling with { Action = 1 }, now), "2030-05-29T11:00").Services.Single().ShouldSatisfyAllConditions(
            s => s.Number.ShouldBe(1), s => s.State.ShouldBe(ServiceState.Planned), s => s.Planned!.Action.ShouldBe(1));
    }

    [Fact]
    public void A_referral_waits_for_a_consent_that_names_the_recipient_and_all_that_is_told()
    {
        var now = CareScene.At("2030-05-30T09:00");
        ReferService.Decide(CareScene.Planned(), ToNgoB, now).ShouldRefuse(ReleasesRefusals.NoConsent);
        var consented = CareScene.Planned().Consented(DataCategory.Services);
        ReferService.Decide(consented, ToNgoB with { Recipient = Recipient.Hospital }, now).ShouldRefuse(ReleasesRefusals.NotToThem);
        ReferService.Decide(consented, ToNgoB with { Parts = [.. ToNgoB.Parts, new(DataCategory.Health, "sleeps badly")] }, now).ShouldRefuse(ReleasesRefusals.NotThis);
        ReferService.Decide(consented, ToNgoB with { Parts = [] }, now).ShouldRefuse(CareRefusals.NothingTold);
        ReferService.Decide(consented, ToNgoB with { Service = 2 }, now).ShouldRefuse(CareRefusals.NoSuchService);
        ReferService.Decide(Referred(), ToNgoB, now).ShouldRefuse(CareRefusals.ReferralWaits);
        var happened = ReferService.Decide(consented, ToNgoB, now).Happens();
        var referred = happened.Entry<ServiceReferred>();
        (referred.IsOverride, referred.Parts.Select(p => p.Category).Single()).ShouldBe((false, DataCategory.Services));
        happened.Days(CareDues.Answer).ShouldBe([(1, new DateOnly(2030, 6, 13))]);
    }

    [Fact]
    public void An_override_by_two_people_carries_it_too_and_the_entry_says_so()
    {
        var file = Guid.NewGuid();
        var state = CareScene.Planned().Apply(new OverrideProposed(ConsentPurpose.SharingForReferral, [Recipient.PartnerOrganisation], [DataCategory.Services], OverrideGround.SeriousRisk, "r", "t", default), new(2, default, Scene.Sokha, file))
            .Apply(new OverrideDecided(file, true, "yes", new(2030, 6, 14), default), default);
        var referred = ReferService.Decide(state, ToNgoB, CareScene.At("2030-05-30T09:00")).Happens().Entry<ServiceReferred>();
        (referred.IsOverride, referred.Ground).ShouldBe((true, file));
    }

    [Fact]
    public void A_referral_stands_in_the_way_of_closing_until_it_is_answered_for_good()
    {
        Referred().Case.Matters.Single().ShouldSatisfyAllConditions(m => m.Kind.ShouldBe("referral"), m => m.On.ShouldBeNull());
        AnswerReferral.Decide(CareScene.Planned(), new(1, ReferralAnswer.Accepted, null), CareScene.At("2030-06-03T09:00")).ShouldRefuse(CareRefusals.NoReferralWaits);
        var pending = Answer(Referred(), ReferralAnswer.Pending).Happens();
        pending.Settles.Select(s => s.Kind).ShouldContain(CareDues.Answer);
        pending.Days(CareDues.Answer).ShouldBe([(1, new DateOnly(2030, 6, 17))]);
        var waits = Referred().After(pending, "2030-06-03T09:00");
        (waits.Services[0].State, waits.Case.Matters.Length).ShouldBe((ServiceState.Pending, 1));
        foreach (var (answer, stands) in new[] { (ReferralAnswer.Accepted, ServiceState.Accepted), (ReferralAnswer.Rejected, ServiceState.Rejected) })
        {
            var answered = Answer(waits, answer).Happens();
            answered.Settles.Select(s => s.Kind).ShouldContain(CareDues.Answer);
            answered.Dues.ShouldBeEmpty();
            var after = waits.After(answered, "2030-06-03T09:00");
            (after.Services[0].State, after.Case.Matters.Length).ShouldBe((stands, 0));
        }
    }

    [Fact]
    public void A_referral_that_was_answered_leaves_the_date_of_another_as_it_is()
    {
        var two = CareScene.Planned(CareScene.Counselling, CareScene.Counselling).Consented(DataCategory.Services);
        two = Asked(Asked(two, ToNgoB), ToNgoB with { Service = 2 });
        Answer(two, ReferralAnswer.Accepted).Happens().Days(CareDues.Answer).ShouldBe([(2, new DateOnly(2030, 6, 13))]);
    }

    [Fact]
    public void A_session_is_written_down_for_a_service_that_goes_on()
    {
        var (held, now) = (new RecordSession(1, SessionOutcome.Held, 45, "good", null), CareScene.At("2030-06-05T15:00"));
        RecordSession.Decide(Referred(), held, now).ShouldRefuse(CareRefusals.ReferralWaits);
        RecordSession.Decide(CareScene.Planned(), held with { Service = 9 }, now).ShouldRefuse(CareRefusals.NoSuchService);
        RecordSession.Decide(CareScene.Closed, held, now).ShouldRefuse(CasesRefusals.Closed);
        var after = CareScene.Planned().After(RecordSession.Decide(CareScene.Planned(), held, now), "2030-06-05T15:00");
        (after.Services[0].State, after.Services[0].Sessions.Single()).ShouldBe((ServiceState.InProgress, new(new(2030, 6, 5), true)));
        var missed = CareScene.Planned().After(RecordSession.Decide(CareScene.Planned(), held with { Outcome = SessionOutcome.ChildDidNotCome }, now), "2030-06-05T15:00");
        missed.Services[0].State.ShouldBe(ServiceState.Planned, "a session that was missed begins nothing");
    }

    [Fact]
    public void A_child_pauses_a_service_without_a_reason_and_the_next_session_ends_the_pause()
    {
        var now = CareScene.At("2030-06-05T15:00");
        var paused = CareScene.Planned().After(PauseService.Decide(CareScene.Planned(), new(1, null), now), "2030-06-05T15:00");
        paused.Services[0].PausedSince.ShouldBe(now.At);
        PauseService.Decide(paused, new(1, null), now).ShouldRefuse(CareRefusals.PausedAlready);
        PauseService.Decide(paused, new(2, null), now).ShouldRefuse(CareRefusals.NoSuchService);
        paused.After(RecordSession.Decide(paused, new(1, SessionOutcome.Held, null, null, null), now), "2030-06-05T15:00").Services[0].PausedSince.ShouldBeNull();
    }

    [Fact]
    public void A_case_that_was_closed_over_a_referral_still_lets_the_service_end()
    {
        var now = CareScene.At("2030-06-10T09:00");
        var closed = Referred().Apply(new NotEligibleDecided("another network has it", now.At), default);
        AnswerReferral.Decide(closed, new(1, ReferralAnswer.Accepted, null), now).ShouldRefuse(CasesRefusals.Closed);
        CareOffers.OnCare(closed).Select(o => o.Act).ShouldBe([EndService.WireName]);
        EndService.Decide(closed, new(1, ServiceEnd.Cancelled, null, "x"), now).Happens().Settles.Select(s => s.Kind).ShouldContain(CareDues.Answer);
        EndService.Decide(CareState.Empty, new(1, ServiceEnd.Cancelled, null, "x"), now).ShouldRefuse(CasesRefusals.NotOpened);
        EndService.Decide(closed, new(2, ServiceEnd.Cancelled, null, "x"), now).ShouldRefuse(CareRefusals.NoSuchService);
        CareOffers.OnCare(CareScene.Closed).ShouldBeEmpty();
    }

    [Fact]
    public void A_service_whose_plan_was_destroyed_keeps_its_number_and_can_still_be_ended()
    {
        var now = CareScene.At("2030-06-10T09:00");
        var hole = CareScene.Opened.Apply(new Unopened(ServicePlanned.WireName), default);
        var state = hole.After(PlanService.Decide(hole, CareScene.Counselling, now), "2030-06-10T09:00");
        state.Services.Select(s => s.Number).ShouldBe([1, 2]);
        RecordSession.Decide(state, new(1, SessionOutcome.Held, null, null, null), now).ShouldRefuse(CareRefusals.ServiceIsEnded);
        state.After(RecordSession.Decide(state, new(2, SessionOutcome.Held, null, null, null), now), "2030-06-10T09:00").Services[1].State.ShouldBe(ServiceState.InProgress);
        CareOffers.OnCare(hole).Select(o => o.Act).ShouldNotContain(EndService.WireName, "nothing is left of it");
        var referred = Referred().Case.Matters.Aggregate(hole.Apply(new ServiceReferred(1, Recipient.School, "x", [], Guid.Empty, false, new(2030, 6, 12), now.At), default), (s, m) => s.Apply(m, default));
        var end = EndService.Decide(referred, new(1, ServiceEnd.Cancelled, null, "x"), now);
        end.Happens().Settles.Select(s => s.Kind).ShouldBe([CareDues.Answer]);
        referred.After(end, "2030-06-10T09:00").Case.Matters.ShouldBeEmpty("nothing stands in the way of closing for ever");
    }

    [Fact]
    public void What_is_offered_is_what_would_not_be_refused()
    {
        CareOffers.OnCare(CareState.Empty).ShouldBeEmpty();
        CareOffers.OnCare(CareScene.Opened).Select(o => o.Act).ShouldNotContain(RecordSession.WireName);
        var waits = CareOffers.OnCare(Referred()).ToList();
        waits[0].ShouldBe(new Offer(AnswerReferral.WireName, IsExpected: true));
        waits.Select(o => o.Act).ShouldNotContain(RecordSession.WireName);
        CareOffers.OnCare(CareScene.Planned()).Select(o => o.Act).ShouldBe(
            [PlanService.WireName, RecordAccompaniment.WireName, RecordSchool.WireName, RecordWeek.WireName, RecordWelfare.WireName, RecordSession.WireName, ReferService.WireName, PauseService.WireName, GrantEntitlement.WireName, EndService.WireName]);
        CareOffers.OnHealth(CounsellingState.Empty).ShouldBeEmpty();
        CareOffers.OnHealth(CareScene.Begun).Select(o => o.Act).ShouldBe([RecordCounselling.WireName]);
    }

    [Theory]
    [InlineData(ServiceEnd.Implemented, ServiceState.Implemented)]
    [InlineData(ServiceEnd.DeclinedByChild, ServiceState.DeclinedByChild)]
    [InlineData(ServiceEnd.Unavailable, ServiceState.Unavailable)]
    [InlineData(ServiceEnd.Cancelled, ServiceState.Cancelled)]
    public void A_service_that_ends_leaves_nothing_waiting_and_takes_nothing_more(ServiceEnd how, ServiceState stands)
    {
        var now = CareScene.At("2030-06-10T09:00");
        var happened = EndService.Decide(Referred(), new(1, how, null, "x"), now).Happens();
        happened.Settles.Select(s => s.Kind).ShouldContain(CareDues.Answer);
        var ended = Referred().After(happened, "2030-06-10T09:00");
        (ended.Services[0].State, ended.Case.Matters.Length).ShouldBe((stands, 0));
        EndService.Decide(ended, new(1, how, null, "x"), now).ShouldRefuse(CareRefusals.ServiceIsEnded);
        RecordSession.Decide(ended, new(1, SessionOutcome.Held, null, null, null), now).ShouldRefuse(CareRefusals.ServiceIsEnded);
        ReferService.Decide(ended, ToNgoB, now).ShouldRefuse(CareRefusals.ServiceIsEnded);
        PauseService.Decide(ended, new(1, null), now).ShouldRefuse(CareRefusals.ServiceIsEnded);
        GrantEntitlement.Decide(ended, new(1, 1, Rhythm.Week, 1, null, false), now).ShouldRefuse(CareRefusals.ServiceIsEnded);
    }
}
