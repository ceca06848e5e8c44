using System.Collections.Concurrent;

namespace Kapea.Journal.Sqlite;

/// <summary>Numbers back into names and ids, for all readers. Filled only from what is committed, where a number never changes its meaning.</summary>
internal sealed class Lexicon
{
    private readonly ConcurrentDictionary<long, string> _names = new();
    private readonly ConcurrentDictionary<long, Guid> _ids = new();

    internal string Name(Database database, long number) =>
        _names.TryGetValue(number, out var name) ? name : _names.GetOrAdd(number, ReadName(database, number));

    internal Guid Id(Database database, long number) =>
        _ids.TryGetValue(number, out var id) ? id : _ids.GetOrAdd(number, ReadId(database, number));

    private static string ReadName(Database database, long number)
    {
        using var row = database.Prepare("SELECT name FROM names WHERE number = ?").Add(number);
        return row.Step() ? row.Text(0) : throw new StoreException($"The name {number} is missing. Run \"kapea verify\".");
    }

    private static Guid ReadId(Database database, long number)
    {
        using var row = database.Prepare("SELECT id FROM ids WHERE number = ?").Add(number);
        return row.Step() ? row.Guid(0) : throw new StoreException($"The id {number} is missing. Run \"kapea verify\".");
    }
}
