using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Reference;
using Kapea.Work.Stock;
using static Kapea.Work.Tests.Stock.StockScene;

namespace Kapea.Work.Tests.Stock;

public sealed class StockActsTests
{
    private static readonly Guid Other = new("00000000-0000-0000-0000-0000000000b1");

    [Fact]
    public void A_store_is_held_by_its_keepers_and_the_social_team_and_supervised()
    {
        var begun = OpenStore.Decide(StockState.Empty, new("Kandal"), At()).Happens().Streams.ShouldHaveSingleItem();
        (begun.Kind, begun.Id).ShouldBe((StreamKind.Stock, Store));
        begun.Holders.Select(h => h.Function).ShouldBe([DeskFunction.Store, DeskFunction.SocialTeam]);
        StreamKind.Stock.Supervises().ShouldBe(DeskFunction.Supervision);
        Open.Name.ShouldBe("Kandal");
    }

    [Fact]
    public void Nothing_is_done_in_a_store_that_is_none()
    {
        Decision[] all =
        [
            ReceiveGoods.Decide(StockState.Empty, new("soap", 1, null, null, null), At()), AssembleKits.Decide(StockState.Empty, new("hygiene", 1, null, []), At()),
            ReserveKit.Decide(StockState.Empty, new("hygiene", null, Summer), At()), ReleaseReservation.Decide(StockState.Empty, new(Other), At()), IssueKit.Decide(StockState.Empty, Hygiene(), At()),
            TakeBackKit.Decide(StockState.Empty, new(Other, KitCondition.Usable, null), At()), WriteOffGoods.Decide(StockState.Empty, new(1, 1, WriteOffReason.Lost, null), At()),
            WriteOffKit.Decide(StockState.Empty, new(1, WriteOffReason.Lost, null), At()), CountGoods.Decide(StockState.Empty, new(1, 1), At()),
        ];
        foreach (var decision in all)
            decision.ShouldRefuse(StockRefusals.NoStore);
        StockOffers.On(StockState.Empty).ShouldBeEmpty();
    }

    [Fact]
    public void Goods_come_in_as_lots_with_size_and_expiry_where_they_have_some()
    {
        ReceiveGoods.Decide(Open, new("gold", 1, null, null, null), At()).ShouldRefuse(StockRefusals.NoSuchItem("gold"));
        ReceiveGoods.Decide(Open, new("clothes", 1, null, null, null), At()).ShouldRefuse(StockRefusals.SizeNeeded);
        ReceiveGoods.Decide(Open, new("soap", 1, GoodsSize.M, null, null), At()).ShouldRefuse(StockRefusals.HasNoSize);
        ReceiveGoods.Decide(Open, new("water", 1, null, null, null), At()).ShouldRefuse(StockRefusals.ExpiryNeeded);
        ReceiveGoods.Decide(Open, new("water", 1, null, new(2030, 5, 12), null), At()).ShouldRefuse(StockRefusals.ExpiredAlready);
        var state = Open.Receives("clothes", 6, GoodsSize.M).Receives("water", 12, expires: new(2030, 5, 13));
        state.Lots.Values.Select(l => (l.Number, l.Item, l.Size, l.OnHand)).ShouldBe([(1, "clothes", GoodsSize.M, 6), (2, "water", null, 12)]);
    }

    [Fact]
    public void Assembling_takes_exactly_the_bill_and_what_expires_first()
    {
        var state = ForHygiene();
        var happened = AssembleKits.Decide(state, new("hygiene", 3, null, []), At()).Happens();
        var entry = happened.Entry<KitsAssembled>();
        entry.Taken.ShouldBe([new(1, 6), new(2, 3), new(4, 2), new(3, 1), new(5, 3)]);
        (entry.First, entry.Count, entry.Version, entry.Expires).ShouldBe((1, 3, 1, new DateOnly(2030, 12, 31)));
        entry.Contents.ShouldBe([new("soap", 2), new("detergent", 1), new("toothpaste", 1), new("pads", 1)]);
        var after = state.Assembles(count: 3);
        after.Lots.Values.Select(l => l.OnHand).ShouldBe([2, 1, 1, 0, 1]);
        after.Free("hygiene", null, new(2030, 5, 13)).Count().ShouldBe(3);
        happened.Answer["kits"].ShouldBe("1-3");
    }

