using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>The clocks of a case: which run, and by when each is due. They are counted from events and set anew whenever level or events change.</summary>
public static class CaseClocks
{
    /// <summary>All of them: a step of the service-level table, and the neutral kind under which it is due.</summary>
    public static ImmutableArray<(string Step, string Kind)> Steps { get; } =
    [
        ("registration", "cases.registration"),
        ("face_to_face", "cases.first-contact"),
        ("initial_assessment", "cases.initial-assessment"),
        ("comprehensive_assessment", "cases.comprehensive-assessment"),
        ("case_plan", "cases.plan"),
        ("contact", "cases.contact"),
        ("plan_review", "cases.review"),
        ("supervision", "cases.supervision"),
    ];

    private static readonly ImmutableArray<string> CountedFromRegistration = ["initial_assessment", "comprehensive_assessment", "case_plan"];

    /// <summary>The step of the table that an assessment takes.</summary>
    public static string StepOf(AssessmentKind kind) => kind switch
    {
        AssessmentKind.First => "initial_assessment",
        AssessmentKind.Comprehensive => "comprehensive_assessment",
    };

    internal static ImmutableSortedDictionary<string, DateTimeOffset> FromOpening(DateTimeOffset at) =>
        Steps.ToImmutableSortedDictionary(s => s.Step, _ => at, StringComparer.Ordinal);

    /// <summary>The clocks of a case that is just begun. One that came in from elsewhere has none until it is registered here: it may be years old there.</summary>
    internal static ImmutableSortedDictionary<string, DateTimeOffset> Of(CaseOpened opened) =>
        opened.Import is null ? FromOpening(opened.HappenedAt) : ImmutableSortedDictionary.Create<string, DateTimeOffset>(StringComparer.Ordinal);

    /// <summary>What is counted from the registration: the assessments and the plan.</summary>
    internal static IEnumerable<KeyValuePair<string, DateTimeOffset>> FromRegistration(DateTimeOffset at) =>
        CountedFromRegistration.Select(step => KeyValuePair.Create(step, at));

    internal static ImmutableSortedDictionary<string, DateTimeOffset> Later(ImmutableSortedDictionary<string, DateTimeOffset> clocks, TimeSpan paused) =>
        clocks.ToImmutableSortedDictionary(c => c.Key, c => c.Value + paused, StringComparer.Ordinal);

    /// <summary>By when a step is due; <c>null</c>: it is not, the clocks stand still, or work goes on in another case.</summary>
    public static DateTimeOffset? DueOf(CaseState state, string step, ReferenceBook book) =>
        state is { PausedSince: null, Merged: null } && state.Clocks.TryGetValue(step, out var from) && book.ResponseTime(step, state.Risk) is { } within ? within.DueFrom(from) : null;

    /// <summary>Writes one entry in the case and all that follows from it: due dates that come, move or go, and the summary for those who see only that.</summary>
    internal static Happened Happens(this CaseState before, IEntry entry, Circumstances now)
    {
        var after = before.Apply(entry, new Stamp(0, now.At, now.Author, Guid.Empty));
        var clocks = Steps.Aggregate(new Happened().Write(entry), (h, s) => h.Turn(s.Kind, DueOf(before, s.Step, now.Reference), DueOf(after, s.Step, now.Reference)));
        var happened = Awaited.Turn(clocks, before, after);
        return after.Stage == before.Stage && after.Risk == before.Risk
            ? happened
            : happened.Post(before.Opened!.Streams.Summary, new SummaryUpdated(after.Stage, after.Risk, now.HappenedAt)).Yield("case.stage", after.Stage.ToString()).Yield("case.risk", after.Risk.ToString());
    }

    /// <summary>Sets the dates of a case that is just opened.</summary>
    internal static Happened DueAll(this Happened happened, CaseOpened opened, Circumstances now)
    {
        var state = CaseState.Empty.Apply(opened, new Stamp(0, now.At, now.Author, Guid.Empty));
        return Steps.Aggregate(happened, (h, s) => DueOf(state, s.Step, now.Reference) is { } at ? h.Due(s.Kind, at, stream: opened.Streams.Case) : h);
    }
}

/// <summary>What those who see only the summary are told: where the case stands, and its level.</summary>
public sealed record SummaryUpdated(CaseStage Stage, RiskLevel Risk, DateTimeOffset HappenedAt) : IEntry<SummaryUpdated>
{
    /// <inheritdoc/>
    public static string WireName => "cases.summary-updated.1";
}
