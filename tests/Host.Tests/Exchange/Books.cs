using System.IO.Compression;
using System.Text;
using Kapea.Host.Exchange;
using Kapea.Work.Exchange;
using MiniExcelLibs;

namespace Kapea.Host.Tests.Exchange;

/// <summary>Workbooks made in the test: by a library, or part by part where it must be just so.</summary>
internal static class Books
{
    public const string Namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /// <summary>A workbook as a library writes it.</summary>
    public static byte[] ByLibrary(object value)
    {
        using var memory = new MemoryStream();
        memory.SaveAs(value);
        return memory.ToArray();
    }

    /// <summary>A workbook of these parts; what is missing is made.</summary>
    public static byte[] Of(string sheet, string? styles = null, string? strings = null, string? workbook = null, string? relations = null, params (string Name, string Text)[] more)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            Add(zip, "xl/workbook.xml", workbook ?? $"<workbook {Namespace} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", relations ?? Relations(1));
            Add(zip, "xl/worksheets/sheet1.xml", sheet.StartsWith("<worksheet") || sheet.StartsWith("<!") ? sheet : $"<worksheet {Namespace}>{sheet}</worksheet>");
            if (styles is not null) Add(zip, "xl/styles.xml", $"<styleSheet {Namespace}>{styles}</styleSheet>");
            if (strings is not null) Add(zip, "xl/sharedStrings.xml", $"<sst {Namespace}>{strings}</sst>");
            foreach (var (name, text) in more) Add(zip, name, text);
        }

        return memory.ToArray();
    }

    public static string Relations(int sheets) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(Enumerable.Range(1, sheets).Select(i => $"<Relationship Id=\"rId{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}</Relationships>";

    public static Sheet Only(byte[] bytes, string name = "list.xlsx")
    {
        var (file, trouble) = ListFile.Read(bytes, name);
        trouble.ShouldBeNull();
        return file!.Sheets.ShouldHaveSingleItem().Sheet;
    }

    public static string Refused(byte[] bytes, string name = "list.xlsx")
    {
        var (file, trouble) = ListFile.Read(bytes, name);
        file.ShouldBeNull();
        return trouble!.Code;
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
