using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>A file, and what it is by its wire name.</summary>
internal readonly record struct FileRef(StreamId Stream, string Kind);

/// <summary>A mark that stands in two files.</summary>
/// <param name="Mine">The file in which it was written just now, and the act that wrote it.</param>
/// <param name="Other">The file in which it stands already, and the act that wrote it there.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Link((FileRef File, ActId Act) Mine, (FileRef File, ActId Act) Other, MarkKind Kind);

/// <summary>Which other files bear the marks of an alleged offender that somebody writes down: hit or no hit, across cases and desks.</summary>
internal sealed class Links(IStore store, FindBook book)
{
    /// <summary>What stands in more files than this is no mark of one man: a hotline's own number, a market's.</summary>
    public const int Most = 20;

    /// <summary>So many numbers of one entry are looked up: nobody finds out what is known by writing a list of numbers into a file of her own.</summary>
    public const int MostMarks = 30;

    /// <summary>The links that come of an entry; none where the file bore the mark before, since then they were found already.</summary>
    /// <param name="visit">Who writes.</param>
    /// <param name="mine">The file.</param>
    /// <param name="act">The act, whose own rows do not count as having been there before.</param>
    /// <param name="find">What is found by the entry.</param>
    public IEnumerable<Link> Of(Visit visit, FileRef mine, ActId act, Findable find)
    {
        if (find.Purpose != Purposes.Offender) yield break;
        foreach (var (kind, form) in find.Marks.Where(m => m.Kind is not (MarkKind.Code or MarkKind.Number)).SelectMany(m => MarkForm.Of(m).Select(f => (m.Kind, Form: f))).Distinct().Take(MostMarks))
        {
            var bearing = book.Bearing(visit, find.Purpose, MarkForm.Tokens(new(kind, form))).Select(record => store.Find(new FindRow(record, default, default, 0, 0, "", 0, default))).OfType<FindRow>().ToList();
            if (bearing.Any(f => f.Stream == mine.Stream && f.Act != act)) continue;
            // Of two that are written at once, each before the other can be seen, the later one tells.
            var own = bearing.Where(f => f.Stream == mine.Stream).Select(f => f.Seq).DefaultIfEmpty(long.MaxValue).Max();
            var others = bearing.Where(f => f.Seq < own && f.Stream != mine.Stream).DistinctBy(f => f.Stream).ToList();
            if (others.Count > Most) continue;
            foreach (var other in others)
                if (store.FindStream(other.Stream) is { Destroyed: false } head) yield return new((mine, act), (new(head.Stream, head.Kind), other.Act), kind);
        }
    }
}
