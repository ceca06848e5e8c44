using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Finding;

/// <summary>The places of the country: provinces, districts, communes and villages. Immutable.</summary>
/// <remarks>A place that was renamed has a row for each time; a question names the day it is asked about.</remarks>
public sealed class Gazetteer
{
    private readonly ImmutableArray<Place> _byParent;

    private Gazetteer(IEnumerable<Place> places)
    {
        Versions = [.. places.OrderBy(p => p.Code, StringComparer.Ordinal).ThenBy(p => p.Provenance.ValidFrom)];
        _byParent = [.. Versions.OrderBy(p => p.Parent, StringComparer.Ordinal)];
    }

    /// <summary>A gazetteer without places.</summary>
    public static Gazetteer Empty { get; } = new([]);

    /// <summary>All rows by code, the older version of a place before the newer.</summary>
    public ImmutableArray<Place> Versions { get; }

    /// <summary>A gazetteer of these places.</summary>
    public static Gazetteer Of(params IEnumerable<Place> places) => new(places);

    /// <summary>Reads the table <c>gazetteer</c>.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>The places, and everything that is wrong with the file; faulty rows are left out.</returns>
    public static (Gazetteer Gazetteer, ImmutableArray<ReferenceFault> Faults) Read(string text) => GazetteerTable.Read(text);

    /// <summary>The place that bears a code on a day; <c>null</c>: none.</summary>
    public Place? Find(string code, DateOnly day) => Bearing(code).LastOrDefault(p => p.Provenance.IsValidOn(day));

    /// <summary>What lies directly in a place on a day, by code; of nothing (<c>""</c>): the provinces.</summary>
    public ImmutableArray<Place> Children(string code, DateOnly day) => [.. Range(_byParent, p => p.Parent, code).Where(p => p.Provenance.IsValidOn(day))];

    /// <summary>The place and what it lies in, from itself up to its province.</summary>
    public ImmutableArray<Place> Path(Place place, DateOnly day)
    {
        var path = ImmutableArray.CreateBuilder<Place>();
        for (var at = place; at is not null; at = at.Parent.Length == 0 ? null : Nearest(at.Parent, day)) path.Add(at);
        return path.ToImmutable();
    }

    /// <summary>The place a written code stands for on a day, with a lost zero put back; <c>null</c>: there never was such a place.</summary>
    public ResolvedPlace? Resolve(string written, DateOnly day) =>
        PlaceCode.Read(written) is { } read && Nearest(read.Code, day) is { } place ? new(place, read.IsMended) : null;

    // Of a place that was not there on the day, what it was called last.
    private Place? Nearest(string code, DateOnly day) => Find(code, day) ?? Bearing(code).LastOrDefault();

    private IEnumerable<Place> Bearing(string code) => Range(Versions, p => p.Code, code);

    private static IEnumerable<Place> Range(ImmutableArray<Place> sorted, Func<Place, string> key, string wanted)
    {
        int from = 0, to = sorted.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (string.CompareOrdinal(key(sorted[middle]), wanted) < 0) from = middle + 1;
            else to = middle;
        }

        for (; from < sorted.Length && key(sorted[from]) == wanted; from++) yield return sorted[from];
    }
}
