using System.Text;
using System.Xml;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>The texts of a workbook.</summary>
internal static class XlsxTexts
{
    /// <summary>The texts that cells share, in their order.</summary>
    public static List<string> Shared(XlsxParts parts)
    {
        var texts = new List<string>();
        if (!parts.Has("xl/sharedStrings.xml")) return texts;
        using var reader = parts.Open("xl/sharedStrings.xml");
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si") continue;
            if (texts.Count >= SheetLimits.Cells) throw new XlsxTooLargeException(SheetRefusals.SheetTooLarge(SheetLimits.Rows));
            texts.Add(Of(reader));
        }

        return texts;
    }

    /// <summary>The text of the element that the reader stands on, in one style or several; how it is pronounced is left out.</summary>
    public static string Of(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (text, depth) = (new StringBuilder(), reader.Depth);
        for (var isOn = reader.Read(); isOn && reader.Depth > depth;)
        {
            // What is skipped leaves the reader on the node behind it, which is looked at before reading on: it may be the end of this very element.
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                reader.Skip();
                isOn = !reader.EOF;
                continue;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && text.Length < SheetLimits.CellCharacters) text.Append(reader.Value);
            isOn = reader.Read();
        }

        return text.Length > SheetLimits.CellCharacters ? text.ToString(0, SheetLimits.CellCharacters) : text.ToString();
    }
}
