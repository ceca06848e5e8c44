using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Cases;

/// <summary>A case is given to another worker, for good: by who is responsible or a supervisor, to a member of the team, with what she must know.</summary>
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
}
