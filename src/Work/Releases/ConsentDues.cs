using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Releases;

/// <summary>By when somebody must be asked again: a consent ends, an override is asked for anew. A later answer to the same purposes, yes or no, ends the wait.</summary>
internal static class ConsentDues
{
    private const string Ends = "releases.consent-ends";
    private const string AskAgain = "releases.ask-again";

    /// <summary>Writes one entry and moves, ends or sets the dates that follow from it.</summary>
    public static Happened Happens(this ConsentState before, IEntry entry, Circumstances now)
    {
        var after = before.Apply(entry, new Stamp(0, now.At, now.Author, Guid.Empty));
        return Turn(Turn(new Happened().Write(entry), Ends, EndsOf(before), EndsOf(after)), AskAgain, AsksOf(before), AsksOf(after));
    }

    // A kind of due is settled whole, so the dates that stay are set again.
    private static Happened Turn(Happened happened, string kind, ImmutableArray<(int Step, DateOnly On)> was, ImmutableArray<(int Step, DateOnly On)> isNow) => was.SequenceEqual(isNow)
        ? happened
        : isNow.Aggregate(was.IsEmpty ? happened : happened.Settle(kind), (h, d) => h.Due(kind, PhnomPenh.EndOf(d.On), d.Step));

    private static ImmutableArray<(int Step, DateOnly On)> EndsOf(ConsentState state) =>
        [.. state.Consents.Select((c, i) => (On: c, Step: i + 1)).Where(c => c.On.Withdrawn is null && !IsAnswered(state, c.On, c.Step)).Select(c => (c.Step, c.On.Given.ExpiresOn))];

    private static ImmutableArray<(int Step, DateOnly On)> AsksOf(ConsentState state) =>
        [.. state.Overrides.Select((o, i) => (On: o, Step: i + 1)).Where(o => o.On is { Decided.Agrees: true, IsAskedAgain: false }).Select(o => (o.Step, o.On.Decided!.AskAgainOn))];

    private static bool IsAnswered(ConsentState state, ConsentOnFile consent, int step) =>
        consent.Given.Purposes.All(p => state.Refused.Contains(p) || state.Consents.Skip(step).Any(later => later.Withdrawn is null && later.Given.Purposes.Contains(p)));
}
