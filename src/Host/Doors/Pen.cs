using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kapea.Host.Access;
using Kapea.Host.Finding;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Host.Doors;

/// <summary>Draws up the one transaction of an act: what the decision says, sealed for whom it is meant.</summary>
/// <remarks>Used once. Nothing of it is kept until the transaction is on disk.</remarks>
internal sealed class Pen(IStore store, NetworkBook book, MachineKey machine, EntryBook entries, FindWriter finds, Links links, Visit? visit, NetworkDesk? desk, KapeaClock clock)
{
    private static readonly Refusal NobodyToHoldIt = new("door.nobody-to-hold-it", RefusalKind.Conflict);
    private readonly Network _network = book.Now;
    private readonly Dictionary<StreamId, EpochKeys> _fresh = [];
    private readonly Dictionary<StreamId, (int Epoch, EpochKeys? Keys, byte[] Posting)> _pens = [];
    private readonly ImmutableArray<IRow>.Builder _puts = ImmutableArray.CreateBuilder<IRow>();
    private readonly NoticePen _notices = new(store, book.Now, desk, clock);
    private readonly ImmutableArray<NewEntry>.Builder _entries = ImmutableArray.CreateBuilder<NewEntry>();
    private readonly List<(StreamId Stream, IEntry Entry)> _drawn = [];
    private readonly List<(StreamId, long)> _restsOn = [];
    private readonly Dictionary<StreamId, string> _begunKinds = [];
    private readonly HashSet<Link> _linked = [];
    private readonly HashSet<StreamId> _toldOfLinks = [];
    private readonly List<(FileRef Mine, ActId Act, Findable Find)> _found = [];
    private ImmutableArray<StreamKind> _postsTo = [];

    public Commitment Commitment { get; private set; } = null!;

    /// <summary>Each entry with its stream, in the order of the commitment.</summary>
    public IReadOnlyList<(StreamId Stream, IEntry Entry)> Drawn => _drawn;

