using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Alerts;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Alerts;

public sealed class LadderTests
{
    private static readonly Circumstances Now = Scene.At(Scene.Local("2030-03-04T20:10"), Guid.Empty, "", Scene.Alert);
    private static readonly AlertSigns Raised = Sign(AlertSigns.Empty, AlertRaised.WireName);

    private static AlertSigns Sign(AlertSigns signs, string name) => signs.Apply(new Unopened(name), new Stamp(1, Scene.Told, Guid.Empty, Guid.Empty));

    private static EscalateAlert Step(int step, bool last = false) => new(step, "kandal-unit", 2, RiskLevel.P1, last);

    [Fact]
    public void The_clock_climbs_one_rung_opens_its_gate_and_tells_its_desk()
    {
        var happened = EscalateAlert.Decide(Raised, Step(1), Now).Happens();
        happened.Entries.Single().How.ShouldBe(How.Bare);
        happened.Gates.ShouldBe([new Released(null, 1)]);
        happened.Notices.ShouldBe([new NoticeTo("alerts.escalated", "kandal-unit", null, 2, "P1", null)]);
        happened.Dues.ShouldBeEmpty();
    }

    [Fact]
    public void After_the_last_rung_intake_is_told_and_the_alert_stands_unanswered()
    {
        var at4 = Enumerable.Range(0, 3).Aggregate(Raised, (s, _) => Sign(s, AlertEscalated.WireName));
        var happened = EscalateAlert.Decide(at4, Step(4, last: true), Now).Happens();
        happened.Notices.Select(n => (n.Kind, n.Function)).ShouldBe([("alerts.escalated", null), ("alerts.ladder-ended", DeskFunction.Intake)]);
        happened.Dues.ShouldBe([new DueDate(null, "alerts.unanswered", 0, Now.At)]);
    }

    [Fact]
    public void The_clock_never_climbs_twice_nor_skips_nor_after_an_answer()
    {
        EscalateAlert.Decide(AlertSigns.Empty, Step(1), Now).ShouldRefuse(AlertsRefusals.NotRaised);
        EscalateAlert.Decide(Sign(Raised, AlertEscalated.WireName), Step(1), Now).ShouldRefuse(AlertsRefusals.StepTaken);
        EscalateAlert.Decide(Raised, Step(2), Now).ShouldRefuse(AlertsRefusals.StepOutOfOrder);
        EscalateAlert.Decide(Sign(Raised, AlertAcknowledged.WireName), Step(1), Now).ShouldRefuse(AlertsRefusals.AlreadyAcknowledged);
        EscalateAlert.Decide(Sign(Raised, AlertAcknowledgedByTelephone.WireName), Step(1), Now).ShouldRefuse(AlertsRefusals.AlreadyAcknowledged);
        EscalateAlert.Decide(Sign(Raised, AlertWithdrawn.WireName), Step(1), Now).ShouldRefuse(AlertsRefusals.Withdrawn);
    }

    [Fact]
    public void Signs_are_the_same_from_envelopes_as_from_opened_entries()
    {
        var (_, alert) = Scene.Alerted();
        var stamp = new Stamp(1, Scene.Told, Guid.Empty, Guid.Empty);
        IEntry[] opened =
        [
            alert.Raised!, new AlertEscalated(), new AlertDeclined("d", DeclineReason.Other, "w", Scene.Told),
            alert.Acknowledged().Acknowledged!, alert.Withdrawn().Withdrawn!, new AlertAcknowledgedByTelephone("o", null, Scene.Told, null, Scene.Told),
        ];
        string[] names = ["alerts.alert-raised.1", "alerts.alert-escalated.1", "alerts.alert-declined.1", "alerts.alert-acknowledged.1", "alerts.alert-withdrawn.1", "alerts.alert-acknowledged-by-telephone.1"];
        for (var upTo = 1; upTo <= opened.Length; upTo++)
        {
            var fromOpened = opened.Take(upTo).Aggregate(AlertSigns.Empty, (s, e) => s.Apply(e, stamp));
            names.Take(upTo).Aggregate(AlertSigns.Empty, (s, n) => s.Apply(new Unopened(n), stamp)).ShouldBe(fromOpened);
        }
    }

    [Fact]
    public void The_clock_command_is_made_from_checked_answers()
    {
        var raw = System.Collections.Immutable.ImmutableDictionary<string, Raw>.Empty
            .Add("step", new Raw.Number("3")).Add("desk", new Raw.Word("kandal-province")).Add("turn", new Raw.Number("1"))
            .Add("urgency", new Raw.Word("High")).Add("last", new Raw.Truth(false));
        var answers = Check.Read(EscalateAlert.Shape, raw, Now.At, Scene.Book).ShouldBeOfType<Checked.Good>().Answers;
        EscalateAlert.From(answers).ShouldBe(new EscalateAlert(3, "kandal-province", 1, RiskLevel.High, false));
        EscalateAlert.Needs.ClockOnly.ShouldBeTrue();
    }
}
