using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>Takes the cases of one import back, one after the other; cut off, it goes on.</summary>
internal sealed class WayBack(IStore store, Door door, RowMarks marks, Func<Visit?> visit, string desk, StreamId import)
{
    private readonly List<RowNoted> _waiting = [];

    public async Task<ImportRun> Go(ImportState state, string reason, bool anyway, IProgress<int>? progress)
    {
        var done = 0;
        foreach (var row in state.Rows.Values.Where(r => r.Case is not null && r.Noted.Outcome is RowOutcome.TakenIn or RowOutcome.LeftAlone))
        {
            if (visit() is not { } who) return new(import, DoorRefusals.NotSignedIn);
            var outcome = await One(who, row, reason, anyway);
            if (outcome != row.Noted.Outcome) _waiting.Add(row.Noted with { Outcome = outcome });
            if (_waiting.Count >= NoteRows.Most && await Note() is { } full) return new(import, full);
            progress?.Report(++done);
        }

        return new(import, await Note());
    }

    /// <summary>Whether nobody has written in any part of the case since it came in.</summary>
    public static bool IsUntouched(IStore store, RowOnFile row) =>
        row.Streams is not { } s || TakeBackCase.IsUntouched(row, At(store, s.Identity), At(store, s.Summary), new[] { s.Case, s.Health, s.Scores, s.Justice, s.JusticeSummary }.Select(id => At(store, id)));

    private async Task<RowOutcome> One(Visit who, RowOnFile row, string reason, bool anyway)
    {
        var file = new StreamId(row.Case!.Value);
        if (door.State<CaseState>(who, file, StreamKind.Case) is not { } at) return RowOutcome.LeftAlone;
        if (at.State.Stage == CaseStage.TakenBack) return RowOutcome.TakenBack;
        if (!anyway && !IsUntouched(store, row)) return RowOutcome.LeftAlone;
        var answer = await door.Do<TakeBackCase, CaseState>(who, Imports.Head(marks.Row(who, row.Noted.Source).Back, new byte[32], file, desk, at.Position), new(reason));
        return answer is Answer.Done ? RowOutcome.TakenBack : RowOutcome.LeftAlone;
    }

    private async Task<Refusal?> Note()
    {
        if (_waiting.Count == 0) return null;
        if (visit() is not { } who) return DoorRefusals.NotSignedIn;
        var answer = await door.Do<NoteRows, ImportState>(who, Imports.Head(ActId.New(), new byte[32], import, desk), new([.. _waiting]));
        _waiting.Clear();
        return answer is Answer.No no ? no.First : null;
    }

    private static long At(IStore store, Guid stream) => store.FindStream(new(stream))?.Position ?? 0;
}
