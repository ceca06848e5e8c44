using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>Offers and threats to a family: all of it for the legal team, and for the social team that it came and what the family decided.</summary>
internal static class OfferSections
{
    public static SectionView? OfChild(Asking asking, JusticeState child) => child.OutOfCourt.All.IsEmpty ? null : new(asking.Words["page.offers"])
    {
        IsFirst = child.OutOfCourt.Open.Any(),
        Warnings = child.OutOfCourt.Open.Any() ? [asking.Words["page.offers.open"]] : [],
        Table = new(
            [asking.Words["page.offers.when"], asking.Words["page.offers.kind"], asking.Words["page.offers.side"], asking.Words["page.offers.what"], asking.Words["page.offers.answer"]],
            [.. child.OutOfCourt.All.Select(o => Line(asking.Words, o))]),
        // Where nobody was asked for yet, no other section says what can be done.
        Acts = child.Asked is null ? asking.House.Rooms.Links(asking.House, asking.Visit, asking.Subject!.Value, child) : [],
    };

    public static SectionView? OfCase(Asking asking, OffersOnCase file) => file.All.IsEmpty ? null : new(asking.Words["page.offers"])
    {
        Table = new(
            [asking.Words["page.offers.when"], asking.Words["page.offers.kind"], asking.Words["page.offers.answer"]],
            [.. file.All.Select(o => ImmutableArray.Create<string?>(
                Times.Moment(asking.Words, o.Told.HappenedAt), Kinds(asking.Words, o.Told.Kinds), o.Answer is { } answer ? asking.Words["offer-decision." + answer.Choice] : asking.Words["page.offers.none-yet"]))]),
    };

    /// <summary>The offers on which the lawyer can write down a talk, those without an answer first.</summary>
    public static ImmutableArray<Option> Options(Asking asking) =>
        asking.Subject is not { } stream || asking.House.Door.State<JusticeState>(asking.Visit, stream, StreamKind.Justice)?.State is not { } child ? [] :
            [.. child.OutOfCourt.All.OrderBy(o => !o.IsOpen).Select(o => new Option(o.Told.Offer.ToString("N"), $"{Times.Moment(asking.Words, o.Told.HappenedAt)} · {Kinds(asking.Words, o.Told.Told.Kinds)}"))];

    /// <summary>What an entry about an offer says in a journal; <c>null</c>: it is none of them.</summary>
    public static Telling? Told(Words words, IEntry entry) => entry switch
    {
        LawyerTold e => new(Journals.Lines(Kinds(words, e.Told.Kinds), $"{words["offer-side." + e.Told.Side]} · {words["offer-way." + e.Told.Way]}", List(words, "offer-present", e.Told.Present), Safe(words, e.Told.IsSafe), e.Told.What), e.HappenedAt),
        LawyerToldOf e => new(Journals.Lines(Kinds(words, e.Kinds), Safe(words, e.IsSafe)), e.HappenedAt),
        FamilyAdvised e => new(Journals.Lines(e.To, Rights(words, e.RightsTold), words["offer-police." + e.Police], words["offer-decision." + e.Choice], e.What), e.HappenedAt),
        LawyerAnswered e => new(Journals.Lines(Rights(words, e.RightsTold), words["offer-police." + e.Police], words["offer-decision." + e.Choice]), e.HappenedAt),
        FamilyVisited e => new(Journals.Lines(List(words, "safety-step", e.Steps), Safe(words, e.IsSafe), e.What), e.HappenedAt),
        ChildInformed e => new(null, e.HappenedAt),
        _ => null,
    };

    private static ImmutableArray<string?> Line(Words words, OutOfCourtOffer offer) =>
    [
        Times.Moment(words, offer.Told.HappenedAt), Kinds(words, offer.Told.Told.Kinds), $"{words["offer-side." + offer.Told.Told.Side]} · {words["offer-way." + offer.Told.Told.Way]}", offer.Told.Told.What,
        offer.Advice is { } advice ? $"{words["offer-decision." + advice.Choice]} · {words["offer-police." + advice.Police]}" : words["page.offers.none-yet"],
    ];

    private static string Kinds(Words words, ImmutableArray<OfferKind> kinds) => List(words, "offer-kind", kinds)!;

    private static string? List<T>(Words words, string list, ImmutableArray<T> codes) => codes.IsEmpty ? null : string.Join(", ", codes.Select(c => words[$"{list}.{c}"]));

    private static string Safe(Words words, Work.Intake.Known safe) => $"{words["page.offers.safe"]}: {words["known." + safe]}";

    private static string Rights(Words words, bool told) => $"{words["page.offers.rights"]}: {words["known." + (told ? "Yes" : "No")]}";
}
