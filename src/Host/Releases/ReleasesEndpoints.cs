using Kapea.Host.Doors;
using Kapea.Work.Releases;

namespace Kapea.Host.Releases;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class ReleasesEndpoints
{
    public static void Acts(ActBook acts) => acts
        .Add<TellLimits, ConsentState>()
        .Add<RecordConsent, ConsentState>()
        .Add<RecordRefusal, ConsentState>()
        .Add<WithdrawConsent, ConsentState>()
        .Add<ProposeOverride, ConsentState>()
        .Add<DecideOverride, ConsentState>();

    public static void Entries(EntryBook entries) => entries
        .Add<LimitsTold>()
        .Add<ConsentRecorded>()
        .Add<ConsentRefused>()
        .Add<ConsentWithdrawn>()
        .Add<OverrideProposed>()
        .Add<OverrideDecided>();
}
