using Kapea.Work.Justice;

namespace Kapea.Bench.Court;

/// <summary>One proceeding as it is played: what comes next, when, and what that does to the generator's own count.</summary>
internal sealed class Road
{
    public static readonly DateOnly First = new(2027, 1, 4);

    /// <summary>How long each proceeding is followed, in years.</summary>
    public const int Years = 5;

    private readonly Court _court;
    private readonly Days _days;
    private readonly Random _chance;
    private readonly SittingRoad _sittings;
    private readonly ClaimRoad _claims;
    private readonly List<AppealKind> _asked = [];
    private DateOnly _judgedOn;
    private DateOnly _notifiedOn;

    private Road(Court court, Days days, Random chance, Trial trial)
    {
        (_court, _days, _chance, Trial, Steps) = (court, days, chance, trial, new(chance));
        (_sittings, _claims) = (new(court, chance, trial, Steps), new(court, chance, trial, Steps));
    }

    public Trial Trial { get; }

    public Steps Steps { get; }

    private DateOnly Today => Steps.Today;

    public static async Task<Road> Begin(Court court, Days days, Random chance)
    {
        var first = await court.Child(First, 1);
        var trial = new Trial(await court.Open(first)) { Stage = ProceedingStage.PreliminaryEnquiry, Children = { first } };
        for (int more = chance.Next(3); more > 0; more--)
        {
            trial.Children.Add(await court.Child(First, trial.Children.Count + 1));
            await court.Join(trial.Children[^1], trial.Proceeding);
        }

        foreach (var child in trial.Children) child.Guidance.Add((ProceedingStage.PreliminaryEnquiry, First.AddDays(7)));
        var road = new Road(court, days, chance, trial);
        road.Steps.Then(First, chance.Next(20, 200), road.Arrest);
        return road;
    }

    private async Task Arrest()
    {
        Trial.IsFelony = _chance.Next(3) > 0;
        await _court.Do<RecordCharge>(Trial.Proceeding, new(ChargeChange.Brought, null, Trial.IsFelony ? "TSE-34" : "TSE-43", Trial.IsFelony ? OffenceClass.Felony : OffenceClass.Misdemeanour, "x"));
        var arrived = Steps.Next!.Value.AddHours(-2);
        await _court.Do<RecordCustody>(Trial.Proceeding, new(arrived, null, "Kandal", "x"));
        (Trial.Charges, Trial.Custody) = (1, arrived.ToUnixTimeSeconds() + 48 * 3600);
        Trial.Reach(ProceedingStage.PoliceCustody, Today);
        Steps.Then(1, ExtendOrNot);
    }

    private async Task ExtendOrNot()
    {
        if (Trial.IsFelony)
        {
            await _court.Do<ExtendCustody>(Trial.Proceeding, new("permit"));
            Trial.Custody += 24 * 3600;
        }
        else await _court.Refuse<ExtendCustody>(Trial.Proceeding, "justice.felony-only", new("permit"));

        Steps.At(Days.At(Today, 17), ToProsecutor);
    }

    private async Task ToProsecutor()
    {
        await _court.Do<EndCustody>(Trial.Proceeding, new(HoldingEnd.SentToProsecutor, "x"));
        Trial.Custody = null;
        Trial.Reach(ProceedingStage.SentToProsecutor, Today);
        await _claims.Inform();
        Steps.Then(1, Charge);
    }

    private async Task Charge()
    {
        await _court.Do<RecordStage>(Trial.Proceeding, new(ProceedingStage.Charged, "x", null, "12"));
        await _court.Do<OrderDetention>(Trial.Proceeding, new(Today, null, null, "x"));
        Trial.Reach(ProceedingStage.Charged, Today);
        (Trial.OrderedOn, Trial.Detention) = (Today, Days.EndOf(Days.Later(Today, Trial.IsFelony ? 6 : 4)));
        if (_chance.Next(3) == 0)
        {
            await _court.Do<RecordCharge>(Trial.Proceeding, new(ChargeChange.Brought, null, "TSE-35", OffenceClass.Misdemeanour, "x"));
            Trial.Charges++;
        }

        Steps.Then(_chance.Next(5, 40), Investigate);
    }

    private async Task Investigate()
    {
        await _court.Do<RecordStage>(Trial.Proceeding, new(ProceedingStage.JudicialInvestigation, "x", null, null));
        Trial.Reach(ProceedingStage.JudicialInvestigation, Today);
        await _claims.Decide();
        await _court.Guide(Trial, _chance);
        Steps.Then(Trial.OrderedOn, Trial.IsFelony ? 150 : 100, ExtendDetention);
    }

    private async Task ExtendDetention()
    {
        var months = Trial.IsFelony ? 6 : 2;
        await _court.Do<ExtendDetention>(Trial.Proceeding, new(Today, months, "x"));
        Trial.Detention = Days.EndOf(Days.Later(Trial.OrderedOn, Trial.IsFelony ? 12 : 6));
        if (Trial.IsFelony) Steps.Then(Trial.OrderedOn, 340, ExtendAgain);
        else Steps.Then(_chance.Next(5, 30), Close);
    }

    private async Task ExtendAgain()
    {
        await _court.Do<ExtendDetention>(Trial.Proceeding, new(Today, 6, "x"));
        Trial.Detention = Days.EndOf(Days.Later(Trial.OrderedOn, 18));
        await _court.Refuse<ExtendDetention>(Trial.Proceeding, "justice.no-extension-left", new(Today, 6, "x"));
        Steps.Then(_chance.Next(5, 180), Close);
    }

