using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Exchange;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea import</c>: takes a file of cases in, as a person, with the server stopped. The page of imports does the same while it runs.</summary>
internal static class ImportCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("file") { Description = "The file: a list of cases, or what the API of Primero v2 answers." };
        var name = new Option<string>("--name") { Description = $"The sign-in name of the lead of a social team who takes it in. Her phrase is asked for, or read from {PhraseAsked.Variable} or standard input.", Required = true };
        var desk = new Option<string>("--desk") { Description = "The code of her desk (default: the first that she leads).", DefaultValueFactory = _ => "" };
        var look = new Option<bool>("--look") { Description = "Only say what it would do; nothing is written." };
        var primero = new Command("primero", "Takes cases in as Primero gives them.") { file, name, desk, look, LeaveOut, Yes, HouseFlags.Data, HouseFlags.MachineKey };
        primero.SetAction((parsed, cancel) => HouseFlags.Say(() => Run(HouseFlags.Options(parsed), parsed.GetValue(file)!, parsed.GetValue(name)!, parsed.GetValue(desk)!, Said(parsed, look), Primero, cancel)));
        return new Command("import", "Takes in cases from elsewhere: looks first, each case once, and can go on where it was stopped.") { primero, Sheet(name, desk, look) };
    }

    private static readonly Option<int[]> LeaveOut = new("--leave-out") { Description = "Rows to leave out, by their place in the file.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> Yes = new("--yes") { Description = "Take in as well what is possibly the same child as one who is here. Without it nothing is written while there is such a row that is not left out." };

    /// <summary>What whoever runs it has said of the rows.</summary>
    private sealed record Choice(bool LookOnly, ImmutableHashSet<int> LeaveOut, bool Yes);

    private static Choice Said(ParseResult parsed, Option<bool> look) => new(parsed.GetValue(look), [.. parsed.GetValue(LeaveOut) ?? []], parsed.GetValue(Yes));

    private static Command Sheet(Option<string> name, Option<string> desk, Option<bool> look)
    {
        var file = new Argument<FileInfo>("file") { Description = "The list: an Excel workbook (.xlsx) or values between commas, semicolons or tabs (.csv)." };
        var mapping = new Option<string>("--mapping") { Description = "The name under which the page of imports kept what the columns mean. Without it the headings decide, and --look is needed.", DefaultValueFactory = _ => "" };
        var which = new Option<string>("--sheet") { Description = "The name of the sheet (default: the only one that is not hidden).", DefaultValueFactory = _ => "" };
        var agesOn = new Option<string>("--ages-on") { Description = "The day on which the ages of the list were right, as 2026-03-31, where no column says it.", DefaultValueFactory = _ => "" };
        var command = new Command("sheet", "Takes in a list of your own.") { file, name, desk, mapping, which, agesOn, look, LeaveOut, Yes, HouseFlags.Data, HouseFlags.MachineKey };
        command.SetAction((parsed, cancel) => HouseFlags.Say(() => Run(HouseFlags.Options(parsed), parsed.GetValue(file)!, parsed.GetValue(name)!, parsed.GetValue(desk)!, Said(parsed, look),
            (parts, visit, bytes) => List(parts, visit, bytes, parsed.GetValue(file)!.Extension, new(parsed.GetValue(mapping)!, parsed.GetValue(which)!, parsed.GetValue(agesOn)!, parsed.GetValue(look))), cancel)));
        return command;
    }

    private static (CasesFile? File, Refusal? Why) Primero(HouseParts parts, Visit visit, byte[] bytes)
    {
        var (read, fault) = JsonCases.Read(bytes, parts.ReadingWith());
        return (read, fault?.Refusal);
    }

    private static (CasesFile? File, Refusal? Why) List(HouseParts parts, Visit visit, byte[] bytes, string ending, ListAsked asked)
    {
        DateOnly? agesOn = null;
        if (asked.AgesOn.Length > 0)
        {
            if (!DateOnly.TryParseExact(asked.AgesOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (null, FieldRefusals.WrongType("ages_on"));
            agesOn = day;
        }

        var (file, why) = ListFile.Read(bytes, ending);
        if (file is null) return (null, why);
        var number = asked.Sheet.Length == 0 ? file.OnlySheet : file.Sheets.Select((s, i) => s.Sheet.Name == asked.Sheet ? i : (int?)null).FirstOrDefault(i => i is not null);
        if (number is not { } chosen) return (null, SheetRefusals.NoSuchSheet);
        var around = parts.ListKnowledge();
        var shape = SheetShape.Of(file.Sheets[chosen].Sheet, around.Words);
        var before = ListsBefore.Of(parts, visit);
        var kept = before.Kept.GetValueOrDefault(asked.Mapping);
        if (kept is null && (asked.Mapping.Length > 0 || !asked.Look)) return (null, SheetRefusals.NoSuchMapping);
        var reading = (kept ?? SheetMapping.Suggest(shape, around.Words)) with { AgesOn = agesOn };
        var (cases, not) = ListCases.Of(asked.Mapping, file.Sheets[chosen].Sheet, shape, reading, around, before.Here.GetValueOrDefault(asked.Mapping));
        return cases is { KnowsOtherwise: true } && !asked.Look ? (null, SheetRefusals.RowsKnownOtherwise) : (cases, not);
    }

    private static async Task<int> Run(HouseOptions options, FileInfo file, string name, string desk, Choice choice, Func<HouseParts, Visit, byte[], (CasesFile? File, Refusal? Why)> reading, CancellationToken cancel)
    {
        var words = Words.In(null);
        if (!file.Exists) throw new InvalidDataException($"There is no file {file.FullName}.");
        if (file.Length > JsonCases.Most) return Refused(words, FileFault.TooLarge.Refusal);
        await using var house = Open(options);
        var parts = house.Parts;
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancel);
        var begun = await parts.Sessions.SignIn(name, PhraseAsked.Ask(name), cancel) ?? throw new InvalidDataException($"{name} cannot be signed in: the name or the phrase is wrong, or she is suspended.");
        var cookie = begun.Secret.Cookie;
        try
        {
            if (Imports.DeskOf(begun.Visit, desk) is not { } from) return Refused(words, DoorRefusals.NotAllowed);
            var (read, why) = reading(parts, begun.Visit, bytes);
            return read is null ? Refused(words, why!) : await Run(parts, words, () => parts.Sessions.Resolve(cookie), parts.Imports.Mark(read, from), choice, cancel);
        }
        finally
        {
            if (parts.Sessions.Resolve(cookie) is { } last) await parts.Sessions.End(last, CancellationToken.None);
        }
    }

    private static House Open(HouseOptions options)
    {
        try
        {
            return House.Build(options, new KapeaClock(TimeProvider.System));
        }
        catch (StoreException e) when (e.InnerException is IOException)
        {
            throw new InvalidDataException($"A Kapea server runs on {Path.GetFullPath(options.Data)}. Take the file in on its page /imports, or stop it first.", e);
        }
    }

    private static async Task<int> Run(HouseParts parts, Words words, Func<Visit?> visit, MarkedFile file, Choice choice, CancellationToken cancel)
    {
        if (visit() is not { } who) return Refused(words, DoorRefusals.NotSignedIn);
        // A slip in a number would take in whom somebody meant to leave out.
        if (choice.LeaveOut.Except(file.Rows.Select(r => r.Row)) is { IsEmpty: false } unknown) return Refused(words, ExchangeRefusals.NoSuchRow(unknown.Min()));
        var report = new ImportPrint(words, Console.Out);
        var looked = (await parts.Imports.Show(who, file, cancel)).LeavingOut(r => r.WasLeftOut || r.WasNotShown || choice.LeaveOut.Contains(r.Given.Row));
        report.Looked(file.File, looked);
        if (file.File.KnowsOtherwise) Console.WriteLine(words["page.list.known-otherwise"]);
        if (file.File.Origin.Length == 0) Console.WriteLine(words["page.list.not-compared"]);
        if (choice.LookOnly) return Exit.Good;
        if (!choice.Yes && (!looked.MaySay || looked.Rows.Any(r => r.IsToDecide && !r.StaysOut)))
        {
            Console.Error.WriteLine(words[looked.MaySay ? "page.imports.say-yes" : "page.imports.say-yes-unsought"]);
            return Exit.Unusable;
        }

        var run = await parts.Imports.TakeIn(visit, file, new(choice.LeaveOut, []), new Counted(file.Rows.Length), cancel);
        var refused = 0;
        if (run.Import is { } import && visit() is { } still && parts.Imports.State(still, import) is { } state)
        {
            report.Came(import, state);
            refused = state.Count(RowOutcome.Refused);
        }
        else if (run.Stopped is null)
        {
            Console.WriteLine(words["page.imports.nothing-new"]);
        }

        if (run.Stopped is { } why) return Refused(words, why);
        if (refused == 0) return Exit.Good;
        // Whoever takes in by a script reads the code alone: then a child who is not here must not look like one who is.
        Console.Error.WriteLine($"{words["row-outcome." + RowOutcome.Refused]}: {refused}");
        return Exit.Unusable;
    }

    private static int Refused(Words words, Refusal why)
    {
        Console.Error.WriteLine(words.RefusalAndWhatToDo(why.Code, why.Hint));
        return Exit.Unusable;
    }

    /// <summary>What was said of a list on the command line.</summary>
    private sealed record ListAsked(string Mapping, string Sheet, string AgesOn, bool Look);

    /// <summary>Counts on one line of the error output, so that the report can be kept apart.</summary>
    private sealed class Counted(int rows) : IProgress<int>
    {
        public void Report(int done)
        {
            if (done == rows || done % 50 == 0) Console.Error.Write($"\r{done} / {rows}{(done == rows ? "\n" : "")}");
        }
    }
}
