using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Work.Tests.Justice;

/// <summary>A claim for compensation from the right that is explained to what was collected, with every step that is not allowed.</summary>
public sealed class ClaimTests
{
    private static readonly Guid Child = Scene.Fresh(StreamKind.Justice);
    private static readonly Guid Court = Scene.Fresh(StreamKind.Proceeding);
    private static readonly Circumstances Now = At("2030-06-01T09:00");

    private static JusticeState Asked => JusticeState.Empty
        .Apply(new LawyerAsked("KPA-1", Guid.Empty, Guid.Empty, "why", null, Now.At), default).Apply(new ProceedingJoined(Court, [ChildRole.CivilParty], Now.At), default);

    private static JusticeState Informed => Goes(Asked, InformOfRight.Decide(Asked, new(Court, "the grandmother"), Now));

    private static JusticeState Drafted => Goes(Informed, DecideOnClaim.Decide(Informed, Claiming, Now));

    private static JusticeState Filed => Goes(Drafted, FileClaim.Decide(Drafted, new(Court, FilingPoint.DuringInvestigation), Now));

    private static JusticeState Decided => Became(Became(Filed, ClaimOutcome.Admitted), ClaimOutcome.Decided, new(8_000_000, Currency.KHR), 4100);

    private static JusticeState Owed => Goes(Decided, Outcome(Decided, ClaimOutcome.Final, At("2031-07-01T09:00")), At("2031-07-01T09:00"));

    private static DecideOnClaim Claiming => new(Court, true, [new(ClaimItemKind.Moral, new(10_000_000, Currency.KHR)), new(ClaimItemKind.Medical, new(150, Currency.USD))]);

    [Fact]
    public void A_quarter_of_what_was_ordered_is_paid_two_weeks_after_it_was_final()
    {
        var claim = Owed.Claims.In(Court);
        (claim.Step, claim.IsOwed, claim.Share, claim.OwedSince).ShouldBe((ClaimStep.Final, true, 0m, Scene.Local("2031-07-01T09:00")));
        var collecting = Became(Owed, ClaimOutcome.CollectionStarted);
        collecting.Claims.In(Court).Step.ShouldBe(ClaimStep.CollectionStarted);
        var paid = Pays(collecting, new(2_000_000, Currency.KHR)).Claims.In(Court);
        (paid.Step, paid.Collected, paid.Share, paid.IsOwed).ShouldBe((ClaimStep.PartPaid, 2_000_000m, 0.25m, true));
        var all = Pays(Pays(collecting, new(2_000_000, Currency.KHR)), new(1_500, Currency.USD), 4000).Claims.In(Court);
        (all.Step, all.Collected, all.IsOwed).ShouldBe((ClaimStep.Paid, 8_000_000m, false));
    }

    [Fact]
    public void What_was_ordered_in_dollars_is_counted_in_dollars_at_the_rate_of_the_day_it_was_paid()
    {
        var admitted = Became(Filed, ClaimOutcome.Admitted);
        var owed = Became(Became(admitted, ClaimOutcome.Decided, new(2_000, Currency.USD), 4100), ClaimOutcome.Final);
        RecordPayment.Decide(owed, new(Court, new(2_000_000, Currency.KHR), null, "r"), Now).ShouldRefuse(JusticeRefusals.RateMissing);
        Pays(owed, new(2_000_000, Currency.KHR), 4000).Claims.In(Court).Share.ShouldBe(0.25m);
    }

