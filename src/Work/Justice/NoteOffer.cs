using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down an offer or a threat of which the lawyer heard herself; the social team is told that it came and whether the family is safe. Also without a connection.</summary>
/// <param name="Offer">What was told.</param>
public sealed record NoteOffer(OfferTold Offer) : IAct<NoteOffer, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.note-offer.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.lawyer-told");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, PostsTo = [StreamKind.Case], Offline = true, Fields = OfferAsked.Fields };

    /// <inheritdoc/>
    public static NoteOffer From(Answers answers) => new(OfferAsked.Read(answers));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, NoteOffer act, Circumstances now) =>
        state.MayHearOfOffers && state.Case is { } file ? act.Offer.TellLawyer(null, file, now) : JusticeRefusals.NobodyAsked;
}
