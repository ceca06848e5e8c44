using System.Collections.Immutable;

namespace Kapea.Work.Finding;

/// <summary>How well two places agree: by the deepest level that their codes have in common. A place of which no more is known (<c>…-known</c>) contradicts nothing below.</summary>
internal static class PlaceLevels
{
    public static ImmutableArray<string> All { get; } = ["village", "commune-known", "commune", "district-known", "words", "district", "province-known", "province", "other"];

    private static readonly ImmutableArray<string> Depths = ["other", "province", "district", "commune", "village"];

    /// <summary>The best level over two lists of codes and words; <c>null</c>: they cannot be compared.</summary>
    public static string? Of(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.SelectMany(a => other.Select(b => Of(a, b))).OfType<string>().MinBy(All.IndexOf);

    private static string? Of(string a, string b)
    {
        var (isCode, isOtherCode) = (PlaceCode.IsWhole(a), PlaceCode.IsWhole(b));
        if (isCode && isOtherCode)
        {
            int common = 0, least = Math.Min(a.Length, b.Length);
            while (common < least && string.CompareOrdinal(a, common, b, common, 2) == 0) common += 2;
            var depth = Depths[common / 2];
            return common == least && common is > 0 and < (int)PlaceLevel.Village ? depth + "-known" : depth;
        }

        // Words are another spelling as often as another place: only what is alike says anything.
        return !isCode && !isOtherCode && a.Length > 0 && a == b ? "words" : null;
    }
}
