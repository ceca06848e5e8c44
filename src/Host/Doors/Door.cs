using System.Collections.Immutable;
using System.Text.Json;
using Kapea.Host.Access;
using Kapea.Host.Finding;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Host.Doors;

/// <summary>The one way in, for pages, phones, importers, the public form and the command line.</summary>
/// <remarks>
/// Who is this; what does the act need; open the stream, fold, decide; seal; then in one transaction: entries, audit line, due
/// dates, facts, notices. A decision made on a state that has moved on meanwhile is made again.
/// </remarks>
internal sealed class Door(IStore store, NetworkBook book, MachineKey machine, EntryBook entries, FindWriter finds, Links links, ReferenceShelf reference, KapeaClock clock, Arrivals arrivals, Bell bell)
{
    private const int MostTries = 32;

    /// <summary>Does an act for a person.</summary>
    public async Task<Answer> Do<TAct, TState>(Visit visit, ActHeader head, TAct act, CancellationToken cancel = default)
        where TAct : IAct<TAct, TState>
        where TState : IState<TState>
    {
        if (Permit<TAct, TState>(visit, head, out var desk) is { } no) return Answer.Refuse(no);
        var at = clock.GetUtcNow();
        if (Before<TAct, TState>(head, at) is { } early) return await Again(visit, head, early);
        for (int i = 0; i < MostTries; i++)
        {
            var now = Circumstances<TAct, TState>(visit, head, desk!, at);
            if (!TryState<TState>(visit, head.Subject, TAct.Shape.Subject?.Wire(), refresh: i > 0, out var position, out var state)) return await Again(visit, head, DoorRefusals.NotFound);
            var isFresh = i > 0 || head.Subject is null;
            if (TAct.Shape.NeedsPosition && head.Position != position && !OnlyFoundSince(head, position))
            {
                if (isFresh) return await Again(visit, head, DoorRefusals.Stale);
                continue;
            }

            switch (TAct.Decide(state, act, now))
            {
                // What the session keeps may be behind: a no counts only when it was said on what is there now.
                case Decision.Refused when !isFresh:
                    continue;
                case Decision.Refused refused:
                    return await Again(visit, head, refused.Why);
                case Decision.Accepted accepted:
                    var pen = new Pen(store, book, machine, entries, finds, links, visit, desk!, clock);
                    if (pen.Draw(head, TAct.Audit, TAct.Shape, accepted.What, now, position) is { } trouble) return Answer.Refuse(trouble);
                    var receipt = await store.Commit(pen.Commitment, cancel);
                    // A file that it is linked with was destroyed meanwhile: without it.
                    if (receipt is Receipt.Stale || (receipt is Receipt.NoStream gone && gone.Stream != head.Subject && pen.Linked.Any(l => l.Other.File.Stream == gone.Stream))) continue;
                    if (receipt is Receipt.Committed) await Link(visit, desk, pen.Found, pen.Linked, at);
                    return Settle<TState>(visit, head, receipt, pen, position, state);
                default:
                    throw new InvalidOperationException("A decision is accepted or refused.");
            }
        }

        return Answer.Refuse(DoorRefusals.Busy);
    }

    /// <summary>Whether nothing came since but that something in the file is known elsewhere, was asked for or compared: what a stranger sets off makes no decision stale.</summary>
    private bool OnlyFoundSince(ActHeader head, long position) =>
        head is { Subject: { } subject, Position: { } seen } && seen > 0 && seen < position && store.Read(subject, seen).All(e => FindingEntries.Contain(e.Name));

    /// <summary>What the entries of an act would make known, were it done now; nothing where it would be refused. Nothing is written.</summary>
    public IReadOnlyList<Findable> Preview<TAct, TState>(Visit visit, ActHeader head, TAct act)
        where TAct : IAct<TAct, TState>
        where TState : IState<TState>
    {
        var at = clock.GetUtcNow();
        if (Permit<TAct, TState>(visit, head, out var desk) is not null || !TryState<TState>(visit, head.Subject, TAct.Shape.Subject?.Wire(), refresh: true, out _, out var state)) return [];
        return TAct.Decide(state, act, Circumstances<TAct, TState>(visit, head, desk!, at)) is Decision.Accepted accepted
            ? [.. accepted.What.Entries.Select(e => e.Entry).OfType<IFindable>().SelectMany(e => e.Finds())]
            : [];
    }

