using System.Collections.Immutable;
using Kapea.Work.Access;

namespace Kapea.Work.Acts;

/// <summary>What was decided: either what happened, or why not. Nothing else.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>It happened; this is what is written, in one transaction.</summary>
    public sealed record Accepted(Happened What) : Decision;

    /// <summary>It did not happen, and nothing is written.</summary>
    public sealed record Refused(Refusal Why) : Decision;

    /// <summary>Both cases, so that none can be forgotten.</summary>
    public T Match<T>(Func<Happened, T> accepted, Func<Refusal, T> refused) => this switch
    {
        Accepted a => accepted(a.What),
        Refused r => refused(r.Why),
        _ => throw new InvalidOperationException("A decision is accepted or refused."),
    };

    /// <summary>A refusal is a decision.</summary>
    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);

    /// <summary>What happened is a decision.</summary>
    public static implicit operator Decision(Happened happened) => new Accepted(happened);
}

/// <summary>All that one act writes, built up in sight: <c>new Happened().Write(...).Due(...)</c>. Immutable.</summary>
public sealed record Happened
{
    /// <summary>Entries, in order, each to a stream.</summary>
    public ImmutableArray<Written> Entries { get; init; } = [];

    /// <summary>Streams begun, with the desks that hold them to begin with.</summary>
    public ImmutableArray<Begun> Streams { get; init; } = [];

    /// <summary>Streams that further desks are to hold from now on, with all that was written so far.</summary>
    public ImmutableArray<Shared> Shares { get; init; } = [];

    /// <summary>Dates by which something is due, by neutral kind.</summary>
    public ImmutableArray<DueDate> Dues { get; init; } = [];

    /// <summary>Due dates that this act settles.</summary>
    public ImmutableArray<Settled> Settles { get; init; } = [];

    /// <summary>Appointments set, moved or called off. They stand outside the seal, without what they are about.</summary>
    public ImmutableArray<Appointment> Appointments { get; init; } = [];

    /// <summary>Notices to send, without content.</summary>
    public ImmutableArray<NoticeTo> Notices { get; init; } = [];

    /// <summary>Kinds of notices about a stream that need no longer be sent.</summary>
    public ImmutableArray<Settled> Silences { get; init; } = [];

    /// <summary>Coded facts for the Insight desk.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>The gate up to which a stream's holders may now open it; see <see cref="Holder.Gate"/>.</summary>
    public ImmutableArray<Released> Gates { get; init; } = [];

