using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Work.Exchange;

/// <summary>What became of a row.</summary>
public enum RowOutcome
{
    /// <summary>A case was begun with it.</summary>
    TakenIn,

    /// <summary>The same case with the same content is here already.</summary>
    AlreadyHere,

    /// <summary>The case is here, and there it has changed since; nothing was overwritten.</summary>
    ChangedThere,

    /// <summary>Whoever took the file in left it out.</summary>
    LeftOut,

    /// <summary>It cannot be taken in.</summary>
    Refused,

    /// <summary>It was taken in, and taken back.</summary>
    TakenBack,

    /// <summary>The file was taken back, but somebody has worked on this case since.</summary>
    LeftAlone,
}

/// <summary>A row that was not taken in, and why; or what became of it later.</summary>
/// <param name="Row">Where it stands in the file, from 1.</param>
/// <param name="Source">Its id there.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Code">The file code of the case that is here; <c>null</c>: none, or not known to whoever took it in.</param>
/// <param name="Troubles">What was said about it.</param>
public sealed record RowNoted(int Row, string Source, RowOutcome Outcome, string? Code, ImmutableArray<Trouble> Troubles);

/// <summary>A row of an import, as it stands.</summary>
/// <param name="Noted">What became of it.</param>
/// <param name="Streams">The streams of the case that was begun with it; <c>null</c>: none was.</param>
/// <param name="Risk">The level that the other side says.</param>
/// <param name="Entries">How many entries the identity began with.</param>
public sealed record RowOnFile(RowNoted Noted, CaseStreams? Streams, RiskLevel Risk, int Entries)
{
    /// <summary>The case that was begun with it; <c>null</c>: none was.</summary>
    public Guid? Case => Streams?.Case;

    /// <summary>It was left out, being possibly known, before anybody was shown it.</summary>
    public bool IsNotShown => Noted.Outcome == RowOutcome.LeftOut && Noted.Troubles.Any(t => t.Code == ExchangeTroubles.NotShown);

    /// <summary>A case of it is here: it did not go the way of those that were taken back.</summary>
    public bool IsIn => Case is not null && Noted.Outcome is RowOutcome.TakenIn or RowOutcome.LeftAlone;
}

/// <summary>An import as far as decisions need it.</summary>
public sealed record ImportState : IState<ImportState>
{
    /// <summary>How it was begun; <c>null</c>: not yet.</summary>
    public ImportBegun? Begun { get; init; }

    /// <summary>What became of the rows, by their place in the file; where a row of another id has that place already, behind all places.</summary>
    public ImmutableSortedDictionary<int, RowOnFile> Rows { get; init; } = ImmutableSortedDictionary<int, RowOnFile>.Empty;

    /// <summary>When the file was gone through to its end; <c>null</c>: not yet.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How the columns of its list were read; <c>null</c>: it needed no mapping, or none is kept.</summary>
    public SheetMapping? Mapping { get; init; }

    /// <summary>When somebody had looked all of it through; <c>null</c>: not yet.</summary>
    public DateTimeOffset? LookedThroughAt { get; init; }

    /// <summary>How it was taken back; <c>null</c>: it was not.</summary>
    public ImportTakenBack? TakenBack { get; init; }

    /// <inheritdoc/>
    public static ImportState Empty { get; } = new();

    /// <inheritdoc/>
    public ImportState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        ImportBegun e => this with { Begun = e },
        // Ended it is only when it is said anew: also a case that came in later has a date by which somebody looks at it.
        RowTakenIn e => this with { FinishedAt = null, Rows = Rows.SetItem(Place(Rows, e.Row, e.Source), new(new(e.Row, e.Source, RowOutcome.TakenIn, e.Code, e.Troubles), e.Streams, e.Risk, e.Entries)) },
        RowsNoted e => this with { Rows = e.Rows.Aggregate(Rows, Noted) },
        // Ended anew with cases in it, it has a date again by which somebody looks it through.
        ImportFinished e => this with { FinishedAt = e.HappenedAt, LookedThroughAt = Count(RowOutcome.TakenIn) > 0 ? null : LookedThroughAt },
        MappingKept e => this with { Mapping = new(e.Columns, e.AgesOn) },
        ImportTakenBack e => this with { TakenBack = e },
        ImportLookedThrough e => this with { LookedThroughAt = e.HappenedAt },
        _ => this,
    };

    /// <summary>How many rows came to this.</summary>
    public int Count(RowOutcome outcome) => Rows.Values.Count(r => r.Noted.Outcome == outcome);

    /// <summary>What is said of the row that stood in this place under this id; <c>null</c>: nothing.</summary>
    public RowOnFile? At(int row, string source) => Rows.GetValueOrDefault(Place(Rows, row, source));

    /// <summary>What is said of the rows of the same file, by their places in it now.</summary>
    /// <remarks>A blank row or a title that was added since moves every row of a list: then its id says which it was.</remarks>
    public ImmutableDictionary<int, RowOnFile> Known(IEnumerable<(int Row, string Source)> rows)
    {
        var said = Rows.Values.ToDictionary(r => (r.Noted.Row, r.Noted.Source));
        var (known, moved) = (ImmutableDictionary.CreateBuilder<int, RowOnFile>(), new List<(int Row, string Source)>());
        foreach (var row in rows)
        {
            if (said.Remove(row, out var at)) known.Add(row.Row, at);
            else moved.Add(row);
        }

        var left = said.Values.OrderBy(r => r.Noted.Row).GroupBy(r => r.Noted.Source, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<RowOnFile>(g), StringComparer.Ordinal);
        foreach (var (row, source) in moved)
            if (left.TryGetValue(source, out var of) && of.TryDequeue(out var was)) known.Add(row, was);
        return known.ToImmutable();
    }

    /// <summary>Whether rows can still come in; <c>null</c>: yes.</summary>
    public Refusal? MayGoOn() => Begun is null ? ExchangeRefusals.NotBegun : TakenBack is not null ? ExchangeRefusals.TakenBack : null;

    // What was said of a row when it came in stays said when it is taken back; why it was left alone stands beside it until it goes too.
    private static ImmutableSortedDictionary<int, RowOnFile> Noted(ImmutableSortedDictionary<int, RowOnFile> rows, RowNoted noted)
    {
        var place = Place(rows, noted.Row, noted.Source);
        return rows.SetItem(place, rows.TryGetValue(place, out var was) && was.Case is not null
            ? was with { Noted = was.Noted with { Outcome = noted.Outcome, Troubles = [.. was.Noted.Troubles.Where(t => t.Kind != TroubleKind.Refused), .. noted.Troubles.Where(t => t.Kind == TroubleKind.Refused)] } }
            : new(noted, null, RiskLevel.PendingAssessment, 0));
    }

    // No sheet has more rows.
    private const int Behind = 1 << 20;

    // So many steps of that length lead back to where they began.
    private const int Ring = 1 << 12;

    // Another row never takes the place of one, nor the case that was begun with it.
    private static int Place(ImmutableSortedDictionary<int, RowOnFile> rows, int row, string source)
    {
        var place = row;
        // However many rows somebody says stand in one place, the ring of places is not gone round twice.
        for (int i = 1; rows.TryGetValue(place, out var at) && at.Noted.Source != source; i++) place = unchecked(place + (i % Ring == 0 ? Behind + 1 : Behind));
        return place;
    }
}
