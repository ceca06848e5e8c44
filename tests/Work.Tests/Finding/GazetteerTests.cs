using Kapea.Work.Finding;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Finding;

/// <summary>The places of the country as they stand in the file, and questions about them.</summary>
public sealed class GazetteerTests
{
    private const string Head = "code\tkm\tlatin\tparent\tunit\tsource\tvalid_from\tvalid_to\tverified_by\n";
    private static readonly DateOnly Day = new(2030, 3, 4);
    private static readonly Lazy<(Gazetteer Gazetteer, System.Collections.Immutable.ImmutableArray<ReferenceFault> Faults)> Read = new(() => Gazetteer.Read(Text));

    internal static string Text => File.ReadAllText(Path.Combine(Scene.Root(), "reference", "gazetteer.tsv"));

    internal static Gazetteer Country => Read.Value.Gazetteer;

    [Fact]
    public void The_file_has_no_fault_and_every_place_of_the_country()
    {
        Read.Value.Faults.ShouldBeEmpty();
        Country.Versions.CountBy(p => p.Level).ToDictionary().ShouldBe(new Dictionary<PlaceLevel, int> { [PlaceLevel.Province] = 25, [PlaceLevel.District] = 210, [PlaceLevel.Commune] = 1652, [PlaceLevel.Village] = 14578 }, ignoreOrder: true);
        Text.Split('\n').Count(l => l.Length > 0 && char.IsAsciiDigit(l[0])).ShouldBe(Country.Versions.Length);
        Country.Versions.CountBy(p => p.Unit).ToDictionary().ShouldBe(
            new Dictionary<PlaceUnit, int>
            {
                [PlaceUnit.Province] = 24, [PlaceUnit.Capital] = 1, [PlaceUnit.District] = 163, [PlaceUnit.Municipality] = 33, [PlaceUnit.Section] = 14,
                [PlaceUnit.Commune] = 1378, [PlaceUnit.Quarter] = 274, [PlaceUnit.Village] = 14578,
            },
            ignoreOrder: true);
    }

    [Fact]
    public void Every_place_has_a_name_in_Khmer_and_lies_in_one_that_is_there()
    {
        Country.Versions.ShouldAllBe(p => p.Khmer.Any(c => c >= '\u1780' && c <= '\u17E9') && (p.Latin.Length == 0 || char.IsAsciiLetterOrDigit(p.Latin[0])));
        // The gazetteer itself has no romanisation of this village.
        Country.Versions.Where(p => p.Latin.Length == 0).Select(p => p.Code).ShouldBe(["02010508"]);
        Country.Versions.ShouldAllBe(p => PlaceCode.IsWhole(p.Code) && (p.Level == PlaceLevel.Province ? p.Parent.Length == 0 : Country.Find(p.Parent, Day) != null && Country.Find(p.Parent, Day)!.Level == p.Level - 2));
        Country.Versions.Sum(p => Country.Children(p.Code, Day).Length).ShouldBe(Country.Versions.Length - 25);
        Country.Children("", Day).Length.ShouldBe(25);
    }

    [Fact]
    public void A_place_is_found_by_its_code_with_all_it_lies_in_in_both_scripts()
    {
        var village = Country.Find("01020101", Day)!;
        (village.Khmer, village.Latin, village.Unit).ShouldBe(("អូរធំ", "Ou Thum", PlaceUnit.Village));
        Country.Path(village, Day).Select(p => p.Latin).ShouldBe(["Ou Thum", "Banteay Neang", "Mongkol Borey", "Banteay Meanchey"]);
        Country.Path(village, Day).Select(p => p.Khmer).ShouldBe(["អូរធំ", "បន្ទាយនាង", "មង្គលបូរី", "បន្ទាយមានជ័យ"]);
        Country.Children("01", Day).Select(p => p.Code).ShouldBe(["0102", "0103", "0104", "0105", "0106", "0107", "0108", "0109", "0110"]);
        Country.Find("0101", Day).ShouldBeNull();
        Country.Find("9", Day).ShouldBeNull();
        Country.Children("nowhere", Day).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("01020101", "01020101", false)]
    [InlineData("1020101", "01020101", true)]
    [InlineData("102", "0102", true)]
    [InlineData("1", "01", true)]
    [InlineData("12", "12", false)]
    [InlineData(" 01 02 ", "0102", false)]
    [InlineData("០១០២", "0102", false)]
    [InlineData("១០២", "0102", true)]
    public void A_code_that_lost_its_zero_is_mended_and_said_so(string written, string code, bool mended)
    {
        var resolved = Country.Resolve(written, Day)!;
        (resolved.Place.Code, resolved.IsMended).ShouldBe((code, mended));
    }

