using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Cases;

/// <summary>A child's identity as far as decisions need it.</summary>
public sealed record IdentityState : IState<IdentityState>
{
    /// <summary>The case's stream.</summary>
    public Guid Case { get; init; }

    /// <summary>The file code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Name, as known.</summary>
    public string? Name { get; init; }

    /// <summary>Nickname.</summary>
    public string? Nickname { get; init; }

    /// <summary>Age in years when the case was opened.</summary>
    public int? Age { get; init; }

    /// <summary>The name in Latin letters, where it was given apart.</summary>
    public string? NameLatin { get; init; }

    /// <summary>What else is known of the child from where it came from; <c>null</c>: nothing.</summary>
    public ChildDescribed? Described { get; init; }

    /// <summary>Sex.</summary>
    public ChildSex? Sex { get; init; }

    /// <summary>The people around the child, by number.</summary>
    public ImmutableSortedDictionary<int, PersonOnFile> People { get; init; } = Cases.People.Nobody;

    /// <summary>The household the child lives in; <c>null</c>: none is written down.</summary>
    public Guid? Household { get; init; }

    /// <summary>Whether it was begun.</summary>
    public bool IsBegun => Case != Guid.Empty;

    /// <inheritdoc/>
    public static IdentityState Empty { get; } = new();

    /// <inheritdoc/>
    public IdentityState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        ChildNamed e => this with { Case = e.Case, Code = e.Code, Name = e.Name, Nickname = e.Nickname, Age = e.Age, Sex = e.Sex },
        ChildDescribed e => this with { NameLatin = e.NameLatin, Described = e },
        HouseholdJoined e => this with { Household = e.Household },
        HouseholdLeft => this with { Household = null },
        _ => this with { People = People.Apply(entry) },
    };
}
