using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Tests.Intake;

public class AlertDecidedAgainTests
{
    [Fact]
    public void An_alert_withdrawn_because_it_went_wrong_leaves_the_decision_open()
    {
        var report = Scene.Alerted().Report;
        report.Apply(new AlertAnswered(Scene.Alert, AlertAnswer.Withdrawn, Scene.Told, DecideAgain: true), default).IsAlertDecided.ShouldBeFalse();
        report.Apply(new AlertAnswered(Scene.Alert, AlertAnswer.Withdrawn, Scene.Told), default).IsAlertDecided.ShouldBeTrue();
    }

    [Fact]
    public void A_new_triage_that_asks_for_the_police_takes_back_a_decision_against_them()
    {
        var alerted = Scene.Alerted().Report;
        var decidedAgainst = alerted with { Alerts = [], IsAlertDecided = true };
        decidedAgainst.Apply(alerted.Triage!, default).IsAlertDecided.ShouldBeFalse();
        decidedAgainst.Apply(alerted.Triage! with { AlertWithinMinutes = null }, default).IsAlertDecided.ShouldBeTrue();
        alerted.Apply(alerted.Triage!, default).IsAlertDecided.ShouldBeTrue();
    }
}