    [Theory]
    [InlineData("")]
    [InlineData("99")]
    [InlineData("0101")]
    [InlineData("010201011")]
    [InlineData("Kandal")]
    [InlineData("1.0")]
    [InlineData("-1")]
    public void What_is_no_code_of_a_place_is_none(string written) => Country.Resolve(written, Day).ShouldBeNull();

    [Fact]
    public void A_place_that_was_renamed_is_called_what_it_was_called_on_the_day()
    {
        var (gazetteer, faults) = Gazetteer.Read(Head + "50\tក\tKa\t\tProvince\ts\n5001\tខ\tKha\t50\tDistrict\ts\t\t2019-12-31\n5001\tគ\tKo\t50\tMunicipality\ts\t2020-01-01\n5002\tឃ\tKho\t50\tDistrict\ts\t\t2019-12-31\n");
        faults.ShouldBeEmpty();
        (gazetteer.Find("5001", new(2019, 12, 31))!.Latin, gazetteer.Find("5001", new(2020, 1, 1))!.Latin).ShouldBe(("Kha", "Ko"));
        gazetteer.Children("50", new(2019, 1, 1)).Select(p => p.Latin).ShouldBe(["Kha", "Kho"]);
        gazetteer.Children("50", Day).Select(p => p.Latin).ShouldBe(["Ko"]);
        gazetteer.Find("5002", Day).ShouldBeNull();
        var gone = gazetteer.Resolve("5002", Day)!;
        gone.Place.Latin.ShouldBe("Kho");
        gazetteer.Path(gone.Place, Day).Select(p => p.Latin).ShouldBe(["Kho", "Ka"]);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("code\tkm\n", 1)]
    [InlineData(Head + "5\tក\tKa\t\tProvince\ts\n", 2)]
    [InlineData(Head + "50\t\tKa\t\tProvince\ts\n", 2)]
    [InlineData(Head + "50\tក\tKa\t\tDistrict\ts\n", 2)]
    [InlineData(Head + "50\tក\tKa\t\t7\ts\n", 2)]
    [InlineData(Head + "50\tក\tKa\t50\tProvince\ts\n", 2)]
    [InlineData(Head + "50\tក\tKa\t\tProvince\t\n", 2)]
    [InlineData(Head + "50\tក\tKa\t\tProvince\n", 2)]
    [InlineData(Head + "50\tក\tKa\t\tProvince\ts\tyesterday\n", 2)]
    [InlineData(Head + "50\tក\tKa\t\tProvince\ts\t2020-01-02\t2020-01-01\n", 2)]
    [InlineData("# a remark\n\n" + Head + "5001\tក\tKa\t50\tDistrict\ts\n", 4)]
    [InlineData(Head + "50\tក\tKa\t\tProvince\ts\n50\tខ\tKha\t\tProvince\ts\t2020-01-01\n", 3)]
    public void A_fault_names_its_line(string text, int line)
    {
        var fault = Gazetteer.Read(text).Faults.ShouldHaveSingleItem();
        (fault.Table, fault.Line).ShouldBe(("gazetteer", line));
        fault.What.ShouldEndWith(".");
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_are_read() =>
        Gazetteer.Read("\ufeff" + Head.Replace("\n", "\r\n") + "50\tក\tKa\t\tProvince\ts\r\n").Gazetteer.Find("50", Day)!.Khmer.ShouldBe("ក");

    [Fact]
    public void An_empty_one_answers_nothing()
    {
        Gazetteer.Empty.Resolve("01", Day).ShouldBeNull();
        Gazetteer.Empty.Children("", Day).ShouldBeEmpty();
    }
}
