using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Host.Tests.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Stock;
using ConfirmDestruction = Kapea.Host.Access.ConfirmDestruction;
using DestructionReason = Kapea.Host.Access.DestructionReason;
using ProposeDestruction = Kapea.Host.Access.ProposeDestruction;

namespace Kapea.Host.Tests.Stock;

/// <summary>Kits are scarce and their store knows no child: the last one leaves once, and the hand-over is known to the store by a reference alone.</summary>
public sealed class StockTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    /// <summary>A store with so many hygiene kits, put together out of what was received.</summary>
    private static async Task<(TestHouse House, Told Told)> With(int kits)
    {
        var house = await TestHouse.Open();
        var told = await Told.In(house);
        foreach (var (item, each, expires) in new (string, int, DateOnly?)[] { ("soap", 2, null), ("detergent", 1, null), ("toothpaste", 1, new(2031, 6, 30)), ("pads", 1, null) })
            await house.Must<ReceiveGoods, StockState>(DemoPeople.Phirun, new(item, each * kits, null, expires, null), told.Stock);
        await house.Must<AssembleKits, StockState>(DemoPeople.Phirun, new("hygiene", kits, null, []), told.Stock);
        return (house, told);
    }

    private static IssueKit Hygiene(StreamId file) => new(file.Value, null, "hygiene", null);

    private static async Task<string> Page(TestHouse house, DemoPerson person, string path, string language = "en")
    {
        using var client = await house.Browser(person, language);
        using var response = await client.GetAsync(path, Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{person.SignIn} {path}");
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<string> CodeOf(TestHouse house, Told told) =>
        house.Parts.Door.State<CaseState>(await house.VisitOf(DemoPeople.Sokha), told.Case, StreamKind.Case)!.Value.State.Code;

    [Fact]
    public async Task The_last_kit_issued_twice_at_once_gives_one_success_and_one_conflict()
    {
        for (var round = 0; round < 8; round++)
        {
            var (house, told) = await With(kits: 1);
            await using var _ = house;
            using var together = new Barrier(2);
            var both = await Task.WhenAll(Issue(DemoPeople.Sokha), Issue(DemoPeople.Bopha));
            both.Select(a => a is Answer.No no ? $"{no.First.Code} {no.First.Kind}" : "done").Order(StringComparer.Ordinal).ShouldBe(["done", "stock.none-left Conflict"]);
            house.Parts.Store.Read(told.Stock).Count(e => e.Name == "stock.kit-issued.1").ShouldBe(1);
            house.Parts.Store.Read(told.Case).Count(e => e.Name == "stock.kit-handed-over.1").ShouldBe(1);

            async Task<Answer> Issue(DemoPerson person)
            {
                var visit = await house.VisitOf(person);
                // Both have seen the kit on the shelf before either asks for it.
                house.Parts.Door.State<StockState>(visit, told.Stock, StreamKind.Stock)!.Value.State.Kits.Count.ShouldBe(1);
                return await Task.Factory.StartNew(() =>
                {
                    together.SignalAndWait(Cancel);
                    return house.Parts.Door.Do<IssueKit, StockState>(visit, new(ActId.New(), new byte[32], told.Stock, null, null, "", false), Hygiene(told.Case), Cancel);
                }, Cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
            }
        }
    }

    [Fact]
    public async Task Over_the_API_of_many_who_ask_at_once_as_many_get_a_kit_as_there_are_and_the_others_409()
    {
        var (house, told) = await With(kits: 3);
        await using var _ = house;
        using var sokha = await house.As(DemoPeople.Sokha);
        using var bopha = await house.As(DemoPeople.Bopha);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Post(i % 2 == 0 ? sokha : bopha)));
        answers.Select(a => a.Status).Order().ShouldBe([200, 200, 200, 409, 409, 409, 409, 409]);
        answers.Where(a => a.Status == 409).ShouldAllBe(a => a.Code == "stock.none-left");
        house.Parts.Store.Read(told.Case).Count(e => e.Name == "stock.kit-handed-over.1").ShouldBe(3);

        async Task<(int Status, string Code)> Post(HttpClient client)
        {
            var sent = new JsonObject { ["act"] = "stock.issue-kit.1", ["act_id"] = TestHouse.NewId(), ["subject"] = told.Stock.ToString(), ["fields"] = new JsonObject { ["file"] = told.Case.ToString(), ["kit"] = "hygiene" } };
            using var response = await client.PostAsync("/api/v1/stock/issue-kit", TestHouse.Json(sent), Cancel);
            return ((int)response.StatusCode, await TestHouse.CodeOf(response));
        }
    }

    [Fact]
    public async Task The_store_as_its_keeper_opens_it_holds_neither_case_nor_code_nor_name()
    {
        var (house, told) = await With(kits: 2);
        await using var _ = house;
        var issued = await house.Must<IssueKit, StockState>(DemoPeople.Sokha, Hygiene(told.Case), told.Stock);
        var handOver = Guid.ParseExact(issued.Told["hand_over"], "N");
        await house.Must<TakeBackKit, StockState>(DemoPeople.Sokha, new(handOver, KitCondition.Usable, told.Case.Value), told.Stock);
        await house.Must<IssueKit, StockState>(DemoPeople.Sokha, Hygiene(told.Case), told.Stock);
        var code = await CodeOf(house, told);
        string[] never = [code, told.Case.ToString(), told.Case.Value.ToString("D"), told.Identity.ToString(), Told.Child, Told.Nickname];
        var phirun = await house.VisitOf(DemoPeople.Phirun);
        var lines = house.Parts.Door.Look<StockState>(phirun, told.Stock, StreamKind.Stock)!.Entries;
        lines.ShouldAllBe(l => !(l.Entry is Unopened));
        Leaks.Find(string.Join('\n', lines.Select(l => Encoding.UTF8.GetString(house.Parts.Entries.Write(l.Entry)))), never).ShouldBeNull();
        foreach (var language in new[] { "en", "km" })
            foreach (var path in new[] { $"/stock/{told.Stock}", "/stock", "/today", $"/act/stock.take-back-kit.1/{told.Stock}" })
                Leaks.Find(await Page(house, DemoPeople.Phirun, path, language), never).ShouldBeNull(path);
        Leaks.Find(house.Logs.Text, never).ShouldBeNull();
        (await Page(house, DemoPeople.Phirun, $"/stock/{told.Stock}")).ShouldContain(new StreamId(handOver).Reference);
        house.Parts.Door.Look<CaseState>(phirun, told.Case, StreamKind.Case).ShouldBeNull();
    }

    [Fact]
    public async Task The_case_shows_what_the_child_got_under_the_same_reference()
    {
        var (house, told) = await With(kits: 1);
        await using var _ = house;
        (await Page(house, DemoPeople.Maly, $"/cases/{told.Case}")).ShouldNotContain("Hygiene kit");
        var issued = await house.Must<IssueKit, StockState>(DemoPeople.Sokha, Hygiene(told.Case), told.Stock);
        var handOver = Guid.ParseExact(issued.Told["hand_over"], "N");
        foreach (var reader in new[] { DemoPeople.Sokha, DemoPeople.Maly })
        {
            var page = await Page(house, reader, $"/cases/{told.Case}");
            page.ShouldContain("Hygiene kit");
            page.ShouldContain(new StreamId(handOver).Reference);
            page.ShouldContain("2 × soap, 1 × detergent, 1 × toothpaste, 1 × sanitary pads");
            page.ShouldContain("with the child");
        }

        (await Page(house, DemoPeople.Sokha, $"/cases/{told.Case}", "km")).ShouldContain("ឈុតអនាម័យ");
        await house.Must<TakeBackKit, StockState>(DemoPeople.Sokha, new(handOver, KitCondition.Unusable, told.Case.Value), told.Stock);
        (await Page(house, DemoPeople.Sokha, $"/cases/{told.Case}")).ShouldContain("given back");
    }

    /// <summary>A case that is not hers, one that is none, and a stream of another kind are answered alike, and nothing leaves the shelf.</summary>
    [Fact]
    public async Task Who_does_not_hold_the_case_is_not_told_whether_there_is_one()
    {
        var (house, told) = await With(kits: 1);
        await using var _ = house;
        var handOver = Guid.ParseExact((await house.Must<IssueKit, StockState>(DemoPeople.Sokha, Hygiene(told.Case), told.Stock)).Told["hand_over"], "N");
        var before = house.Written().Entries;
        foreach (var named in new[] { told.Case, told.Report, told.Identity, StreamId.New() })
            ((Answer.No)await house.Try<TakeBackKit, StockState>(DemoPeople.Phirun, new(handOver, KitCondition.Usable, named.Value), told.Stock)).First.ShouldBe(DoorRefusals.NotFound);
        await house.Must<TakeBackKit, StockState>(DemoPeople.Phirun, new(handOver, KitCondition.Usable, null), told.Stock);
        // She holds these, but they are no case; or holds none of them.
        foreach (var named in new[] { told.Identity, told.Scores, told.Stock, told.Report, told.Health, StreamId.New() })
            ((Answer.No)await house.Try<IssueKit, StockState>(DemoPeople.Sokha, Hygiene(named), told.Stock)).First.ShouldBe(DoorRefusals.NotFound);
        house.Written().Entries.ShouldBe(before + 1);
    }

    /// <summary>She held it once; it is gone, and no kit leaves for it.</summary>
    [Fact]
    public async Task A_case_that_was_destroyed_is_answered_as_one_that_is_not_there()
    {
        var (house, told) = await With(kits: 1);
        await using var _ = house;
        (await house.Key(DemoPeople.Sokha, new ProposeDestruction(told.Case.Value, 0, DestructionReason.AskedByPerson, "The family asked for it."))).Code.ShouldBe("done");
        (await house.Key(DemoPeople.Socheat, new ConfirmDestruction(told.Case.Value, 0))).Code.ShouldBe("done");
        ((Answer.No)await house.Try<IssueKit, StockState>(DemoPeople.Sokha, Hygiene(told.Case), told.Stock)).First.ShouldBe(DoorRefusals.NotFound);
        house.Parts.Store.Read(told.Stock).ShouldNotContain(e => e.Name == "stock.kit-issued.1");
    }

    [Fact]
    public async Task The_store_stands_on_its_page_in_both_languages_and_is_closed_to_others()
    {
        var (house, told) = await With(kits: 2);
        await using var _ = house;
        await house.Must<ReserveKit, StockState>(DemoPeople.Sokha, new("hygiene", null, new(2030, 3, 20)), told.Stock);
        await house.Must<ReceiveGoods, StockState>(DemoPeople.Phirun, new("water", 6, null, new(2030, 3, 10), "W-77"), told.Stock);
        house.Clock.Hold(Stage.Moment("2030-03-12 09:00"));
        var page = await Page(house, DemoPeople.Phirun, $"/stock/{told.Stock}");
        foreach (var words in new[] { Told.StorePlace, "Hygiene kit", "Kept for a hand-over", "W-77", "10 March 2030, expired", "Running low: Hygiene kit (1 left).", "Look at what expires soon", "href=\"/act/stock.receive-goods.1/" })
            page.ShouldContain(words);
        page.ShouldNotContain("/act/stock.issue-kit.1/");
        (await Page(house, DemoPeople.Sokha, $"/stock/{told.Stock}", "km")).ShouldContain("ឈុតអនាម័យ");
        (await Page(house, DemoPeople.Phirun, "/today")).ShouldContain($"href=\"/stock/{told.Stock}\"");
        house.Parts.Store.Audit(told.Stock, long.MaxValue, 20).ShouldContain(a => a.Code == "stock.store-read");
        foreach (var kind in Kind.All.Where(k => k.Person is not null && k != Kind.Social && k != Kind.Storekeeper))
        {
            using var client = await house.Browser(kind.Person!);
            using var response = await client.GetAsync($"/stock/{told.Stock}", Cancel);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, kind.Name);
            (await response.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("wattlebrook");
        }
    }

    [Fact]
    public async Task The_form_offers_her_own_cases_by_code_and_that_they_were_read_is_written()
    {
        var (house, told) = await With(kits: 1);
        await using var _ = house;
        var form = await Page(house, DemoPeople.Sokha, $"/act/stock.issue-kit.1/{told.Stock}");
        form.ShouldContain($"<option value=\"{told.Case}\" selected>{await CodeOf(house, told)}</option>");
        form.ShouldContain("Hygiene kit (1 left)");
        house.Parts.Store.Audit(told.Case, long.MaxValue, 20).ShouldContain(a => a.Code == "access.form-opened");
        (await Page(house, DemoPeople.Phirun, $"/act/stock.take-back-kit.1/{told.Stock}")).ShouldNotContain(await CodeOf(house, told));
    }

    [Fact]
    public async Task What_is_missing_is_named_in_words()
    {
        var (house, told) = await With(kits: 1);
        await using var _ = house;
        using var client = await house.Browser(DemoPeople.Phirun);
        var form = new Dictionary<string, string> { ["act_id"] = TestHouse.NewId(), ["kit"] = "hygiene", ["count"] = "1" };
        using var refused = await client.PostAsync($"/act/stock.assemble-kits.1/{told.Stock}", new FormUrlEncodedContent(form), Cancel);
        (await Page(house, DemoPeople.Phirun, refused.Headers.Location!.ToString())).ShouldContain("Not enough is there of: soap.");
    }

    [Fact]
    public async Task A_count_that_rests_on_what_has_moved_is_refused()
    {
        var (house, told) = await With(kits: 1);
        await using var _ = house;
        var seen = house.Parts.Store.FindStream(told.Stock)!.Position;
        await house.Must<ReceiveGoods, StockState>(DemoPeople.Sokha, new("comb", 3, null, null, null), told.Stock);
        var late = await house.Parts.Door.Do<CountGoods, StockState>(await house.VisitOf(DemoPeople.Phirun), new(ActId.New(), new byte[32], told.Stock, null, seen, "", false), new(1, 5), Cancel);
        ((Answer.No)late).First.ShouldBe(DoorRefusals.Stale);
        house.Parts.Store.All<DueRow>(told.Stock).ShouldHaveSingleItem().Kind.ShouldBe(StockDues.Expiry);
    }
}
