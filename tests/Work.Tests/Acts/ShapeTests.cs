using System.Collections.Immutable;
using System.Text.Json;
using Kapea.Work.Acts;

namespace Kapea.Work.Tests.Acts;

public sealed class ShapeTests
{
    [Fact]
    public void The_list_of_wire_names_changes_only_on_purpose()
    {
        AllActs.List.Select(a => a.WireName).ShouldBe(
        [
            "intake.record-report.1", "intake.triage-report.1", "intake.lower-priority.1", "intake.link-reports.1", "intake.close-report.1",
            "intake.note-on-report.1", "alerts.raise-alert.1", "alerts.decide-against-alert.1", "alerts.acknowledge-alert.1",
            "alerts.acknowledge-by-telephone.1", "alerts.decline-alert.1", "alerts.withdraw-alert.1", "alerts.release-words.1", "alerts.escalate-alert.1",
            "cases.open-case.1", "cases.note-on-case.1",
            "care.record-who5.1", "care.record-cries8.1", "care.record-phq-a.1", "care.rate-domains.1", "care.rate-form-six.1", "care.record-outside-score.1",
            "care.note-child-seen.1",
        ]);
        AllActs.Entries.ShouldBe(
        [
            "intake.report-recorded.1", "intake.reporter-told.1", "intake.report-triaged.1", "intake.priority-lowered.1", "intake.reports-linked.1",
            "intake.report-closed.1", "intake.report-noted.1", "intake.alert-decided.1", "intake.alert-answered.1", "intake.report-linked-to-case.1",
            "alerts.alert-raised.1", "alerts.alert-acknowledged.1", "alerts.alert-acknowledged-by-telephone.1", "alerts.alert-declined.1",
            "alerts.alert-withdrawn.1", "alerts.words-released.1", "alerts.alert-escalated.1", "cases.case-opened.1", "cases.child-named.1",
            "cases.case-summary-begun.1", "cases.health-begun.1", "cases.scores-begun.1", "cases.justice-begun.1", "cases.justice-summary-begun.1",
            "cases.case-noted.1",
            "care.instrument-scored.1", "care.domains-rated.1", "care.form-six-rated.1", "care.outside-score-recorded.1", "care.look-today.1", "care.child-seen.1",
        ]);
    }

    [Fact]
    public void Names_of_fields_are_unique_and_snake_case()
    {
        foreach (var act in AllActs.List)
        {
            var names = act.Shape.Fields.Select(f => f.Name).ToList();
            names.Distinct().Count().ShouldBe(names.Count, act.WireName);
            names.ShouldAllBe(n => n.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'), act.WireName);
        }
    }

    [Fact]
    public void Conditions_speak_of_fields_that_exist()
    {
        foreach (var act in AllActs.List)
        {
            var names = act.Shape.Fields.Select(f => f.Name).ToHashSet();
            act.Shape.Fields.SelectMany(f => new[] { f.VisibleWhen, f.RequiredWhen }).OfType<Condition>().SelectMany(Named).ShouldAllBe(n => names.Contains(n), act.WireName);
        }

        static IEnumerable<string> Named(Condition condition) => condition switch
        {
            Condition.Equal e => [e.Field],
            Condition.In i => [i.Field],
            Condition.Present p => [p.Field],
            Condition.And a => a.All.SelectMany(Named),
            Condition.Not n => Named(n.Inner),
            _ => [],
        };
    }

    [Fact]
    public void Every_example_is_accepted_by_its_own_field()
    {
        foreach (var act in AllActs.List)
        {
            foreach (var field in act.Shape.Fields)
            {
                var alone = new ActShape { Fields = [field with { VisibleWhen = null, RequiredWhen = null }] };
                var read = Check.Read(alone, ImmutableDictionary<string, Raw>.Empty.Add(field.Name, Raws(field.Example)), Scene.Local("2030-06-01T00:00"), Scene.Book);
                read.ShouldBeOfType<Checked.Good>($"{act.WireName} {field.Name}").Answers.Has(field).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Deciding_acts_are_never_taken_offline() =>
        AllActs.List.Where(a => a.Shape.NeedsPosition).ShouldAllBe(a => !a.Shape.Offline);

    [Fact]
    public void Only_the_clock_needs_no_desk() =>
        AllActs.List.Where(a => a.Needs.Functions.IsEmpty).Select(a => a.WireName).ShouldBe(["alerts.escalate-alert.1"]);

    private static Raw Raws(string json) => Raw(JsonDocument.Parse(json).RootElement);

    private static Raw Raw(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.String => new Raw.Word(e.GetString()!),
        JsonValueKind.Number => new Raw.Number(e.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => new Raw.Truth(e.GetBoolean()),
        JsonValueKind.Array when e.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String) => new Raw.Words([.. e.EnumerateArray().Select(i => i.GetString()!)]),
        JsonValueKind.Array => new Raw.Rows([.. e.EnumerateArray().Select(row => row.EnumerateObject().ToImmutableDictionary(p => p.Name, p => Raw(p.Value)))]),
        _ => new Raw.Odd(),
    };
}
