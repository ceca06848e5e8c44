using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>The streams that belong to one child's case.</summary>
public sealed record CaseStreams(Guid Case, Guid Identity, Guid Summary, Guid Health, Guid Scores, Guid Justice, Guid JusticeSummary)
{
    internal static CaseStreams Of(Circumstances now) => new(
        now.Fresh[StreamKind.Case], now.Fresh[StreamKind.Identity], now.Fresh[StreamKind.CaseSummary], now.Fresh[StreamKind.Health],
        now.Fresh[StreamKind.Scores], now.Fresh[StreamKind.Justice], now.Fresh[StreamKind.JusticeSummary]);

    internal Happened BeginAll(Happened happened)
    {
        ImmutableArray<(StreamKind Kind, Guid Id)> all =
        [
            (StreamKind.Case, Case), (StreamKind.Identity, Identity), (StreamKind.CaseSummary, Summary), (StreamKind.Health, Health),
            (StreamKind.Scores, Scores), (StreamKind.Justice, Justice), (StreamKind.JusticeSummary, JusticeSummary),
        ];
        return all.Aggregate(happened, (h, s) => h.Begin(s.Kind, s.Id, s.Kind.FirstHolders()));
    }
}

/// <summary>The clocks of a case: a step of the service-level table, and the neutral kind under which it is due.</summary>
public static class CaseClocks
{
    /// <summary>All of them, by step of the table.</summary>
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

    internal static Happened DueAll(this Happened happened, ImmutableArray<(string Step, string Kind)> steps, Guid @case, RiskLevel risk, Circumstances now) =>
        steps.Aggregate(happened, (h, s) => now.Reference.ResponseTime(s.Step, risk) is { } within ? h.Due(s.Kind, within.DueFrom(now.HappenedAt), stream: @case) : h);
}
