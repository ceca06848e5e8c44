using System.IO.Compression;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Journal.Sqlite;

namespace Kapea.Journal.Tests.Sqlite;

/// <summary>The contract, and what only a file on a disk can do.</summary>
public sealed class SqliteStoreTests : StoreContract
{
    private long _free = long.MaxValue;

    protected override IStore Open(string dir) => SqliteStore.Open(dir, new StoreOptions { FreeBytes = _ => _free });

    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Combine(DataDirectory, SqliteStore.FileName);

    [Fact]
    public async Task Two_servers_never_hold_one_directory()
    {
        _ = Store.Tree();
        Should.Throw<StoreException>(() => Open(DataDirectory)).Message.ShouldContain("Another Kapea server holds");
        await Close();
        _ = Store.Tree();
    }

    [Fact]
    public async Task A_newer_file_is_refused_and_left_alone()
    {
        _ = Store.Tree();
        await Close();
        Change("PRAGMA user_version = 99");

        Should.Throw<StoreException>(() => Store).Message.ShouldBe("The file journal.db has schema 99; this program knows schemas up to 8. Start the newer Kapea that wrote it.");
        Change("PRAGMA user_version = 7");
        _ = Store.Tree();
    }

    [Fact]
    public void A_file_of_somebody_else_is_refused()
    {
        Change("CREATE TABLE recipes (name)");
        Should.Throw<StoreException>(() => Store).Message.ShouldContain("was not written by Kapea");
    }

    [Fact]
    public void What_is_no_database_is_refused()
    {
        System.IO.File.WriteAllText(File, new string('x', 10_000));
        Should.Throw<StoreException>(() => Store).Message.ShouldContain("cannot be read");
    }

    [Fact]
    public async Task A_journal_that_lost_its_end_is_refused()
    {
        await Store.Commit(Acts.Begin(StreamId.New(), entries: 3), Cancel);
        await Close();
        Change("DELETE FROM entries WHERE seq = 3");
        Should.Throw<StoreException>(() => Store).Message.ShouldContain("does not end where it says");
    }

