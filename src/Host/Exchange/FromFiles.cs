using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>Which cases came in with a file and stand with it alone: nobody has worked on them since, or they were taken back.</summary>
/// <remarks>Told from envelopes, for every desk alike: the entry of a row is the first of its act, so that its place in the log is the birth of the streams begun with it.</remarks>
internal sealed class FromFiles
{
    private readonly ConcurrentDictionary<StreamId, (long Position, ImmutableHashSet<long> Born)> _imports = new();
    private readonly ConcurrentDictionary<StreamId, (long Position, bool IsAside)> _cases = new();
    private volatile Known _latest = new(-1, []);

    /// <summary>Whether a stream belongs to such a case.</summary>
    public Func<StreamHead, bool> Aside(HouseParts house)
    {
        var size = house.Store.Tree().Size;
        if (_latest is { } known && known.Size == size) return head => known.Born.Contains(head.Born);
        var desks = house.Book.Now.Desks.Where(d => d.Function == DeskFunction.SocialTeam).ToList();
        var born = desks.SelectMany(d => house.Store.StreamsHeldBy(d.Id, StreamKind.Import.Wire(), int.MaxValue)).DistinctBy(h => h.Stream).Select(h => Born(house.Store, h)).ToList();
        var aside = born.Count == 0 ? [] : desks.SelectMany(d => house.Store.StreamsHeldBy(d.Id, StreamKind.Case.Wire(), int.MaxValue))
            .Where(h => born.Exists(b => b.Contains(h.Born)) && IsAside(house.Store, h)).Select(h => h.Born).ToHashSet();
        _latest = new(size, aside);
        return head => aside.Contains(head.Born);
    }

    private sealed record Known(long Size, HashSet<long> Born);

    private bool IsAside(IStore store, StreamHead file)
    {
        if (file.Position <= 1) return true;
        if (_cases.TryGetValue(file.Stream, out var known) && known.Position == file.Position) return known.IsAside;
        var isBack = store.Read(file.Stream, 0).Any(e => e.Name == CaseTakenBack.WireName);
        _cases[file.Stream] = (file.Position, isBack);
        return isBack;
    }

    private ImmutableHashSet<long> Born(IStore store, StreamHead import)
    {
        var (position, born) = _imports.GetValueOrDefault(import.Stream, (0, []));
        if (position >= import.Position) return born;
        born = born.Union(store.Read(import.Stream, position).Where(e => e.Name == RowTakenIn.WireName).Select(e => e.Seq));
        _imports[import.Stream] = (import.Position, born);
        return born;
    }
}
