using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Releases;
using DemoPerson = Kapea.Host.Demo.DemoPerson;

namespace Kapea.Bench.Year;

/// <summary>What is given to a child in the year: sessions that were promised, a referral on a consent, money with receipts and mistakes put right.</summary>
internal static class Given
{
    private const int Sessions = 1;
    private const int Referral = 2;

    private static readonly ReferService s_refer = new(Referral, Recipient.PartnerOrganisation, "NGO B", [new(DataCategory.Services, "The aunt needs somebody to talk to.")]);

    /// <summary>Plans both services, promises the first; the second is referred if the consent stands.</summary>
    public static async Task Begin(Team team, Life life, DemoPerson worker, int day)
    {
        life.IsServed = life.WasServed = true;
        await team.Do<PlanService, CareState>(worker, new("counselling.trauma", 1, "the team", null, null, null), life.Case);
        await team.Do<PlanService, CareState>(worker, new("network.caregiver_mh_referral", null, "NGO B", null, null, null), life.Case);
        await team.Do<GrantEntitlement, CareState>(worker, new(Sessions, 2, Rhythm.Month, 6, Calendar.Day(day), false), life.Case);
        if (life.WasWithdrawn) await team.Refuse<ReferService, CareState>(worker, "releases.was-withdrawn", s_refer, life.Case);
        else if (await team.Try<ReferService, CareState>(worker, "releases.was-withdrawn", s_refer, life.Case)) life.AnswerOn = day + 5;
    }

    public static async Task Answer(Team team, Life life, DemoPerson worker)
    {
        life.AnswerOn = null;
        await team.Do<AnswerReferral, CareState>(worker, new(Referral, ReferralAnswer.Accepted, null), life.Case);
    }

    public static async Task Session(Team team, Life life, DemoPerson worker)
    {
        var isHeld = !life.Happens(20);
        if (await team.Do<RecordSession, CareState>(worker, new(Sessions, isHeld ? SessionOutcome.Held : SessionOutcome.ChildDidNotCome, null, null, null), life.Case) is null) return;
        if (isHeld) life.Held++;
        else life.Missed++;
    }

    /// <summary>Money is given; one line in five was written down wrongly and is reversed.</summary>
    public static async Task Money(Team team, Life life, DemoPerson worker)
    {
        var amount = 1000 * (1 + life.Draw(50));
        if (await team.Do<RecordWelfare, CareState>(worker, new(amount, Currency.KHR, WelfarePurpose.Food, null, WelfareReceiver.Caregiver, "binder 4", null), life.Case) is null) return;
        life.MoneyLines++;
        if (!life.Happens(20)) life.Riel += amount;
        else await team.Do<ReverseWelfare, CareState>(worker, new(life.MoneyLines, "Written down twice."), life.Case);
    }

    /// <summary>What was promised has been kept; nothing of it stands in the way of closing.</summary>
    public static async Task End(Team team, Life life, DemoPerson worker)
    {
        life.IsServed = false;
        if (life.AnswerOn is not null) await Answer(team, life, worker);
        foreach (var service in new[] { Sessions, Referral })
            await team.Do<EndService, CareState>(worker, new(service, ServiceEnd.Implemented, "She says it has helped.", "As planned."), life.Case);
    }

    /// <summary>The worker is away: a colleague stands in, and the case stays hers.</summary>
    public static async Task Cover(Team team, Life life, DemoPerson supervisor, DemoPerson by, int day, int days)
    {
        if (await team.Do<CoverCase, CaseState>(supervisor, new(team.IdOf(by), Calendar.Day(day), Calendar.Day(day + days), "Meets her every week."), life.Case) is not null) Interlocked.Increment(ref life.Covers);
    }

    /// <summary>The worker leaves for good.</summary>
    public static async Task HandOver(Team team, Life life, DemoPerson supervisor, DemoPerson to)
    {
        if (await team.Do<HandOver, CaseState>(supervisor, new(team.IdOf(to), "Nothing waits.", "A visit next week.", null), life.Case) is not null) life.Owner = to;
    }
}
