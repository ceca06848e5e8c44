using System.Collections.Immutable;

namespace Kapea.Work.Care;

/// <summary>Scores the WHO-5 well-being index: five items of 0-5, as a percentage.</summary>
public static class Who5
{
    /// <summary>How many items.</summary>
    public const int Items = 5;

    /// <summary>The highest answer.</summary>
    public const int Most = 5;

    /// <summary>Four times the sum, 0-100; <c>null</c> where an answer is missing: nothing is filled in for it.</summary>
    public static int? Score(ImmutableArray<int?> answers) => answers.All(a => a is not null) ? 4 * answers.Sum() : null;
}

/// <summary>Scores the CRIES-8: eight items that count 0, 1, 3 or 5.</summary>
public static class Cries8
{
    /// <summary>How many items.</summary>
    public const int Items = 8;

    private static readonly ImmutableArray<int> OfIntrusion = [1, 3, 6, 7];
    private static readonly ImmutableArray<int> OfAvoidance = [2, 4, 5, 8];

    /// <summary>What an answer counts.</summary>
    public static int Points(CriesAnswer answer) => answer switch
    {
        CriesAnswer.NotAtAll => 0,
        CriesAnswer.Rarely => 1,
        CriesAnswer.Sometimes => 3,
        CriesAnswer.Often => 5,
    };

    /// <summary>The sum of all points, 0-40; <c>null</c> where an answer is missing.</summary>
    public static int? Score(ImmutableArray<int?> points) => Sum(points, [.. OfIntrusion, .. OfAvoidance]);

    /// <summary>The four items on intrusion, 0-20.</summary>
    public static int? Intrusion(ImmutableArray<int?> points) => Sum(points, OfIntrusion);

    /// <summary>The four items on avoidance, 0-20.</summary>
    public static int? Avoidance(ImmutableArray<int?> points) => Sum(points, OfAvoidance);

    private static int? Sum(ImmutableArray<int?> points, ImmutableArray<int> items) =>
        items.All(i => points[i - 1] is not null) ? items.Sum(i => points[i - 1]) : null;
}

/// <summary>The four answers of the CRIES-8.</summary>
public enum CriesAnswer
{
    /// <summary>Counts 0.</summary>
    NotAtAll,

    /// <summary>Counts 1.</summary>
    Rarely,

    /// <summary>Counts 3.</summary>
    Sometimes,

    /// <summary>Counts 5.</summary>
    Often,
}

/// <summary>Scores the PHQ-A: nine items of 0-3.</summary>
public static class PhqA
{
    /// <summary>How many items.</summary>
    public const int Items = 9;

    /// <summary>The highest answer.</summary>
    public const int Most = 3;

    /// <summary>The number of the item that never waits.</summary>
    public const int Alarm = 9;

    private const int MayBeMissing = 2;

    /// <summary>The sum, 0-27. One or two missing answers are taken at the mean of the others, to the nearest whole point, halves upward; with more there is no score.</summary>
    public static int? Score(ImmutableArray<int?> answers)
    {
        var given = answers.Count(a => a is not null);
        if (answers.Length - given > MayBeMissing)
            return null;
        return (int)Math.Round((decimal)answers.Sum()!.Value * answers.Length / given, MidpointRounding.AwayFromZero);
    }
}
