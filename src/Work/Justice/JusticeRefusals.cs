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

    /// <summary>There is no hearing with that number.</summary>
    public static Refusal NoSuchHearing { get; } = new("justice.no-such-hearing", RefusalKind.AgainstRule, "hearing");

    /// <summary>It was held, or called off.</summary>
    public static Refusal HearingIsOver { get; } = new("justice.hearing-is-over", RefusalKind.Conflict, "hearing");

    /// <summary>A hearing is set for a time that lies ahead.</summary>
    public static Refusal HearingNotAhead { get; } = new("justice.hearing-not-ahead", RefusalKind.AgainstRule);

    /// <summary>It has no day, or its day has not come.</summary>
    public static Refusal HearingStillAhead { get; } = new("justice.hearing-still-ahead", RefusalKind.AgainstRule, "hearing");

    /// <summary>It was not held yet.</summary>
    public static Refusal HearingNotHeld { get; } = new("justice.hearing-not-held", RefusalKind.AgainstRule, "hearing");

    /// <summary>There is no child with that letter in the proceeding.</summary>
    public static Refusal NoSuchChild { get; } = new("justice.no-such-child", RefusalKind.AgainstRule, "children");

    /// <summary>The same child stands there twice.</summary>
    public static Refusal ChildTwice { get; } = new("justice.child-twice", RefusalKind.AgainstRule, "children");

    /// <summary>That child was not to come to that hearing.</summary>
    public static Refusal ChildNotExpected { get; } = new("justice.child-not-expected", RefusalKind.AgainstRule);

    /// <summary>That was not asked for.</summary>
    public static Refusal MeasureNotAsked { get; } = new("justice.measure-not-asked", RefusalKind.AgainstRule, "measures");

    /// <summary>Nothing is to be done after that hearing.</summary>
    public static Refusal NotAfterHearing { get; } = new("justice.not-after-hearing", RefusalKind.AgainstRule, "hearing");

    /// <summary>Nobody was there, and somebody was.</summary>
    public static Refusal NobodyAndSomebody { get; } = new("justice.nobody-and-somebody", RefusalKind.AgainstRule, "companions");
}
