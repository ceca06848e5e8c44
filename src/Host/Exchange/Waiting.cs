using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Journal;

namespace Kapea.Host.Exchange;

/// <summary>What was sent and waits for a yes, for a meaning, or for going on. It lies in memory alone and never on a disk, for an hour.</summary>
/// <param name="clock">By the machine's time.</param>
/// <param name="mostEach">How many of each person, the newest.</param>
/// <param name="most">How many of all.</param>
internal sealed class Waiting<T>(KapeaClock clock, int mostEach, int most)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly Lock _turn = new();
    private ImmutableArray<Sent<T>> _all = [];

    /// <summary>Keeps it; the id under which it is found again.</summary>
    public string Keep(Visit visit, T what)
    {
        var kept = new Sent<T>(Guid.NewGuid().ToString("N"), visit.Id, clock.Machine.GetUtcNow(), what);
        lock (_turn)
        {
            var hers = Fresh().Where(s => s.Owner == visit.Id).OrderByDescending(s => s.At).Take(mostEach - 1);
            var others = Fresh().Where(s => s.Owner != visit.Id).OrderByDescending(s => s.At).Take(most - mostEach);
            _all = [kept, .. hers, .. others];
        }

        return kept.Id;
    }

    /// <summary>One of hers; <c>null</c>: it is not there any more, or it is not hers.</summary>
    public Sent<T>? Find(Visit visit, string id) => Hers(visit).FirstOrDefault(s => s.Id == id);

    /// <summary>All of hers, the newest first.</summary>
    public IEnumerable<Sent<T>> Hers(Visit visit) => Fresh().Where(s => s.Owner == visit.Id);

    /// <summary>Says more of one that waits.</summary>
    public void Change(string id, Func<T, T> how)
    {
        lock (_turn) _all = [.. _all.Select(s => s.Id == id ? s with { What = how(s.What) } : s)];
    }

    /// <summary>It is not needed any more.</summary>
    public void Drop(string id)
    {
        lock (_turn) _all = _all.RemoveAll(s => s.Id == id);
    }

    /// <summary>Lets go of what has waited too long, so that it does not lie in memory until somebody asks.</summary>
    public void Sweep() => Fresh();

    private ImmutableArray<Sent<T>> Fresh()
    {
        lock (_turn) return _all = _all.RemoveAll(s => s.At <= clock.Machine.GetUtcNow() - Kept);
    }
}

/// <summary>Something that was sent.</summary>
/// <param name="Id">Random.</param>
/// <param name="Owner">Whose it is: nobody else finds it.</param>
/// <param name="At">Since when it waits, by the machine's clock.</param>
/// <param name="What">What was read of it.</param>
internal sealed record Sent<T>(string Id, PersonId Owner, DateTimeOffset At, T What);
