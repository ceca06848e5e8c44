using Kapea.Journal.Rows;

namespace Kapea.Journal.Tests;

/// <summary>What every store must do, on whichever database.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kapea-journal-").FullName;
    private IStore? _store;

    protected string DataDirectory => _directory;

    protected IStore Store => _store ??= Open(_directory);

    protected abstract IStore Open(string dir);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Close();
        Directory.Delete(_directory, recursive: true);
    }

    protected async Task Close()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        _store = null;
    }

    private Task<Receipt> Commit(Commitment commitment) => Store.Commit(commitment, TestContext.Current.CancellationToken);

    private async Task<Receipt.Committed> Do(Commitment commitment) => (await Commit(commitment)).ShouldBeOfType<Receipt.Committed>();

    private async Task<StreamId> Begun(string kind = "case", int entries = 1)
    {
        var stream = StreamId.New();
        await Do(Acts.Begin(stream, kind, entries));
        return stream;
    }

    private void VerifiesClean() => Store.Verify(TestContext.Current.CancellationToken).ShouldBeEmpty();

    [Fact]
    public async Task An_act_is_read_back_as_it_was_written()
    {
        var stream = StreamId.New();
        var act = Acts.Begin(stream) with
        {
            At = Acts.Noon.AddMilliseconds(999),
            Entries = [Acts.Entry(stream), new NewEntry(stream, "tests.clock-struck.1", SealedHow.Bare, 0, default), Acts.Entry(stream, 20_000)],
            Audit = [new NewAudit(PersonId.New(), "tests.begin", stream)],
        };

        var committed = await Do(act);

        committed.Positions.ShouldBe([1L, 2L, 3L]);
        committed.Act.At.ShouldBe(Acts.Noon);
        var entries = Store.Read(stream);
        entries.Select(entry => entry.Position).ShouldBe([1L, 2L, 3L]);
        entries.Select(entry => entry.Seq).ShouldBe([1L, 2L, 3L]);
        entries.ShouldAllBe(entry => entry.Stream == stream && entry.Act == act.Act && entry.Author == act.Author && entry.At == Acts.Noon && !entry.Destroyed);
        entries[0].Body.Bytes.ShouldBe(act.Entries[0].Body.Bytes);
        entries[1].How.ShouldBe(SealedHow.Bare);
        entries[1].Body.IsEmpty.ShouldBeTrue();
        entries[2].Body.Bytes.ShouldBe(act.Entries[2].Body.Bytes);
        entries[1].Name.ShouldBe("tests.clock-struck.1");
        Store.FindAct(act.Act)!.Outcome.Bytes.ShouldBe([1, 2, 3]);
        VerifiesClean();
    }

    [Fact]
    public async Task What_was_never_there_is_not_found()
    {
        await Begun();
        Store.FindStream(StreamId.New()).ShouldBeNull();
        Store.FindAct(ActId.New()).ShouldBeNull();
        Store.Read(StreamId.New()).ShouldBeEmpty();
        Store.Find(new SettingRow("nothing", [])).ShouldBeNull();
        Store.FindPersonBySignIn([1]).ShouldBeNull();
        Store.StreamsHeldBy(DeskId.New(), "case", 10).ShouldBeEmpty();
    }
}
