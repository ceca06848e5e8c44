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

    /// <summary>That stage is reached by an act of its own, which asks for the day that dates follow from.</summary>
    public static Refusal StageHasItsAct { get; } = new("justice.stage-has-its-act", RefusalKind.AgainstRule, "to");

    /// <summary>He is charged with that already.</summary>
    public static Refusal ChargedAlready { get; } = new("justice.charged-already", RefusalKind.Conflict, "offence");

    /// <summary>There is no charge with that number.</summary>
    public static Refusal NoSuchCharge { get; } = new("justice.no-such-charge", RefusalKind.AgainstRule, "charge");

    /// <summary>That charge was dropped.</summary>
    public static Refusal ChargeDropped { get; } = new("justice.charge-dropped", RefusalKind.Conflict, "charge");

    /// <summary>Nobody who acts in the proceeding has that number.</summary>
    public static Refusal NoSuchActor { get; } = new("justice.no-such-actor", RefusalKind.AgainstRule, "replaces");

    /// <summary>There is no hearing with that number.</summary>
    public static Refusal NoSuchHearing { get; } = new("justice.no-such-hearing", RefusalKind.AgainstRule, "hearing");

    /// <summary>It was held, or called off.</summary>
    public static Refusal HearingIsOver { get; } = new("justice.hearing-is-over", RefusalKind.Conflict, "hearing");

    /// <summary>Its day has gone by: whoever came is named where it is written down how it was held.</summary>
    public static Refusal HearingGoneBy { get; } = new("justice.hearing-gone-by", RefusalKind.AgainstRule, "hearing");

    /// <summary>A hearing is set for a time that lies ahead.</summary>
    public static Refusal HearingNotAhead { get; } = new("justice.hearing-not-ahead", RefusalKind.AgainstRule);

    /// <summary>It waits for its day already: it gets one by an act of its own.</summary>
    public static Refusal HearingWithoutDay { get; } = new("justice.hearing-without-day", RefusalKind.Conflict, "hearing");

    /// <summary>It has a day: another one means that it is postponed.</summary>
    public static Refusal HearingHasDay { get; } = new("justice.hearing-has-day", RefusalKind.Conflict, "hearing");

    /// <summary>That child is to come already.</summary>
    public static Refusal ChildExpectedAlready { get; } = new("justice.child-expected-already", RefusalKind.Conflict, "child");

    /// <summary>It has no day, or its day has not come.</summary>
    public static Refusal HearingStillAhead { get; } = new("justice.hearing-still-ahead", RefusalKind.AgainstRule, "hearing");

    /// <summary>It was not held yet.</summary>
    public static Refusal HearingNotHeld { get; } = new("justice.hearing-not-held", RefusalKind.AgainstRule, "hearing");

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

    /// <summary>What is called the latest moment does not lie after the earliest.</summary>
    public static Refusal PeriodEndsBefore { get; } = new("justice.period-ends-before", RefusalKind.AgainstRule, "on_or_before");

    /// <summary>He is held already, and when that began is confirmed.</summary>
    public static Refusal HeldAlready { get; } = new("justice.held-already", RefusalKind.Conflict);

    /// <summary>He is not in police custody.</summary>
    public static Refusal NotWithPolice { get; } = new("justice.not-with-police", RefusalKind.Conflict);

    /// <summary>The law allows it for a felony only.</summary>
    public static Refusal FelonyOnly { get; } = new("justice.felony-only", RefusalKind.AgainstRule);

    /// <summary>It was extended before, and the law allows it once.</summary>
    public static Refusal ExtendedAlready { get; } = new("justice.extended-already", RefusalKind.AgainstRule);

    /// <summary>The time had run out by then.</summary>
    public static Refusal AfterTheEnd { get; } = new("justice.after-the-end", RefusalKind.AgainstRule);

    /// <summary>It had not begun by then.</summary>
    public static Refusal BeforeItBegan { get; } = new("justice.before-it-began", RefusalKind.AgainstRule);

    /// <summary>That day lies before the one it follows from: an order before the arrest, an appeal before the judgment.</summary>
    public static Refusal LiesBefore { get; } = new("justice.lies-before", RefusalKind.AgainstRule, "on");

    /// <summary>The detention runs as for another class of offence than he is charged with now.</summary>
    public static Refusal ClassHasChanged { get; } = new("justice.class-has-changed", RefusalKind.AgainstRule);

    /// <summary>The proceeding was not declared final here, and nobody says why the claim is all the same.</summary>
    public static Refusal FinalNotHeard { get; } = new("justice.final-not-heard", RefusalKind.AgainstRule, "otherwise");

    /// <summary>What is confirmed lies outside the days or times between which it was said to be.</summary>
    public static Refusal OutsideRange { get; } = new("justice.outside-range", RefusalKind.AgainstRule, "on");

    /// <summary>Every charge that stands needs an outcome.</summary>
    public static Refusal ChargeNotJudged { get; } = new("justice.charge-not-judged", RefusalKind.AgainstRule, "charges");

    /// <summary>More is suspended than was given, or somebody who was acquitted of everything is sentenced.</summary>
    public static Refusal SentenceNotPossible { get; } = new("justice.sentence-not-possible", RefusalKind.AgainstRule, "sentence_months");

    /// <summary>No charge stands.</summary>
    public static Refusal NotCharged { get; } = new("justice.not-charged", RefusalKind.AgainstRule);

    /// <summary>He is not detained, or no time runs.</summary>
    public static Refusal NotDetained { get; } = new("justice.not-detained", RefusalKind.Conflict);

    /// <summary>The law allows no further extension.</summary>
    public static Refusal NoExtensionLeft { get; } = new("justice.no-extension-left", RefusalKind.AgainstRule, "months");

    /// <summary>The court has judged, and nobody has gone against it with effect.</summary>
    public static Refusal JudgedAlready { get; } = new("justice.judged-already", RefusalKind.Conflict);

    /// <summary>No child of this proceeding has that letter.</summary>
    public static Refusal NoSuchChild { get; } = new("justice.no-such-child", RefusalKind.AgainstRule, "compensation");

    /// <summary>That party was there, or was notified.</summary>
    public static Refusal NotAwaited { get; } = new("justice.not-awaited", RefusalKind.Conflict, "party");

    /// <summary>For that party no such time has begun.</summary>
    public static Refusal NoAppealRuns { get; } = new("justice.no-appeal-runs", RefusalKind.AgainstRule, "kind");

    /// <summary>Nothing is before that court.</summary>
    public static Refusal NothingPending { get; } = new("justice.nothing-pending", RefusalKind.Conflict, "court");

    /// <summary>Nothing is judged.</summary>
    public static Refusal NotJudged { get; } = new("justice.not-judged", RefusalKind.Conflict);

    /// <summary>A time still runs, or may still run, or somebody has not been notified.</summary>
    public static Refusal NotFinalYet { get; } = new("justice.not-final-yet", RefusalKind.AgainstRule);

    /// <summary>It is final.</summary>
    public static Refusal FinalAlready { get; } = new("justice.final-already", RefusalKind.Conflict);

    /// <summary>That is none of the two days of such a time.</summary>
    public static Refusal NotADateToChoose { get; } = new("justice.not-a-date-to-choose", RefusalKind.AgainstRule, "day");

    /// <summary>No date that still runs rests on such a day.</summary>
    public static Refusal NothingRestsOnIt { get; } = new("justice.nothing-rests-on-it", RefusalKind.Conflict, "what");

    /// <summary>That is what stands there.</summary>
    public static Refusal SameDay { get; } = new("justice.same-day", RefusalKind.AgainstRule, "on");

    /// <summary>What has happened cannot lie ahead.</summary>
    public static Refusal DayLiesAhead { get; } = new("justice.day-lies-ahead", RefusalKind.AgainstRule, "at");

    /// <summary>No correction with that number waits.</summary>
    public static Refusal NoSuchCorrection { get; } = new("justice.no-such-correction", RefusalKind.Conflict, "correction");

    /// <summary>A day on which that rests is to be put right, and somebody else has not looked at it yet.</summary>
    public static Refusal CorrectionWaits { get; } = new("justice.correction-waits", RefusalKind.Conflict);

    /// <summary>Whoever proposed a correction cannot confirm it.</summary>
    public static Refusal CorrectionNeedsTwo { get; } = new("justice.correction-needs-two", RefusalKind.AgainstRule, "agrees");

    /// <summary>The law allows fewer months.</summary>
    /// <param name="most">How many at most.</param>
    public static Refusal ExtensionTooLong(int most) => new("justice.extension-too-long", RefusalKind.AgainstRule, "months", most.ToString(System.Globalization.CultureInfo.InvariantCulture));

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

    /// <summary>A claim that was decided says what was ordered, and no judgment stands here that says it.</summary>
    public static Refusal OrderedMissing { get; } = new("justice.ordered-missing", RefusalKind.AgainstRule, "ordered");

    /// <summary>The judgment in the proceeding says something else, and nobody says why.</summary>
    /// <param name="judgment">What it says.</param>
    public static Refusal OrderedOtherwise(string judgment) => new("justice.ordered-otherwise", RefusalKind.AgainstRule, "otherwise", judgment);

    /// <summary>There is no offer with that id.</summary>
    public static Refusal NoSuchOffer { get; } = new("justice.no-such-offer", RefusalKind.AgainstRule, "offer");

    /// <summary>There is no such payment, or it was reversed already.</summary>
    public static Refusal NoSuchPayment { get; } = new("justice.no-such-payment", RefusalKind.AgainstRule, "payment");
}
