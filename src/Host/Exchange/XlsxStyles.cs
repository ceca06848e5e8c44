using System.Globalization;
using System.Xml;

namespace Kapea.Host.Exchange;

/// <summary>The styles of a workbook, of which one thing counts: whether a number is shown as a day.</summary>
internal static class XlsxStyles
{
    /// <summary>For every style of cells whether it shows a number as a day.</summary>
    public static List<bool> Days(XlsxParts parts)
    {
        var (days, formats, isInCells) = (new List<bool>(), new Dictionary<int, bool>(), false);
        if (!parts.Has("xl/styles.xml")) return days;
        using var reader = parts.Open("xl/styles.xml");
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "cellXfs") isInCells = false;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "cellXfs") isInCells = !reader.IsEmptyElement;
            else if (reader.LocalName == "numFmt" && Number(reader, "numFmtId") is { } id) formats[id] = IsDay(reader.GetAttribute("formatCode") ?? "");
            else if (reader.LocalName == "xf" && isInCells) days.Add(Number(reader, "numFmtId") is { } format && (formats.TryGetValue(format, out var own) ? own : IsBuiltIn(format)));
        }

        return days;
    }

    private static int? Number(XmlReader reader, string attribute) => int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are the days of East Asian languages. 18 to 21 and 45 to 47 are times alone.
    private static bool IsBuiltIn(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    /// <summary>A format shows a day where a year or a day stands in it, outside quotes and brackets.</summary>
    private static bool IsDay(string format)
    {
        var quoted = false;
        for (int i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c is '\\' or '_' or '*') i++;
            else if (c == '[') i = format.IndexOf(']', i) is >= 0 and var end ? end : format.Length;
            else if (c is 'y' or 'Y' or 'd' or 'D' or 'e' or 'b' or 'B') return !format.StartsWith("General", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }
}
