using System.IO.Compression;
using System.Text;
using CsCheck;
using Kapea.Host.Exchange;
using Kapea.Work.Exchange;
using MiniExcelLibs;

namespace Kapea.Host.Tests.Exchange;

/// <summary>Files that hold lists, as programs write them and as nobody should.</summary>
public sealed class ListFileTests
{
    private static string[] Texts(Sheet sheet, int row) => [.. sheet.Rows[row].Select(c => c.Text)];

    [Fact]
    public void A_workbook_of_a_library_is_read_with_its_numbers_and_days()
    {
        var sheet = Books.Only(Books.ByLibrary(new[] { new { ឈ្មោះ = "សុខា", Age = 12, Born = new DateTime(2015, 12, 31), Phone = 12345678L } }));
        Texts(sheet, 0).ShouldBe(["ឈ្មោះ", "Age", "Born", "Phone"]);
        sheet[1, 0].ShouldBe(new SheetCell(CellKind.Text, "សុខា"));
        sheet[1, 1].ShouldBe(new SheetCell(CellKind.Number, "12", 12));
        sheet[1, 2].Kind.ShouldBe(CellKind.Day);
        ExcelDay.Of(sheet[1, 2].Number, sheet.Is1904).ShouldBe(new DateOnly(2015, 12, 31));
        sheet[1, 3].Text.ShouldBe("12345678");
    }

    [Fact]
    public void Merges_shared_texts_formulas_faults_and_the_count_from_1904_are_read()
    {
        var bytes = Books.Of(
            """
            <sheetData>
              <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
              <row r="4"><c r="A4"><f>1+1</f><v>2</v></c><c r="B4" t="str"><f>"a"</f><v>a</v></c><c r="C4"><f>B9</f></c><c r="D4" t="e"><v>#REF!</v></c><c r="E4" t="b"><v>1</v></c><c r="F4" s="1"><v>40907</v></c><c r="G4"><v>1.2345678E7</v></c></row>
            </sheetData><mergeCells><mergeCell ref="A2:B3"/><mergeCell ref="nonsense"/></mergeCells>
            """,
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-453]dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.00 &quot;days&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"165\"/><xf numFmtId=\"164\"/></cellXfs>",
            "<si><t>ឈ្មោះ</t></si><si><r><t>Da</t></r><r><t>te</t></r><rPh><t>x</t></rPh></si>",
            $"<workbook {Books.Namespace} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        var (file, _) = ListFile.Read(bytes, "A.XLSX");
        var sheet = file!.Sheets[0].Sheet;
        file.Sheets[0].HasFormulas.ShouldBeTrue();
        sheet.Rows.Length.ShouldBe(4);
        Texts(sheet, 1).ShouldBe(["ឈ្មោះ", "", "Date"]);
        sheet.Merges.ShouldBe([new(1, 0, 2, 1)]);
        sheet.Rows[3].Select(c => (c.Kind, c.Text)).ShouldBe([(CellKind.Number, "2"), (CellKind.Text, "a"), (CellKind.Fault, "=B9"), (CellKind.Fault, "#REF!"), (CellKind.Text, "yes"), (CellKind.Day, "40907"), (CellKind.Number, "12345678")]);
        ExcelDay.Of(sheet[3, 5].Number, sheet.Is1904).ShouldBe(new DateOnly(2015, 12, 31));
    }

    [Fact]
    public void How_a_text_is_pronounced_is_left_out_and_the_texts_behind_it_stay_in_their_places()
    {
        const string rows = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row></sheetData>";
        const string reading = "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>";
        Texts(Books.Only(Books.Of(rows, strings: $"<si><t>Name</t>{reading}</si><si><t>Sex</t>{reading}{reading}<phoneticPr fontId=\"1\"/></si><si><r><t>A</t></r>{reading}<r><t>ge</t></r></si>")), 0).ShouldBe(["Name", "Sex", "Age"]);
    }

