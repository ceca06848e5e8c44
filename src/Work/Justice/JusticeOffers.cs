using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Justice;

/// <summary>Which acts of the room make sense where.</summary>
public static class JusticeOffers
{
    /// <summary>Asking for a lawyer, while the case is worked on; telling one of an offer or a threat, also once it is closed; and looking after a family that was threatened.</summary>
    public static IEnumerable<Offer> OnCase(CaseState file)
    {
        if (!file.IsOpened)
            yield break;
        if (file.MayBeWorkedOn() is null)
            yield return new(AskLawyer.WireName);
        yield return new(ReportOffer.WireName);
        if (file.Matters.Any(m => m.Kind == MatterOpened.FamilySafety))
            yield return new(NoteSafety.WireName, IsExpected: true);
    }

    /// <summary>What the legal team may do for a child it was asked for.</summary>
    public static IEnumerable<Offer> OnChild(JusticeState child)
    {
        if (!child.OutOfCourt.All.IsEmpty)
            yield return new(AdviseOnOffer.WireName, IsExpected: child.OutOfCourt.Open.Any());
        if (child.MayHearOfOffers)
            yield return new(NoteOffer.WireName);
        if (child.MayBeWorkedOn() is not null)
            yield break;
        yield return new(TakeMandate.WireName, IsExpected: child.Mandate is null);
        yield return new(OpenProceeding.WireName, IsExpected: child.Proceedings.IsEmpty);
        yield return new(JoinProceeding.WireName);
        yield return new(RecordJusticeContact.WireName);
        if (!child.Proceedings.IsEmpty)
            yield return new(GuideGuardian.WireName);
        foreach (var offer in OnClaims(child))
            yield return offer;
    }

    /// <summary>What may be done in a proceeding.</summary>
    public static IEnumerable<Offer> OnProceeding(ProceedingState state)
    {
        if (state.MayBeWorkedOn() is not null)
            yield break;
        if (!StageRoad.ByHand(state).IsEmpty)
            yield return new(RecordStage.WireName);
        yield return new(RecordCharge.WireName);
        yield return new(NoteCourtActor.WireName);
        yield return new(RegisterExhibit.WireName);
        if (!state.Exhibits.Kept.IsEmpty)
            yield return new(MoveExhibit.WireName);
        yield return new(ScheduleHearing.WireName);
        foreach (var act in OnHearings(state.Hearings, state.Children.Keys))
            yield return new(act);
    }

    /// <summary>What the social team may note in the summary: how it looked after a child once a hearing was over.</summary>
    public static IEnumerable<Offer> OnSummary(JusticeSummaryState summary)
    {
        if (summary.Hearings.Values.Any(h => h.Latest.WasThere))
            yield return new(NoteAfterHearing.WireName);
    }

    private static IEnumerable<string> OnHearings(Hearings hearings, IEnumerable<int> children)
    {
        var ahead = hearings.OnFile.Where(h => h.IsAhead).ToList();
        if (ahead.Any(h => h.Status == HearingStatus.Waiting))
            yield return SetHearingDay.WireName;
        if (ahead.Any(h => h.Status == HearingStatus.Planned))
        {
            yield return PostponeHearing.WireName;
            yield return RecordHearing.WireName;
        }

        if (ahead.Count > 0)
            yield return CallOffHearing.WireName;
        if (ahead.Any(h => children.Any(c => !h.Expects(c))))
            yield return AddChildToHearing.WireName;
        if (ahead.Any(h => h.Children.Length > 0))
        {
            yield return TakeChildOffHearing.WireName;
            yield return RequestMeasures.WireName;
            yield return PrepareChild.WireName;
        }

        if (hearings.OnFile.Any(h => h.Measures.Any(m => m.Answer is null)))
            yield return AnswerMeasures.WireName;
        if (hearings.OnFile.Any(h => h.Held is not null && h.Measures.Any(m => m.Used is null)))
            yield return RecordMeasureUse.WireName;
    }

    private static IEnumerable<Offer> OnClaims(JusticeState child)
    {
        var claims = child.Proceedings.Select(child.Claims.In).ToList();
        if (claims.Any(c => c.MayBeInformed))
            yield return new(InformOfRight.WireName);
        if (claims.Any(c => c.MayBeWithdrawn || c.Step is ClaimStep.Informed or ClaimStep.Declined or ClaimStep.Drafted))
            yield return new(DecideOnClaim.WireName);
        if (claims.Any(c => c.Step == ClaimStep.Drafted))
            yield return new(FileClaim.WireName);
        if (claims.Any(c => !c.Next.IsEmpty))
            yield return new(RecordClaimOutcome.WireName, IsExpected: claims.Any(c => c is { Judgment: not null, Step: ClaimStep.Admitted or ClaimStep.Appealed }));
        if (claims.Any(c => c.IsOwed || c.Step == ClaimStep.Unrecoverable))
            yield return new(RecordPayment.WireName);
        if (claims.Any(c => c.Payments.Values.Any(p => !p.IsReversed)))
            yield return new(ReversePayment.WireName);
        if (claims.Any(c => c.IsOwed))
            yield return new(WriteOffDebt.WireName);
    }
}
