using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Kapea.Work.Reference;

/// <summary>The reference data that each network edits: versioned rows with source, validity and who verified them. Immutable.</summary>
/// <remarks>The book as read holds all versions; <see cref="At"/> gives the one that decisions are made by.</remarks>
public sealed class ReferenceBook
{
    private readonly ImmutableDictionary<string, ReferenceTable> _tables;
    private readonly DateOnly? _day;

    // Reading rows into facts costs more than all else about an act; both are done once for a book, and a book does not change.
    private readonly ConcurrentDictionary<(string Table, string? Column), ImmutableArray<string>> _choices = new();
    private readonly Lazy<ImmutableArray<ResponseTime>> _responseTimes;
    private readonly Lazy<ImmutableArray<TriageRule>> _triageRules;
    private readonly Lazy<ImmutableArray<GroomingIndicator>> _indicators;
    private readonly Lazy<ImmutableArray<LadderRung>> _ladders;
    private ReferenceBook? _latest;

    private ReferenceBook(ImmutableDictionary<string, ReferenceTable> tables, DateOnly? day = null)
    {
        _tables = tables;
        _day = day;
        _responseTimes = new(() => [.. Rows("response-times").Select(r => new ResponseTime(r["step"], r.Risk("risk"), r.Number("amount"), Enum.Parse<TimeUnit>(r["unit"]), r.Provenance))]);
        _triageRules = new(() => [.. Rows("triage-rules").Select(r => new TriageRule(r["rule"], r.Risk("priority"), r["action"], r.NumberOrNull("action_within_minutes"), r.NumberOrNull("alert_within_minutes"), r.Provenance))]);
        _indicators = new(() => [.. Rows("grooming-indicators").Select(r => new GroomingIndicator(r["code"], r["weighty"] == "yes", r.Provenance))]);
        _ladders = new(() => [.. Rows("alert-ladders").Select(Rung).OrderBy(r => r.Ladder, StringComparer.Ordinal).ThenBy(r => r.Rung)]);
    }

    /// <summary>A book without tables.</summary>
    public static ReferenceBook Empty { get; } = new(ImmutableDictionary.Create<string, ReferenceTable>(StringComparer.Ordinal));

    /// <summary>The tables, by name.</summary>
    public IEnumerable<ReferenceTable> Tables => _tables.Values.OrderBy(t => t.Name, StringComparer.Ordinal);

    /// <summary>The service-level table: steps by level of risk.</summary>
    public ImmutableArray<ResponseTime> ResponseTimes => _responseTimes.Value;

    /// <summary>The levels of risk and what they mean.</summary>
    public ImmutableArray<RiskMeaning> RiskLevels => [.. Rows("risk-levels").Select(r => new RiskMeaning(r.Risk("level"), r["meaning"], r.Provenance))];

    /// <summary>What follows from the triage rules.</summary>
    public ImmutableArray<TriageRule> TriageRules => _triageRules.Value;

    /// <summary>The grooming indicators.</summary>
    public ImmutableArray<GroomingIndicator> GroomingIndicators => _indicators.Value;

    /// <summary>The rungs of all ladders, from below upward within each.</summary>
    public ImmutableArray<LadderRung> Ladders => _ladders.Value;

    /// <summary>A book of these tables; of two with one name the later counts.</summary>
    public static ReferenceBook Of(params IEnumerable<ReferenceTable> tables) =>
        new(tables.Aggregate(Empty._tables, (all, table) => all.SetItem(table.Name, table)));

    /// <summary>Files of the folder that are no tables of a book: thousands of rows of a kind of their own, which the room Finding reads.</summary>
    public static ImmutableArray<string> Apart { get; } = ["gazetteer", "outlines"];

    /// <summary>Reads a whole folder's files, given by table name (the file's name without <c>.tsv</c>) and text.</summary>
    public static (ReferenceBook Book, ImmutableArray<ReferenceFault> Faults) Read(IEnumerable<KeyValuePair<string, string>> files)
    {
        var readings = files.Where(f => !Apart.Contains(f.Key, StringComparer.Ordinal)).Select(f => ReferenceTable.Parse(f.Key, f.Value)).ToList();
        var book = Of(readings.Select(r => r.Table));
        return (book, [.. readings.SelectMany(r => r.Faults), .. book.LadderFaults()]);
    }

    /// <summary>The book with only the rows valid on that local day; the same book again while the same day is asked for.</summary>
    public ReferenceBook At(DateOnly day)
    {
        if (_day == day)
            return this;
        if (Volatile.Read(ref _latest) is { } latest && latest._day == day)
            return latest;
        var book = new ReferenceBook(_tables.ToImmutableDictionary(t => t.Key, t => t.Value.At(day), StringComparer.Ordinal), day);
        Volatile.Write(ref _latest, book);
        return book;
    }

    /// <summary>The codes that can be chosen from a table: those of a column (<c>null</c>: the first), each once, in the order of the file; none where there is no such table.</summary>
    public ImmutableArray<string> Choices(string table, string? column = null) => _choices.GetOrAdd(
        (table, column), static (of, tables) => tables.TryGetValue(of.Table, out var t) ? [.. t.Rows.Select(r => r[of.Column ?? t.Columns[0]]).Distinct(StringComparer.Ordinal)] : [], _tables);

    /// <summary>The time for a step at a level of risk; <c>null</c>: the table says nothing. Of several versions the latest counts.</summary>
    public ResponseTime? ResponseTime(string step, RiskLevel risk) =>
        ResponseTimes.Where(t => t.Step == step && t.Risk == risk).MaxBy(t => t.Provenance.ValidFrom);

    /// <summary>What follows from a triage rule; <c>null</c>: the table does not hold it. Of several versions the latest counts.</summary>
    public TriageRule? TriageRule(string rule) => TriageRules.Where(t => t.Rule == rule).MaxBy(t => t.Provenance.ValidFrom);

    /// <summary>The rungs of one ladder, from below upward; none where there is no such ladder.</summary>
    public ImmutableArray<LadderRung> Ladder(string name) => [.. Ladders.Where(r => r.Ladder == name)];

    // A ladder with a gap, or whose later rung comes sooner, would stop in the middle and nobody would notice.
    private IEnumerable<ReferenceFault> LadderFaults() => Ladders.GroupBy(r => (r.Ladder, r.Provenance.ValidFrom)).Where(ladder => !Climbs([.. ladder]))
        .Select(ladder => new ReferenceFault("alert-ladders", 0, $"The rungs of {ladder.Key.Ladder} must be numbered 0, 1, 2 … without gap, and no later rung may come sooner."));

    private static bool Climbs(ImmutableArray<LadderRung> rungs) => rungs.Select((r, i) => r.Rung == i
        && (i == 0 || (r.AfterMinutes(RiskLevel.P1) >= rungs[i - 1].AfterMinutes(RiskLevel.P1) && r.AfterMinutes(RiskLevel.High) >= rungs[i - 1].AfterMinutes(RiskLevel.High)))).All(good => good);

    private static LadderRung Rung(ReferenceRow r) =>
        new(r["ladder"], r.Number("rung"), r["desk"], r.Number("turn"), r.Number("after_p1_minutes"), r.Number("after_other_minutes"), r["name"], r.Provenance);

    /// <summary>The rows of a table as they stand, for the room that reads facts out of them; none where there is no such table.</summary>
    public ImmutableArray<ReferenceRow> Rows(string table) => _tables.TryGetValue(table, out var t) ? t.Rows : [];
}
