using System.Text.Json;
using CsCheck;
using Kapea.Host.Api;
using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Tests.Pages;

public sealed class FormReaderTests
{
    private static readonly string[] Names = ["channel", "told", "concerns", "how_many", "next_contact", "children", "act_id", "_more", "children.1.name", "children.2.age", "children..", "children.-1.name", "children.99999999999.name", "children.7.name.more", ".", ""];

    private static readonly string?[] Values = [null, "", " ", "true", "១២", "2026-03-15T08:00", "0000-00-00T99:99", "\r\n"];

    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Names.Length - 1].Select(n => Names[n]),
        Gen.Select(Gen.Int[0, 2_000_000_000], Gen.Bool, (row, name) => $"children.{row}.{(name ? "name" : "x")}"));

    private static readonly Gen<string?> Value = Gen.OneOf(Gen.String.Select(s => (string?)s), Gen.Int[0, Values.Length - 1].Select(n => Values[n]));

    [Fact]
    public void It_never_throws() =>
        Gen.Select(Name, Value.Array[0, 4]).List[0, 30].Sample(parts =>
        {
            var form = new FormCollection(parts.GroupBy(p => p.Item1, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new StringValues(g.First().Item2!), StringComparer.Ordinal));
            FormReader.Read(form, Samples.Shape).Keys.ShouldNotContain("act_id");
            FormReader.HappenedAt(form);
        });

    [Fact]
    public void What_belongs_to_forms_is_undone()
    {
        var read = Read(("how_many", "១២"), ("told", "a\r\nb"), ("next_contact", "2026-03-15T08:00"), ("place_kind", ""), ("station", "  "));
        read["how_many"].ShouldBe(new Raw.Word("12"));
        read["told"].ShouldBe(new Raw.Word("a\nb"));
        read["next_contact"].ShouldBe(new Raw.Word("2026-03-15T08:00:00+07:00"));
        read.Count.ShouldBe(3);
    }

    [Fact]
    public void What_the_form_carries_besides_is_no_answer() =>
        Read(("act_id", "x"), ("position", "1"), ("desk", "d"), ("happened_at", "x"), ("second_look", "true"), ("_more", "children")).ShouldBeEmpty();

    [Fact]
    public void A_name_nobody_knows_is_passed_on_to_be_refused() => Read(("surprise", "x"))["surprise"].ShouldBe(new Raw.Word("x"));

    [Fact]
    public void One_field_answered_twice_is_a_list_and_so_refused() => Read(("told", "a"), ("told", "b"))["told"].ShouldBeOfType<Raw.Words>();

    [Fact]
    public void Empty_rows_are_left_out_and_the_rest_keep_their_order()
    {
        var rows = Read(("children.3.name", "Rithy"), ("children.1.name", "Bopha"), ("children.2.name", "")).ShouldContainKeyAndGet("children").ShouldBeOfType<Raw.Rows>().Values;
        rows.Select(r => ((Raw.Word)r["name"]).Value).ShouldBe(["Bopha", "Rithy"]);
    }

    [Fact]
    public void JSON_is_read_strictly()
    {
        var read = Json("""{"told":"a","how_many":2,"police_told":true,"concerns":["Gifts"],"children":[{"name":"Bopha","age":[1]}],"since":null,"x":{"y":1},"z":[1],"mixed":["a",1],"half":"\ud800"}""")!;
        read["told"].ShouldBe(new Raw.Word("a"));
        read["how_many"].ShouldBe(new Raw.Number("2"));
        read["police_told"].ShouldBe(new Raw.Truth(true));
        read["concerns"].ShouldBeOfType<Raw.Words>();
        read["children"].ShouldBeOfType<Raw.Rows>().Values[0]["age"].ShouldBeOfType<Raw.Odd>();
        foreach (var odd in new[] { "since", "x", "z", "mixed", "half" })
            read[odd].ShouldBeOfType<Raw.Odd>();
        Json("[]").ShouldBeNull();
        Json("""{"told":"a","told":"b"}""")!["told"].ShouldBeOfType<Raw.Odd>();
        Json("""{"children":[],"concerns":[]}""")!["children"].ShouldBeOfType<Raw.Rows>();
        Json("""{"\ud800":1}""")!.Count.ShouldBe(1);
    }

    [Fact]
    public void The_flash_says_only_what_has_its_shape()
    {
        Notice[] notices = [new(true, "alerts.acknowledged", null, "T3"), new(false, "field.out-of-range", "children.2.age", "0–17"), new(false, "a b"), new(false, "x", "told", "what was typed; all of it")];
        Flash.Read(Flash.Write(notices)).ShouldBe(notices.Take(2));
        Gen.String.Sample(s => Flash.Read(s).Length <= 12);
    }

    [Theory]
    [InlineData("/reports/00ff", "/reports/00ff")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("/a?b=c", "/")]
    [InlineData("/a\r\nX: y", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Nobody_is_sent_back_to_another_site(string? back, string to) => PageEndpoints.Own(back).ShouldBe(to);

    private static System.Collections.Immutable.ImmutableDictionary<string, Raw> Read(params (string, string)[] sent) => FormReader.Read(ActFormTests.Posted(sent), Samples.Shape);

    private static System.Collections.Immutable.ImmutableDictionary<string, Raw>? Json(string json) => JsonReader.Read(JsonDocument.Parse(json).RootElement, Samples.Shape);
}

internal static class Getting
{
    public static Raw ShouldContainKeyAndGet(this System.Collections.Immutable.ImmutableDictionary<string, Raw> answers, string key)
    {
        answers.ShouldContainKey(key);
        return answers[key];
    }
}
