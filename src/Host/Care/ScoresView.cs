using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Care;

/// <summary>The scores of a case: what was measured, whether it changed, and why that is said.</summary>
/// <param name="Id">The scores' stream.</param>
/// <param name="Code">The file code.</param>
public sealed record ScoresView(Guid Id, string Code)
{
    /// <summary>By when a clinician must see the child; <c>null</c>: nobody waits.</summary>
    public DateTimeOffset? LookBy { get; init; }

    /// <summary>What may be done about that.</summary>
    public ImmutableArray<ActLink> Look { get; init; } = [];

    /// <summary>The sheets that may be written down.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];

    /// <summary>When it is to be measured again.</summary>
    public ImmutableArray<DueLine> Dues { get; init; } = [];

    /// <summary>The instruments with one score.</summary>
    public ImmutableArray<ScaleView> Scales { get; init; } = [];

    /// <summary>The twelve factors; <c>null</c>: never rated.</summary>
    public DomainsView? Domains { get; init; }

    /// <summary>Form 6; <c>null</c>: never marked.</summary>
    public FormSixView? FormSix { get; init; }

    /// <summary>Results from paper.</summary>
    public ImmutableArray<ScoreLine> Outside { get; init; } = [];

    /// <summary>Whether there is nothing at all.</summary>
    public bool IsEmpty => Scales.IsEmpty && Domains is null && FormSix is null && Outside.IsEmpty;
}

/// <summary>One instrument over time.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, in words.</param>
/// <param name="Change">What became of the first score.</param>
/// <param name="Lines">Every sheet, the oldest first.</param>
public sealed record ScaleView(string Code, string Name, ChangeView Change, ImmutableArray<ScoreLine> Lines)
{
    /// <summary>The scores as a line; <c>null</c>: there is no score yet.</summary>
    public ScoreChartView? Chart { get; init; }

    /// <summary>Nobody in the network has confirmed its cut-off or its rule.</summary>
    public bool Unverified { get; init; }
}

/// <summary>A change, in words.</summary>
/// <param name="Category">What it is worth.</param>
/// <param name="Reason">Why that is said.</param>
public sealed record ChangeView(string Category, string Reason);

/// <summary>One measurement.</summary>
/// <param name="At">When.</param>
/// <param name="Score">The score; <c>null</c>: none.</param>
/// <param name="Occasion">On what occasion, in words.</param>
/// <param name="Remarks">What else is to be known, in words.</param>
public sealed record ScoreLine(DateTimeOffset At, int? Score, string Occasion, ImmutableArray<string> Remarks);

/// <summary>The twelve factors at the latest rating.</summary>
/// <param name="Red">Those in red, in words.</param>
/// <param name="Levels">Each with its level.</param>
/// <param name="Change">What became of the first rating.</param>
/// <param name="Lines">Every rating, the oldest first.</param>
public sealed record DomainsView(ImmutableArray<string> Red, ImmutableArray<DefinitionRow> Levels, ChangeView Change, ImmutableArray<ScoreLine> Lines)
{
    /// <summary>When it was rated last.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Nobody in the network has confirmed what counts as red.</summary>
    public bool Unverified { get; init; }
}

/// <summary>Form 6 as marked last, judged by today's thresholds.</summary>
/// <param name="At">When it was marked.</param>
/// <param name="Child">The child's total.</param>
/// <param name="Family">The family's total.</param>
/// <param name="Whole">Both together.</param>
/// <param name="Fails">The lines that fail, in words; empty: all pass.</param>
public sealed record FormSixView(DateTimeOffset At, int Child, int Family, int Whole, ImmutableArray<string> Fails)
{
    /// <summary>Nobody in the network has confirmed the thresholds.</summary>
    public bool Unverified { get; init; }
}
