using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Work.Tests.Cases;

/// <summary>A case leaves for another organisation only with a consent to share, a supervisor's approval and the other side's yes.</summary>
public sealed class TransferTests
{
    private static readonly DateTimeOffset Day = Scene.Local("2030-06-03T09:00");
    private static readonly ProposeTransfer Shelter = new(new TransferProposed(Recipient.PartnerOrganisation, "the shelter", null, "moves", [DataCategory.RiskAndSafety], "safe with the aunt", "glad", new(2030, 6, 10), default));

    private static Guid File => Scene.Fresh(StreamKind.Case);

    private static Circumstances Now(Guid? by = null, string desk = "social") => Scene.At(Day, by ?? Scene.Sokha, desk, File);

    private static Circumstances Supervisor => Now(Scene.Vanna, "supervision");

    private static CaseState Case(params ImmutableArray<IEntry> more) => more.Insert(0, new CaseRegistered(Scene.Sokha, "x", Day)).Insert(0, new CaseOpened("HGR-30-ABC123-4", Scene.Report, new(File, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()), RiskLevel.High, Day))
        .Aggregate(CaseState.Empty, (s, e) => s.Apply(e, new(1, Day, Scene.Sokha, File)));

    private static ConsentRecorded Consent(params ImmutableArray<DataCategory> categories) =>
        new([ConsentPurpose.SharingForReferral], 13, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Caregiver, "aunt", ConsentForm.Written, null, [Recipient.PartnerOrganisation], categories, null, null, "aloud", null, new(2031, 5, 1), null, Day);

    private static CaseState Consented() => Case(Consent(DataCategory.RiskAndSafety));

    private static CaseState Proposed() => Consented().Then(ProposeTransfer.Decide(Consented(), Shelter, Now()), File, Now());

    private static CaseState Asked() => Proposed().Then(DecideTransfer.Decide(Proposed(), new(Verdict.Approved, null), Supervisor), File, Supervisor);

    [Fact]
    public void Without_a_consent_that_fits_nobody_is_asked()
    {
        ProposeTransfer.Decide(Case(), Shelter, Now()).ShouldRefuse(ReleasesRefusals.NoConsent);
        ProposeTransfer.Decide(Case(Consent(DataCategory.Services)), Shelter, Now()).ShouldRefuse(ReleasesRefusals.NotThis);
        ProposeTransfer.Decide(Consented(), new(Shelter.Proposed with { To = Recipient.SocialAffairs }), Now()).ShouldRefuse(ReleasesRefusals.NotToThem);
        DecideTransfer.Decide(Proposed().Apply(new ConsentWithdrawn(File, "x", Day), default), new(Verdict.Approved, null), Supervisor).ShouldRefuse(ReleasesRefusals.WasWithdrawn);
    }

    [Fact]
    public void A_supervisor_who_did_not_propose_it_lets_the_other_side_be_asked()
    {
        DecideTransfer.Decide(Proposed(), new(Verdict.Approved, null), Now()).ShouldRefuse(CasesRefusals.NotYourOwn);
        var happened = DecideTransfer.Decide(Proposed(), new(Verdict.Approved, null), Supervisor).Happens();
        happened.Dues.Single().ShouldBe(new(null, "cases.transfer-answer", 0, PhnomPenh.EndOf(new(2030, 6, 10))));
        happened.Settles.ShouldBeEmpty("the clocks run on until the other side has accepted");
        Proposed().Then(DecideTransfer.Decide(Proposed(), new(Verdict.Returned, "not yet"), Supervisor), File, Supervisor).Transfer.ShouldBeNull();
    }

