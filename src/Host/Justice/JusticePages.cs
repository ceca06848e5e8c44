using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>The pages of the room: the proceedings of the legal team, and one of them. A child's own part stands on the page of its case.</summary>
internal static class JusticePages
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/proceedings", context => ProceedingList.Page(context, house));
        routes.Get("/proceedings/measures", context => WithoutMeasures.Page(context, house));
        routes.Get("/proceedings/{id}/hearings/{number}", context => OneHearing.Page(context, house));
        routes.Get("/justice/debts", context => Debts.Page(context, house));
        routes.Get("/proceedings/{id}", context => OneProceeding.Page(context, house));
    }

    public static void Tell(RoomBook rooms)
    {
        Proceedings(rooms);
        HearingChoices.Tell(rooms);
    }

    private static void Proceedings(RoomBook rooms) => rooms
        .Face(StreamKind.Proceeding, (_, _, stream) => new(stream.Reference, null))
        .PassesAway(ProceedingClocks.AppealEnds)
        .ByItself(ProceedingClocks.Reminder)
        .ByItself(ProceedingClocks.FarReminder)
        .Offer<CaseState>((file, _) => JusticeOffers.OnCase(file))
        .Offer<JusticeState>((child, _) => JusticeOffers.OnChild(child))
        .Offer<JusticeSummaryState>((summary, _) => JusticeOffers.OnSummary(summary))
        .Offer<ProceedingState>((state, _) => JusticeOffers.OnProceeding(state))
        .Offer<ProceedingState>((state, _) => CourtOffers.On(state))
        .Section<ProceedingState>(StreamKind.Proceeding, CorrectionSections.Draw)
        .Section<ProceedingState>(StreamKind.Proceeding, ClockSections.Draw)
        .Section<JusticeState>(StreamKind.Justice, JusticeSections.Child)
        .Section<JusticeState>(StreamKind.Justice, OfferSections.OfChild)
        .Section<OffersOnCase>(StreamKind.Case, OfferSections.OfCase)
        .Section<JusticeState>(StreamKind.Justice, ClaimSections.Of)
        .Section<JusticeSummaryState>(StreamKind.JusticeSummary, JusticeSections.Summary)
        .Section<JusticeState>(StreamKind.Justice, ContactSections.Draw)
        .Section<ProceedingState>(StreamKind.Proceeding, HearingSections.OfProceeding)
        .Section<ProceedingState>(StreamKind.Proceeding, ProceedingSections.Parties)
        .Section<ProceedingState>(StreamKind.Proceeding, ProceedingSections.ChargesOf)
        .Section<ProceedingState>(StreamKind.Proceeding, JudgmentSections.Draw)
        .Section<ProceedingState>(StreamKind.Proceeding, ProceedingSections.Actors)
        .Section<ProceedingState>(StreamKind.Proceeding, ExhibitSections.Of)
        .Tell(JusticeJournal.Tell)
        .Choose(TakeMandate.WireName, "lawyer", Lawyers)
        .Choose(JoinProceeding.WireName, "proceeding", ProceedingList.Options)
        .Choose(InformOfRight.WireName, "proceeding", ClaimSections.Proceedings).Choose(DecideOnClaim.WireName, "proceeding", ClaimSections.Proceedings)
        .Choose(FileClaim.WireName, "proceeding", ClaimSections.Proceedings).Choose(RecordClaimOutcome.WireName, "proceeding", ClaimSections.Proceedings)
        .Choose(RecordPayment.WireName, "proceeding", ClaimSections.Proceedings).Choose(ReversePayment.WireName, "proceeding", ClaimSections.Proceedings).Choose(ReversePayment.WireName, "payment", ClaimSections.Payments)
        .Choose(AdviseOnOffer.WireName, "offer", OfferSections.Options)
        .Choose(WriteOffDebt.WireName, "proceeding", ClaimSections.Proceedings)
        .Choose(RecordStage.WireName, "to", Stages)
        .Choose(RecordCharge.WireName, "charge", ProceedingSections.RunningCharges)
        .Choose(RecordJudgment.WireName, "charges.charge", ProceedingSections.RunningCharges)
        .Choose(RecordJudgment.WireName, "compensation.child", ProceedingSections.Letters)
        .Choose(NoteCourtActor.WireName, "replaces", ProceedingSections.ActorOptions)
        .Choose(ChooseDate.WireName, "rule", ClockSections.OpenRules)
        .Choose(RecordNotification.WireName, "party", ClockSections.Awaited)
        .Choose(RecordNotification.WireName, "child", ClockSections.CivilParties).Choose(FileAppeal.WireName, "child", ClockSections.CivilParties)
        .Choose(CloseAppeal.WireName, "child", ClockSections.CivilParties).Choose(CorrectDay.WireName, "child", ClockSections.CivilParties)
        .Choose(CloseAppeal.WireName, "by", JudgmentSections.PendingParties).Choose(CloseAppeal.WireName, "kind", JudgmentSections.PendingKinds)
        .Choose(CorrectDay.WireName, "what", CorrectionSections.Days)
        .Choose(CorrectDay.WireName, "party", CorrectionSections.Notified)
        .Choose(DecideCorrection.WireName, "correction", CorrectionSections.Waiting)
        .Choose(GuideGuardian.WireName, "stages", JusticeSections.ToExplain)
        .Choose(MoveExhibit.WireName, "exhibit", ExhibitSections.Options)
        .Choose(MoveExhibit.WireName, "by", ExhibitSections.Hands);

    private static ImmutableArray<Option> Lawyers(Asking asking) => asking.Subject is not { } child ? [] :
    [
        .. Colleagues.Of(asking.House.Store, asking.House.Book.Now, child, DeskFunction.LegalTeam)
            .Select(p => new Option(p.Value.ToString("N"), Names.Who(asking.House, asking.Visit, asking.Words, p))).OrderBy(o => o.Label, StringComparer.Ordinal),
    ];

    private static ImmutableArray<Option> Stages(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. StageRoad.ByHand(state).Select(stage => new Option(stage.ToString(), asking.Words["proceeding-stage." + stage]))];
}