    private async Task Close()
    {
        await _court.Do<RecordClosingOrder>(Trial.Proceeding, new(ClosingKind.Indictment, Today, "x"));
        Trial.Reach(ProceedingStage.ClosingOrder, Today);
        await _claims.Admit();
        Trial.Detention = Days.EndOf(Days.Later(Today, 4));
        Steps.Then(_chance.Next(30, 110), Hear);
    }

    private async Task Hear()
    {
        await _court.Do<RecordStage>(Trial.Proceeding, new(ProceedingStage.Trial, "x", null, null));
        Trial.Reach(ProceedingStage.Trial, Today);
        _sittings.Begin(Judge);
    }

    private async Task Judge()
    {
        var isThere = _chance.Next(4) > 0;
        await _court.Do<RecordJudgment>(Trial.Proceeding, new(Today, isThere ? Attendance.Present : Attendance.Absent, Attendance.Present,
            [.. Enumerable.Range(1, Trial.Charges).Select(c => new ChargeJudged(c, ChargeOutcome.Convicted))], new(60, null, null, true, null), _claims.Awards(), "x"));
        (Trial.Detention, _judgedOn) = (null, Today);
        Trial.Reach(ProceedingStage.Judgment, Today);
        await _claims.Order();
        // Prosecutor and civil party a month, the prosecutor general three; the accused a month where he was there.
        var month = Days.Later(Today, 1);
        Trial.Appeals = [month, month, Days.Later(Today, 3), .. isThere ? [month] : Array.Empty<DateOnly>()];
        if (isThere) Wait();
        else
        {
            Trial.FinalOn = null;
            await _court.Refuse<DeclareFinal>(Trial.Proceeding, "justice.not-final-yet", new("x"));
            Steps.Then(_chance.Next(5, 300), Notify);
        }
    }

    private async Task Notify()
    {
        await _court.Do<RecordNotification>(Trial.Proceeding, new(CourtParty.Accused, Today, null, "x"));
        _notifiedOn = Today;
        Trial.Appeals.AddRange([Today.AddDays(15), Days.Later(Today, 1)]);
        Wait();
    }

    private void Wait()
    {
        Trial.FinalOn = Trial.Appeals.Select(_days.OrNextWorkingDay).Max().AddDays(1);
        if (_asked.Count < 2 && _chance.Next(2) == 0) Steps.Then(_chance.Next(1, 14), Appeal);
        else Steps.Then(Trial.FinalOn.Value, -1, TooEarly);
    }

    private async Task Appeal()
    {
        var kind = _asked.Count == 0 ? AppealKind.Appeal : AppealKind.Cassation;
        var prosecutors = Days.Later(_judgedOn, 1);
        // Whoever was notified late comes late: then only the accused still has time.
        var isLate = Today > prosecutors;
        if (isLate) await _court.Refuse<FileAppeal>(Trial.Proceeding, "justice.after-the-end", new(CourtParty.Prosecutor, kind, Today, "x"));
        await _court.Do<FileAppeal>(Trial.Proceeding, new(isLate ? CourtParty.Accused : CourtParty.Prosecutor, kind, Today, "x"));
        _asked.Add(kind);
        foreach (var used in isLate ? [Days.Later(_notifiedOn, 1)] : new[] { prosecutors }) Trial.Appeals.Remove(used);
        Trial.FinalOn = null;
        Trial.Reach(kind == AppealKind.Appeal ? ProceedingStage.Appeal : ProceedingStage.Cassation, Today);
        await _claims.Appeal();
        Steps.Then(_chance.Next(100, 500), HigherCourt);
    }

    private async Task HigherCourt()
    {
        await _court.Do<RecordAppealJudgment>(Trial.Proceeding, new(_asked[^1], AppealOutcome.Upheld, Today, Attendance.Present, Attendance.Present, "x", "x"));
        _judgedOn = Today;
        Trial.Reach(ProceedingStage.Judgment, Today);
        await _claims.Uphold();
        if (_asked[^1] == AppealKind.Cassation)
        {
            (Trial.Appeals, Trial.FinalOn) = ([], Today);
            Steps.Then(1, Finish);
            return;
        }

        Trial.Appeals = [.. Enumerable.Repeat(Days.Later(Today, 1), 4)];
        Wait();
    }

    private async Task TooEarly()
    {
        await _court.Refuse<DeclareFinal>(Trial.Proceeding, "justice.not-final-yet", new("x"));
        Steps.Then(1, Finish);
    }

    private async Task Finish()
    {
        await _court.Do<DeclareFinal>(Trial.Proceeding, new("x"));
        (Trial.IsFinal, Trial.Appeals) = (true, []);
        Trial.Reach(ProceedingStage.Final, Today);
        await _claims.Final();
        Steps.Then(_chance.Next(5, 60), Enforce);
    }

    private async Task Enforce()
    {
        await _court.Do<RecordStage>(Trial.Proceeding, new(ProceedingStage.Enforcement, "x", null, null));
        Trial.Reach(ProceedingStage.Enforcement, Today);
        await _court.Guide(Trial, _chance);
        await _claims.Collect(First.AddYears(Years));
    }
}
