using System.Collections.Immutable;
using CsCheck;
using Kapea.Work.Acts;
using Check = Kapea.Work.Acts.Check;

namespace Kapea.Work.Tests.Acts;

public sealed class CheckProperties
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char['\ud000', '\uffff'], 0, 8], Gen.Const("true"), Gen.Const("Yes"), Gen.Const("Phone"), Gen.Const("G5"), Gen.Const("kandal"),
        Gen.Const("2030-03-04T19:12"), Gen.Const("0001-01-01T00:00"), Gen.Const("-3"), Gen.Const("12"), Gen.Const(" \u200b"), Gen.Const("e\u0301"), Gen.Const("x").Select(_ => (string)null!));

    private static readonly Gen<Raw> Flat = Gen.OneOf<Raw>(
        AnyText.Select(t => (Raw)new Raw.Word(t)), Gen.Bool.Select(b => (Raw)new Raw.Truth(b)), AnyText.Select(t => (Raw)new Raw.Number(t)),
        AnyText.Array[0, 4].Select(t => (Raw)new Raw.Words([.. t])), Gen.Const<Raw>(new Raw.Odd()), Gen.Const<Raw>(new Raw.Words(default)),
        Gen.Const<Raw>(new Raw.Rows(default)), Gen.Bool.Select(_ => (Raw)null!));

    private static Gen<ImmutableDictionary<string, Raw>> Row(IEnumerable<string> names, Gen<Raw> value)
    {
        string[] all = [.. names, "unheard_of"];
        var name = Gen.Int[0, all.Length - 1].Select(i => all[i]);
        return Gen.Select(name, value).Array[0, 12].Select(pairs => pairs.DistinctBy(p => p.Item1).ToImmutableDictionary(p => p.Item1, p => p.Item2));
    }

    private static Gen<ImmutableDictionary<string, Raw>> For(ActShape shape)
    {
        var inner = shape.Fields.OfType<GroupField>().SelectMany(g => g.Fields).Select(f => f.Name);
        var rows = Row(inner, Flat).Array[0, 4].Select(r => (Raw)new Raw.Rows([.. r]));
        return Row(shape.Fields.Select(f => f.Name), Gen.Frequency((4, Flat), (1, rows)));
    }

    [Fact]
    public void Check_never_throws_and_gives_the_same_verdict_twice()
    {
        foreach (var act in AllActs.List)
        {
            For(act.Shape).Sample(
                raw =>
                {
                    var first = Check.Read(act.Shape, raw, Scene.Told, Scene.Book);
                    var second = Check.Read(act.Shape, raw, Scene.Told, Scene.Book);
                    if (first is Checked.Good good)
                        act.From(good.Answers);
                    return (first, second) switch
                    {
                        (Checked.Bad a, Checked.Bad b) => a.Faults.SequenceEqual(b.Faults) && !a.Faults.IsEmpty,
                        (Checked.Good, Checked.Good) => true,
                        _ => false,
                    };
                },
                iter: 3_000, threads: 1);
        }
    }

    [Fact]
    public void Reading_what_was_read_changes_nothing()
    {
        var text = new TextField { Name = "text", MaxLength = 60, Example = "\"x\"" };
        var shape = new ActShape { Fields = [text] };
        var reads = 0;
        AnyText.Where(t => t is not null).Sample(
            typed =>
            {
                if (Kept(typed) is not { } kept)
                    return true;
                reads++;
                return Kept(kept) == kept;
            },
            iter: 20_000, threads: 1);
        reads.ShouldBeGreaterThan(1_000);

        string? Kept(string typed) =>
            Check.Read(shape, ImmutableDictionary<string, Raw>.Empty.Add("text", new Raw.Word(typed)), Scene.Told, Scene.Book) is Checked.Good good
                ? good.Answers.TextOrNull(text)
                : null;
    }

    [Fact]
    public void A_word_from_a_form_and_a_number_from_the_api_get_one_verdict()
    {
        var count = new CountField { Name = "n", Max = 50, Example = "1" };
        var shape = new ActShape { Fields = [count] };
        Gen.Int[-100, 100].Sample(n =>
        {
            var digits = n.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Is(new Raw.Word(digits)) == Is(new Raw.Number(digits)) && Is(new Raw.Word(digits)) == n is >= 0 and <= 50;
        });

        bool Is(Raw raw) => Check.Read(shape, ImmutableDictionary<string, Raw>.Empty.Add("n", raw), Scene.Told, Scene.Book) is Checked.Good;
    }
}
