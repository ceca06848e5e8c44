using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Kapea.Work.Finding;

namespace Kapea.Host.Exchange;

/// <summary>A sheet of a workbook that is handed out.</summary>
/// <param name="Name">Its name, at most 31 characters.</param>
/// <param name="Rows">Its rows; every cell is text.</param>
/// <param name="Headings">How many of the rows from the top are headings, which stay in sight.</param>
internal sealed record SheetOut(string Name, ImmutableArray<ImmutableArray<string>> Rows, int Headings);

/// <summary>Writes workbooks (ECMA-376) in which every cell is text, whatever it begins with: none is ever a formula, also after somebody has gone into it.</summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const int LongestCell = 32_767;
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of a workbook.</summary>
    /// <param name="sheets">Its sheets.</param>
    /// <param name="line">What stands at the foot of every printed page.</param>
    public static byte[] Write(ImmutableArray<SheetOut> sheets, string line)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml => Types(xml, sheets.Length));
            Part(zip, "_rels/.rels", xml => Relations(xml, [("rId1", Office + "/officeDocument", "xl/workbook.xml")]));
            Part(zip, "xl/workbook.xml", xml => Workbook(xml, sheets));
            Part(zip, "xl/_rels/workbook.xml.rels", xml => Relations(xml, [.. sheets.Select((_, i) => ($"rId{i + 1}", Office + "/worksheet", $"worksheets/sheet{i + 1}.xml")), ($"rId{sheets.Length + 1}", Office + "/styles", "styles.xml")]));
            Part(zip, "xl/styles.xml", Styles);
            for (int i = 0; i < sheets.Length; i++)
            {
                var sheet = sheets[i];
                Part(zip, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml"), xml => Sheet(xml, sheet, line));
            }
        }

        return memory.ToArray();
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), CheckCharacters = true });
        xml.WriteStartDocument(true);
        write(xml);
    }

    private static void Types(XmlWriter xml, int sheets)
    {
        const string of = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        xml.WriteStartElement("Types", Package + "content-types");
        Leaf(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Leaf(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Leaf(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", of + "sheet.main+xml"));
        Leaf(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", of + "styles+xml"));
        for (int i = 1; i <= sheets; i++) Leaf(xml, "Override", ("PartName", $"/xl/worksheets/sheet{i}.xml"), ("ContentType", of + "worksheet+xml"));
        xml.WriteEndElement();
    }

    private static void Relations(XmlWriter xml, ImmutableArray<(string Id, string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        foreach (var (id, type, target) in relations) Leaf(xml, "Relationship", ("Id", id), ("Type", type), ("Target", target));
        xml.WriteEndElement();
    }

    private static void Workbook(XmlWriter xml, ImmutableArray<SheetOut> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (int i = 0; i < sheets.Length; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", Office, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Two styles: text, and headings. Both are the format "text" and hold what is typed for text.</summary>
    private static void Styles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteRaw("""
            <fonts count="2"><font><sz val="11"/><name val="Khmer OS Battambang"/></font><font><b/><sz val="11"/><name val="Khmer OS Battambang"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border/></borders>
            <cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="2"><xf numFmtId="49" fontId="0" applyNumberFormat="1" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>
            """);
        xml.WriteEndElement();
    }

    private static void Sheet(XmlWriter xml, SheetOut sheet, string line)
    {
        xml.WriteStartElement("worksheet", Main);
        if (sheet.Headings > 0)
        {
            xml.WriteStartElement("sheetViews", Main);
            xml.WriteStartElement("sheetView", Main);
            xml.WriteAttributeString("workbookViewId", "0");
            Leaf(xml, "pane", ("ySplit", sheet.Headings.ToString(CultureInfo.InvariantCulture)), ("topLeftCell", $"A{sheet.Headings + 1}"), ("activePane", "bottomLeft"), ("state", "frozen"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteStartElement("cols", Main);
        Leaf(xml, "col", ("min", "1"), ("max", Math.Max(1, sheet.Rows.Select(r => r.Length).DefaultIfEmpty().Max()).ToString(CultureInfo.InvariantCulture)), ("width", "24"), ("customWidth", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        for (int row = 0; row < sheet.Rows.Length; row++)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", (row + 1).ToString(CultureInfo.InvariantCulture));
            foreach (var cell in sheet.Rows[row]) Cell(xml, cell, row < sheet.Headings);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("headerFooter", Main);
        // An ampersand begins an order there.
        xml.WriteElementString("oddFooter", Main, "&L" + Clean(line).Replace("&", "&&", StringComparison.Ordinal) + "&R&P / &N");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string text, bool isHeading)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("s", isHeading ? "1" : "0");
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Khmer in order, as on every page; what XML cannot hold is left out.</summary>
    private static string Clean(string text)
    {
        var ordered = KhmerOrder.Of(text);
        var clean = new StringBuilder(Math.Min(ordered.Length, LongestCell));
        for (int i = 0; i < ordered.Length && clean.Length < LongestCell - 1; i++)
        {
            if (char.IsHighSurrogate(ordered[i]) && i + 1 < ordered.Length && char.IsLowSurrogate(ordered[i + 1])) clean.Append(ordered[i]).Append(ordered[++i]);
            else if (XmlConvert.IsXmlChar(ordered[i])) clean.Append(ordered[i]);
        }

        return clean.ToString();
    }

    private static void Leaf(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
