using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;

namespace Kapea.Journal.Keys;

/// <summary>The keys of one person's open session: her own, those of her desks, and those of the streams she has opened.</summary>
/// <remarks>
/// It lives in memory while the session is in use and no longer: <see cref="Dispose"/> overwrites what it holds. What it holds, and
/// for how long, is stated in docs/threats.md. Safe for concurrent requests of the same session.
/// </remarks>
public sealed class KeyRing : IDisposable
{
    private readonly byte[] _privateKey;
    private readonly byte[] _digestKey;
    private readonly ConcurrentDictionary<(DeskId Desk, int Epoch), byte[]> _desks = new();
    private readonly ConcurrentDictionary<(DeskId Desk, int Epoch), byte[]> _cards = new();
    private readonly ConcurrentDictionary<(StreamId Stream, int Epoch), EpochKeys> _streams = new();

    private KeyRing(PersonId person, byte[] privateKey, ImmutableArray<DeskId> desks)
    {
        Person = person;
        _privateKey = privateKey;
        _digestKey = PersonDigests.Key(privateKey);
        Desks = desks;
    }

    /// <summary>How many stream keys a ring keeps at most; older ones are unwrapped again when needed.</summary>
    public const int MostStreams = 4096;

    /// <summary>Whose ring it is.</summary>
    public PersonId Person { get; }

    /// <summary>The desks whose present key she holds.</summary>
    public ImmutableArray<DeskId> Desks { get; }

    /// <summary>Opens a ring with the person's private key.</summary>
    /// <remarks>
    /// A wrap made for an earlier key of hers is passed over: her lead must wrap again. A desk whose present key she does not hold is passed
    /// over whole: she was suspended while it turned, and waits for a lead. So is a desk whose public key is not the one its members
    /// hold: somebody has exchanged it (<see cref="Exchanged"/>).
    /// </remarks>
    public static KeyRing Open(IStore store, PersonId person, byte[] privateKey, IEnumerable<DeskId> memberOf)
    {
        var held = new List<DeskId>();
        var exchanged = new List<DeskId>();
        var opened = new Dictionary<(DeskId, int), byte[]>();
        foreach (var desk in memberOf)
        {
            var keys = store.All<MemberKeyRow>(desk, person).Select(row => (row.Epoch, Key: DeskKeys.TryOpen(desk, row.Epoch, privateKey, row.Wrapped))).Where(k => k.Key is not null).ToDictionary(k => k.Epoch, k => k.Key!);
            if (store.All<DeskKeyRow>(desk) is not [.., var present] || !keys.TryGetValue(present.Epoch, out var now)) continue;
            if (!KeyPair.FromPrivate(now).Public.AsSpan().SequenceEqual(present.PublicKey))
            {
                exchanged.Add(desk);
                continue;
            }

            held.Add(desk);
            foreach (var (epoch, key) in keys) opened[(desk, epoch)] = key;
        }

        var ring = new KeyRing(person, privateKey, [.. held]) { Exchanged = [.. exchanged] };
        foreach (var (key, value) in opened) ring._desks[key] = value;
        return ring;
    }

    /// <summary>Desks whose public key on record is not the one their members hold: a sign that somebody has written in the file.</summary>
    public ImmutableArray<DeskId> Exchanged { get; private init; } = [];

    /// <summary>A digest that only she can make and check: what was typed cannot be found by trying, however few the possible answers.</summary>
    public byte[] Keyed(ReadOnlySpan<byte> digest) => PersonDigests.Of(_digestKey, digest);

    /// <summary>The private key of a desk's epoch; <c>null</c>: not held.</summary>
    public byte[]? DeskKey(DeskId desk, int epoch) => _desks.GetValueOrDefault((desk, epoch));

    /// <summary>A desk's symmetric key for cards, of one epoch; <c>null</c>: not held.</summary>
    public byte[]? CardKey(DeskId desk, int epoch)
    {
        if (_cards.TryGetValue((desk, epoch), out var known)) return known;
        return DeskKey(desk, epoch) is { } key ? _cards[(desk, epoch)] = DeskCards.Key(key) : null;
    }

    /// <summary>Her own private key, to be sealed anew (a new phrase, a session).</summary>
    public byte[] PrivateKey => _privateKey;

    /// <summary>The keys of an epoch of a stream, by a wrap of one of her desks whose gate is open; <c>null</c>: not held.</summary>
    public EpochKeys? Open(IStore store, StreamHead stream, int epoch)
    {
        if (stream.Destroyed) return null;
        if (_streams.TryGetValue((stream.Stream, epoch), out var known)) return known;
        foreach (var desk in Desks)
        {
            var row = store.Find(new WrapRow(stream.Stream, epoch, desk, 0, false, 0, default));
            if (row is null or { Waits: true } || row.Gate > stream.Gate || DeskKey(desk, row.DeskEpoch) is not { } key) continue;
            if (StreamWraps.TryOpen(stream.Stream, epoch, desk, key, row.Wrapped) is { } keys) return Keep(stream.Stream, keys);
        }

        return null;
    }

    /// <summary>The keys of an epoch through a gated wrap whose outer layer the Door lifts; never kept.</summary>
    public EpochKeys? OpenGated(IStore store, MachineKey machine, StreamId stream, int epoch, DeskId desk)
    {
        var row = store.Find(new WrapRow(stream, epoch, desk, 0, true, 0, default));
        if (row is null or { Waits: true } || DeskKey(desk, row.DeskEpoch) is not { } key) return null;
        return StreamWraps.LiftGate(machine, stream, epoch, desk, row.Wrapped) is { } wrap ? StreamWraps.TryOpen(stream, epoch, desk, key, wrap) : null;
    }

    /// <summary>Keeps the keys of a stream that this session has just begun or turned.</summary>
    public EpochKeys Keep(StreamId stream, EpochKeys keys)
    {
        if (_streams.Count >= MostStreams) _streams.Clear();
        return _streams[(stream, keys.Epoch)] = keys;
    }

    /// <summary>Forgets the keys of a stream: it was destroyed, or the hold was taken away.</summary>
    public void Forget(StreamId stream)
    {
        foreach (var key in _streams.Keys.Where(k => k.Stream == stream).ToArray()) _streams.TryRemove(key, out _);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_privateKey);
        CryptographicOperations.ZeroMemory(_digestKey);
        foreach (var key in _desks.Values.Concat(_cards.Values)) CryptographicOperations.ZeroMemory(key);
        foreach (var keys in _streams.Values)
        {
            CryptographicOperations.ZeroMemory(keys.Symmetric);
            CryptographicOperations.ZeroMemory(keys.Posting.Private);
        }

        _desks.Clear();
        _cards.Clear();
        _streams.Clear();
    }
}
