using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Work.Tests.Justice;

/// <summary>A proceeding, arranged by the product's own acts.</summary>
internal static class CourtScene
{
    public static readonly Guid File = new("00000000-0000-0000-0000-0000000000b1");
    public static readonly Guid ChildA = new("00000000-0000-0000-0000-0000000000b2");
    public static readonly Guid ChildB = new("00000000-0000-0000-0000-0000000000b3");
    public static readonly Guid Summary = new("00000000-0000-0000-0000-0000000000b4");

    public static Circumstances At(string local) => Scene.At(Scene.Local(local), Scene.Vanna, "legal", File);

    public static ProceedingState Do(this ProceedingState state, string local, Func<ProceedingState, Circumstances, Decision> act) => state.Then(act(state, At(local)), File, At(local));

    /// <summary>A proceeding against one man with two children in it; the charge stands.</summary>
    public static ProceedingState Opened(OffenceClass gravity = OffenceClass.Felony)
    {
        var stamp = new Stamp(1, Scene.Told, Scene.Vanna, Guid.Empty);
        var opened = new ProceedingOpened("Thomas Example", null, null, "Provincial court of Kandal", null, ProceedingStage.PreliminaryEnquiry, Scene.Told);
        return ProceedingState.Empty.Apply(opened, stamp)
            .Apply(new ChildTakesPart(new("HGR-30-ABC123-4", ChildA, Guid.Empty, Summary, [ChildRole.CivilParty]), Scene.Told), stamp)
            .Apply(new ChildTakesPart(new("HGR-30-ABC124-2", ChildB, Guid.Empty, Summary, [ChildRole.Witness]), Scene.Told), stamp)
            .Do("2030-05-14T16:30", (s, n) => RecordCharge.Decide(s, new(ChargeChange.Brought, null, "TSE-34", gravity, "the prosecutor"), n));
    }

    public static ProceedingState Held(OffenceClass gravity = OffenceClass.Felony) => Opened(gravity)
        .Do("2030-05-14T17:00", (s, n) => RecordCustody.Decide(s, new(Scene.Local("2030-05-14T16:40"), null, "Kandal", "the unit"), n));

    public static ProceedingState Detained(OffenceClass gravity = OffenceClass.Felony, string on = "2030-05-17", int? minimum = null) => Held(gravity)
        .Do(on + "T12:00", (s, n) => OrderDetention.Decide(s, new(DateOnly.Parse(on), null, minimum, "order no. 12"), n));

    public static RecordJudgment Judging(string on = "2031-03-31", Attendance accused = Attendance.Present, Attendance civil = Attendance.Present) => new(
        DateOnly.Parse(on), accused, civil, [new(1, ChargeOutcome.Convicted)], new(60, null, 5_000_000, true, null), [new("A", 8_000_000, Currency.KHR)], "judgment no. 31");

    public static ProceedingState Judged(RecordJudgment? act = null) => Detained().Do((act?.On ?? new(2031, 3, 31)).ToString("yyyy-MM-dd", null) + "T15:00", (s, n) => RecordJudgment.Decide(s, act ?? Judging(), n));

    public static string Day(DateTimeOffset? moment) => moment is { } at ? PhnomPenh.DayOf(at).ToString("yyyy-MM-dd", null) : "none";
}
