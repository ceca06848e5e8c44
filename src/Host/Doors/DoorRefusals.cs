using Kapea.Work.Acts;

namespace Kapea.Host.Doors;

/// <summary>Every "no" that the Door itself can say, before any decision of the work. Codes are permanent.</summary>
internal static class DoorRefusals
{
    public static Refusal NotSignedIn { get; } = new("door.not-signed-in", RefusalKind.NotSignedIn);

    public static Refusal NotAllowed { get; } = new("door.not-allowed", RefusalKind.NotAllowed);

    /// <summary>There is no such stream, or it is not for this person: the two are not told apart.</summary>
    public static Refusal NotFound { get; } = new("door.not-found", RefusalKind.NotFound);

    public static Refusal UnknownAct { get; } = new("door.unknown-act", RefusalKind.NotFound);

    public static Refusal MissingActId { get; } = new("door.missing-act-id", RefusalKind.Invalid, "act_id");

    public static Refusal MissingSubject { get; } = new("door.missing-subject", RefusalKind.Invalid, "subject");

    public static Refusal ActIdUsed { get; } = new("door.act-id-used", RefusalKind.Conflict, "act_id");

    public static Refusal MissingPosition { get; } = new("door.missing-position", RefusalKind.Invalid, "position");

    public static Refusal Stale { get; } = new("door.stale-position", RefusalKind.Conflict, "position");

    public static Refusal Busy { get; } = new("door.busy", RefusalKind.Conflict);

    public static Refusal HappenedAhead { get; } = new("door.happened-ahead", RefusalKind.Invalid, "happened_at");

    public static Refusal HappenedUnreadable { get; } = new("door.happened-unreadable", RefusalKind.Invalid, "happened_at");

    public static Refusal SecondLook { get; } = new("door.second-look", RefusalKind.Invalid, "second_look");

    public static Refusal NoRoom { get; } = new("door.no-room", RefusalKind.NoRoom);

    public static Refusal NotJson { get; } = new("door.not-json", RefusalKind.Invalid);

    public static Refusal TooLarge { get; } = new("door.too-large", RefusalKind.TooLarge);

    public static Refusal NotText { get; } = new("door.not-text", RefusalKind.NotText);

    public static Refusal TooMany { get; } = new("door.too-many", RefusalKind.TooMany);

    public static Refusal OtherSite { get; } = new("door.other-site", RefusalKind.NotAllowed);

    /// <summary>A form came after the session's time was up; its words were kept for her.</summary>
    public static Refusal SessionEnded { get; } = new("door.session-ended", RefusalKind.NotSignedIn);

    /// <summary>A form came without a session, and whose it is cannot be known.</summary>
    public static Refusal WordsNotKept { get; } = new("door.words-not-kept", RefusalKind.NotSignedIn);
}
