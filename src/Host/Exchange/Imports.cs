using System.Collections.Immutable;
using System.Diagnostics;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Host.Finding;
using Kapea.Journal;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;
using Kapea.Work.Exchange;
using Kapea.Work.Finding;

namespace Kapea.Host.Exchange;

/// <summary>Takes files of cases in, for the page and for the command line: looks first, then goes row by row, each in one transaction, and can stop after any of them.</summary>
/// <remarks>
/// A row is an act whose id is worked out from its origin and its id there, so that it comes in once, whoever brings it, in whichever file, and
/// whatever was cut off in between. See docs/decisions/0016.
/// </remarks>
internal sealed class Imports(IStore store, MachineKey machine, Door door, NetworkBook book, SoundRules rules, FindBrake brake, FromFiles fromFiles, KapeaClock clock)
{
    /// <summary>Who is possibly the same; <c>null</c>: nobody can be asked, and an import then says that matches were not looked for.</summary>
    public PossiblySame? Same { get; set; }

    /// <summary>Whether this person's desks hold the key by which children are found.</summary>
    public required Func<Visit, bool> MayFind { private get; init; }

    /// <summary>How long one look compares rows with those who are here; the next goes on where it stopped.</summary>
    public TimeSpan LookFor { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The desk from which this person takes files in; <c>null</c>: none of hers.</summary>
    /// <param name="visit">Whose session.</param>
    /// <param name="code">The code of the desk she means; empty: the first that may.</param>
    public static string? DeskOf(Visit visit, string code = "") => visit.Desks
        .FirstOrDefault(d => BeginImport.Needs.Functions.Contains(d.Function) && visit.IsLead(d) && (code.Length == 0 || d.Code == code))?.Code;

    /// <summary>A file with the marks by which it is known again from a desk.</summary>
    public MarkedFile Mark(CasesFile file, string desk) => Marks(file.Origin, file.IsWorldwide, desk).Of(file, desk);

    /// <summary>What a file would do. Nothing is written.</summary>
    /// <param name="visit">Who looks.</param>
    /// <param name="file">The file.</param>
    /// <param name="seek">Whether those who are possibly the same are looked for.</param>
    public FileLooked Look(Visit visit, MarkedFile file, bool seek = true) => Look(visit, file, seek && MayFind(visit) ? Same : null, new(), TimeSpan.MaxValue, CancellationToken.None);

    private FileLooked Look(Visit visit, MarkedFile file, PossiblySame? same, Sought sought, TimeSpan atMost, CancellationToken cancel)
    {
        var (began, compared, isWhole) = (Stopwatch.GetTimestamp(), 0, same is not null);
        var before = new Dictionary<string, MarkedRow>(StringComparer.Ordinal);
        var was = file.Marks.Begun(file.Marks.File(visit, file.Desk, file.Digest).In) is { } import && State(visit, import) is { } state ? file.Known(state) : ImmutableDictionary<int, RowOnFile>.Empty;
        ImmutableArray<RowLooked> rows = [.. file.Rows.Select(row => Look(visit, Seek, file, before, row, was.GetValueOrDefault(row.Row)))];
        return new(rows, isWhole);

        // Of a row that there was no time for nobody knows: then it was not looked for.
        ImmutableArray<(string Code, StreamId Stream)>? Seek(CaseAsGiven row)
        {
            cancel.ThrowIfCancellationRequested();
            if (same is null) return null;
            if (sought.Of(row.Row) is { } found) return found;
            if (compared++ == 0 || Stopwatch.GetElapsedTime(began) <= atMost) return sought.Keep(row.Row, same(visit, row));
            isWhole = false;
            return null;
        }
    }

    /// <summary>What a file would do, for whoever sees it: that she looked is written, and which files were opened for it, each once. Who has asked too much lately is shown no matches.</summary>
    public Task<FileLooked> Show(Visit visit, MarkedFile file, CancellationToken cancel = default) => Show(visit, file, new(), TimeSpan.MaxValue, cancel);

    /// <summary>The same of a file that waits: what an earlier look has found is not looked for again, and one look takes no longer than <see cref="LookFor"/>.</summary>
    public Task<FileLooked> Show(Visit visit, MarkedFile file, Sought sought, CancellationToken cancel) => Show(visit, file, sought, LookFor, cancel);

    private async Task<FileLooked> Show(Visit visit, MarkedFile file, Sought sought, TimeSpan atMost, CancellationToken cancel)
    {
        var same = MayFind(visit) && sought.MayAsk(() => brake.MayAsk(visit.Id, clock.MachineMilliseconds)) ? Same : null;
        var looked = Look(visit, file, same, sought, atMost, cancel);
        var found = sought.Untold(looked.Rows.SelectMany(r => r.Found));
        await door.Note(visit, [new(visit.Id, "exchange.file-looked-at", null), .. found.Select(f => new NewAudit(visit.Id, "finding.found", f))], [], cancel);
        sought.Told(found);
        return looked;
    }

    /// <summary>Takes a file in, or goes on where it was cut off. Where everything in it is here already, nothing is written.</summary>
    /// <param name="visit">The session now; asked anew for every row, since desks may change meanwhile. <c>null</c> from it: it has ended.</param>
    /// <param name="file">The file.</param>
    /// <param name="choice">What was said of its rows.</param>
    /// <param name="progress">Told how many rows are done.</param>
    /// <param name="cancel">Stops after the row that is being written.</param>
    public async Task<ImportRun> TakeIn(Func<Visit?> visit, MarkedFile file, RowChoice choice, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var begun = await Begin(visit, file, cancel);
        return begun is { Import: { } import, Stopped: null } ? await Go(visit, file, import, choice, progress, cancel) : begun;
    }

    /// <summary>Begins the import of a file, or finds the one that was begun; none where everything in it is here already.</summary>
    public async Task<ImportRun> Begin(Func<Visit?> visit, MarkedFile file, CancellationToken cancel = default)
    {
        if (visit() is not { } who) return new(null, DoorRefusals.NotSignedIn);
        // Identities that come in with a file are opened by nobody for a long time: they would stay without tokens.
        if (DeskOf(who, file.Desk) is not null && !MayFind(who)) return new(null, ExchangeRefusals.NotFindable);
        var begin = file.Marks.File(who, file.Desk, file.Digest).In;
        if (file.Marks.Begun(begin) is not { } import)
        {
            // Matches are asked for when it is looked at; here they would only cost time.
            var seen = new Dictionary<string, MarkedRow>(StringComparer.Ordinal);
            if (file.Rows.All(r => Would(who, file, seen, r).Would == RowOutcome.AlreadyHere)) return new(null, null);
            var answer = await door.Do<BeginImport, ImportState>(who, Head(begin, file.Digest, null, file.Desk), new(file.File.Origin, file.Rows.Length, Convert.ToHexStringLower(file.Digest)), cancel);
            if (answer is Answer.No no) return new(null, no.First);
            import = ((Answer.Done)answer).Subject!.Value;
        }

        // Also where it was cut off before this: the next list of the name would be read otherwise, and its children would come in a second time.
        if (file.File.Mapping is { } mapping && State(who, import) is { Mapping: null } && await door.Do<KeepMapping, ImportState>(who, Head(ActId.New(), new byte[32], import, file.Desk), new(mapping), cancel) is Answer.No notKept) return new(null, notKept.First);
        return new(import, null);
    }

    /// <summary>Goes through a file whose import is begun.</summary>
    public Task<ImportRun> Go(Func<Visit?> visit, MarkedFile file, StreamId import, RowChoice choice, IProgress<int>? progress, CancellationToken cancel) =>
        new Run(store, door, file, new(door, file.Marks, rules), choice, visit, import).Go(progress, cancel);

    /// <summary>Takes an import back, or goes on taking it back. Cases that somebody has worked on since are left alone, unless it is said that they go too.</summary>
    /// <param name="visit">The session now.</param>
    /// <param name="desk">The desk from which it is done.</param>
    /// <param name="import">The import.</param>
    /// <param name="reason">Why.</param>
    /// <param name="anyway">Cases that were worked on go too.</param>
    /// <param name="progress">Told how many rows are done.</param>
    public async Task<ImportRun> TakeBack(Func<Visit?> visit, string desk, StreamId import, string reason, bool anyway, IProgress<int>? progress = null)
    {
        if (visit() is not { } who) return new(import, DoorRefusals.NotSignedIn);
        if (State(who, import) is not { Begun: { } begun } state) return new(import, DoorRefusals.NotFound);
        // No list is called as that system is.
        var marks = Marks(begun.Origin, begun.Origin == CasesFile.Primero, desk);
        if (state.TakenBack is null)
        {
            var digest = Convert.FromHexString(begun.Digest);
            var answer = await door.Do<TakeBackImport, ImportState>(who, Head(marks.File(who, desk, digest).Back, digest, import, desk), new(reason));
            if (answer is Answer.No no) return new(import, no.First);
        }

        return await new WayBack(fromFiles, door, marks, visit, desk, import).Go(state, reason, anyway, progress);
    }

    /// <summary>The file codes of those cases of an import that somebody has worked on since.</summary>
    public IEnumerable<string> WorkedOn(ImportState state) => state.Rows.Values.Where(r => r.IsIn && fromFiles.IsWorkedOn(new(r.Case!.Value))).Select(r => r.Noted.Code ?? "");

    private RowMarks Marks(string origin, bool isWorldwide, string desk) => new(store, machine, door, origin, isWorldwide ? null : book.Now.Desk(desk)?.Profile.Organisation ?? "");

    private RowLooked Look(Visit visit, Func<CaseAsGiven, ImmutableArray<(string Code, StreamId Stream)>?> seek, MarkedFile file, Dictionary<string, MarkedRow> before, MarkedRow row, RowOnFile? was)
    {
        var looked = Would(visit, file, before, row);
        if (looked.Would != RowOutcome.TakenIn) return looked;
        var isOut = was?.Noted.Outcome == RowOutcome.LeftOut;
        var left = looked with { WasLeftOut = isOut && !was!.IsNotShown, WasNotShown = isOut && was!.IsNotShown, StaysOut = isOut };
        return seek(row.Given) is { } found ? left with { Same = [.. found.Select(f => f.Code).Distinct()], Found = [.. found.Select(f => f.Stream)] } : left;
    }

    private RowLooked Would(Visit visit, MarkedFile file, Dictionary<string, MarkedRow> before, MarkedRow row)
    {
        if (row.Given.IsRefused) return new(row.Given, RowOutcome.Refused, null, []);
        var here = new HereAlready(door, file.Marks, rules);
        if (store.FindAct(file.Marks.Row(visit, row.Source).In) is { } earlier) return here.Of(visit, earlier, row);
        return before.TryAdd(row.Source, row) ? new(row.Given, RowOutcome.TakenIn, null, []) : here.Of(before[row.Source], row);
    }

    internal static ActHeader Head(ActId act, byte[] digest, StreamId? subject, string desk, long? position = null) => new(act, digest, subject, null, position, desk, SecondLook: true);

    /// <summary>The import as this person sees it; <c>null</c>: there is none, or it is not hers.</summary>
    public ImportState? State(Visit visit, StreamId import) => door.State<ImportState>(visit, import, StreamKind.Import)?.State;
}
