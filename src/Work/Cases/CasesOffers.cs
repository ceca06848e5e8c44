using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Cases;

/// <summary>Which acts of the room make sense on a report and on a case.</summary>
public static class CasesOffers
{
    /// <summary>Opening a case from a report.</summary>
    public static IEnumerable<Offer> OnReport(ReportState state)
    {
        if (OpenCase.MayOpenFrom(state) is null)
            yield return new(OpenCase.WireName, IsExpected: state.Cases.IsEmpty);
    }

    /// <summary>The people around a child, and its household.</summary>
    public static IEnumerable<Offer> OnIdentity(IdentityState state)
    {
        yield return new(AddPerson.WireName);
        if (state.People.Values.Any(p => p.Ended is null))
        {
            yield return new(ChangePerson.WireName);
            yield return new(EndPerson.WireName);
        }

        if (state.Household is not null)
        {
            yield return new(LeaveHousehold.WireName);
            yield break;
        }

        yield return new(BeginHousehold.WireName);
        yield return new(JoinHousehold.WireName);
    }

    /// <summary>A household and who belongs to it.</summary>
    public static IEnumerable<Offer> OnHousehold(HouseholdState state)
    {
        yield return new(AddMember.WireName);
        if (state.People.Values.Any(p => p.Ended is null))
        {
            yield return new(ChangeMember.WireName);
            yield return new(EndMember.WireName);
        }

        yield return new(ChangeHousehold.WireName);
    }

    /// <summary>The next step of the road first, then what may be done at any time: what is written most often before what is decided now and then.</summary>
    public static IEnumerable<Offer> OnCase(CaseState state)
    {
        if (!state.IsOpened)
            return [];
        if (state.Merged is not null)
            return [new(PartCase.WireName), new(NoteOnCase.WireName), new(NotePaper.WireName)];
        if (state.Stage == CaseStage.TakenBack)
            return [new(NoteOnCase.WireName)];
        return state.IsClosed
            ? [new(FollowUp.WireName), new(ReopenCase.WireName), new(NoteOnCase.WireName), .. Files(state)]
            : [.. Next(state), new(ContactChild.WireName), new(RecordVisit.WireName), new(NoteOnCase.WireName), .. Promises(state), .. Supervision(state), .. Giving(state), .. Files(state)];
    }

    private static IEnumerable<Offer> Promises(CaseState state)
    {
        if (state.Offices.Values.Any(o => o.Reply is null))
            yield return new(RecordOfficeReply.WireName);
        if (state.Decisions.Values.Any(d => d.Outcome is null))
            yield return new(ReportDecision.WireName);
        yield return new(AskOffice.WireName);
        yield return new(HoldConference.WireName);
    }

    private static IEnumerable<Offer> Supervision(CaseState state)
    {
        yield return new(RaiseRisk.WireName);
        yield return new(LowerRisk.WireName);
        yield return new(SuperviseCase.WireName);
        if (SettleMatter.Open(state).Any())
            yield return new(SettleMatter.WireName);
        yield return state.PausedSince is null ? new(PauseClocks.WireName) : new(ResumeClocks.WireName, IsExpected: true);
    }

    private static IEnumerable<Offer> Giving(CaseState state)
    {
        if (state.RegisteredAt is not null)
        {
            yield return new(HandOver.WireName);
            yield return state.Cover is null ? new(CoverCase.WireName) : new(EndCover.WireName);
        }

        yield return OfTransfer(state);
        if (MergeCase.MayStop(state) is null)
            yield return new(MergeCase.WireName);
    }

    private static IEnumerable<Offer> Files(CaseState state)
    {
        yield return new(NotePaper.WireName);
        yield return new(LinkCase.WireName);
        if (!state.Links.IsEmpty)
            yield return new(UnlinkCase.WireName);
    }

    private static Offer OfTransfer(CaseState state) => state.Transfer switch
    {
        null => new(ProposeTransfer.WireName),
        { IsApproved: false } => new(DecideTransfer.WireName, IsExpected: true),
        _ => new(AnswerTransfer.WireName),
    };

    private static IEnumerable<Offer> Next(CaseState state)
    {
        if (state.Stage == CaseStage.Identified)
        {
            yield return new(RegisterCase.WireName, IsExpected: state.Consents is { LimitsToldAt: not null, Consents.IsEmpty: false });
            yield return new(DecideNotEligible.WireName);
            yield break;
        }

        if (state.Waiting is not null)
            yield return new(DecideAssessment.WireName, IsExpected: true);
        else
            yield return new(AssessCase.WireName, IsExpected: state.Stage is CaseStage.Registered or CaseStage.Assessing);
        if (state.Plan is { ApprovedAt: null })
            yield return new(DecidePlan.WireName, IsExpected: true);
        else if (state.Stage is CaseStage.Planning or CaseStage.Implementing or CaseStage.Reviewing)
            yield return new(MakePlan.WireName, IsExpected: state.Stage == CaseStage.Planning);
        if (state.Plan is { ApprovedAt: not null } plan)
        {
            yield return new(ReportAction.WireName, IsExpected: state.Stage == CaseStage.Implementing);
            if (!plan.Outcomes.IsEmpty)
                yield return new(ReviewCase.WireName);
        }

        yield return state.Closure is null ? new(ProposeClosure.WireName, IsExpected: state.Stage == CaseStage.Reviewing) : new(DecideClosure.WireName, IsExpected: true);
    }
}
