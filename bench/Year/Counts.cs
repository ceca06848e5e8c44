using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Alerts;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Releases;
using Kapea.Work.Stock;

namespace Kapea.Bench.Year;

/// <summary>Counts what the house holds, three ways, against what the generator played: envelopes, opened entries, folded states; and its due dates against a fresh calculation.</summary>
internal sealed class Counts
{
    private readonly Team _team;

    private Counts(Team team) => _team = team;

    public List<string> Differences { get; } = [];

    public int Compared { get; private set; }

    public int Entries { get; private set; }

    public static Counts Of(Team team, Work work)
    {
        var counts = new Counts(team);
        counts.Envelopes();
        foreach (var life in work.Lives.Where(l => l.Case != default)) counts.OneCase(life);
        counts.Shelves(work);
        foreach (var fault in team.House.Store.Verify()) counts.Differences.Add($"verify: {fault.Table} {fault.Row}: {fault.What}");
        return counts;
    }

    /// <summary>Every acknowledged act left its entry, once, whatever anybody can open.</summary>
    private void Envelopes()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (long after = 0; _team.House.Store.ReadAll(after, 5000) is { Length: > 0 } entries; after = entries[^1].Seq)
        {
            Entries += entries.Length;
            foreach (var entry in entries) found[entry.Name] = found.GetValueOrDefault(entry.Name) + 1;
        }

