using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Keys;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;

namespace Kapea.Host.Access;

/// <summary>Signing in and out. The cookie carries the only secret; the row holds the person's key sealed under it; ending the session deletes the row.</summary>
/// <remarks>Sessions keep the machine's own time, also in a demo whose clock is set.</remarks>
internal sealed class Sessions(IStore store, NetworkBook book, MachineKey machine, SearchKeyring search, KapeaClock clock) : IDisposable
{
    /// <summary>How long a session lasts at most.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromHours(12);

    /// <summary>After how long without a request its keys leave memory; the next request opens them again from the row.</summary>
    public static TimeSpan KeysStay { get; } = TimeSpan.FromMinutes(10);

    // Each try costs 64 MiB and a tenth of a second, so only a few run at once; the others wait their turn.
    private readonly SemaphoreSlim _tries = new(Environment.ProcessorCount, Environment.ProcessorCount);
    private readonly ConcurrentDictionary<string, Visit> _open = new(StringComparer.Ordinal);

    /// <summary>What a later room does when somebody has signed in.</summary>
    public Action<Visit>? Begun { get; set; }

    /// <summary>Sessions whose keys are in memory now.</summary>
    public int OpenCount => _open.Count;

    /// <summary>Opens a session with a name and a phrase; <c>null</c> if either is wrong. Takes as long for a name that does not exist.</summary>
    public async Task<(SessionSecret Secret, Visit Visit)?> SignIn(string name, string phrase, CancellationToken cancel = default)
    {
        var person = book.Now.PersonBySignIn(machine.NameToken(name));
        if (person is not { State: PersonState.Active })
        {
            await InTurn(() => Phrase.SpendTheTime(phrase), cancel);
            return null;
        }

        byte[]? key = null;
        await InTurn(() => key = Phrase.TryOpen(person.Id, phrase, person.Row.PrivateKey), cancel);
        return key is null ? null : await Begin(person, key, cancel);
    }

    /// <summary>Begins a session for a person whose private key is open.</summary>
    public async Task<(SessionSecret Secret, Visit Visit)?> Begin(NetworkPerson person, byte[] privateKey, CancellationToken cancel = default)
    {
        var secret = SessionSecret.New();
        var machineNow = clock.Machine.GetUtcNow();
        var row = new SessionRow(secret.Id, person.Id, secret.Seal(person.Id, privateKey), (machineNow + Lasts).ToUnixTimeSeconds());
        var ended = store.All<SessionRow>().Where(s => s.Until < machineNow.ToUnixTimeSeconds()).ToList();
        var receipt = await store.Commit(Plain(person.Id, "access.signed-in") with { Puts = [row, .. ended.Select(EndedSessions.Note)], Deletes = [.. ended.Select(s => new Delete(s)), .. EndedSessions.Old(store, machineNow)] }, cancel);
        if (receipt is not Receipt.Committed) throw new NoRoomException();
        await TurnDesks(person, privateKey, cancel);
        // Whoever was suspended in this very moment has no row any more.
        if (Find(book.Now, secret) is not { } opened) return null;
        var visit = Open(opened, privateKey);
        foreach (var desk in visit.Ring.Exchanged) await store.Commit(Plain(person.Id, "access.desk-key-exchanged", desk.Value), cancel);
        await search.Tend(visit, cancel);
        Begun?.Invoke(visit);
        return (secret, visit);
    }

    /// <summary>The visit of a cookie; <c>null</c>: no such session, ended, or the person is suspended.</summary>
    public Visit? Resolve(string? cookie)
    {
        if (SessionSecret.Parse(cookie) is not { } secret) return null;
        var id = Convert.ToHexString(secret.Id);
        var network = book.Now;
        // Sessions end in one of three ways: End drops it here, an act on people makes the network new, or its time is up. Otherwise the row need not be read again.
        if (_open.TryGetValue(id, out var visit) && ReferenceEquals(visit.Network, network) && visit.Until >= clock.Machine.GetUtcNow().ToUnixTimeSeconds())
        {
            visit.LastUsed = Environment.TickCount64;
            return visit;
        }

        if (Find(network, secret) is not { } found)
        {
            Drop(id);
            return null;
        }

        if (secret.TryOpen(found.Row.Person, found.Row.PrivateKey) is not { } key) return null;
        var opened = Open(found, key);
        // Looked at once more now that it is kept: whoever signed out in between has dropped what was not there yet.
        if (store.Find(new SessionRow(secret.Id, default, default, 0)) is not null) return opened;
        Drop(id);
        return null;
    }

    /// <summary>Whose session a cookie was of, where its time is up; <c>null</c>: nobody's that is known. It opens nothing: her key left with the session.</summary>
    public NetworkPerson? WhoWas(string? cookie)
    {
        if (SessionSecret.Parse(cookie) is not { } secret) return null;
        var id = store.Find(new SessionRow(secret.Id, default, default, 0))?.Person ?? EndedSessions.PersonOf(store, secret.Id, clock.Machine.GetUtcNow());
        return id is { } known && book.Now.Person(known) is { State: PersonState.Active, HasKey: true } person ? person : null;
    }

