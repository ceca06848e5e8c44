using Kapea.Journal.Rows;
using Kapea.Journal.Sqlite;

namespace Kapea.Journal.Tests.Sqlite;

/// <summary>Verification finds every changed value of every stored row, and every changed byte of the file that means something.</summary>
public sealed class TamperTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kapea-tamper-").FullName;

    private string File => Path.Combine(_directory, SqliteStore.FileName);

    public async ValueTask InitializeAsync()
    {
        await using var store = SqliteStore.Open(_directory);
        var (stream, lost) = (StreamId.New(), StreamId.New());
        await store.Commit(Acts.Begin(stream, entries: 3) with { Audit = [new NewAudit(PersonId.New(), "tests.began", stream, Guid.NewGuid())] });
        await store.Commit(Acts.Begin(lost, entries: 2));
        await store.Commit(Acts.Empty() with { Puts = [.. Samples.Rows(stream).Select(pair => pair.Row)] });
        await store.Commit(Acts.Empty() with { DestroysStreams = [lost], Audit = [new NewAudit(PersonId.New(), "tests.destroyed", lost)] });
        await store.Commit(Commitment.OfReading(PersonId.New(), Acts.Noon, new NewAudit(PersonId.New(), "tests.asked", StreamId.New())));
        store.Verify().ShouldBeEmpty();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_column_of_every_table_is_guarded()
    {
        var unseen = new List<string>();
        var changed = 0;
        foreach (var (table, column) in Columns())
        {
            foreach (var change in Changes(table, column))
            {
                changed++;
                using var copy = new Copy(File);
                if (copy.Change(change) && !SqliteVerifier.VerifyFile(copy.Path, TestContext.Current.CancellationToken).Any(fault => fault.Table != "file" && fault.Row.Length > 0))
                    unseen.Add(change);
            }
        }

        unseen.ShouldBeEmpty();
        changed.ShouldBeGreaterThan(250);
    }

    [Fact]
    public void A_missing_row_of_the_chain_is_found()
    {
        foreach (var table in new[] { "entries", "bodies", "audit", "streams", "acts", "names", "ids", "heads", "destroyed", "held", "secrets" })
        {
            using var copy = new Copy(File);
            copy.Change($"DELETE FROM {table}").ShouldBeTrue();
            SqliteVerifier.VerifyFile(copy.Path, TestContext.Current.CancellationToken).ShouldNotBeEmpty(table);
        }
    }

    [Fact]
    public void A_changed_table_is_found()
    {
        using var copy = new Copy(File);
        copy.Change("DROP INDEX dues_at; CREATE INDEX dues_at ON dues (step)").ShouldBeTrue();
        SqliteVerifier.VerifyFile(copy.Path, TestContext.Current.CancellationToken).ShouldContain(fault => fault.Row == "schema");
    }

    [Fact]
    public void Every_flipped_byte_of_the_file_is_found_or_means_nothing()
    {
        var bytes = System.IO.File.ReadAllBytes(File);
        var sound = Dump(File);
        var random = new Random(20260302);
        var found = 0;
        for (var i = 0; i < 400; i++)
        {
            var at = random.Next(bytes.Length);
            // Most of a small file is empty pages: look where something is written.
            while (bytes[at] == 0 && random.Next(200) > 0)
                at = random.Next(bytes.Length);

            using var copy = new Copy(File);
            var flipped = (byte[])bytes.Clone();
            flipped[at] ^= (byte)random.Next(1, 256);
            System.IO.File.WriteAllBytes(copy.Path, flipped);
            if (Faulty(copy.Path))
                found++;
            else
                Dump(copy.Path).ShouldBe(sound, $"byte {at}");
        }

        found.ShouldBeGreaterThan(200);
    }

    private static bool Faulty(string path)
    {
        try
        {
            return SqliteVerifier.VerifyFile(path, default).Any();
        }
        catch (StoreException)
        {
            return true;
        }
    }

    private IEnumerable<(string Table, string Column)> Columns()
    {
        using var database = Database.OpenToRead(File);
        using var row = database.Prepare("SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1, c.cid");
        while (row.Step())
            yield return (row.Text(0), row.Text(1));
    }

    /// <summary>The first row's value made another, of the same kind and as near as may be.</summary>
    private IEnumerable<string> Changes(string table, string column)
    {
        using var database = Database.OpenToRead(File);
        var key = database.Text($"SELECT group_concat(c.name || ' IS ' || char(36), ' AND ') FROM pragma_table_info('{table}') c WHERE c.pk > 0").Split(" AND ");
        database.Number($"SELECT count(*) FROM {table}").ShouldBeGreaterThan(0, table);
        var names = key.Select(part => part.Split(' ')[0]).ToArray();
        var where = string.Join(" AND ", names.Select(name => $"{name} IS {database.Text($"SELECT quote({name}) FROM {table} ORDER BY {string.Join(", ", names)} LIMIT 1")}"));
        var one = $"UPDATE {table} SET {column} = {{0}} WHERE {where} AND {column} IS NOT {{0}}";
        switch (database.Text($"SELECT typeof({column}) FROM {table} WHERE {where}"))
        {
            case "integer":
                yield return string.Format(one, $"{column} + 1000000");
                yield return string.Format(one, $"{column} + 4294967296");
                yield return string.Format(one, $"-1 - {column}");
                break;
            case "text":
                yield return string.Format(one, $"{column} || 'x'");
                yield return string.Format(one, "'x'");
                yield return string.Format(one, "''");
                break;
            case "blob":
                yield return string.Format(one, $"CAST(x'55' || substr({column}, 2) AS BLOB)");
                yield return string.Format(one, $"CAST(substr({column}, 1, length({column}) - 1) || x'55' AS BLOB)");
                yield return string.Format(one, $"CAST({column} || x'00' AS BLOB)");
                yield return string.Format(one, "x''");
                break;
            default:
                yield return string.Format(one, "x'55'");
                yield return string.Format(one, "randomblob(16)");
                break;
        }
    }

    private static string Dump(string path)
    {
        using var database = Database.OpenToRead(path);
        var tables = new List<string>();
        using (var row = database.Prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"))
        {
            while (row.Step())
                tables.Add(row.Text(0));
        }

        var dump = new StringWriter();
        foreach (var table in tables)
        {
            using var row = database.Prepare($"SELECT * FROM {table}");
            while (row.Step())
                dump.WriteLine(table + Convert.ToHexString(RowDigest.Of(table, row.Cells(0, row.Columns))));
        }

        return dump.ToString();
    }

    /// <summary>A copy to spoil.</summary>
    private sealed class Copy : IDisposable
    {
        private readonly string _directory = Directory.CreateTempSubdirectory("kapea-spoilt-").FullName;

        internal Copy(string file) => System.IO.File.Copy(file, Path);

        internal string Path => System.IO.Path.Combine(_directory, SqliteStore.FileName);

        /// <summary><c>false</c>: the table itself does not take the change, or it is none.</summary>
        internal bool Change(string sql)
        {
            using var database = Database.OpenToWrite(Path);
            try
            {
                database.Execute(sql);
                return database.Changes > 0 || !sql.StartsWith("UPDATE", StringComparison.Ordinal);
            }
            catch (SqliteFailure)
            {
                return false;
            }
        }

        public void Dispose() => Directory.Delete(_directory, recursive: true);
    }
}