    [Fact]
    public void Quotes_in_the_middle_of_a_value_are_letters_and_cost_no_time()
    {
        Texts(Books.Only(Encoding.UTF8.GetBytes("Name,Note\nSokha,5\" tall\n"), "list.csv"), 1).ShouldBe(["Sokha", "5\" tall"]);
        // A value without end is a quotation mark that nobody closed.
        var endless = Encoding.UTF8.GetBytes("Name,Note\nSokha," + string.Concat(Enumerable.Repeat("a\"", 50_000)) + "\n");
        Books.Refused(endless, "list.csv").ShouldBe("exchange.file-broken");
        ListFile.Read(endless, "list.csv").Trouble!.Hint.ShouldBe("2");
    }

    [Fact]
    public void Hidden_sheets_are_said_to_be_hidden_and_where_several_show_somebody_chooses()
    {
        const string one = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row></sheetData>";
        byte[] Book(string states) => Books.Of(one, workbook: $"<workbook {Books.Namespace} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{states}</sheets></workbook>", relations: Books.Relations(3),
            more: [("xl/worksheets/sheet2.xml", $"<worksheet {Books.Namespace}>{one}</worksheet>"), ("xl/worksheets/sheet3.xml", $"<worksheet {Books.Namespace}><sheetData/></worksheet>")]);
        var (hidden, _) = ListFile.Read(Book("<sheet name=\"A\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/><sheet name=\"B\" sheetId=\"2\" r:id=\"rId2\"/><sheet name=\"C\" sheetId=\"3\" r:id=\"rId3\"/>"), "a.xlsx");
        hidden!.Sheets.Select(s => (s.Sheet.Name, s.IsHidden)).ShouldBe([("A", true), ("B", false), ("C", false)]);
        hidden.OnlySheet.ShouldBe(1);
        var (several, _) = ListFile.Read(Book("<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"B\" sheetId=\"2\" r:id=\"rId2\"/>"), "a.xlsx");
        several!.OnlySheet.ShouldBeNull();
    }

    [Theory]
    [InlineData("Name,Sex\r\nSokha,f\r\n", ',')]
    [InlineData("Name;Sex\nSokha;f", ';')]
    [InlineData("Name\tSex\rSokha\tf\r", '\t')]
    [InlineData("sep=;\nName;Sex\nSokha;f", ';')]
    [InlineData("Name;Note\n\"Sokha\";\"a, b, c\"\n", ';')]
    public void Values_are_told_apart_by_what_stands_between_them(string text, char separator)
    {
        var sheet = Books.Only(Encoding.UTF8.GetBytes(text), "list.csv");
        sheet.Rows[^1].Length.ShouldBe(2);
        sheet.Rows[^1][0].ShouldBe(SheetCell.Of("Sokha"));
        sheet.Rows.ShouldAllBe(r => r.All(c => !c.Text.Contains(separator)));
    }

    [Fact]
    public void Quotes_hold_lines_and_quotes()
    {
        var sheet = Books.Only(Encoding.UTF8.GetBytes("Name,Note\n\"Sokha\",\"one \"\"two\"\"\nthree\"\n"), "list.csv");
        sheet[1, 1].Text.ShouldBe("one \"two\"\nthree");
    }

