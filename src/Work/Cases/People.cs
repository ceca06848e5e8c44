using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;
using Kapea.Work.Intake;

namespace Kapea.Work.Cases;

/// <summary>What somebody is to the child.</summary>
public enum PersonRelation
{
    /// <summary>Mother.</summary>
    Mother,

    /// <summary>Father.</summary>
    Father,

    /// <summary>Stepmother or stepfather.</summary>
    Stepparent,

    /// <summary>Grandmother or grandfather.</summary>
    Grandparent,

    /// <summary>Sister or brother.</summary>
    Sibling,

    /// <summary>Aunt, uncle, cousin.</summary>
    Relative,

    /// <summary>Cares for the child without being kin.</summary>
    Foster,

    /// <summary>A neighbour.</summary>
    Neighbour,

    /// <summary>A teacher.</summary>
    Teacher,

    /// <summary>A friend.</summary>
    Friend,

    /// <summary>Somebody else.</summary>
    Other,
}

/// <summary>Somebody around a child.</summary>
/// <param name="Name">The name.</param>
/// <param name="Relation">What she is to the child; in a household, to its children.</param>
/// <param name="LivesWith">Lives with the child.</param>
/// <param name="IsSafe">Whether she can be asked without danger to the child.</param>
/// <param name="Telephone">A telephone number.</param>
/// <param name="Note">What else must be known.</param>
/// <param name="IsHelped">A grown-up who is helped too, in the child's file.</param>
public sealed record PersonTold(string Name, PersonRelation Relation, bool LivesWith, Known IsSafe, string? Telephone, string? Note, bool IsHelped)
{
    /// <summary>What is found by her: the child whose people she is one of.</summary>
    internal Findable Finds(int number) => new(Purposes.Child, -number) { Relatives = [Name], Marks = [.. MarksWithin.OfTelephone(Telephone), .. MarksWithin.Of(Note)] };
}

/// <summary>Somebody around a child, as she stands.</summary>
/// <param name="Told">What is known of her.</param>
/// <param name="Ended">Why she is no longer around; <c>null</c>: she is.</param>
public sealed record PersonOnFile(PersonTold Told, string? Ended);

/// <summary>The people of one identity or one household, by number.</summary>
public static class People
{
    /// <summary>Nobody.</summary>
    public static ImmutableSortedDictionary<int, PersonOnFile> Nobody { get; } = ImmutableSortedDictionary<int, PersonOnFile>.Empty;

    internal static int Next(this ImmutableSortedDictionary<int, PersonOnFile> people) => people.IsEmpty ? 1 : people.Keys.Max() + 1;

    // An entry that was destroyed takes its person with it; what was said of her later then says nothing.
    internal static ImmutableSortedDictionary<int, PersonOnFile> Apply(this ImmutableSortedDictionary<int, PersonOnFile> people, IEntry entry) => entry switch
    {
        PersonAdded e => people.SetItem(e.Number, new(e.Person, null)),
        PersonChanged e when people.TryGetValue(e.Number, out var known) => people.SetItem(e.Number, known with { Told = e.Person }),
        PersonEnded e when people.TryGetValue(e.Number, out var known) => people.SetItem(e.Number, known with { Ended = e.Reason }),
        _ => people,
    };

    /// <summary>Whether something can be written of a person; <c>null</c>: yes.</summary>
    internal static Refusal? MayChange(this ImmutableSortedDictionary<int, PersonOnFile> people, int number) =>
        people.TryGetValue(number, out var person) && person.Ended is null ? null : CasesRefusals.NoSuchPerson;
}

/// <summary>Somebody was added to the people around a child, or to a household.</summary>
public sealed record PersonAdded(int Number, PersonTold Person, DateTimeOffset HappenedAt) : IEntry<PersonAdded>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "cases.person-added.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() => [Person.Finds(Number)];
}

/// <summary>What is known of somebody has changed; it is written whole.</summary>
public sealed record PersonChanged(int Number, PersonTold Person, DateTimeOffset HappenedAt) : IEntry<PersonChanged>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "cases.person-changed.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() => [Person.Finds(Number)];
}

/// <summary>Somebody is no longer around.</summary>
public sealed record PersonEnded(int Number, string Reason, DateTimeOffset HappenedAt) : IEntry<PersonEnded>
{
    /// <inheritdoc/>
    public static string WireName => "cases.person-ended.1";
}
