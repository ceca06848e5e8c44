using Kapea.Journal;
using Kapea.Work.Justice;

namespace Kapea.Bench.Court;

/// <summary>One proceeding as it is played: what comes next, when, and what that does to the generator's own count.</summary>
internal sealed class Road(Court court, Days days, Random chance, Trial trial)
{
    public static readonly DateOnly First = new(2027, 1, 4);

    private readonly List<AppealKind> _asked = [];
    private DateOnly _judgedOn;
    private DateOnly _notifiedOn;

    public Trial Trial { get; } = trial;

    /// <summary>When the next step is; <c>null</c>: the proceeding is over.</summary>
    public DateTimeOffset? Next { get; private set; }

    public string LastStep { get; private set; } = "";

    public DateTimeOffset EndedAt { get; private set; }

    private Func<Task>? Coming { get; set; }

    private DateOnly Today => DateOnly.FromDateTime(Next!.Value.DateTime);

    public static async Task<Road> Begin(Court court, Days days, Random chance)
    {
        var first = await court.Child(First);
        var trial = new Trial(await court.Open(first)) { Stage = ProceedingStage.PreliminaryEnquiry, Children = 1 };
        for (int more = chance.Next(3); more > 0; more--, trial.Children++) await court.Join(await court.Child(First), trial.Proceeding);
        var road = new Road(court, days, chance, trial);
        road.Then(First, chance.Next(20, 200), road.Arrest);
        return road;
    }

    public async Task Step()
    {
        var step = Coming!;
        LastStep = step.Method.Name;
        EndedAt = Next!.Value;
        Coming = null;
        await step();
        if (Coming is null) Next = null;
    }

    private void Then(DateOnly from, int inDays, Func<Task> step) => (Next, Coming) = (Days.At(from.AddDays(inDays), chance.Next(9, 16), chance.Next(60)), step);

    private void Then(int inDays, Func<Task> step) => Then(Today, inDays, step);

    private async Task Arrest()
    {
        Trial.IsFelony = chance.Next(3) > 0;
        await court.Do<RecordCharge>(Trial.Proceeding, new(ChargeChange.Brought, null, Trial.IsFelony ? "TSE-34" : "TSE-43", Trial.IsFelony ? OffenceClass.Felony : OffenceClass.Misdemeanour, "x"));
        var arrived = Next!.Value.AddHours(-2);
        await court.Do<RecordCustody>(Trial.Proceeding, new(arrived, null, "Kandal", "x"));
        (Trial.Charges, Trial.Stage, Trial.Custody) = (1, ProceedingStage.PoliceCustody, arrived.ToUnixTimeSeconds() + 48 * 3600);
        Then(1, ExtendOrNot);
    }

    private async Task ExtendOrNot()
    {
        if (Trial.IsFelony)
        {
            await court.Do<ExtendCustody>(Trial.Proceeding, new("permit"));
            Trial.Custody += 24 * 3600;
        }
        else await court.Refuse<ExtendCustody>(Trial.Proceeding, "justice.felony-only", new("permit"));

        (Next, Coming) = (Days.At(Today, 17), ToProsecutor);
    }

    private async Task ToProsecutor()
    {
        await court.Do<EndCustody>(Trial.Proceeding, new(HoldingEnd.SentToProsecutor, "x"));
        (Trial.Custody, Trial.Stage) = (null, ProceedingStage.SentToProsecutor);
        Then(1, Charge);
    }

    private async Task Charge()
    {
        await court.Do<RecordStage>(Trial.Proceeding, new(ProceedingStage.Charged, "x", null, "12"));
        await court.Do<OrderDetention>(Trial.Proceeding, new(Today, null, null, "x"));
        (Trial.Stage, Trial.OrderedOn, Trial.Detention) = (ProceedingStage.Charged, Today, Days.EndOf(Days.Later(Today, Trial.IsFelony ? 6 : 4)));
        if (chance.Next(3) == 0)
        {
            await court.Do<RecordCharge>(Trial.Proceeding, new(ChargeChange.Brought, null, "TSE-35", OffenceClass.Misdemeanour, "x"));
            Trial.Charges++;
        }

        Then(chance.Next(5, 40), Investigate);
    }

    private async Task Investigate()
    {
        await court.Do<RecordStage>(Trial.Proceeding, new(ProceedingStage.JudicialInvestigation, "x", null, null));
        Trial.Stage = ProceedingStage.JudicialInvestigation;
        Then(Trial.OrderedOn, Trial.IsFelony ? 150 : 100, ExtendDetention);
    }

    private async Task ExtendDetention()
    {
        var months = Trial.IsFelony ? 6 : 2;
        await court.Do<ExtendDetention>(Trial.Proceeding, new(Today, months, "x"));
        Trial.Detention = Days.EndOf(Days.Later(Trial.OrderedOn, Trial.IsFelony ? 12 : 6));
        if (Trial.IsFelony) Then(Trial.OrderedOn, 340, ExtendAgain);
        else Then(chance.Next(5, 30), Close);
    }

