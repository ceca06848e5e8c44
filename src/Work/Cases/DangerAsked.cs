using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>The questions about danger, the same in every form that asks them.</summary>
internal static class DangerAsked
{
    private static readonly ChoiceField SexualAbuse = Of("sexual_abuse_or_exploitation");
    private static readonly ChoiceField OffenderReaches = Of("offender_reaches_child");
    private static readonly ChoiceField SelfHarm = Of("self_harm");
    private static readonly ChoiceField LivesWith = Of("lives_with_offender");
    private static readonly ChoiceField Evidence = Of("evidence_may_disappear");

    /// <summary>The level the worker judges.</summary>
    public static ChoiceField Judged { get; } = new() { Name = "risk", Required = true, From = RiskChoice.Judged, Example = "\"High\"" };

    /// <summary>Safety comes first in every form, before anything is written at length.</summary>
    public static ImmutableArray<Field> Questions { get; } = [SexualAbuse, OffenderReaches, SelfHarm, LivesWith, Evidence];

    public static CaseDanger Read(Answers answers) => new(
        answers.OneOrNull<Known>(SexualAbuse), answers.OneOrNull<Known>(OffenderReaches), answers.OneOrNull<Known>(SelfHarm), answers.OneOrNull<Known>(LivesWith), answers.OneOrNull<Known>(Evidence));

    /// <summary>A child who speaks of suicide is seen by a clinician the same day (R3); the counsellors are told without a word of why, under a name that says nothing.</summary>
    public static Happened AndLookAfter(this Happened happened, CaseDanger danger, Circumstances now) => danger.SelfHarm == Known.Yes
        ? happened.Write(new MatterOpened(MatterOpened.LookToday, Guid.Empty, null, now.HappenedAt)).Due("cases.look-today", PhnomPenh.EndOf(PhnomPenh.DayOf(now.At))).Notify(new("cases.look-today", null, Access.DeskFunction.Counselling, 0, nameof(RiskLevel.P1), null))
        : happened;

    private static ChoiceField Of(string name) => new() { Name = name, Required = true, From = ChoiceSource.Of<Known>("known"), Example = "\"No\"" };
}
