using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Work.Tests.Justice;

/// <summary>The chain of custody: whatever leaves a gap in who held a thing, or lets two hold it, is refused.</summary>
public sealed class ExhibitsTests
{
    private const string Unit = "Unit of Kandal";
    private const string Clerk = "Clerk of the court";
    private const string Laboratory = "Laboratory";
    private const string Hash = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08";

    private static readonly Guid File = Scene.Fresh(StreamKind.Proceeding);
    private static readonly DateTimeOffset Begun = Scene.Local("2030-05-14T18:00");
    private static readonly RegisterExhibit Telephone = new("E-1", "A telephone, black.", "KD 1", "room 4", Unit, Hash);

    private static ProceedingState Opened => ProceedingState.Empty.Apply(new ProceedingOpened("the man", null, null, null, null, ProceedingStage.PoliceCustody, Begun), new(1, Begun, Scene.Sokha, Guid.Empty));

    [Fact]
    public void A_thing_is_written_down_once_under_its_label_with_the_hash_in_one_spelling()
    {
        RegisterExhibit.Decide(ProceedingState.Empty, Telephone, Now(0)).ShouldRefuse(JusticeRefusals.NoProceeding);
        var entry = RegisterExhibit.Decide(Opened, Telephone, Now(0)).Happens().Entry<ExhibitRegistered>();
        (entry.Number, entry.HeldBy, entry.Hash).ShouldBe((1, Unit, Hash.ToLowerInvariant()));
        RegisterExhibit.Decide(Collected(), Telephone with { Label = " e-1 " }, Now(1)).ShouldRefuse(JusticeRefusals.ExhibitThere);
        foreach (var wrong in new[] { Hash[1..], Hash + "0", "g" + Hash[1..] })
            RegisterExhibit.Decide(Opened, Telephone with { Hash = wrong }, Now(0)).ShouldRefuse(JusticeRefusals.NotAHash);
        RegisterExhibit.Decide(Opened, Telephone with { Hash = null }, Now(0)).Happens().Entry<ExhibitRegistered>().Hash.ShouldBeNull();
        RegisterExhibit.Decide(Collected(), Telephone with { Label = "E-2" }, Now(1)).Happens().Entry<ExhibitRegistered>().Number.ShouldBe(2);
    }

    [Fact]
    public void A_whole_chain_goes_through_and_ends_with_its_return()
    {
        var state = Collected();
        state = Goes(state, 10, Sent(Unit, Clerk));
        (state.Exhibits.Find(1)!.Holder, state.Exhibits.Find(1)!.OnItsWay!.To).ShouldBe((null, Clerk));
        state = Goes(state, 20, Received(" clerk of the COURT "));
        state.Exhibits.Find(1)!.Holder.ShouldBe("clerk of the COURT");
        state = Goes(state, 30, new(1, ExhibitMove.Opened, Clerk, null, null, null, null));
        state.Exhibits.Find(1)!.Seal.ShouldBeNull();
        state = Goes(state, 40, new(1, ExhibitMove.Sealed, Clerk, null, "KD 2", null, null));
        state.Exhibits.Find(1)!.Seal.ShouldBe("KD 2");
        state = Goes(state, 50, new(1, ExhibitMove.Returned, Clerk, "the owner", null, null, null));
        state.Exhibits.Find(1)!.ShouldSatisfyAllConditions(e => e.IsGone.ShouldBeTrue(), e => e.Holder.ShouldBeNull());
        state.Exhibits.Kept.ShouldBeEmpty();
        Tries(state, 60, Sent(Clerk, Unit)).ShouldRefuse(JusticeRefusals.ExhibitGone);
    }

    [Fact]
    public void A_gap_is_refused_with_what_is_missing()
    {
        var held = Collected();
        Tries(held, 10, Received(Clerk)).ShouldRefuse(JusticeRefusals.ExhibitNotSent);
        var sent = Goes(held, 10, Sent(Unit, Clerk));
        Tries(sent, 20, Received(Laboratory)).ShouldRefuse(JusticeRefusals.ExhibitMeantForAnother);
        foreach (var move in Enum.GetValues<ExhibitMove>().Where(m => m != ExhibitMove.Received))
            Tries(sent, 20, new(1, move, Clerk, Laboratory, "KD 9", null, null)).ShouldRefuse(JusticeRefusals.ExhibitOnItsWay);
    }

    [Fact]
    public void Two_never_hold_it_at_once()
    {
        foreach (var move in Enum.GetValues<ExhibitMove>().Where(m => m != ExhibitMove.Received))
            Tries(Collected(), 10, new(1, move, Laboratory, Clerk, "KD 9", null, null)).ShouldRefuse(JusticeRefusals.ExhibitHeldByAnother);
        Tries(Collected(), 10, Sent(Unit, Unit)).ShouldRefuse(JusticeRefusals.ExhibitSentToItself);
        var there = Goes(Goes(Collected(), 10, Sent(Unit, Clerk)), 20, Received(Clerk));
        Tries(there, 30, Sent(Unit, Laboratory)).ShouldRefuse(JusticeRefusals.ExhibitHeldByAnother);
        Tries(there, 19, Sent(Clerk, Laboratory)).ShouldRefuse(JusticeRefusals.ExhibitTimeBefore("2030-05-14 18:20"));
        Tries(there, 20, Sent(Clerk, Laboratory)).Happens();
    }

    [Fact]
    public void A_seal_is_broken_before_there_is_another()
    {
        Tries(Collected(), 10, new(1, ExhibitMove.Sealed, Unit, null, "KD 2", null, null)).ShouldRefuse(JusticeRefusals.ExhibitSealedAlready);
        var open = Goes(Collected(), 10, new(1, ExhibitMove.Opened, Unit, null, null, null, null));
        Tries(open, 20, new(1, ExhibitMove.Opened, Unit, null, null, null, null)).ShouldRefuse(JusticeRefusals.ExhibitNotSealed);
        var broken = Goes(Goes(Collected(), 10, Sent(Unit, Clerk)), 20, Received(Clerk) with { SealIntact = false });
        broken.Exhibits.Find(1)!.CameBroken.ShouldBeTrue("it is taken in all the same, and said");
        open.Exhibits.Find(1)!.CameBroken.ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_there_cannot_be_moved_and_a_hole_in_the_record_throws_nothing()
    {
        MoveExhibit.Decide(ProceedingState.Empty, Sent(Unit, Clerk), Now(1)).ShouldRefuse(JusticeRefusals.NoProceeding);
        Tries(Opened, 1, Sent(Unit, Clerk)).ShouldRefuse(JusticeRefusals.NoSuchExhibit);
        Opened.Apply(new ExhibitMoved(7, ExhibitMove.Received, Clerk, null, null, true, null, Begun), new(2, Begun, Scene.Sokha, Guid.Empty)).Exhibits.OnFile.ShouldBeEmpty();
    }

    private static MoveExhibit Sent(string from, string to) => new(1, ExhibitMove.Transferred, from, to, null, null, null);

    private static MoveExhibit Received(string by) => new(1, ExhibitMove.Received, by, null, null, true, null);

    private static ProceedingState Collected() => Opened.Then(RegisterExhibit.Decide(Opened, Telephone, Now(0)), File, Now(0));

    private static Decision Tries(ProceedingState state, int minute, MoveExhibit act) => MoveExhibit.Decide(state, act, Now(minute));

    private static ProceedingState Goes(ProceedingState state, int minute, MoveExhibit act) => state.Then(Tries(state, minute, act), File, Now(minute));

    private static Circumstances Now(int minute) => Scene.At(Begun.AddMinutes(minute), subject: File);
}