    [Fact]
    public void The_item_that_is_missing_is_named_and_nothing_is_taken()
    {
        AssembleKits.Decide(ForHygiene(), new("hygiene", 5, null, []), At()).ShouldRefuse(StockRefusals.Missing("soap"));
        AssembleKits.Decide(Open.Receives("soap", 9), new("hygiene", 1, null, []), At()).ShouldRefuse(StockRefusals.Missing("detergent"));
        AssembleKits.Decide(ForHygiene(), new("hygiene", 1, null, []), At("2031-07-01T08:00")).ShouldRefuse(StockRefusals.Missing("toothpaste"));
    }

    [Fact]
    public void Sizes_and_extras_follow_the_bill()
    {
        AssembleKits.Decide(ForHygiene(), new("gold", 1, null, []), At()).ShouldRefuse(StockRefusals.NoBill("gold"));
        AssembleKits.Decide(ForHygiene(), new("hygiene", 1, GoodsSize.M, []), At()).ShouldRefuse(StockRefusals.HasNoSize);
        AssembleKits.Decide(ForHygiene(), new("school", 1, null, []), At()).ShouldRefuse(StockRefusals.SizeNeeded);
        AssembleKits.Decide(ForHygiene(), new("hygiene", 1, null, ["soap"]), At()).ShouldRefuse(StockRefusals.NoExtra("soap"));
        var school = Open.Receives("uniform", 2, GoodsSize.S).Receives("shoes", 1, GoodsSize.S).Receives("school-bag", 1).Receives("notebook", 12).Receives("pen", 4).Receives("ruler", 1).Receives("bicycle", 1);
        AssembleKits.Decide(school, new("school", 1, GoodsSize.M, []), At()).ShouldRefuse(StockRefusals.Missing("uniform"));
        school.Assembles("school", 1, GoodsSize.S).Lots[7].OnHand.ShouldBe(1, "a bicycle only where it is asked for");
        school.Assembles("school", 1, GoodsSize.S, "bicycle").ShouldSatisfyAllConditions(s => s.Lots[7].OnHand.ShouldBe(0), s => s.Kits[1].Contents.ShouldContain(new ItemCount("bicycle", 1)));
    }

    [Fact]
    public void A_kit_keeps_the_version_by_which_it_was_put_together()
    {
        const string head = "kit\tversion\titem\tquantity\toptional\tsource\tvalid_from\tvalid_to\tverified_by\n";
        var changed = ReferenceTable.Parse("kits", head + "hygiene\t1\tsoap\t2\tno\ts\t2020-01-01\t\t\nhygiene\t2\tsoap\t3\tno\ts\t2030-06-01\t\t").Table;
        var book = ReferenceBook.Of([.. Scene.Read().Book.Tables, changed]);
        var state = Open.Receives("soap", 5);
        var may = state.After(AssembleKits.Decide(state, new("hygiene", 1, null, []), At() with { Reference = book.At(new(2030, 5, 13)) }));
        var june = may.After(AssembleKits.Decide(may, new("hygiene", 1, null, []), At("2030-06-02T10:00") with { Reference = book.At(new(2030, 6, 2)) }));
        june.Kits.Values.Select(k => k.Version).ShouldBe([1, 2]);
        june.Lots[1].OnHand.ShouldBe(0);
        book.At(new(2030, 6, 2)).Bill("hygiene")!.Lines.ShouldHaveSingleItem().Quantity.ShouldBe(3);
    }

    [Fact]
    public void A_kit_leaves_under_a_reference_and_the_case_learns_what_was_in_it()
    {
        var state = ForHygiene().Assembles(count: 2);
        var happened = IssueKit.Decide(state, Hygiene(), At()).Happens();
        happened.Entry<KitIssued>().ShouldBe(new KitIssued(1, Scene.HandOver, Scene.Local("2030-05-13T10:00")));
        var told = happened.Entries.Single(e => e.Entry is KitHandedOver);
        // Sealed under the case's own key: only who holds the case can write it.
        (told.Stream, told.How).ShouldBe((CaseFile, How.Sealed));
        var got = (KitHandedOver)told.Entry;
        (got.Kit, got.Version, got.HandOver).ShouldBe(("hygiene", 1, Scene.HandOver));
        got.Contents.Length.ShouldBe(4);
        happened.Facts.ShouldBe([new("stock.kit", "hygiene")]);
        happened.Entries.Where(e => e.Stream is null).ShouldHaveSingleItem().Entry.ShouldBeOfType<KitIssued>();
        typeof(KitIssued).GetProperties().Select(p => p.Name).Where(n => n is not "EqualityContract").ShouldBe(["Kit", "HandOver", "HappenedAt", "WireName"], ignoreOrder: true);
    }

