using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Work.Alerts;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;
using Kapea.Work.Releases;
using DemoPerson = Kapea.Host.Demo.DemoPerson;

namespace Kapea.Bench.Year;

/// <summary>Deals out each day's work: reports that come in, the next steps of cases, meetings, notes, and what goes wrong.</summary>
internal sealed class Work(Team team, int seed)
{
    private const int DaysOfLeave = 14;
    private const int LeavesForGood = 300;

    private readonly Random _chance = new(seed);
    private readonly Texts _texts = new(seed);

    public List<Life> Lives { get; } = [];

    public StoreRoom Store { get; } = new(team);

    /// <summary>What each of the twelve does on a day, in order.</summary>
    public List<List<Func<Task>>> ListsOf(int day)
    {
        var lists = Team.All.ToDictionary(p => p.SignIn, _ => new List<Func<Task>>(), StringComparer.Ordinal);
        foreach (var life in Lives.Where(l => l.Case != default)) Deal(lists, life, day);
        Leave(lists, day);
        if (day % 7 == 0) lists[DemoPeople.Phirun.SignIn].Add(Store.Fill);
        foreach (var life in Arriving(day)) lists[DemoPeople.Sophea.SignIn].Add(() => Arrive(life, life.Number % 3 == 0));
        return [.. lists.Values];
    }

    private IEnumerable<Life> Arriving(int day)
    {
        for (int i = 0; i < 2; i++)
        {
            if (_chance.Next(100) >= 25) continue;
            var life = new Life(Lives.Count, new Random(seed + (7919 * (Lives.Count + 1))), Team.Workers[Lives.Count % Team.Workers.Length], day + 1);
            Lives.Add(life);
            yield return life;
        }
    }

    /// <summary>A worker who is on leave; another does her work meanwhile.</summary>
    private static DemoPerson At(DemoPerson worker, int day)
    {
        var turn = Team.Workers.IndexOf(worker);
        var from = FirstDayOfLeave(turn);
        var isAway = (day >= from && day < from + DaysOfLeave) || (day >= LeavesForGood && turn == Team.Workers.Length - 1);
        return isAway ? Team.Workers[(turn + 1) % (Team.Workers.Length - 1)] : worker;
    }

    private void Deal(Dictionary<string, List<Func<Task>>> lists, Life life, int day)
    {
        var worker = At(life.Owner, day);
        var supervisor = life.Number % 2 == 0 ? DemoPeople.Maly : Team.All[8];
        if (life.NextOn <= day)
        {
            var who = Road.IsSupervisors(life) ? supervisor : worker;
            lists[who.SignIn].Add(() => Road.Next(team, life, who, day));
        }

        if (life.IsClosed) return;
        if (life.MeetOn <= day && life.Step > 1) lists[worker.SignIn].Add(() => Meet(life, worker, day));
        if (life.Happens(12)) Note(lists, life, Team.Workers[_chance.Next(Team.Workers.Length)]);
        if (life.Happens(3)) lists[worker.SignIn].Add(() => Store.Ask(life, worker));
        Serve(lists[worker.SignIn], life, worker, day);
        if (life.Sharing is { } consent && life.Step >= 9 && life.Happens(1)) lists[worker.SignIn].Add(() => Withdraw(life, worker, consent));
        if (life.Step > 4 && (day - life.OpenedOn) % 60 == 20) lists[worker.SignIn].Add(() => Measure(life, worker, day));
        if (life.Happens(1) && Lives.Count > 3) lists[worker.SignIn].Add(() => Misfile(life, Lives[life.Draw(Lives.Count)], worker));
    }

    private void Serve(List<Func<Task>> list, Life life, DemoPerson worker, int day)
    {
        if (life.Step is >= 8 and < 13 && !life.WasServed) list.Add(() => Given.Begin(team, life, worker, day));
        else if (life.IsServed && life.Step < 13)
        {
            if (life.AnswerOn <= day) list.Add(() => Given.Answer(team, life, worker));
            if ((day + life.Number) % 14 == 0) list.Add(() => Given.Session(team, life, worker));
            if (life.Happens(3)) list.Add(() => Given.Money(team, life, worker));
        }
        else if (life.IsServed) list.Insert(0, () => Given.End(team, life, worker));
    }

