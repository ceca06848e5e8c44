using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Where it stands that a child has told its story.</summary>
public enum TellingSource
{
    /// <summary>With the social team.</summary>
    SocialTeam,

    /// <summary>With the legal team.</summary>
    LegalTeam,

    /// <summary>In the record of a hearing.</summary>
    Hearing,
}

/// <summary>The case or the child's file with the legal team learns that the child has told its story once more; nothing of what it told, to whom by name, or where.</summary>
/// <param name="From">Where it stands.</param>
/// <param name="On">The day.</param>
/// <param name="Kind">With whom the child spoke; <c>null</c>: whoever reads this need not know. See <see cref="TimesTold.Named"/>.</param>
/// <param name="HappenedAt">When it was.</param>
public sealed record TellingNoted(TellingSource From, DateOnly On, InterviewKind? Kind, DateTimeOffset HappenedAt) : IEntry<TellingNoted>
{
    /// <inheritdoc/>
    public static string WireName => "care.telling-noted.1";

    /// <summary>The note of an interview.</summary>
    public static TellingNoted Of(TellingSource from, InterviewKind kind, DateTimeOffset at) => new(from, PhnomPenh.DayOf(at), TimesTold.Named(kind), at);
}
