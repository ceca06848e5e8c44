using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>A correction that waits for somebody else.</summary>
/// <param name="Proposed">What was proposed.</param>
/// <param name="By">By whom.</param>
public sealed record WaitingCorrection(CorrectionProposed Proposed, Guid By);

/// <summary>The corrections that wait: each would make a date later, and until somebody else has confirmed it the earlier one binds.</summary>
public sealed record Corrections
{
    private ImmutableSortedDictionary<int, WaitingCorrection> All { get; init; } = ImmutableSortedDictionary<int, WaitingCorrection>.Empty;

    /// <summary>How many numbers were given; none is given twice, also where an entry was destroyed.</summary>
    public int Given { get; init; }

    /// <summary>None.</summary>
    public static Corrections None { get; } = new();

    /// <summary>Those that wait, by number.</summary>
    public ImmutableArray<WaitingCorrection> Waiting => [.. All.Values];

    /// <summary>The one with this number; <c>null</c>: none waits.</summary>
    public WaitingCorrection? Find(int number) => All.GetValueOrDefault(number);

    /// <summary>After one more entry.</summary>
    public Corrections Apply(IEntry entry, Stamp stamp) => entry switch
    {
        CorrectionProposed e => this with { Given = Math.Max(Given + 1, e.Number), All = All.SetItem(e.Number, new(e, stamp.Author)) },
        Unopened { WireName: var name } when name == CorrectionProposed.WireName => this with { Given = Given + 1 },
        DayCorrected { Proposal: { } number } => this with { All = All.Remove(number) },
        CorrectionRefused e => this with { All = All.Remove(e.Number) },
        _ => this,
    };
}
