using System.Globalization;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Every "no" of the care room.</summary>
public static class CareRefusals
{
    /// <summary>This stream holds no scores of a case.</summary>
    public static Refusal NoScores { get; } = new("care.no-scores", RefusalKind.NotFound);

    /// <summary>The instrument is not among the reference tables today.</summary>
    public static Refusal NoSuchInstrument(string code) => new("care.no-such-instrument", RefusalKind.AgainstRule, null, code);

    /// <summary>The instrument is not made for a child of this age.</summary>
    public static Refusal AgeOutside(string ages) => new("care.age-outside-instrument", RefusalKind.AgainstRule, "age", ages);

    /// <summary>No first measurement on the day of the rescue.</summary>
    public static Refusal NotOnRescueDay { get; } = new("care.not-on-rescue-day", RefusalKind.AgainstRule, "rescue_day");

    /// <summary>Not one item was answered.</summary>
    public static Refusal NothingAnswered { get; } = new("care.nothing-answered", RefusalKind.AgainstRule);

    /// <summary>The last item was left open and must be asked once more.</summary>
    public static Refusal AskAgain { get; } = new("care.ask-again", RefusalKind.AgainstRule, "item_9");

    /// <summary>The total lies outside the instrument's range.</summary>
    public static Refusal TotalOutside(int lowest, int highest) => new("care.total-outside-range", RefusalKind.AgainstRule, "total", string.Create(CultureInfo.InvariantCulture, $"{lowest}–{highest}"));

    /// <summary>Nobody is waiting to be told that the child was seen.</summary>
    public static Refusal NobodyWaits { get; } = new("care.nobody-waits", RefusalKind.Conflict);

    /// <summary>There is no such sheet, or it was struck out before.</summary>
    public static Refusal NoSuchSheet { get; } = new("care.no-such-sheet", RefusalKind.Conflict, "sheet");

    /// <summary>The child has no service with that number.</summary>
    public static Refusal NoSuchService { get; } = new("care.no-such-service", RefusalKind.AgainstRule, "service");

    /// <summary>The service is over.</summary>
    public static Refusal ServiceIsEnded { get; } = new("care.service-is-ended", RefusalKind.Conflict, "service");

    /// <summary>Somebody outside was asked and has not answered.</summary>
    public static Refusal ReferralWaits { get; } = new("care.referral-waits", RefusalKind.Conflict, "service");

    /// <summary>No referral of this service waits for an answer.</summary>
    public static Refusal NoReferralWaits { get; } = new("care.no-referral-waits", RefusalKind.Conflict, "service");

    /// <summary>A referral that tells nothing asks for nothing.</summary>
    public static Refusal NothingTold { get; } = new("care.nothing-told", RefusalKind.AgainstRule, "parts");

    /// <summary>Counsellors write of these sessions themselves.</summary>
    public static Refusal CounsellorsWriteIt { get; } = new("care.counsellors-write-it", RefusalKind.AgainstRule, "service");

    /// <summary>The child has paused it already.</summary>
    public static Refusal PausedAlready { get; } = new("care.paused-already", RefusalKind.Conflict, "service");

    /// <summary>This stream holds no health notes of a case.</summary>
    public static Refusal NoHealth { get; } = new("care.no-health", RefusalKind.NotFound);

    /// <summary>No session of that service was promised, or the promise is over.</summary>
    public static Refusal NotPromised { get; } = new("care.not-promised", RefusalKind.AgainstRule, "service");

    /// <summary>An amount of nothing is no gift.</summary>
    public static Refusal NothingGiven { get; } = new("care.nothing-given", RefusalKind.AgainstRule, "amount");

    /// <summary>The ledger has no line with that number.</summary>
    public static Refusal NoSuchLine { get; } = new("care.no-such-line", RefusalKind.AgainstRule, "line");

    /// <summary>The line was taken back before.</summary>
    public static Refusal ReversedAlready { get; } = new("care.reversed-already", RefusalKind.Conflict, "line");

    /// <summary>More days at school than there were school days.</summary>
    public static Refusal MoreThanSchoolDays { get; } = new("care.more-than-school-days", RefusalKind.AgainstRule, "days_attended");

    /// <summary>Hours on no day at all.</summary>
    public static Refusal HoursOnNoDay { get; } = new("care.hours-on-no-day", RefusalKind.AgainstRule, "hours");

    /// <summary>Nobody was beside the child, and somebody was.</summary>
    public static Refusal NobodyAndSomebody { get; } = new("care.nobody-and-somebody", RefusalKind.AgainstRule, "companions");
}
