using System.Collections.Immutable;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;

namespace Kapea.Host.Access;

/// <summary>A person of the network, as the machine knows her.</summary>
internal sealed record NetworkPerson(PersonRow Row, PersonProfile Profile)
{
    public PersonId Id => Row.Person;

    public PersonState State => (PersonState)Row.State;

    public bool HasKey => Row.PublicKey.Length == 32;
}

/// <summary>How a person stands; as in <see cref="PersonRow.State"/>.</summary>
internal enum PersonState
{
    Invited = 0,
    Active = 1,
    Suspended = 2,
}

/// <summary>A desk of the network, with the public half of its present key (empty before its first lead has made one) and its members.</summary>
internal sealed record NetworkDesk(DeskRow Row, DeskProfile Profile, byte[] PublicKey, ImmutableArray<MemberRow> Members)
{
    public DeskId Id => Row.Desk;

    public string Code => Profile.Code;

    public DeskFunction Function => Profile.Function;

    public bool HasKey => PublicKey.Length == 32;
}

/// <summary>People and desks at one moment. Immutable; a new one is made when a row of it changes.</summary>
internal sealed class Network
{
    private readonly ImmutableDictionary<PersonId, NetworkPerson> _people;
    private readonly ImmutableDictionary<DeskId, NetworkDesk> _desks;
    private readonly ImmutableDictionary<string, NetworkDesk> _byCode;
    private readonly ImmutableDictionary<string, NetworkPerson> _bySignIn;

    private Network(IEnumerable<NetworkPerson> people, IEnumerable<NetworkDesk> desks, byte[] recoveryKey)
    {
        _people = people.ToImmutableDictionary(p => p.Id);
        _desks = desks.ToImmutableDictionary(d => d.Id);
        _byCode = _desks.Values.ToImmutableDictionary(d => d.Code, StringComparer.Ordinal);
        _bySignIn = _people.Values.ToImmutableDictionary(p => Convert.ToHexString(p.Row.SignIn), StringComparer.Ordinal);
        RecoveryKey = recoveryKey;
    }

    public IEnumerable<NetworkPerson> People => _people.Values;

    public IEnumerable<NetworkDesk> Desks => _desks.Values;

    /// <summary>The public key that the two recovery papers open.</summary>
    public byte[] RecoveryKey { get; }

    public NetworkPerson? Person(PersonId id) => _people.GetValueOrDefault(id);

    /// <summary>The person with this sign-in name, found by its keyed hash.</summary>
    public NetworkPerson? PersonBySignIn(byte[] token) => _bySignIn.GetValueOrDefault(Convert.ToHexString(token));

    public NetworkDesk? Desk(DeskId id) => _desks.GetValueOrDefault(id);

    public NetworkDesk? Desk(string code) => _byCode.GetValueOrDefault(code);

    public IEnumerable<NetworkDesk> DesksOf(PersonId person) => _desks.Values.Where(d => d.Members.Any(m => m.Person == person)).OrderBy(d => d.Code, StringComparer.Ordinal);

    public IEnumerable<NetworkDesk> DesksWith(DeskFunction function, string organisation) =>
        _desks.Values.Where(d => d.Function == function && d.Profile.Organisation == organisation && d.Profile.Accepted).OrderBy(d => d.Code, StringComparer.Ordinal);

    /// <summary>Reads people and desks from the store.</summary>
    /// <exception cref="InvalidDataException">A profile does not open: the machine key is not the one this data directory was made with.</exception>
    public static Network Read(IStore store, MachineKey machine)
    {
        var people = store.All<PersonRow>().Select(row => new NetworkPerson(row, PersonProfile.Read(Open(machine, PersonProfile.About(row.Person.Value), row.Profile))));
        var members = store.All<MemberRow>().ToLookup(m => m.Desk);
        var keys = store.All<DeskKeyRow>().ToLookup(k => k.Desk);
        var desks = store.All<DeskRow>().Select(row => new NetworkDesk(
            row,
            DeskProfile.Read(Open(machine, DeskProfile.About(row.Desk.Value), row.Profile)),
            keys[row.Desk].FirstOrDefault(k => k.Epoch == row.Epoch)?.PublicKey ?? [],
            [.. members[row.Desk]]));
        return new(people, desks, store.Find(new SettingRow("recovery-key", []))?.Value ?? []);
    }

    private static byte[] Open(MachineKey machine, string about, Sealed<MachineNote> note) =>
        machine.TryOpen(about, note) ?? throw new InvalidDataException("The machine key is not the one this data directory was made with. Give the right file with --machine-key.");
}

/// <summary>Holds the present <see cref="Network"/> and reads it anew after a change.</summary>
internal sealed class NetworkBook(IStore store, MachineKey machine) : IDisposable
{
    public void Dispose() => _alone.Dispose();

    private readonly Lock _reading = new();
    private Network _now = Network.Read(store, machine);

    // Acts on people and keys look, decide and write as one: a suspension must not fall between the look and the write of another.
    private readonly SemaphoreSlim _alone = new(1, 1);

    public Network Now => Volatile.Read(ref _now);

    /// <summary>Does something on people, desks and keys with nobody else doing so meanwhile, on what is known now.</summary>
    public async Task<T> Alone<T>(Func<Network, Task<T>> work, CancellationToken cancel = default)
    {
        await _alone.WaitAsync(cancel);
        try
        {
            return await work(Refresh());
        }
        finally
        {
            Refresh();
            _alone.Release();
        }
    }

    public Network Refresh()
    {
        // One after the other: what was read earlier must never be laid over what was read later, or a suspension would be forgotten.
        lock (_reading)
        {
            var fresh = Network.Read(store, machine);
            Volatile.Write(ref _now, fresh);
            return fresh;
        }
    }
}
