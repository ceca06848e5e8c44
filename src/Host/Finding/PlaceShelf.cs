using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>The places of the country, read from the installation's own files in its folder <c>reference</c>, or from those that came with the program; taken in at the next start.</summary>
internal sealed class PlaceShelf
{
    private readonly Lazy<PlaceSearch> _search;

    private PlaceShelf(Gazetteer gazetteer, ImmutableDictionary<string, Outline> outlines, SoundRules rules)
    {
        Gazetteer = gazetteer;
        Outlines = outlines;
        _search = new(() => new(gazetteer, PlaceFold.Key, name => PlaceSound.Key(name, rules)));
    }

    public Gazetteer Gazetteer { get; }

    /// <summary>The outlines of provinces and districts, by code; newer districts have none.</summary>
    public ImmutableDictionary<string, Outline> Outlines { get; }

    /// <summary>Made when first asked for.</summary>
    public PlaceSearch Search => _search.Value;

    /// <summary>Reads both files.</summary>
    /// <param name="data">The data directory.</param>
    /// <param name="rules">How names sound.</param>
    /// <exception cref="InvalidDataException">A file is missing or faulty; the message says which, and where.</exception>
    public static PlaceShelf Read(string data, SoundRules rules)
    {
        var (gazetteer, wrong) = Gazetteer.Read(ReferenceShelf.TextOf(data, "gazetteer"));
        var (outlines, crooked) = Outline.Read(ReferenceShelf.TextOf(data, "outlines"));
        return wrong.IsEmpty && crooked.IsEmpty ? new(gazetteer, outlines, rules) : throw ReferenceShelf.Faulty([.. wrong, .. crooked]);
    }
}
