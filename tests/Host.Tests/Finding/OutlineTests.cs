using Kapea.Host.Doors;
using Kapea.Host.Finding;
using Kapea.Work.Finding;

namespace Kapea.Host.Tests.Finding;

/// <summary>The file of outlines, and how a map is drawn from it.</summary>
public sealed class OutlineTests
{
    private const string Head = "code\tleft\ttop\tright\tbottom\tx\ty\troom\tpath\tsource\n";

    [Theory]
    [InlineData("", 1)]
    [InlineData("code\tpath\n", 1)]
    [InlineData(Head + "50\t0\t0\t9\t9\t5\t5\t4\tM0 0l9 0 0 9z\n", 2)]
    [InlineData(Head + "50\t0\t0\t9\t9\t5\t5\tx\tM0 0l9 0 0 9z\ts\n", 2)]
    [InlineData("# a remark\n" + Head + "50\t0\t0\t9\t9\t5\t5\t4\t\"><script>\ts\n", 3)]
    public void A_fault_names_its_line(string text, int line)
    {
        var fault = Outline.Read(text).Faults.ShouldHaveSingleItem();
        (fault.Table, fault.Line).ShouldBe(("outlines", line));
    }

    [Fact]
    public void A_map_fills_its_width_and_small_areas_have_no_figures()
    {
        var (outlines, faults) = Outline.Read(Head + "5001\t100\t100\t300\t200\t200\t150\t40\tM100 100l200 0 0 100-200 0z\ts\n5002\t300\t100\t310\t110\t305\t105\t1\tM300 100l10 0 0 10-10 0z\ts\n");
        faults.ShouldBeEmpty();
        var map = PlaceMapView.Of([(new("5001", "ក", "Ka", ""), "5001 Ka"), (new("5002", "ខ", "Kha", ""), "5002 Kha"), (new("5003", "គ", "Ko", ""), "5003 Ko")], outlines, "5002")!;
        map.Height.ShouldBe(485);
        map.Place.ShouldBe("translate(8 8) scale(4.68571) translate(-100 -100)");
        map.Areas.Select(a => (a.Title, a.IsHere, a.Label)).ShouldBe([("5001 Ka", false, new MapLabel("01", 476, 242)), ("5002 Kha", true, null)]);
        PlaceMapView.Of([(new("5003", "គ", "Ko", ""), "5003 Ko")], outlines).ShouldBeNull();
    }

    [Fact]
    public void An_installations_own_file_counts_and_a_faulty_one_is_named()
    {
        var data = Directory.CreateTempSubdirectory("kapea-places");
        try
        {
            PlaceShelf.Read(data.FullName, SoundRules.Of(ReferenceShelf.Read(AppContext.BaseDirectory).At(TimeProvider.System.GetUtcNow()))).Gazetteer.Versions.Length.ShouldBe(16465, "what came with the program");
            var own = Path.Combine(Directory.CreateDirectory(Path.Combine(data.FullName, "reference")).FullName, "gazetteer.tsv");
            File.WriteAllText(own, "code\tkm\tlatin\tparent\tunit\tsource\tvalid_from\tvalid_to\tverified_by\n50\tក\tKa\t\tProvince\ts\n");
            PlaceShelf.Read(data.FullName, SoundRules.Of(ReferenceShelf.Read(AppContext.BaseDirectory).At(TimeProvider.System.GetUtcNow()))).Gazetteer.Versions.ShouldHaveSingleItem().Latin.ShouldBe("Ka");
            File.AppendAllText(own, "5\n");
            Should.Throw<InvalidDataException>(() => PlaceShelf.Read(data.FullName, SoundRules.Of(ReferenceShelf.Read(AppContext.BaseDirectory).At(TimeProvider.System.GetUtcNow())))).Message.ShouldContain("gazetteer.tsv, line 3");
            ReferenceShelf.Read(data.FullName).At(DateTimeOffset.UnixEpoch).Tables.ShouldNotContain(t => t.Name == "gazetteer");
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
