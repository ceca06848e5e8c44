using System.Collections.Immutable;
using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Tests.Keys;

/// <summary>A store that passes everything on and notes what single rows it was asked for.</summary>
internal sealed class NotingStore(IStore store) : PassingStore(store)
{
    private readonly List<string> _asked = [];

    /// <summary>What others do between the moment a row is found and the moment it is used.</summary>
    public Action<IRow>? Between { get; set; }

    /// <summary>The kinds of rows asked for since the last call, in order.</summary>
    public ImmutableArray<string> Take()
    {
        ImmutableArray<string> asked = [.. _asked];
        _asked.Clear();
        return asked;
    }

    public override T? Find<T>(T key) where T : class
    {
        _asked.Add(typeof(T).Name);
        var found = base.Find(key);
        if (found is not null) Between?.Invoke(found);
        return found;
    }
}
