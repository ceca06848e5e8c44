using System.Collections.Concurrent;
using Kapea.Host.Access;
using Kapea.Journal;
using Kapea.Journal.Keys;
using Kapea.Journal.Sealing;
using Kapea.Work.Acts;

namespace Kapea.Host.Doors;

/// <summary>One person's open session while it is in use: her key ring and the small states folded with it.</summary>
/// <remarks>
/// States are kept per session and die with it, so that nothing stays decrypted once the last session that could open it has ended.
/// A state may be behind the stream; the Door notices when it commits, reads what is new and decides again.
/// </remarks>
internal sealed class Visit(NetworkPerson person, KeyRing ring, byte[] session, long until, Network network) : IDisposable
{
    /// <summary>How many folded states a session keeps at most.</summary>
    public const int MostStates = 512;

    private readonly ConcurrentDictionary<(StreamId, Type), object> _states = new();
    private readonly ConcurrentDictionary<StreamId, int> _writable = new();

    public NetworkPerson Person { get; } = person;

    public PersonId Id => Person.Id;

    public KeyRing Ring { get; } = ring;

    /// <summary>The session's id; never its secret.</summary>
    public byte[] Session { get; } = session;

    /// <summary>When it ends at the latest, seconds of the machine's clock.</summary>
    public long Until { get; } = until;

    /// <summary>The network as it was when the ring was opened.</summary>
    public Network Network { get; } = network;

    /// <summary>Search keys opened in this session, by purpose and epoch.</summary>
    public ConcurrentDictionary<(string Purpose, int Epoch), SearchKeys> SearchKeys { get; } = new();

    /// <summary>When it was last used, milliseconds of the machine's uptime.</summary>
    public long LastUsed { get; set; } = Environment.TickCount64;

    /// <summary>The desks she can act from: those whose present key she holds, and that others of their kind have accepted. Being on a list is not enough.</summary>
    public IReadOnlyList<NetworkDesk> Desks { get; } = [.. network.DesksOf(person.Id).Where(d => d.Profile.Accepted && ring.Desks.Contains(d.Id))];

    public bool IsLead(NetworkDesk desk) => desk.Members.Any(m => m.Person == Id && m.Lead);

    public (long Position, TState State)? StateOf<TState>(StreamId stream) where TState : IState<TState> =>
        _states.TryGetValue((stream, typeof(TState)), out var kept) ? ((long, TState))kept : null;

    public void Keep<TState>(StreamId stream, long position, TState state) where TState : IState<TState>
    {
        if (_states.Count >= MostStates) _states.Clear();
        _states[(stream, typeof(TState))] = (position, state);
    }

    public void Forget(StreamId stream)
    {
        foreach (var key in _states.Keys.Where(k => k.Item1 == stream).ToArray()) _states.TryRemove(key, out _);
        _writable.TryRemove(stream, out _);
        Ring.Forget(stream);
    }

    /// <summary>The epoch under which this session last wrote to a stream, known to be wrapped to the present keys of its desks.</summary>
    public int? WritableEpoch(StreamId stream) => _writable.TryGetValue(stream, out var epoch) ? epoch : null;

    public void KeepWritable(StreamId stream, int epoch) => _writable[stream] = epoch;

    public void Dispose()
    {
        _states.Clear();
        SearchKeys.Clear();
        Ring.Dispose();
    }
}
