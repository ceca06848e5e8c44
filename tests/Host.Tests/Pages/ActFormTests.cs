using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Tests.Pages;

public sealed class ActFormTests
{
    private static readonly Frame Frame = Samples.Frame("en");

    [Fact]
    public void The_sample_has_every_kind_of_field() =>
        Samples.Shape.Fields.Select(f => f.Kind).Distinct().Order().ShouldBe(Enum.GetValues<FieldKind>().Order());

    [Fact]
    public async Task Every_field_stands_under_its_wire_name_with_its_label()
    {
        var html = await Stage.Form(Frame, Samples.Form(filled: true));
        foreach (var field in Samples.Shape.Fields.Where(f => f is not GroupField && f != Samples.Parent))
        {
            html.ShouldContain($"name=\"{field.Name}\"");
            html.ShouldContain(ActWords.Label(Frame.Words, Samples.Act, field));
        }

        foreach (var field in Samples.Child.Fields)
            for (var row = 1; row <= Samples.Child.Most; row++)
                html.ShouldContain($"name=\"children.{row}.{field.Name}\"");
    }

    [Fact]
    public async Task A_form_sent_as_it_was_filled_in_reads_as_it_was_filled_in()
    {
        var html = await Stage.Form(Frame, Samples.Form(filled: true));
        var read = FormReader.Read(Posted(Stage.Sent(html)), Samples.Shape);
        Text(read).ShouldBe(Text(Samples.Filled));
    }

    [Fact]
    public async Task An_empty_form_answers_nothing()
    {
        var sent = Stage.Sent(await Stage.Form(Frame, Samples.Form()));
        FormReader.Read(Posted(sent), Samples.Shape).ShouldBeEmpty();
        FormReader.HappenedAt(Posted(sent)).ShouldBeNull();
    }

    [Fact]
    public async Task It_carries_what_the_door_needs()
    {
        var view = Samples.Form();
        var sent = Stage.Sent(await Stage.Form(Frame, view));
        sent.ShouldContain(("act_id", view.ActId.ToString("N")));
        sent.ShouldContain(("position", "12"));
        sent.ShouldContain(("desk", "intake"));
        (await Stage.Form(Frame, view with { Shape = view.Shape with { NeedsPosition = false } })).ShouldNotContain("name=\"position\"");
        (await Stage.Form(Frame, view)).ShouldContain("name=\"second_look\"");
        (await Stage.Form(Frame, view with { Shape = view.Shape with { Harm = Harm.None } })).ShouldNotContain("name=\"second_look\"");
    }

    [Fact]
    public async Task Refusals_are_led_to_their_fields()
    {
        var html = await Stage.Form(Frame, Samples.Form(filled: true, refused: true));
        html.ShouldContain("href=\"#f-told\"");
        html.ShouldContain("href=\"#f-children-1-age\"");
        html.ShouldContain("aria-invalid=\"true\"");
        html.ShouldContain("id=\"f-told-error\"");
        html.ShouldContain("Somebody else answered first.");
    }

    [Fact]
    public async Task Without_script_a_conditional_field_says_when_it_is_wanted()
    {
        var html = System.Net.WebUtility.HtmlDecode(await Stage.Form(Frame, Samples.Form()));
        html.ShouldContain("Only if “The police have been told” is ticked.");
        html.ShouldContain("Must be answered if “What was noticed” is Asks for secrecy or Talks to the child online.");
        html.ShouldNotContain(" hidden>");
    }

    [Fact]
    public async Task The_browser_is_never_made_to_insist_on_a_field_that_may_be_unwanted()
    {
        var shape = new ActShape { Fields = [Samples.PoliceTold, Samples.Station with { Required = true }, Samples.Child with { Fields = [.. Samples.Child.Fields.Select(f => f with { Required = true })] }] };
        var html = await Stage.Form(Frame, Samples.Form() with { Shape = shape });
        html.ShouldNotContain(" required>");
        html.ShouldNotContain(" required ");
    }

    internal static FormCollection Posted(IEnumerable<(string Name, string Value)> sent) =>
        new(sent.GroupBy(p => p.Name, p => p.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new StringValues([.. g]), StringComparer.Ordinal));

    /// <summary>Answers as text, since their lists compare by reference.</summary>
    internal static string Text(IEnumerable<KeyValuePair<string, Raw>> answers) =>
        string.Join('\n', answers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Text(a.Value)}"));

    private static string Text(Raw raw) => raw switch
    {
        Raw.Words words => $"[{string.Join(',', words.Values)}]",
        Raw.Rows rows => string.Join(';', rows.Values.Select(r => $"{{{Text(r)}}}")),
        _ => raw.ToString(),
    };
}
