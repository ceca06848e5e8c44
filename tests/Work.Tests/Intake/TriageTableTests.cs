using System.Collections.Immutable;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Intake;

public sealed class TriageTableTests
{
    private static readonly ImmutableArray<string> Weighty = ["G5", "G6", "G9"];
    private static readonly TriageAnswers Quiet = new(ReportNature.Concern, Scene.NoDanger, Known.No, null, null, null, []);

    private static TriageAnswers Danger(Func<DangerAnswers, DangerAnswers> change) => Quiet with { Danger = change(Quiet.Danger) };

    private static string Match(TriageAnswers answers) => TriageTable.Match(answers, Weighty);

    private static TriageResult Judge(TriageAnswers answers) => TriageTable.Judge(answers, Scene.Book).ShouldNotBeNull();

    [Fact]
    public void T1_abuse_now_or_with_the_alleged_offender_now()
    {
        Match(Danger(d => d with { HappeningNow = Known.Yes })).ShouldBe("T1");
        Match(Danger(d => d with { WithOffenderNow = Known.Yes })).ShouldBe("T1");
    }

    [Fact]
    public void T2_injury_abduction_suicide_or_under_six_alone()
    {
        Match(Danger(d => d with { InjuryAbductionOrSuicidal = Known.Yes })).ShouldBe("T2");
        Match(Danger(d => d with { UnderSixAlone = Known.Yes })).ShouldBe("T2");
    }

    [Theory]
    [InlineData(0, "T3")]
    [InlineData(72, "T3")]
    [InlineData(73, "T4")]
    [InlineData(null, "T4")]
    public void T3_needs_contact_within_72_hours_else_T4(int? hours, string rule) =>
        Match(Danger(d => d with { NextContactHours = hours }) with { SexualAbuseOrExploitation = Known.Yes }).ShouldBe(rule);

    [Fact]
    public void T3_by_regular_access_or_living_together()
    {
        var alleged = Quiet with { SexualAbuseOrExploitation = Known.Yes };
        Match(alleged with { Danger = alleged.Danger with { OffenderRegularAccess = Known.Yes } }).ShouldBe("T3");
        Match(alleged with { LivesWithOffender = Known.Yes }).ShouldBe("T3");
    }

    [Theory]
    [InlineData("G1", "T6")]
    [InlineData("G5", "T6")]
    [InlineData("G1 G2", "T6")]
    [InlineData("G1 G5", "T5")]
    [InlineData("G1 G6", "T5")]
    [InlineData("G9 G12", "T5")]
    [InlineData("G1 G2 G3", "T5")]
    [InlineData("G1 G3 G5", "T5")]
    public void T5_and_T6_by_number_and_weight_of_signs(string signs, string rule) =>
        Match(Quiet with { Indicators = [.. signs.Split(' ')] }).ShouldBe(rule);

    [Theory]
    [InlineData(ReportNature.OnlineMaterial, null, "T7")]
    [InlineData(ReportNature.OnlineMaterial, Known.No, "T7")]
    [InlineData(ReportNature.OnlineMaterial, Known.Unknown, "T7")]
    [InlineData(ReportNature.OnlineMaterial, Known.Yes, "T8")]
    [InlineData(ReportNature.Concern, null, "T8")]
    [InlineData(ReportNature.ServiceNeed, null, "T9")]
    [InlineData(ReportNature.Information, null, "T9")]
    [InlineData(ReportNature.Spam, null, "T10")]
    public void T7_to_T10_by_nature(ReportNature nature, Known? identifiable, string rule) =>
        Match(Quiet with { Nature = nature, IdentifiableChild = identifiable }).ShouldBe(rule);

    [Fact]
    public void First_match_wins_from_T1_down()
    {
        var all = new TriageAnswers(
            ReportNature.Spam, new(Known.Yes, Known.No, Known.Yes, Known.No, Known.Yes, 1), Known.Yes, Known.No, Known.No, Known.No, ["G1", "G2", "G3"]);
        Match(all).ShouldBe("T1");
        all = all with { Danger = all.Danger with { HappeningNow = Known.No } };
        Match(all).ShouldBe("T2");
        all = all with { Danger = all.Danger with { InjuryAbductionOrSuicidal = Known.No } };
        Match(all).ShouldBe("T3");
        all = all with { Danger = all.Danger with { OffenderRegularAccess = Known.No, NextContactHours = null } };
        Match(all).ShouldBe("T4");
        all = all with { SexualAbuseOrExploitation = Known.No };
        Match(all).ShouldBe("T5");
        all = all with { Indicators = ["G1"] };
        Match(all).ShouldBe("T6");
        Match(all with { Indicators = [] }).ShouldBe("T10");
    }