    [Fact]
    public void Khmer_is_read_in_each_of_the_encodings_that_programs_write()
    {
        const string text = "ឈ្មោះ,ភេទ\nសុខា,ស\n";
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)] })
            Texts(Books.Only(bytes, "list.csv"), 1).ShouldBe(["សុខា", "ស"]);
    }

    [Fact]
    public void What_is_no_list_is_refused_by_name()
    {
        var text = Encoding.UTF8.GetBytes("Name,Sex\nSokha,f\n");
        Books.Refused([]).ShouldBe("exchange.list-empty");
        Books.Refused(text).ShouldBe("exchange.file-not-its-name");
        Books.Refused(text, "list.pdf").ShouldBe("exchange.file-kind");
        Books.Refused(Books.ByLibrary(new[] { new { Name = "Sokha" } }), "list.csv").ShouldBe("exchange.file-not-its-name");
        Books.Refused([0x89, 0x50, 0x4E, 0x47, 0, 1, 2], "list.csv").ShouldBe("exchange.file-not-its-name");
        Books.Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).ShouldBe("exchange.file-old-excel");
        Books.Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).ShouldBe("exchange.file-password");
        Books.Refused(Encoding.UTF8.GetBytes("Name,Note\nSokha,\"open\nand so on"), "list.csv").ShouldBe("exchange.file-broken");
        ListFile.Read(Encoding.UTF8.GetBytes("Name,Note\nSokha,\"open\nand so on"), "list.csv").Trouble!.Hint.ShouldBe("2");
        Books.Refused(Encoding.UTF8.GetBytes(" \n , \n"), "list.csv").ShouldBe("exchange.list-empty");
        Books.Refused(Books.Of("<sheetData><row>")).ShouldBe("exchange.file-broken");
        Books.Refused(Books.Of("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>")).ShouldBe("exchange.file-broken");
        var whole = Books.ByLibrary(new[] { new { Name = "Sokha" } });
        Books.Refused(whole[..(whole.Length / 2)]).ShouldBe("exchange.file-broken");
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true)) zip.CreateEntry("a.txt");
        Books.Refused(memory.ToArray()).ShouldBe("exchange.file-not-its-name");
    }

    [Fact]
    public void What_unpacks_without_end_is_refused_before_it_has()
    {
        // 250 MB of one letter are 240 kB in the file.
        var bytes = Books.Of("<sheetData>" + new string(' ', 250_000_000) + "</sheetData>");
        bytes.Length.ShouldBeLessThan(1_000_000);
        Books.Refused(bytes).ShouldBe("exchange.file-unpacks-too-large");
    }

    [Fact]
    public void A_list_that_is_larger_than_a_file_may_be_is_refused() => Books.Refused(new byte[(ListFile.LargestMegabytes * 1024 * 1024) + 1], "list.csv").ShouldBe("exchange.list-too-large");

    [Fact]
    public void A_list_that_is_too_long_or_too_wide_is_refused()
    {
        Books.Refused(Books.Of("<sheetData><row r=\"60000\"><c r=\"A60000\"><v>1</v></c></row></sheetData>")).ShouldBe("exchange.sheet-too-large");
        Books.Refused(Encoding.UTF8.GetBytes(new string(',', 600)), "list.csv").ShouldBe("exchange.sheet-too-large");
    }

    [Fact]
    public void Whatever_the_bytes_are_nothing_is_thrown() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        ListFile.Read(bytes, "a.csv");
        ListFile.Read([.. "PK\u0003\u0004"u8, .. bytes], "a.xlsx");
    }, iter: 2000);

    [Fact]
    public void What_we_write_others_read_and_no_cell_is_a_formula()
    {
        string[] awkward = ["=1+1", "+855 12 345 678", "-1", "@sum", "\t=1", "a & b <c>", "ស្រ\u17D2តី", "\u0001x\uD800y", "  two  "];
        var bytes = XlsxWriter.Write([new("List", [["Heading"], .. awkward.Select(a => System.Collections.Immutable.ImmutableArray.Create(a))], 1)], "mark & more");
        using var memory = new MemoryStream(bytes);
        memory.Query().Select(r => (string)((IDictionary<string, object>)r)["A"]).ShouldBe(["Heading", "=1+1", "+855 12 345 678", "-1", "@sum", "\t=1", "a & b <c>", Kapea.Work.Finding.KhmerOrder.Of(awkward[6]), "xy", "  two  "]);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = reader.ReadToEnd();
        sheet.ShouldNotContain("<f>");
        sheet.ShouldContain("mark &amp;&amp; more");
        Books.Only(bytes).Rows.Skip(1).Select(r => r[0].Kind).ShouldAllBe(k => k == CellKind.Text);
    }
}
