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
}
