using System.Collections.Immutable;
using System.Text;
using Kapea.Journal.Followers;
using Kapea.Journal.Rows;
using Kapea.Journal.Sqlite;

namespace Kapea.Journal.Tests.Followers;

public sealed class FollowerRunnerTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kapea-follow-").FullName;
    private SqliteStore _store = null!;

    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = SqliteStore.Open(_directory);
        await _store.Commit(Acts.Begin(StreamId.New(), entries: 25));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task A_follower_sees_every_entry_once_and_goes_on_where_it_was()
    {
        var counter = new Counter(_store);
        var runner = new FollowerRunner(_store, counter, most: 10);
        runner.Lag().ShouldBe(new FollowerLag("tests.counter", 0, 25));

        await runner.Step(Cancel);
        runner.Lag().ShouldBe(new FollowerLag("tests.counter", 10, 15));
        await new FollowerRunner(_store, counter, most: 10).CatchUp(Cancel);

        counter.Count.ShouldBe(25);
        runner.Lag().Behind.ShouldBe(0);
        (await runner.Step(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task A_follower_that_fails_is_shown_the_same_entries_again()
    {
        var counter = new Counter(_store) { Fails = true };
        var runner = new FollowerRunner(_store, counter);
        await Should.ThrowAsync<InvalidOperationException>(() => runner.Step(Cancel));
        runner.Lag().Place.ShouldBe(0);
        counter.Fails = false;
        await runner.CatchUp(Cancel);
        counter.Count.ShouldBe(25);
    }

    [Fact]
    public async Task A_follower_is_dropped_and_built_again()
    {
        var counter = new Counter(_store);
        var runner = new FollowerRunner(_store, counter, most: 7);
        await runner.CatchUp(Cancel);
        await _store.Commit(Acts.Empty() with { Puts = [new SettingRow("tests.count", "1000"u8.ToArray())] }, Cancel);

        await runner.Rebuild(Cancel);

        counter.Count.ShouldBe(25);
    }

    /// <summary>Counts entries in a setting, written together with its place.</summary>
    private sealed class Counter(IStore store) : IFollower
    {
        private static readonly SettingRow s_key = new("tests.count", []);

        internal bool Fails { get; set; }

        internal int Count => store.Find(s_key) is { } row ? int.Parse(Encoding.UTF8.GetString(row.Value)) : 0;

        public string Name => "tests.counter";

        public Task<FollowerRows> Follow(ImmutableArray<StoredEntry> entries, CancellationToken cancel) => Fails
            ? throw new InvalidOperationException()
            : Task.FromResult(new FollowerRows([s_key with { Value = Encoding.UTF8.GetBytes((Count + entries.Length).ToString()) }], []));

        public Task<FollowerRows> Drop(CancellationToken cancel) => Task.FromResult(new FollowerRows([], [new Delete(s_key)]));
    }
}