    [Fact]
    public void A_consent_taken_back_after_the_approval_keeps_the_case_here_and_a_no_is_still_taken_down()
    {
        var withdrawn = Asked().Apply(new ConsentWithdrawn(File, "x", Day), default);
        AnswerTransfer.Decide(withdrawn, new(TransferAnswer.Accepted, "the head", null), Now()).ShouldRefuse(ReleasesRefusals.WasWithdrawn);
        AnswerTransfer.Decide(withdrawn, new(TransferAnswer.Declined, "the head", "full"), Now()).Happens().Entries.Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Only_with_its_yes_does_the_case_leave_and_every_clock_end()
    {
        Asked().Owner.ShouldBe(Scene.Sokha);
        var decision = AnswerTransfer.Decide(Asked(), new(TransferAnswer.Accepted, "the head", null), Now());
        decision.Happens().Settles.Select(s => s.Kind).ShouldBe([.. CaseClocks.Steps.Where(s => s.Step != "registration").Select(s => s.Kind), "cases.transfer-answer"], ignoreOrder: true);
        decision.Happens().Entry<SummaryUpdated>().Stage.ShouldBe(CaseStage.Transferred);
        var gone = Asked().Then(decision, File, Now());
        (gone.Stage, gone.Owner, gone.IsClosed, gone.Clocks.IsEmpty).ShouldBe((CaseStage.Transferred, null, true, true));
        ContactChild.Decide(gone, new(ContactKind.Remote, false, Known.Yes, "x"), Now()).ShouldRefuse(CasesRefusals.Closed);
        var back = gone.Then(ReopenCase.Decide(gone, new(RiskLevel.High, "came back"), Supervisor), File, Supervisor);
        (back.Stage, back.Transfer).ShouldBe((CaseStage.Registered, null));
        back.Then(HandOver.Decide(back, new(Scene.Bopha, "a", "b", null), Supervisor), File, Supervisor).Owner.ShouldBe(Scene.Bopha);
    }

    [Fact]
    public void A_no_changes_nothing_but_that_somebody_else_can_be_asked()
    {
        var decision = AnswerTransfer.Decide(Asked(), new(TransferAnswer.Declined, "the head", "full"), Now());
        decision.Happens().Settles.Select(s => s.Kind).ShouldBe(["cases.transfer-answer"]);
        var stays = Asked().Then(decision, File, Now());
        (stays.Owner, stays.Stage).ShouldBe((Scene.Sokha, CaseStage.Registered));
        ProposeTransfer.Decide(stays, Shelter, Now()).Happens();
    }

    [Fact]
    public void A_case_that_is_closed_meanwhile_waits_for_no_answer()
    {
        var closed = Asked().Apply(new ClosureDecided(Verdict.Approved, null, Day), default);
        (closed.Transfer, Awaited.Of(closed).Length).ShouldBe((null, 0));
        AnswerTransfer.Decide(closed, new(TransferAnswer.Accepted, "x", null), Now()).ShouldRefuse(CasesRefusals.Closed);
    }

    [Fact]
    public void Steps_out_of_order_are_refused()
    {
        ProposeTransfer.Decide(CaseState.Empty, Shelter, Now()).ShouldRefuse(CasesRefusals.NotOpened);
        ProposeTransfer.Decide(Proposed(), Shelter, Now()).ShouldRefuse(CasesRefusals.TransferWaits);
        ProposeTransfer.Decide(Consented(), new(Shelter.Proposed with { AnswerBy = new(2030, 6, 2) }), Now()).ShouldRefuse(CasesRefusals.AnswerDayIsPast);
        DecideTransfer.Decide(CaseState.Empty, new(Verdict.Approved, null), Supervisor).ShouldRefuse(CasesRefusals.NotOpened);
        DecideTransfer.Decide(Consented(), new(Verdict.Approved, null), Supervisor).ShouldRefuse(CasesRefusals.NothingWaits);
        DecideTransfer.Decide(Asked(), new(Verdict.Approved, null), Supervisor).ShouldRefuse(CasesRefusals.NothingWaits);
        AnswerTransfer.Decide(CaseState.Empty, new(TransferAnswer.Accepted, "x", null), Now()).ShouldRefuse(CasesRefusals.NotOpened);
        AnswerTransfer.Decide(Proposed(), new(TransferAnswer.Accepted, "x", null), Now()).ShouldRefuse(CasesRefusals.NotAskedYet);
    }
}
