using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>A household as far as decisions need it: who lives there, and which children by their file codes.</summary>
public sealed record HouseholdState : IState<HouseholdState>
{
    /// <summary>Where it is and how it is reached, as it was told last; <c>null</c>: not begun.</summary>
    public HouseholdFacts? Facts { get; init; }

    /// <summary>Who belongs to it, by number.</summary>
    public ImmutableSortedDictionary<int, PersonOnFile> People { get; init; } = Cases.People.Nobody;

    /// <summary>The file codes of the children who live there.</summary>
    public ImmutableArray<string> Children { get; init; } = [];

    /// <summary>Whether it was begun.</summary>
    public bool IsBegun => Facts is not null;

    /// <inheritdoc/>
    public static HouseholdState Empty { get; } = new();

    /// <inheritdoc/>
    public HouseholdState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        HouseholdBegun e => this with { Facts = e.Facts },
        HouseholdChanged e => this with { Facts = e.Facts },
        ChildJoined e => this with { Children = [.. Children.Remove(e.Code), e.Code] },
        ChildLeft e => this with { Children = Children.Remove(e.Code) },
        _ => this with { People = People.Apply(entry) },
    };
}

/// <summary>Where a household is.</summary>
/// <param name="Where">The place, as somebody would find it.</param>
/// <param name="Telephone">A telephone number.</param>
/// <param name="Note">What must be known before going there.</param>
public sealed record HouseholdFacts(string Where, string? Telephone, string? Note);

/// <summary>How a household is asked for.</summary>
internal static class HouseholdAsked
{
    private static readonly TextField Where = new() { Name = "where", Required = true, MaxLength = 1000, Example = "\"The third house behind the pagoda, blue door.\"" };
    private static readonly LineField Telephone = new() { Name = "telephone", MaxLength = 60, Example = "\"012 345 678\"" };
    private static readonly TextField Note = new() { Name = "note", MaxLength = 2000, Example = "\"Come in the morning, when the uncle is at work.\"" };

    public static ImmutableArray<Field> Fields { get; } = [Where, Telephone, Note];

    public static HouseholdFacts Read(Answers answers) => new(answers.Text(Where), answers.TextOrNull(Telephone), answers.TextOrNull(Note));
}