    /// <summary>What the person is told at once, by code (such as <c>rule</c> → <c>T3</c>). Shown to the actor only, never logged.</summary>
    public ImmutableDictionary<string, string> Answer { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Writes to the stream the act is about, sealed under its key.</summary>
    public Happened Write(IEntry entry) => this with { Entries = Entries.Add(new(null, entry, How.Sealed)) };

    /// <summary>Writes to a stream that this act begins, or to one of the kinds it posts to that the author holds.</summary>
    /// <remarks>Who names a stream that is not there, or that is not hers, is answered alike: there is none.</remarks>
    public Happened Write(Guid stream, IEntry entry) => this with { Entries = Entries.Add(new(stream, entry, How.Sealed)) };

    /// <summary>Writes to a stream as <see cref="Write(Guid, IEntry)"/> does, where the act posts to several kinds and only this one is meant.</summary>
    public Happened Write(StreamKind kind, Guid stream, IEntry entry) => this with { Entries = Entries.Add(new(stream, entry, How.Sealed, kind)) };

    /// <summary>Posts to a stream whose key the author need not hold; <c>null</c>: the stream the act is about.</summary>
    public Happened Post(Guid? stream, IEntry entry) => this with { Entries = Entries.Add(new(stream, entry, How.Posted)) };

    /// <summary>Writes an entry that has no sealed content at all (clocks).</summary>
    public Happened Sign(IEntry entry) => this with { Entries = Entries.Add(new(null, entry, How.Bare)) };

    /// <summary>Begins a stream.</summary>
    public Happened Begin(StreamKind kind, Guid id, params ImmutableArray<Holder> holders) =>
        this with { Streams = Streams.Add(new(kind, id, holders)) };

    /// <summary>Lets further desks hold a stream (<c>null</c>: the act's subject), with all its earlier entries. Only who holds it can.</summary>
    public Happened Share(Holder holder, Guid? stream = null) => this with { Shares = Shares.Add(new(stream, holder)) };

    /// <summary>Sets a due date on a stream (<c>null</c>: the act's subject).</summary>
    public Happened Due(string kind, DateTimeOffset at, int step = 0, Guid? stream = null, string detail = "") =>
        this with { Dues = Dues.Add(new(stream, kind, step, at, detail)) };

    /// <summary>Settles all due dates of a kind on a stream (<c>null</c>: the act's subject).</summary>
    public Happened Settle(string kind, Guid? stream = null) => this with { Settles = Settles.Add(new(stream, kind)) };

    /// <summary>Settles the one due date of a kind with this step on a stream; what others set there under other steps stays.</summary>
    public Happened SettleOne(string kind, int step, Guid? stream = null) => this with { Settles = Settles.Add(new(stream, kind, step)) };

    /// <summary>Moves the one date of a kind on a stream (<c>null</c>: the act's subject) from where it was to where it is now; <c>null</c>: none.</summary>
    public Happened Turn(string kind, DateTimeOffset? was, DateTimeOffset? isNow, Guid? stream = null)
    {
        if (was == isNow)
            return this;
        var settled = was is null ? this : Settle(kind, stream);
        return isNow is { } at ? settled.Due(kind, at, stream: stream) : settled;
    }

    /// <summary>Moves the days of a kind on a stream, each with its step; a day lasts until its end.</summary>
    /// <remarks>Settling takes all of a kind, so those that stay are set again.</remarks>
    public Happened Turn(string kind, ImmutableArray<(int Step, DateOnly On)> was, ImmutableArray<(int Step, DateOnly On)> isNow, Guid? stream = null) =>
        Turn(kind, AtTheEnd(was), AtTheEnd(isNow), stream);

    /// <summary>Moves the moments of a kind on a stream, each with its step.</summary>
    public Happened Turn(string kind, ImmutableArray<(int Step, DateTimeOffset At)> was, ImmutableArray<(int Step, DateTimeOffset At)> isNow, Guid? stream = null) => was.SequenceEqual(isNow)
        ? this
        : isNow.Aggregate(was.IsEmpty ? this : Settle(kind, stream), (h, d) => h.Due(kind, d.At, d.Step, stream));

    /// <summary>Sets an appointment on a stream (<c>null</c>: the act's subject), or moves the one with this number, also one that was called off.</summary>
    /// <param name="number">Which of the stream's appointments, from 1; the same number is the same appointment for ever.</param>
    /// <param name="at">When it begins.</param>
    /// <param name="minutes">How long it is meant to last, at least 1.</param>
    /// <param name="stream">The stream: the act's subject, one it begins, or one of a kind it posts to.</param>
    public Happened Appoint(int number, DateTimeOffset at, int minutes, Guid? stream = null) =>
        this with { Appointments = Appointments.Add(new(stream, number, at, minutes)) };

    /// <summary>Calls off the appointment with this number on a stream (<c>null</c>: the act's subject); one that is not there is none.</summary>
    public Happened CallOff(int number, Guid? stream = null) => this with { Appointments = Appointments.Add(new(stream, number, null, 0)) };

    /// <summary>Sends a notice.</summary>
    public Happened Notify(NoticeTo notice) => this with { Notices = Notices.Add(notice) };

    /// <summary>Takes back notices of a kind about a stream (<c>null</c>: the act's subject) that have not left yet.</summary>
    public Happened Silence(string kind, Guid? stream = null) => this with { Silences = Silences.Add(new(stream, kind)) };

    /// <summary>Yields a coded fact.</summary>
    public Happened Yield(string name, string code) => this with { Facts = Facts.Add(new(name, code)) };

    /// <summary>Opens the gates of a stream up to and including this one.</summary>
    public Happened Release(int gate, Guid? stream = null) => this with { Gates = Gates.Add(new(stream, gate)) };

    /// <summary>Tells the actor something at once.</summary>
    public Happened Tell(string key, string value) => this with { Answer = Answer.SetItem(key, value) };

    private static ImmutableArray<(int Step, DateTimeOffset At)> AtTheEnd(ImmutableArray<(int Step, DateOnly On)> days) => [.. days.Select(d => (d.Step, PhnomPenh.EndOf(d.On)))];
}

/// <summary>How an entry is sealed.</summary>
public enum How
{
    /// <summary>Under the stream's symmetric key: the author holds it.</summary>
    Sealed,

