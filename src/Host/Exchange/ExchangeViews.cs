using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Exchange;

/// <summary>The imports of a desk, the newest first.</summary>
/// <param name="Lines">Each import.</param>
/// <param name="MayTakeIn">The reader leads a social team.</param>
public sealed record ImportListView(ImmutableArray<ImportLine> Lines, bool MayTakeIn);

/// <summary>One import in the list.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Reference">Its short neutral name.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="At">When it was begun.</param>
/// <param name="Cases">How many cases it took in.</param>
/// <param name="State">How far it is, in words.</param>
public sealed record ImportLine(Guid Id, string Reference, string Origin, DateTimeOffset At, int Cases, string State);

/// <summary>What a file would do. Posted to its own address with <c>leave_out</c> for each row that is to be left out, <c>shown</c>: all that could be ticked, and <c>unsought</c> where that is asked.</summary>
/// <param name="File">The id under which it waits.</param>
/// <param name="Holds">How many cases it holds, and what it is short of, in sentences.</param>
/// <param name="Would">What would become of how many rows.</param>
/// <param name="Rows">Rows that can be left out, those somebody should look at first.</param>
public sealed record LookView(string File, ImmutableArray<string> Holds, ImmutableArray<DefinitionRow> Would, ImmutableArray<RowToTake> Rows)
{
    /// <summary>What was mended, not understood or contradicts itself.</summary>
    public TableView? Troubles { get; init; }

    /// <summary>Rows that do not come in, and why.</summary>
    public CutTable? NotTaken { get; init; }

    /// <summary>Rows of a list that are no case.</summary>
    public CutTable? NoCase { get; init; }

    /// <summary>Fields kept as received.</summary>
    public CutTable? Kept { get; init; }

    /// <summary>How many further rows would come in without standing in the list.</summary>
    public int Further { get; init; }

    /// <summary>How many rows stay out since they are possibly known and the page has no room to show them.</summary>
    public int NotShown { get; init; }

    /// <summary>Rows would come in of which nobody has looked whether they are here already: a yes has to say so.</summary>
    public bool IsUnsought { get; init; }
}

/// <summary>A table of which only the beginning finds room.</summary>
/// <param name="Table">The beginning.</param>
/// <param name="Further">How many lines more there are.</param>
public sealed record CutTable(TableView Table, int Further);

/// <summary>A row that would come in.</summary>
/// <param name="Row">Its place in the file.</param>
/// <param name="Name">The child's name, as given.</param>
/// <param name="Said">What should be known of it, in sentences.</param>
/// <param name="WasLeftOut">It was left out before: it is ticked already.</param>
public sealed record RowToTake(int Row, string Name, ImmutableArray<string> Said, bool WasLeftOut = false);

/// <summary>One import.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Reference">Its short neutral name.</param>
/// <param name="About">Where it came from, when, and what became of its rows.</param>
/// <param name="Rows">The rows of this page.</param>
public sealed record ImportView(Guid Id, string Reference, ImmutableArray<DefinitionRow> About, ImmutableArray<ImportRow> Rows)
{
    /// <summary>How far it is, where it is being worked on: rows done and all of them.</summary>
    public (int Done, int Rows)? Running { get; init; }

    /// <summary>What stands in the way, or is still to be done, in a sentence.</summary>
    public string? Note { get; init; }

    /// <summary>The file is still at hand, so that it can go on.</summary>
    public bool CanGoOn { get; init; }

    /// <summary>What may be done.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];

    /// <summary>It can be taken back, or taken back further.</summary>
    public bool CanTakeBack { get; init; }

    /// <summary>Codes of cases that somebody has worked on since.</summary>
    public ImmutableArray<string> WorkedOn { get; init; } = [];

    /// <summary>The page before this one.</summary>
    public int? Newer { get; init; }

    /// <summary>The page after this one.</summary>
    public int? Older { get; init; }
}

/// <summary>One row of an import.</summary>
/// <param name="Row">Its place in the file.</param>
/// <param name="Outcome">What became of it, in words.</param>
/// <param name="Code">The file code of the case; <c>null</c>: none.</param>
/// <param name="Case">The case; <c>null</c>: none, or it is not of this import.</param>
/// <param name="Risk">The level that the other side says; <c>null</c>: no case was begun.</param>
/// <param name="Stage">Where the case stands here, in words; <c>null</c>: not known.</param>
/// <param name="Said">What was said about it, in sentences.</param>
public sealed record ImportRow(int Row, string Outcome, string? Code, Guid? Case, string? Risk, string? Stage, ImmutableArray<string> Said);
