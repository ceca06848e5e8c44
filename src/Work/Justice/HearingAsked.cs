using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;

namespace Kapea.Work.Justice;

/// <summary>How a hearing and a child in it are asked for, and whether they are there.</summary>
internal static class HearingAsked
{
    public static readonly CountField Hearing = new() { Name = "hearing", Required = true, Min = 1, Max = 1000, Example = "1" };
    public static readonly CountField Child = new() { Name = "child", Required = true, Min = 1, Max = 500, Example = "1" };
    public static readonly ChoiceField Part = new() { Name = "part", Required = true, From = ChoiceSource.Of<ChildPart>("child-part"), Example = "\"Testifies\"" };
    public static readonly MomentField At = new() { Name = "at", Required = true, MayLieAhead = true, Example = "\"2030-06-10T08:00:00+07:00\"" };
    public static readonly LineField Room = new() { Name = "room", MaxLength = 120, Example = "\"Courtroom 2\"" };
    public static readonly DayField NoticeOn = new() { Name = "notice_on", Example = "\"2030-03-01\"" };
    public static readonly TextField ToDo = new() { Name = "to_do", MaxLength = 1000, Target = StreamKind.JusticeSummary, Example = "\"Be at the side entrance at half past seven; bring water and the toy.\"" };
    public static readonly ChoicesField Measures = new() { Name = "measures", Required = true, From = ChoiceSource.Of<ChildMeasure>("measure-asked"), Example = "[\"CourtScreen\"]" };

    /// <summary>Whether this hearing is still ahead; <c>null</c>: yes.</summary>
    public static Refusal? MayChange(this ProceedingState state, int hearing) =>
        state.MayBeWorkedOn() ?? (state.Hearings.Find(hearing) is not { } there ? JusticeRefusals.NoSuchHearing : there.IsAhead ? null : JusticeRefusals.HearingIsOver);

    /// <summary>Whether these measures were asked for this child at this hearing; <c>null</c>: yes.</summary>
    public static Refusal? WereAsked(this ProceedingState state, int hearing, int child, ImmutableArray<ChildMeasure> measures) =>
        state.MayBeWorkedOn() ?? (state.Hearings.Find(hearing) is not { } there ? JusticeRefusals.NoSuchHearing
            : !there.Expects(child) ? JusticeRefusals.ChildNotExpected : there.WereAsked(child, measures) ? null : JusticeRefusals.MeasureNotAsked);

    /// <summary>Whether all of these children take part, each once; <c>null</c>: yes.</summary>
    public static Refusal? TakePart(this ProceedingState state, IEnumerable<int> children)
    {
        var all = children.ToList();
        if (!all.All(state.Children.ContainsKey))
            return JusticeRefusals.NoSuchChild with { Field = "children" };
        return all.Distinct().Count() < all.Count ? JusticeRefusals.ChildTwice : null;
    }
}
