using System.Collections.Immutable;
using System.Text;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Host.Exchange;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Tests.Exchange;

/// <summary>Invented files, and what tests ask of an import.</summary>
internal static class Cases
{
    public const string Name = "Quillomena";

    public static string Json(int count, Func<int, string>? more = null) => $$"""
        {"data": [
        {{string.Join(",\n", Enumerable.Range(1, count).Select(i => $$"""{"case_id": "c0ffee{{i:000}}", "name_first": "{{Name}}{{i}}", "sex": "female", "occupation": "pupil", "consent_for_services": true{{more?.Invoke(i)}}}"""))}}
        ]}
        """;

    public static CasesFile Of(this TestHouse house, string json)
    {
        var (file, fault) = JsonCases.Read(Encoding.UTF8.GetBytes(json), house.Parts.ReadingWith());
        return file ?? throw new InvalidOperationException(fault!.Code);
    }

    public static Func<Visit?> Sokha(this TestHouse house)
    {
        var token = house.TokenOf(DemoPeople.Sokha).GetAwaiter().GetResult();
        return () => house.Parts.Sessions.Resolve(token);
    }

    public static Task<ImportRun> TakeIn(this TestHouse house, CasesFile file, ImmutableHashSet<int>? leaveOut = null, IProgress<int>? progress = null, ImmutableHashSet<int>? bringIn = null, CancellationToken cancel = default) =>
        house.Parts.Imports.TakeIn(house.Sokha(), house.Mark(file), new(leaveOut ?? [], bringIn ?? []), progress, cancel);

    public static MarkedFile Mark(this TestHouse house, CasesFile file) => house.Parts.Imports.Mark(file, "social-team");

    public static FileLooked Look(this TestHouse house, CasesFile file) => house.Parts.Imports.Look(house.Sokha()()!, house.Mark(file));

    public static ImportState State(this TestHouse house, StreamId import) => house.Parts.Imports.State(house.Sokha()()!, import)!;

    public static CaseState CaseOf(this TestHouse house, RowOnFile row) => house.Parts.Door.State<CaseState>(house.Sokha()()!, new(row.Case!.Value), StreamKind.Case)!.Value.State;

    public static int Count(this TestHouse house) => house.Parts.Store.StreamsHeldBy(house.Parts.Book.Now.Desk("social-team")!.Id, StreamKind.Case.Wire(), 500).Length;

    /// <summary>Stops after so many rows.</summary>
    public sealed class StopAfter(int rows, CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int done)
        {
            if (done == rows) stop.Cancel();
        }
    }
}
