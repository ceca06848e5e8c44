using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Every "no" of the justice room.</summary>
public static class JusticeRefusals
{
    /// <summary>No lawyer was asked for yet, on a consent.</summary>
    public static Refusal NobodyAsked { get; } = new("justice.nobody-asked", RefusalKind.AgainstRule);

    /// <summary>Whoever was named is no member of the legal team here.</summary>
    public static Refusal NotALawyerHere { get; } = new("justice.not-a-lawyer-here", RefusalKind.AgainstRule, "lawyer");

    /// <summary>There is no proceeding in this stream.</summary>
    public static Refusal NoProceeding { get; } = new("justice.no-proceeding", RefusalKind.NotFound);

    /// <summary>The child takes part in it already.</summary>
    public static Refusal TakesPartAlready { get; } = new("justice.takes-part-already", RefusalKind.Conflict, "proceeding");

    /// <summary>From the present stage the law knows no way to that one.</summary>
    public static Refusal StageNotNext { get; } = new("justice.stage-not-next", RefusalKind.AgainstRule, "to");

    /// <summary>He is charged with that already.</summary>
    public static Refusal ChargedAlready { get; } = new("justice.charged-already", RefusalKind.Conflict, "offence");

    /// <summary>There is no charge with that number.</summary>
    public static Refusal NoSuchCharge { get; } = new("justice.no-such-charge", RefusalKind.AgainstRule, "charge");

    /// <summary>That charge was dropped.</summary>
    public static Refusal ChargeDropped { get; } = new("justice.charge-dropped", RefusalKind.Conflict, "charge");

    /// <summary>There is no exhibit with that number.</summary>
    public static Refusal NoSuchExhibit { get; } = new("justice.no-such-exhibit", RefusalKind.AgainstRule, "exhibit");

    /// <summary>An exhibit with that label stands in the file already.</summary>
    public static Refusal ExhibitThere { get; } = new("justice.exhibit-there", RefusalKind.Conflict, "label");

    /// <summary>A SHA-256 is 64 hex digits.</summary>
    public static Refusal NotAHash { get; } = new("justice.not-a-hash", RefusalKind.Invalid, "hash");

    /// <summary>It was given back or destroyed.</summary>
    public static Refusal ExhibitGone { get; } = new("justice.exhibit-gone", RefusalKind.Conflict, "exhibit");

    /// <summary>It was sent on, and nobody has received it: the receipt is missing.</summary>
    public static Refusal ExhibitOnItsWay { get; } = new("justice.exhibit-on-its-way", RefusalKind.AgainstRule, "move");

    /// <summary>Nobody has sent it on: the sending is missing.</summary>
    public static Refusal ExhibitNotSent { get; } = new("justice.exhibit-not-sent", RefusalKind.AgainstRule, "move");

    /// <summary>It was sent to somebody else: what lies between is missing.</summary>
    public static Refusal ExhibitMeantForAnother { get; } = new("justice.exhibit-meant-for-another", RefusalKind.AgainstRule, "by");

    /// <summary>Somebody else holds it: two would hold it at once.</summary>
    public static Refusal ExhibitHeldByAnother { get; } = new("justice.exhibit-held-by-another", RefusalKind.AgainstRule, "by");

    /// <summary>It cannot be sent to whoever holds it.</summary>
    public static Refusal ExhibitSentToItself { get; } = new("justice.exhibit-sent-to-itself", RefusalKind.AgainstRule, "to");

    /// <summary>There is a seal on it already.</summary>
    public static Refusal ExhibitSealedAlready { get; } = new("justice.exhibit-sealed-already", RefusalKind.Conflict, "move");

    /// <summary>There is no seal to break.</summary>
    public static Refusal ExhibitNotSealed { get; } = new("justice.exhibit-not-sealed", RefusalKind.Conflict, "move");

    /// <summary>It lies before what happened last, whose moment is the hint.</summary>
    public static Refusal ExhibitTimeBefore(string last) => new("justice.exhibit-time-before", RefusalKind.AgainstRule, "happened_at", last);

    /// <summary>The child takes no part in that proceeding.</summary>
    public static Refusal NotInThatProceeding { get; } = new("justice.not-in-that-proceeding", RefusalKind.AgainstRule, "proceeding");

    /// <summary>From where the claim stands there is no such step.</summary>
    public static Refusal ClaimNotThere { get; } = new("justice.claim-not-there", RefusalKind.AgainstRule);

    /// <summary>A claim names what is claimed, and no claim names nothing.</summary>
    public static Refusal ClaimItemsMissing { get; } = new("justice.claim-items-missing", RefusalKind.AgainstRule, "items");

    /// <summary>It was paid in another currency, and the rate is missing.</summary>
    public static Refusal RateMissing { get; } = new("justice.rate-missing", RefusalKind.AgainstRule, "riel_per_dollar");

    /// <summary>There is no such payment, or it was reversed already.</summary>
    public static Refusal NoSuchPayment { get; } = new("justice.no-such-payment", RefusalKind.AgainstRule, "payment");
}
