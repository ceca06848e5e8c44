using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Justice;

namespace Kapea.Work.Tests.Justice;

/// <summary>An offer or a threat to the family: it reaches the lawyer the same day, its words stay with her, and a family that was threatened is looked after.</summary>
public sealed class OfferTests
{
    private const string Words = "two million riel and a wristwatch";

    private static readonly OfferTold Quiet = new(OfferSide.HisFamily, OfferWay.InPerson, [OfferKind.Money], Words, [OfferPresent.Caregiver], Known.Yes);
    private static readonly OfferTold Threat = Quiet with { Kinds = [OfferKind.Money, OfferKind.Threat] };
    private static readonly Guid Justice = Scene.Fresh(StreamKind.Justice);
    private static readonly Guid Case = Scene.Fresh(StreamKind.Case);
    private static readonly CaseState File = CaseState.Empty.Apply(
        new CaseOpened("HGR-30-ABC123-4", Scene.Report, new(Case, Scene.Fresh(StreamKind.Identity), Scene.Fresh(StreamKind.CaseSummary), Scene.Fresh(StreamKind.Health), Scene.Fresh(StreamKind.Scores), Justice, Scene.Fresh(StreamKind.JusticeSummary)), Work.Reference.RiskLevel.High, Scene.Told), default);

    private static readonly JusticeState Begun = JusticeState.Empty.Apply(new JusticeBegun("HGR-30-ABC123-4", Case, Scene.Told), default);

    private static readonly JusticeState Asked = Begun.Apply(new LawyerAsked("HGR-30-ABC123-4", Case, Guid.Empty, "why", null, Scene.Told), default);

    private static Circumstances AtCase(string local) => Scene.At(Scene.Local(local), desk: "social", subject: Case);

    private static Circumstances AtChild(string local, string offer = "00000000-0000-0000-0000-0000000000e1") => Scene.At(Scene.Local(local), desk: "legal", subject: Justice) with { FreshReference = new(offer) };

    private static JusticeState Told(OfferTold told) => Begun.Then(ReportOffer.Decide(File, new(told), AtCase("2030-06-03T23:10")), Justice, AtCase("2030-06-03T23:10"));

    [Fact]
    public void The_lawyer_is_told_at_once_and_answers_by_the_end_of_the_day_whether_or_not_she_was_asked_for()
    {
        var happened = ReportOffer.Decide(File, new(Quiet), AtCase("2030-06-03T23:10")).Happens();
        happened.DueOf(OfferDues.Answer).Single().ShouldBe(new(Justice, OfferDues.Answer, happened.DueOf(OfferDues.Answer)[0].Step, PhnomPenh.EndOf(new(2030, 6, 3))));
        happened.Notices.ShouldBe([new("justice.lawyer-told", null, DeskFunction.LegalTeam, 0, "High", Justice)]);
        Told(Quiet).OutOfCourt.Open.Single().Told.Told.ShouldBe(Quiet);
    }

    [Fact]
    public void What_happened_yesterday_is_answered_today()
    {
        var now = AtCase("2030-06-04T08:00") with { HappenedAt = Scene.Local("2030-06-03T20:00") };
        ReportOffer.Decide(File, new(Quiet), now).Happens().DueOf(OfferDues.Answer).Single().At.ShouldBe(PhnomPenh.EndOf(new(2030, 6, 4)));
    }

    [Fact]
    public void The_words_go_to_the_legal_team_alone()
    {
        var entries = ReportOffer.Decide(File, new(Threat), AtCase("2030-06-03T10:00")).Happens().Entries;
        entries.Where(e => e.Entry.ToString()!.Contains("wristwatch", StringComparison.Ordinal)).Select(e => e.Stream).ShouldBe([Justice]);
        entries.Where(e => e.Stream is null).Select(e => e.Entry.GetType()).ShouldBe([typeof(LawyerToldOf), typeof(MatterOpened), typeof(MatterOpened)]);
    }

