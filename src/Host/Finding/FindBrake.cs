using System.Collections.Concurrent;
using Kapea.Journal;

namespace Kapea.Host.Finding;

/// <summary>Bounds how much one person can ask, so that nobody learns who is known by asking for everybody.</summary>
/// <remarks>Kept in memory: a restart of the Host begins anew, and the audit lines of what was asked stay.</remarks>
internal sealed class FindBrake(int perHour, int perDay)
{
    private const long Hour = 3_600_000;
    private readonly ConcurrentDictionary<PersonId, Queue<long>> _asked = new();

    /// <summary>Counts what is asked; <c>false</c>: she has asked too much lately, and of what others hold nothing is told.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="now">Milliseconds of the machine's own time.</param>
    /// <param name="times">How many persons or things she asks for at once.</param>
    public bool MayAsk(PersonId person, long now, int times = 1)
    {
        var asked = _asked.GetOrAdd(person, _ => new());
        lock (asked)
        {
            while (asked.TryPeek(out var first) && first <= now - (24 * Hour)) asked.Dequeue();
            if (asked.Count + times > perDay || asked.Count(at => at > now - Hour) + times > perHour) return false;
            for (int i = 0; i < times; i++) asked.Enqueue(now);
            return true;
        }
    }
}
