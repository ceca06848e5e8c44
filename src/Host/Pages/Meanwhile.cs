using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>What has come into a stream since a form about it was drawn, for the person who sends that form again.</summary>
/// <param name="Position">The position after all of it: the one the form drawn again rests on.</param>
/// <param name="Count">How many entries came.</param>
/// <param name="Entries">Those that this reader may read, oldest first: their names, when, and who; not their text.</param>
public sealed record Meanwhile(long Position, int Count, ImmutableArray<TimelineEntry> Entries)
{
    /// <summary>What came after the position that stands in a refused form; <c>null</c>: nothing, or the form rests on none.</summary>
    internal static Meanwhile? Since(HouseParts house, Visit visit, Words words, StreamId stream, Draft? draft)
    {
        if (draft?.First("position") is not { } typed || !long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var drawnOn)) return null;
        if (house.Store.FindStream(stream) is not { } head || StreamKinds.Parse(head.Kind) is not { } kind || house.Door.Look<Nothing>(visit, stream, kind) is not { } seen) return null;
        var came = seen.Entries.Where(e => e.Stored.Position > drawnOn).ToList();
        if (came.Count == 0) return null;
        return new(came[^1].Stored.Position, came.Count, [.. Journals.Of(house, visit, words, came, _ => default).Where(line => !line.Sealed)]);
    }

    /// <summary>Nothing is folded: only the lines are wanted.</summary>
    private sealed record Nothing : IState<Nothing>
    {
        public static Nothing Empty { get; } = new();

        public Nothing Apply(IEntry entry, Stamp stamp) => this;
    }
}