        Left<RecordReport, ReportState, ReportRecorded>(found);
        Left<TriageReport, ReportState, ReportTriaged>(found);
        Left<AcknowledgeAlert, AlertState, AlertAcknowledged>(found);
        Left<OpenCase, ReportState, Kapea.Work.Cases.CaseOpened>(found);
        Left<RegisterCase, CaseState, CaseRegistered>(found);
        Left<ContactChild, CaseState, ChildContacted>(found);
        Left<NoteOnCase, CaseState, CaseNoted>(found);
        Left<AssessCase, CaseState, CaseAssessed>(found);
        Left<DecideAssessment, CaseState, AssessmentDecided>(found);
        Left<MakePlan, CaseState, PlanMade>(found);
        Left<DecidePlan, CaseState, PlanDecided>(found);
        Left<ReportAction, CaseState, ActionReported>(found);
        Left<ReviewCase, CaseState, CaseReviewed>(found);
        Left<ProposeClosure, CaseState, ClosureProposed>(found);
        Left<DecideClosure, CaseState, ClosureDecided>(found);
        Left<ReopenCase, CaseState, CaseReopened>(found);
        Left<RecordConsent, ConsentState, ConsentRecorded>(found);
        Left<WithdrawConsent, ConsentState, ConsentWithdrawn>(found);
        Left<RecordWho5, ScoresState, InstrumentScored>(found);
        Left<RateFormSix, ScoresState, FormSixRated>(found);
        Left<IssueKit, StockState, KitIssued>(found);
        Left<PlanService, CareState, ServicePlanned>(found);
        Left<ReferService, CareState, ServiceReferred>(found);
        Left<RecordSession, CareState, SessionRecorded>(found);
        Left<RecordWelfare, CareState, WelfareRecorded>(found);
        Left<ReverseWelfare, CareState, WelfareReversed>(found);
        Left<HandOver, CaseState, CaseHandedOver>(found);
        Left<CoverCase, CaseState, CaseCovered>(found);
    }

    private void Left<TAct, TState, TEntry>(Dictionary<string, int> found) where TAct : IAct<TAct, TState> where TState : IState<TState> where TEntry : IEntry<TEntry> =>
        Same($"entries of {TAct.WireName}", _team.Acknowledged.GetValueOrDefault(TAct.WireName), found.GetValueOrDefault(TEntry.WireName));

    private void OneCase(Life life)
    {
        // The supervisor counts, who did none of it; the scores she does not hold.
        var seen = _team.House.Door.Look<CaseState>(_team.VisitOf(DemoPeople.Maly), life.Case, StreamKind.Case)!;
        var state = seen.State;
        var what = $"case {life.Number}";
        Same($"{what}: notes that can be read", life.Notes - life.Destroyed, seen.Entries.Count(e => e.Entry is CaseNoted));
        Same($"{what}: destroyed entries", life.Destroyed, seen.Entries.Count(e => e.Stored.Destroyed));
        Same($"{what}: meetings", life.Contacts, seen.Entries.Count(e => e.Entry is ChildContacted));
        Same($"{what}: kits", life.Kits, seen.Entries.Count(e => e.Entry is Kapea.Work.Stock.KitHandedOver));
        Same($"{what}: stage", life.Stage, state.Stage);
        Same($"{what}: risk", life.Risk, state.Risk);
        Same($"{what}: owner", life.Step > 1 ? _team.IdOf(life.Owner) : null, state.Owner);
        Same($"{what}: actions done", life.Stage >= CaseStage.Implementing ? life.ActionsDone : 0, state.Stage >= CaseStage.Implementing ? state.Plan!.Outcomes.Count : 0);
        Same($"{what}: consents withdrawn", life.WasWithdrawn ? 1 : 0, state.Consents.Consents.Count(c => c.Withdrawn is not null));
        Same($"{what}: covers", life.Covers, seen.Entries.Count(e => e.Entry is CaseCovered));
        Dues(life, state, what);
        Care(life, seen.Entries.Aggregate(CareState.Empty, (s, e) => s.Apply(e.Entry, e.Stamp)), what);
        var scores = _team.House.Door.Look<ScoresState>(_team.VisitOf(DemoPeople.Sokha), life.Scores, StreamKind.Scores)!.State;
        Same($"{what}: sheets", life.Sheets, scores.Sheets.Length + scores.Forms.Length);
    }

    private void Care(Life life, CareState state, string what)
    {
        Same($"{what}: sessions held", life.Held, state.Services.Sum(s => s.Sessions.Count(d => d.Held)));
        Same($"{what}: sessions missed", life.Missed, state.Services.Sum(s => s.Sessions.Count(d => !d.Held)));
        Same($"{what}: money", life.Riel, state.Total(Currency.KHR));
        Same($"{what}: referral unanswered", life.AnswerOn is not null, state.Case.Matters.Any(m => m.Kind == "referral"));
        Same($"{what}: services that run", life.IsServed ? 2 : 0, state.Services.Count(s => !s.IsEnded));
        var dues = _team.House.Store.All<DueRow>(life.Case).Where(d => d.Kind == CareDues.Session).Select(d => d.At);
        Same($"{what}: sessions owed", string.Join(' ', state.Services.Where(s => !s.IsEnded && s.NextBy is not null).Select(s => PhnomPenh.EndOf(s.NextBy!.Value).ToUnixTimeSeconds())), string.Join(' ', dues));
    }

    /// <summary>Every kit that was put together was given to one child or stands on the shelf; and the store's own entries name no case.</summary>
    private void Shelves(Work work)
    {
        var store = work.Store;
        var state = _team.House.Door.Look<StockState>(_team.VisitOf(DemoPeople.Phirun), store.Store, StreamKind.Stock)!.State;
        Same("kits put together", store.Assembled, state.Kits.Count);
        Same("kits on the shelf", store.Assembled - store.Issued, state.Free("hygiene", null, Calendar.Day(0)).Count());
        Same("kits given to children", store.Issued, work.Lives.Sum(l => l.Kits));
        Same("kits asked for in vain", store.NoneLeft, _team.Refused.GetValueOrDefault("stock.none-left"));
    }

    private void Dues(Life life, CaseState state, string what)
    {
        var reference = _team.House.Reference.At(_team.House.Clock.GetUtcNow());
        var there = _team.House.Store.All<DueRow>(life.Case).ToDictionary(d => (d.Kind, d.Step), d => d.At);
        foreach (var (step, kind) in CaseClocks.Steps)
            Same($"{what}: due {kind}", CaseClocks.DueOf(state, step, reference)?.ToUnixTimeSeconds(), there.TryGetValue((kind, 0), out var at) ? at : null);
    }

    private void Same<T>(string what, T expected, T found)
    {
        Compared++;
        if (!Equals(expected, found)) Differences.Add($"{what}: played {expected}, found {found}");
    }
}
