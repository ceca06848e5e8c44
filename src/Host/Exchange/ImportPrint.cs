using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>The report of a file in plain words, for the command line. Names of children never stand in it: rows are named by their place in the file.</summary>
internal sealed class ImportPrint(Words words, TextWriter to)
{
    private const int MostFields = 40;

    public void Looked(CasesFile file, FileLooked looked)
    {
        to.WriteLine(words.Format("page.imports.holds", file.Rows.Length));
        if (file.Missing > 0) to.WriteLine(words.Format("page.imports.missing", file.Missing));
        foreach (var outcome in Enum.GetValues<RowOutcome>().Where(o => looked.Count(o) > 0)) to.WriteLine($"  {words["row-would." + outcome]}: {looked.Count(outcome)}");
        foreach (var (trouble, rows) in looked.Troubles) to.WriteLine($"  {words["trouble-kind." + trouble.Kind]} · {words["trouble." + trouble.Code]} · {trouble.Field}: {rows}");
        foreach (var row in looked.Rows.Where(r => r.Given.Troubles.Any(t => t.Kind is TroubleKind.Contradicts or TroubleKind.Refused)))
            to.WriteLine($"  {words.Format("page.imports.row", row.Given.Row)}: {string.Join("; ", row.Given.Troubles.Where(t => t.Kind is TroubleKind.Contradicts or TroubleKind.Refused).Select(t => words["trouble." + t.Code]))}");
        foreach (var row in looked.Rows.Where(r => r.Would is RowOutcome.AlreadyHere or RowOutcome.ChangedThere)) to.WriteLine($"  {words.Format("page.imports.row", row.Given.Row)}: {words["row-would." + row.Would]}{(row.Code is { } code ? $" ({code})" : "")}{(row.IsByName ? $"; {words["trouble." + ExchangeTroubles.KnownByName]}" : "")}");
        foreach (var row in looked.Rows.Where(r => !r.Same.IsEmpty)) to.WriteLine($"  {words.Format("page.imports.row", row.Given.Row)}: {words.Format("page.imports.same", string.Join(", ", row.Same))}");
        to.WriteLine(words[looked.SoughtSame ? "page.imports.own-only" : "page.imports.not-sought"]);
        var passed = file.Passed.Where(p => p.Kind != PassedKind.Empty).ToList();
        if (passed.Count > 0) to.WriteLine($"{words["page.list.no-case"]}: {passed.Count}");
        foreach (var row in passed.Take(MostFields)) to.WriteLine($"  {words.Format("page.imports.row", row.Row)}: {words["passed-row." + row.Kind]}");
        if (passed.Count > MostFields) to.WriteLine($"  {words.Format("page.imports.and-more", passed.Count - MostFields)}");
        var kept = file.KeptFields.ToList();
        if (kept.Count > 0) to.WriteLine(words.Format("page.imports.kept", kept.Count));
        foreach (var (field, rows) in kept.Take(MostFields)) to.WriteLine($"  {field}: {rows}");
        if (kept.Count > MostFields) to.WriteLine($"  {words.Format("page.imports.and-more", kept.Count - MostFields)}");
    }

    public void Came(StreamId import, ImportState state)
    {
        to.WriteLine(words.Format("page.imports.came", import.Reference));
        foreach (var outcome in Enum.GetValues<RowOutcome>().Where(o => state.Count(o) > 0)) to.WriteLine($"  {words["row-outcome." + outcome]}: {state.Count(outcome)}");
        foreach (var row in state.Rows.Values.Where(r => r.Noted.Code is not null)) to.WriteLine($"  {words.Format("page.imports.row", row.Noted.Row)}: {words["row-outcome." + row.Noted.Outcome]}, {row.Noted.Code}");
        to.WriteLine(words[state.FinishedAt is null ? "page.imports.goes-on" : "page.imports.finished"]);
    }
}
