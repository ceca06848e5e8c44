using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Care;

/// <summary>What care leaves open in the case, so that it does not close over it: a referral unanswered, a promise that runs.</summary>
internal static class CareMatters
{
    private const string Referral = "referral";
    private const string Promise = "promise";

    public static Happened OpenReferral(this Happened happened, int service, Circumstances now) => happened.Write(new MatterOpened(Referral, Of(service), null, now.HappenedAt));

    public static Happened SettleReferral(this Happened happened, int service, Circumstances now) => happened.Write(new MatterSettled(Referral, Of(service), now.HappenedAt));

    public static Happened OpenPromise(this Happened happened, int service, Circumstances now) => happened.Write(new MatterOpened(Promise, Of(service), null, now.HappenedAt));

    /// <summary>Settles whatever a service has left open, by what the case waits for: the entry that opened it may be destroyed.</summary>
    public static Happened SettleMatters(this Happened happened, CareState state, int service, Circumstances now) => state.Case.Matters.Where(m => m.Kind is Referral or Promise && m.Matter == Of(service))
        .Aggregate(happened, (h, m) => h.Write(new MatterSettled(m.Kind, m.Matter, now.HappenedAt)));

    // A service has at most one of each kind open, so its number names the matter.
    private static Guid Of(int service) => new(service, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
