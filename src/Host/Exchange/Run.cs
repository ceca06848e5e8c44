using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>One going through of a file whose import is begun.</summary>
internal sealed class Run(IStore store, Door door, MarkedFile file, HereAlready here, RowChoice choice, Func<Visit?> visit, StreamId import)
{
    private readonly List<RowNoted> _waiting = [];

    // Of rows with one id the first in the file is the case; the others are held against it.
    private readonly Dictionary<string, MarkedRow> _first = new(StringComparer.Ordinal);

    // What the import says of the rows already, by their places in the file as it is now.
    private ImmutableDictionary<int, RowOnFile> _said = ImmutableDictionary<int, RowOnFile>.Empty;

    private bool _came;

    public async Task<ImportRun> Go(IProgress<int>? progress, CancellationToken cancel)
    {
        if (visit() is not { } who) return Stop(DoorRefusals.NotSignedIn);
        if (door.State<ImportState>(who, import, StreamKind.Import)?.State is not { } state) return Stop(DoorRefusals.NotFound);
        foreach (var row in file.Rows.Where(r => !r.Given.IsRefused)) _first.TryAdd(row.Source, row);
        _said = file.Known(state);
        var todo = file.Rows.Where(r => IsToDo(who, r)).ToDictionary(r => r.Row);
        if (state.FinishedAt is not null && todo.Count == 0) return new(import, null);
        if (await Before(who, todo) is { } early) return Stop(early);
        var done = 0;
        foreach (var row in file.Rows)
        {
            if (todo.ContainsKey(row.Row) && await One(row, cancel) is { } no) return await Note() is { } worse ? Stop(worse) : Stop(no);
            progress?.Report(++done);
        }

        if (await Note() is { } trouble) return Stop(trouble);
        // Where nothing more came in, nobody has anything to look through anew.
        if (state.FinishedAt is not null && !_came) return new(import, null);
        return visit() is { } last && await door.Do<FinishImport, ImportState>(last, Imports.Head(ActId.New(), new byte[32], import, file.Desk), new(), CancellationToken.None) is Answer.No refused ? Stop(refused.First) : new(import, null);
    }

    /// <summary>A row that nothing was said of yet; one that was left out and of which something else is said now; any other that is in no more, or never was, and could be.</summary>
    private bool IsToDo(Visit who, MarkedRow row)
    {
        if (!_said.TryGetValue(row.Row, out var was)) return true;
        if (row.Given.IsRefused || !IsFirst(row)) return false;
        if (was.Noted.Outcome != RowOutcome.LeftOut) return IsOutside(who, row);
        return choice.LeaveOut.Contains(row.Row) ? was.IsNotShown && !choice.NotShown.Contains(row.Row) : choice.BringIn.Contains(row.Row);
    }

    private bool IsFirst(MarkedRow row) => ReferenceEquals(_first[row.Source], row);

    private bool IsOutside(Visit who, MarkedRow row) => store.FindAct(file.Marks.Row(who, row.Source).In) is null;

    /// <summary>What is written before the first case comes in: what stays out, so that it does wherever the run is cut off, and which cases were taken back one by one.</summary>
    private async Task<Refusal?> Before(Visit who, Dictionary<int, MarkedRow> todo)
    {
        foreach (var row in todo.Values.Where(r => !r.Given.IsRefused && IsFirst(r)).OrderBy(r => r.Row).ToList())
        {
            var staysOut = choice.LeaveOut.Contains(row.Row);
            if (staysOut ? !IsOutside(who, row) : _said.GetValueOrDefault(row.Row)?.Noted.Outcome != RowOutcome.TakenIn) continue;
            if (staysOut) todo.Remove(row.Row);
            if (await Note(row.Given, staysOut ? RowOutcome.LeftOut : RowOutcome.TakenBack) is { } no) return no;
        }

        return await Note();
    }

    /// <summary>Why it cannot go on; <c>null</c>: it can.</summary>
    private async Task<Refusal?> One(MarkedRow row, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested) return Stopped;
        if (row.Given.IsRefused) return await Note(row.Given, RowOutcome.Refused);
        if (visit() is not { } who) return DoorRefusals.NotSignedIn;
        var act = file.Marks.Row(who, row.Source).In;
        if (store.FindAct(act) is { } earlier) return await Note(here.Of(who, earlier, row));
        // The row further up was left out: what says the same comes in no more than that one.
        if (!IsFirst(row)) return await Note(here.Of(_first[row.Source], row));
        // It was here when the run began, and was taken back in this very moment.
        if (choice.LeaveOut.Contains(row.Row)) return await Note(row.Given, RowOutcome.LeftOut);
        switch (await door.Do<TakeInCase, ImportState>(who, Imports.Head(act, row.Digest, import, file.Desk), new(row.Given with { Row = Place(row.Row) }), CancellationToken.None))
        {
            // Somebody else has brought the same row in this very moment.
            case Answer.Done { Again: true }:
            case Answer.No { First: var used } when used == DoorRefusals.ActIdUsed:
                return store.FindAct(act) is { } others ? await Note(here.Of(who, others, row)) : DoorRefusals.ActIdUsed;
            case Answer.No { First: var why }:
                return why;
            default:
                _came = true;
                return null;
        }
    }

    // Where the import has it: also of a file that was moved since, each row is one row of the import.
    private int Place(int row) => _said.GetValueOrDefault(row)?.Noted.Row ?? row;

    private Task<Refusal?> Note(RowLooked row) =>
        Note(row.IsByName ? row.Given with { Troubles = row.Given.Troubles.Add(new(TroubleKind.Contradicts, ExchangeTroubles.KnownByName, "")) } : row.Given, row.Would, row.Code);

    private async Task<Refusal?> Note(CaseAsGiven row, RowOutcome outcome, string? code = null)
    {
        var troubles = outcome == RowOutcome.LeftOut && choice.NotShown.Contains(row.Row) ? row.Troubles.Add(new(TroubleKind.Refused, ExchangeTroubles.NotShown, "")) : row.Troubles;
        _waiting.Add(new(Place(row.Row), row.Source, outcome, code, troubles));
        return _waiting.Count < NoteRows.Most ? null : await Note();
    }

    private async Task<Refusal?> Note()
    {
        if (_waiting.Count == 0) return null;
        if (visit() is not { } who) return DoorRefusals.NotSignedIn;
        var answer = await door.Do<NoteRows, ImportState>(who, Imports.Head(ActId.New(), new byte[32], import, file.Desk), new([.. _waiting]));
        _waiting.Clear();
        return answer is Answer.No no ? no.First : null;
    }

    /// <summary>It was stopped by whoever takes it in; it goes on with the same file.</summary>
    public static Refusal Stopped { get; } = new("exchange.stopped", RefusalKind.Conflict);

    private ImportRun Stop(Refusal why) => new(import, why);
}
