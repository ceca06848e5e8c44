using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Which acts on custody, detention and judgment make sense in a proceeding.</summary>
public static class CourtOffers
{
    /// <summary>What the court or the police may have done next.</summary>
    public static IEnumerable<Offer> On(ProceedingState state)
    {
        if (state.MayBeWorkedOn() is not null)
            yield break;
        foreach (var offer in OfHolding(state).Concat(OfJudgment(state)))
            yield return offer;
        if (ProceedingClocks.Running(state).Any(d => d.IsOpenToChoice))
            yield return new(ChooseDate.WireName);
        if (!state.Corrections.Waiting.IsEmpty)
            yield return new(DecideCorrection.WireName, IsExpected: true);
        if (!ClockDays.Of(state).IsEmpty)
            yield return new(CorrectDay.WireName);
    }

    private static IEnumerable<Offer> OfHolding(ProceedingState state)
    {
        var held = state.Custody;
        if (held.WithPolice is { } police)
        {
            yield return new(EndCustody.WireName, IsExpected: true);
            if (police.Times == 0 && (state.Charges.IsFelony || state.Charges.Running.IsEmpty))
                yield return new(ExtendCustody.WireName);
        }

        if (state.Judgments.First is not null)
            yield break;
        if (held.Now is null or { Kind: HoldingKind.PoliceCustody, Times: 0, Ends.IsRange: true })
            yield return new(RecordCustody.WireName);
        if (held.Detained is null)
            yield return new(RecordImmediateAppearance.WireName);
        if (!state.Charges.Running.IsEmpty && OrderDetention.MayReplace(state))
            yield return new(OrderDetention.WireName);
        if (held.Detained is { Kind: HoldingKind.PreTrial } && !state.IsHeldAsOtherClass)
            yield return new(ExtendDetention.WireName);
        if (held.Detained is not null)
            yield return new(EndDetention.WireName);
        if (state.Stage is ProceedingStage.Charged or ProceedingStage.JudicialInvestigation)
            yield return new(RecordClosingOrder.WireName);
    }

    private static IEnumerable<Offer> OfJudgment(ProceedingState state)
    {
        var judged = state.Judgments;
        if (judged.MayBeJudged && !state.Charges.OnFile.IsEmpty)
            yield return new(RecordJudgment.WireName, IsExpected: state.Stage == ProceedingStage.Trial);
        if (!state.ToNotify.IsEmpty)
            yield return new(RecordNotification.WireName, IsExpected: !judged.Awaited.IsEmpty);
        if (judged.FinalSince is null && (!judged.Open.IsEmpty || !state.ToNotify.IsEmpty))
            yield return new(FileAppeal.WireName);
        if (new[] { AppealKind.Appeal, AppealKind.Cassation, AppealKind.Complaint }.Any(judged.MayBeDecidedBy))
            yield return new(RecordAppealJudgment.WireName, IsExpected: true);
        if (!judged.Pending.IsEmpty)
            yield return new(CloseAppeal.WireName);
        if (judged.FinalSince is null && state.FinalOn is not null)
            yield return new(DeclareFinal.WireName);
    }
}
