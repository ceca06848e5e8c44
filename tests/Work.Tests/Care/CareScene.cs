using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Work.Tests.Care;

/// <summary>A case in which care is given, arranged by the product's own acts.</summary>
internal static class CareScene
{
    public static readonly Guid Case = Scene.Fresh(StreamKind.Case);
    public static readonly Guid Health = Scene.Fresh(StreamKind.Health);
    public static readonly PlanService Counselling = new("counselling.trauma", null, "our counsellors", WorkerWish.Either, null, null);

    public static CareState Opened { get; } = CareState.Empty.Apply(
        new CaseOpened("HGR-30-ABC123-4", Scene.Report, new(Case, Guid.NewGuid(), Guid.NewGuid(), Health, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()), RiskLevel.High, Scene.Local("2030-05-14T18:00")), default);

    public static CareState Closed { get; } = Opened.Apply(new NotEligibleDecided("another network has it", Scene.Local("2030-05-15T09:00")), default);

    public static CounsellingState Begun { get; } = CounsellingState.Empty.Apply(new HealthBegun("HGR-30-ABC123-4", Case, Scene.Local("2030-05-14T18:00")), default);

    public static Circumstances At(string local) => Scene.At(Scene.Local(local), desk: "social", subject: Case);

    public static Circumstances AtHealth(string local) => Scene.At(Scene.Local(local), Scene.Vanna, "counselling", Health);

    public static CareState Planned(params ReadOnlySpan<PlanService> services)
    {
        var state = Opened;
        foreach (var service in services.IsEmpty ? [Counselling] : services) state = state.Then(PlanService.Decide(state, service, At("2030-05-29T11:00")), Case, At("2030-05-29T11:00"));
        return state;
    }

    public static CareState Consented(this CareState state, params ImmutableArray<DataCategory> categories)
    {
        var given = new ConsentRecorded(
            [ConsentPurpose.SharingForReferral], 13, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Caregiver, "grandmother", ConsentForm.Written, null, [Recipient.PartnerOrganisation], categories,
            null, "Khmer", "read aloud", null, new(2031, 5, 14), "binder 4", default);
        return state.Then(RecordConsent.Decide(state.Case.Consents, new(given), At("2030-05-29T11:10")), Case, At("2030-05-29T11:10"));
    }

    public static CareState After(this CareState state, Decision decision, string local) => state.Then(decision, Case, At(local));

    /// <summary>The dates that an act leaves of one kind, as local days by step.</summary>
    public static (int Step, DateOnly On)[] Days(this Happened happened, string kind, Guid? stream = null) =>
        [.. happened.Dues.Where(d => d.Kind == kind && d.Stream == stream).Select(d => (d.Step, PhnomPenh.DayOf(d.At)))];
}
