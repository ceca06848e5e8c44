using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Journal;

namespace Kapea.Host.Exchange;

/// <summary>Files that were read and wait for a yes, or for going on. They lie in memory alone and never on a disk; of each person's the newest few, for an hour.</summary>
internal sealed class WaitingFiles(KapeaClock clock)
{
    private const int MostEach = 2;
    private const int Most = 6;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly Lock _turn = new();
    private ImmutableArray<WaitingFile> _files = [];

    /// <summary>Keeps a file; the id under which it is found again.</summary>
    public string Keep(Visit visit, CasesFile file)
    {
        var kept = new WaitingFile(Guid.NewGuid().ToString("N"), visit.Id, file, clock.Machine.GetUtcNow());
        lock (_turn)
        {
            var hers = Fresh().Where(f => f.Owner == visit.Id).OrderByDescending(f => f.At).Take(MostEach - 1);
            var others = Fresh().Where(f => f.Owner != visit.Id).OrderByDescending(f => f.At).Take(Most - MostEach);
            _files = [kept, .. hers, .. others];
        }

        return kept.Id;
    }

    /// <summary>One of hers; <c>null</c>: it is not there any more, or it is not hers.</summary>
    public WaitingFile? Find(Visit visit, string id) => Fresh().FirstOrDefault(f => f.Id == id && f.Owner == visit.Id);

    /// <summary>The one of hers that belongs to an import.</summary>
    public WaitingFile? Of(Visit visit, StreamId import) => Fresh().FirstOrDefault(f => f.Import == import && f.Owner == visit.Id);

    /// <summary>Says to which import a file belongs, and which of its rows are left out and brought in.</summary>
    public void Begun(WaitingFile begun)
    {
        lock (_turn) _files = [.. _files.Select(f => f.Id == begun.Id ? begun : f)];
    }

    /// <summary>It is not needed any more.</summary>
    public void Drop(string id)
    {
        lock (_turn) _files = _files.RemoveAll(f => f.Id == id);
    }

    /// <summary>Lets go of what has waited too long, so that it does not lie in memory until somebody asks.</summary>
    public void Sweep() => Fresh();

    private ImmutableArray<WaitingFile> Fresh()
    {
        lock (_turn) return _files = _files.RemoveAll(f => f.At <= clock.Machine.GetUtcNow() - Kept);
    }
}

/// <summary>A file that waits.</summary>
/// <param name="Id">Random.</param>
/// <param name="Owner">Whose it is: nobody else finds it.</param>
/// <param name="File">What was read.</param>
/// <param name="At">Since when, by the machine's clock.</param>
internal sealed record WaitingFile(string Id, PersonId Owner, CasesFile File, DateTimeOffset At)
{
    /// <summary>The import it belongs to; <c>null</c>: none is begun.</summary>
    public StreamId? Import { get; init; }

    /// <summary>Rows that are left out.</summary>
    public ImmutableHashSet<int> LeaveOut { get; init; } = [];

    /// <summary>Rows that were left out before and come in now.</summary>
    public ImmutableHashSet<int> BringIn { get; init; } = [];
}
