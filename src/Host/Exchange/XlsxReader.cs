using System.IO.Compression;
using System.Xml;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>Reads workbooks (ECMA-376) from memory. Nothing is worked out, fetched or followed: of a formula the value counts that it last had, and links lead nowhere.</summary>
/// <remarks>Of our own and not a package's, since it has to know which cells the sheet merges, what it hides, how it counts days, and how large it grows while it is unpacked.</remarks>
internal static class XlsxReader
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    /// <summary>The workbook, or why it cannot be read.</summary>
    public static (ListFile? File, Refusal? Trouble) Read(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var parts = new XlsxParts(zip);
            if (!parts.Has("xl/workbook.xml")) return (null, SheetRefusals.FileNotItsName);
            return (Workbook(parts), null);
        }
        catch (XlsxTooLargeException large)
        {
            return (null, large.Why);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException or IOException or NotSupportedException)
        {
            return (null, SheetRefusals.FileBroken());
        }
    }

    private static ListFile Workbook(XlsxParts parts)
    {
        var (sheets, is1904) = (new List<(string Name, string Part, bool IsHidden)>(), false);
        var targets = Relations(parts);
        using (var book = parts.Open("xl/workbook.xml"))
        {
            while (book.Read())
            {
                if (book.NodeType != XmlNodeType.Element || !IsOurs(book)) continue;
                if (book.LocalName == "workbookPr") is1904 = book.GetAttribute("date1904") is "1" or "true";
                else if (book.LocalName == "sheet" && Relation(book) is { } id && targets.TryGetValue(id, out var part))
                    sheets.Add((book.GetAttribute("name") ?? "", part, book.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }

        var (strings, days) = (XlsxTexts.Shared(parts), XlsxStyles.Days(parts));
        // Charts are sheets too, and have no cells.
        return new([.. sheets.Where(s => parts.Has(s.Part)).Select(s =>
        {
            var (sheet, hasFormulas) = new XlsxSheet(strings, days, is1904).Read(parts, s.Part, s.Name);
            return new ListSheet(sheet, s.IsHidden, hasFormulas);
        })]);
    }

    private static Dictionary<string, string> Relations(XlsxParts parts)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = parts.Open("xl/_rels/workbook.xml.rels");
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship" || reader.GetAttribute("TargetMode") == "External") continue;
            if (reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target && reader.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return targets;
    }

    private static string? Relation(XmlReader reader)
    {
        for (int i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.LocalName != "id" || reader.NamespaceURI.Length == 0) continue;
            var id = reader.Value;
            reader.MoveToElement();
            return id;
        }

        reader.MoveToElement();
        return null;
    }

    public static bool IsOurs(XmlReader reader) => reader.NamespaceURI is Main or Strict;
}
