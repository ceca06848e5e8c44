using System.Collections.Immutable;

namespace Kapea.Work.Finding;

/// <summary>By what two records are compared, and the levels at which they agree: the rows of <c>reference/match-weights.tsv</c>.</summary>
public static class MatchFields
{
    /// <summary>Names within one script.</summary>
    public const string Name = "name";

    /// <summary>Names of which one is in Khmer and one is not.</summary>
    public const string NameAcross = "name-across";

    /// <summary>When born.</summary>
    public const string Birth = "birth";

    /// <summary>Sex.</summary>
    public const string Sex = "sex";

    /// <summary>Where.</summary>
    public const string Place = "place";

    /// <summary>Names of relatives and others around.</summary>
    public const string Relatives = "relatives";

    /// <summary>Telephones.</summary>
    public const string Phone = "phone";

    /// <summary>Every other mark.</summary>
    public const string Mark = "mark";

    /// <summary>The same.</summary>
    public const string Same = "same";

    /// <summary>Something else.</summary>
    public const string Other = "other";

    private static readonly ImmutableArray<string> Names = [Same, "close", "near", "similar", "faint", Other];

    /// <summary>The levels of each field, from the one that says most for one person to the one that says most against.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Levels { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create(Name, Names),
        KeyValuePair.Create(NameAcross, Names),
        KeyValuePair.Create(Birth, BirthLevels.All),
        KeyValuePair.Create(Sex, ImmutableArray.Create(Same, Other)),
        KeyValuePair.Create(Place, PlaceLevels.All),
        KeyValuePair.Create(Relatives, ImmutableArray.Create(Same, "near", Other)),
        KeyValuePair.Create(Phone, ImmutableArray.Create(Same, Other)),
        KeyValuePair.Create(Mark, ImmutableArray.Create(Same, Other)),
    ]);
}
