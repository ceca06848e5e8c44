using Kapea.Journal.Backups;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Journal.Sqlite;

namespace Kapea.Journal.Tests.Backups;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("kapea-backup-").FullName;
    private readonly DeskId _desk = DeskId.New();
    private SqliteStore _store = null!;

    private string Data => Path.Combine(_root, "data");

    private string Target => Path.Combine(_root, "backups", "one");

    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _store = SqliteStore.Open(Data);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    private async Task<Commitment> Begin()
    {
        var stream = StreamId.New();
        var act = Acts.Begin(stream, entries: 3) with { Puts = [new WrapRow(stream, 1, _desk, 1, false, 0, Acts.Seal<StreamKeys>(120))], Audit = [new NewAudit(PersonId.New(), "tests.began", stream)] };
        (await _store.Commit(act, Cancel)).ShouldBeOfType<Receipt.Committed>();
        return act;
    }

    private Task<System.Collections.Immutable.ImmutableArray<Fault>> Restore(string list, string to) =>
        Backup.Restore(Path.Combine(Target, "journal.db"), Path.Combine(Target, "wraps.db"), list, to, Cancel);

    [Fact]
    public async Task A_backup_made_while_the_journal_runs_is_restored_whole()
    {
        var act = await Begin();
        foreach (var (row, _) in Samples.Rows(act.Begins[0].Stream))
            await _store.Commit(Acts.Empty() with { Puts = [row] }, Cancel);

        var manifest = Backup.Make(Data, Target, Acts.Noon, Cancel);

        await Begin();
        var restored = Path.Combine(_root, "restored");
        (await Restore(Path.Combine(Target, "destructions.jsonl"), restored)).ShouldBeEmpty();
        await using var again = SqliteStore.Open(restored);
        again.Tree().Size.ShouldBe(manifest.TreeSize);
        Convert.ToHexStringLower(again.Tree().Root).ShouldBe(manifest.TreeRoot);
        again.Read(act.Begins[0].Stream).Select(entry => Convert.ToHexString(entry.Body.Bytes)).ShouldBe(act.Entries.Select(entry => Convert.ToHexString(entry.Body.Bytes)));
        again.StreamsHeldBy(_desk, "case", 10).Length.ShouldBe(1);
        again.All<WrapRow>().Length.ShouldBe(2);
        again.All<PersonRow>().Length.ShouldBe(1);
        again.All<SessionRow>().ShouldBeEmpty();
        again.All<CalendarRow>().ShouldBeEmpty("a restore must not open again what was revoked since");
        again.All<AppointmentRow>().Length.ShouldBe(1);
        (await again.Commit(Acts.Append(act.Begins[0].Stream), Cancel)).ShouldBeOfType<Receipt.Committed>();
        again.Verify(Cancel).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wraps_are_in_the_file_of_wraps_alone()
    {
        var session = new SessionRow([1, 2, 3], PersonId.New(), Acts.Seal<PersonPrivateKey>(64), 99);
        var person = new PersonRow(session.Person, [4], Acts.Seal<MachineNote>(), [], [], Acts.Seal<PersonPrivateKey>(64), 1, 1);
        var secrets = new List<byte[]> { person.PrivateKey.Bytes };
        await _store.Commit(Acts.Empty() with { Puts = [session, person] }, Cancel);
        for (var i = 0; i < 50; i++)
            secrets.Add(((WrapRow)(await Begin()).Puts[0]).Wrapped.Bytes);

        Backup.Make(Data, Target, Acts.Noon, Cancel);

        var (journal, wraps) = (File.ReadAllBytes(Path.Combine(Target, "journal.db")), File.ReadAllBytes(Path.Combine(Target, "wraps.db")));
        secrets.ShouldAllBe(secret => !Holds(journal, secret) && Holds(wraps, secret));
        Holds(journal, session.PrivateKey.Bytes).ShouldBeFalse();
        Holds(wraps, session.PrivateKey.Bytes).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_destroyed_after_a_backup_is_destroyed_in_its_restore()
    {
        var (whole, part) = (await Begin(), await Begin());
        Backup.Make(Data, Target, Acts.Noon, Cancel);
        await _store.Commit(Acts.Empty() with { DestroysStreams = [whole.Begins[0].Stream], DestroysEntries = [(part.Begins[0].Stream, 2)] }, Cancel);
        var list = Path.Combine(_root, "newest.jsonl");
        DestructionList.Write(list, _store.Destructions());

        var restored = Path.Combine(_root, "restored");
        (await Restore(list, restored)).ShouldBeEmpty();

        byte[][] gone = [((WrapRow)whole.Puts[0]).Wrapped.Bytes, .. whole.Entries.Select(entry => entry.Body.Bytes), part.Entries[1].Body.Bytes];
        var file = File.ReadAllBytes(Path.Combine(restored, "journal.db"));
        gone.ShouldAllBe(secret => !Holds(file, secret));
        Holds(file, part.Entries[0].Body.Bytes).ShouldBeTrue();
        await using var again = SqliteStore.Open(restored);
        again.Destructions().ShouldBe(_store.Destructions());
    }

    [Fact]
    public async Task What_was_destroyed_before_a_backup_is_not_in_it()
    {
        var act = await Begin();
        await _store.Commit(Acts.Empty() with { DestroysStreams = [act.Begins[0].Stream] }, Cancel);
        await Begin();

        Backup.Make(Data, Target, Acts.Noon, Cancel);

        foreach (var file in Directory.GetFiles(Target).Select(File.ReadAllBytes))
            act.Entries.ShouldAllBe(entry => !Holds(file, entry.Body.Bytes));
        (await Restore(Path.Combine(Target, "destructions.jsonl"), Path.Combine(_root, "restored"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_byte_or_a_missing_file_of_a_backup_is_found()
    {
        await Begin();
        Backup.Make(Data, Target, Acts.Noon, Cancel);
        Backup.Verify(Target, Cancel).ShouldBeEmpty();
        var path = Path.Combine(Target, "journal.db");
        var bytes = await File.ReadAllBytesAsync(path, Cancel);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Cancel);
        Backup.Verify(Target, Cancel).ShouldContain(fault => fault.Row == "journal.db");
        File.Delete(path);
        Backup.Verify(Target, Cancel).ShouldContain(new Fault("file", "journal.db", "The file is missing."));
    }

    [Fact]
    public async Task Journals_and_wraps_lapse_after_thirty_days()
    {
        await Begin();
        Backup.Make(Data, Target, Acts.Noon, Cancel);
        var backups = Path.Combine(_root, "backups");

        Backup.Prune(backups, Acts.Noon.AddDays(30)).ShouldBeEmpty();
        Backup.Prune(backups, Acts.Noon.AddDays(30).AddSeconds(1)).ShouldBe([Path.Combine(Target, "wraps.db"), Path.Combine(Target, "journal.db")]);
        File.Exists(Path.Combine(Target, "destructions.jsonl")).ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        await Begin();
        Should.Throw<StoreException>(() => Backup.Make(Data, Data, Acts.Noon, Cancel)).Message.ShouldContain("is not empty");
        Should.Throw<StoreException>(() => Backup.Make(Path.Combine(_root, "nowhere"), Target, Acts.Noon, Cancel)).Message.ShouldContain("There is no journal");
        Backup.Make(Data, Target, Acts.Noon, Cancel);
        await Should.ThrowAsync<StoreException>(() => Restore(Path.Combine(Target, "destructions.jsonl"), Data));
    }

    [Fact]
    public void A_list_of_destructions_keeps_what_it_is_told()
    {
        Directory.CreateDirectory(Target);
        var path = Path.Combine(Target, "list.jsonl");
        DestructionRecord[] list = [new(StreamId.New(), null, ActId.New(), Acts.Noon), new(StreamId.New(), 7, ActId.New(), Acts.Noon)];
        DestructionList.Write(path, list);
        DestructionList.Read(path).ShouldBe(list);
        File.AppendAllText(path, "{\"stream\":\"no\"}\n");
        Should.Throw<StoreException>(() => DestructionList.Read(path)).Message.ShouldStartWith("Line 3 of");
    }

    private static bool Holds(byte[] file, byte[] secret) => file.AsSpan().IndexOf(secret.AsSpan(0, 16)) >= 0 || file.AsSpan().IndexOf(secret.AsSpan(^16)) >= 0;
}
