using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Justice;

/// <summary>One hearing, as it goes into the bag for the court: children by letter, no names.</summary>
/// <param name="Proceeding">The proceeding's stream.</param>
/// <param name="Code">Its short reference.</param>
/// <param name="Number">The hearing's number.</param>
/// <param name="About">When, where, and where it stands.</param>
public sealed record HearingView(Guid Proceeding, string Code, int Number, ImmutableArray<DefinitionRow> About)
{
    /// <summary>Each child who comes, with what was asked for it.</summary>
    public ImmutableArray<SectionView> Children { get; init; } = [];

    /// <summary>Who was there; <c>null</c>: it was not held.</summary>
    public SectionView? Attendance { get; init; }

    /// <summary>Who prosecutes, judges, defends and interprets; <c>null</c>: nobody was written down.</summary>
    public SectionView? Actors { get; init; }

    /// <summary>The numbers of the other hearings.</summary>
    public ImmutableArray<int> Others { get; init; } = [];

    /// <summary>What may be done.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];
}

/// <summary>The hearings that come soon with a child for whom nothing was asked yet.</summary>
/// <param name="Lines">Soonest first.</param>
public sealed record MeasuresView(ImmutableArray<MeasuresLine> Lines);

/// <summary>One child at one hearing, for whom nothing was asked yet.</summary>
/// <param name="Proceeding">The proceeding's stream.</param>
/// <param name="Code">Its short reference.</param>
/// <param name="Number">The hearing's number.</param>
/// <param name="At">When it is.</param>
/// <param name="Child">The child's letter and file code.</param>
public sealed record MeasuresLine(Guid Proceeding, string Code, int Number, DateTimeOffset At, string Child);
