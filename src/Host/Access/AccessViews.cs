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
    /// <summary>Later ones, the same way ordered.</summary>
    public ImmutableArray<DueLine> Later { get; init; } = [];

    /// <summary>What may be begun from here, such as taking a call.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];
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

    /// <summary>Whether she may suspend at once (administrators).</summary>
    public bool MaySuspend { get; init; }
}

/// <summary>A desk with its members.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, in words.</param>
/// <param name="Function">What it is for, in words.</param>
/// <param name="Fingerprint">Of the desk's key, in groups, to be read aloud.</param>
/// <param name="Members">Its members, leads first.</param>
public sealed record DeskView(string Code, string Name, string Function, string Fingerprint, ImmutableArray<MemberView> Members)
{
    /// <summary>Whether this person leads it, and so may invite and admit.</summary>
    public bool Lead { get; init; }

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
/// <param name="Code">The code.</param>
/// <param name="Until">Until when it can be used.</param>
public sealed record InvitationView(string Code, DateTimeOffset Until);

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
}
