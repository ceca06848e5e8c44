using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Tests.Intake;

public sealed class SecondPersonTests
{
    private static readonly Circumstances Now = Scene.At(Scene.Local("2030-03-04T19:30"));

    [Fact]
    public void Asking_the_supervisors_lets_them_hold_the_report_and_tells_them()
    {
        var happened = AskSupervisor.Decide(Scene.Triaged(), new("May it go down?"), Now).Happens();
        happened.Shares.Single().ShouldBe(new Shared(null, Holder.Of(DeskFunction.Supervision)));
        happened.Notices.Single().Function.ShouldBe(DeskFunction.Supervision);
        happened.Entry<SupervisorAsked>().Question.ShouldBe("May it go down?");
        AskSupervisor.Decide(ReportState.Empty, new("?"), Now).ShouldRefuse(IntakeRefusals.NotRecorded);
    }

    [Fact]
    public void Best_interests_are_weighed_only_where_a_child_reported()
    {
        DecideBestInterests.Decide(Scene.Triaged(), new(true, true, "x"), Now).ShouldRefuse(IntakeRefusals.NoChildReporter);
        DecideBestInterests.Decide(ReportState.Empty, new(true, true, "x"), Now).ShouldRefuse(IntakeRefusals.NotRecorded);
        DecideBestInterests.Decide(Scene.Alerted(child: true).Report, new(true, false, "x"), Now).Happens().Entry<BestInterestsDecided>().IsInBestInterests.ShouldBeFalse();
    }

    [Fact]
    public void What_stands_outside_the_seal_does_not_say_that_a_child_reported()
    {
        foreach (var outside in new[] { BestInterestsDecided.WireName, DecideBestInterests.Audit.Code })
        {
            outside.ShouldNotContain("child");
            outside.ShouldNotContain("interest");
        }
    }
}
