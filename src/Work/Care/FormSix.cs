using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>A mark of the state's Form 6.</summary>
public enum FormSixMark
{
    /// <summary>The item does not apply and counts nothing.</summary>
    NotApplicable = 0,

    /// <summary>Counts 1.</summary>
    Weak = 1,

    /// <summary>Counts 2.</summary>
    Medium = 2,

    /// <summary>Counts 3.</summary>
    Good = 3,

    /// <summary>Counts 4.</summary>
    VeryGood = 4,
}

/// <summary>A line of the Form 6 rule that can fail.</summary>
public enum FormSixLine
{
    /// <summary>An item was left open.</summary>
    Unrated,

    /// <summary>The child's total is too low.</summary>
    Child,

    /// <summary>The family's total is too low.</summary>
    Family,

    /// <summary>Both together are too low.</summary>
    Whole,

    /// <summary>An item is too low, whatever the totals.</summary>
    Item,

    /// <summary>A threshold is not stated in the reference tables.</summary>
    NoThreshold,
}

/// <summary>Why the rule does not pass.</summary>
/// <param name="Line">The line that fails.</param>
/// <param name="Item">The item at fault, by the name of its field; <c>null</c>: a total is.</param>
/// <param name="Needed">What would be needed; <c>null</c>: no figure.</param>
public sealed record FormSixFailure(FormSixLine Line, string? Item = null, int? Needed = null);

/// <summary>What the form comes to.</summary>
/// <param name="Child">The child's total.</param>
/// <param name="Family">The family's total.</param>
/// <param name="Fails">Every line that fails; empty: by this form the case can be closed.</param>
public sealed record FormSixVerdict(int Child, int Family, ImmutableArray<FormSixFailure> Fails)
{
    /// <summary>Both together.</summary>
    public int Whole => Child + Family;

    /// <summary>Whether every line passes.</summary>
    public bool Passes => Fails.IsEmpty;
}

/// <summary>The rule of MoSVY Form 6: three totals and no item too low, all of them needed.</summary>
/// <remarks>The form contradicts itself (21 and 30 are more than 48), so each line is judged and the one that fails is named.</remarks>
public static class FormSix
{
    /// <summary>The eleven items on the child.</summary>
    public static ImmutableArray<string> Child { get; } =
    [
        "child_physical_health", "child_mental_health", "child_safety", "child_food", "child_shelter", "child_clothing", "child_education",
        "child_family_relations", "child_social_relations", "child_documents", "child_legal_help",
    ];

    /// <summary>The eleven items on the family.</summary>
    public static ImmutableArray<string> Family { get; } =
    [
        "family_protection", "family_closeness", "family_health", "family_will", "family_income", "family_community", "family_resources",
        Relatives, "family_support", "family_children", "family_other",
    ];

    /// <summary>The one item that may be low: not every family has relatives who can help.</summary>
    private const string Relatives = "family_relatives";

    internal static ImmutableArray<ChoiceField> Fields { get; } =
        [.. Child.Concat(Family).Select(n => new ChoiceField { Name = n, From = ChoiceSource.Of<FormSixMark>("form-six"), Example = "\"Good\"" })];

    /// <summary>Judges the marks.</summary>
    /// <param name="child">The child's eleven; <c>null</c>: left open.</param>
    /// <param name="family">The family's eleven; <c>null</c>: left open.</param>
    /// <param name="reference">The book that holds the thresholds.</param>
    public static FormSixVerdict Judge(ImmutableArray<FormSixMark?> child, ImmutableArray<FormSixMark?> family, ReferenceBook reference)
    {
        var lines = reference.Lines(InstrumentCodes.FormSix, "threshold");
        var (ofChild, ofFamily) = (Sum(child), Sum(family));
        ImmutableArray<(string Item, FormSixMark? Mark)> items = [.. Child.Zip(child), .. Family.Zip(family)];
        return new(ofChild, ofFamily,
        [
            .. items.Where(i => i.Mark is null).Select(i => new FormSixFailure(FormSixLine.Unrated, i.Item)),
            .. Total(lines, FormSixLine.Child, ofChild), .. Total(lines, FormSixLine.Family, ofFamily), .. Total(lines, FormSixLine.Whole, ofChild + ofFamily),
            .. Low(lines, items),
        ]);
    }

    private static int Sum(ImmutableArray<FormSixMark?> marks) => marks.Sum(m => (int)(m ?? FormSixMark.NotApplicable));

    private static CutOff? Of(ImmutableArray<CutOff> lines, FormSixLine line) => lines.FirstOrDefault(l => string.Equals(l.Code, line.ToString(), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<FormSixFailure> Total(ImmutableArray<CutOff> lines, FormSixLine line, int total)
    {
        if (Of(lines, line) is not { } threshold)
            yield return new(FormSixLine.NoThreshold, line.ToString());
        else if (!threshold.IsPassedBy(total))
            yield return new(line, null, threshold.At);
    }

    private static IEnumerable<FormSixFailure> Low(ImmutableArray<CutOff> lines, ImmutableArray<(string Item, FormSixMark? Mark)> items)
    {
        if (Of(lines, FormSixLine.Item) is not { } least)
            return [new(FormSixLine.NoThreshold, nameof(FormSixLine.Item))];
        return items.Where(i => i is { Mark: not (null or FormSixMark.NotApplicable), Item: not Relatives } && !least.IsPassedBy((int)i.Mark!))
            .Select(i => new FormSixFailure(FormSixLine.Item, i.Item, least.At));
    }
}
