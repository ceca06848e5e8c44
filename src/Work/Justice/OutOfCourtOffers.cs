using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Justice;

/// <summary>An offer or a threat that the legal team was told of.</summary>
/// <param name="Told">What was told.</param>
/// <param name="Advice">What the lawyer told the family last; <c>null</c>: nothing yet.</param>
public sealed record OutOfCourtOffer(LawyerTold Told, FamilyAdvised? Advice)
{
    /// <summary>The family still has to hear from the lawyer what its rights are.</summary>
    public bool IsOpen => Advice is not { RightsTold: true };
}

/// <summary>The offers and threats that came to one child's family, in the order in which they were told.</summary>
public sealed record OutOfCourtOffers
{
    /// <summary>All of them.</summary>
    public ImmutableArray<OutOfCourtOffer> All { get; init; } = [];

    /// <summary>No offers.</summary>
    public static OutOfCourtOffers None { get; } = new();

    /// <summary>Those on which the family still has to hear from the lawyer.</summary>
    public IEnumerable<OutOfCourtOffer> Open => All.Where(o => o.IsOpen);

    /// <summary>The offer with this id; <c>null</c>: there is none.</summary>
    public OutOfCourtOffer? Find(Guid offer) => All.FirstOrDefault(o => o.Told.Offer == offer);

    /// <summary>The offers after one more entry.</summary>
    public OutOfCourtOffers Apply(IEntry entry) => entry switch
    {
        LawyerTold e => this with { All = All.Add(new(e, null)) },
        FamilyAdvised e => this with { All = [.. All.Select(o => o.Told.Offer == e.Offer ? o with { Advice = e } : o)] },
        _ => this,
    };
}

/// <summary>By when the lawyer answers an offer, and somebody looks after the family. The names say nothing of what came; the step is made of a random id.</summary>
public static class OfferDues
{
    /// <summary>The lawyer speaks with the family.</summary>
    public const string Answer = "justice.answer-today";

    /// <summary>Somebody of the social team looks after the family.</summary>
    public const string Family = "justice.family-today";

    /// <summary>What the legal team still has to answer.</summary>
    internal static ImmutableArray<(int Step, DateOnly On)> Of(OutOfCourtOffers offers) =>
        [.. offers.Open.Where(o => o.Told.By is not null).Select(o => (NeutralStep.Of(o.Told.Offer), o.Told.By!.Value))];

    /// <summary>Tells the legal team and the case of an offer. <c>null</c> for one of the two: it is the stream that the act is about.</summary>
    /// <remarks>The legal team is told whether or not it was asked for before, and by the file code alone (decision 0012).</remarks>
    internal static Happened TellLawyer(this OfferTold told, Guid? justice, Guid? @case, Circumstances now)
    {
        var (offer, step) = (now.FreshReference, NeutralStep.Of(now.FreshReference));
        var by = LastDay(now, now.Reference.OfferAnswerDays());
        var happened = new Happened()
            .Post(justice, new LawyerTold(offer, told, by, now.HappenedAt))
            .Post(@case, new LawyerToldOf(offer, told.Kinds, told.IsSafe, now.HappenedAt))
            .Post(@case, new MatterOpened(MatterOpened.LawyerAnswer, offer, null, now.HappenedAt))
            .Notify(new("justice.lawyer-told", null, Access.DeskFunction.LegalTeam, 0, "High", justice));
        if (by is { } day)
            happened = happened.Due(Answer, PhnomPenh.EndOf(day), step, justice);
        return told.CallsForSafety ? LookAfter(happened, offer, @case, now) : happened;
    }

    private static Happened LookAfter(Happened happened, Guid offer, Guid? @case, Circumstances now)
    {
        var called = happened.Post(@case, new MatterOpened(MatterOpened.FamilySafety, offer, null, now.HappenedAt))
            .Notify(new("justice.family-today", null, Access.DeskFunction.SocialTeam, 0, "High", @case))
            .Notify(new("justice.family-today", null, Access.DeskFunction.Supervision, 0, "High", @case));
        return LastDay(now, now.Reference.OfferSafetyDays()) is { } day ? called.Due(Family, PhnomPenh.EndOf(day), NeutralStep.Of(offer), @case) : called;
    }

    // Counted from when it was told: what came yesterday is answered today.
    private static DateOnly? LastDay(Circumstances now, int? days) => days is { } more ? PhnomPenh.DayOf(now.At).AddDays(more) : null;
}
