using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Reference;

namespace Kapea.Work.Finding;

/// <summary>Reads the table of places: one line of column names, then one line a place; lines that begin with <c>#</c> and empty lines are passed over.</summary>
/// <remarks>Apart from the other tables, whose rows would take ten times the memory for as many places. An empty <c>valid_from</c> means: as far back as anybody knows.</remarks>
internal static class GazetteerTable
{
    public const string Name = "gazetteer";

    private static readonly ImmutableArray<string> Columns = ["code", "km", "latin", "parent", "unit", "source", "valid_from", "valid_to", "verified_by"];

    private static readonly ImmutableDictionary<PlaceUnit, PlaceLevel> Levels = new Dictionary<PlaceUnit, PlaceLevel>
    {
        [PlaceUnit.Province] = PlaceLevel.Province,
        [PlaceUnit.Capital] = PlaceLevel.Province,
        [PlaceUnit.District] = PlaceLevel.District,
        [PlaceUnit.Municipality] = PlaceLevel.District,
        [PlaceUnit.Section] = PlaceLevel.District,
        [PlaceUnit.Commune] = PlaceLevel.Commune,
        [PlaceUnit.Quarter] = PlaceLevel.Commune,
        [PlaceUnit.Village] = PlaceLevel.Village,
    }.ToImmutableDictionary();

    public static (Gazetteer Gazetteer, ImmutableArray<ReferenceFault> Faults) Read(string text)
    {
        var faults = ImmutableArray.CreateBuilder<ReferenceFault>();
        var places = new List<(Place Place, int Line)>();
        var shared = new Dictionary<Provenance, Provenance>();
        var (header, number) = (true, 0);
        foreach (var raw in text.AsSpan().TrimStart('\ufeff').EnumerateLines())
        {
            number++;
            if (raw.IsWhiteSpace() || raw[0] == '#') continue;
            var cells = raw.ToString().Split('\t', StringSplitOptions.TrimEntries);
            if (header)
            {
                if (!cells.SequenceEqual(Columns, StringComparer.Ordinal)) return (Gazetteer.Empty, [new(Name, number, $"The columns must be {string.Join(", ", Columns)}.")]);
                header = false;
                continue;
            }

            var (place, fault) = Row(cells, shared);
            if (place is not null) places.Add((place, number));
            else faults.Add(new(Name, number, fault!));
        }

        if (header) faults.Add(new(Name, 1, "The file has no line of column names."));
        var gazetteer = Gazetteer.Of(places.Select(p => p.Place));
        faults.AddRange(Together(gazetteer, places));
        return (gazetteer, faults.ToImmutable());
    }

    private static (Place? Place, string? Fault) Row(string[] cells, Dictionary<Provenance, Provenance> shared)
    {
        // Editors cut tabs at the end of a line.
        if (cells.Length < 6 || cells.Length > Columns.Length) return (null, FormattableString.Invariant($"There are {cells.Length} cells for {Columns.Length} columns."));
        string Cell(int i) => i < cells.Length ? cells[i] : "";
        if (!PlaceCode.IsWhole(cells[0])) return (null, "Column code must hold two, four, six or eight digits.");
        if (cells[1].Length == 0) return (null, "Column km is empty.");
        if (!Enum.TryParse(cells[4], out PlaceUnit unit) || !Levels.TryGetValue(unit, out var level) || (int)level != cells[0].Length) return (null, "Column unit does not fit the length of the code.");
        if (cells[3].Length != cells[0].Length - 2) return (null, "Column parent must hold the code of the place one level above.");
        if (cells[5].Length == 0) return (null, "Column source is empty.");
        var (from, to) = (Day(Cell(6)), Day(Cell(7)));
        if (from is null && Cell(6).Length > 0 || to is null && Cell(7).Length > 0 || to < from) return (null, "Columns valid_from and valid_to must be empty or hold days (yyyy-MM-dd) in their order.");
        var provenance = new Provenance(cells[5], from ?? DateOnly.MinValue, to, Cell(8));
        // Thousands of rows share one provenance.
        if (!shared.TryGetValue(provenance, out var once)) shared[provenance] = once = provenance;
        return (new(cells[0], cells[1], cells[2], cells[3], unit, once), null);
    }

    private static IEnumerable<ReferenceFault> Together(Gazetteer gazetteer, List<(Place Place, int Line)> places)
    {
        var codes = places.Select(p => p.Place.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (place, line) in places.Where(p => p.Place.Parent.Length > 0 && !codes.Contains(p.Place.Parent)))
            yield return new(Name, line, $"There is no place {place.Parent} for {place.Code} to lie in.");
        foreach (var (older, newer) in gazetteer.Versions.Zip(gazetteer.Versions.Skip(1)))
            if (older.Code == newer.Code && (older.Provenance.ValidTo is not { } end || end >= newer.Provenance.ValidFrom))
                yield return new(Name, places.First(p => ReferenceEquals(p.Place, newer)).Line, $"Two rows of {newer.Code} are valid on one day.");
    }

    private static DateOnly? Day(string cell) => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
