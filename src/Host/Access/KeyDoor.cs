using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>An act on people, desks and keys. It writes rows beside the chain and an audit line in it; it decides nothing about a child.</summary>
/// <remarks>Like every act it states its name, permission, audit line and shape, or does not compile.</remarks>
internal interface IKeyAct<TSelf> where TSelf : IKeyAct<TSelf>
{
    static abstract string WireName { get; }

    static abstract Permission Needs { get; }

    static abstract AuditLine Audit { get; }

    static abstract ActShape Shape { get; }

    static abstract TSelf From(Answers answers);

    /// <summary>Draws up what is written, or says why not.</summary>
    KeyDecision Decide(KeyRoom room);
}

/// <summary>What a key act may look at.</summary>
internal sealed record KeyRoom(IStore Store, Network Network, MachineKey Machine, Visit Visit, NetworkDesk Desk, Sessions Sessions, DateTimeOffset At, long MachineMilliseconds, ActHeader Head);

/// <summary>What a key act writes, or why not.</summary>
internal sealed record KeyDecision
{
    public Refusal? Refused { get; private init; }

    public ImmutableArray<IRow> Puts { get; init; } = [];

    public ImmutableArray<Delete> Deletes { get; init; } = [];

    public ImmutableArray<NewEntry> Entries { get; init; } = [];

    public ImmutableArray<(StreamId Stream, long Position)> DestroysEntries { get; init; } = [];

    public ImmutableArray<StreamId> DestroysStreams { get; init; } = [];

    public ImmutableArray<(StreamId Stream, string Kind)> Settles { get; init; } = [];

    /// <summary>Whom or what the audit line is about: a person, a desk, an act.</summary>
    public Guid About { get; init; }

    public StreamId? Stream { get; init; }

    /// <summary>Shown once to the actor and kept nowhere (an invitation's code).</summary>
    public ImmutableDictionary<string, string> Told { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Notices: kind, urgency, the desks to tell.</summary>
    public ImmutableArray<(string Kind, string Urgency, NetworkDesk Desk)> Notices { get; init; } = [];

    public static implicit operator KeyDecision(Refusal refusal) => new() { Refused = refusal };
}

/// <summary>The Door for acts on people, desks and keys.</summary>
internal sealed class KeyDoor(IStore store, NetworkBook book, MachineKey machine, Sessions sessions, KapeaClock clock, Arrivals arrivals, Bell bell)
{
    public Task<Answer> Do<TAct>(Visit visit, ActHeader head, TAct act, CancellationToken cancel = default) where TAct : IKeyAct<TAct> =>
        book.Alone(network => Do(visit, head, act, network, cancel), cancel);

    private async Task<Answer> Do<TAct>(Visit visit, ActHeader head, TAct act, Network network, CancellationToken cancel) where TAct : IKeyAct<TAct>
    {
        if (network.Person(visit.Id) is not { State: PersonState.Active }) return Answer.Refuse(DoorRefusals.NotSignedIn);
        var desk = visit.Desks.FirstOrDefault(d => TAct.Needs.Functions.Contains(d.Function) && (!TAct.Needs.LeadOnly || visit.IsLead(d)) && (head.Desk.Length == 0 || d.Code == head.Desk));
        if (desk is null) return Answer.Refuse(DoorRefusals.NotAllowed);
        if (TAct.Shape.Harm == Harm.SecondLook && !head.SecondLook) return Answer.Refuse(DoorRefusals.SecondLook);
        var room = new KeyRoom(store, network, machine, visit, desk, sessions, clock.GetUtcNow(), clock.MachineMilliseconds, head);
        var decision = act.Decide(room);
        if (decision.Refused is { } no) return Earlier(visit, head) ?? Answer.Refuse(no);
        var receipt = await store.Commit(Draw(room, decision, TAct.Audit), cancel);
        return receipt switch
        {
            Receipt.Committed => Done(head, decision),
            Receipt.SeenBefore => Earlier(visit, head) ?? Answer.Refuse(DoorRefusals.ActIdUsed),
            Receipt.IdUsed => Answer.Refuse(DoorRefusals.ActIdUsed),
            Receipt.NoRoom => Answer.Refuse(DoorRefusals.NoRoom),
            Receipt.Stale => Answer.Refuse(DoorRefusals.Busy),
            Receipt.NoStream => Answer.Refuse(DoorRefusals.NotFound),
            _ => throw new InvalidOperationException("A receipt of unknown kind."),
        };
    }

    private static Commitment Draw(KeyRoom room, KeyDecision decision, AuditLine audit) => new()
    {
        Act = room.Head.Act,
        ActDigest = room.Head.Digest,
        Author = room.Visit.Id,
        At = room.At,
        Puts = [.. decision.Puts, .. Notices(room, decision)],
        Deletes = decision.Deletes,
        Entries = decision.Entries,
        Settles = decision.Settles,
        DestroysEntries = decision.DestroysEntries,
        DestroysStreams = decision.DestroysStreams,
        Audit = [new(room.Visit.Id, audit.Code, decision.Stream, decision.About)],
    };

    private static IEnumerable<NoticeRow> Notices(KeyRoom room, KeyDecision decision)
    {
        foreach (var (kind, urgency, desk) in decision.Notices)
        {
            foreach (var person in desk.Members.Select(m => room.Network.Person(m.Person)).OfType<NetworkPerson>().Where(p => p.State == PersonState.Active))
            {
                foreach (var row in NoticeRows.For(person, desk.Id, kind, urgency, decision.Stream ?? default, room.At, room.MachineMilliseconds)) yield return row;
            }
        }
    }

    private Answer.Done Done(ActHeader head, KeyDecision decision)
    {
        foreach (var gone in decision.DestroysStreams.Concat(decision.DestroysEntries.Select(d => d.Stream))) sessions.Forget(gone);
        arrivals.Tell(decision.Notices.Select(n => n.Desk.Id));
        if (decision.Notices.Length > 0) bell.Ring();
        return new(head.Act, decision.Stream, ImmutableSortedDictionary<string, string>.Empty, decision.Told.ToImmutableSortedDictionary(), Again: false);
    }

    /// <summary>What is shown once (an invitation's code) is not kept, so the same act sent again is answered without it.</summary>
    private Answer? Earlier(Visit visit, ActHeader head)
    {
        if (store.FindAct(head.Act) is not { } earlier || earlier.Author != visit.Id) return null;
        return earlier.Digest.AsSpan().SequenceEqual(head.Digest)
            ? new Answer.Done(head.Act, head.Subject, ImmutableSortedDictionary<string, string>.Empty, ImmutableSortedDictionary<string, string>.Empty, Again: true)
            : Answer.Refuse(DoorRefusals.ActIdUsed);
    }
}
