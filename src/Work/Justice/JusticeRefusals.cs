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
}
