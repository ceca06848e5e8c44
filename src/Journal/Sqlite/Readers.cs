using System.Collections.Concurrent;

namespace Kapea.Journal.Sqlite;

/// <summary>A few connections that only read, lent to one caller at a time.</summary>
internal sealed class Readers(string path, int most) : IDisposable
{
    // For fewer it is not worth while to begin another thread.
    private const int Few = 25;

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

    /// <summary>Reads of many places at once, each of some of them: of a file that is not in memory the disk answers several as fast as one. The answers stand in the order of the places.</summary>
    internal IEnumerable<T> ReadSideBySide<T>(IReadOnlyList<long> places, int hands, Func<Database, IReadOnlyList<long>, T> read)
    {
        var parts = places.Chunk(Math.Max(Few, (places.Count + hands - 1) / hands)).ToList();
        // On threads of their own: those of the pool are as many as there are processors, and these wait for the disk.
        var others = parts.Skip(1).Select(part => Task.Factory.StartNew(() => Read(database => read(database, part)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        var first = parts.Take(1).Select(part => Read(database => read(database, part))).ToList();
        return [.. first, .. others.Select(other => other.GetAwaiter().GetResult())];
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
