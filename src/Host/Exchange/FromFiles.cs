using System.Collections.Immutable;
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
internal sealed class FromFiles
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
    public Func<StreamHead, bool> Aside(HouseParts house)
    {
        var size = house.Store.Tree().Size;
        var known = _latest is { } latest && latest.Size == size ? latest : Follow(house, size);
        return head => known.Born.Contains(head.Born);
    }

    private sealed record Known(long Size, ImmutableHashSet<long> Born);

    private Known Follow(HouseParts house, long size)
    {
        lock (_turn)
        {
            if (_read < 0) _read = FirstImport(house) - 1 ?? -1;
            if (_read < 0) return new(size, []);
            while (_read < size && house.Store.ReadAll(_read, AtOnce) is { IsEmpty: false } entries)
            {
                foreach (var entry in entries) Follow(entry);
                _read = entries[^1].Seq;
            }

            return _latest = new(size, [.. _acts.Values.Where(born => _back.Contains(born) || !_worked.Contains(born))]);
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

    private static long? FirstImport(HouseParts house) => house.Book.Now.Desks.Where(d => d.Function == DeskFunction.SocialTeam)
        .SelectMany(d => house.Store.StreamsHeldBy(d.Id, StreamKind.Import.Wire(), int.MaxValue)).Select(h => (long?)h.Born).Min();
}
