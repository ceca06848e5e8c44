using System.Collections.Immutable;
using System.Security.Cryptography;
using Kapea.Journal.Rows;
using Kapea.Journal.Sqlite;

namespace Kapea.Journal.Backups;

/// <summary>Backups of a SQLite journal, made while it runs: one directory each, the wraps in a file apart.</summary>
/// <remarks>
/// <c>journal.db</c> holds everything but wrapped and private keys, and what names are found by; <c>wraps.db</c> holds those. Both are thrown away after 30 days, so
/// that what was erased cannot be opened from any backup after that. Sessions and links of calendars are in neither: a restore must not open again what was revoked since. Rows are copied one by one into new
/// files, so no freed page comes along. Also <c>destructions.jsonl</c> and <c>manifest.json</c>.
/// </remarks>
public static class Backup
{
    /// <summary>The name of the file with the wrapped and private keys.</summary>
    public const string WrapsName = "wraps.db";

    /// <summary>The name of the list of destructions.</summary>
    public const string DestructionsName = "destructions.jsonl";

    private static readonly ImmutableArray<string> s_wraps = [Tables.Persons.Name, Tables.DeskKeys.Name, Tables.MemberKeys.Name, Tables.Wraps.Name, Tables.Finds.Name, Tables.Cards.Name];
    private static readonly ImmutableArray<string> s_left = [Tables.Sessions.Name, Tables.Calendars.Name];

    /// <summary>How long files with wraps are kept.</summary>
    public static TimeSpan WrapsKept { get; } = TimeSpan.FromDays(30);

    /// <summary>Makes a backup, and verifies it.</summary>
    /// <param name="dataDirectory">The data directory; its server may be running.</param>
    /// <param name="target">A directory that is not there yet, or is empty.</param>
    /// <param name="now">The time to write into the manifest.</param>
    /// <param name="cancel">Gives up; what was written so far is left.</param>
    /// <exception cref="StoreException">The target is not empty, the disk is full, or the backup does not verify.</exception>
    public static BackupManifest Make(string dataDirectory, string target, DateTimeOffset now, CancellationToken cancel = default)
    {
        var source = Path.Combine(dataDirectory, SqliteStore.FileName);
        if (!File.Exists(source))
            throw new StoreException($"There is no journal in {dataDirectory}.");

        MakeEmpty(target);
        try
        {
            Copy(source, target);
            var manifest = Describe(target, now);
            manifest.Write(target);
            return Verify(target, cancel).FirstOrDefault() is { } fault
                ? throw new StoreException($"The backup does not verify: {fault.Table} {fault.Row}: {fault.What} Verify the journal itself.")
                : manifest;
        }
        catch (SqliteFailure failure)
        {
            throw new StoreException($"The backup could not be written to {target}. Make room, or choose another disk.", failure);
        }
    }

    /// <summary>The faults of a backup: of its files against the manifest, and of every row. A file of wraps that was thrown away is no fault.</summary>
    public static IEnumerable<Fault> Verify(string backup, CancellationToken cancel = default)
    {
        foreach (var (name, hash) in BackupManifest.Read(backup).Files)
        {
            var path = Path.Combine(backup, name);
            if (!File.Exists(path))
            {
                if (name != WrapsName)
                    yield return new Fault("file", name, "The file is missing.");
                continue;
            }

            if (HashOf(path) != hash)
                yield return new Fault("file", name, "The file is not the one in the manifest.");

            foreach (var fault in name.EndsWith(".db", StringComparison.Ordinal) ? SqliteVerifier.VerifyStill(path, cancel) : [])
                yield return fault;
        }
    }

    /// <summary>Whether a file of wraps was made with a backup; with another's, entries would stay closed for ever.</summary>
    public static bool Belongs(string wraps, string backup) => BackupManifest.Read(backup).Files.TryGetValue(WrapsName, out var hash) && HashOf(wraps) == hash;

    /// <summary>Throws away what is older than 30 days: wraps, and the journals too, since a later file of wraps would open in them what was destroyed since.</summary>
    /// <param name="backups">The directory that holds the directories of the backups.</param>
    /// <param name="now">The present.</param>
    /// <returns>The files thrown away.</returns>
    public static ImmutableArray<string> Prune(string backups, DateTimeOffset now)
    {
        var pruned = ImmutableArray.CreateBuilder<string>();
        foreach (var backup in Directory.EnumerateDirectories(backups).Order(StringComparer.Ordinal))
        {
            // By the file's own time: a backup that was broken off has no manifest, and must lapse all the same.
            foreach (var file in new[] { WrapsName, SqliteStore.FileName }.Select(name => Path.Combine(backup, name)))
            {
                if (!File.Exists(file) || MadeAt(backup, file) + WrapsKept >= now)
                    continue;

                File.Delete(file);
                pruned.Add(file);
            }
        }

        return pruned.ToImmutable();
    }

