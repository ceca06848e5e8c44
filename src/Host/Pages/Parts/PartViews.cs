using System.Collections.Immutable;

namespace Kapea.Host.Pages.Parts;

/// <summary>One line of a timeline.</summary>
/// <param name="At">When the server took it in.</param>
/// <param name="Who">Who did it, as this reader may see her: a name, a desk, or the word for the clock.</param>
/// <param name="Sentence">What happened, in words; for a sealed line the neutral word of the entry.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Who, string Sentence)
{
    /// <summary>When it happened, as the person stated it, where that is another time than <see cref="At"/>.</summary>
    public DateTimeOffset? HappenedAt { get; init; }

    /// <summary>The text of it, as written; <c>null</c>: none.</summary>
    public string? Text { get; init; }

    /// <summary>What can be done about this entry; <c>null</c>: nothing.</summary>
    public PartLink? Link { get; init; }

    /// <summary>The reader's desk does not hold the key: only the envelope is known.</summary>
    public bool Sealed { get; init; }
}

/// <summary>A stream, side by side with others.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Open">Whether the reader's desk holds its key.</param>
/// <param name="Holders">The names of the desks that hold it.</param>
public sealed record StreamPanelView(string Name, bool Open, ImmutableArray<string> Holders)
{
    /// <summary>Its id, for the way through the glass; <c>null</c>: there is none for this reader.</summary>
    public Guid? Glass { get; init; }

    /// <summary>When something was last written to it; <c>null</c>: not yet.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>What the reader may know of it, where it is open.</summary>
    public ImmutableArray<DefinitionRow> Rows { get; init; } = [];

    /// <summary>The way to ask that something misfiled in it be destroyed; <c>null</c>: not for this reader.</summary>
    public string? Destroy { get; init; }

    /// <summary>The page it has for itself; <c>null</c>: none.</summary>
    public PartLink? Page { get; init; }

    /// <summary>What may be done in it.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];
}

/// <summary>A way to a page that a part of a case has for itself.</summary>
/// <param name="Word">The key of its words.</param>
/// <param name="Href">Its address.</param>
public sealed record PartLink(string Word, string Href);

/// <summary>A name and what it is.</summary>
/// <param name="Name">In words.</param>
/// <param name="Value">In words; <c>null</c> or empty: not known.</param>
/// <param name="Unverified">It rests on reference data that nobody has confirmed.</param>
public sealed record DefinitionRow(string Name, string? Value, bool Unverified = false);

/// <summary>What a room has to show of a stream, on the page of another room.</summary>
/// <param name="Title">Its heading, in words.</param>
public sealed record SectionView(string Title)
{
    /// <summary>It belongs to what is asked of a child first, and stands before what can be done.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Sentences that must not be overlooked, such as a session that was missed.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Names and what they are.</summary>
    public ImmutableArray<DefinitionRow> Rows { get; init; } = [];

    /// <summary>Lines of several columns; <c>null</c>: none.</summary>
    public TableView? Table { get; init; }

    /// <summary>A page that the room has for it; <c>null</c>: none.</summary>
    public PartLink? Page { get; init; }

    /// <summary>What may be done.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];
}

/// <summary>Lines of several columns, all in words.</summary>
/// <param name="Columns">The headings; the first column names the line.</param>
/// <param name="Lines">Each as long as the headings; <c>null</c>: not known.</param>
public sealed record TableView(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string?>> Lines);

/// <summary>A step of a road.</summary>
/// <param name="Name">In words.</param>
/// <param name="State">Where the child is.</param>
/// <param name="At">When it was reached or is due.</param>
public sealed record Step(string Name, StepState State, DateTimeOffset? At = null);

/// <summary>Where on the road a step stands.</summary>
public enum StepState
{
    /// <summary>Behind us.</summary>
    Done,

    /// <summary>Here.</summary>
    Now,

    /// <summary>Still to come.</summary>
    Ahead,
}

/// <summary>A way to a form.</summary>
/// <param name="Act">The wire name with its version.</param>
/// <param name="Stream">The stream it is about; <c>null</c>: it begins its own.</param>
/// <param name="Main">It is what is expected next; at most one on a page.</param>
public sealed record ActLink(string Act, Guid? Stream, bool Main = false)
{
    /// <summary>Its address.</summary>
    public string Href => Stream is { } stream ? $"/act/{Act}/{stream:N}" : $"/act/{Act}";
}

/// <summary>Something that is due.</summary>
/// <param name="Kind">The neutral kind, <c>due.{kind}</c> is the key of its words, kept by the room it belongs to.</param>
/// <param name="Priority">How much harm waiting does: <c>P1</c>, <c>High</c>, <c>Medium</c>, <c>Low</c>; <c>null</c>: not known.</param>
/// <param name="At">By when.</param>
/// <param name="Href">Where to go.</param>
/// <param name="Code">The code of the file or alert.</param>
public sealed record DueLine(string Kind, string? Priority, DateTimeOffset At, string Href, string Code)
{
    /// <summary>The reader works on it, or covers for her who does.</summary>
    public bool IsHers { get; init; }
}

/// <summary>Somebody opened a stream, or wrote in it.</summary>
/// <param name="Who">A colleague's name, or a desk.</param>
/// <param name="What">What she did, in words.</param>
/// <param name="Part">What stream it is, in words.</param>
/// <param name="At">When.</param>
public sealed record ReadingLine(string Who, string What, string Part, DateTimeOffset At);
