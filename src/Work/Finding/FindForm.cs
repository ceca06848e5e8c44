using System.Collections.Immutable;

namespace Kapea.Work.Finding;

/// <summary>A <see cref="Findable"/> in the forms in which it is compared; made once, compared with many.</summary>
public sealed class FindForm
{
    private const int Counts = 200;

    private FindForm(Findable findable, SoundRules rules)
    {
        Findable = findable;
        Names = Forms(findable.Names, rules);
        Relatives = Forms(findable.Relatives, rules);
        Places = [.. findable.Places.Select(p => PlaceCode.IsWhole(p) ? p : PlaceFold.Key(Short(p))).Where(p => p.Length > 0)];
        Marks = [.. findable.Marks.SelectMany(m => MarkForm.Of(m).Select(f => (m.Kind, f)))];
    }

    /// <summary>What it is the forms of.</summary>
    public Findable Findable { get; }

    /// <summary>Its names.</summary>
    internal ImmutableArray<NameForm> Names { get; }

    /// <summary>The names around it.</summary>
    internal ImmutableArray<NameForm> Relatives { get; }

    /// <summary>Codes of places, and words folded.</summary>
    internal ImmutableArray<string> Places { get; }

    /// <summary>Its marks without their spelling.</summary>
    internal ImmutableArray<(MarkKind Kind, string Form)> Marks { get; }

    /// <summary>The forms; of a name longer than 200 characters only these count.</summary>
    public static FindForm Of(Findable findable, SoundRules rules) => new(findable, rules);

    private static ImmutableArray<NameForm> Forms(ImmutableArray<string> names, SoundRules rules) => [.. names.Select(n => NameForm.Of(Short(n), rules)).Where(n => n.Words.Length > 0)];

    private static string Short(string text) => text.Length > Counts ? text[..Counts] : text;
}
