using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Investigations;

/// <summary>The investigations a desk holds.</summary>
/// <param name="Lines">Ordered by the caller: by status, then the state that is oldest.</param>
public sealed record InvestigationListView(ImmutableArray<InvestigationLine> Lines)
{
    /// <summary>What may be done here.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];
}

/// <summary>One investigation in the list.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">Its short reference.</param>
/// <param name="Called">The present status, then the name.</param>
/// <param name="Phase">How far the police have come, in words.</param>
/// <param name="Since">Since when.</param>
public sealed record InvestigationLine(Guid Id, string Code, string Called, string Phase, DateTimeOffset Since)
{
    /// <summary>By when the next thing is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What is due, by neutral kind.</summary>
    public string? Due { get; init; }
}

/// <summary>One investigation.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">Its short reference.</param>
/// <param name="Called">The present status, then the name.</param>
/// <param name="StatusSince">Since when that status stands.</param>
/// <param name="Phase">How far the police have come, in words.</param>
/// <param name="PhaseSince">Since when.</param>
/// <param name="About">What was written at the opening.</param>
public sealed record InvestigationView(Guid Id, string Code, string Called, DateTimeOffset StatusSince, string Phase, DateTimeOffset PhaseSince, ImmutableArray<DefinitionRow> About)
{
    /// <summary>The desks that hold it.</summary>
    public string Holders { get; init; } = "";

    /// <summary>How often it has to be looked at rests on a row that nobody has confirmed.</summary>
    public bool Unverified { get; init; }

    /// <summary>What is due.</summary>
    public ImmutableArray<DueLine> Dues { get; init; } = [];

    /// <summary>What may be done.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];

    /// <summary>The children, as lines.</summary>
    public ImmutableArray<DefinitionRow> Children { get; init; } = [];

    /// <summary>What identifies him.</summary>
    public ImmutableArray<DefinitionRow> Identifiers { get; init; } = [];

    /// <summary>What other rooms have to show of it.</summary>
    public ImmutableArray<SectionView> Sections { get; init; } = [];

    /// <summary>The leads, those that are open first.</summary>
    public ImmutableArray<LeadLine> Leads { get; init; } = [];

    /// <summary>The sightings under the days of the week, Monday first; a pattern stands under each of its days.</summary>
    public ImmutableArray<SightingDay> Sightings { get; init; } = [];

    /// <summary>The latest operation; empty: none.</summary>
    public ImmutableArray<DefinitionRow> Operation { get; init; } = [];

    /// <summary>What is known of a foreigner; empty: nothing.</summary>
    public ImmutableArray<DefinitionRow> Foreign { get; init; } = [];

    /// <summary>Laws of other countries that may apply; shown where he is a foreigner.</summary>
    public ImmutableArray<DefinitionRow> Laws { get; init; } = [];

    /// <summary>Until when a glass broken by this reader lets her look; <c>null</c>: none is.</summary>
    public DateTimeOffset? Glass { get; init; }

    /// <summary>Who opened it lately.</summary>
    public ImmutableArray<ReadingLine> Readings { get; init; } = [];

    /// <summary>What happened, newest first.</summary>
    public ImmutableArray<TimelineEntry> Journal { get; init; } = [];
}

/// <summary>One lead.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="What">What is said.</param>
/// <param name="Source">Where it comes from and how far that can be relied on.</param>
/// <param name="Next">What to do next, and by when.</param>
/// <param name="Outcome">What came of it; <c>null</c>: open.</param>
public sealed record LeadLine(int Number, string What, string Source, string? Next, string? Outcome);

/// <summary>The sightings of one day of the week.</summary>
/// <param name="Day">In words.</param>
/// <param name="Lines">Place, time, plate and what was seen.</param>
public sealed record SightingDay(string Day, ImmutableArray<string> Lines);
