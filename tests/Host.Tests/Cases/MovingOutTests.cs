using System.Net;
using System.Text.RegularExpressions;
using Kapea.Host.Demo;
using Kapea.Work.Access;
using Kapea.Work.Cases;

namespace Kapea.Host.Tests.Cases;

/// <summary>An entry put into the wrong file is written into the right one and, when a second person agrees, gone from the wrong one.</summary>
public sealed class MovingOutTests
{
    private const long Note = 2;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_stands_in_the_right_file_and_goes_from_the_wrong_one_by_two_people()
    {
        await using var house = await TestHouse.Open();
        var (wrong, right) = (await Told.In(house), await Told.In(house));
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var here = $"/cases/{wrong.Case}/move-out/{Note}";
        (await Read(client, $"/cases/{wrong.Case}")).ShouldContain($"href=\"{here}\"");
        var page = await Read(client, here);
        page.ShouldContain(Told.CaseNote);
        var form = new Dictionary<string, string> { ["to"] = right.Case.ToString(), ["second_look"] = "true" };
        foreach (var name in new[] { "act_id", "act_id_destroy" }) form[name] = Regex.Match(page, $"name=\"{name}\" value=\"([0-9a-f]+)").Groups[1].Value;
        (await Post(client, here, form)).ShouldBe($"/cases/{wrong.Case}");
        house.Parts.Door.Look<CaseState>(await house.VisitOf(DemoPeople.Bopha), right.Case, StreamKind.Case)!.Entries.Select(e => e.Entry).OfType<EntryTakenIn>().Single().Text.ShouldContain(Told.CaseNote);
        var entries = house.Written().Entries;
        await Post(client, here, form);
        house.Written().Entries.ShouldBe(entries, "sent twice is done once");
        (await Read(client, $"/cases/{wrong.Case}")).ShouldContain(Told.CaseNote, Case.Insensitive, "nobody destroys alone");
        (await house.Key(DemoPeople.Socheat, new Access.ConfirmDestruction(wrong.Case.Value, (int)Note))).Code.ShouldBe("done");
        (await Read(client, $"/cases/{wrong.Case}")).ShouldNotContain(Told.CaseNote);
        (await Read(client, $"/cases/{right.Case}")).ShouldContain(Told.CaseNote);
    }

    [Fact]
    public async Task Neither_into_the_same_file_nor_what_others_rest_on_nor_by_whoever_only_looks()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        using var sokha = await house.Browser(DemoPeople.Sokha, "en");
        using var maly = await house.Browser(DemoPeople.Maly, "en");
        var before = house.Written().Entries;
        (await Post(sokha, $"/cases/{told.Case}/move-out/{Note}", new() { ["to"] = told.Case.ToString(), ["act_id"] = TestHouse.NewId(), ["act_id_destroy"] = TestHouse.NewId(), ["second_look"] = "true" })).ShouldBe($"/cases/{told.Case}/move-out/{Note}");
        house.Written().Entries.ShouldBe(before);
        foreach (var (client, position) in new[] { (sokha, 1L), (sokha, 99L), (maly, Note) })
        {
            using var response = await client.GetAsync($"/cases/{told.Case}/move-out/{position}", Cancel);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await Read(maly, $"/cases/{told.Case}")).ShouldNotContain("move-out");
    }

    private static async Task<string> Read(HttpClient client, string path) => WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancel));

    private static async Task<string> Post(HttpClient client, string path, Dictionary<string, string> form)
    {
        using var response = await client.PostAsync(path, new FormUrlEncodedContent(form), Cancel);
        return response.Headers.Location!.ToString();
    }
}
