namespace Kapea.Work.Acts;

/// <summary>The closed family of every "no". The Host maps each kind to one HTTP status in one exhaustive switch.</summary>
public enum RefusalKind
{
    /// <summary>What was sent cannot be read or breaks a limit (400).</summary>
    Invalid,

    /// <summary>The person is not signed in, or the session has ended (401).</summary>
    NotSignedIn,

    /// <summary>The person may not do this (403).</summary>
    NotAllowed,

    /// <summary>There is no such thing, or the person may not know of it (404).</summary>
    NotFound,

    /// <summary>It can no longer be done, given what happened meanwhile (409).</summary>
    Conflict,

    /// <summary>It was read well, but the rules of the work say no (422).</summary>
    AgainstRule,

    /// <summary>Too much or too often; try later (429).</summary>
    TooMany,

    /// <summary>The body is too large (413).</summary>
    TooLarge,

    /// <summary>Only text is taken (415).</summary>
    NotText,

    /// <summary>The machine cannot write just now, e.g. its disk is full; nothing was lost (507).</summary>
    NoRoom,
}

/// <summary>Why something was not done: a stable code and no sealed content.</summary>
/// <param name="Code">Such as <c>alerts.already-acknowledged</c>; never reused; also the key of its sentence.</param>
/// <param name="Kind">Of which kind it is.</param>
/// <param name="Field">The wire name of the field at fault (<c>children.2.age</c> inside a group); <c>null</c>: none in particular.</param>
/// <param name="Hint">A neutral figure for the sentence, such as the limit that was passed; never what was typed.</param>
public sealed record Refusal(string Code, RefusalKind Kind, string? Field = null, string? Hint = null);

/// <summary>The refusals that the check of an act's own description can give.</summary>
public static class FieldRefusals
{
    /// <summary>A field that must be answered was not.</summary>
    public static Refusal Missing(string field) => new("field.missing", RefusalKind.Invalid, field);

    /// <summary>A field of the wrong type, such as a list where one line is asked.</summary>
    public static Refusal WrongType(string field) => new("field.wrong-type", RefusalKind.Invalid, field);

    /// <summary>A field that this act does not know.</summary>
    public static Refusal Unknown(string field) => new("field.unknown", RefusalKind.Invalid, field);

    /// <summary>A field that is not asked in this combination was answered.</summary>
    public static Refusal NotAsked(string field) => new("field.not-asked", RefusalKind.Invalid, field);

    /// <summary>An answer longer than the limit.</summary>
    public static Refusal TooLong(string field, int most) => new("field.too-long", RefusalKind.Invalid, field, most.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A code that is not in the list.</summary>
    public static Refusal NotAChoice(string field) => new("field.not-a-choice", RefusalKind.Invalid, field);

    /// <summary>A number outside its limits.</summary>
    public static Refusal OutOfRange(string field, int min, int max) => new("field.out-of-range", RefusalKind.Invalid, field, FormattableString.Invariant($"{min}–{max}"));

    /// <summary>A time or a day that lies ahead where it must not.</summary>
    public static Refusal LiesAhead(string field) => new("field.lies-ahead", RefusalKind.Invalid, field);

    /// <summary>More repetitions than allowed.</summary>
    public static Refusal TooMany(string field, int most) => new("field.too-many", RefusalKind.Invalid, field, most.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Text that is a file in disguise: a data address, or a long run of letters and digits such as base 64 makes of an image.</summary>
    public static Refusal LooksLikeFile(string field) => new("field.looks-like-a-file", RefusalKind.NotText, field);

    /// <summary>A character that text cannot hold: a control character or half a surrogate pair.</summary>
    public static Refusal NotText(string field) => new("field.not-text", RefusalKind.Invalid, field);
}
