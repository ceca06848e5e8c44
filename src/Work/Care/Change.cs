using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>What a change between two measurements is worth.</summary>
public enum ChangeCategory
{
    /// <summary>Better by more than chance explains.</summary>
    ReliableImprovement,

    /// <summary>No more than chance explains.</summary>
    NoReliableChange,

    /// <summary>Worse by more than chance explains.</summary>
    ReliableWorsening,

    /// <summary>Better by more than chance explains, and across the cut-off to its good side.</summary>
    Recovered,

    /// <summary>There are not two measurements, or no rule, to judge by.</summary>
    NotMeasurable,
}

/// <summary>How change on an instrument is judged.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="HigherIsBetter">Whether a higher score is the better one.</param>
/// <param name="Points">From how many points a change is reliable; <c>null</c>: computed from the next two.</param>
/// <param name="Sd">The standard deviation at the first measurement.</param>
/// <param name="ReliabilityPercent">The instrument's reliability, in hundredths.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record ChangeRule(string Instrument, bool HigherIsBetter, int? Points, int? Sd, int? ReliabilityPercent, Provenance Provenance) : ReferenceFact(Provenance)
{
    private const double Chance = 1.96;

    /// <summary>From how many points a change is reliable: as stated, or where the reliable change index reaches 1.96; <c>null</c>: the row says neither.</summary>
    public double? Least => Points is { } points ? points : Sd is { } sd && ReliabilityPercent is { } r ? Chance * sd * Math.Sqrt(2 * (1 - (r / 100.0))) : null;
}

/// <summary>A change, judged.</summary>
/// <param name="Category">What it is worth.</param>
/// <param name="Points">The difference; <c>null</c>: there are not two scores, or scores are not the measure.</param>
/// <param name="Crossed">It went from one side of the cut-off to the other.</param>
public sealed record Change(ChangeCategory Category, int? Points = null, bool Crossed = false)
{
    /// <summary>There is nothing to judge by.</summary>
    public static Change NotMeasurable { get; } = new(ChangeCategory.NotMeasurable);

    /// <summary>Judges two scores of one instrument.</summary>
    /// <param name="before">The first; <c>null</c>: no score.</param>
    /// <param name="after">The later; <c>null</c>: no score.</param>
    /// <param name="rule">The rule; <c>null</c>: none.</param>
    /// <param name="cutOff">The cut-off; <c>null</c>: none, so that nobody counts as recovered.</param>
    public static Change Of(int? before, int? after, ChangeRule? rule, CutOff? cutOff)
    {
        if (before is not { } first || after is not { } last || rule?.Least is not { } least)
            return NotMeasurable;
        var points = last - first;
        var crossed = cutOff is not null && cutOff.IsPassedBy(first) != cutOff.IsPassedBy(last);
        if (Math.Abs(points) < least)
            return new(ChangeCategory.NoReliableChange, points, crossed);
        if (points > 0 != rule.HigherIsBetter)
            return new(ChangeCategory.ReliableWorsening, points, crossed);
        return new(crossed && cutOff!.IsPassedBy(first) ? ChangeCategory.Recovered : ChangeCategory.ReliableImprovement, points, crossed);
    }

    /// <summary>Judges two ratings of the twelve factors: worse where any enters red, better where one leaves red and none enters.</summary>
    /// <remarks>A factor that was not rated both times says nothing.</remarks>
    public static Change Of(ImmutableArray<DomainLevel?> before, ImmutableArray<DomainLevel?> after, CutOff? red)
    {
        var both = before.Zip(after).Where(p => p is { First: not null, Second: not null }).Select(p => (Was: (int)p.First!, Is: (int)p.Second!)).ToList();
        if (red is null || both.Count == 0)
            return NotMeasurable;
        if (both.Any(p => !red.IsPassedBy(p.Was) && red.IsPassedBy(p.Is)))
            return new(ChangeCategory.ReliableWorsening);
        return new(both.Any(p => red.IsPassedBy(p.Was) && !red.IsPassedBy(p.Is)) ? ChangeCategory.ReliableImprovement : ChangeCategory.NoReliableChange);
    }
}
