using Kapea.Journal.Sealing;

namespace Kapea.Journal.Rows;

/// <summary>A date by which something is due. Key: stream, kind, step.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Kind">A neutral kind.</param>
/// <param name="Step">Which step of several, in order.</param>
/// <param name="At">Unix seconds.</param>
/// <param name="Detail">What a clock needs to act on it, under the machine key; empty: nothing.</param>
public sealed record DueRow(StreamId Stream, string Kind, int Step, long At, Sealed<MachineNote> Detail) : IRow;

/// <summary>An appointment, without what it is about. Key: stream, number.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Number">Which of the stream's appointments; chosen by the act, and kept when the time changes.</param>
/// <param name="At">Unix seconds when it begins.</param>
/// <param name="Minutes">How long it is meant to last.</param>
/// <param name="Sequence">0 at first, one more with each change: how a calendar program knows which of two is the newer.</param>
/// <param name="Off">It was called off.</param>
/// <param name="Changed">Unix seconds of the last change.</param>
public sealed record AppointmentRow(StreamId Stream, int Number, long At, int Minutes, int Sequence, bool Off, long Changed) : IRow;

/// <summary>How a notice fares.</summary>
public enum NoticeState
{
    /// <summary>Waiting for its first or next try.</summary>
    Waiting = 0,

    /// <summary>The receiving server took it.</summary>
    Sent = 1,

    /// <summary>Given up after the last try.</summary>
    Failed = 2,

    /// <summary>No longer needed before it was sent.</summary>
    Withdrawn = 3,
}

/// <summary>One notice to one person over one channel, without content. Key: <see cref="Notice"/>.</summary>
/// <param name="Notice">Its id; also the id under which a receiver can drop doubles.</param>
/// <param name="Kind">A neutral kind, the key of its words.</param>
/// <param name="Urgency">A code.</param>
/// <param name="Stream">What it links to.</param>
/// <param name="Person">Whom it is for.</param>
/// <param name="Desk">As a member of which desk.</param>
/// <param name="Channel"><c>mail</c> or <c>webhook</c>.</param>
/// <param name="State">How it fares.</param>
/// <param name="Attempts">Tries so far.</param>
/// <param name="Made">Unix milliseconds of the act.</param>
/// <param name="Next">Unix milliseconds, by the machine's own clock, of the next try.</param>
/// <param name="Done">Unix milliseconds, by the machine's own clock, when it was sent, failed or withdrawn; 0 before.</param>
/// <param name="Trouble">A code of the last trouble, such as <c>refused</c>, <c>unreachable</c>; empty: none.</param>
public sealed record NoticeRow(Guid Notice, string Kind, string Urgency, StreamId Stream, PersonId Person, DeskId Desk, string Channel, NoticeState State, int Attempts, long Made, long Next, long Done, string Trouble) : IRow;

/// <summary>Coded facts of one act, sealed to the Insight desk. Key: <see cref="Seq"/> (0 on insert: the store numbers it).</summary>
public sealed record FactRow(long Seq, Sealed<Facts> Facts) : IRow;

/// <summary>How far a follower has come. Key: <see cref="Name"/>.</summary>
public sealed record FollowerRow(string Name, long Place) : IRow;
