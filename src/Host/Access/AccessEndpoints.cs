using Kapea.Host.Doors;

namespace Kapea.Host.Access;

/// <summary>The acts of the room, one line each. They leave no entries but audit lines; see docs/decisions.</summary>
internal static class AccessEndpoints
{
    public static void Acts(ActBook acts) => acts
        .AddKeyAct<InvitePerson>()
        .AddKeyAct<RenewInvitation>()
        .AddKeyAct<ChangeContacts>()
        .AddKeyAct<SuspendPerson>()
        .AddKeyAct<ReinstatePerson>()
        .AddKeyAct<CreateDesk>()
        .AddKeyAct<AcceptDesk>()
        .AddKeyAct<NameFirstLead>()
        .AddKeyAct<AdmitMember>()
        .AddKeyAct<ReleaseMember>()
        .AddKeyAct<SetDuty>()
        .AddKeyAct<BreakGlass>()
        .AddKeyAct<ReviewGlass>()
        .AddKeyAct<ProposeDestruction>()
        .AddKeyAct<ConfirmDestruction>()
        .AddKeyAct<RefuseDestruction>()
        .AddKeyAct<WithdrawDestruction>()
        .AddKeyAct<TurnSearchKey>();
}
