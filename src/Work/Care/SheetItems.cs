using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>The items of a sheet as fields. None is required: a child may skip any.</summary>
internal static class SheetItems
{
    /// <summary>Items answered by points from 0 on.</summary>
    public static ImmutableArray<ChoiceField> Points(int items, int most)
    {
        var points = new ChoiceSource.Fixed("points", [.. Enumerable.Range(0, most + 1).Select(Figure)]);
        return [.. Enumerable.Range(1, items).Select(i => new ChoiceField { Name = "item_" + Figure(i), From = points, Example = "\"2\"" })];
    }

    /// <summary>The points given; <c>null</c>: skipped.</summary>
    public static ImmutableArray<int?> Read(Answers answers, ImmutableArray<ChoiceField> items) =>
        [.. items.Select(i => answers.CodeOrNull(i) is { } code ? int.Parse(code, CultureInfo.InvariantCulture) : (int?)null)];

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
