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

    private static JusticeState Declined => Goes(Informed, DecideOnClaim.Decide(Informed, new(Court, false, []), Now));

    private static JusticeState Filed => Goes(Drafted, FileClaim.Decide(Drafted, new(Court, FilingPoint.DuringInvestigation, 4000), Now));

    private static JusticeState Decided => Became(Became(Filed, ClaimOutcome.Admitted), ClaimOutcome.Decided, new(8_000_000, Currency.KHR), 4100);

    private static JusticeState Owed => Goes(Final(Decided), Outcome(Final(Decided), ClaimOutcome.Final, At("2031-07-02T09:00")), At("2031-07-02T09:00"));

    private static JusticeState Final(JusticeState state) => state.Apply(new JudgmentFinalNoted(Court, new(2031, 7, 1), Scene.Local("2031-07-02T09:00")), default);

    private static DecideOnClaim Claiming => new(Court, true, [new(ClaimItemKind.Moral, new(10_000_000, Currency.KHR)), new(ClaimItemKind.Medical, new(150, Currency.USD))]);

    [Fact]
    public void A_quarter_of_what_was_ordered_is_paid_two_weeks_after_it_was_final()
    {
        var claim = Owed.Claims.In(Court);
        (claim.Step, claim.IsOwed, claim.Share, claim.OwedSince).ShouldBe((ClaimStep.Final, true, 0m, Scene.Local("2031-07-01T00:00")));
        var collecting = Became(Owed, ClaimOutcome.CollectionStarted);
        collecting.Claims.In(Court).Step.ShouldBe(ClaimStep.CollectionStarted);
        var paid = Pays(collecting, new(2_000_000, Currency.KHR)).Claims.In(Court);
        (paid.Step, paid.Collected, paid.Share, paid.IsOwed).ShouldBe((ClaimStep.PartPaid, 2_000_000m, 0.25m, true));
        var all = Pays(Pays(collecting, new(2_000_000, Currency.KHR)), new(1_500, Currency.USD), 4000).Claims.In(Court);
        (all.Step, all.Collected, all.IsOwed).ShouldBe((ClaimStep.Paid, 8_000_000m, false));
    }

    [Fact]
    public void Nothing_is_owed_before_the_judgment_is_final_in_the_proceeding_itself()
    {
        Outcome(Decided, ClaimOutcome.Final, At("2031-07-01T09:00")).ShouldRefuse(JusticeRefusals.FinalNotHeard);
        var before = RecordClaimOutcome.Decide(Decided, new(Court, ClaimOutcome.Final, null, null, "the paper", "judged in 2029, before it stood here"), At("2031-07-01T09:00"));
        Goes(Decided, before, At("2031-07-01T09:00")).Claims.In(Court).OwedSince.ShouldBe(Scene.Local("2031-07-01T09:00"));
        var happened = DeclareFinal.Decide(CourtScene.Judged(), new("the clerk"), CourtScene.At("2031-07-02T09:00")).Happens();
        happened.Entries.Where(e => e.Entry is JudgmentFinalNoted).Select(e => (e.Stream, e.How, ((JudgmentFinalNoted)e.Entry).Since))
            .ShouldBe([(CourtScene.ChildA, How.Posted, new(2031, 7, 1)), (CourtScene.ChildB, How.Posted, new(2031, 7, 1))]);
    }

    [Fact]
    public void What_was_ordered_in_dollars_is_counted_in_dollars_at_the_rate_of_the_day_it_was_paid()
    {
        var admitted = Became(Filed, ClaimOutcome.Admitted);
        var owed = Became(Became(admitted, ClaimOutcome.Decided, new(2_000, Currency.USD), 4100), ClaimOutcome.Final);
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
    public void A_number_means_one_payment_whatever_the_proceeding_and_is_not_reversed_in_another()
    {
        var second = Guid.Parse("00000000-0000-0000-0000-0000000000f2");
        var both = Pays(Owed, new(2_000_000, Currency.KHR)).Apply(new ProceedingJoined(second, [ChildRole.CivilParty], Now.At), default)
            .Apply(new ClaimOutcomeRecorded(second, ClaimOutcome.Decided, new(1_000, Currency.USD), 4100, "paper", null, Now.At), default)
            .Apply(new ClaimOutcomeRecorded(second, ClaimOutcome.Final, null, null, "paper", null, Now.At), default);
        var paid = Goes(both, RecordPayment.Decide(both, new(second, new(100, Currency.USD), 4100, "r"), Now));
        paid.Claims.In(second).Payments.Keys.ShouldBe([2]);
        ReversePayment.Decide(paid, new(second, 1, "bank"), Now).ShouldRefuse(JusticeRefusals.NoSuchPayment);
        ReversePayment.Decide(paid, new(Court, 2, "bank"), Now).ShouldRefuse(JusticeRefusals.NoSuchPayment);
        var hole = paid.Apply(new Unopened(PaymentRecorded.WireName), default);
        Pays(hole, new(1, Currency.KHR)).Claims.In(Court).Payments.Keys.ShouldBe([1, 4], "3 was destroyed");
        Pays(both, new(1, Currency.KHR)).Claims.In(Court).Payments.Keys.ShouldBe([1, 2]);
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
        RecordPayment.Decide(rejected, new(Court, new(1, Currency.KHR), 4000, "r"), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
    }

    [Fact]
    public void The_right_comes_before_the_wish_and_the_wish_before_the_claim()
    {
        DecideOnClaim.Decide(Asked, Claiming, Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        InformOfRight.Decide(Informed, new(Court, "again"), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        FileClaim.Decide(Informed, new(Court, FilingPoint.AtTrial, 4000), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
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
        const ClaimOutcome settled = ClaimOutcome.SettledOutOfCourt;
        var lost = Goes(Owed, WriteOffDebt.Decide(Owed, new(Court, "gone"), Now));
        (JusticeState From, ClaimStep Step, ClaimOutcome[] Next)[] road =
        [
            (Asked, ClaimStep.NotInformed, []), (Informed, ClaimStep.Informed, [settled]), (Declined, ClaimStep.Declined, [settled]), (Drafted, ClaimStep.Drafted, [settled]),
            (Filed, ClaimStep.Filed, [ClaimOutcome.Admitted, ClaimOutcome.Rejected, settled]),
            (Became(Filed, ClaimOutcome.Admitted), ClaimStep.Admitted, [ClaimOutcome.Decided, ClaimOutcome.Rejected, settled]),
            (Became(Filed, ClaimOutcome.Rejected), ClaimStep.Rejected, [ClaimOutcome.Appealed, ClaimOutcome.Final, settled]),
            (Decided, ClaimStep.Decided, [ClaimOutcome.Appealed, ClaimOutcome.Final, settled]),
            (Became(Decided, ClaimOutcome.Appealed), ClaimStep.Appealed, [ClaimOutcome.Decided, ClaimOutcome.Rejected, ClaimOutcome.Final, settled]),
            (Became(Became(Filed, ClaimOutcome.Rejected), ClaimOutcome.Final), ClaimStep.Final, []),
            (Owed, ClaimStep.Final, [ClaimOutcome.CollectionStarted, settled]), (Became(Owed, ClaimOutcome.CollectionStarted), ClaimStep.CollectionStarted, [ClaimOutcome.CollectionStarted, settled]),
            (Pays(Owed, new(1, Currency.KHR)), ClaimStep.PartPaid, [ClaimOutcome.CollectionStarted, settled]), (lost, ClaimStep.Unrecoverable, [ClaimOutcome.CollectionStarted, settled]),
            (Pays(Owed, new(8_000_000, Currency.KHR)), ClaimStep.Paid, []),
        ];
        road.Select(r => r.Step).Distinct().Order().ShouldBe(Enum.GetValues<ClaimStep>());
        foreach (var (from, step, _) in road) from.Claims.In(Court).Step.ShouldBe(step);
        foreach (var (from, step, next) in road)
            foreach (var outcome in Enum.GetValues<ClaimOutcome>().Except(next)) Outcome(from, outcome, Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        foreach (var (from, step, next) in road)
            foreach (var outcome in next) Outcome(Ready(from, outcome), outcome, Now).Happens();
    }

    [Fact]
    public void That_a_family_settled_by_itself_is_a_flag_and_is_written_once()
    {
        var settled = Became(Decided, ClaimOutcome.SettledOutOfCourt);
        settled.Claims.In(Court).ShouldSatisfyAllConditions(c => c.IsSettledOutOfCourt.ShouldBeTrue(), c => c.Step.ShouldBe(ClaimStep.Decided));
        Outcome(settled, ClaimOutcome.SettledOutOfCourt, Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        Became(settled, ClaimOutcome.Final).Claims.In(Court).ShouldSatisfyAllConditions(c => c.IsOwed.ShouldBeTrue(), c => c.IsSettledOutOfCourt.ShouldBeTrue());
    }

    [Fact]
    public void A_filed_claim_can_be_taken_back_until_the_court_has_decided_and_brought_again()
    {
        DecideOnClaim none = new(Court, false, []);
        foreach (var state in new[] { Filed, Became(Filed, ClaimOutcome.Admitted) })
        {
            var back = Goes(state, DecideOnClaim.Decide(state, none, Now));
            back.Claims.In(Court).Step.ShouldBe(ClaimStep.Declined);
            Goes(back, DecideOnClaim.Decide(back, Claiming, Now)).Claims.In(Court).Step.ShouldBe(ClaimStep.Drafted);
        }

        foreach (var state in new[] { Decided, Became(Decided, ClaimOutcome.Appealed), Owed }) DecideOnClaim.Decide(state, none, Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
    }

    [Fact]
    public void What_was_given_up_is_taken_up_again_and_every_step_towards_the_money_is_the_latest()
    {
        var lost = Goes(Owed, WriteOffDebt.Decide(Owed, new(Court, "gone"), Now));
        lost.Claims.In(Court).LastStep.ShouldBeOfType<DebtWrittenOff>();
        var again = Became(lost, ClaimOutcome.CollectionStarted);
        again.Claims.In(Court).ShouldSatisfyAllConditions(c => c.Step.ShouldBe(ClaimStep.CollectionStarted), c => c.IsOwed.ShouldBeTrue(), c => c.LastStep.ShouldBeOfType<ClaimOutcomeRecorded>());
        var paid = Pays(again, new(1_000_000, Currency.KHR));
        paid.Claims.In(Court).LastStep.ShouldBeOfType<PaymentRecorded>();
        Became(paid, ClaimOutcome.CollectionStarted).Claims.In(Court).ShouldSatisfyAllConditions(c => c.Step.ShouldBe(ClaimStep.PartPaid), c => c.Rest.ShouldBe(7_000_000m));
        Goes(paid, ReversePayment.Decide(paid, new(Court, 1, "bank"), Now)).Claims.In(Court).ShouldSatisfyAllConditions(c => c.LastStep.ShouldBeOfType<PaymentReversed>(), c => c.Step.ShouldBe(ClaimStep.CollectionStarted));
    }

    [Fact]
    public void Claimed_ordered_and_collected_are_told_in_both_currencies_each_at_the_rate_of_its_own_day()
    {
        // 10,000,000 riel and 150 dollars, filed at 4,000: 10,600,000 riel, 2,650 dollars.
        var claim = Pays(Owed, new(500, Currency.USD), 4200).Claims.In(Court);
        (claim.ClaimedIn(Currency.KHR), claim.ClaimedIn(Currency.USD)).ShouldBe((10_600_000m, 2_650m));
        claim.OrderedIn(Currency.KHR).ShouldBe(8_000_000m);
        claim.OrderedIn(Currency.USD)!.Value.ShouldBe(8_000_000m / 4100);
        (claim.CollectedIn(Currency.KHR), claim.CollectedIn(Currency.USD), claim.Collected).ShouldBe((2_100_000m, 500m, 2_100_000m));
        claim.Granted!.Value.ShouldBe(8_000_000m / 10_600_000m);
        claim.Rest.ShouldBe(5_900_000m);
        (Filed.Claims.In(Court).OrderedIn(Currency.USD), Filed.Claims.In(Court).Granted).ShouldBe((null, null));
    }

    [Fact]
    public void A_claim_that_was_filed_before_the_rate_was_asked_is_told_in_its_own_currency_alone()
    {
        var old = CivilClaims.None.Apply(new ClaimWishRecorded(Court, [new(ClaimItemKind.Moral, new(100, Currency.USD))], Now.At)).Apply(new ClaimFiled(Court, FilingPoint.AtTrial, null, Now.At)).In(Court);
        (old.ClaimedIn(Currency.USD), old.ClaimedIn(Currency.KHR)).ShouldBe((100m, null));
    }

    [Fact]
    public void The_judgment_lies_ready_is_confirmed_and_is_not_contradicted_without_a_word()
    {
        var judged = Became(Filed, ClaimOutcome.Admitted).Apply(new JudgmentNoted(Court, new(2031, 3, 31), 8_000_000, Currency.KHR, Now.At), default);
        Became(judged, ClaimOutcome.Decided).Claims.In(Court).Ordered!.Ordered.ShouldBe(new(8_000_000, Currency.KHR));
        RecordClaimOutcome said = new(Court, ClaimOutcome.Decided, null, 4100, "paper");
        RecordClaimOutcome.Decide(judged, said with { RielPerDollar = null }, Now).ShouldRefuse(JusticeRefusals.RateMissing);
        RecordClaimOutcome.Decide(judged, said with { Ordered = new(8_000_000, Currency.KHR) }, Now).Happens();
        foreach (var other in new Money[] { new(80_000_000, Currency.KHR), new(8_000_000, Currency.USD) })
            RecordClaimOutcome.Decide(judged, said with { Ordered = other }, Now).ShouldRefuse(JusticeRefusals.OrderedOtherwise("KHR 8,000,000"));
        RecordClaimOutcome.Decide(judged, said with { Outcome = ClaimOutcome.Rejected }, Now).ShouldRefuse(JusticeRefusals.OrderedOtherwise("KHR 8,000,000"));
        var otherwise = Goes(judged, RecordClaimOutcome.Decide(judged, said with { Ordered = new(80_000_000, Currency.KHR), Otherwise = "a nought was missing" }, Now)).Claims.In(Court);
        (otherwise.Ordered!.Ordered, otherwise.Ordered.Otherwise).ShouldBe((new(80_000_000, Currency.KHR), "a nought was missing"));
    }

    [Fact]
    public void A_judgment_that_orders_nothing_for_the_child_is_no_order_and_no_judgment_at_all_has_to_be_written_down()
    {
        var admitted = Became(Filed, ClaimOutcome.Admitted);
        RecordClaimOutcome said = new(Court, ClaimOutcome.Decided, null, 4100, "paper");
        RecordClaimOutcome.Decide(admitted, said, Now).ShouldRefuse(JusticeRefusals.OrderedMissing);
        var nothing = admitted.Apply(new JudgmentNoted(Court, new(2031, 3, 31), null, null, Now.At), default);
        RecordClaimOutcome.Decide(nothing, said, Now).ShouldRefuse(JusticeRefusals.OrderedMissing);
        RecordClaimOutcome.Decide(nothing, said with { Ordered = new(1, Currency.KHR) }, Now).ShouldRefuse(JusticeRefusals.OrderedOtherwise("0"));
        RecordClaimOutcome.Decide(nothing, said with { Outcome = ClaimOutcome.Rejected }, Now).Happens();
    }

    [Fact]
    public void A_judgment_after_one_that_was_set_aside_lies_ready_too_also_where_the_appeal_is_written_down_later()
    {
        var decided = Became(Became(Filed, ClaimOutcome.Admitted).Apply(new JudgmentNoted(Court, new(2031, 3, 31), 8_000_000, Currency.KHR, Now.At), default), ClaimOutcome.Decided);
        var again = Became(decided.Apply(new JudgmentNoted(Court, new(2032, 3, 31), 5_000_000, Currency.KHR, Now.At), default), ClaimOutcome.Appealed);
        JusticeOffers.OnChild(again).ShouldContain(new Offer(RecordClaimOutcome.WireName, IsExpected: true));
        Became(again, ClaimOutcome.Decided).Claims.In(Court).Ordered!.Ordered!.Amount.ShouldBe(5_000_000);
        Outcome(again, ClaimOutcome.Decided, Now, new(8_000_000, Currency.KHR)).ShouldRefuse(JusticeRefusals.OrderedOtherwise("KHR 5,000,000"));
    }

    [Fact]
    public void A_corrected_day_of_a_judgment_lays_nothing_ready_that_was_confirmed_and_moves_the_day_of_what_waits()
    {
        JudgmentNoted noted = new(Court, new(2031, 3, 31), 8_000_000, Currency.KHR, Now.At);
        var earlier = noted with { On = new(2031, 3, 30) };
        var waits = Became(Filed, ClaimOutcome.Admitted).Apply(noted, default);
        waits.Apply(earlier, default).Claims.In(Court).Judgment.ShouldBe(earlier);
        waits.Apply(earlier with { Amount = 9_000_000 }, default).Claims.In(Court).Judgment!.Amount.ShouldBe(9_000_000);
        var otherwise = Goes(waits, RecordClaimOutcome.Decide(waits, new(Court, ClaimOutcome.Decided, new(80_000_000, Currency.KHR), 4100, "paper", "a nought was missing"), Now));
        var nothing = Became(Filed, ClaimOutcome.Admitted).Apply(noted with { Amount = null, Currency = null }, default);
        JusticeState[] confirmed = [Became(waits, ClaimOutcome.Decided), Became(Became(waits, ClaimOutcome.Decided), ClaimOutcome.Appealed), otherwise, Decided];
        foreach (var state in confirmed)
            state.Apply(earlier, default).Claims.In(Court).Judgment.ShouldBeNull();
        Became(nothing, ClaimOutcome.Rejected).Apply(earlier with { Amount = null, Currency = null }, default).Claims.In(Court).Judgment.ShouldBeNull();
        Became(nothing, ClaimOutcome.Rejected).Apply(earlier, default).Claims.In(Court).Judgment.ShouldBe(earlier, "another judgment, which orders something");
    }

    [Fact]
    public void Once_somebody_has_appealed_the_first_judgment_binds_the_claim_no_more()
    {
        var judged = Became(Filed, ClaimOutcome.Admitted).Apply(new JudgmentNoted(Court, new(2031, 3, 31), 8_000_000, Currency.KHR, Now.At), default);
        var decided = Became(judged, ClaimOutcome.Decided);
        decided.Claims.In(Court).Judgment.ShouldBeNull("it is confirmed");
        var appealed = Became(decided, ClaimOutcome.Appealed);
        Became(appealed, ClaimOutcome.Decided, new(6_000_000, Currency.KHR)).Claims.In(Court).Ordered!.Ordered!.Amount.ShouldBe(6_000_000);
        Became(appealed, ClaimOutcome.Final).Claims.In(Court).Ordered!.Ordered!.Amount.ShouldBe(8_000_000, "an appeal that was withdrawn leaves what was ordered");
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

    private static JusticeState Pays(JusticeState state, Money money, int rate = 4100) => Goes(state, RecordPayment.Decide(state, new(Court, money, rate, "r"), Now));

    private static Decision Outcome(JusticeState state, ClaimOutcome outcome, Circumstances now, Money? ordered = null, int? rate = null) =>
        RecordClaimOutcome.Decide(state, new(Court, outcome, ordered ?? (outcome == ClaimOutcome.Decided && state.Claims.In(Court).Judgment is null ? new(8_000_000, Currency.KHR) : null), rate ?? 4100, "paper"), now);

    private static JusticeState Became(JusticeState state, ClaimOutcome outcome, Money? ordered = null, int? rate = null) =>
        Goes(Ready(state, outcome), Outcome(Ready(state, outcome), outcome, Now, ordered, rate));

    private static JusticeState Ready(JusticeState state, ClaimOutcome outcome) => outcome == ClaimOutcome.Final ? Final(state) : state;

    private static JusticeState Goes(JusticeState state, Decision decision, Circumstances? now = null) => state.Then(decision, Child, now ?? Now);

    private static Circumstances At(string local) => Scene.At(Scene.Local(local), subject: Child);

    [Fact]
    public void A_payment_that_was_destroyed_leaves_the_numbers_of_the_others()
    {
        var claim = CivilClaims.None.Apply(new PaymentRecorded(Court, 2, new(500, Currency.KHR), null, "x", default)).Apply(new PaymentReversed(Court, 1, "x", default)).In(Court);
        claim.Payments[2].IsReversed.ShouldBeFalse();
        var lost = Pays(Pays(Owed, new(1, Currency.KHR)).Apply(new Unopened(PaymentRecorded.WireName), default), new(2, Currency.KHR));
        lost.Claims.In(Court).Payments.Keys.ShouldBe([1, 3], "2 was destroyed");
        CivilClaims.None.Apply(new PaymentRecorded(Court, 2, new(500, Currency.KHR), null, "x", default)).Apply(new PaymentReversed(Court, 2, "x", default)).In(Court).Payments[2].IsReversed.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_owed_before_it_is_final()
    {
        foreach (var early in new[] { Decided, Became(Decided, ClaimOutcome.Appealed) })
            early.Claims.In(Court).ShouldSatisfyAllConditions(c => c.OwedSince.ShouldBeNull(), c => c.IsOwed.ShouldBeFalse());
        RecordPayment.Decide(Decided, new(Court, new(1, Currency.KHR), 4100, "r"), Now).ShouldRefuse(JusticeRefusals.ClaimNotThere);
    }
}
