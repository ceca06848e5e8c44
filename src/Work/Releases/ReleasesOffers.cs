using Kapea.Work.Acts;

namespace Kapea.Work.Releases;

/// <summary>Which acts of the room make sense on a file.</summary>
public static class ReleasesOffers
{
    /// <summary>Telling the limits, recording a yes or a no, going without.</summary>
    public static IEnumerable<Offer> OnFile(ConsentState state)
    {
        if (state.LimitsToldAt is null)
            yield return new(TellLimits.WireName, IsExpected: true);
        if (state.Overrides.Any(o => o.Decided is null))
            yield return new(DecideOverride.WireName, IsExpected: true);
        yield return new(RecordConsent.WireName, IsExpected: state.Consents.IsEmpty);
        yield return new(RecordRefusal.WireName);
        yield return new(ProposeOverride.WireName);
        if (state.Consents.Any(c => c.Withdrawn is null))
            yield return new(WithdrawConsent.WireName);
    }
}
