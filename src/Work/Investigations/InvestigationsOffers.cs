using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Which acts of the room make sense on an investigation.</summary>
public static class InvestigationsOffers
{
    /// <summary>To one person: the next step first, then what may be added at any time.</summary>
    public static IEnumerable<Offer> On(InvestigationState state, Guid person)
    {
        if (!state.IsOpened)
            yield break;
        foreach (var offer in Next(state, person))
            yield return offer;
        yield return new(AddLead.WireName);
        if (state.Leads.Any(l => l.IsOpen))
            yield return new(CloseLead.WireName);
        yield return new(AddSighting.WireName);
        yield return new(AddIdentifier.WireName);
        yield return new(AddInvestigationChild.WireName);
        if (!state.IsOver || state.StatusBefore is not null)
            yield return new(SetStatus.WireName);
        yield return new(RecordForeignFacts.WireName);
        yield return new(ShareWithPolice.WireName);
        if (!state.LinkedDesks.Except(state.SharedWith).IsEmpty)
            yield return new(ShareOverLink.WireName);
        if (state.MayBeTakenBack() is null)
            yield return new(TakeBackIdentity.WireName);
    }

    private static IEnumerable<Offer> Next(InvestigationState state, Guid person)
    {
        if (state.IsLookedFor)
            yield return new(ReviewInvestigation.WireName, IsExpected: state.Operation is not { Done: null });
        if (!state.IsNamed)
            yield return new(IdentifySuspect.WireName);
        switch (state.Operation)
        {
            case { Done: null, IsGo: false } waiting when waiting.By != person:
                yield return new(DecideOperation.WireName, IsExpected: true);
                break;
            case { Done: null, IsGo: true }:
                yield return new(RecordOperation.WireName, IsExpected: true);
                break;
            case { Done: not null, LookedBack: null }:
                yield return new(ReviewOperation.WireName, IsExpected: true);
                break;
        }

        if (state.Operation is null or { Done: not null } && state.Phase != PolicePhase.ChildSafe)
            yield return new(PlanOperation.WireName, IsExpected: state.Phase == PolicePhase.SuspectIdentified);
    }
}
