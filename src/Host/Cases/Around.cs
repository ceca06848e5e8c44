using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Host.Cases;

/// <summary>The people around a child and its household, as pages and journal tell them.</summary>
internal static class Around
{
    public static SectionView? Child(Asking asking, IdentityState child) => new(asking.Words["page.case.around"])
    {
        Table = Table(asking.Words, child.People),
        Acts = asking.House.Rooms.Links(asking.House, asking.Visit, asking.Subject!.Value, child),
    };

    public static SectionView? Household(Asking asking, HouseholdState household) => household.Facts is not { } facts ? null : new(asking.Words["page.case.household"])
    {
        Rows =
        [
            new(asking.Words["cases.begin-household.where"], facts.Where),
            new(asking.Words["cases.begin-household.telephone"], facts.Telephone),
            new(asking.Words["cases.begin-household.note"], facts.Note),
            new(asking.Words["page.case.household.children"], string.Join(", ", household.Children)),
        ],
        Table = Table(asking.Words, household.People),
        Acts = asking.House.Rooms.Links(asking.House, asking.Visit, asking.Subject!.Value, household),
    };

    /// <summary>Those who are still around, by the number under which they were written down.</summary>
    public static ImmutableArray<Option> Options(ImmutableSortedDictionary<int, PersonOnFile> people, Words words) =>
        [.. people.Where(p => p.Value.Ended is null).Select(p => new Option(p.Key.ToString(CultureInfo.InvariantCulture), $"{p.Value.Told.Name} ({words["person-relation." + p.Value.Told.Relation]})"))];

    /// <summary>The households that a reader's desks hold, by where they are and which children live there.</summary>
    public static ImmutableArray<Option> Households(Asking asking) =>
    [
        .. RoomPages.Held<HouseholdState>(asking.House, asking.Visit, StreamKind.Household).Where(h => h.State.IsBegun)
            .Select(h => new Option(h.Head.Stream.ToString(), $"{h.State.Facts!.Where} · {string.Join(", ", h.State.Children)}")),
    ];

    public static Telling Tell(Words words, IEntry entry) => entry switch
    {
        PersonAdded e => new(Line(words, e.Person), e.HappenedAt),
        PersonChanged e => new(Line(words, e.Person), e.HappenedAt),
        PersonEnded e => new($"{e.Number.ToString(CultureInfo.InvariantCulture)}. {e.Reason}", e.HappenedAt),
        HouseholdBegun e => new(Line(e.Facts), e.HappenedAt),
        HouseholdChanged e => new(Line(e.Facts), e.HappenedAt),
        HouseholdJoined e => new(null, e.HappenedAt),
        HouseholdLeft e => new(e.Reason, e.HappenedAt),
        ChildJoined e => new(e.Code, e.HappenedAt),
        ChildLeft e => new(e.Code, e.HappenedAt),
        _ => default,
    };

    private static TableView? Table(Words words, ImmutableSortedDictionary<int, PersonOnFile> people) => people.IsEmpty ? null : new(
        [words["cases.add-person.name"], words["cases.add-person.relation"], words["cases.add-person.lives_with"], words["cases.add-person.is_safe"], words["cases.add-person.telephone"], words["cases.add-person.note"], words["cases.add-person.is_helped"], words["page.case.around.ended"]],
        [.. people.Values.Select(p => ImmutableArray.Create<string?>(p.Told.Name, words["person-relation." + p.Told.Relation], YesNo(words, p.Told.LivesWith), words["known." + p.Told.IsSafe], p.Told.Telephone, p.Told.Note, YesNo(words, p.Told.IsHelped), p.Ended))]);

    private static string? Line(Words words, PersonTold p) => Journals.Lines(
        $"{p.Name} ({words["person-relation." + p.Relation]})", $"{words["cases.add-person.lives_with"]}: {YesNo(words, p.LivesWith)} · {words["cases.add-person.is_safe"]}: {words["known." + p.IsSafe]}", p.Telephone, p.Note);

    private static string? Line(HouseholdFacts facts) => Journals.Lines(facts.Where, facts.Telephone, facts.Note);

    private static string YesNo(Words words, bool yes) => words["yes-no." + (yes ? "Yes" : "No")];
}
