using Kapea.Host.Access;
using Kapea.Host.Demo;
using Kapea.Host.Finding;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Finding;
using Microsoft.Extensions.Logging;

namespace Kapea.Host.Tests.Finding;

/// <summary>The search keys: whose desks hold them, how they come to a desk that is later, and what happens when one is turned.</summary>
public sealed class SearchKeysTests
{
    [Fact]
    public async Task Each_purpose_has_its_key_and_only_desks_that_may_search_hold_it()
    {
        await using var house = await TestHouse.Open();
        foreach (var purpose in Purposes.All)
        {
            var at = house.Parts.SearchKeys.At(purpose)!.Value;
            var holders = house.Parts.Store.All<WrapRow>(at.Stream).Where(w => !w.Waits).Select(w => house.Parts.Book.Now.Desk(w.Desk)!).ToList();
            holders.Select(h => h.Function).Distinct().Order().ShouldBe(Purposes.Functions(purpose).Order());
            holders.Count.ShouldBe(house.Parts.Book.Now.Desks.Count(d => d.HasKey && Purposes.Functions(purpose).Contains(d.Function)));
            house.Parts.Store.FindStream(at.Stream)!.Position.ShouldBe(0, "nothing is written in it");
        }

        Purposes.All.Select(p => house.Parts.SearchKeys.At(p)!.Value.Stream).ShouldBeUnique();
        house.Parts.SearchKeys.Now(await house.VisitOf(DemoPeople.Visal), Purposes.Child).ShouldBeNull();
        house.Parts.SearchKeys.Now(await house.VisitOf(DemoPeople.Socheat), Purposes.Child).ShouldBeNull();
        house.Parts.SearchKeys.Now(await house.VisitOf(DemoPeople.Anouk), Purposes.Child).ShouldBeNull();
    }

    [Fact]
    public async Task A_turned_key_makes_every_token_anew_from_the_cards_and_everything_is_found_before_and_after()
    {
        await using var house = await TestHouse.Open();
        var report = await LinksTests.Report(house, "a white car 2AB-1234", "Barnabus Quire");
        var visit = await house.VisitOf(DemoPeople.Sophea);
        var before = house.Parts.Store.FindsIn(report).Single(f => f.Purpose == Purposes.Offender);

        (await house.Key(DemoPeople.Socheat, new TurnSearchKey(Purposes.Offender))).Code.ShouldBe("done");
        house.Parts.SearchKeys.At(Purposes.Offender)!.Value.Epoch.ShouldBe(2);
        Found(house, visit).ShouldContain(report, "by its old token, until it is made anew");

        (await house.Parts.Retokening.Run(visit, Purposes.Offender, TestContext.Current.CancellationToken)).ShouldBe(1);
        var after = house.Parts.Store.FindsIn(report).Single(f => f.Purpose == Purposes.Offender);
        (after.Seq, after.Epoch).ShouldBe((before.Seq, 2));
        var (old, present) = (house.Parts.SearchKeys.Of(visit, Purposes.Offender, 1)!, house.Parts.SearchKeys.Of(visit, Purposes.Offender, 2)!);
        old.TryOpen(after.Binding, after.Tokens).ShouldBeNull();
        present.TryOpen(after.Binding, after.Tokens)!.Tokens.Intersect(old.TryOpen(before.Binding, before.Tokens)!.Tokens).ShouldBeEmpty();
        Found(house, visit).ShouldContain(report);
        (await house.Parts.Retokening.Run(visit, Purposes.Offender, TestContext.Current.CancellationToken)).ShouldBe(0);
        house.Parts.Store.Verify(TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_tokens_of_two_epochs_stand_side_by_side_the_same_name_covers_all_that_is_asked()
    {
        await using var house = await TestHouse.Open();
        var old = await LinksTests.Report(house, "a car", "Barnabus Quire");
        var visit = await house.VisitOf(DemoPeople.Sophea);
        await house.Key(DemoPeople.Socheat, new TurnSearchKey(Purposes.Offender));
        var young = await LinksTests.Report(house, "a car", "Barnabus Quire");
        house.Parts.Store.FindsIn(old).Concat(house.Parts.Store.FindsIn(young)).Where(f => f.Purpose == Purposes.Offender).Select(f => f.Epoch).ShouldBe([1, 2]);

        var found = house.Parts.Finds.Candidates(visit, new(Purposes.Offender) { Names = ["Barnabus Quire"] }, 10);
        found.Count.ShouldBe(2);
        found.ShouldAllBe(s => Math.Abs(s.Covers - 1) < 1e-6);
    }

    [Fact]
    public async Task What_breaks_while_tokens_are_made_anew_is_said_in_the_log_and_another_goes_on()
    {
        await using var house = await TestHouse.Open();
        var report = await LinksTests.Report(house, "a white car 2AB-1234");
        await house.Key(DemoPeople.Socheat, new TurnSearchKey(Purposes.Offender));
        var broken = new Retokening(null!, house.Parts.SearchKeys, house.Parts.Finds, house.Clock) { Log = new Said() };
        var visit = await house.VisitOf(DemoPeople.Sophea);
        for (int i = 0; i < 2; i++)
        {
            broken.Begin(visit);
            await Eventually(() => ((Said)broken.Log).Lines.Count > i);
        }

        ((Said)broken.Log).Lines.ShouldAllBe(l => l.Contains("NullReferenceException"));
        (await house.Parts.Retokening.Run(visit, Purposes.Offender, TestContext.Current.CancellationToken)).ShouldBe(1);
        house.Parts.Store.FindsIn(report).Where(f => f.Purpose == Purposes.Offender).ShouldAllBe(f => f.Epoch == 2);
    }

    private static async Task Eventually(Func<bool> holds)
    {
        for (int i = 0; i < 100 && !holds(); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        holds().ShouldBeTrue();
    }

    private sealed class Said : ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception));
    }

