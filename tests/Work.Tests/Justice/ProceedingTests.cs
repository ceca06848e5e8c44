using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Justice;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Work.Tests.Justice;

/// <summary>A lawyer is asked for on a consent; a proceeding holds its stage and charges, several children, and tells their teams how far it has come.</summary>
public sealed class ProceedingTests
{
    private const string Code = "HGR-30-ABC123-4";
    private static readonly DateTimeOffset Day = Scene.Local("2030-05-15T14:00");
    private static readonly CaseStreams Streams = new(Scene.Fresh(StreamKind.Case), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
    private static readonly OpenProceeding Opening = new("Tom", null, null, "Kandal", null, ProceedingStage.PoliceCustody, [ChildRole.CivilParty, ChildRole.Witness]);

    private static Guid Proceeding => Scene.Fresh(StreamKind.Proceeding);

    private static Circumstances Now(Guid subject) => Scene.At(Day, subject: subject);

    private static ConsentRecorded Consent(params ImmutableArray<DataCategory> categories) =>
        new([ConsentPurpose.LegalRepresentation], 13, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Caregiver, "grandmother", ConsentForm.Written, null, [Recipient.Lawyer], categories, null, null, "aloud", null, new(2031, 5, 1), null, Day);

    private static CaseState Case(params ImmutableArray<IEntry> more) => more.Insert(0, new CaseOpened(Code, Scene.Report, Streams, RiskLevel.High, Day)).Aggregate(CaseState.Empty, (s, e) => s.Apply(e, new(1, Day, Scene.Sokha, Streams.Case)));

    private static JusticeState Child() => JusticeState.Empty.Apply(new JusticeBegun(Code, Streams.Case, Day), default).Apply(new LawyerAsked(Code, Streams.Case, Streams.JusticeSummary, "x", null, Day), default);

    private static ProceedingState Opened(ProceedingStage stage = ProceedingStage.PoliceCustody) =>
        ProceedingState.Empty.Then(OpenProceeding.Decide(Child(), Opening with { Stage = stage }, Now(Streams.Justice)), Proceeding, Now(Streams.Justice));

    private static ProceedingState Charged(ProceedingState state, RecordCharge act) => state.Then(RecordCharge.Decide(state, act, Now(Proceeding)), Proceeding, Now(Proceeding));

    [Fact]
    public void A_lawyer_is_asked_for_only_on_a_consent_that_names_what_she_may_know()
    {
        AskLawyer.Decide(Case(), new("x", false), Now(Streams.Case)).ShouldRefuse(ReleasesRefusals.NoConsent);
        AskLawyer.Decide(CaseState.Empty, new("x", false), Now(Streams.Case)).ShouldRefuse(CasesRefusals.NotOpened);
        AskLawyer.Decide(Case(Consent(DataCategory.Justice)), new("x", true), Now(Streams.Case)).ShouldRefuse(ReleasesRefusals.NotThis);

        var without = AskLawyer.Decide(Case(Consent(DataCategory.Justice)), new("the words", false), Now(Streams.Case)).Happens();
        without.Shares.ShouldBeEmpty("the consent does not name what he is called");
        without.Entries.Single(e => e.Entry is LawyerAsked).ShouldSatisfyAllConditions(e => e.How.ShouldBe(How.Posted), e => e.Stream.ShouldBe(Streams.Justice), e => ((LawyerAsked)e.Entry).Identity.ShouldBeNull());
        without.Notices.Single().Function.ShouldBe(DeskFunction.LegalTeam);

        var with = AskLawyer.Decide(Case(Consent(DataCategory.Justice, DataCategory.Identity, DataCategory.Contact)), new("x", true), Now(Streams.Case)).Happens();
        with.Shares.Single().ShouldBe(new(Streams.Identity, Holder.Of(DeskFunction.LegalTeam)));
    }

    [Fact]
    public void Until_a_lawyer_is_asked_for_the_legal_team_writes_nothing()
    {
        var begun = JusticeState.Empty.Apply(new JusticeBegun(Code, Streams.Case, Day), default);
        OpenProceeding.Decide(begun, Opening, Now(Streams.Justice)).ShouldRefuse(JusticeRefusals.NobodyAsked);
        JoinProceeding.Decide(begun, new(Proceeding, [ChildRole.Victim], ProceedingStage.Charged), Now(Streams.Justice)).ShouldRefuse(JusticeRefusals.NobodyAsked);
        TakeMandate.Decide(begun, new(Scene.Sokha, new(2030, 5, 15)), Now(Streams.Justice)).ShouldRefuse(JusticeRefusals.NobodyAsked);
        JusticeOffers.OnChild(begun).ShouldBeEmpty();
    }

    [Fact]
    public void A_mandate_names_a_colleague_and_the_social_team_hears_who_it_is()
    {
        TakeMandate.Decide(Child(), new(Guid.NewGuid(), new(2030, 5, 15)), Now(Streams.Justice)).ShouldRefuse(JusticeRefusals.NotALawyerHere);
        var happened = TakeMandate.Decide(Child(), new(Scene.Bopha, new(2030, 5, 15)), Now(Streams.Justice)).Happens();
        happened.Entries.Single(e => e.Stream == Streams.JusticeSummary).Entry.ShouldBe(new LawyerNoted(Scene.Bopha, Day));
        JusticeSummaryState.Empty.Apply(new LawyerNoted(Scene.Bopha, Day), default).Lawyer.ShouldBe(Scene.Bopha);
    }

    [Fact]
    public void Several_children_take_part_in_one_proceeding_by_letter_and_one_child_in_several()
    {
        var state = Opened();
        var other = JusticeState.Empty.Apply(new LawyerAsked("HGR-30-BCD234-5", Guid.NewGuid(), Guid.NewGuid(), "x", null, Day), default);
        var joined = JoinProceeding.Decide(other, new(Proceeding, [ChildRole.Victim], ProceedingStage.Charged), Now(Guid.NewGuid())).Happens();
        joined.Entries.Single(e => e.Stream == other.Asked!.Summary).Entry.ShouldBe(new StageNoted(Proceeding, ProceedingStage.Charged, Day));
        joined.Entries.Select(e => e.Entry).OfType<GuidanceOwed>().Single().Stage.ShouldBe(ProceedingStage.Charged, "its guardian has heard of none of it");
        joined.Dues.Select(d => d.Kind).ShouldBe([GuidanceDues.Kind, RightDues.Kind]);
        foreach (var written in joined.Entries.Where(e => e.Stream == Proceeding)) state = state.Apply(written.Entry, default);
        state.Children.Values.Select(c => c.Code).ShouldBe([Code, "HGR-30-BCD234-5"]);
        state.Child("B")!.Roles.ShouldBe([ChildRole.Victim]);
        state.Child("C").ShouldBeNull();

        var there = Child().Apply(new ProceedingJoined(Proceeding, [ChildRole.Victim], Day), default);
        JoinProceeding.Decide(there, new(Proceeding, [ChildRole.Victim], ProceedingStage.Charged), Now(Streams.Justice)).ShouldRefuse(JusticeRefusals.TakesPartAlready);
        there.Apply(new ProceedingJoined(Streams.Case, [ChildRole.Witness], Day), default).Proceedings.ShouldBe([Proceeding, Streams.Case]);
    }

    [Fact]
    public void Every_stage_is_followed_by_those_of_the_road_alone_and_every_childs_team_is_told()
    {
        foreach (var from in Enum.GetValues<ProceedingStage>())
        {
            foreach (var to in Enum.GetValues<ProceedingStage>())
            {
                var decision = RecordStage.Decide(Opened(from), new(to, "the clerk", null, "412/2030"), Now(Proceeding));
                if (!StageRoad.After(from).Contains(to)) decision.ShouldRefuse(JusticeRefusals.StageNotNext);
                else if (!StageRoad.ByHand(Opened(from)).Contains(to)) decision.ShouldRefuse(JusticeRefusals.StageHasItsAct);
                else decision.Happens().Entries.Single(e => e.Stream == Streams.JusticeSummary).ShouldSatisfyAllConditions(e => e.How.ShouldBe(How.Posted), e => e.Entry.ShouldBe(new StageNoted(Proceeding, to, Day)));
            }
        }

        RecordStage.Decide(ProceedingState.Empty, new(ProceedingStage.Trial, "x", null, null), Now(Proceeding)).ShouldRefuse(JusticeRefusals.NoProceeding);
        var further = Opened().Then(RecordStage.Decide(Opened(), new(ProceedingStage.SentToProsecutor, "x", null, "412/2030"), Now(Proceeding)), Proceeding, Now(Proceeding));
        (further.Stage, further.Court, further.Docket).ShouldBe((ProceedingStage.SentToProsecutor, "Kandal", "412/2030"));
    }

    /// <summary>What the court does is written down with its day by an act of its own; above all, nobody calls a judgment final while somebody may appeal.</summary>
    [Fact]
    public void No_stage_that_dates_follow_from_is_reached_by_hand()
    {
        ProceedingStage[] byHand = [.. Enum.GetValues<ProceedingStage>().SelectMany(from => StageRoad.ByHand(Opened(from))).Distinct().Order()];
        byHand.ShouldBe([ProceedingStage.PreliminaryEnquiry, ProceedingStage.SentToProsecutor, ProceedingStage.Dismissed, ProceedingStage.Charged, ProceedingStage.JudicialInvestigation, ProceedingStage.Trial, ProceedingStage.Appeal, ProceedingStage.Final, ProceedingStage.Enforcement]);
        StageRoad.ByHand(Opened(ProceedingStage.Judgment)).ShouldBeEmpty();
        StageRoad.ByHand(Opened(ProceedingStage.NonSuit)).ShouldBe([ProceedingStage.Appeal, ProceedingStage.Final], "nobody has judged, and no row computes a clock");

        var judged = Opened(ProceedingStage.Appeal) with { Judgments = Judgments.None with { First = new(new(2031, 3, 31), Attendance.Present, Attendance.None, [], new(null, null, null, false, null), [], "x", [], [], Day) } };
        StageRoad.ByHand(judged).ShouldBe([]);
    }

    [Fact]
    public void The_letter_of_a_child_whose_line_was_destroyed_is_never_anothers()
    {
        var second = new ChildInProceeding("HGR-30-BCD234-5", Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), [ChildRole.Victim]);
        var state = ProceedingState.Empty.Apply(new Unopened(ChildTakesPart.WireName), default).Apply(new ChildTakesPart(second, Day), default);
        state.Child("A").ShouldBeNull();
        state.Child("B").ShouldBe(second);
    }