    /// <summary>Ends a session: its row and its keys are gone.</summary>
    public async Task End(Visit visit, CancellationToken cancel = default)
    {
        await store.Commit(Plain(visit.Id, "access.signed-out") with { Deletes = [new(new SessionRow(visit.Session, default, default, 0))] }, cancel);
        Drop(Convert.ToHexString(visit.Session));
    }

    /// <summary>Rows to delete so that every session of a person ends.</summary>
    public ImmutableArray<Delete> AllOf(PersonId person) => [.. store.All<SessionRow>().Where(s => s.Person == person).Select(s => new Delete(s))];

    /// <summary>Rows to delete so that every session of hers ends but this one.</summary>
    public ImmutableArray<Delete> OthersOf(Visit visit) =>
        [.. store.All<SessionRow>().Where(s => s.Person == visit.Id && !s.Session.AsSpan().SequenceEqual(visit.Session)).Select(s => new Delete(s))];

    /// <summary>Whether a session goes on: its row is there, its time is not up, its person is not suspended.</summary>
    public bool IsLive(byte[] session) => store.Find(new SessionRow(session, default, default, 0)) is { } row
        && row.Until >= clock.Machine.GetUtcNow().ToUnixTimeSeconds() && book.Now.Person(row.Person) is { State: PersonState.Active };

    /// <summary>Lets every session forget a stream that was destroyed, whole or in part.</summary>
    public void Forget(StreamId stream)
    {
        foreach (var visit in _open.Values) visit.Forget(stream);
    }

    /// <summary>Drops the keys of sessions that were not used lately.</summary>
    public void Sweep()
    {
        var oldest = Environment.TickCount64 - (long)KeysStay.TotalMilliseconds;
        foreach (var (id, visit) in _open)
            if (visit.LastUsed < oldest) Drop(id);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var id in _open.Keys) Drop(id);
        _tries.Dispose();
    }

    private async Task InTurn(Action work, CancellationToken cancel)
    {
        await _tries.WaitAsync(cancel);
        try
        {
            await Task.Run(work, cancel);
        }
        finally
        {
            _tries.Release();
        }
    }

    /// <summary>The row of a session that goes on, with the network as it was before the row was read: an ending that comes later makes another network.</summary>
    private (Network Network, SessionRow Row)? Find(Network network, SessionSecret secret) =>
        store.Find(new SessionRow(secret.Id, default, default, 0)) is { } row
        && row.Until >= clock.Machine.GetUtcNow().ToUnixTimeSeconds()
        && network.Person(row.Person) is { State: PersonState.Active } ? (network, row) : null;

    private Visit Open((Network Network, SessionRow Row) found, byte[] privateKey)
    {
        var (network, row) = found;
        var ring = KeyRing.Open(store, row.Person, privateKey, network.DesksOf(row.Person).Select(d => d.Id));
        var visit = new Visit(network.Person(row.Person)!, ring, row.Session, row.Until, network);
        _open[Convert.ToHexString(row.Session)] = visit;
        return visit;
    }

    private void Drop(string id)
    {
        // The ring is not overwritten at once: a request of the same session may be in its middle. The collector frees it.
        _open.TryRemove(id, out _);
    }

    /// <summary>Turns the key of every desk of hers that waits for it: someone left, or the desk is new and she is its first lead.</summary>
    private async Task TurnDesks(NetworkPerson person, byte[] privateKey, CancellationToken cancel)
    {
        if (!Waiting(book.Now).Any()) return;
        await book.Alone(
            async network =>
            {
                foreach (var desk in Waiting(network).ToList())
                {
                    var members = desk.Members.Select(m => network.Person(m.Person)!).Where(p => p.HasKey && p.State == PersonState.Active && Holds(desk, p)).Select(p => (p.Id, p.Row.PublicKey, p.Row.KeyEpoch));
                    var rows = DeskTurn.Rows(desk.Row, members, network.RecoveryKey);
                    await store.Commit(Plain(person.Id, desk.HasKey ? "access.desk-key-turned" : "access.desk-key-made", desk.Id.Value) with { Puts = rows }, cancel);
                }

                return true;
            },
            cancel);

        IEnumerable<NetworkDesk> Waiting(Network network) => network.DesksOf(person.Id).Where(d => d.Row.MustTurn && MayTurn(d, person, privateKey));

        // Who does not hold the key that is turned was suspended or not admitted yet, and must wait for a lead.
        bool Holds(NetworkDesk desk, NetworkPerson member) => member.Id == person.Id || store.All<MemberKeyRow>(desk.Id, member.Id).Any(k => k.Epoch == desk.Row.Epoch);
    }

    private bool MayTurn(NetworkDesk desk, NetworkPerson person, byte[] privateKey)
    {
        if (!desk.HasKey) return desk.Members.Any(m => m.Person == person.Id && m.Lead);
        return store.All<MemberKeyRow>(desk.Id, person.Id).Any(row => row.Epoch == desk.Row.Epoch && DeskKeys.TryOpen(desk.Id, row.Epoch, privateKey, row.Wrapped) is not null);
    }

    private Commitment Plain(PersonId person, string code, Guid other = default) => new()
    {
        Act = ActId.New(),
        ActDigest = new byte[32],
        Author = person,
        At = clock.GetUtcNow(),
        Audit = [new(person, code, null, other)],
        // Whoever has to answer an alert must get in, also when the disk is nearly full.
        MayUseReserve = true,
    };
}