    [Fact]
    public void Nothing_outside_the_seal_tells_what_came()
    {
        string[] Outside(Happened h) => [.. h.Entries.Where(e => e.Entry is not MatterOpened).Select(e => e.Entry switch { LawyerTold => LawyerTold.WireName, LawyerToldOf => LawyerToldOf.WireName, _ => "?" })];
        Outside(ReportOffer.Decide(File, new(Quiet), AtCase("2030-06-03T10:00")).Happens()).ShouldBe(Outside(ReportOffer.Decide(File, new(Threat), AtCase("2030-06-03T10:00")).Happens()));
        string[] outside = [LawyerTold.WireName, LawyerToldOf.WireName, FamilyAdvised.WireName, LawyerAnswered.WireName, FamilyVisited.WireName, OfferDues.Answer, OfferDues.Family, ReportOffer.Audit.Code, AdviseOnOffer.Audit.Code, NoteSafety.Audit.Code];
        foreach (var word in new[] { "offer", "threat", "money", "safe", "settle", "danger" }) outside.ShouldAllBe(o => !o.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(OfferKind.Threat, Known.Yes, true)]
    [InlineData(OfferKind.Money, Known.No, true)]
    [InlineData(OfferKind.Money, Known.Unknown, true)]
    [InlineData(OfferKind.Marriage, Known.Yes, false)]
    public void A_threat_or_a_family_that_is_not_safe_calls_for_somebody_the_same_day(OfferKind kind, Known safe, bool calls)
    {
        var told = Quiet with { Kinds = [kind], IsSafe = safe };
        var fromCase = ReportOffer.Decide(File, new(told), AtCase("2030-06-03T10:00")).Happens();
        var fromLawyer = NoteOffer.Decide(Asked, new(told), AtChild("2030-06-03T10:00")).Happens();
        foreach (var (happened, stream) in new[] { (fromCase, (Guid?)null), (fromLawyer, Case) })
        {
            happened.DueOf(OfferDues.Family).Select(d => (d.Stream, d.At)).ShouldBe(calls ? [(stream, PhnomPenh.EndOf(new(2030, 6, 3)))] : []);
            happened.Notices.Where(n => n.Kind == "justice.family-today").Select(n => n.Function).ShouldBe(calls ? [DeskFunction.SocialTeam, DeskFunction.Supervision] : []);
        }
    }

    [Fact]
    public void Until_they_are_safe_the_date_stays()
    {
        var threatened = File.Then(ReportOffer.Decide(File, new(Threat), AtCase("2030-06-03T10:00")), Case, AtCase("2030-06-03T10:00"));
        threatened.Matters.Select(m => m.Kind).ShouldBe([MatterOpened.LawyerAnswer, MatterOpened.FamilySafety]);
        foreach (var not in new[] { Known.No, Known.Unknown })
            NoteSafety.Decide(threatened, new([SafetyStep.PoliceTold], not, null), AtCase("2030-06-03T12:00")).Happens().Settles.ShouldBeEmpty();
        var safe = NoteSafety.Decide(threatened, new([SafetyStep.SaferPlace], Known.Yes, null), AtCase("2030-06-03T12:00"));
        safe.Happens().Settles.Single().ShouldBe(new(null, OfferDues.Family));
        threatened.Then(safe, Case, AtCase("2030-06-03T12:00")).Matters.Select(m => m.Kind).ShouldBe([MatterOpened.LawyerAnswer]);
        NoteSafety.Decide(CaseState.Empty, new([SafetyStep.Visited], Known.Yes, null), AtCase("2030-06-03T12:00")).ShouldRefuse(CasesRefusals.NotOpened);
    }

    [Fact]
    public void An_offer_is_answered_when_the_family_has_heard_its_rights_and_not_before()
    {
        var told = Told(Quiet);
        var offer = told.OutOfCourt.All.Single().Told.Offer;
        var talk = new AdviseOnOffer(offer, "the grandmother", false, OfferPolice.NotYet, OfferDecision.Thinking, null);
        var notYet = AdviseOnOffer.Decide(told, talk, AtChild("2030-06-03T23:30"));
        notYet.Happens().Settles.ShouldBeEmpty();
        notYet.Happens().Entries.ShouldNotContain(e => e.Entry is MatterSettled);
        var answered = AdviseOnOffer.Decide(told, talk with { RightsTold = true, Police = OfferPolice.ToldByUs, Choice = OfferDecision.GoesOn }, AtChild("2030-06-03T23:40"));
        answered.Happens().Settles.Single().ShouldBe(new(null, OfferDues.Answer));
        answered.Happens().Dues.ShouldBeEmpty();
        answered.Happens().Entry<MatterSettled>().ShouldBe(new(MatterOpened.LawyerAnswer, offer, Scene.Local("2030-06-03T23:40")));
        answered.Happens().Entries.Where(e => e.Stream == Case).Select(e => e.Entry.GetType()).ShouldBe([typeof(LawyerAnswered), typeof(MatterSettled)]);
        var after = told.Then(answered, Justice, AtChild("2030-06-03T23:40"));
        after.OutOfCourt.Open.ShouldBeEmpty();
        // A later talk opens nothing again.
        var later = after.Then(AdviseOnOffer.Decide(after, talk with { Choice = OfferDecision.Accepted }, AtChild("2030-06-09T10:00")), Justice, AtChild("2030-06-09T10:00"));
        later.OutOfCourt.All.Single().ShouldSatisfyAllConditions(o => o.IsOpen.ShouldBeFalse(), o => o.Advice!.Choice.ShouldBe(OfferDecision.Accepted));
    }

    [Fact]
    public void Of_two_offers_the_answer_to_one_leaves_the_date_of_the_other()
    {
        var first = Asked.Then(NoteOffer.Decide(Asked, new(Quiet), AtChild("2030-06-03T10:00")), Justice, AtChild("2030-06-03T10:00"));
        var both = first.Then(NoteOffer.Decide(first, new(Quiet), AtChild("2030-06-04T10:00", "00000000-0000-0000-0000-0000000000e2")), Justice, AtChild("2030-06-04T10:00", "00000000-0000-0000-0000-0000000000e2"));
        var answered = AdviseOnOffer.Decide(both, new(both.OutOfCourt.All[0].Told.Offer, "the aunt", true, OfferPolice.NotWanted, OfferDecision.GoesOn, null), AtChild("2030-06-04T11:00")).Happens();
        answered.Dues.Select(d => (d.Kind, d.At)).ShouldBe([(OfferDues.Answer, PhnomPenh.EndOf(new(2030, 6, 4)))]);
    }

    [Fact]
    public void Nothing_without_a_case_and_no_answer_to_what_nobody_told()
    {
        ReportOffer.Decide(CaseState.Empty, new(Quiet), AtCase("2030-06-03T10:00")).ShouldRefuse(CasesRefusals.NotOpened);
        foreach (var state in new[] { JusticeState.Empty, Begun }) NoteOffer.Decide(state, new(Quiet), AtChild("2030-06-03T10:00")).ShouldRefuse(JusticeRefusals.NobodyAsked);
        NoteOffer.Decide(Told(Quiet), new(Quiet), AtChild("2030-06-04T10:00")).Happens();
        AdviseOnOffer talk = new(Guid.Empty, "the aunt", true, OfferPolice.NotYet, OfferDecision.GoesOn, null);
        AdviseOnOffer.Decide(JusticeState.Empty, talk, AtChild("2030-06-03T10:00")).ShouldRefuse(JusticeRefusals.NobodyAsked);
        AdviseOnOffer.Decide(Begun, talk, AtChild("2030-06-03T10:00")).ShouldRefuse(JusticeRefusals.NoSuchOffer);
    }

    [Fact]
    public void It_can_be_told_of_a_case_that_is_closed()
    {
        var closed = File with { Stage = CaseStage.Closed };
        ReportOffer.Decide(closed, new(Threat), AtCase("2032-06-03T10:00")).Happens();
        JusticeOffers.OnCase(closed).Select(o => o.Act).ShouldBe([ReportOffer.WireName]);
    }

    [Fact]
    public void What_the_case_knows_of_it_is_the_kind_and_what_the_family_decided()
    {
        var offer = Guid.NewGuid();
        var known = OffersOnCase.Empty.Apply(new LawyerToldOf(offer, [OfferKind.Goods], Known.Yes, Scene.Told), default).Apply(new LawyerAnswered(Guid.NewGuid(), true, OfferPolice.NotYet, OfferDecision.Thinking, Scene.Told), default);
        known.All.Single().Answer.ShouldBeNull();
        known.Apply(new LawyerAnswered(offer, true, OfferPolice.NotYet, OfferDecision.GoesOn, Scene.Told), default).All.Single().Answer!.Choice.ShouldBe(OfferDecision.GoesOn);
    }
}