    /// <summary>To the stream's public posting key: the author need not be able to read the stream.</summary>
    Posted,

    /// <summary>With no content: only the envelope says that it happened.</summary>
    Bare,
}

/// <summary>One entry to write.</summary>
/// <param name="Stream">The stream; <c>null</c>: the act's subject.</param>
/// <param name="Entry">Its content.</param>
/// <param name="How">How it is sealed.</param>
/// <param name="Kind">Of which kind the stream must be; <c>null</c>: of any that the act posts to.</param>
public sealed record Written(Guid? Stream, IEntry Entry, How How, StreamKind? Kind = null);

/// <summary>A stream to begin.</summary>
public sealed record Begun(StreamKind Kind, Guid Id, ImmutableArray<Holder> Holders);

/// <summary>A stream that further desks are to hold.</summary>
/// <param name="Stream">The stream; <c>null</c>: the act's subject.</param>
/// <param name="Holder">Who is to hold it.</param>
public sealed record Shared(Guid? Stream, Holder Holder);

/// <summary>A date by which something is due; kind and step are neutral and stand outside the seal.</summary>
/// <param name="Stream">The stream; <c>null</c>: the act's subject.</param>
/// <param name="Kind">A neutral kind.</param>
/// <param name="Step">Which of several, in order.</param>
/// <param name="At">When.</param>
/// <param name="Detail">What the clock needs to act on it (which desk, whose turn, how urgent); kept under the machine key.</param>
public sealed record DueDate(Guid? Stream, string Kind, int Step, DateTimeOffset At, string Detail = "");

/// <summary>An appointment, without what it is about: it stands outside the seal, and calendars are made of it.</summary>
/// <param name="Stream">The stream; <c>null</c>: the act's subject.</param>
/// <param name="Number">Which of the stream's appointments.</param>
/// <param name="At">When it begins; <c>null</c>: it is called off.</param>
/// <param name="Minutes">How long it is meant to last.</param>
public sealed record Appointment(Guid? Stream, int Number, DateTimeOffset? At, int Minutes);

/// <summary>Due dates of a kind that are settled.</summary>
/// <param name="Stream">On which stream; <c>null</c>: the act's subject.</param>
/// <param name="Kind">Of which kind.</param>
/// <param name="Step">The one with this step alone; <c>null</c>: all of the kind.</param>
public sealed record Settled(Guid? Stream, string Kind, int? Step = null);

/// <summary>A gate that is opened.</summary>
public sealed record Released(Guid? Stream, int Gate);

/// <summary>A coded fact for the Insight desk.</summary>
public sealed record Fact(string Name, string Code);

/// <summary>A desk that is to hold a new stream.</summary>
/// <param name="Desk">The desk's code; <c>null</c> when <paramref name="Function"/> says which.</param>
/// <param name="Function">All desks of this function in the author's organisation; <c>null</c> when <paramref name="Desk"/> says which.</param>
/// <param name="Gate">The Door withholds the wrap until the stream's gate has been opened this far; 0: at once.</param>
public sealed record Holder(string? Desk, DeskFunction? Function, int Gate)
{
    /// <summary>The desk with this code.</summary>
    public static Holder Of(string desk, int gate = 0) => new(desk, null, gate);

    /// <summary>All desks of this function in the author's organisation.</summary>
    public static Holder Of(DeskFunction function) => new(null, function, 0);
}

/// <summary>A notice without content: reference, urgency, link.</summary>
/// <param name="Kind">A neutral kind such as <c>alerts.raised</c>, the key of its words.</param>
/// <param name="Desk">The code of the desk to tell; <c>null</c> for <paramref name="Function"/>.</param>
/// <param name="Function">Tell all desks of this function in the author's organisation.</param>
/// <param name="Turn">Which member by order of duty: 1 the person on duty, 2 the second, 0 everybody of the desk.</param>
/// <param name="Urgency">How urgent, by code (<c>P1</c>, <c>High</c>, <c>Medium</c>, <c>Low</c>).</param>
/// <param name="Stream">The stream it links to; <c>null</c>: the act's subject.</param>
public sealed record NoticeTo(string Kind, string? Desk, DeskFunction? Function, int Turn, string Urgency, Guid? Stream);
