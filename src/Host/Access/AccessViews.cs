using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Access;

/// <summary>The sign-in page. Posted to <c>/sign-in</c>: <c>name</c>, <c>phrase</c>, <c>back</c>.</summary>
/// <param name="Back">Where to go afterwards.</param>
public sealed record SignInView(string Back)
{
    /// <summary>People of the demo with their phrases, to be tried; empty outside the demo.</summary>
    public ImmutableArray<DemoPerson> Demo { get; init; } = [];
}

/// <summary>A person of the demo.</summary>
/// <param name="Name">The name to sign in with.</param>
/// <param name="Phrase">Her phrase: no secret in a demo.</param>
/// <param name="Role">What she does, in words.</param>
public sealed record DemoPerson(string Name, string Phrase, string Role);

/// <summary>What is due, and the desks.</summary>
/// <param name="Dues">Ordered by the caller: harm first, then time.</param>
/// <param name="Desks">The person's desks.</param>
public sealed record TodayView(ImmutableArray<DueLine> Dues, ImmutableArray<DeskCard> Desks)
{
    /// <summary>Those of cases that the reader works on, or covers; they are not told twice.</summary>
    public ImmutableArray<DueLine> Hers { get; init; } = [];

    /// <summary>How many more are due than are shown.</summary>
    public int More { get; init; }

    /// <summary>Later ones, the same way ordered.</summary>
    public ImmutableArray<DueLine> Later { get; init; } = [];

    /// <summary>What may be begun from here, such as taking a call.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];

    /// <summary>Glasses that wait for this reader's review.</summary>
    public ImmutableArray<GlassToReview> Glasses { get; init; } = [];

    /// <summary>Destructions that this reader asked for, or may decide on.</summary>
    public ImmutableArray<DestructionToDecide> Destructions { get; init; } = [];
}

/// <summary>A stream that somebody opened in an emergency. Posted to <c>/act/access.review-glass.1</c>.</summary>
/// <param name="Glass">The act that broke it.</param>
/// <param name="Who">Who did.</param>
/// <param name="Kind">What was opened, in words.</param>
/// <param name="Code">Its short reference.</param>
/// <param name="Since">When.</param>
/// <param name="Reason">Why, as stated; <c>null</c>: sealed to a desk that is not this reader's.</param>
public sealed record GlassToReview(Guid Glass, string Who, string Kind, string Code, DateTimeOffset Since, string? Reason)
{
    /// <summary>Minted for its form.</summary>
    public required Guid ActId { get; init; }
}

/// <summary>A destruction that was asked for.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Position">The entry; 0: the whole stream.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Code">Its short reference.</param>
/// <param name="Who">Who asked.</param>
/// <param name="Own">This reader asked, so another must confirm.</param>
/// <param name="Until">Until when the asking stands.</param>
public sealed record DestructionToDecide(Guid Stream, int Position, string Kind, string Code, string Who, bool Own, DateTimeOffset Until)
{
    /// <summary>The page on which it is decided.</summary>
    public string Href => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/destructions/{Stream:N}/{Position}");
}

/// <summary>A desk of the person.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, in words.</param>
/// <param name="Function">What it is for, in words.</param>
/// <param name="OnDuty">Who is on duty now; <c>null</c>: nobody is entered.</param>
public sealed record DeskCard(string Code, string Name, string Function, string? OnDuty)
{
    /// <summary>Whether the person leads it.</summary>
    public bool Lead { get; init; }
}

/// <summary>People and desks.</summary>
/// <param name="Desks">The desks this person may see.</param>
public sealed record PeopleView(ImmutableArray<DeskView> Desks)
{
    /// <summary>Minted for the forms of this page; each form takes the next.</summary>
    public required Func<Guid> Mint { get; init; }

    /// <summary>People of no desk yet; seen by administrators and leads.</summary>
    public ImmutableArray<MemberView> Others { get; init; } = [];

    /// <summary>Whether she runs the machine: invites, suspends, opens desks.</summary>
    public bool Administers { get; init; }

    /// <summary>Her own fingerprint, to be read aloud when a lead admits her.</summary>
    public string? Own { get; init; }

    /// <summary>What an administrator may do here.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];
}

