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
    private static readonly string Header = string.Join('\t', Columns);

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
        var shared = new Shared();
        var (header, number) = (true, 0);
        foreach (var raw in text.AsSpan().TrimStart('\ufeff').EnumerateLines())
        {
            number++;
            if (raw.IsWhiteSpace() || raw[0] == '#') continue;
            if (header)
            {
                if (!raw.TrimEnd().SequenceEqual(Header)) return (Gazetteer.Empty, [new(Name, number, $"The columns must be {string.Join(", ", Columns)}.")]);
                header = false;
                continue;
            }

            var (place, fault) = Row(raw, shared);
            if (place is not null) places.Add((place, number));
            else faults.Add(new(Name, number, fault!));
        }

        if (header) faults.Add(new(Name, 1, "The file has no line of column names."));
        var gazetteer = Gazetteer.Of(places.Select(p => p.Place));
        faults.AddRange(Together(gazetteer, places));
        return (gazetteer, faults.ToImmutable());
    }

    private static (Place? Place, string? Fault) Row(ReadOnlySpan<char> line, Shared shared)
    {
        Span<Range> cells = stackalloc Range[Columns.Length + 1];
        cells.Fill(new(0, 0));
        int there = line.Split(cells, '\t', StringSplitOptions.TrimEntries);
        // Editors cut tabs at the end of a line.
        if (there < 6 || there > Columns.Length) return (null, FormattableString.Invariant($"There are {there} cells for {Columns.Length} columns."));
        var (code, khmer, latin) = (line[cells[0]].ToString(), line[cells[1]].ToString(), line[cells[2]].ToString());
        var parent = line[cells[3]];
        if (!PlaceCode.IsWhole(code)) return (null, "Column code must hold two, four, six or eight digits.");
        if (khmer.Length == 0) return (null, "Column km is empty.");
        if (!Enum.TryParse(line[cells[4]], out PlaceUnit unit) || !Levels.TryGetValue(unit, out var level) || (int)level != code.Length) return (null, "Column unit does not fit the length of the code.");
        if (parent.Length != code.Length - 2) return (null, "Column parent must hold the code of the place one level above.");
        var (provenance, fault) = shared.Of(line, cells[5..]);
        return provenance is null ? (null, fault) : (new(code, khmer, latin, shared.Of(parent), unit, provenance), null);
    }

    /// <summary>What thousands of rows have in common is kept once.</summary>
    private sealed class Shared
    {
        private string _parent = "";
        private string _tail = "";
        private Provenance? _provenance;

        public string Of(ReadOnlySpan<char> parent) => parent.SequenceEqual(_parent) ? _parent : _parent = parent.ToString();

        public (Provenance? Provenance, string? Fault) Of(ReadOnlySpan<char> line, ReadOnlySpan<Range> cells)
        {
            var tail = line[cells[0].Start..];
            if (_provenance is not null && tail.SequenceEqual(_tail)) return (_provenance, null);
            var (source, begins, ends) = (line[cells[0]].ToString(), line[cells[1]].ToString(), line[cells[2]].ToString());
            if (source.Length == 0) return (null, "Column source is empty.");
            var (from, to) = (Day(begins), Day(ends));
            if (from is null && begins.Length > 0 || to is null && ends.Length > 0 || to < from) return (null, "Columns valid_from and valid_to must be empty or hold days (yyyy-MM-dd) in their order.");
            _tail = tail.ToString();
            return (_provenance = new(source, from ?? DateOnly.MinValue, to, line[cells[3]].ToString()), null);
        }
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
