using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Cases;

/// <summary>The cases a desk holds.</summary>
/// <param name="Lines">Ordered by the caller: harm first, then what is due.</param>
public sealed record CaseListView(ImmutableArray<CaseLine> Lines)
{
    /// <summary>The reader may hand over the cases of a worker.</summary>
    public bool MayHandOver { get; init; }

    /// <summary>The reader may look at the files of cases that her desk took in.</summary>
    public bool MayTakeIn { get; init; }

    /// <summary>What may be done here.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];
}

/// <summary>One case in the list: by its code, never by a name.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">The file code.</param>
/// <param name="Risk"><c>P1</c>, <c>High</c>, <c>Medium</c>, <c>Low</c>; <c>null</c>: not yet assessed.</param>
/// <param name="Step">Where on the road it stands, in words.</param>
public sealed record CaseLine(Guid Id, string Code, string? Risk, string Step)
{
    /// <summary>By when the next thing is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What is due, by neutral kind.</summary>
    public string? Due { get; init; }
}

/// <summary>One case: its road, its streams side by side, its journal.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">The file code.</param>
/// <param name="Risk"><c>P1</c>, <c>High</c>, <c>Medium</c>, <c>Low</c>; <c>null</c>: not yet assessed.</param>
/// <param name="Road">The steps of the standard, in order.</param>
/// <param name="Streams">Every stream of the case, also those this reader cannot open.</param>
public sealed record CaseView(Guid Id, string Code, string? Risk, ImmutableArray<Step> Road, ImmutableArray<StreamPanelView> Streams)
{
    /// <summary>Why the risk stands where it stands, in words; <c>null</c>: none given.</summary>
    public string? RiskReason { get; init; }

    /// <summary>Why the level stands: the rules that fired, and what was said when it was set or looked at last.</summary>
    public ImmutableArray<string> RiskBecause { get; init; } = [];

    /// <summary>Where it stands, in words; <c>null</c>: this reader does not see that.</summary>
    public string? Stage { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? StageSince { get; init; }

    /// <summary>Since when the clocks stand still; <c>null</c>: they run.</summary>
    public DateTimeOffset? PausedSince { get; init; }

    /// <summary>The case in which work goes on instead; <c>null</c>: it goes on in this one.</summary>
    public CaseRef? Merged { get; init; }

    /// <summary>The cases of which work goes on in this one.</summary>
    public ImmutableArray<CaseRef> TakenIn { get; init; } = [];

    /// <summary>The worker who is responsible; <c>null</c>: nobody yet.</summary>
    public string? Owner { get; init; }

    /// <summary>Who covers today or in the days to come, and until when, in words; <c>null</c>: nobody.</summary>
    public string? Covered { get; init; }

    /// <summary>The plan, action by action; empty: there is none, or this reader does not see it.</summary>
    public ImmutableArray<PlanLine> Plan { get; init; } = [];

    /// <summary>The plan waits for the supervisor.</summary>
    public bool PlanWaits { get; init; }

    /// <summary>The rule or period behind the risk has not been confirmed by the network.</summary>
    public bool Unverified { get; init; }

    /// <summary>Who stands by the child: the desk.</summary>
    public string? Team { get; init; }

    /// <summary>What is due.</summary>
    public ImmutableArray<DueLine> Dues { get; init; } = [];

    /// <summary>What may be done.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];

    /// <summary>What later rooms have to show of it: services, kits.</summary>
    public ImmutableArray<SectionView> Sections { get; init; } = [];

    /// <summary>Until when a glass broken by this reader lets her look; <c>null</c>: none is.</summary>
    public DateTimeOffset? Glass { get; init; }

    /// <summary>Who opened it lately.</summary>
    public ImmutableArray<ReadingLine> Readings { get; init; } = [];

    /// <summary>What happened last, newest first.</summary>
    public ImmutableArray<TimelineEntry> Journal { get; init; } = [];

    /// <summary>How many entries the journal has in all.</summary>
    public int JournalLength { get; init; }
}

/// <summary>Another case.</summary>
/// <param name="Code">Its file code.</param>
/// <param name="Href">Its page; <c>null</c>: the reader may not open it.</param>
public sealed record CaseRef(string Code, string? Href);

/// <summary>A page of the journal of a case.</summary>
/// <param name="Id">The case's stream, or the part of it by which the reader came.</param>
/// <param name="Code">The file code.</param>
/// <param name="Journal">What happened, newest first.</param>
public sealed record CaseJournalView(Guid Id, string Code, ImmutableArray<TimelineEntry> Journal)
{
    /// <summary>The page with newer entries; <c>null</c>: there are none.</summary>
    public int? Newer { get; init; }

    /// <summary>The page with older entries; <c>null</c>: there are none.</summary>
    public int? Older { get; init; }
}

/// <summary>One action of the plan: what was promised, and what came of it.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Goal">What for.</param>
/// <param name="Action">What is done.</param>
/// <param name="Who">By whom.</param>
/// <param name="By">By which day.</param>
/// <param name="Outcome">In words; <c>null</c>: not yet.</param>
public sealed record PlanLine(int Number, string Goal, string Action, string Who, DateOnly By, string? Outcome);
