using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>How often a child has told its story (J10), counted once whoever wrote it down.</summary>
/// <remarks>
/// Social team, legal team and the record of a hearing each write down what they saw, and tell each other. What has the same day and the same kind is one interview seen by several, so of each day
/// and kind the longest list counts: two interviews by the police on one day, written down by one team, are two; one that both wrote down is one. Where the two state different days or kinds
/// it counts twice; too many are said aloud sooner, and that harms less than too few. Hotline, helpers and others are one kind: between the teams it is not said which of them it was.
/// </remarks>
public sealed record TimesTold
{
    private ImmutableArray<InterviewNoted> Notes { get; init; } = [];

    /// <summary>Never.</summary>
    public static TimesTold Never { get; } = new();

    /// <summary>How often.</summary>
    public int All => Count(Notes);

    /// <summary>How often, as far as it stands with these.</summary>
    public int By(params ImmutableArray<TellingSource> sources) => Count(Notes.Where(n => sources.Contains(n.From)));

    /// <summary>Whether that is said aloud by now; never where the table says nothing.</summary>
    public bool IsTooOften(ReferenceBook book) => book.TellingsWarning() is { } most && All >= most;

    /// <summary>After one more interview, which counts if the child told its story.</summary>
    public TimesTold With(InterviewNoted note) => note.Told ? this with { Notes = Notes.Add(note) } : this;

    /// <summary>The kind by which teams speak of an interview to each other: with police, courts and doctors for the proceeding; <c>null</c>: with somebody else.</summary>
    public static InterviewKind? Named(InterviewKind kind) => kind is InterviewKind.Hotline or InterviewKind.Helper or InterviewKind.Other ? null : kind;

    private static int Count(IEnumerable<InterviewNoted> notes) => notes.GroupBy(n => (n.On, n.Kind)).Sum(same => same.GroupBy(n => n.From).Max(from => from.Count()));
}
