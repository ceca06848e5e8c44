using Kapea.Host.Doors;
using Kapea.Work.Investigations;

namespace Kapea.Host.Investigations;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class InvestigationsEndpoints
{
    public static void Acts(ActBook acts) => acts
        .Add<OpenInvestigation, InvestigationState>()
        .Add<AddInvestigationChild, InvestigationState>()
        .Add<SetStatus, InvestigationState>()
        .Add<AddLead, InvestigationState>()
        .Add<CloseLead, InvestigationState>()
        .Add<AddSighting, InvestigationState>()
        .Add<AddIdentifier, InvestigationState>()
        .Add<ReviewInvestigation, InvestigationState>()
        .Add<IdentifySuspect, InvestigationState>()
        .Add<TakeBackIdentity, InvestigationState>()
        .Add<ShareWithPolice, InvestigationState>()
        .Add<ShareOverLink, InvestigationState>()
        .Add<PlanOperation, InvestigationState>()
        .Add<DecideOperation, InvestigationState>()
        .Add<RecordOperation, InvestigationState>()
        .Add<ReviewOperation, InvestigationState>()
        .Add<RecordForeignFacts, InvestigationState>();

    public static void Entries(EntryBook entries) => entries
        .Add<InvestigationOpened>()
        .Add<InvestigationChildAdded>()
        .Add<StatusSet>()
        .Add<LeadAdded>()
        .Add<LeadClosed>()
        .Add<SightingAdded>()
        .Add<IdentifierAdded>()
        .Add<InvestigationReviewed>()
        .Add<IdentityEstablished>()
        .Add<IdentityTakenBack>()
        .Add<InvestigationShared>()
        .Add<OperationPlanned>()
        .Add<OperationDecided>()
        .Add<OperationRecorded>()
        .Add<OperationReviewed>()
        .Add<ForeignFactsRecorded>();
}
