using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>Takes the cases of one import back, one after the other; cut off, it goes on.</summary>
internal sealed class WayBack(FromFiles fromFiles, Door door, RowMarks marks, Func<Visit?> visit, string desk, StreamId import)
{
    private readonly List<RowNoted> _waiting = [];

    public async Task<ImportRun> Go(ImportState state, string reason, bool anyway, IProgress<int>? progress)
    {
        var done = 0;
        foreach (var row in state.Rows.Values.Where(r => r.IsIn))
        {
            if (visit() is not { } who) return new(import, DoorRefusals.NotSignedIn);
            var (outcome, why) = await One(who, row, reason, anyway);
            if (why is not null && why != ExchangeRefusals.MattersOpen) return await Note() is { } worse ? new(import, worse) : new(import, why);
            ImmutableArray<Trouble> said = why is null ? [] : [new(TroubleKind.Refused, why.Code, "")];
            if (outcome != row.Noted.Outcome || !said.SequenceEqual(row.Noted.Troubles.Where(t => t.Kind == TroubleKind.Refused))) _waiting.Add(row.Noted with { Outcome = outcome, Troubles = said });
            if (_waiting.Count >= NoteRows.Most && await Note() is { } full) return new(import, full);
            progress?.Report(++done);
        }

        return new(import, await Note());
    }

    /// <summary>What became of one; and why it did not go, where that is not that somebody has worked on it. What is open in it is for her to settle; anything else stops the whole.</summary>
    private async Task<(RowOutcome Outcome, Refusal? Why)> One(Visit who, RowOnFile row, string reason, bool anyway)
    {
        var file = new StreamId(row.Case!.Value);
        if (door.State<CaseState>(who, file, StreamKind.Case) is not { } at) return (RowOutcome.LeftAlone, null);
        if (at.State.Stage == CaseStage.TakenBack) return (RowOutcome.TakenBack, null);
        if (!anyway && fromFiles.IsWorkedOn(file)) return (RowOutcome.LeftAlone, null);
        var answer = await door.Do<TakeBackCase, CaseState>(who, Imports.Head(marks.Row(who, row.Noted.Source).Back, new byte[32], file, desk, at.Position), new(reason));
        // Whoever wrote in it in this very moment works on it.
        return answer is not Answer.No no ? (RowOutcome.TakenBack, null) : (RowOutcome.LeftAlone, no.First == DoorRefusals.Stale ? null : no.First);
    }

    private async Task<Refusal?> Note()
    {
        if (_waiting.Count == 0) return null;
        if (visit() is not { } who) return DoorRefusals.NotSignedIn;
        var answer = await door.Do<NoteRows, ImportState>(who, Imports.Head(ActId.New(), new byte[32], import, desk), new([.. _waiting]));
        _waiting.Clear();
        return answer is Answer.No no ? no.First : null;
    }
}
