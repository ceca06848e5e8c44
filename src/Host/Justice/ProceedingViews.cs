using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Justice;

/// <summary>The proceedings a desk holds.</summary>
/// <param name="Lines">Ordered by the caller: what is due soonest first.</param>
public sealed record ProceedingListView(ImmutableArray<ProceedingLine> Lines);

/// <summary>One proceeding in the list.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">Its short reference.</param>
/// <param name="Stage">How far it has come, in words.</param>
/// <param name="Since">Since when.</param>
/// <param name="Children">The file codes of the children.</param>
public sealed record ProceedingLine(Guid Id, string Code, string Stage, DateTimeOffset Since, string Children)
{
    /// <summary>The time of the law that runs out first, with its end; <c>null</c>: none runs.</summary>
    public string? Clock { get; init; }

    /// <summary>What the court was asked for and what it gave, in words; <c>null</c>: nothing was asked.</summary>
    public string? Measures { get; init; }

    /// <summary>By when the next thing is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What is due, by neutral kind.</summary>
    public string? Due { get; init; }
}

/// <summary>One proceeding.</summary>
/// <param name="Code">Its short reference.</param>
/// <param name="Stage">How far it has come, in words.</param>
/// <param name="Since">Since when.</param>
/// <param name="About">Who is accused, before which court.</param>
public sealed record ProceedingView(string Code, string Stage, DateTimeOffset Since, ImmutableArray<DefinitionRow> About)
{
    /// <summary>What is due.</summary>
    public ImmutableArray<DueLine> Dues { get; init; } = [];

    /// <summary>What may be done.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];

    /// <summary>What there is, in the order of the room.</summary>
    public ImmutableArray<SectionView> Sections { get; init; } = [];

    /// <summary>Who opened it lately.</summary>
    public ImmutableArray<ReadingLine> Readings { get; init; } = [];

    /// <summary>What happened, newest first.</summary>
    public ImmutableArray<TimelineEntry> Journal { get; init; } = [];
}