    [Fact]
    public void A_payment_that_came_back_counts_no_more_and_only_once()
    {
        var paid = Pays(Pays(Owed, new(2_000_000, Currency.KHR)), new(1_000_000, Currency.KHR));
        var back = Goes(paid, ReversePayment.Decide(paid, new(Court, 1, "bank"), Now));
        back.Claims.In(Court).Collected.ShouldBe(1_000_000m);
        foreach (var none in new[] { 0, 1, 3 }) ReversePayment.Decide(back, new(Court, none, "bank"), Now).ShouldRefuse(JusticeRefusals.NoSuchPayment);
        ReversePayment.Decide(Owed, new(Court, 1, "bank"), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        Pays(back, new(1, Currency.KHR)).Claims.In(Court).Payments.Keys.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void The_number_of_a_payment_that_was_destroyed_is_not_given_again()
    {
        var hole = Owed.Apply(new Unopened(PaymentRecorded.WireName), default);
        Pays(hole, new(1, Currency.KHR)).Claims.In(Court).Payments.Keys.ShouldBe([2]);
        Pays(Pays(Owed, new(1, Currency.KHR)).Apply(new Unopened(PaymentRecorded.WireName), default), new(1, Currency.KHR)).Claims.In(Court).Payments.Keys.ShouldBe([1, 3]);
    }

    [Fact]
    public void What_was_given_up_may_be_paid_after_all()
    {
        WriteOffDebt.Decide(Decided, new(Court, "gone"), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        var lost = Goes(Owed, WriteOffDebt.Decide(Owed, new(Court, "gone"), Now));
        (lost.Claims.In(Court).Step, lost.Claims.In(Court).IsOwed).ShouldBe((ClaimStep.Unrecoverable, false));
        WriteOffDebt.Decide(lost, new(Court, "gone"), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        Pays(lost, new(1, Currency.KHR)).Claims.In(Court).ShouldSatisfyAllConditions(c => c.Step.ShouldBe(ClaimStep.PartPaid), c => c.IsOwed.ShouldBeTrue());
        var rejected = Became(Became(Filed, ClaimOutcome.Rejected), ClaimOutcome.Final);
        WriteOffDebt.Decide(rejected, new(Court, "gone"), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        RecordPayment.Decide(rejected, new(Court, new(1, Currency.KHR), null, "r"), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
    }

    [Fact]
    public void The_right_comes_before_the_wish_and_the_wish_before_the_claim()
    {
        DecideOnClaim.Decide(Asked, Claiming, Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        InformOfRight.Decide(Informed, new(Court, "again"), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        FileClaim.Decide(Informed, new(Court, FilingPoint.AtTrial), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        DecideOnClaim.Decide(Informed, Claiming with { Claims = false }, Now).ShouldRefuse(JusticeRefusals.ClaimItemsMissing);
        DecideOnClaim.Decide(Informed, new(Court, true, []), Now).ShouldRefuse(JusticeRefusals.ClaimItemsMissing);
        var declined = Goes(Informed, DecideOnClaim.Decide(Informed, new(Court, false, []), Now));
        declined.Claims.In(Court).Step.ShouldBe(ClaimStep.Declined);
        Goes(declined, DecideOnClaim.Decide(declined, Claiming, Now)).Claims.In(Court).Step.ShouldBe(ClaimStep.Drafted);
        DecideOnClaim.Decide(Filed, Claiming, Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
    }

    [Fact]
    public void From_each_step_only_what_the_court_can_do_next()
    {
        (JusticeState From, ClaimOutcome[] Next)[] road =
        [
            (Drafted, []), (Filed, [ClaimOutcome.Admitted, ClaimOutcome.Rejected, ClaimOutcome.SettledOutOfCourt]),
            (Became(Filed, ClaimOutcome.Admitted), [ClaimOutcome.Decided, ClaimOutcome.Rejected, ClaimOutcome.SettledOutOfCourt]), (Became(Filed, ClaimOutcome.Rejected), [ClaimOutcome.Appealed, ClaimOutcome.Final]),
            (Decided, [ClaimOutcome.Appealed, ClaimOutcome.Final, ClaimOutcome.SettledOutOfCourt]),
            (Became(Decided, ClaimOutcome.Appealed), [ClaimOutcome.Decided, ClaimOutcome.Rejected, ClaimOutcome.Final, ClaimOutcome.SettledOutOfCourt]),
            (Owed, [ClaimOutcome.CollectionStarted, ClaimOutcome.SettledOutOfCourt]), (Became(Owed, ClaimOutcome.CollectionStarted), []),
        ];
        foreach (var (from, next) in road)
            foreach (var outcome in Enum.GetValues<ClaimOutcome>().Except(next)) Outcome(from, outcome, Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        foreach (var (from, next) in road)
            foreach (var outcome in next) Outcome(from, outcome, Now).Happens();
        Became(Decided, ClaimOutcome.SettledOutOfCourt).Claims.In(Court).ShouldSatisfyAllConditions(c => c.IsSettledOutOfCourt.ShouldBeTrue(), c => c.Step.ShouldBe(ClaimStep.Decided));
    }

    [Fact]
    public void Nothing_without_a_request_and_nothing_in_somebody_elses_proceeding()
    {
        var other = Guid.Parse("00000000-0000-0000-0000-0000000000ff");
        InformOfRight.Decide(JusticeState.Empty, new(Court, "x"), Now).ShouldRefuse(JusticeRefusals.NobodyAsked);
        RecordClaimOutcome.Decide(JusticeState.Empty, new(Court, ClaimOutcome.Admitted, null, null, "x"), Now).ShouldRefuse(JusticeRefusals.NobodyAsked);
        InformOfRight.Decide(Asked, new(other, "x"), Now).ShouldRefuse(JusticeRefusals.NotInThatProceeding);
        RecordClaimOutcome.Decide(Filed, new(other, ClaimOutcome.Admitted, null, null, "x"), Now).ShouldRefuse(JusticeRefusals.NotInThatProceeding);
    }

    private static JusticeState Pays(JusticeState state, Money money, int? rate = null) => Goes(state, RecordPayment.Decide(state, new(Court, money, rate, "r"), Now));

    private static Decision Outcome(JusticeState state, ClaimOutcome outcome, Circumstances now, Money? ordered = null, int? rate = null) => RecordClaimOutcome.Decide(state, new(Court, outcome, ordered, rate, "paper"), now);

    private static JusticeState Became(JusticeState state, ClaimOutcome outcome, Money? ordered = null, int? rate = null) => Goes(state, Outcome(state, outcome, Now, ordered, rate));

    private static JusticeState Goes(JusticeState state, Decision decision, Circumstances? now = null) => state.Then(decision, Child, now ?? Now);

    private static Circumstances At(string local) => Scene.At(Scene.Local(local), subject: Child);

    [Fact]
    public void A_payment_that_was_destroyed_leaves_the_numbers_of_the_others()
    {
        var claim = CivilClaims.None.Apply(new PaymentRecorded(Court, 2, new(500, Currency.KHR), null, "x", default)).Apply(new PaymentReversed(Court, 1, "x", default)).In(Court);
        claim.Payments[2].IsReversed.ShouldBeFalse();
        CivilClaims.None.Apply(new PaymentRecorded(Court, 2, new(500, Currency.KHR), null, "x", default)).Apply(new PaymentReversed(Court, 2, "x", default)).In(Court).Payments[2].IsReversed.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_owed_before_it_is_final()
    {
        foreach (var early in new[] { Decided, Became(Decided, ClaimOutcome.Appealed) })
            early.Claims.In(Court).ShouldSatisfyAllConditions(c => c.OwedSince.ShouldBeNull(), c => c.IsOwed.ShouldBeFalse());
        RecordPayment.Decide(Decided, new(Court, new(1, Currency.KHR), null, "r"), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
    }
}