    /// <summary>Does an act of a clock, from envelopes alone; the due date that called for it is gone with the act, also when the decision is that nothing happens.</summary>
    public async Task<Answer> Tick<TAct, TState>(DueRow due, TAct act, CancellationToken cancel = default)
        where TAct : IAct<TAct, TState>
        where TState : IState<TState>
    {
        if (!TAct.Needs.ClockOnly) throw new InvalidOperationException($"{TAct.WireName} is not an act of a clock.");
        var at = clock.GetUtcNow();
        var head = new ActHeader(ActId.New(), new byte[32], due.Stream, DateTimeOffset.FromUnixTimeSeconds(due.At), null, "", false);
        for (int i = 0; i < MostTries; i++)
        {
            var (position, state) = Signs<TState>(due.Stream);
            var now = new Circumstances { At = at, HappenedAt = at, Author = Guid.Empty, Desk = "", Subject = due.Stream.Value, Reference = reference.At(at) };
            var decision = TAct.Decide(state, act, now);
            // Out of order: an earlier step is still to come, so this one waits for it.
            if (decision is Decision.Refused { Why.Code: "alerts.step-out-of-order" } early) return Answer.Refuse(early.Why);
            if (decision is not Decision.Accepted accepted) return await Drop(due, at, cancel);
            var pen = new Pen(store, book, machine, entries, finds, links, null, null, clock);
            if (pen.Draw(head, TAct.Audit, TAct.Shape, accepted.What, now, position) is { } trouble) return Answer.Refuse(trouble);
            var receipt = await store.Commit(pen.Commitment with { Deletes = [new(due)] }, cancel);
            if (receipt is not Receipt.Stale) return Settle<TState>(null, head, receipt, pen, position, state);
        }

        return Answer.Refuse(DoorRefusals.Busy);
    }

    private (long Position, TState State) Signs<TState>(StreamId stream) where TState : IState<TState>
    {
        var state = TState.Empty;
        long position = 0;
        foreach (var entry in store.Read(stream))
        {
            state = state.Apply(new Unopened(entry.Name), entry.Stamp());
            position = entry.Position;
        }

        return (position, state);
    }

    /// <summary>Takes away a due date that a later one has overtaken.</summary>
    public Task<Answer> Forget(DueRow due, CancellationToken cancel = default) => Drop(due, clock.GetUtcNow(), cancel);