    /// <summary>Puts a journal and its wraps together in a new data directory, destroys again what is on the newest list, and verifies.</summary>
    /// <param name="journal">The file <c>journal.db</c> of a backup.</param>
    /// <param name="wraps">The file <c>wraps.db</c> of the same backup.</param>
    /// <param name="destructions">The newest list there is, of whichever backup.</param>
    /// <param name="target">A directory that is not there yet, or is empty.</param>
    /// <param name="cancel">Gives up; what was written so far is left.</param>
    /// <returns>The faults found; none: it may be used.</returns>
    /// <exception cref="StoreException">The target is not empty, or a file is not what it should be.</exception>
    public static async Task<ImmutableArray<Fault>> Restore(string journal, string wraps, string destructions, string target, CancellationToken cancel = default)
    {
        var list = DestructionList.Read(destructions);
        MakeEmpty(target);
        try
        {
            Join(journal, wraps, Path.Combine(target, SqliteStore.FileName));
        }
        catch (SqliteFailure failure)
        {
            throw new StoreException("The backup cannot be read, or there is no room for it.", failure);
        }

        await using var store = SqliteStore.Open(target);
        await store.ApplyDestructions(list, cancel);
        return [.. store.Verify(cancel)];
    }

    private static DateTimeOffset MadeAt(string backup, string file) =>
        File.Exists(Path.Combine(backup, BackupManifest.FileName)) ? BackupManifest.Read(backup).At : File.GetLastWriteTimeUtc(file);

    private static void Copy(string source, string target)
    {
        var (journal, wraps) = (Path.Combine(target, SqliteStore.FileName), Path.Combine(target, WrapsName));
        Create(journal);
        Create(wraps);
        using var database = Database.OpenToWrite(source);
        if (SqliteSchema.VersionOf(database) != SqliteSchema.Version)
            throw new StoreException("The journal has an older schema. Start the server once; it brings the file up to date.");

        Attach(database, journal, "journal");
        Attach(database, wraps, "wraps");
        // One transaction, so one moment; the source is only read.
        database.Execute("BEGIN; DELETE FROM journal.heads");
        foreach (var table in SqliteSchema.Own.Select(own => own.Name).Concat(["entries", "audit"]).Concat(Tables.Every.Select(each => each.Name).Except(s_wraps).Except(s_left)))
            database.Execute($"INSERT INTO journal.{table} SELECT * FROM main.{table}" + (table == Tables.Settings.Name ? $" WHERE name NOT LIKE '{SettingRow.Passing}%'" : ""));

        // What is overwritten with zeros is left out.
        database.Execute("INSERT INTO journal.bodies SELECT * FROM main.bodies WHERE seq NOT IN (SELECT seq FROM main.destroyed)");
        CopyWraps(database, "main", "wraps");
        database.Execute("COMMIT");
    }

    private static void CopyWraps(Database database, string from, string to)
    {
        foreach (var table in s_wraps)
            database.Execute($"INSERT INTO {to}.{table} SELECT * FROM {from}.{table}");

        var secrets = string.Join(" UNION ALL ", Tables.Every.Where(table => s_wraps.Contains(table.Name))
            .SelectMany(table => table.Columns.Where(column => column.Secret).Select(column => $"SELECT {column.Name} FROM {from}.{table.Name}")));
        database.Execute($"INSERT INTO {to}.secrets SELECT * FROM {from}.secrets WHERE number IN ({secrets})");
    }

    private static void Join(string journal, string wraps, string target)
    {
        File.Copy(journal, target);
        File.SetAttributes(target, FileAttributes.Normal);
        using var database = Database.OpenToWrite(target);
        SqliteSchema.Bring(database);
        Attach(database, wraps, "wraps");
        database.Execute("BEGIN");
        CopyWraps(database, "wraps", "main");
        database.Execute(SqliteSchema.DeriveHeld);
        database.Execute("COMMIT");
    }

    private static BackupManifest Describe(string target, DateTimeOffset now)
    {
        TreeHead tree;
        (long Size, byte[] Hash) audit;
        using (var copy = Database.OpenStill(Path.Combine(target, SqliteStore.FileName)))
        {
            DestructionList.Write(Path.Combine(target, DestructionsName), SqliteQueries.Destructions(copy));
            tree = SqliteQueries.Tree(copy);
            audit = SqliteQueries.AuditHead(copy);
        }

        var files = new[] { SqliteStore.FileName, WrapsName, DestructionsName }.ToImmutableSortedDictionary(name => name, name => HashOf(Path.Combine(target, name)), StringComparer.Ordinal);
        return new BackupManifest(BackupManifest.Version, now, tree.Size, Convert.ToHexStringLower(tree.Root), audit.Size, Convert.ToHexStringLower(audit.Hash), files);
    }

    private static void Create(string path)
    {
        using var database = Database.OpenToWrite(path);
        database.Execute($"PRAGMA page_size = {new StoreOptions().PageSize}");
        SqliteSchema.Bring(database);
    }

    private static void Attach(Database database, string path, string name) => database.Run($"ATTACH ? AS {name}", Cell.Of(Path.GetFullPath(path)));

    private static void MakeEmpty(string directory)
    {
        Directory.CreateDirectory(directory);
        if (Directory.EnumerateFileSystemEntries(directory).Any())
            throw new StoreException($"The directory {directory} is not empty. Name one that is not there yet.");
    }

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