    private async Task ExtendAgain()
    {
        await court.Do<ExtendDetention>(Trial.Proceeding, new(Today, 6, "x"));
        Trial.Detention = Days.EndOf(Days.Later(Trial.OrderedOn, 18));
        await court.Refuse<ExtendDetention>(Trial.Proceeding, "justice.no-extension-left", new(Today, 6, "x"));
        Then(chance.Next(5, 180), Close);
    }

    private async Task Close()
    {
        await court.Do<RecordClosingOrder>(Trial.Proceeding, new(ClosingKind.Indictment, Today, "x"));
        (Trial.Stage, Trial.Detention) = (ProceedingStage.ClosingOrder, Days.EndOf(Days.Later(Today, 4)));
        Then(chance.Next(30, 110), Hear);
    }

    private async Task Hear()
    {
        await court.Do<RecordStage>(Trial.Proceeding, new(ProceedingStage.Trial, "x", null, null));
        Trial.Stage = ProceedingStage.Trial;
        Then(chance.Next(1, 400), Judge);
    }

    private async Task Judge()
    {
        var isThere = chance.Next(4) > 0;
        await court.Do<RecordJudgment>(Trial.Proceeding, new(Today, isThere ? Attendance.Present : Attendance.Absent, Attendance.Present,
            [.. Enumerable.Range(1, Trial.Charges).Select(c => new ChargeJudged(c, ChargeOutcome.Convicted))], new(60, null, null, true, null), [new("A", 8_000_000, Currency.KHR)], "x"));
        (Trial.Stage, Trial.Detention, _judgedOn) = (ProceedingStage.Judgment, null, Today);
        // Prosecutor and civil party a month, the prosecutor general three; the accused a month where he was there.
        var month = Days.Later(Today, 1);
        Trial.Appeals = [month, month, Days.Later(Today, 3), .. isThere ? [month] : Array.Empty<DateOnly>()];
        if (isThere) Wait();
        else
        {
            Trial.FinalOn = null;
            await court.Refuse<DeclareFinal>(Trial.Proceeding, "justice.not-final-yet", new("x"));
            Then(chance.Next(5, 300), Notify);
        }
    }

    private async Task Notify()
    {
        await court.Do<RecordNotification>(Trial.Proceeding, new(CourtParty.Accused, Today, null, "x"));
        _notifiedOn = Today;
        Trial.Appeals.AddRange([Today.AddDays(15), Days.Later(Today, 1)]);
        Wait();
    }

    private void Wait()
    {
        Trial.FinalOn = Trial.Appeals.Select(days.OrNextWorkingDay).Max().AddDays(1);
        if (_asked.Count < 2 && chance.Next(2) == 0) Then(chance.Next(1, 14), Appeal);
        else Then(Trial.FinalOn.Value, -1, TooEarly);
    }

    private async Task Appeal()
    {
        var kind = _asked.Count == 0 ? AppealKind.Appeal : AppealKind.Cassation;
        var prosecutors = Days.Later(_judgedOn, 1);
        // Whoever was notified late comes late: then only the accused still has time.
        var isLate = Today > prosecutors;
        if (isLate) await court.Refuse<FileAppeal>(Trial.Proceeding, "justice.after-the-end", new(CourtParty.Prosecutor, kind, Today, "x"));
        await court.Do<FileAppeal>(Trial.Proceeding, new(isLate ? CourtParty.Accused : CourtParty.Prosecutor, kind, Today, "x"));
        _asked.Add(kind);
        if (isLate) Trial.Appeals.RemoveAll(a => a == _notifiedOn.AddDays(15) || a == Days.Later(_notifiedOn, 1));
        else Trial.Appeals.Remove(prosecutors);
        (Trial.Stage, Trial.FinalOn) = (kind == AppealKind.Appeal ? ProceedingStage.Appeal : ProceedingStage.Cassation, null);
        Then(chance.Next(100, 500), HigherCourt);
    }

    private async Task HigherCourt()
    {
        await court.Do<RecordAppealJudgment>(Trial.Proceeding, new(_asked[^1], AppealOutcome.Upheld, Today, Attendance.Present, Attendance.Present, "x", "x"));
        (Trial.Stage, _judgedOn) = (ProceedingStage.Judgment, Today);
        if (_asked[^1] == AppealKind.Cassation)
        {
            (Trial.Appeals, Trial.FinalOn) = ([], Today);
            Then(1, Finish);
            return;
        }

        Trial.Appeals = [.. Enumerable.Repeat(Days.Later(Today, 1), 4)];
        Wait();
    }

    private async Task TooEarly()
    {
        await court.Refuse<DeclareFinal>(Trial.Proceeding, "justice.not-final-yet", new("x"));
        Then(1, Finish);
    }

    private async Task Finish()
    {
        await court.Do<DeclareFinal>(Trial.Proceeding, new("x"));
        (Trial.Stage, Trial.IsFinal, Trial.Appeals) = (ProceedingStage.Final, true, []);
        Then(chance.Next(5, 60), Enforce);
    }

    private async Task Enforce()
    {
        await court.Do<RecordStage>(Trial.Proceeding, new(ProceedingStage.Enforcement, "x", null, null));
        Trial.Stage = ProceedingStage.Enforcement;
    }
}
