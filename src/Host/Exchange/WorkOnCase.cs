using Kapea.Journal;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>Whether somebody has worked on a case since it came in: told from envelopes, by the names of the entries of all its parts.</summary>
internal static class WorkOnCase
{
    /// <summary>In any part of the case.</summary>
    public static bool IsDone(IStore store, CaseStreams? streams) => streams is { } s && store.Read(new(s.Case), most: 1) is [var first]
        && new[] { s.Case, s.Identity, s.Summary, s.Health, s.Scores, s.Justice, s.JusticeSummary }.Any(part => store.Read(new(part)).Any(e => e.Act != first.Act && TakeBackCase.IsWork(e.Name)));
}
