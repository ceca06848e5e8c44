using System.Collections.Immutable;
using System.Text;
using Kapea.Host.Exchange;
using Kapea.Work.Exchange;
using Kapea.Work.Reference;

namespace Kapea.Host.Tests.Exchange;

public sealed class JsonCasesTests
{
    private static readonly ReadingWith With = new(ReferenceBook.Read([KeyValuePair.Create("primero-fields", "field\tours\tsource\tvalid_from\tvalid_to\tverified_by\ncase_id\tsource\tx\t2020-01-01\n")]).Book, new(2030, 3, 4), _ => true);

    private static (CasesFile? File, FileFault? Fault) Read(string text) => JsonCases.Read(Encoding.UTF8.GetBytes(text), With);

    [Theory]
    [InlineData("[{\"case_id\": \"a\"}, {\"case_id\": \"b\"}]", 2, 0)]
    [InlineData("{\"data\": [{\"case_id\": \"a\"}], \"metadata\": {\"total\": 1201, \"per\": 1000, \"page\": 1}}", 1, 1200)]
    [InlineData("{\"data\": {\"case_id\": \"a\"}}", 1, 0)]
    [InlineData("\uFEFF[{\"case_id\": \"a\"}]", 1, 0)]
    [InlineData("\n\n  [\r\n{\"case_id\": \"a\", \"case_id\": \"b\", \"x\": \"\\ud800\"}]\n", 1, 0)]
    public void A_list_and_the_envelope_of_the_API_are_read(string text, int rows, int missing)
    {
        var (file, fault) = Read(text);
        fault.ShouldBeNull();
        (file!.Rows.Length, file.Missing).ShouldBe((rows, missing));
        file.Rows.Select(r => (r.Source, r.Row)).First().ShouldBe(("a", 1));
    }

    [Theory]
    [InlineData("[{\"case_id\": \"a\"},\n {\"case_id\" \"b\"}]", "exchange.not-json", 2, 13)]
    [InlineData("[{\"case_id\": \"a\"},\n{\"name\": \"សុភា\" \"x\"}]", "exchange.not-json", 2, 17)]
    [InlineData("[{\"case_id\": \"a\"},\n{\"case_id\": \"b\"", "exchange.not-json", 2, 16)]
    [InlineData("[{\"case_id\": \"a\"}] and more", "exchange.not-json", 1, 20)]
    [InlineData("<html><body>Concealing HTTP error</body></html>", "exchange.not-json", 1, 1)]
    [InlineData("{\"errors\": [{\"code\": 401}]}", "exchange.wrong-top-level", 1, 1)]
    [InlineData("{\"data\": \"none\"}", "exchange.wrong-top-level", 1, 1)]
    [InlineData("12", "exchange.wrong-top-level", 1, 1)]
    [InlineData("", "exchange.file-empty", 0, 0)]
    [InlineData(" \n ", "exchange.file-empty", 0, 0)]
    [InlineData("[]", "exchange.file-empty", 0, 0)]
    public void A_broken_file_is_refused_and_located_by_line_and_character(string text, string code, int line, int column)
    {
        var (file, fault) = Read(text);
        file.ShouldBeNull();
        fault.ShouldBe(new(code, line, column));
    }

    [Fact]
    public void What_is_no_UTF_8_is_located_and_what_is_too_large_or_too_deep_is_refused()
    {
        JsonCases.Read((byte[])[.. "[\n\""u8, 0xff, .. "\"]"u8], With).Fault.ShouldBe(new("exchange.not-utf8", 2, 2));
        JsonCases.Read(Encoding.Unicode.GetBytes("\uFEFF[{}]"), With).Fault!.Code.ShouldBe("exchange.not-utf8");
        JsonCases.Read(new byte[JsonCases.Most + 1], With).Fault.ShouldBe(FileFault.TooLarge);
        JsonCases.Read(System.Text.Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("1", JsonCases.MostCases + 1))}]"), With).Fault.ShouldBe(FileFault.TooManyCases);
        Read(new string('[', 5000) + new string(']', 5000)).Fault!.Code.ShouldBe("exchange.too-deep");
        Read($"[\n{string.Concat(Enumerable.Repeat("{\"a\": ", 32))}").Fault!.ShouldSatisfyAllConditions(f => f.Code.ShouldBe("exchange.too-deep"), f => f.Line.ShouldBe(2));
        Read($"[{string.Concat(Enumerable.Repeat("{\"a\": ", 31))}").Fault!.Code.ShouldBe("exchange.not-json", "it is cut off");
        Read($"[{{\"case_id\": \"a\", \"x\": {new string('[', 30)}{new string(']', 30)}}}]").Fault.ShouldBeNull();
        new FileFault("exchange.not-json", 12, 5).Refusal.Hint.ShouldBe("12:5");
    }

    [Fact]
    public void What_is_said_of_several_parts_is_said_once_as_what_is_kept_of_them()
    {
        ImmutableArray<string> fields = ["family_details_section[1].relation_telephone", "family_details_section[3].relation_telephone"];
        var row = new CaseAsGiven("a", 1) { AsReceived = [.. fields.Select(f => new ValueReceived(f, "soon"))], Troubles = [.. fields.Select(f => new Trouble(TroubleKind.NotUnderstood, ExchangeTroubles.NoTelephone, f))] };
        var (trouble, rows) = new FileLooked([new(row, RowOutcome.TakenIn, null, [])], true).Troubles.ShouldHaveSingleItem();
        (trouble.Field, rows).ShouldBe(("family_details_section[].relation_telephone", 1));
        new CasesFile(CasesFile.Primero, [row]).KeptFields.ShouldBe([(trouble.Field, 1)]);
    }
}
