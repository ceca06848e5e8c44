using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kapea.Host.Pages;

namespace Kapea.Host.Tests.Pages;

/// <summary>WCAG 2.2 contrast of the design tokens, computed from the stylesheet itself.</summary>
public sealed partial class LookTests
{
    private static readonly string Css = Encoding.UTF8.GetString(AssetFiles.Bytes("look.css"));

    [Theory]
    [InlineData("ink", 4.5, "paper", "sheet", "sunk")]
    [InlineData("muted", 4.5, "paper", "sheet", "sunk")]
    [InlineData("link", 4.5, "paper", "sheet", "sunk")]
    [InlineData("good", 4.5, "paper", "sheet", "good-sheet")]
    [InlineData("p1", 4.5, "paper", "sheet", "p1-sheet")]
    [InlineData("high", 4.5, "paper", "sheet", "high-sheet", "sunk")]
    [InlineData("medium", 4.5, "paper", "sheet", "medium-sheet")]
    [InlineData("low", 4.5, "paper", "sheet", "low-sheet")]
    [InlineData("demo", 4.5, "demo-sheet")]
    [InlineData("on-main", 4.5, "main")]
    [InlineData("paper", 4.5, "ink")]
    [InlineData("ink", 4.5, "high-sheet", "medium-sheet")]
    [InlineData("link", 3, "medium-sheet")]
    [InlineData("sheet", 4.5, "p1")]
    [InlineData("edge", 3, "paper", "sheet", "sunk")]
    [InlineData("focus", 3, "paper", "sheet", "sunk")]
    public void Stands_out_in_light_and_dark(string front, double least, params string[] backs)
    {
        foreach (var tokens in new[] { Light, Dark })
            foreach (var back in backs)
                Contrast(tokens[front], tokens[back]).ShouldBeGreaterThanOrEqualTo(least, $"{front} on {back}");
    }

    [Fact]
    public void Asks_nobody_else_for_anything() => Regex.IsMatch(Css, @"url\(|@import|https?:").ShouldBeFalse();

    private static Dictionary<string, string> Light => Tokens(Css[..Css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal)]);

    private static Dictionary<string, string> Dark => Tokens(Css[Css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal)..Css.IndexOf("@view-transition", StringComparison.Ordinal)]);

    private static Dictionary<string, string> Tokens(string css) => Token().Matches(css).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["colour"].Value, StringComparer.Ordinal);

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + .05) / (Math.Min(x, y) + .05);
    }

    private static double Luminance(string hex)
    {
        double Part(int at)
        {
            var c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= .04045 ? c / 12.92 : Math.Pow((c + .055) / 1.055, 2.4);
        }

        return .2126 * Part(1) + .7152 * Part(3) + .0722 * Part(5);
    }

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+):\s*(?<colour>#[0-9a-f]{6});")]
    private static partial Regex Token();
}