    public ImmutableSortedDictionary<string, string> Begun { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableSortedDictionary<string, string> Told { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    public StreamId? FirstBegun { get; private set; }

    /// <summary>Desks to whose open pages something new has come.</summary>
    public IEnumerable<DeskId> DesksTold => _notices.Told;

    /// <summary>There are notices to send.</summary>
    public bool RingsBell => _notices.RingsBell;

    /// <summary>Draws it up; a refusal where it cannot be sealed for whom it is meant.</summary>
    public Refusal? Draw(ActHeader head, AuditLine audit, ActShape shape, Happened what, Circumstances now, long position)
    {
        _postsTo = shape.PostsTo;
        foreach (var begun in what.Streams) if (Begin(begun) is { } nobody) return nobody;
        foreach (var shared in what.Shares) if (Share(Stream(head, shared.Stream), shared.Holder) is { } closed) return closed;
        foreach (var written in what.Entries) if (Write(head, written) is { } closed) return closed;
        foreach (var due in what.Dues) _puts.Add(Due(head, due));
        foreach (var appointment in what.Appointments) if (Appoint(head, appointment, now) is { } closed) return closed;
        foreach (var silence in what.Silences) _puts.AddRange(_notices.Silence(Stream(head, silence.Stream), silence.Kind));
        foreach (var notice in what.Notices) Notify(Stream(head, notice.Stream), notice, now.At);
        if (what.Facts.Length > 0) Yield(what.Facts);
        if (visit is not null) MakeFindable(head, visit, now);
        if (head.Subject is { } subject) _restsOn.Add((subject, position));
        Told = what.Answer.ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (_notices.Unreachable.Count > 0) Told = Told.SetItem("desks_without_key", string.Join(' ', _notices.Unreachable));
        Commitment = new()
        {
            Act = head.Act,
            ActDigest = head.Digest,
            Author = new(now.Author),
            At = now.At,
            Outcome = Outcome(head),
            Begins = [.. what.Streams.Select(s => new NewStream(new(s.Id), s.Kind.Wire()))],
            Entries = _entries.ToImmutable(),
            Audit = [new(new(now.Author), audit.Code, head.Subject ?? FirstBegun)],
            Puts = _puts.ToImmutable(),
            Settles = [.. what.Settles.Where(s => s.Step is null).Select(s => (Stream(head, s.Stream), s.Kind))],
            Deletes = [.. what.Settles.Where(s => s.Step is not null).Select(s => new Delete(new DueRow(Stream(head, s.Stream), s.Kind, s.Step!.Value, 0, default)))],
            Gates = [.. what.Gates.Select(g => (Stream(head, g.Stream), g.Gate))],
            RestsOn = [.. _restsOn],
            // A ladder climbs also on a nearly full disk.
            MayUseReserve = visit is null,
        };
        return null;
    }

    /// <summary>Links this pen has told of.</summary>
    public IReadOnlySet<Link> Linked => _linked;

    /// <summary>What the entries make known by marks.</summary>
    public IReadOnlyList<(FileRef Mine, ActId Act, Findable Find)> Found => _found;

    /// <summary>Draws up links that could not be told in the transaction in which the mark was written; nothing where there are none.</summary>
    /// <param name="found">The file, the act whose entry it stands in, and what is found by it.</param>
    /// <param name="told">Links told already.</param>
    /// <param name="at">Now.</param>
    public void DrawLinks(IEnumerable<(FileRef Mine, ActId Act, Findable Find)> found, IReadOnlySet<Link> told, DateTimeOffset at)
    {
        var head = new ActHeader(ActId.New(), new byte[32], null, at, null, "", false);
        foreach (var link in found.SelectMany(f => links.Of(visit!, f.Mine, f.Act, f.Find)).Where(l => !told.Contains(l)).ToList()) Tell(head, link, at);
        Commitment = new() { Act = head.Act, ActDigest = head.Digest, Author = PersonId.Clock, At = at, Entries = _entries.ToImmutable(), Puts = _puts.ToImmutable(), RestsOn = [.. _restsOn], MayUseReserve = true };
    }

    /// <summary>Draws up one entry posted to a stream, and a notice to a desk that holds it; nothing where it is gone.</summary>
    public void DrawPost(StreamId stream, IEntry entry, string? notice, DateTimeOffset at)
    {
        var head = new ActHeader(ActId.New(), new byte[32], null, at, null, "", false);
        Post(head, stream, entry);
        if (notice is not null && HolderOf(stream) is { } holder) Notify(stream, new(notice, holder.Code, null, 0, "Low", null), at);
        Commitment = new() { Act = head.Act, ActDigest = head.Digest, Author = visit!.Id, At = at, Entries = _entries.ToImmutable(), Puts = _puts.ToImmutable(), RestsOn = [.. _restsOn], MayUseReserve = true };
    }

    /// <summary>Lets the session keep the keys of streams it has begun or turned, now that they are on disk.</summary>
    public void KeepKeys(Visit session)
    {
        foreach (var (stream, keys) in _fresh)
            if (Holds(stream)) session.Ring.Keep(stream, keys);
        foreach (var (stream, pen) in _pens) session.KeepWritable(stream, pen.Epoch);

        bool Holds(StreamId stream) => _puts.OfType<WrapRow>().Any(w => w.Stream == stream && w.IsPlain && session.Ring.Desks.Contains(w.Desk));
    }

    /// <summary>The latest key epoch of a stream; <c>null</c>: destroyed or unknown.</summary>
    public static EpochRow? LatestEpoch(IStore store, StreamId stream) => store.All<EpochRow>(stream) is { Length: > 0 } all ? all[^1] : null;

    private Refusal? Begin(Begun begun)
    {
        var stream = new StreamId(begun.Id);
        var keys = EpochKeys.New(1);
        _begunKinds[stream] = begun.Kind.Wire();
        _fresh[stream] = keys;
        _pens[stream] = (1, keys, keys.Posting.Public);
        _puts.Add(new EpochRow(stream, 1, keys.Posting.Public));
        FirstBegun ??= stream;
        Begun = Begun.SetItem(begun.Kind.Wire(), stream.ToString());
        var held = Holders(begun.Holders).ToList();
        foreach (var (holder, gate) in held) Wrap(stream, keys, holder, gate);
        if (!held.Any(h => h.Gate == 0 && h.Holder.HasKey)) return NobodyToHoldIt;
        foreach (var supervising in Supervising(begun.Kind).Where(s => held.All(h => h.Holder.Id != s.Id))) WrapGated(stream, keys, supervising);
        return null;
    }

    /// <summary>Wraps every epoch of a stream to further desks. Who does not hold it all cannot hand it on.</summary>
    private Refusal? Share(StreamId stream, Holder with)
    {
        var head = store.FindStream(stream);
        var wraps = store.All<WrapRow>(stream).Where(w => !w.Gated && !w.Waits).ToLookup(w => w.Desk, w => w.Epoch);
        var held = Holders([with]).ToList();
        if (held.Count == 0) return NobodyToHoldIt;
        foreach (var (holder, gate) in held)
        {
            foreach (var epoch in head is null ? [1] : store.All<EpochRow>(stream).Select(e => e.Epoch).Except(wraps[holder.Id]))
            {
                if (_fresh.GetValueOrDefault(stream) is not { } keys && (keys = head is null ? null : visit?.Ring.Open(store, head, epoch)) is null) return DoorRefusals.NotFound;
                Wrap(stream, keys, holder, gate);
            }
        }

        // A key that is turned meanwhile comes with an entry; then all is done again.
        if (head is not null) _restsOn.Add((stream, head.Position));
        return null;
    }

    /// <summary>The desks that are to hold a stream; a desk nobody has joined yet is named in the answer. The lowest gate of a desk counts.</summary>
    private IEnumerable<(NetworkDesk Holder, int Gate)> Holders(ImmutableArray<Holder> named)
    {
        var all = named.SelectMany(h => h.Desk is { } code ? (_network.Desk(code) is { } one ? [one] : Enumerable.Empty<NetworkDesk>()) : _network.DesksWith(h.Function!.Value, desk!.Profile.Organisation), (h, d) => (Desk: d, h.Gate));
        foreach (var group in all.GroupBy(h => h.Desk.Id))
        {
            var (holder, gate) = group.MinBy(h => h.Gate);
            if (!holder.HasKey) _notices.Unreachable.Add(holder.Code);
            yield return (holder, gate);
        }
    }

    private IEnumerable<NetworkDesk> Supervising(StreamKind kind) => desk is null
        ? []
        : _network.DesksWith(kind.Supervises(), desk.Profile.Organisation);

    /// <summary>Wraps to a desk; where it has no key yet, a row without a wrap (<see cref="WrapRow.Waits"/>) says that it is meant to hold the stream.</summary>
    private void Wrap(StreamId stream, EpochKeys keys, NetworkDesk holder, int gate)
    {
        _puts.Add(new WrapRow(stream, keys.Epoch, holder.Id, holder.Row.Epoch, false, gate, holder.HasKey ? StreamWraps.Wrap(stream, keys, holder.Id, holder.PublicKey) : default));
        if (gate == 0) _notices.Told.Add(holder.Id);
    }

    private void WrapGated(StreamId stream, EpochKeys keys, NetworkDesk holder) =>
        _puts.Add(new WrapRow(stream, keys.Epoch, holder.Id, holder.Row.Epoch, true, 0, holder.HasKey ? StreamWraps.WrapGated(machine, stream, keys, holder.Id, holder.PublicKey) : default));

    private void WrapAgain(WrapRow wrap, EpochKeys keys, NetworkDesk holder)
    {
        if (wrap.Gated) WrapGated(wrap.Stream, keys, holder);
        else Wrap(wrap.Stream, keys, holder, wrap.Gate);
    }

    /// <summary>Gives the stream to desks that were to hold it and had no key then. Only who holds every epoch can; otherwise the next who does.</summary>
    private void WrapLate(StreamHead head, ImmutableArray<WrapRow> all)
    {
        var late = all.Where(w => w.Waits && _network.Desk(w.Desk) is { HasKey: true }).ToList();
        if (late.Count == 0 || visit is null) return;
        var keys = late.Select(w => w.Epoch).Distinct().ToDictionary(e => e, e => visit.Ring.Open(store, head, e));
        if (keys.Values.Any(k => k is null)) return;
        foreach (var wrap in late) WrapAgain(wrap, keys[wrap.Epoch]!, _network.Desk(wrap.Desk)!);
    }

    private Refusal? Write(ActHeader head, Written written)
    {
        var stream = Stream(head, written.Stream);
        var name = entries.NameOf(written.Entry);
        if (!MayWriteTo(written.Stream, stream, out var gone) || written.Kind is { } kind && store.FindStream(stream)?.Kind != kind.Wire()) return DoorRefusals.NotFound;
        // What an erased report would have been told is told to nobody; its alert must be answered all the same. What she had to hold is not there.
        if (gone) return written.How == How.Sealed ? DoorRefusals.NotFound : null;
        if (PenFor(stream) is not { } pen) return DoorRefusals.NotFound;
        switch (written.How)
        {
            case How.Sealed:
                if (pen.Keys is null) return DoorRefusals.NotFound;
                _entries.Add(new(stream, name, SealedHow.Sealed, pen.Epoch, Bodies.Seal(pen.Keys, stream, head.Act, name, entries.Write(written.Entry))));
                break;
            case How.Posted:
                _entries.Add(new(stream, name, SealedHow.Posted, pen.Epoch, Bodies.Post(pen.Posting, pen.Epoch, stream, head.Act, name, entries.Write(written.Entry))));
                break;
            case How.Bare:
                _entries.Add(new(stream, name, SealedHow.Bare, pen.Epoch, default));
                break;
        }

        _drawn.Add((stream, written.Entry));
        return null;
    }

    /// <summary>An act writes to its subject, to what it begins, and to streams of the kinds it says it posts to; to nothing else, whatever ids it was given, its own subject's among them.</summary>
    private bool MayWriteTo(Guid? named, StreamId stream, out bool gone)
    {
        gone = false;
        if (named is null || _fresh.ContainsKey(stream)) return true;
        if (store.FindStream(stream) is not { } at || !_postsTo.Any(kind => kind.Wire() == at.Kind)) return false;
        gone = at.Destroyed;
        return true;
    }

    /// <summary>The epoch to write under: the latest, or a new one where a desk that holds the stream has turned its key since.</summary>
    private (int Epoch, EpochKeys? Keys, byte[] Posting)? PenFor(StreamId stream)
    {
        if (_pens.TryGetValue(stream, out var known)) return known;
        if (visit?.WritableEpoch(stream) is { } epoch && ReferenceEquals(visit.Network, _network) && visit.Ring.Open(store, Blank(stream), epoch) is { } kept)
            return _pens[stream] = (epoch, kept, kept.Posting.Public);
        if (store.FindStream(stream) is not { Destroyed: false } head || LatestEpoch(store, stream) is not { } latest) return null;
        var all = store.All<WrapRow>(stream);
        WrapLate(head, all);
        // This act's own first: a desk it was shared with, or that has got its late wrap, holds the next epoch too.
        ImmutableArray<WrapRow> wraps = [.. _puts.OfType<WrapRow>().Where(w => w.Stream == stream).Concat(all).Where(w => w.Epoch == latest.Epoch).DistinctBy(w => (w.Desk, w.Gated))];
        var pen = wraps.Any(HasTurned) ? Turn(head, latest.Epoch + 1, wraps) : (latest.Epoch, visit?.Ring.Open(store, head, latest.Epoch), latest.PostingKey);
        return _pens[stream] = pen;
    }

    private bool HasTurned(WrapRow wrap) => !wrap.Waits && _network.Desk(wrap.Desk) is { HasKey: true } holder && holder.Row.Epoch != wrap.DeskEpoch;

    /// <summary>Begins a new key epoch: only public keys are needed, so that whoever writes next can do it. The writer keeps the keys only if she holds the stream.</summary>
    private (int, EpochKeys?, byte[]) Turn(StreamHead head, int epoch, ImmutableArray<WrapRow> wraps)
    {
        var keys = EpochKeys.New(epoch);
        _puts.Add(new EpochRow(head.Stream, epoch, keys.Posting.Public));
        foreach (var wrap in wraps)
        {
            if (_network.Desk(wrap.Desk) is { } holder) WrapAgain(wrap, keys, holder);
        }

        _restsOn.Add((head.Stream, head.Position));
        var mine = visit is not null && wraps.Any(w => !w.Gated && w.Gate <= head.Gate && visit.Ring.Desks.Contains(w.Desk));
        if (mine) _fresh[head.Stream] = keys;
        return (epoch, mine ? keys : null, keys.Posting.Public);
    }

    private static StreamHead Blank(StreamId stream) => new(stream, "", 0, 0, [], 0, false);

    private DueRow Due(ActHeader head, DueDate due)
    {
        var stream = Stream(head, due.Stream);
        var detail = due.Detail.Length == 0 ? default : machine.Seal("due." + stream, Encoding.UTF8.GetBytes(due.Detail));
        return new(stream, due.Kind, due.Step, due.At.ToUnixTimeSeconds(), detail);
    }

    /// <summary>A change is one step on in the sequence; what stays as it is is not written again, so that no telephone rings for nothing.</summary>
    private Refusal? Appoint(ActHeader head, Appointment appointment, Circumstances now)
    {
        var stream = Stream(head, appointment.Stream);
        if (!MayWriteTo(appointment.Stream, stream, out var gone)) return DoorRefusals.NotFound;
        if (gone) return null;
        // Looked up before the row is: whoever moves it meanwhile writes an entry, and then all is done again.
        if (store.FindStream(stream) is { } at && head.Subject != stream) _restsOn.Add((stream, at.Position));
        var was = store.Find(new AppointmentRow(stream, appointment.Number, 0, 0, 0, false, 0));
        if (Next(was, stream, appointment, now) is { } row && row != was) _puts.Add(row with { Sequence = was is null ? 0 : was.Sequence + 1, Changed = now.At.ToUnixTimeSeconds() });
        return null;
    }

    private static AppointmentRow? Next(AppointmentRow? was, StreamId stream, Appointment appointment, Circumstances now) => appointment.At is { } at
        ? (was ?? new(stream, appointment.Number, 0, 0, 0, false, now.At.ToUnixTimeSeconds())) with { At = at.ToUnixTimeSeconds(), Minutes = appointment.Minutes, Off = false }
        : was is null ? null : was with { Off = true };

    private void Notify(StreamId stream, NoticeTo notice, DateTimeOffset at) => _puts.AddRange(_notices.Notify(stream, notice, [.. _puts.OfType<WrapRow>().Where(w => w.Stream == stream)], at));

    private void Yield(ImmutableArray<Fact> facts)
    {
        var insight = _network.Desks.FirstOrDefault(d => d.Function == DeskFunction.Insight && d.HasKey && (desk is null || d.Profile.Organisation == desk.Profile.Organisation));
        if (insight is null) return;
        var text = JsonSerializer.SerializeToUtf8Bytes(facts.ToDictionary(f => f.Name, f => f.Code), OutcomeJson.Default.DictionaryStringString);
        _puts.Add(new FactRow(0, DeskNotes.Seal<Facts>("facts", insight.PublicKey, text)));
    }

    /// <summary>What the entries name is found from the same transaction on; desks that come to hold a stream get cards of what is found in it.</summary>
    private void MakeFindable(ActHeader head, Visit by, Circumstances now)
    {
        var wraps = _puts.OfType<WrapRow>().Where(w => w.IsPlain && !w.Waits).ToLookup(w => w.Stream, w => w.Desk);
        var made = 0;
        foreach (var drawn in _drawn.Where(d => d.Entry is IFindable).GroupBy(d => d.Stream, d => (IFindable)d.Entry).ToList())
        {
            var stream = drawn.Key;
            var held = wraps[stream].Concat(_fresh.ContainsKey(stream) && store.FindStream(stream) is null ? [] : store.All<WrapRow>(stream).Where(w => w.IsPlain && !w.Waits).Select(w => w.Desk));
            var rows = finds.Rows(by, stream, head.Act, drawn, [.. held.Distinct().Select(_network.Desk).OfType<NetworkDesk>()], made).ToList();
            made += rows.OfType<FindRow>().Count();
            _puts.AddRange(rows);
            var mine = new FileRef(stream, store.FindStream(stream)?.Kind ?? _begunKinds[stream]);
            _found.AddRange(drawn.SelectMany(e => e.Finds()).Where(f => f.Marks.Length > 0).Select(f => (mine, head.Act, f)));
        }

        foreach (var link in _found.SelectMany(f => links.Of(by, f.Mine, f.Act, f.Find)).Distinct().ToList()) Tell(head, link, now.At);
        foreach (var shared in wraps.Where(w => store.FindStream(w.Key) is not null).ToList())
            _puts.AddRange(finds.Shared(by, shared.Key, [.. shared.Distinct().Select(_network.Desk).OfType<NetworkDesk>()]));
    }

    /// <summary>Tells both files of a link, once.</summary>
    private void Tell(ActHeader head, Link link, DateTimeOffset at)
    {
        var (mine, other) = (link.Mine, link.Other);
        if (!_linked.Add(link) || HolderOf(mine.File.Stream) is not { } here || HolderOf(other.File.Stream) is not { } there) return;
        var (hereFor, thereFor) = here.Id == there.Id ? (null, null) : (here.Code, there.Code);
        Post(head, mine.File.Stream, new LinkFound(other.File.Stream.Value, other.File.Kind, thereFor, link.Kind, mine.Act.Value, at));
        Post(head, other.File.Stream, new LinkFound(mine.File.Stream.Value, mine.File.Kind, hereFor, link.Kind, other.Act.Value, at));
        Ring(mine.File.Stream, here);
        Ring(other.File.Stream, there);

        // Of several links that one act finds in a file its desk is rung for once.
        void Ring(StreamId file, NetworkDesk desk)
        {
            if (_toldOfLinks.Add(file)) Notify(file, new("finding.link-noted", desk.Code, null, 0, "Medium", null), at);
        }
    }

    private void Post(ActHeader head, StreamId stream, IEntry entry)
    {
        if (PenFor(stream) is not { } pen) return;
        var name = entries.NameOf(entry);
        _entries.Add(new(stream, name, SealedHow.Posted, pen.Epoch, Bodies.Post(pen.Posting, pen.Epoch, stream, head.Act, name, entries.Write(entry))));
        _drawn.Add((stream, entry));
    }

    private NetworkDesk? HolderOf(StreamId stream) => StreamHolders.First(store, _network, stream, [.. _puts.OfType<WrapRow>().Where(w => w.Stream == stream)]);

    private Sealed<Outcome> Outcome(ActHeader head)
    {
        var stream = head.Subject ?? FirstBegun;
        if (stream is not { } of || Begun.Count == 0 && Told.Count == 0 || PenFor(of) is not { Keys: { } keys }) return default;
        var text = JsonSerializer.SerializeToUtf8Bytes(new KeptOutcome(Begun.ToDictionary(), Told.ToDictionary()), OutcomeJson.Default.KeptOutcome);
        return new([.. of.Value.ToByteArray(bigEndian: true), .. Outcomes.Seal(keys, head.Act, text).Bytes]);
    }

    private StreamId Stream(ActHeader head, Guid? stream) => stream is { } id ? new(id) : head.Subject ?? FirstBegun ?? throw new InvalidOperationException("The act is about no stream.");
}

internal sealed record KeptOutcome(Dictionary<string, string> Begun, Dictionary<string, string> Told);

[JsonSerializable(typeof(KeptOutcome))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class OutcomeJson : JsonSerializerContext;