    [Fact]
    public async Task A_turned_key_is_found_out_by_the_next_who_signs_in()
    {
        await using var house = await TestHouse.Open();
        var report = await LinksTests.Report(house, "a white car 2AB-1234");
        await house.Key(DemoPeople.Socheat, new TurnSearchKey(Purposes.Offender));
        await house.SignIn(DemoPeople.Dara);
        for (int i = 0; i < 100 && house.Parts.Store.FindsIn(report).Any(f => f.Purpose == Purposes.Offender && f.Epoch == 1); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        house.Parts.Store.FindsIn(report).Where(f => f.Purpose == Purposes.Offender).ShouldAllBe(f => f.Epoch == 2);
    }

    [Fact]
    public async Task Nothing_of_a_name_lies_in_the_file_and_equal_names_lie_in_unequal_bytes()
    {
        await using var house = await TestHouse.Open();
        await LinksTests.Report(house, "a car", "Barnabus Quire");
        await LinksTests.Report(house, "a car", "Barnabus Quire");
        var finds = Purposes.All.SelectMany(p => house.Parts.Store.FindsAfter(p, 0, 100)).Where(f => f.Purpose == Purposes.Offender).ToList();
        finds.Count.ShouldBe(2);
        finds[0].Tokens.Bytes[12..].ShouldNotBe(finds[1].Tokens.Bytes[12..]);
        house.Parts.Store.All<CardRow>().Select(c => Convert.ToHexString(c.Card.Bytes)).ShouldBeUnique();
    }

    private static IEnumerable<StreamId> Found(TestHouse house, Kapea.Host.Doors.Visit visit)
    {
        var asked = new Findable(Purposes.Offender) { Names = ["Quire Barnabus"] };
        return house.Parts.Finds.Candidates(visit, asked, 10).Select(c => house.Parts.Store.Find(new FindRow(c.Record, default, default, 0, 0, "", 0, default))!.Stream);
    }
}
