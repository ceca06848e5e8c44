using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Justice;

/// <summary>Writes down that the lawyer spoke with the family about an offer or a threat: what its rights are, whether the police know, and what the family has decided by itself.</summary>
/// <remarks>As long as the family has not heard what its rights are, the date stays. Later talks about the same offer are written in the same way.</remarks>
/// <param name="Offer">Which offer, by its random id.</param>
/// <param name="To">Who was spoken with.</param>
/// <param name="RightsTold">The family was told what its rights are.</param>
/// <param name="Police">Whether the police know.</param>
/// <param name="Choice">What the family has decided.</param>
/// <param name="What">What was said besides.</param>
public sealed record AdviseOnOffer(Guid Offer, string To, bool RightsTold, OfferPolice Police, OfferDecision Choice, string? What) : IAct<AdviseOnOffer, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.advise-on-offer.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.family-advised");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Justice,
        PostsTo = [StreamKind.Case],
        Offline = true,
        Fields = [Asks.Offer, Asks.To, Asks.RightsTold, Asks.Police, Asks.Choice, Asks.What],
    };

    /// <inheritdoc/>
    public static AdviseOnOffer From(Answers answers) => new(
        answers.Reference(Asks.Offer), answers.Text(Asks.To), answers.Code(Asks.RightsTold) == "Yes", answers.One<OfferPolice>(Asks.Police), answers.One<OfferDecision>(Asks.Choice), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, AdviseOnOffer act, Circumstances now)
    {
        if (state.Case is not { } file)
            return JusticeRefusals.NobodyAsked;
        if (state.OutOfCourt.Find(act.Offer) is not { } offer)
            return JusticeRefusals.NoSuchOffer;
        var advised = new FamilyAdvised(act.Offer, act.To, act.RightsTold || !offer.IsOpen, act.Police, act.Choice, act.What, now.HappenedAt);
        var happened = new Happened().Write(advised)
            .Turn(OfferDues.Answer, OfferDues.Of(state.OutOfCourt), OfferDues.Of(state.OutOfCourt.Apply(advised)))
            .Post(file, new LawyerAnswered(act.Offer, advised.RightsTold, act.Police, act.Choice, now.HappenedAt));
        return advised.RightsTold ? happened.Post(file, new MatterSettled(MatterOpened.LawyerAnswer, act.Offer, now.HappenedAt)) : happened;
    }

    private static class Asks
    {
        public static readonly ReferenceField Offer = new() { Name = "offer", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly LineField To = new() { Name = "to_whom", Required = true, MaxLength = 100, Example = "\"the grandmother\"" };
        public static readonly ChoiceField RightsTold = new() { Name = "rights_told", Required = true, From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Example = "\"Yes\"" };
        public static readonly ChoiceField Police = new() { Name = "police", Required = true, From = ChoiceSource.Of<OfferPolice>("offer-police"), Example = "\"ToldByUs\"" };
        public static readonly ChoiceField Choice = new() { Name = "decision", Required = true, From = ChoiceSource.Of<OfferDecision>("offer-decision"), Example = "\"GoesOn\"" };
        public static readonly TextField What = new() { Name = "what", MaxLength = 2000, Example = "\"She wants to go on, and is afraid of the way to school.\"" };
    }
}

/// <summary>The lawyer spoke with the family about an offer or a threat.</summary>
/// <param name="Offer">Which.</param>
/// <param name="To">Who was spoken with.</param>
/// <param name="RightsTold">The family knows what its rights are.</param>
/// <param name="Police">Whether the police know.</param>
/// <param name="Choice">What the family has decided.</param>
/// <param name="What">What was said besides.</param>
/// <param name="HappenedAt">When.</param>
public sealed record FamilyAdvised(Guid Offer, string To, bool RightsTold, OfferPolice Police, OfferDecision Choice, string? What, DateTimeOffset HappenedAt) : IEntry<FamilyAdvised>
{
    /// <inheritdoc/>
    public static string WireName => "justice.family-advised.1";
}

/// <summary>The case is told that the lawyer spoke with the family, and what the family has decided.</summary>
/// <param name="Offer">About which offer.</param>
/// <param name="RightsTold">The family knows what its rights are.</param>
/// <param name="Police">Whether the police know.</param>
/// <param name="Choice">What the family has decided.</param>
/// <param name="HappenedAt">When.</param>
public sealed record LawyerAnswered(Guid Offer, bool RightsTold, OfferPolice Police, OfferDecision Choice, DateTimeOffset HappenedAt) : IEntry<LawyerAnswered>
{
    /// <inheritdoc/>
    public static string WireName => "justice.lawyer-answered.1";
}
