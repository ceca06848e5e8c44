using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Justice;

namespace Kapea.Work.Tests.Justice;

/// <summary>A proceeding with two children and a hearing, arranged by the product's own acts.</summary>
internal static class HearingScene
{
    public static readonly Guid File = Scene.Fresh(StreamKind.Proceeding);
    public static readonly Guid Child = Scene.Fresh(StreamKind.Justice);
    public static readonly Guid Summary = Scene.Fresh(StreamKind.JusticeSummary);
    public static readonly Guid Case = Scene.Fresh(StreamKind.Case);
    public static readonly Guid SecondSummary = new("00000000-0000-0000-0000-0000000000f1");
    public static readonly ScheduleHearing Set = new(Scene.Local("2031-02-10T08:00"), "Courtroom 2", [new(1, ChildPart.Testifies)], new(2031, 1, 9), "Be at the side entrance.");

    /// <summary>The child's own file, in which a lawyer was asked for.</summary>
    public static JusticeState Asked { get; } = JusticeState.Empty
        .Apply(new JusticeBegun("HGR-30-ABC123-4", Case, Scene.Local("2030-05-14T18:00")), default)
        .Apply(new LawyerAsked("HGR-30-ABC123-4", Case, Summary, "he is in custody", null, Scene.Local("2030-05-15T10:00")), default);

    /// <summary>A proceeding in which A and B take part.</summary>
    public static ProceedingState Opened { get; } = ProceedingState.Empty
        .Then(OpenProceeding.Decide(Asked, new("Uncle Tom", null, null, "Provincial court of Kandal", null, ProceedingStage.Trial, [ChildRole.Witness]), AtChild("2030-05-15T14:00")), File, AtChild("2030-05-15T14:00"))
        .Apply(new ChildTakesPart(new("HGR-30-DEF456-7", Guid.NewGuid(), Guid.NewGuid(), SecondSummary, [ChildRole.Witness]), Scene.Local("2030-05-16T14:00")), default);

    /// <summary>With a hearing on 2031-02-10 to which A comes.</summary>
    public static ProceedingState Planned { get; } = Opened.After(ScheduleHearing.Decide(Opened, Set, At("2031-01-10T10:00")), "2031-01-10T10:00");

    public static ProceedingState WithScreen { get; } = Planned.After(RequestMeasures.Decide(Planned, new(1, 1, [Work.Care.ChildMeasure.CourtScreen]), At("2031-01-13T10:00")), "2031-01-13T10:00");

    /// <summary>Held on the first day, A behind a screen.</summary>
    public static ProceedingState Held { get; } = WithScreen.After(RecordHearing.Decide(WithScreen, Holding, At("2031-02-10T11:30")), "2031-02-10T11:30");

    public static RecordHearing Holding => new(1, [new(1, true, TestimonyGiven.BehindScreen)], true, true, null);

    public static Circumstances At(string local) => Scene.At(Scene.Local(local), desk: "legal", subject: File);

    public static Circumstances AtChild(string local) => Scene.At(Scene.Local(local), desk: "legal", subject: Child);

    public static ProceedingState After(this ProceedingState state, Decision decision, string local) => state.Then(decision, File, At(local));

    /// <summary>What the social team of A knows after what an act posted.</summary>
    public static JusticeSummaryState Told(this JusticeSummaryState summary, Decision decision, string local) => summary.Then(decision, Summary, At(local));

    public static (int Step, DateTimeOffset At)[] Moments(this Happened happened, string kind, Guid? stream = null) => [.. happened.Dues.Where(d => d.Kind == kind && d.Stream == stream).Select(d => (d.Step, d.At))];
}