    [Fact]
    public void Unknown_never_matches()
    {
        var unknown = new DangerAnswers(Known.Unknown, Known.Unknown, Known.Unknown, Known.Unknown, Known.Unknown, null);
        Match(Quiet with { Danger = unknown, SexualAbuseOrExploitation = Known.Unknown }).ShouldBe("T8");
    }

    [Theory]
    [InlineData("T1", RiskLevel.P1, 0)]
    [InlineData("T2", RiskLevel.P1, 0)]
    [InlineData("T3", RiskLevel.P1, 60)]
    [InlineData("T4", RiskLevel.High, 1440)]
    [InlineData("T5", RiskLevel.High, null)]
    [InlineData("T6", RiskLevel.Medium, null)]
    [InlineData("T8", RiskLevel.Medium, null)]
    [InlineData("T9", RiskLevel.Low, null)]
    [InlineData("T10", RiskLevel.NoAction, null)]
    public void Consequences_stand_in_the_reference_book(string rule, RiskLevel priority, int? alertWithin)
    {
        var row = Scene.Book.TriageRule(rule).ShouldNotBeNull();
        row.Priority.ShouldBe(priority);
        row.AlertWithinMinutes.ShouldBe(alertWithin);
        row.Action.ShouldBe("action." + rule);
    }

    [Theory]
    [InlineData(24, RiskLevel.P1, 60)]
    [InlineData(25, RiskLevel.Medium, null)]
    public void R2_contact_within_24_hours_makes_P1_alerted_as_T3(int hours, RiskLevel risk, int? within)
    {
        var result = Judge(Danger(d => d with { NextContactHours = hours }));
        result.Rule.Rule.ShouldBe("T8");
        result.Risk.ShouldBe(risk);
        result.AlertWithinMinutes.ShouldBe(within);
        result.Reasons.ShouldBe(risk == RiskLevel.P1 ? [RiskReason.R2] : []);
    }

    [Fact]
    public void R4_living_with_the_alleged_offender_makes_P1()
    {
        var result = Judge(Quiet with { LivesWithOffender = Known.Yes });
        result.Risk.ShouldBe(RiskLevel.P1);
        result.Reasons.ShouldBe([RiskReason.R4]);
    }

    [Fact]
    public void R1_holds_even_if_a_network_edits_T4_down()
    {
        var low = ReferenceTable.Parse("triage-rules", "rule\tpriority\taction\taction_within_minutes\talert_within_minutes\tsource\tvalid_from\tvalid_to\tverified_by\nT4\tLow\taction.T4\t\t\ts\t2020-01-01\t\t").Table;
        var result = TriageTable.Judge(Quiet with { SexualAbuseOrExploitation = Known.Yes }, ReferenceBook.Of(low)).ShouldNotBeNull();
        result.Risk.ShouldBe(RiskLevel.High);
        result.Reasons.ShouldBe([RiskReason.R1]);
    }

    [Fact]
    public void R5_makes_the_alert_more_urgent_and_leaves_the_risk()
    {
        var alleged = Quiet with { SexualAbuseOrExploitation = Known.Yes, EvidenceMayDisappear = Known.Yes };
        var t4 = Judge(alleged);
        (t4.Risk, t4.AlertUrgency, t4.AlertWithinMinutes).ShouldBe((RiskLevel.High, RiskLevel.P1, 60));
        t4.Reasons.ShouldBe([RiskReason.R5]);
        var t3 = Judge(alleged with { Danger = Scene.NoDanger with { OffenderRegularAccess = Known.Yes } });
        (t3.Risk, t3.AlertUrgency, t3.AlertWithinMinutes).ShouldBe((RiskLevel.P1, RiskLevel.P1, 0));
        Judge(Quiet with { EvidenceMayDisappear = Known.Yes }).AlertWithinMinutes.ShouldBe(1440);
    }

    [Fact]
    public void A_book_without_the_rule_gives_nothing() => TriageTable.Judge(Quiet, ReferenceBook.Empty).ShouldBeNull();
}
