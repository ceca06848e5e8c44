using System.Collections.Immutable;
using System.Globalization;

namespace Kapea.Host.Care;

/// <summary>Scores over time as a line, drawn on the server: no script, no image request. The same stands beneath it as a table.</summary>
/// <param name="Id">Sets it apart from others on the page.</param>
/// <param name="Lowest">The foot of the scale.</param>
/// <param name="Highest">The head of the scale.</param>
/// <param name="CutOff">The cut-off; <c>null</c>: none.</param>
/// <param name="Scores">The scores, the oldest first; at least one.</param>
public sealed record ScoreChartView(string Id, int Lowest, int Highest, int? CutOff, ImmutableArray<(DateTimeOffset At, int Score)> Scores)
{
    /// <summary>The width of the drawing, in its own units: a small telephone's.</summary>
    public const int Width = 320;

    /// <summary>Its height.</summary>
    public const int Height = 180;

    /// <summary>The room for figures on the left.</summary>
    public const int Left = 30;

    /// <summary>Where the plot ends on the right.</summary>
    public const int Right = Width - 14;

    /// <summary>The head of the scale.</summary>
    public const int Top = 18;

    /// <summary>The foot of the scale.</summary>
    public const int Bottom = Height - 28;

    private const int MostFigures = 6;

    /// <summary>The points, in order.</summary>
    public ImmutableArray<(double X, double Y, int Score)> Points => [.. Scores.Select(s => (X(s.At), Y(s.Score), s.Score))];

    /// <summary>The points as a line is written.</summary>
    public string Line => string.Join(' ', Points.Select(p => $"{Figure(p.X)},{Figure(p.Y)}"));

    /// <summary>Whether a figure stands at every point; otherwise only at the first and the last.</summary>
    public bool HasAllFigures => Scores.Length <= MostFigures;

    /// <summary>The height of a score.</summary>
    public double Y(int score) => Bottom - ((double)(score - Lowest) / Math.Max(1, Highest - Lowest) * (Bottom - Top));

    /// <summary>A length as it is written in the drawing.</summary>
    public static string Figure(double length) => Math.Round(length, 1).ToString(CultureInfo.InvariantCulture);

    // Time runs evenly; what was measured at one moment alone stands in the middle.
    private double X(DateTimeOffset at)
    {
        var (first, whole) = (Scores[0].At, (Scores[^1].At - Scores[0].At).TotalMinutes);
        return whole <= 0 ? (Left + Right) / 2.0 : Left + 10 + ((at - first).TotalMinutes / whole * (Right - Left - 20));
    }
}
