using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Work.Justice;

/// <summary>Tells the legal team that somebody offers the family something, or threatens it, so that it does not go on (domain 2.6). Also without a connection, and in a case that is closed.</summary>
/// <remarks>
/// It is an event of safeguarding: the lawyer hears of it the same day, and nobody of ours answers it, carries it or arranges anything. The words
/// go to the legal team alone; the case keeps what kind it was and whether the family is safe.
/// </remarks>
/// <param name="Offer">What was told.</param>
public sealed record ReportOffer(OfferTold Offer) : IAct<ReportOffer, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.report-offer.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.lawyer-told");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, PostsTo = [StreamKind.Justice], Offline = true, Fields = OfferAsked.Fields };

    /// <inheritdoc/>
    public static ReportOffer From(Answers answers) => new(OfferAsked.Read(answers));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, ReportOffer act, Circumstances now) =>
        state.Opened is { } opened ? act.Offer.TellLawyer(opened.Streams.Justice, null, now) : CasesRefusals.NotOpened;
}

/// <summary>The legal team was told of an offer or a threat: what it is told.</summary>
/// <param name="Offer">Under which random id.</param>
/// <param name="Told">What was told.</param>
/// <param name="By">The day on which the family is to hear from the lawyer; <c>null</c>: the table says nothing.</param>
/// <param name="HappenedAt">When it came to the family.</param>
public sealed record LawyerTold(Guid Offer, OfferTold Told, DateOnly? By, DateTimeOffset HappenedAt) : IEntry<LawyerTold>
{
    /// <inheritdoc/>
    public static string WireName => "justice.lawyer-told.1";
}

/// <summary>The legal team was told of an offer or a threat: the note in the case, without the words.</summary>
/// <param name="Offer">Under which random id.</param>
/// <param name="Kinds">What was offered, or that somebody threatened.</param>
/// <param name="IsSafe">Whether child and family were safe.</param>
/// <param name="HappenedAt">When it came to the family.</param>
public sealed record LawyerToldOf(Guid Offer, ImmutableArray<OfferKind> Kinds, Known IsSafe, DateTimeOffset HappenedAt) : IEntry<LawyerToldOf>
{
    /// <inheritdoc/>
    public static string WireName => "justice.lawyer-told-of.1";
}
