using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Justice;

/// <summary>What was told of an offer or a threat to the family, so that it does not go on with a proceeding.</summary>
/// <param name="Side">From which side it came; never a name.</param>
/// <param name="Way">How it came.</param>
/// <param name="Kinds">What was offered, or that somebody threatened.</param>
/// <param name="What">What was said, in words.</param>
/// <param name="Present">Who was there; empty: not known.</param>
/// <param name="IsSafe">Whether child and family are safe now.</param>
public sealed record OfferTold(OfferSide Side, OfferWay Way, ImmutableArray<OfferKind> Kinds, string What, ImmutableArray<OfferPresent> Present, Known IsSafe)
{
    /// <summary>Somebody has to look after the family today: it was threatened, or it is not known to be safe.</summary>
    public bool CallsForSafety => Kinds.Contains(OfferKind.Threat) || IsSafe != Known.Yes;
}

/// <summary>How an offer is asked about, the same at both doors.</summary>
internal static class OfferAsked
{
    private static readonly ChoiceField IsSafe = new() { Name = "is_safe", Required = true, From = ChoiceSource.Of<Known>("known"), Example = "\"Yes\"" };
    private static readonly ChoicesField Kinds = new() { Name = "kinds", Required = true, From = ChoiceSource.Of<OfferKind>("offer-kind"), Target = StreamKind.Justice, Example = "[\"Money\"]" };
    private static readonly ChoiceField Side = new() { Name = "side", Required = true, From = ChoiceSource.Of<OfferSide>("offer-side"), Target = StreamKind.Justice, Example = "\"HisFamily\"" };
    private static readonly ChoiceField Way = new() { Name = "way", Required = true, From = ChoiceSource.Of<OfferWay>("offer-way"), Target = StreamKind.Justice, Example = "\"InPerson\"" };
    private static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Target = StreamKind.Justice, Example = "\"His aunt came with two million riel and asked them to stay away from the court.\"" };
    private static readonly ChoicesField Present = new() { Name = "present", From = ChoiceSource.Of<OfferPresent>("offer-present"), Target = StreamKind.Justice, Example = "[\"Caregiver\"]" };

    /// <summary>Safety comes first, before anything is written at length.</summary>
    public static ImmutableArray<Field> Fields => [IsSafe, Kinds, Side, Way, What, Present];

    public static OfferTold Read(Answers answers) => new(
        answers.One<OfferSide>(Side), answers.One<OfferWay>(Way), answers.Several<OfferKind>(Kinds), answers.Text(What), answers.Several<OfferPresent>(Present), answers.One<Known>(IsSafe));
}
