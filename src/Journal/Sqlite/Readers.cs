using System.Collections.Concurrent;

namespace Kapea.Journal.Sqlite;

/// <summary>A few connections that only read, lent to one caller at a time.</summary>
internal sealed class Readers(string path, int most) : IDisposable
{
    private readonly ConcurrentBag<Database> _free = [];
    private readonly SemaphoreSlim _places = new(most);

    /// <summary>Reads, waiting while all connections are lent out.</summary>
    internal T Read<T>(Func<Database, T> read)
    {
        _places.Wait();
        try
        {
            var database = _free.TryTake(out var free) ? free : Database.OpenToRead(path);
            var answer = ReadOrClose(database, read);
            _free.Add(database);
            return answer;
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_free.TryTake(out var database))
            database.Dispose();

        _places.Dispose();
    }

    /// <summary>A connection on which something failed is not used again.</summary>
    private static T ReadOrClose<T>(Database database, Func<Database, T> read)
    {
        try
        {
            return read(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
