using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Reference;

namespace Kapea.Work.Acts;

/// <summary>All that a decision may know besides the state and the act.</summary>
public sealed record Circumstances
{
    /// <summary>The Door's time: when the act was received, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it happened, as the person states it; never after <see cref="At"/>. Equal to it where nothing was stated.</summary>
    public required DateTimeOffset HappenedAt { get; init; }

    /// <summary>Who does it; <see cref="Guid.Empty"/> for a clock.</summary>
    public required Guid Author { get; init; }

    /// <summary>The code of the desk from which it is done; empty for a clock.</summary>
    public required string Desk { get; init; }

    /// <summary>What the desk is for from which it is done; <c>null</c> for a clock.</summary>
    public DeskFunction? Function { get; init; }

    /// <summary>Who may be named in the act: the active members of the desks of <see cref="ActShape.NamesColleague"/> that hold its subject. Empty where the act names nobody.</summary>
    public ImmutableHashSet<Guid> Colleagues { get; init; } = [];

    /// <summary>The stream the act is about; for an act that begins its own, the first it begins.</summary>
    public required Guid Subject { get; init; }

    /// <summary>A random id for each kind of stream that the act begins.</summary>
    public ImmutableDictionary<StreamKind, Guid> Fresh { get; init; } = ImmutableDictionary<StreamKind, Guid>.Empty;

    /// <summary>A random file code, minted for acts that begin a case; see <see cref="FileCode"/>.</summary>
    public string FreshCode { get; init; } = "";

    /// <summary>A random id, minted anew for each try of an act, for what the act gives a name to that must tell nothing, such as a hand-over.</summary>
    public Guid FreshReference { get; init; }

    /// <summary>Editable reference data, as valid now.</summary>
    public required ReferenceBook Reference { get; init; }
}
