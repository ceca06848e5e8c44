using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Cases;

/// <summary>A case is given to another worker, for good or for some days: by who is responsible or a supervisor, to a member of the team, with what she must know.</summary>
public sealed class GivingTests
{
    private static readonly DateTimeOffset Day = Scene.Local("2030-06-03T09:00");
    private static readonly HandOver ToBopha = new(Scene.Bopha, "the kit", "Friday", "not in the evening");

    private static Guid File => Scene.Fresh(StreamKind.Case);

    private static Circumstances Now(Guid by, string desk = "social") => Scene.At(Day, by, desk, File);

    private static CaseState Opened() => CaseState.Empty.Apply(
        new CaseOpened("HGR-30-ABC123-4", Scene.Report, new(File, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()), RiskLevel.High, Day), new(1, Day, Scene.Sokha, Guid.Empty));

    private static CaseState Sokhas() => Opened().Apply(new CaseRegistered(Scene.Sokha, "x", Day), new(2, Day, Scene.Sokha, Guid.Empty));

    [Fact]
    public void The_worker_who_is_responsible_hands_over_and_says_what_is_open()
    {
        var happened = HandOver.Decide(Sokhas(), ToBopha, Now(Scene.Sokha)).Happens();
        happened.Entry<CaseHandedOver>().ShouldBe(new(Scene.Sokha, Scene.Bopha, "the kit", "Friday", "not in the evening", Day));
        happened.Notices.Single().ShouldBe(new("cases.handed-over", null, DeskFunction.SocialTeam, 0, "High", null));
        Sokhas().Then(HandOver.Decide(Sokhas(), ToBopha, Now(Scene.Sokha)), File, Now(Scene.Sokha)).Owner.ShouldBe(Scene.Bopha);
    }

    [Fact]
    public void A_supervisor_hands_over_what_is_not_hers() => HandOver.Decide(Sokhas(), ToBopha, Now(Scene.Vanna, "supervision")).Happens();

    [Fact]
    public void Nobody_else_of_the_team_nor_to_somebody_outside_it_nor_to_whom_it_belongs()
    {
        HandOver.Decide(CaseState.Empty, ToBopha, Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.NotOpened);
        HandOver.Decide(Opened(), ToBopha, Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.NotRegistered);
        HandOver.Decide(Sokhas(), ToBopha, Now(Scene.Bopha)).ShouldRefuse(CasesRefusals.NotHersToGive);
        HandOver.Decide(Sokhas(), ToBopha with { Owner = Scene.Vanna }, Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.NotAColleague);
        HandOver.Decide(Sokhas(), ToBopha with { Owner = Scene.Sokha }, Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.HersAlready);
        HandOver.Decide(Sokhas() with { Stage = CaseStage.Closed }, ToBopha, Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.Closed);
    }

    private static readonly CoverCase Holiday = new(Scene.Bopha, new(2030, 6, 10), new(2030, 6, 21), "Friday after school");

    private static CaseState Covered() => Sokhas().Then(CoverCase.Decide(Sokhas(), Holiday, Now(Scene.Sokha)), File, Now(Scene.Sokha));

    [Fact]
    public void A_colleague_covers_for_some_days_and_on_the_last_it_is_due_that_it_ends()
    {
        var happened = CoverCase.Decide(Sokhas(), Holiday, Now(Scene.Sokha)).Happens();
        happened.Dues.Single().ShouldBe(new(null, "cases.cover-ends", 0, Scene.Local("2030-06-21T23:59:59")));
        var covered = Covered();
        covered.Owner.ShouldBe(Scene.Sokha);
        new[] { (new DateOnly(2030, 6, 9), false), (new DateOnly(2030, 6, 10), true), (new DateOnly(2030, 6, 21), true), (new DateOnly(2030, 6, 22), false) }
            .ShouldAllBe(d => covered.IsHersOn(d.Item1, Scene.Bopha) == d.Item2 && covered.IsHersOn(d.Item1, Scene.Sokha) && !covered.IsHersOn(d.Item1, Scene.Vanna));
    }

    [Fact]
    public void It_ends_when_somebody_says_so_when_the_case_is_given_away_and_when_it_closes()
    {
        EndCover.Decide(Sokhas(), new("x"), Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.NotCovered);
        EndCover.Decide(Covered() with { Stage = CaseStage.Closed }, new("x"), Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.Closed);
        EndCover.Decide(Covered(), new("x"), Now(Scene.Bopha)).Happens().Settles.Select(s => s.Kind).ShouldBe(["cases.cover-ends"]);
        HandOver.Decide(Covered(), ToBopha, Now(Scene.Sokha)).Happens().Settles.Select(s => s.Kind).ShouldBe(["cases.cover-ends"]);
        Covered().Apply(new ClosureDecided(Verdict.Approved, null, Day), default).Cover.ShouldBeNull();
    }

    [Fact]
    public void Cover_is_refused_where_it_makes_no_sense()
    {
        CoverCase.Decide(CaseState.Empty, Holiday, Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.NotOpened);
        CoverCase.Decide(Opened(), Holiday, Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.NotRegistered);
        CoverCase.Decide(Sokhas(), Holiday, Now(Scene.Bopha)).ShouldRefuse(CasesRefusals.NotHersToGive);
        CoverCase.Decide(Sokhas(), Holiday with { CoveredBy = Scene.Vanna }, Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.CoverIsNoColleague);
        CoverCase.Decide(Sokhas(), Holiday with { CoveredBy = Scene.Sokha }, Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.CoversHerself);
        CoverCase.Decide(Sokhas(), Holiday with { LastDay = new(2030, 6, 9) }, Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.CoverIsOver);
        CoverCase.Decide(Sokhas(), Holiday with { FirstDay = new(2030, 6, 1), LastDay = new(2030, 6, 2) }, Now(Scene.Sokha)).ShouldRefuse(CasesRefusals.CoverIsOver);
        CoverCase.Decide(Sokhas(), Holiday, Now(Scene.Vanna, "supervision")).Happens();
    }
}
