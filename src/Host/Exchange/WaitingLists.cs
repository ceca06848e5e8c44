using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Journal;

namespace Kapea.Host.Exchange;

/// <summary>Lists that were sent and whose columns wait for their meaning. Their bytes lie in memory alone and never on a disk; of each person's the newest, for an hour.</summary>
internal sealed class WaitingLists(KapeaClock clock)
{
    private const int Most = 4;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly Lock _turn = new();
    private ImmutableArray<WaitingList> _lists = [];

    /// <summary>Keeps a list; the id under which it is found again.</summary>
    public string Keep(Visit visit, byte[] bytes, string ending)
    {
        var kept = new WaitingList(Guid.NewGuid().ToString("N"), visit.Id, bytes, ending, clock.Machine.GetUtcNow());
        lock (_turn) _lists = [kept, .. Fresh().Where(l => l.Owner != visit.Id).OrderByDescending(l => l.At).Take(Most - 1)];
        return kept.Id;
    }

    /// <summary>One of hers; <c>null</c>: it is not there any more, or it is not hers.</summary>
    public WaitingList? Find(Visit visit, string id) => Fresh().FirstOrDefault(l => l.Id == id && l.Owner == visit.Id);

    /// <summary>Lets go of those that have waited too long.</summary>
    public void Sweep()
    {
        lock (_turn) _lists = [.. Fresh()];
    }

    private IEnumerable<WaitingList> Fresh() => _lists.Where(l => l.At > clock.Machine.GetUtcNow() - Kept);
}

/// <summary>A list that waits.</summary>
/// <param name="Id">Random.</param>
/// <param name="Owner">Whose it is: nobody else finds it.</param>
/// <param name="Bytes">The file, at most as large as a list may be.</param>
/// <param name="Ending">The ending of its name.</param>
/// <param name="At">Since when, by the machine's clock.</param>
internal sealed record WaitingList(string Id, PersonId Owner, byte[] Bytes, string Ending, DateTimeOffset At);
