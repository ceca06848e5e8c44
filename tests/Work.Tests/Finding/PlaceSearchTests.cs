using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Finding;

/// <summary>Places found by name in either script, by code, and by what they lie in.</summary>
public sealed class PlaceSearchTests
{
    private static readonly DateOnly Day = new(2030, 3, 4);
    private static readonly Lazy<PlaceSearch> Search = new(() => new(GazetteerTests.Country, PlaceFold.Key));

    [Theory]
    [InlineData("Kandal", "08")]
    [InlineData("kandal", "08")]
    [InlineData("កណ្តាល", "08")]
    [InlineData("ក\u200Bណ្តាល ", "08")]
    [InlineData("Takeo", "21")]
    [InlineData("TAKÉO", "21")]
    [InlineData("phnompenh", "12")]
    [InlineData("ភ្នំ ពេញ", "12")]
    [InlineData("Kratie", "10")]
    [InlineData("0802", "0802")]
    [InlineData("802", "0802")]
    [InlineData("០៨០២", "0802")]
    public void The_first_is_the_one_that_was_meant(string words, string code) => Search.Value.Find(words, Day)[0].Place.Code.ShouldBe(code);

    [Fact]
    public void Every_place_is_found_by_its_own_name_in_either_script()
    {
        // One in forty: all of them take some minutes.
        var missed = GazetteerTests.Country.Versions.Where((_, i) => i % 40 == 0).SelectMany(p => new[] { (p, Name: p.Khmer), (p, Name: p.Latin) })
            .Where(p => p.Name.Length > 0 && !Search.Value.Find(p.Name, Day).TakeWhile(h => h.Match == PlaceMatch.Whole).Any(h => h.Place == p.p)).ToList();
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void The_whole_name_stands_before_its_beginning_and_the_larger_place_before_the_smaller()
    {
        var hits = Search.Value.Find("Kampot", Day);
        hits[0].Place.Code.ShouldBe("07");
        hits.Select(h => ((int)h.Match, (int)h.Place.Level)).ShouldBe(hits.Select(h => ((int)h.Match, (int)h.Place.Level)).Order());
        hits.ShouldContain(h => h.Match == PlaceMatch.Begins);
        Search.Value.Find("mpot", Day).ShouldContain(h => h.Place.Code == "07" && h.Match == PlaceMatch.Within);
    }

    [Fact]
    public void After_a_comma_stands_what_it_lies_in_in_either_script()
    {
        var all = Search.Value.Find("Thmei", Day);
        var some = Search.Value.Find("Thmei, Kandal", Day);
        all.Length.ShouldBeGreaterThan(some.Length);
        some.ShouldNotBeEmpty();
        some.ShouldAllBe(h => h.Place.Code.StartsWith("08") || GazetteerTests.Country.Path(h.Place, Day).Any(p => p.Latin.Contains("Kandal", StringComparison.OrdinalIgnoreCase)));
        Search.Value.Find("Thmei, កណ្តាល", Day).Select(h => h.Place.Code).ShouldBe(some.Select(h => h.Place.Code), ignoreOrder: true);
        Search.Value.Find("Thmei, Nowhere", Day).ShouldBeEmpty();
    }

    [Fact]
    public void A_code_that_lost_its_zero_says_so()
    {
        Search.Value.Find("802", Day)[0].IsMended.ShouldBeTrue();
        Search.Value.Find("0802", Day)[0].IsMended.ShouldBeFalse();
    }

    [Fact]
    public void A_place_that_is_called_by_a_number_is_found_beside_the_code()
    {
        var hits = Search.Value.Find("២", Day);
        hits[0].ShouldBe(new PlaceHit(GazetteerTests.Country.Find("02", Day)!, PlaceMatch.Code, IsMended: true));
        hits.ShouldContain(h => h.Place.Code == "180102" && h.Match == PlaceMatch.Whole);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("?!")]
    [InlineData("no such place")]
    [InlineData("\ud800")]
    public void What_is_not_there_is_not_found(string words) => Search.Value.Find(words, Day).ShouldBeEmpty();

    [Fact]
    public void What_a_stricter_key_finds_stands_before_what_a_looser_one_finds()
    {
        var search = new PlaceSearch(GazetteerTests.Country, PlaceFold.Key, name => name.Length == 0 ? "" : PlaceFold.Key(name)[..1]);
        var hits = search.Find("Kandal", Day);
        hits[0].ShouldBe(new PlaceHit(GazetteerTests.Country.Find("08", Day)!, PlaceMatch.Whole));
        hits.Select(h => h.Key).ShouldBe(hits.Select(h => h.Key).Order());
        hits[^1].Key.ShouldBe(1);
    }

    [Fact]
    public void A_place_that_ended_is_found_by_its_code_alone()
    {
        var gazetteer = Gazetteer.Read("code\tkm\tlatin\tparent\tunit\tsource\tvalid_from\tvalid_to\tverified_by\n50\tក\tKa\t\tProvince\ts\t\t2019-12-31\n").Gazetteer;
        var search = new PlaceSearch(gazetteer, PlaceFold.Key);
        search.Find("Ka", Day).ShouldBeEmpty();
        search.Find("Ka", new(2019, 1, 1)).ShouldHaveSingleItem();
        search.Find("50", Day).ShouldHaveSingleItem().Match.ShouldBe(PlaceMatch.Code);
    }

    [Theory]
    [InlineData("ស្ត្រី", "ស្រ្តី")]
    [InlineData("ក\u17CA\u17B8", "ក\u17B8\u17CA")]
    [InlineData("Takéo", "takeo")]
    [InlineData("Boeng Keng Kang Ti ១", "boengkengkangti1")]
    [InlineData("O'Chrov", "ochrov")]
    public void Spellings_that_look_alike_have_one_key(string a, string b)
    {
        PlaceFold.Key(a).ShouldBe(PlaceFold.Key(b));
        PlaceFold.Key(PlaceFold.Key(a)).ShouldBe(PlaceFold.Key(a));
    }

    [Fact]
    public void Any_text_has_a_key()
    {
        var random = new Random(5);
        for (int i = 0; i < 2000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x1780, 0x1800) : random.Next(0x10000)))]);
            var key = PlaceFold.Key(text);
            key.ShouldNotContain(" ");
        }
    }
}
