using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Work.Cases;

namespace Kapea.Host.Cases;

/// <summary>A load as it is read: points of the limit, and a word where somebody should look.</summary>
internal static class CaseloadWords
{
    public static string Of(Words words, Caseload load)
    {
        var points = load.Limit is { } limit ? words.Format("page.hand-over.of", Points(load.Tenths), Points(limit)) : Points(load.Tenths);
        return load.IsTooMuch ? $"{points} · {words["page.hand-over.too-much"]}" : load.IsHeavy ? $"{points} · {words["page.hand-over.heavy"]}" : points;
    }

    private static string Points(int tenths) => (tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture);
}