    [Fact]
    public async Task The_sample_of_schema_1_is_upgraded_and_verifies()
    {
        using (var packed = new GZipStream(System.IO.File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Sqlite", "journal-schema-1.db.gz")), CompressionMode.Decompress))
        using (var file = System.IO.File.Create(File))
            await packed.CopyToAsync(file, Cancel);

        var desk = new DeskId(new Guid("00000000-0000-0000-0000-00000000000d"));
        var held = Store.StreamsHeldBy(desk, "case", 10);
        held.Length.ShouldBe(2);
        Store.Tree().Size.ShouldBe(5);
        Store.Verify(Cancel).ShouldBeEmpty();
        (await Store.Commit(Acts.Append(held[0].Stream) with { Puts = [new AppointmentRow(held[0].Stream, 1, 50, 90, 0, false, 1), new CalendarRow([9], PersonId.New(), 1)] }, Cancel)).ShouldBeOfType<Receipt.Committed>();
        Store.AppointmentsOf(desk, 0, 100, 10).Length.ShouldBe(1);
        Store.Verify(Cancel).ShouldBeEmpty();
    }

    /// <summary>Made the sample once; run by hand with KAPEA_SAMPLE set to where it shall go. A sample that was released is never made again.</summary>
    [Fact]
    public async Task Makes_the_sample_of_schema_1()
    {
        if (Environment.GetEnvironmentVariable("KAPEA_SAMPLE") is not { } to)
            return;

        var desk = new DeskId(new Guid("00000000-0000-0000-0000-00000000000d"));
        foreach (var entries in new[] { 3, 2 })
        {
            var stream = StreamId.New();
            await Store.Commit(Acts.Begin(stream, entries: entries) with { Puts = [new WrapRow(stream, 1, desk, 1, false, 0, Acts.Seal<StreamKeys>())], Audit = [new NewAudit(PersonId.New(), "tests.began", stream)] }, Cancel);
        }

        await Close();
        Change("DROP TABLE held; PRAGMA user_version = 1; PRAGMA journal_mode = DELETE");
        using (var database = Database.OpenToWrite(File))
        {
            SqliteSchema.SaveHead(database, "schema", 1, SqliteSchema.DigestOf(database));
            database.Execute("VACUUM");
        }

        using var packed = new GZipStream(System.IO.File.Create(to), CompressionLevel.SmallestSize);
        packed.Write(await System.IO.File.ReadAllBytesAsync(File, Cancel));
    }

    [Fact]
    public async Task With_too_little_room_nothing_is_written_and_later_it_goes_on()
    {
        var stream = StreamId.New();
        await Store.Commit(Acts.Begin(stream), Cancel);
        _free = new StoreOptions().ReserveBytes - 1;
        var act = Acts.Append(stream);

        (await Store.Commit(act, Cancel)).ShouldBeOfType<Receipt.NoRoom>();
        Store.FindStream(stream)!.Position.ShouldBe(1);

        _free = new StoreOptions().ReserveBytes;
        (await Store.Commit(act, Cancel)).ShouldBeOfType<Receipt.Committed>();
        Store.Verify(Cancel).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_and_later_it_goes_on()
    {
        var stream = StreamId.New();
        await Store.Commit(Acts.Begin(stream), Cancel);
        var writer = ((SqliteStore)Store).Writer;
        await writer.Do((database, _) => database.Number($"PRAGMA max_page_count = {database.Number("PRAGMA page_count") + 3}"), Cancel);
        var big = Acts.Empty() with { Entries = [Acts.Entry(stream, 200_000)] };

        var receipts = await Task.WhenAll(Store.Commit(Acts.Append(stream), Cancel), Store.Commit(big, Cancel));
        receipts[1].ShouldBeOfType<Receipt.NoRoom>();
        var position = Store.FindStream(stream)!.Position;
        position.ShouldBe(receipts[0] is Receipt.Committed ? 2 : 1);
        Store.Verify(Cancel).ShouldBeEmpty();

        (await Store.Commit(Acts.Append(stream), Cancel)).ShouldBeOfType<Receipt.Committed>();
        await writer.Do((database, _) => database.Number("PRAGMA max_page_count = 100000"), Cancel);
        (await Store.Commit(big, Cancel)).ShouldBeOfType<Receipt.Committed>().Positions.ShouldBe([position + 2]);
        Store.Verify(Cancel).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_destroyed_is_in_no_file_of_the_data_directory()
    {
        var desk = DeskId.New();
        var acts = Enumerable.Range(0, 150).Select(_ => StreamId.New()).Select(stream => Acts.Begin(stream) with
        {
            Entries = [Acts.Entry(stream, 300 + (stream.GetHashCode() & 511)), Acts.Entry(stream, 9_000)],
            Puts = [new WrapRow(stream, 1, desk, 1, false, 0, Acts.Seal<StreamKeys>(120)), new WrapRow(stream, 1, desk, 1, true, 0, Acts.Seal<StreamKeys>(160))],
        }).ToArray();
        foreach (var act in acts)
            await Store.Commit(act, Cancel);

        var gone = acts.Where((_, i) => i % 3 != 0).ToArray();
        foreach (var act in gone)
            await Store.Commit(Acts.Empty() with { DestroysStreams = [act.Begins[0].Stream] }, Cancel);

        (await Store.Scrub(Cancel)).ShouldBeTrue();
        Store.Verify(Cancel).ShouldBeEmpty();
        var files = Directory.GetFiles(DataDirectory).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(Bytes).ToArray();
        Secrets(acts[0]).ShouldAllBe(secret => files.Any(file => Holds(file, secret)));
        gone.SelectMany(Secrets).ShouldAllBe(secret => !files.Any(file => Holds(file, secret)));
    }

    [Fact]
    public async Task A_wrapped_key_that_was_replaced_or_deleted_is_in_no_file()
    {
        var rows = Enumerable.Range(0, 300).Select(_ => new MemberKeyRow(DeskId.New(), PersonId.New(), 1, 1, Acts.Seal<DeskPrivateKey>(100))).ToArray();
        await Store.Commit(Acts.Empty() with { Puts = [.. rows] }, Cancel);
        await Store.Commit(Acts.Empty() with { Puts = [.. rows[..100].Select(row => row with { Wrapped = Acts.Seal<DeskPrivateKey>(100) })], Deletes = [.. rows[100..200].Select(row => new Delete(row))] }, Cancel);

        await Store.Scrub(Cancel);
        var file = Bytes(File);
        rows[..200].ShouldAllBe(row => !Holds(file, row.Wrapped.Bytes));
        rows[200..].ShouldAllBe(row => Holds(file, row.Wrapped.Bytes));
        Store.Verify(Cancel).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_read_puts_off_clearing_away_and_no_longer()
    {
        var stream = StreamId.New();
        await Store.Commit(Acts.Begin(stream), Cancel);
        using (var reader = Database.OpenToRead(File))
        {
            reader.Execute("BEGIN");
            _ = reader.Number("SELECT count(*) FROM entries");
            await Store.Commit(Acts.Empty() with { DestroysStreams = [stream] }, Cancel);
            (await Store.Scrub(Cancel)).ShouldBeFalse();
        }

        (await Store.Scrub(Cancel)).ShouldBeTrue();
        new FileInfo(File + "-wal").Length.ShouldBe(0);
    }

    [Fact]
    public async Task What_a_long_read_put_off_is_cleared_away_by_itself_although_nobody_writes_any_more()
    {
        var stream = StreamId.New();
        await Store.Commit(Acts.Begin(stream), Cancel);
        using (var reader = Database.OpenToRead(File))
        {
            reader.Execute("BEGIN");
            _ = reader.Number("SELECT count(*) FROM entries");
            await Store.Commit(Acts.Empty() with { DestroysStreams = [stream] }, Cancel);
            new FileInfo(File + "-wal").Length.ShouldBeGreaterThan(0);
        }

        for (var i = 0; i < 100 && new FileInfo(File + "-wal").Length > 0; i++) await Task.Delay(100, Cancel);
        new FileInfo(File + "-wal").Length.ShouldBe(0);
    }

    private static IEnumerable<byte[]> Secrets(Commitment act) =>
        act.Entries.Select(entry => entry.Body.Bytes[^64..]).Concat(act.Puts.OfType<WrapRow>().Select(wrap => wrap.Wrapped.Bytes));

    private static bool Holds(byte[] file, byte[] secret) => file.AsSpan().IndexOf(secret.AsSpan(0, 16)) >= 0 || file.AsSpan().IndexOf(secret.AsSpan(^16)) >= 0;

    private static byte[] Bytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private void Change(string sql)
    {
        using var database = Database.OpenToWrite(File);
        database.Execute(sql);
    }
}
