using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>Which cases came in with a file and stand with it alone: nobody has worked on any part of them since, or they were taken back.</summary>
/// <remarks>
/// Told from envelopes, for every desk alike: the entry of a row is the first of its act, so that its place in the log is the birth of the streams begun with it.
/// The log is followed from the first import on; a house that never took a file in follows nothing.
/// </remarks>
internal sealed class FromFiles(IStore store, NetworkBook book)
{
    private const int AtOnce = 5000;
    private readonly Lock _turn = new();
    private readonly Dictionary<ActId, long> _acts = [];
    private readonly Dictionary<StreamId, long> _parts = [];
    private readonly HashSet<long> _worked = [];
    private readonly HashSet<long> _back = [];
    private long _read = -1;
    private volatile Known _latest = new(-1, []);

    /// <summary>Whether a stream belongs to such a case.</summary>
    public Func<StreamHead, bool> Aside()
    {
        var size = store.Tree().Size;
        var known = _latest is { } latest && latest.Size == size ? latest : Newest(size);
        return head => known.Born.Contains(head.Born);
    }

    /// <summary>Whether somebody has worked on any part of a case since it came in with a file. One that was taken back is nobody's work.</summary>
    public bool IsWorkedOn(StreamId file)
    {
        lock (_turn)
        {
            Follow(store.Tree().Size);
            return _parts.TryGetValue(file, out var born) && _worked.Contains(born) && !_back.Contains(born);
        }
    }

    /// <summary>Whether a stream belongs to a case that came in with a file and was taken back.</summary>
    public bool IsTakenBack(StreamHead head)
    {
        lock (_turn)
        {
            Follow(store.Tree().Size);
            return _back.Contains(head.Born);
        }
    }

    private sealed record Known(long Size, ImmutableHashSet<long> Born);

    private Known Newest(long size)
    {
        lock (_turn)
        {
            Follow(size);
            return _latest = new(size, [.. _acts.Values.Where(born => _back.Contains(born) || !_worked.Contains(born))]);
        }
    }

    private void Follow(long size)
    {
        if (_read < 0) _read = FirstImport() - 1 ?? -1;
        if (_read < 0) return;
        while (_read < size && store.ReadAll(_read, AtOnce) is { IsEmpty: false } entries)
        {
            foreach (var entry in entries) Follow(entry);
            _read = entries[^1].Seq;
        }
    }

    private void Follow(StoredEntry entry)
    {
        if (entry.Name == RowTakenIn.WireName) _acts[entry.Act] = entry.Seq;
        else if (_acts.TryGetValue(entry.Act, out var born)) _parts[entry.Stream] = born;
        else if (_parts.TryGetValue(entry.Stream, out var of))
        {
            if (entry.Name == CaseTakenBack.WireName) _back.Add(of);
            else if (TakeBackCase.IsWork(entry.Name)) _worked.Add(of);
        }
    }

    private long? FirstImport() => book.Now.Desks.Where(d => d.Function == DeskFunction.SocialTeam)
        .SelectMany(d => store.StreamsHeldBy(d.Id, StreamKind.Import.Wire(), int.MaxValue)).Select(h => (long?)h.Born).Min();
}