    [Fact]
    public void A_charge_keeps_its_number_and_what_it_was_called_before()
    {
        var state = Charged(Opened(), new(ChargeChange.Brought, null, "TSE-34", OffenceClass.Felony, "x"));
        RecordCharge.Decide(state, new(ChargeChange.Brought, null, "TSE-34", OffenceClass.Felony, "x"), Now(Proceeding)).ShouldRefuse(JusticeRefusals.ChargedAlready);
        RecordCharge.Decide(state, new(ChargeChange.Dropped, 2, null, null, "x"), Now(Proceeding)).ShouldRefuse(JusticeRefusals.NoSuchCharge);
        state = Charged(state, new(ChargeChange.Requalified, 1, "CC-246", OffenceClass.Misdemeanour, "x"));
        state.Charges.Find(1)!.Versions.Select(v => v.Offence).ShouldBe(["TSE-34", "CC-246"]);
        state.Charges.IsFelony.ShouldBeFalse();
        state = Charged(state, new(ChargeChange.Dropped, 1, null, null, "x"));
        RecordCharge.Decide(state, new(ChargeChange.Requalified, 1, "TSE-34", OffenceClass.Felony, "x"), Now(Proceeding)).ShouldRefuse(JusticeRefusals.ChargeDropped);
        state.Charges.Running.ShouldBeEmpty();
        Charged(state, new(ChargeChange.Brought, null, "TSE-34", OffenceClass.Felony, "x")).Charges.Find(2)!.Offence.ShouldBe("TSE-34", "numbers are never given twice");
        state.Charges.Apply(new Unopened(ChargeRecorded.WireName)).Given.ShouldBe(2, "nor where the entry of one was destroyed");
    }

    [Fact]
    public void The_guardian_is_owed_a_word_from_the_first_day_on()
    {
        var happened = OpenProceeding.Decide(Child(), Opening, Now(Streams.Justice)).Happens();
        var owed = happened.Entries.Single(e => e.Entry is GuidanceOwed);
        (owed.Stream, owed.How).ShouldBe((null, How.Posted));
        ((GuidanceOwed)owed.Entry).ShouldSatisfyAllConditions(o => o.Proceeding.ShouldBe(Proceeding), o => o.Stage.ShouldBe(ProceedingStage.PoliceCustody));
        happened.Dues.Single(d => d.Kind == GuidanceDues.Kind).ShouldSatisfyAllConditions(d => d.Stream.ShouldBeNull(), d => d.At.ShouldBe(PhnomPenh.EndOf(new(2030, 5, 22))));
    }

    [Fact]
    public void Only_the_legal_team_holds_a_proceeding() =>
        OpenProceeding.Decide(Child(), Opening, Now(Streams.Justice)).Happens().Streams.Single().Holders.ShouldBe([Holder.Of(DeskFunction.LegalTeam)]);
}