    private async Task<Answer> Drop(DueRow due, DateTimeOffset at, CancellationToken cancel)
    {
        await store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = at, Deletes = [new(due)] }, cancel);
        return Answer.Refuse(DoorRefusals.NotFound);
    }

    /// <summary>Opens a stream to be read, and writes that it was. What the reader does not hold answers as if it were not there.</summary>
    /// <param name="audit">The audit line, such as <c>intake.report-read</c>.</param>
    public async Task<Seen<TState>?> See<TState>(Visit visit, StreamId stream, StreamKind kind, string audit, CancellationToken cancel = default) where TState : IState<TState>
    {
        if (Look<TState>(visit, stream, kind) is not { } seen) return null;
        await Note(visit, audit, [(stream, seen.Entries)], cancel);
        return seen;
    }

    /// <summary>Writes that some streams were read, in one audit line each.</summary>
    public Task Note(Visit visit, string audit, IEnumerable<StreamId> streams, CancellationToken cancel = default) =>
        Note(visit, [.. streams.Select(s => new NewAudit(visit.Id, audit, s))], [], cancel);

    /// <summary>Writes that some streams were read whole; what in them is not found yet is found from now on.</summary>
    public async Task Note(Visit visit, string audit, IReadOnlyCollection<(StreamId Stream, ImmutableArray<SeenEntry> Entries)> seen, CancellationToken cancel = default)
    {
        var rows = ImmutableArray<IRow>.Empty;
        foreach (var (stream, entries) in seen) rows = rows.AddRange(finds.Late(visit, stream, entries, rows.OfType<FindRow>().Count()));
        ImmutableArray<NewAudit> lines = [.. seen.Select(s => new NewAudit(visit.Id, audit, s.Stream))];
        var late = rows.OfType<FindRow>().Where(f => f.Seq == 0).Select(f => (f.Stream, f.Act)).ToHashSet();
        if (late.Count == 0)
        {
            await Note(visit, lines, rows, cancel);
            return;
        }

        // What is made findable only now is linked in the same transaction, and only as long as the streams are what was read: what was destroyed meanwhile is not made findable again.
        var at = clock.GetUtcNow();
        List<(FileRef, ActId, Findable)> marked = [.. seen.SelectMany(s => s.Entries.Where(e => e.Entry is IFindable && late.Contains((s.Stream, e.Stored.Act)))
            .SelectMany(e => ((IFindable)e.Entry).Finds().Where(f => f.Marks.Length > 0).Select(f => (new FileRef(s.Stream, store.FindStream(s.Stream)!.Kind), e.Stored.Act, f))))];
        var pen = new Pen(store, book, machine, entries, finds, links, visit, null, clock);
        pen.DrawLinks(marked, new HashSet<Link>(), at);
        var receipt = await store.Commit(pen.Commitment with
        {
            Audit = lines,
            Puts = [.. rows, .. pen.Commitment.Puts],
            RestsOn = [.. pen.Commitment.RestsOn, .. seen.Where(s => late.Any(l => l.Stream == s.Stream)).Select(s => (s.Stream, s.Entries[^1].Stored.Position))],
        }, cancel);
        switch (receipt)
        {
            case Receipt.Committed:
                Ring(pen);
                await Link(visit, null, marked, pen.Linked, at);
                return;
            // They have moved on: that it was read is written in any case, and whoever reads it next makes the rows.
            case Receipt.Stale or Receipt.NoStream:
                await Note(visit, lines, [], cancel);
                return;
            // What cannot be noted is not shown.
            default:
                throw new NoRoomException();
        }
    }

    /// <summary>Tells of links that could not be told in the transaction itself: two wrote at once. Also where nobody waits for the answer any more.</summary>
    private Task Link(Visit visit, NetworkDesk? desk, IReadOnlyCollection<(FileRef Mine, ActId Act, Findable Find)> found, IReadOnlySet<Link> told, DateTimeOffset at) => found.Count == 0 ? Task.CompletedTask : Post(visit, desk, pen =>
    {
        pen.DrawLinks(found, told, at);
        return pen.Commitment;
    }, CancellationToken.None);

    /// <summary>Posts an entry into a stream that the author need not hold, and tells a desk that does.</summary>
    /// <param name="visit">Who does.</param>
    /// <param name="stream">The stream; where it is gone nothing happens.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="notice">The neutral kind of the notice; <c>null</c>: nobody is told.</param>
    public Task TellOf(Visit visit, StreamId stream, IEntry entry, string? notice) => Post(visit, null, pen =>
    {
        pen.DrawPost(stream, entry, notice, clock.GetUtcNow());
        return pen.Commitment;
    }, CancellationToken.None);

    /// <summary>Commits what a pen draws, drawn anew as long as something has moved on meanwhile; nothing where there is no room.</summary>
    private async Task Post(Visit visit, NetworkDesk? desk, Func<Pen, Commitment> draw, CancellationToken cancel)
    {
        for (int i = 0; i < MostTries; i++)
        {
            var pen = new Pen(store, book, machine, entries, finds, links, visit, desk, clock);
            var drawn = draw(pen);
            if (drawn.Entries.Length == 0) return;
            var receipt = await store.Commit(drawn, cancel);
            if (receipt is Receipt.Stale) continue;
            if (receipt is Receipt.Committed) Ring(pen);
            return;
        }
    }

    /// <summary>Tells open pages and phones what a pen has written.</summary>
    private void Ring(Pen pen)
    {
        arrivals.Tell(pen.DesksTold);
        if (pen.RingsBell) bell.Ring();
    }

    /// <summary>Writes audit lines of reading, and rows beside them.</summary>
    public async Task Note(Visit visit, ImmutableArray<NewAudit> lines, ImmutableArray<IRow> rows, CancellationToken cancel = default)
    {
        if (lines.Length == 0) return;
        // What cannot be noted is not shown.
        if (await store.Commit(Commitment.OfReading(visit.Id, clock.GetUtcNow(), lines) with { Puts = rows }, cancel) is Receipt.NoRoom) throw new NoRoomException();
    }

    /// <summary>Opens a stream without writing that it was: for lists whose reading is written as one line (<see cref="Note(Visit, string, IEnumerable{StreamId}, CancellationToken)"/>).</summary>
    public Seen<TState>? Look<TState>(Visit visit, StreamId stream, StreamKind kind) where TState : IState<TState>
    {
        var head = store.FindStream(stream);
        if (head is null || head.Destroyed || head.Kind != kind.Wire() || Keys(visit, head) is not { } keysOf) return null;
        var state = TState.Empty;
        var lines = ImmutableArray.CreateBuilder<SeenEntry>();
        foreach (var (entry, content) in Bodies.ReadAll(keysOf, store.Read(stream), Read))
        {
            var opened = content ?? new Unopened(entry.Name);
            state = state.Apply(opened, entry.Stamp());
            lines.Add(new(entry, opened));
        }

        return new(head, state, lines.ToImmutable());
    }

    /// <summary>The state of a stream a person holds, folded with what the session keeps; <c>null</c>: not held.</summary>
    public (long Position, TState State)? State<TState>(Visit visit, StreamId stream, StreamKind kind) where TState : IState<TState> =>
        TryState<TState>(visit, stream, kind.Wire(), refresh: true, out var position, out var state) ? (position, state) : null;

    private static Refusal? Before<TAct, TState>(ActHeader head, DateTimeOffset at) where TAct : IAct<TAct, TState> where TState : IState<TState>
    {
        // A phone's clock is seldom right to the second; two minutes ahead count as now.
        if (head.HappenedAt > at.AddMinutes(2)) return DoorRefusals.HappenedAhead;
        if (TAct.Shape.Harm == Harm.SecondLook && !head.SecondLook) return DoorRefusals.SecondLook;
        if (TAct.Shape.NeedsPosition && head.Position is null) return DoorRefusals.MissingPosition;
        return null;
    }

    private static Refusal? Permit<TAct, TState>(Visit visit, ActHeader head, out NetworkDesk? desk) where TAct : IAct<TAct, TState> where TState : IState<TState>
    {
        var needs = TAct.Needs;
        desk = visit.Desks.FirstOrDefault(d => needs.Functions.Contains(d.Function)
            && (!needs.LeadOnly || visit.IsLead(d))
            && (head.Desk.Length == 0 || d.Code == head.Desk));
        if (desk is null || needs.ClockOnly) return DoorRefusals.NotAllowed;
        return TAct.Shape.Subject is not null && head.Subject is null ? DoorRefusals.MissingSubject : null;
    }

    private Circumstances Circumstances<TAct, TState>(Visit visit, ActHeader head, NetworkDesk desk, DateTimeOffset at) where TAct : IAct<TAct, TState> where TState : IState<TState>
    {
        var fresh = TAct.Shape.Begins.ToImmutableDictionary(kind => kind, _ => StreamId.New().Value);
        var happened = head.HappenedAt is { } stated && stated < at ? stated : at;
        return new()
        {
            At = at,
            HappenedAt = happened,
            Author = visit.Id.Value,
            Desk = desk.Code,
            Function = desk.Function,
            Colleagues = head.Subject is { } about && TAct.Shape.NamesColleague is { } function ? [.. Colleagues.Of(store, book.Now, about, function).Select(p => p.Value)] : [],
            Subject = head.Subject?.Value ?? fresh.GetValueOrDefault(TAct.Shape.Begins.FirstOrDefault()),
            Fresh = fresh,
            FreshReference = StreamId.New().Value,
            FreshCode = fresh.Count > 0 ? FileCodes.Fresh(desk.Profile.Organisation, at) : "",
            Reference = reference.At(at),
        };
    }

    /// <summary>The state the decision is made on: what the session keeps, and where that is behind or missing, the stream itself.</summary>
    private bool TryState<TState>(Visit visit, StreamId? subject, string? kind, bool refresh, out long position, out TState state) where TState : IState<TState>
    {
        position = 0;
        state = TState.Empty;
        if (subject is not { } stream) return true;
        if (visit.StateOf<TState>(stream) is { } kept)
        {
            (position, state) = kept;
            if (!refresh) return true;
        }

        var head = store.FindStream(stream);
        if (head is null || head.Destroyed || head.Kind != kind) return false;
        // Nothing has come since: what a session keeps it once held, and a session ends when its person's desks change.
        if (position > 0 && head.Position == position) return true;
        if (Keys(visit, head) is not { } keysOf) return false;
        foreach (var (entry, content) in Bodies.ReadAll(keysOf, store.Read(stream, position), Read))
        {
            state = state.Apply(content ?? new Unopened(entry.Name), entry.Stamp());
            position = entry.Position;
        }

        // What is seen through a broken glass is not kept: it must be gone when the glass closes.
        if (HoldsKeys(visit, head)) visit.Keep(stream, position, state);
        return true;
    }

    /// <summary>The keys by which a person opens a stream: her desks' own, or a glass that is broken just now.</summary>
    private Func<int, EpochKeys?>? Keys(Visit visit, StreamHead head)
    {
        if (HoldsKeys(visit, head)) return epoch => visit.Ring.Open(store, head, epoch);
        return Glass.Broken(store, visit.Id, head.Stream, clock.GetUtcNow()) is { } glass && visit.Ring.OpenGated(store, machine, head.Stream, 1, glass.Desk) is not null
            ? epoch => visit.Ring.OpenGated(store, machine, head.Stream, epoch, glass.Desk)
            : null;
    }

    // Whoever holds only an earlier epoch would decide on half a story.
    private bool HoldsKeys(Visit visit, StreamHead head) => LatestEpoch(head.Stream) is var latest and > 0 && visit.Ring.Open(store, head, latest) is not null;

    private int LatestEpoch(StreamId stream) => Pen.LatestEpoch(store, stream)?.Epoch ?? 0;

    /// <summary>A refusal, unless this very act was done before: then the answer of that time.</summary>
    public Task<Answer> Again(Visit visit, ActHeader head, Refusal refusal) => Task.FromResult<Answer>(
        store.FindAct(head.Act) is not { } earlier || earlier.Author != visit.Id ? Answer.Refuse(refusal)
        : earlier.Digest.AsSpan().SequenceEqual(head.Digest) ? AsBefore(visit, head, earlier)
        : Answer.Refuse(DoorRefusals.ActIdUsed));

    /// <summary>What an act of anybody's that was done before has begun and told, as far as this person can open it; <c>null</c>: no such act was done.</summary>
    public Answer.Done? Earlier(Visit visit, ActId act) =>
        store.FindAct(act) is { } earlier ? AsBefore(visit, new(act, earlier.Digest, null, null, null, "", SecondLook: false), earlier) : null;

    private Answer Settle<TState>(Visit? visit, ActHeader head, Receipt receipt, Pen pen, long position, TState state) where TState : IState<TState>
    {
        switch (receipt)
        {
            case Receipt.Committed committed:
                Publish(visit, head, pen, committed, position, state);
                Ring(pen);
                return new Answer.Done(head.Act, head.Subject ?? pen.FirstBegun, pen.Begun, pen.Told, Again: false);
            case Receipt.SeenBefore seen:
                return visit is null || seen.Act.Author != visit.Id ? Answer.Refuse(DoorRefusals.ActIdUsed) : AsBefore(visit, head, seen.Act);
            case Receipt.IdUsed:
                return Answer.Refuse(DoorRefusals.ActIdUsed);
            case Receipt.NoStream:
                return Answer.Refuse(DoorRefusals.NotFound);
            case Receipt.NoRoom:
                return Answer.Refuse(DoorRefusals.NoRoom);
            default:
                throw new InvalidOperationException($"A receipt of unknown kind: {receipt.GetType().Name}.");
        }
    }

    /// <summary>Keeps the new state, now that it is on disk.</summary>
    private static void Publish<TState>(Visit? visit, ActHeader head, Pen pen, Receipt.Committed committed, long position, TState state) where TState : IState<TState>
    {
        if (visit is null) return;
        pen.KeepKeys(visit);
        if (head.Subject is not { } subject) return;
        foreach (var ((stream, entry), at) in pen.Drawn.Zip(committed.Positions))
        {
            if (stream != subject) continue;
            state = state.Apply(entry, new(at, committed.Act.At, committed.Act.Author.Value, head.Act.Value));
            position = at;
        }

        visit.Keep(subject, position, state);
    }

    private Answer.Done AsBefore(Visit visit, ActHeader head, ActRecord earlier)
    {
        var stream = head.Subject;
        var opened = ImmutableSortedDictionary<string, string>.Empty;
        var begun = ImmutableSortedDictionary<string, string>.Empty;
        if (!earlier.Outcome.IsEmpty)
        {
            var of = new StreamId(new Guid(earlier.Outcome.Bytes.AsSpan(0, 16), bigEndian: true));
            stream ??= of;
            if (store.FindStream(of) is { } at && Outcomes.TryOpen(epoch => visit.Ring.Open(store, at, epoch), head.Act, new(earlier.Outcome.Bytes[16..])) is { } bytes)
            {
                var kept = JsonSerializer.Deserialize(bytes, OutcomeJson.Default.KeptOutcome)!;
                (begun, opened) = (kept.Begun.ToImmutableSortedDictionary(), kept.Told.ToImmutableSortedDictionary());
            }
        }

        return new(head.Act, stream, begun, opened, Again: true);
    }

    private IEntry Read(StoredEntry entry, ReadOnlySpan<byte> content) => entries.Read(entry.Name, content);
}

/// <summary>A stream as its reader sees it.</summary>
internal sealed record Seen<TState>(StreamHead Head, TState State, ImmutableArray<SeenEntry> Entries);

/// <summary>One entry with its content, or with its name alone where the reader does not hold the key or it was destroyed.</summary>
internal sealed record SeenEntry(StoredEntry Stored, IEntry Entry)
{
    /// <summary>What its envelope says.</summary>
    public Stamp Stamp => Stored.Stamp();
}

internal static class Stamps
{
    /// <summary>An entry's envelope, as decisions see it.</summary>
    public static Stamp Stamp(this StoredEntry entry) => new(entry.Position, entry.At, entry.Author.Value, entry.Act.Value);
}
