using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>What every page needs besides its own view: the words, the clock, who is looking, what just happened.</summary>
/// <remarks>A page is a pure function of its frame and its view: components ask no service, no clock and no request.</remarks>
/// <param name="Words">The words in the person's language.</param>
/// <param name="Now">The clock's time, UTC; in the demo the demo's.</param>
/// <param name="Here">The path of this page, for the forms that come back to it (language, desk). Never with a query.</param>
public sealed record Frame(Words Words, DateTimeOffset Now, string Here)
{
    /// <summary>Who is signed in; <c>null</c>: nobody.</summary>
    public PersonTab? Person { get; init; }

    /// <summary>The places this person can go, in the order of the menu.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>What is said at the top of the page, taken from the flash cookie.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>The demo's clock; <c>null</c>: this is no demo.</summary>
    public DemoTab? Demo { get; init; }
}

/// <summary>The person at the top of the page.</summary>
/// <param name="Name">Her own name, shown to herself only.</param>
/// <param name="Desk">The code of the desk she is at now.</param>
/// <param name="Desks">All her desks.</param>
public sealed record PersonTab(string Name, string Desk, ImmutableArray<DeskTab> Desks);

/// <summary>A desk in the menu.</summary>
public sealed record DeskTab(string Code, string Name);

/// <summary>One place in the menu.</summary>
/// <param name="Href">Its path.</param>
/// <param name="Word">The key of its name.</param>
/// <param name="Waiting">How many things wait there; 0 shows nothing.</param>
public sealed record Place(string Href, string Word, int Waiting = 0);

/// <summary>The demo's clock.</summary>
/// <param name="MayMove">Whether this person may move it forward.</param>
public sealed record DemoTab(bool MayMove);

/// <summary>Something said at the top of the page: a code and, at most, a neutral figure. Never what was typed.</summary>
/// <param name="Good">It was done, rather than refused.</param>
/// <param name="Code">The key of the sentence.</param>
/// <param name="Field">The wire name of the field at fault.</param>
/// <param name="Hint">A neutral figure for the sentence's blank.</param>
public sealed record Notice(bool Good, string Code, string? Field = null, string? Hint = null)
{
    /// <summary>A refusal as a notice.</summary>
    public static Notice Of(Refusal refusal) => new(false, refusal.Code, refusal.Field, refusal.Hint);

    /// <summary>The refusals among notices that name a field, for the form they belong to. Their kind no longer matters there.</summary>
    public static ImmutableArray<Refusal> Refusals(ImmutableArray<Notice> notices) =>
        [.. notices.Where(n => !n.Good && n.Field is not null).Select(n => new Refusal(n.Code, RefusalKind.Invalid, n.Field, n.Hint))];
}