    [Fact]
    public void The_last_kit_is_issued_once_and_an_expired_one_never()
    {
        var state = ForHygiene().Assembles();
        var after = state.After(IssueKit.Decide(state, Hygiene(), At()));
        IssueKit.Decide(after, Hygiene(), At()).ShouldRefuse(StockRefusals.NoneLeft);
        IssueKit.Decide(state, Hygiene() with { Size = GoodsSize.M }, At()).ShouldRefuse(StockRefusals.NoneLeft);
        IssueKit.Decide(state, Hygiene(), At("2031-01-01T08:00")).ShouldRefuse(StockRefusals.NoneLeft);
        IssueKit.Decide(state, Hygiene(), At("2030-12-31T20:00")).Happens();
        StockRefusals.NoneLeft.Kind.ShouldBe(RefusalKind.Conflict);
        IssueKit.Shape.NeedsPosition.ShouldBeFalse("who hands over another kit at the same time is not held up");
        IssueKit.Shape.Offline.ShouldBeFalse();
    }

    [Fact]
    public void The_kit_that_expires_first_leaves_first_whichever_was_put_together_first()
    {
        var one = Open.Receives("soap", 4).Receives("detergent", 2).Receives("pads", 2).Receives("toothpaste", 1, expires: Summer).Assembles();
        var two = one.Receives("toothpaste", 1, expires: new(2030, 12, 31)).Assembles();
        IssueKit.Decide(two, Hygiene(), At()).Happens().Entry<KitIssued>().Kit.ShouldBe(2);
    }

    [Fact]
    public void A_kept_kit_expires_like_the_others()
    {
        var one = Open.Receives("soap", 2).Receives("detergent", 1).Receives("pads", 1).Receives("toothpaste", 1, expires: Summer).Assembles();
        var kept = one.After(ReserveKit.Decide(one, new("hygiene", null, new(2030, 5, 20)), At()));
        StockDues.ExpiryOf(one, Scene.Book).ShouldNotBeNull();
        StockDues.ExpiryOf(kept, Scene.Book).ShouldBe(StockDues.ExpiryOf(one, Scene.Book));
        StockDues.ExpiryOf(kept.After(IssueKit.Decide(kept, new(CaseFile, Scene.HandOver, null, null), At())), Scene.Book).ShouldBeNull();
    }

    [Fact]
    public void A_kept_kit_is_for_its_hand_over_alone()
    {
        var state = ForHygiene().Assembles();
        ReserveKit.Decide(state, new("hygiene", null, new(2030, 5, 12)), At()).ShouldRefuse(StockRefusals.UntilPast);
        var kept = state.After(ReserveKit.Decide(state, new("hygiene", null, new(2030, 5, 20)), At()));
        ReserveKit.Decide(kept, new("hygiene", null, new(2030, 5, 20)), At()).ShouldRefuse(StockRefusals.NoneLeft);
        IssueKit.Decide(kept, Hygiene(), At()).ShouldRefuse(StockRefusals.NoneLeft);
        IssueKit.Decide(kept, new(CaseFile, Other, null, null), At()).ShouldRefuse(StockRefusals.NotReserved);
        IssueKit.Decide(kept, new(CaseFile, Scene.HandOver, null, null), At("2031-01-01T08:00")).ShouldRefuse(StockRefusals.KitExpired);
        var issued = IssueKit.Decide(kept, new(CaseFile, Scene.HandOver, null, null), At(handOver: Other)).Happens();
        issued.Entry<KitHandedOver>().HandOver.ShouldBe(Scene.HandOver, "the reference it was kept under");
        issued.Settles.ShouldContain(new Settled(null, StockDues.ReservationEnds));
        ReleaseReservation.Decide(kept, new(Other), At()).ShouldRefuse(StockRefusals.NotReserved);
        var released = kept.After(ReleaseReservation.Decide(kept, new(Scene.HandOver), At()));
        IssueKit.Decide(released, Hygiene(), At()).Happens();
    }

