using System.Collections.Immutable;

namespace Kapea.Work.Finding;

/// <summary>At which level two records agree, field by field; a field that one of them does not have is left out.</summary>
/// <param name="Levels">The levels by field.</param>
/// <param name="Distance">How far the nearest two of their names are apart (<see cref="NameDistance"/>); <c>null</c> where one has no name.</param>
public sealed record Comparison(ImmutableArray<(string Field, string Level)> Levels, double? Distance)
{
    /// <summary>The levels of names: up to which distance each goes, and where its middle is.</summary>
    internal static ImmutableArray<(double Most, double Middle, string Level)> NameBands { get; } =
    [
        (0.02, 0, MatchFields.Same), (0.15, 0.08, "close"), (0.35, 0.25, "near"), (0.6, 0.475, "similar"), (0.9, 0.75, "faint"), (double.MaxValue, 1.1, MatchFields.Other),
    ];

    private const double SameRelative = 0.15;
    private const double NearRelative = 0.5;

    /// <summary>Compares two; the same either way.</summary>
    public static Comparison Of(FindForm one, FindForm other, SoundRules rules)
    {
        var levels = ImmutableArray.CreateBuilder<(string, string)>(8);
        var name = Nearest(one.Names, other.Names, rules);
        if (name is { } n) levels.Add((n.IsAcross ? MatchFields.NameAcross : MatchFields.Name, Band(n.Distance)));
        if (one.Findable.Born is { } born && other.Findable.Born is { } otherBorn) levels.Add((MatchFields.Birth, BirthLevels.Of(born, otherBorn)));
        if (one.Findable.Sex is { } sex && other.Findable.Sex is { } otherSex) levels.Add((MatchFields.Sex, sex == otherSex ? MatchFields.Same : MatchFields.Other));
        if (PlaceLevels.Of(one.Places, other.Places) is { } place) levels.Add((MatchFields.Place, place));
        if (Nearest(one.Relatives, other.Relatives, rules) is { } relative)
            levels.Add((MatchFields.Relatives, relative.Distance <= SameRelative ? MatchFields.Same : relative.Distance <= NearRelative ? "near" : MatchFields.Other));
        if (Marks(one, other, k => k == MarkKind.Phone) is { } phone) levels.Add((MatchFields.Phone, phone));
        if (Marks(one, other, k => k != MarkKind.Phone) is { } mark) levels.Add((MatchFields.Mark, mark));
        return new(levels.ToImmutable(), name?.Distance);
    }

    private static string Band(double distance) => NameBands.First(b => distance <= b.Most).Level;

    private static (double Distance, bool IsAcross)? Nearest(ImmutableArray<NameForm> ones, ImmutableArray<NameForm> others, SoundRules rules)
    {
        (double Distance, bool IsAcross)? best = null;
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                // Only the words of the first are tried in other orders, so that the distance is not quite the same either way.
                var distance = NameDistance.Between(one, other, rules);
                if (distance > 0 && (one.Words.Length > 1 || other.Words.Length > 1)) distance = Math.Min(distance, NameDistance.Between(other, one, rules));
                if (best is null || distance < best.Value.Distance) best = (distance, one.IsKhmer != other.IsKhmer);
            }
        }

        return best;
    }

    // Only marks of one kind can be told to be two.
    private static string? Marks(FindForm one, FindForm other, Func<MarkKind, bool> counts)
    {
        var (mine, theirs) = (one.Marks.Where(m => counts(m.Kind)).ToHashSet(), other.Marks.Where(m => counts(m.Kind)).ToList());
        if (mine.Overlaps(theirs)) return MatchFields.Same;
        // Two files of one child have two codes.
        return mine.Select(m => m.Kind).Intersect(theirs.Select(m => m.Kind)).Any(k => k != MarkKind.Code) ? MatchFields.Other : null;
    }
}
