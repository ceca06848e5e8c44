using System.Collections.Frozen;
using System.Collections.Immutable;
using Kapea.Journal.Rows;

namespace Kapea.Journal.Sqlite;

/// <summary>The SQL of one table of rows, put together once.</summary>
internal sealed class RowSql
{
    private static readonly FrozenDictionary<string, RowSql> s_all = Tables.Every.ToFrozenDictionary(table => table.Name, table => new RowSql(table));

    private readonly Table _table;
    private readonly ImmutableArray<string> _all;

    private RowSql(Table table)
    {
        _table = table;
        var columns = table.Columns.Select(column => column.Name).ToArray();
        var keys = columns[..table.Keys];
        var rest = columns[table.Keys..].Append("digest").Select(name => $"{name} = excluded.{name}");
        var marks = string.Join(", ", Enumerable.Repeat("?", columns.Length + 1));
        Where = string.Join(" AND ", keys.Select(key => $"{key} = ?"));
        Put = $"INSERT INTO {table.Name} VALUES ({marks}) ON CONFLICT ({string.Join(", ", keys)}) DO UPDATE SET {string.Join(", ", rest)}";
        Remove = $"DELETE FROM {table.Name} WHERE {Where}";
        Select = $"SELECT {string.Join(", ", table.Columns.Select(Read))} FROM {table.Name} t";
        Secrets = [.. table.Columns.Select((column, index) => (column, index)).Where(each => each.column.Secret).Select(each => each.index)];
        SecretNumbers = Secrets.IsEmpty ? "" : $"SELECT {string.Join(", ", Secrets.Select(index => columns[index]))} FROM {table.Name} WHERE {Where}";
        _all = [.. Enumerable.Range(0, table.Keys + 1).Select(count => WithKeys(keys, count))];
    }

    internal string Where { get; }

    internal string Put { get; }

    internal string Remove { get; }

    /// <summary>All columns but the digest, secrets by their bytes.</summary>
    internal string Select { get; }

    /// <summary>The indexes of the secret columns.</summary>
    internal ImmutableArray<int> Secrets { get; }

    /// <summary>The numbers of a row's secrets, by its key.</summary>
    internal string SecretNumbers { get; }

    internal static RowSql Of(Table table) => s_all[table.Name];

    /// <summary>All columns of the rows whose first key columns equal those given, in key order.</summary>
    internal string All(int leading) => leading < _all.Length
        ? _all[leading]
        : throw new ArgumentException($"The table {_table.Name} has {_table.Keys} key columns.", nameof(leading));

    private string WithKeys(string[] keys, int count)
    {
        var where = count == 0 ? "" : " WHERE " + string.Join(" AND ", keys[..count].Select(key => $"{key} = ?"));
        return $"{Select}{where} ORDER BY {string.Join(", ", keys)}";
    }

    private static string Read(Column column) => column.Secret
        ? $"(SELECT bytes FROM secrets WHERE number = t.{column.Name})"
        : column.Name;
}