    [Fact]
    public void A_kit_comes_back_by_its_reference_and_stands_among_the_others_if_it_can_be_used()
    {
        var state = ForHygiene().Assembles();
        var issued = state.After(IssueKit.Decide(state, Hygiene(), At()));
        TakeBackKit.Decide(issued, new(Other, KitCondition.Usable, null), At()).ShouldRefuse(StockRefusals.NotHandedOver);
        var back = TakeBackKit.Decide(issued, new(Scene.HandOver, KitCondition.Usable, CaseFile), At()).Happens();
        back.Entries.Single(e => e.Entry is KitGivenBack).ShouldSatisfyAllConditions(e => e.Stream.ShouldBe(CaseFile), e => e.How.ShouldBe(How.Sealed));
        TakeBackKit.Decide(issued, new(Scene.HandOver, KitCondition.Usable, null), At()).Happens().Entries.ShouldHaveSingleItem();
        issued.After(TakeBackKit.Decide(issued, new(Scene.HandOver, KitCondition.Usable, null), At())).Free("hygiene", null, new(2030, 5, 13)).ShouldHaveSingleItem();
        var spoiled = issued.After(TakeBackKit.Decide(issued, new(Scene.HandOver, KitCondition.Unusable, null), At()));
        spoiled.Kits[1].Place.ShouldBe(KitPlace.WrittenOff);
        TakeBackKit.Decide(spoiled, new(Scene.HandOver, KitCondition.Usable, null), At()).ShouldRefuse(StockRefusals.NotHandedOver);
    }

    [Fact]
    public void Only_what_is_there_is_written_off()
    {
        var state = ForHygiene().Assembles();
        WriteOffGoods.Decide(state, new(99, 1, WriteOffReason.Lost, null), At()).ShouldRefuse(StockRefusals.NoSuchLot);
        WriteOffGoods.Decide(state, new(1, 7, WriteOffReason.Lost, null), At()).ShouldRefuse(StockRefusals.NotThatMany(6));
        state.After(WriteOffGoods.Decide(state, new(1, 6, WriteOffReason.Damaged, "wet"), At())).Lots[1].OnHand.ShouldBe(0);
        WriteOffKit.Decide(state, new(99, WriteOffReason.Lost, null), At()).ShouldRefuse(StockRefusals.KitNotThere);
        var gone = state.After(WriteOffKit.Decide(state, new(1, WriteOffReason.Expired, null), At()));
        WriteOffKit.Decide(gone, new(1, WriteOffReason.Expired, null), At()).ShouldRefuse(StockRefusals.KitNotThere);
        var issued = state.After(IssueKit.Decide(state, Hygiene(), At()));
        WriteOffKit.Decide(issued, new(1, WriteOffReason.Lost, null), At()).ShouldRefuse(StockRefusals.KitNotThere);
    }

    [Theory]
    [InlineData(5, -3)]
    [InlineData(11, 3)]
    [InlineData(8, 0)]
    public void A_count_leaves_the_difference_and_rests_on_what_the_keeper_saw(int counted, int difference)
    {
        var state = ForHygiene();
        CountGoods.Decide(state, new(99, 1), At()).ShouldRefuse(StockRefusals.NoSuchLot);
        var decision = CountGoods.Decide(state, new(1, counted), At());
        decision.Happens().Entry<GoodsCounted>().Difference.ShouldBe(difference);
        state.After(decision).Lots[1].OnHand.ShouldBe(counted);
        CountGoods.Shape.NeedsPosition.ShouldBeTrue();
    }