    /// <summary>On the first day of a leave every case of hers is covered; on the day she leaves for good each is handed over, in one go.</summary>
    private void Leave(Dictionary<string, List<Func<Task>>> lists, int day)
    {
        for (int turn = 0; turn < Team.Workers.Length; turn++)
        {
            var (who, next) = (Team.Workers[turn], Team.Workers[(turn + 1) % (Team.Workers.Length - 1)]);
            var leavesForGood = day >= LeavesForGood && turn == Team.Workers.Length - 1;
            foreach (var life in Lives.Where(l => l.Owner == who && l.Step > 1 && !l.IsClosed))
            {
                if (day == FirstDayOfLeave(turn)) lists[DemoPeople.Maly.SignIn].Add(() => Given.Cover(team, life, DemoPeople.Maly, next, day, DaysOfLeave));
                var to = Team.Workers[life.Number % (Team.Workers.Length - 1)];
                if (leavesForGood) lists[DemoPeople.Maly.SignIn].Add(() => Given.HandOver(team, life, DemoPeople.Maly, to));
            }
        }
    }

    private static int FirstDayOfLeave(int turn)
    {
        var day = 40 + (turn * 45);
        while (!Calendar.IsWorkday(day)) day++;
        return day;
    }

    private async Task Arrive(Life life, bool urgent)
    {
        if (await team.Do<RecordReport, ReportState>(DemoPeople.Sophea, Ground.Told()) is not { } told) return;
        var report = told.Subject!.Value;
        await team.Do<TriageReport, ReportState>(DemoPeople.Sophea, urgent ? Ground.Urgent : Ground.Quiet, report);
        if (urgent && await team.Do<RaiseAlert, ReportState>(DemoPeople.Sophea, new("kandal", null, "operator on duty", false), report) is { } raised)
            await team.Do<AcknowledgeAlert, AlertState>(DemoPeople.Visal, new("We go there now.", 40, null), Ground.Id(raised.Begun["alert"]));
        if (await team.Do<OpenCase, ReportState>(DemoPeople.Sophea, new(1, null, null, null), report) is not { } opened) return;
        (life.Scores, life.Case) = (Ground.Id(opened.Begun["scores"]), Ground.Id(opened.Begun["case"]));
        life.Risk = urgent ? RiskLevel.P1 : RiskLevel.Medium;
        await team.Do<CloseReport, ReportState>(DemoPeople.Sophea, new(ReportOutcome.CaseOpened, null), report);
    }

    private async Task Meet(Life life, DemoPerson worker, int day)
    {
        if (await team.Do<ContactChild, CaseState>(worker, new(ContactKind.FaceToFace, true, Known.Yes, _texts.Note(200)), life.Case) is null) return;
        Interlocked.Increment(ref life.Contacts);
        life.MeetOn = day + (life.Risk >= RiskLevel.High ? 7 : 28);
    }

    private void Note(Dictionary<string, List<Func<Task>>> lists, Life life, DemoPerson who)
    {
        var text = _texts.Note(600);
        lists[who.SignIn].Add(async () =>
        {
            if (await team.Do<NoteOnCase, CaseState>(who, new(CaseNoteKind.Visit, text), life.Case) is not null) Interlocked.Increment(ref life.Notes);
        });
    }

    private async Task Withdraw(Life life, DemoPerson worker, Guid consent)
    {
        if (life.Sharing is null || await team.Do<WithdrawConsent, ConsentState>(worker, new(consent, "She does not want them to know any more."), life.Case) is null) return;
        (life.Sharing, life.WasWithdrawn) = (null, true);
    }

    private async Task Measure(Life life, DemoPerson worker, int day)
    {
        ImmutableArray<int?> items = [.. Enumerable.Range(0, 5).Select(_ => (int?)life.Draw(6))];
        if (await team.Do<RecordWho5, ScoresState>(worker, new(new(day - life.OpenedOn < 70 ? ScoreOccasion.Baseline : ScoreOccasion.Planned, 13, false), items), life.Scores) is not null) life.Sheets++;
    }

    /// <summary>A note that belongs to another case: written there too, destroyed here by two people.</summary>
    private async Task Misfile(Life life, Life other, DemoPerson worker)
    {
        if (other == life || other.Case == default || other.IsClosed || life.IsClosed) return;
        if (await team.Do<NoteOnCase, CaseState>(worker, new(CaseNoteKind.Visit, "This belongs to another file."), life.Case) is not { } written) return;
        Interlocked.Increment(ref life.Notes);
        var position = team.House.Store.Read(life.Case).Single(e => e.Act == written.Act).Position;
        await team.Key(worker, new ProposeDestruction(life.Case.Value, (int)position, DestructionReason.Misfiled, null));
        await team.Key(DemoPeople.Socheat, new ConfirmDestruction(life.Case.Value, (int)position));
        Interlocked.Increment(ref life.Destroyed);
        if (await team.Do<NoteOnCase, CaseState>(worker, new(CaseNoteKind.Visit, "This was in another file."), other.Case) is not null) Interlocked.Increment(ref other.Notes);
    }
}
