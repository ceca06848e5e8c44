using System.Collections.Immutable;
using System.CommandLine;
using Kapea.Host.Doors;
using Kapea.Host.Exchange;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Acts;

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
        var primero = new Command("primero", "Takes cases in as Primero gives them.") { file, name, desk, look, HouseFlags.Data, HouseFlags.MachineKey };
        primero.SetAction((parsed, cancel) => HouseFlags.Say(() => Run(HouseFlags.Options(parsed), parsed.GetValue(file)!, parsed.GetValue(name)!, parsed.GetValue(desk)!, parsed.GetValue(look), cancel)));
        return new Command("import", "Takes in cases from elsewhere: looks first, each case once, and can go on where it was stopped.") { primero };
    }

    private static async Task<int> Run(HouseOptions options, FileInfo file, string name, string desk, bool look, CancellationToken cancel)
    {
        var words = Words.In(null);
        if (!file.Exists) throw new InvalidDataException($"There is no file {file.FullName}.");
        if (file.Length > JsonCases.Most) return Refused(words, FileFault.TooLarge.Refusal);
        await using var house = Open(options);
        var parts = house.Parts;
        var (read, fault) = JsonCases.Read(await File.ReadAllBytesAsync(file.FullName, cancel), parts.ReadingWith());
        if (fault is not null) return Refused(words, fault.Refusal);
        var begun = await parts.Sessions.SignIn(name, PhraseAsked.Ask(name), cancel) ?? throw new InvalidDataException($"{name} cannot be signed in: the name or the phrase is wrong, or she is suspended.");
        var cookie = begun.Secret.Cookie;
        try
        {
            if (Imports.DeskOf(begun.Visit, desk) is not { } from) return Refused(words, DoorRefusals.NotAllowed);
            return await Run(parts, words, () => parts.Sessions.Resolve(cookie), from, read!, look, cancel);
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

    private static async Task<int> Run(HouseParts parts, Words words, Func<Visit?> visit, string desk, CasesFile file, bool look, CancellationToken cancel)
    {
        if (visit() is not { } who) return Refused(words, DoorRefusals.NotSignedIn);
        var report = new ImportPrint(words, Console.Out);
        report.Looked(file, parts.Imports.Look(who, desk, file));
        if (look) return Exit.Good;
        var run = await parts.Imports.TakeIn(visit, desk, file, ImmutableHashSet<int>.Empty, new Counted(file.Rows.Length), cancel);
        if (run.Import is { } import && visit() is { } still && parts.Imports.State(still, import) is { } state) report.Came(import, state);
        else if (run.Stopped is null) Console.WriteLine(words["page.imports.nothing-new"]);
        return run.Stopped is { } why ? Refused(words, why) : Exit.Good;
    }

    private static int Refused(Words words, Refusal why)
    {
        Console.Error.WriteLine(words.RefusalAndWhatToDo(why.Code, why.Hint));
        return Exit.Unusable;
    }

    /// <summary>Counts on one line of the error output, so that the report can be kept apart.</summary>
    private sealed class Counted(int rows) : IProgress<int>
    {
        public void Report(int done)
        {
            if (done == rows || done % 50 == 0) Console.Error.Write($"\r{done} / {rows}{(done == rows ? "\n" : "")}");
        }
    }
}
