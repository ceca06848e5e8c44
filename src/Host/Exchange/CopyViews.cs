using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Exchange;

/// <summary>The copies of lists that this person's desks know of.</summary>
/// <param name="Lines">Ordered by the caller: those that should be gone first, then by their day; those that are destroyed last.</param>
/// <param name="MayTake">The reader may take one out.</param>
public sealed record CopiesView(ImmutableArray<CopyLine> Lines, bool MayTake);

/// <summary>One copy.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="List">Which list, in words.</param>
/// <param name="Mark">Its mark.</param>
/// <param name="Who">Who took it.</param>
/// <param name="Until">The last day on which it may be there, in words.</param>
/// <param name="State">Where it stands.</param>
public sealed record CopyLine(Guid Id, string List, string Mark, string Who, string Until, CopyStanding State)
{
    /// <summary>What it is for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>When it was taken, in words.</summary>
    public string When { get; init; } = "";
}

/// <summary>Where a copy stands.</summary>
public enum CopyStanding
{
    /// <summary>It is out, and may be.</summary>
    Out,

    /// <summary>It should have been destroyed.</summary>
    Overdue,

    /// <summary>It is said to be destroyed.</summary>
    Destroyed,
}

/// <summary>One copy on its own page.</summary>
/// <param name="Copy">The copy.</param>
/// <param name="MayFetch">The reader took it just now and may fetch the file.</param>
public sealed record CopyView(CopyLine Copy, bool MayFetch)
{
    /// <summary>What may be done.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];

    /// <summary>What happened, newest first.</summary>
    public ImmutableArray<TimelineEntry> Journal { get; init; } = [];
}
