using System.Net;
using System.Text.RegularExpressions;
using Kapea.Host.Demo;
using Kapea.Host.Finding;
using Kapea.Work.Finding;

namespace Kapea.Host.Tests.Finding;

/// <summary>The pages of the places, and the map that is drawn on them.</summary>
[Collection(InSharedHouse.Name)]
public sealed class PlacesTests(SharedHouse shared)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private PlaceShelf Shelf => shared.House.Parts.Places;

    [Fact]
    public async Task One_walks_from_the_country_down_to_a_village_in_both_scripts()
    {
        var country = await Page("/places", "km");
        country.ShouldContain("កណ្តាល");
        country.ShouldContain("Kandal");
        foreach (var province in Shelf.Gazetteer.Children("", Today)) country.ShouldContain($"href=\"/places/{province.Code}\"");
        (await Page("/places/08", "en")).ShouldContain("href=\"/places/0802\"");
        (await Page("/places/0102", "en")).ShouldContain("href=\"/places/010201\"");
        var commune = await Page("/places/010201", "en");
        commune.ShouldContain("href=\"/places/01020101\"");
        commune.ShouldNotContain("<svg class=\"map\"");
        var village = await Page("/places/01020101", "en");
        foreach (var name in new[] { "អូរធំ", "Ou Thum", "Banteay Neang", "Mongkol Borey", "Banteay Meanchey" }) village.ShouldContain(name);
    }

    [Fact]
    public async Task Whoever_made_names_and_outlines_is_named()
    {
        var page = await Page("/places", "en");
        page.ShouldContain("NCDD");
        page.ShouldContain("Pumi (MIT licence)");
        page.ShouldContain("CC BY 4.0");
        page.ShouldContain("Reference data not yet verified");
    }

    [Fact]
    public async Task Every_area_of_the_map_is_a_link_with_a_title_in_her_language_and_the_list_holds_the_same()
    {
        foreach (var (language, name) in new[] { ("en", "08 Kandal"), ("km", "08 កណ្តាល") })
        {
            var page = await Page("/places", language);
            var map = Regex.Match(page, "<svg class=\"map\".*?</svg>", RegexOptions.Singleline).Value;
            map.ShouldContain($"<title>{name}</title>");
            Hrefs(map).Order().ShouldBe(Hrefs(Regex.Match(page, "<ul class=\"place-list\".*?</ul>", RegexOptions.Singleline).Value).Order());
            Hrefs(map).Count.ShouldBe(25);
            System.Text.Encoding.UTF8.GetByteCount(map).ShouldBeLessThan(60_000);
        }
    }

    [Fact]
    public async Task A_newer_district_without_outline_is_named_beside_the_map()
    {
        var page = await Page("/places/08", "en");
        page.ShouldContain("0812 Sampeou Poun");
        Hrefs(Regex.Match(page, "<svg class=\"map\".*?</svg>", RegexOptions.Singleline).Value).ShouldNotContain("/places/0812");
        var without = Shelf.Gazetteer.Versions.Where(p => p.Level == PlaceLevel.District && !Shelf.Outlines.ContainsKey(p.Code)).ToList();
        without.Count.ShouldBe(13);
        (await Page("/places/0812", "en")).ShouldNotContain("<svg class=\"map\"");
        (await Page("/places/0802", "en")).ShouldContain("class=\"here\"");
    }

    [Fact]
    public void Every_outline_is_one_of_a_place_and_lies_within_its_own_bounds()
    {
        Shelf.Outlines.Keys.ShouldAllBe(code => Shelf.Gazetteer.Find(code, Today) != null);
        Shelf.Gazetteer.Children("", Today).ShouldAllBe(p => Shelf.Outlines.ContainsKey(p.Code));
        Shelf.Outlines.Count.ShouldBe(25 + 197);
        foreach (var outline in Shelf.Outlines.Values)
        {
            var points = Points(outline.Path).ToList();
            (points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y)).ShouldBe((outline.Left, outline.Top, outline.Right, outline.Bottom), outline.Code);
            outline.X.ShouldBeInRange(outline.Left, outline.Right);
            outline.Y.ShouldBeInRange(outline.Top, outline.Bottom);
        }
    }

    [Fact]
    public void A_province_and_its_districts_lie_in_the_same_spot()
    {
        foreach (var province in Shelf.Gazetteer.Children("", Today))
        {
            var whole = Shelf.Outlines[province.Code];
            foreach (var district in Shelf.Gazetteer.Children(province.Code, Today).Where(d => Shelf.Outlines.ContainsKey(d.Code)).Select(d => Shelf.Outlines[d.Code]))
            {
                // The two come from different surveys: a tenth of a degree apart is too far.
                district.X.ShouldBeInRange(whole.Left - 200, whole.Right + 200, district.Code);
                district.Y.ShouldBeInRange(whole.Top - 200, whole.Bottom + 200, district.Code);
            }
        }
    }

    [Theory]
    [InlineData("kandal", "/places/08")]
    [InlineData("កណ្តាល", "/places/08")]
    [InlineData("802", "/places/0802")]
    public async Task A_search_is_posted_and_what_was_sought_stands_in_no_address(string sought, string first)
    {
        using var browser = await shared.House.Browser(DemoPeople.Sokha, "en");
        var page = await Find(browser, sought);
        Hrefs(Regex.Match(page, "<ul class=\"place-list found\".*?</ul>", RegexOptions.Singleline).Value)[0].ShouldBe(first);
        page.ShouldContain($"value=\"{sought}\"");
        page.Contains("has lost the zero", StringComparison.Ordinal).ShouldBe(sought == "802");
    }

    [Fact]
    public async Task What_she_sought_is_hers_alone_and_pushes_out_no_form_that_waits()
    {
        using var sokha = await shared.House.Browser(DemoPeople.Sokha, "en");
        using var maly = await shared.House.Browser(DemoPeople.Maly, "en");
        var visit = await shared.House.VisitOf(DemoPeople.Sokha);
        var waiting = await shared.House.Parts.Drafts.Keep(visit, new([], []), Cancel);
        var address = await Sent(sokha, "Kandal");
        for (int i = 0; i < 6; i++) await Sent(sokha, "Kampot");
        shared.House.Parts.Drafts.Open(visit, waiting).ShouldNotBeNull();
        var latest = await Sent(sokha, "Kampot");
        (await sokha.GetAsync(latest, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sokha.GetAsync(address, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "only the newest few are kept");
        (await maly.GetAsync(latest, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Sent(sokha, "  ")).ShouldBe("/places");
    }

    [Fact]
    public async Task A_name_that_many_bear_says_how_many_and_what_each_lies_in()
    {
        using var browser = await shared.House.Browser(DemoPeople.Sokha, "en");
        var page = await Find(browser, "thmei");
        page.ShouldContain("The first 60 of ");
        (await Find(browser, "thmei, kandal")).ShouldContain(", Kandal");
        (await Find(browser, "<b>nowhere</b>")).ShouldContain("&lt;b&gt;nowhere");
        (await Find(browser, new string('ក', 5000))).ShouldContain("No place of this name");
    }

    private DateOnly Today => Kapea.Work.Acts.PhnomPenh.DayOf(shared.House.Parts.Clock.GetUtcNow());

    private static List<string> Hrefs(string html) => [.. Regex.Matches(html, "href=\"([^\"]+)\"").Select(m => m.Groups[1].Value)];

    private static IEnumerable<(int X, int Y)> Points(string path)
    {
        foreach (var ring in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Regex.Matches(ring, "-?\\d+").Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            var (x, y) = (0, 0);
            for (int i = 0; i < numbers.Count; i += 2) yield return (x += numbers[i], y += numbers[i + 1]);
        }
    }

    [Theory]
    [InlineData("Ta Khmao", "តាខ្មៅ")]
    [InlineData("Batdambang", "បាត់ដំបង")]
    public async Task A_place_is_found_by_its_sound_where_nobody_spells_it_so(string sought, string khmer)
    {
        using var browser = await shared.House.Browser(DemoPeople.Sokha, "km");
        (await Find(browser, sought)).ShouldContain(khmer);
    }

    private async Task<string> Page(string path, string language)
    {
        using var browser = await shared.House.Browser(DemoPeople.Sokha, language);
        using var answer = await browser.GetAsync(path, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private static async Task<string> Sent(HttpClient browser, string sought)
    {
        using var form = new FormUrlEncodedContent([new("place", sought)]);
        using var answer = await browser.PostAsync("/places/find", form, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var address = answer.Headers.Location!.ToString();
        address.ShouldMatch("^/places(/found/sought-[0-9a-f]{32})?$");
        return address;
    }

    private static async Task<string> Find(HttpClient browser, string sought) => await browser.GetStringAsync(await Sent(browser, sought), Cancel);
}
