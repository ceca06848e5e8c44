using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Which acts of the room make sense on the scores of a case.</summary>
public static class CareOffers
{
    /// <summary>The sheets and ratings; the WHO-5 is expected while there is none.</summary>
    public static IEnumerable<Offer> OnScores(ScoresState state)
    {
        if (!state.IsBegun)
            return [];
        return
        [
            new(RecordWho5.WireName, IsExpected: state.SheetsOf(InstrumentCodes.Who5).IsEmpty), new(RecordCries8.WireName), new(RecordPhqA.WireName),
            new(RateDomains.WireName), new(RateFormSix.WireName), new(RecordOutsideScore.WireName),
            .. state.OnFile.IsEmpty ? [] : new[] { new Offer(StrikeSheet.WireName) },
        ];
    }

    /// <summary>Noting that the child was seen, while somebody waits for it.</summary>
    public static IEnumerable<Offer> OnLook(LookState state)
    {
        if (state.By is not null)
            yield return new(NoteChildSeen.WireName, IsExpected: true);
    }

    /// <summary>What may be done for a child while work goes on; an answer that is waited for comes first.</summary>
    public static IEnumerable<Offer> OnCare(CareState care)
    {
        if (care.Case.MayBeWorkedOn() is not null)
        {
            if (care.Services.Any(s => !s.IsEnded))
                yield return new(EndService.WireName);
            yield break;
        }

        if (care.Services.Any(s => s.IsAsked))
            yield return new(AnswerReferral.WireName, IsExpected: true);
        yield return new(PlanService.WireName);
        yield return new(RecordAccompaniment.WireName);
        yield return new(RecordSchool.WireName);
        yield return new(RecordWeek.WireName);
        yield return new(RecordWelfare.WireName);
        if (care.Welfare.Any(w => w.Counted is not null))
            yield return new(ReverseWelfare.WireName);
        if (care.Services.Any(s => s is { IsEnded: false, IsAsked: false, Granted: not { ByCounsellors: true } }))
            yield return new(RecordSession.WireName);
        if (care.Services.Any(s => s is { IsEnded: false, IsAsked: false }))
            yield return new(ReferService.WireName);
        if (care.Services.Any(s => s is { IsEnded: false, PausedSince: null }))
            yield return new(PauseService.WireName);
        if (care.Services.All(s => s.IsEnded))
            yield break;
        yield return new(GrantEntitlement.WireName);
        yield return new(EndService.WireName);
    }

    /// <summary>Writing down a session, for the counsellors.</summary>
    public static IEnumerable<Offer> OnHealth(CounsellingState health)
    {
        if (health.IsBegun)
            yield return new(RecordCounselling.WireName);
    }
}
