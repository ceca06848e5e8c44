using System.Collections.Immutable;
using System.Text.Json;
using Kapea.Work.Acts;

namespace Kapea.Work.Tests.Acts;

public sealed class ShapeTests
{
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
        AllActs.List.Where(a => a.Needs.Functions.IsEmpty).Select(a => a.WireName).ShouldBe(["alerts.escalate-alert.1", "justice.remind-legal-team.1"], ignoreOrder: true);

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
