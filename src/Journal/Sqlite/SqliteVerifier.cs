namespace Kapea.Journal.Sqlite;

/// <summary>Recomputes what is stored.</summary>
internal static class SqliteVerifier
{
    internal static IEnumerable<Fault> VerifyFile(string path, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var database = Database.OpenToRead(path);
        using var rows = database.Prepare("PRAGMA integrity_check");
        while (rows.Step())
        {
            if (rows.Text(0) != "ok")
                yield return new Fault("file", "", rows.Text(0));
        }
    }
}
