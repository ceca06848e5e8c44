using Kapea.Journal.Rows;

namespace Kapea.Journal.Sqlite;

/// <summary>Gives names and ids the small numbers under which entries and audit lines keep them. The writer's own: it knows numbers not yet committed.</summary>
internal sealed class Numbers(Database database)
{
    private const int Most = 100_000;
    private readonly Dictionary<string, long> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, long> _ids = [];

    /// <summary>The number of a wire name, kind or code.</summary>
    internal long OfName(string name)
    {
        if (!_names.TryGetValue(name, out var number))
            _names[name] = number = FindOrAdd(SqliteSchema.Names, "SELECT number FROM names WHERE name = ?", "INSERT INTO names VALUES (?, ?, ?)", Cell.Of(name));

        return number;
    }

    /// <summary>The number of a person.</summary>
    internal long OfId(Guid id)
    {
        if (_ids.TryGetValue(id, out var number))
            return number;

        if (_ids.Count >= Most)
            _ids.Clear();

        return _ids[id] = FindOrAdd(SqliteSchema.Ids, "SELECT number FROM ids WHERE id = ?", "INSERT INTO ids VALUES (?, ?, ?)", Cell.Of(id));
    }

    /// <summary>Forgets all: what was numbered may have been rolled back.</summary>
    internal void Forget()
    {
        _names.Clear();
        _ids.Clear();
    }

    private long FindOrAdd(OwnTable table, string find, string add, Cell value)
    {
        var number = database.Number(find, value);
        if (number != 0)
            return number;

        number = 1 + database.Number($"SELECT max(number) FROM {table.Name}");
        database.Run(add, Cell.Of(number), value, Cell.Of(RowDigest.Of(table.Name, [Cell.Of(number), value])));
        return number;
    }
}
