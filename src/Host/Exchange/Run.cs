using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>One going through of a file whose import is begun.</summary>
internal sealed class Run(IStore store, Door door, RowMarks marks, HereAlready here, Func<Visit?> visit, string desk, StreamId import)
{
    private readonly List<RowNoted> _waiting = [];

    public async Task<ImportRun> Go(CasesFile file, ImmutableHashSet<int> leaveOut, ImmutableHashSet<int> bringIn, IProgress<int>? progress, CancellationToken cancel)
    {
        if (visit() is not { } who) return Stop(DoorRefusals.NotSignedIn);
        if (door.State<ImportState>(who, import, StreamKind.Import)?.State is not { } state) return Stop(DoorRefusals.NotFound);
        var todo = file.Rows.Where(r => IsToDo(state, r, leaveOut, bringIn)).Select(r => r.Row).ToHashSet();
        if (state.FinishedAt is not null && todo.Count == 0) return new(import, null);
        var done = 0;
        foreach (var row in file.Rows)
        {
            if (todo.Contains(row.Row) && await One(row, leaveOut.Contains(row.Row), cancel) is { } no) return await Note() is { } worse ? Stop(worse) : Stop(no);
            progress?.Report(++done);
        }

        if (await Note() is { } trouble) return Stop(trouble);
        return visit() is { } last && await door.Do<FinishImport, ImportState>(last, Imports.Head(ActId.New(), new byte[32], import, desk), new(), CancellationToken.None) is Answer.No refused ? Stop(refused.First) : new(import, null);
    }

    /// <summary>A row that nothing was said of yet; one that was left out and is brought in now; one that was refused and is so no more.</summary>
    private static bool IsToDo(ImportState state, CaseAsGiven row, ImmutableHashSet<int> leaveOut, ImmutableHashSet<int> bringIn) => !state.Rows.TryGetValue(row.Row, out var was) || was.Noted.Outcome switch
    {
        RowOutcome.LeftOut => bringIn.Contains(row.Row) && !row.IsRefused && !leaveOut.Contains(row.Row),
        RowOutcome.Refused => !row.IsRefused && !leaveOut.Contains(row.Row) && !was.Noted.Troubles.Any(t => t.Code == ExchangeTroubles.NumberOfAnother),
        _ => false,
    };

    /// <summary>Why it cannot go on; <c>null</c>: it can.</summary>
    private async Task<Refusal?> One(CaseAsGiven row, bool leaveOut, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested) return Stopped;
        if (leaveOut || row.IsRefused) return await Note(row, leaveOut ? RowOutcome.LeftOut : RowOutcome.Refused, null);
        if (visit() is not { } who) return DoorRefusals.NotSignedIn;
        var (act, digest) = (marks.Row(who, row.Source).In, marks.Digest(row));
        if (store.FindAct(act) is { } earlier && here.Of(who, earlier, row) is var known) return await Note(known.Given, known.Would, known.Code);
        return await door.Do<TakeInCase, ImportState>(who, Imports.Head(act, digest, import, desk), new(row), CancellationToken.None) switch
        {
            // Somebody else has brought the same row in this very moment.
            Answer.Done { Again: true } => await Note(row, RowOutcome.AlreadyHere, null),
            Answer.No { First: var why } when why == DoorRefusals.ActIdUsed => await Note(row, RowOutcome.AlreadyHere, null),
            Answer.No { First: var why } => why,
            _ => null,
        };
    }

    private async Task<Refusal?> Note(CaseAsGiven row, RowOutcome outcome, string? code)
    {
        _waiting.Add(new(row.Row, row.Source, outcome, code, row.Troubles));
        return _waiting.Count < NoteRows.Most ? null : await Note();
    }

    private async Task<Refusal?> Note()
    {
        if (_waiting.Count == 0) return null;
        if (visit() is not { } who) return DoorRefusals.NotSignedIn;
        var answer = await door.Do<NoteRows, ImportState>(who, Imports.Head(ActId.New(), new byte[32], import, desk), new([.. _waiting]));
        _waiting.Clear();
        return answer is Answer.No no ? no.First : null;
    }

    /// <summary>It was stopped by whoever takes it in; it goes on with the same file.</summary>
    public static Refusal Stopped { get; } = new("exchange.stopped", RefusalKind.Conflict);

    private ImportRun Stop(Refusal why) => new(import, why);
}