/// <summary>Oneself. The phrase is posted to <c>/me/phrase</c>: <c>old</c>, <c>phrase</c>, <c>phrase_again</c>; for the calendar's link <c>/me/calendar</c> and <c>/me/calendar/end</c> are posted to, without any field.</summary>
/// <param name="Name">Her name.</param>
/// <param name="SignIn">The name she signs in with.</param>
/// <param name="Fingerprint">Of her key.</param>
/// <param name="Desks">Her desks, in words.</param>
/// <param name="LeastLength">The fewest characters of a phrase.</param>
public sealed record MeView(string Name, string SignIn, string Fingerprint, ImmutableArray<string> Desks, int LeastLength)
{
    /// <summary>When the link of her calendar was made; <c>null</c>: there is none.</summary>
    public DateTimeOffset? CalendarSince { get; init; }

    /// <summary>The link, where it was made just now: it is shown once.</summary>
    public string? CalendarLink { get; init; }
}

/// <summary>A desk with its members.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, in words.</param>
/// <param name="Function">What it is for, in words.</param>
/// <param name="Fingerprint">Of the desk's key, in groups, to be read aloud.</param>
/// <param name="Members">Its members, leads first.</param>
public sealed record DeskView(string Code, string Name, string Function, string Fingerprint, ImmutableArray<MemberView> Members)
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>Whether this person leads it, and so may admit, release and set the order of duty.</summary>
    public bool Lead { get; init; }

    /// <summary>Whether it waits for its first lead to be named.</summary>
    public bool NeedsLead { get; init; }

    /// <summary>Its key must be turned by the next member who signs in.</summary>
    public bool KeyToTurn { get; init; }
}

/// <summary>A member of a desk.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Her name.</param>
/// <param name="Fingerprint">Of her key; <c>null</c>: she has none yet.</param>
/// <param name="State">Where she stands.</param>
public sealed record MemberView(Guid Id, string Name, string? Fingerprint, MemberState State)
{
    /// <summary>Whether she leads the desk.</summary>
    public bool Lead { get; init; }

    /// <summary>Her place in the order of duty; 0: not on duty.</summary>
    public int Turn { get; init; }

    /// <summary>She is the reader.</summary>
    public bool Self { get; init; }
}

/// <summary>Where a member stands.</summary>
public enum MemberState
{
    /// <summary>Holds the desk's key.</summary>
    Member,

    /// <summary>Has been invited and has not come yet.</summary>
    Invited,

    /// <summary>Has made her key and waits for the lead to compare fingerprints.</summary>
    Waiting,

    /// <summary>Suspended.</summary>
    Suspended,
}

/// <summary>An invitation shown once: read aloud or handed over, never mailed.</summary>
/// <param name="Code">The code; <c>null</c>: none was made.</param>
/// <param name="Until">Until when it can be used.</param>
public sealed record InvitationView(string? Code, DateTimeOffset Until)
{
    /// <summary>The name to sign in with.</summary>
    public string? SignIn { get; init; }

    /// <summary>The secret with which a webhook's receiver checks what it gets.</summary>
    public string? WebhookSecret { get; init; }
}

/// <summary>The page of an invitation. Posted to <c>/join</c>: <c>code</c>, <c>name</c>, <c>phrase</c>, <c>phrase_again</c>.</summary>
/// <param name="LeastLength">The fewest characters of a phrase.</param>
public sealed record JoinView(int LeastLength);

/// <summary>Breaking the glass. Posted to <c>/glass/{stream}</c>: <c>act_id</c>, <c>reason</c>, <c>second_look</c>.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Supervisor">The desk that is told at once.</param>
/// <param name="ActId">Minted for this rendering.</param>
/// <param name="Back">The path of the page it came from.</param>
public sealed record GlassView(Guid Stream, string Kind, string Supervisor, Guid ActId, string Back)
{
    /// <summary>For how long it opens.</summary>
    public int Minutes { get; init; } = 60;

    /// <summary>Within how many days it is reviewed.</summary>
    public int ReviewDays { get; init; } = 7;

    /// <summary>The code of the file.</summary>
    public string? Code { get; init; }

    /// <summary>What was typed before a refusal.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why it was refused.</summary>
    public ImmutableArray<Kapea.Work.Acts.Refusal> Refusals { get; init; } = [];
}
