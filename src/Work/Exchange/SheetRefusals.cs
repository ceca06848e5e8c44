using System.Globalization;
using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Why a file that holds a list cannot be read.</summary>
public static class SheetRefusals
{
    /// <summary>The file is larger than is taken.</summary>
    public static Refusal FileTooLarge(int megabytes) => new("exchange.list-too-large", RefusalKind.TooLarge, "file", megabytes.ToString(CultureInfo.InvariantCulture));

    /// <summary>No file was chosen, or there is nothing in it.</summary>
    public static Refusal FileEmpty { get; } = new("exchange.list-empty", RefusalKind.Invalid, "file");

    /// <summary>It is neither xlsx nor csv.</summary>
    public static Refusal FileKind { get; } = new("exchange.file-kind", RefusalKind.Invalid, "file");

    /// <summary>It is something else than its name says.</summary>
    public static Refusal FileNotItsName { get; } = new("exchange.file-not-its-name", RefusalKind.Invalid, "file");

    /// <summary>A password protects it.</summary>
    public static Refusal FilePassword { get; } = new("exchange.file-password", RefusalKind.Invalid, "file");

    /// <summary>It is of the kind that Excel wrote before 2007.</summary>
    public static Refusal FileOld { get; } = new("exchange.file-old-excel", RefusalKind.Invalid, "file");

    /// <summary>Unpacked it would be far larger than any list.</summary>
    public static Refusal FileUnpacksTooLarge { get; } = new("exchange.file-unpacks-too-large", RefusalKind.TooLarge, "file");

    /// <summary>It has more rows or columns than are taken.</summary>
    public static Refusal SheetTooLarge(int rows) => new("exchange.sheet-too-large", RefusalKind.TooLarge, "file", rows.ToString(CultureInfo.InvariantCulture));

    /// <summary>It is damaged.</summary>
    /// <param name="where">The part, or the line of a csv; <c>null</c>: not known.</param>
    public static Refusal FileBroken(string? where = null) => new("exchange.file-broken", RefusalKind.Invalid, "file", where);

    /// <summary>It has no such sheet.</summary>
    public static Refusal NoSuchSheet { get; } = new("exchange.no-such-sheet", RefusalKind.Invalid, "sheet");

    /// <summary>Nobody has said which number is the day in a column of dates.</summary>
    public static Refusal DatesUndecided { get; } = new("exchange.dates-undecided", RefusalKind.AgainstRule);

    /// <summary>The list gives ages, and nobody has said on which day they were right.</summary>
    public static Refusal AgesOnMissing { get; } = new("exchange.ages-on-missing", RefusalKind.AgainstRule, "ages_on");

    /// <summary>The day on which its ages are said to have been right has not come yet.</summary>
    public static Refusal AgesOnAhead { get; } = new("exchange.ages-on-ahead", RefusalKind.AgainstRule, "ages_on");

    /// <summary>An earlier list of that name was read by other columns, so that its rows would not be known again.</summary>
    public static Refusal RowsKnownOtherwise { get; } = new("exchange.rows-known-otherwise", RefusalKind.AgainstRule);

    /// <summary>There is no mapping of that name.</summary>
    public static Refusal NoSuchMapping { get; } = new("exchange.no-such-mapping", RefusalKind.NotFound);

    /// <summary>The list would be called as the system is from which files come.</summary>
    public static Refusal NameOfASystem { get; } = new("exchange.list-name-of-a-system", RefusalKind.AgainstRule, "origin");

    /// <summary>No headings were found in the sheet.</summary>
    public static Refusal NoHeadings { get; } = new("exchange.no-headings", RefusalKind.AgainstRule, "heading_row");
}
