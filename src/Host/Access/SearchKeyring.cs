using System.Buffers.Binary;
using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;

namespace Kapea.Host.Access;

/// <summary>The search keys of the network, one for each purpose: made when the first who may search signs in, and handed on to desks that came later.</summary>
/// <remarks>
/// Each is the key of a stream in which nothing is written, so that it is wrapped to desks as every stream is. Together with the machine's half it makes
/// tokens. Someone's leaving changes none: the key never leaves the Host. After a compromise a new epoch is begun and the tokens are made anew.
/// </remarks>
internal sealed class SearchKeyring(IStore store, NetworkBook book, MachineKey machine, KapeaClock clock)
{
    /// <summary>Where the key of a purpose is now; <c>null</c>: nobody has made one yet.</summary>
    public (StreamId Stream, int Epoch)? At(string purpose) => At(store, purpose);

    /// <summary>Where the key of a purpose is now, in a store.</summary>
    public static (StreamId Stream, int Epoch)? At(IStore store, string purpose) => store.Find(new SettingRow(Setting(purpose), [])) is { Value.Length: 20 } row
        ? (new(new Guid(row.Value.AsSpan(0, 16), bigEndian: true)), BinaryPrimitives.ReadInt32BigEndian(row.Value.AsSpan(16)))
        : null;

    /// <summary>The present keys of a purpose, for somebody whose desk holds them; <c>null</c>: hers does not.</summary>
    public (int Epoch, SearchKeys Keys)? Now(Visit visit, string purpose) => At(purpose) is { } at && Of(visit, purpose, at.Stream, at.Epoch) is { } keys ? (at.Epoch, keys) : null;

    /// <summary>The keys of a purpose of an epoch, for somebody whose desk holds them.</summary>
    public SearchKeys? Of(Visit visit, string purpose, int epoch) => At(purpose) is { } at ? Of(visit, purpose, at.Stream, epoch) : null;

    /// <summary>Makes what keys are missing, and hands on those that a desk should hold and has not got. Cheap where there is nothing to do.</summary>
    public async Task Tend(Visit visit, CancellationToken cancel = default)
    {
        foreach (var purpose in Purposes.All)
        {
            if (!visit.Desks.Any(d => Purposes.Functions(purpose).Contains(d.Function)) || Owed(visit, purpose, visit.Network).IsEmpty) continue;
            await book.Alone(
                async network =>
                {
                    var isNew = At(purpose) is null;
                    var rows = Owed(visit, purpose, network);
                    if (rows.IsEmpty) return false;
                    await store.Commit(
                        new()
                        {
                            Act = ActId.New(),
                            ActDigest = new byte[32],
                            Author = visit.Id,
                            At = clock.GetUtcNow(),
                            Begins = isNew ? [new NewStream(rows.OfType<EpochRow>().Single().Stream, StreamKind.Search.Wire())] : [],
                            Puts = rows,
                            Audit = [new(visit.Id, isNew ? "access.search-key-made" : "access.search-key-handed-on", rows.OfType<WrapRow>().First().Stream)],
                            MayUseReserve = true,
                        },
                        cancel);
                    return true;
                },
                cancel);
        }
    }

    /// <summary>The name of the setting that says which stream is the key of a purpose, and which epoch of it is the present one.</summary>
    private static string Setting(string purpose) => "search." + purpose;

    private SearchKeys? Of(Visit visit, string purpose, StreamId stream, int epoch)
    {
        if (visit.SearchKeys.TryGetValue((purpose, epoch), out var known)) return known;
        return store.FindStream(stream) is { } head && visit.Ring.Open(store, head, epoch) is { } keys
            ? visit.SearchKeys[(purpose, epoch)] = SearchKeys.For(purpose, keys, machine)
            : null;
    }

    private ImmutableArray<IRow> Owed(Visit visit, string purpose, Network network)
    {
        var desks = DesksOf(network, purpose);
        if (At(purpose) is not { } at)
        {
            var (stream, fresh) = (StreamId.New(), EpochKeys.New(1));
            return [new EpochRow(stream, 1, fresh.Posting.Public), Row(purpose, stream, 1), .. desks.Where(d => d.HasKey).Select(d => Wrap(stream, fresh, d))];
        }

        // Every epoch: tokens of an earlier one may still be there.
        var wrapped = store.All<WrapRow>(at.Stream).Where(w => !w.Waits).Select(w => (w.Epoch, w.Desk)).ToHashSet();
        var rows = ImmutableArray.CreateBuilder<IRow>();
        foreach (var epoch in store.All<EpochRow>(at.Stream).Select(e => e.Epoch))
        {
            var missing = desks.Where(d => d.HasKey && !wrapped.Contains((epoch, d.Id))).ToList();
            if (missing.Count > 0 && store.FindStream(at.Stream) is { } head && visit.Ring.Open(store, head, epoch) is { } keys) rows.AddRange(missing.Select(d => Wrap(at.Stream, keys, d)));
        }

        return rows.ToImmutable();
    }

    /// <summary>The desks that hold the key of a purpose.</summary>
    internal static ImmutableArray<NetworkDesk> DesksOf(Network network, string purpose) => [.. network.Desks.Where(d => d.Profile.Accepted && Purposes.Functions(purpose).Contains(d.Function))];

    internal static WrapRow Wrap(StreamId stream, EpochKeys keys, NetworkDesk desk) =>
        new(stream, keys.Epoch, desk.Id, desk.Row.Epoch, false, 0, StreamWraps.Wrap(stream, keys, desk.Id, desk.PublicKey));

    internal static SettingRow Row(string purpose, StreamId stream, int epoch)
    {
        var value = new byte[20];
        stream.Value.TryWriteBytes(value, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(value.AsSpan(16), epoch);
        return new(Setting(purpose), value);
    }
}
