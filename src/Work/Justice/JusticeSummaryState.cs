using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Justice;

/// <summary>What the social team may know of the proceedings of one child: how far, who the lawyer is, and what the child has to do next.</summary>
public sealed record JusticeSummaryState : IState<JusticeSummaryState>
{
    /// <summary>The file code; empty: not begun.</summary>
    public string Code { get; init; } = "";

    /// <summary>Who the lawyer is; <c>null</c>: nobody yet.</summary>
    public Guid? Lawyer { get; init; }

    /// <summary>How far each proceeding has come, and since when.</summary>
    public ImmutableDictionary<Guid, StageNoted> Stages { get; init; } = ImmutableDictionary<Guid, StageNoted>.Empty;

    /// <inheritdoc/>
    public static JusticeSummaryState Empty { get; } = new();

    /// <inheritdoc/>
    public JusticeSummaryState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        JusticeSummaryBegun e => this with { Code = e.Code },
        LawyerNoted e => this with { Lawyer = e.Lawyer },
        StageNoted e => this with { Stages = Stages.SetItem(e.Proceeding, e) },
        _ => this,
    };
}