    [Fact]
    public void What_expires_next_is_due_some_days_before_and_no_longer_when_it_is_gone()
    {
        var first = ReceiveGoods.Decide(Open, new("water", 6, null, new(2030, 9, 30), null), At()).Happens();
        first.DueOf(StockDues.Expiry).ShouldBe([new(null, StockDues.Expiry, 0, Scene.Local("2030-08-31T23:59:59"))]);
        var state = Open.Receives("water", 6, expires: new(2030, 9, 30));
        ReceiveGoods.Decide(state, new("water", 6, null, new(2030, 10, 30), null), At()).Happens().ShouldSatisfyAllConditions(h => h.Dues.ShouldBeEmpty(), h => h.Settles.ShouldBeEmpty());
        var sooner = ReceiveGoods.Decide(state, new("snack", 6, null, new(2030, 7, 31), null), At()).Happens();
        (sooner.Settles.ShouldHaveSingleItem().Kind, sooner.Dues.ShouldHaveSingleItem().At).ShouldBe((StockDues.Expiry, Scene.Local("2030-07-01T23:59:59")));
        var gone = WriteOffGoods.Decide(state, new(1, 6, WriteOffReason.Damaged, null), At()).Happens();
        (gone.Settles.ShouldHaveSingleItem().Kind, gone.Dues.Length).ShouldBe((StockDues.Expiry, 0));
        ReceiveGoods.Decide(Open, new("water", 6, null, new(2030, 9, 30), null), At() with { Reference = WithoutClocks() }).Happens().Dues.ShouldBeEmpty("a table that says nothing sets no date");
    }

    [Fact]
    public void The_end_of_a_reservation_is_due_and_the_others_stay_due()
    {
        var state = ForHygiene().Assembles(count: 2);
        var one = ReserveKit.Decide(state, new("hygiene", null, new(2030, 5, 20)), At()).Happens();
        one.DueOf(StockDues.ReservationEnds).ShouldBe([new(null, StockDues.ReservationEnds, 1, Scene.Local("2030-05-20T23:59:59"))]);
        var kept = state.After(ReserveKit.Decide(state, new("hygiene", null, new(2030, 5, 20)), At()));
        var both = kept.After(ReserveKit.Decide(kept, new("hygiene", null, new(2030, 5, 22)), At(handOver: Other)));
        ReleaseReservation.Decide(both, new(Scene.HandOver), At()).Happens().DueOf(StockDues.ReservationEnds).Select(d => d.Step).ShouldBe([2]);
    }

    [Fact]
    public void What_is_offered_is_what_the_shelves_allow()
    {
        StockOffers.On(Open).ShouldBe([new(ReceiveGoods.WireName, IsExpected: true)]);
        var state = ForHygiene();
        StockOffers.On(state).Select(o => o.Act).ShouldBe([ReceiveGoods.WireName, AssembleKits.WireName, WriteOffGoods.WireName, CountGoods.WireName]);
        var kits = StockOffers.On(state.Assembles()).ToList();
        kits.Single(o => o.IsExpected).Act.ShouldBe(IssueKit.WireName);
        kits.ShouldContain(o => o.Act == ReserveKit.WireName);
        kits.ShouldNotContain(o => o.Act == TakeBackKit.WireName || o.Act == ReleaseReservation.WireName);
    }

    [Fact]
    public void The_case_remembers_what_the_child_got_and_gave_back()
    {
        var got = new KitHandedOver("hygiene", 1, null, [], Scene.HandOver, Scene.Told);
        var state = KitsOfCase.Empty.Apply(got, default).Apply(new KitGivenBack(Scene.HandOver, Scene.Told), default).Apply(new KitIssued(1, Other, Scene.Told), default);
        state.HandedOver.ShouldHaveSingleItem().ShouldBe(got);
        state.GivenBack.ShouldBe([Scene.HandOver]);
    }

    [Fact]
    public void Every_kit_of_the_tables_has_a_bill_of_known_items()
    {
        foreach (var kit in Scene.Book.Choices("kits"))
            Scene.Book.Bill(kit).ShouldNotBeNull(kit).Lines.ShouldNotBeEmpty();
        Scene.Book.Choices("kits").ShouldBe(["rescue-child", "rescue-caregiver", "court-day", "school", "hygiene"]);
        Scene.Book.ExpiryWarning().ShouldBe(30);
        (Scene.Book.LowKits("rescue-child"), Scene.Book.LowKits("gold"), Scene.Book.Item("gold")).ShouldBe((2, 0, null));
    }

    private static ReferenceBook WithoutClocks() => ReferenceBook.Of(Scene.Book.Tables.Where(t => t.Name != "stock-clocks"));
}
