using Kapea.Journal.Rows;

namespace Kapea.Journal.Sqlite;

/// <summary>Puts and removes rows beside the chain, inside the writer's transaction.</summary>
/// <remarks>
/// Wrapped keys lie in <c>secrets</c>, to which rows are only ever added at the end, and are overwritten where they lie. Even with
/// <c>secure_delete</c> SQLite leaves copies of cells that it moved between pages (measured with SQLite 3.40: 16 of
/// 5,000 deleted wraps were still in the file); cells that never move leave none.
/// </remarks>
internal sealed class RowWriter(Database database)
{
    internal void Put(Table table, Cell[] cells)
    {
        var sql = RowSql.Of(table);
        var digest = RowDigest.Of(table.Name, cells);
        var stored = sql.Secrets.IsEmpty ? cells : WithSecretsAside(table, sql, cells);
        database.Run(sql.Put, [.. stored, Cell.Of(digest)]);
    }

    /// <summary>Removes the row with these key cells, if there is one.</summary>
    internal void Remove(Table table, ReadOnlySpan<Cell> key)
    {
        var sql = RowSql.Of(table);
        foreach (var secret in SecretsOf(sql, key))
            Overwrite(secret);

        database.Run(sql.Remove, key);
    }

    private Cell[] WithSecretsAside(Table table, RowSql sql, Cell[] cells)
    {
        var stored = (Cell[])cells.Clone();
        var old = SecretsOf(sql, cells.AsSpan(0, table.Keys));
        for (var i = 0; i < sql.Secrets.Length; i++)
        {
            var column = sql.Secrets[i];
            stored[column] = Cell.Of(old.Length == 0 ? Add(cells[column]) : Replace(old[i], cells[column]));
        }

        return stored;
    }

    private long[] SecretsOf(RowSql sql, ReadOnlySpan<Cell> key)
    {
        if (sql.Secrets.IsEmpty)
            return [];

        using var row = database.Prepare(sql.SecretNumbers).Bind(key);
        return row.Step() ? [.. Enumerable.Range(0, row.Columns).Select(row.Long)] : [];
    }

    private long Replace(long old, Cell secret)
    {
        using (var row = database.Prepare("SELECT bytes FROM secrets WHERE number = ?").Add(old))
        {
            if (row.Step() && row.Span(0).SequenceEqual(secret.Bytes))
                return old;
        }

        Overwrite(old);
        return Add(secret);
    }

    private long Add(Cell secret)
    {
        var number = 1 + database.Number("SELECT max(number) FROM secrets");
        database.Run("INSERT INTO secrets VALUES (?, ?)", Cell.Of(number), secret);
        return number;
    }

    private void Overwrite(long number) =>
        database.Run("UPDATE secrets SET bytes = zeroblob(length(bytes)) WHERE number = ?", Cell.Of(number));
}
