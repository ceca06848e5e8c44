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

/// <summary>The case or the child's file with the legal team learns that the child was interviewed, and whether it told its story; nothing of what it told, to whom by name, or where.</summary>
/// <remarks>It is sent whether the child told or not: whether one is sent is seen from outside the seal, and must tell nothing.</remarks>
/// <param name="From">Where it stands.</param>
/// <param name="Told">The child told its story.</param>
/// <param name="On">The day.</param>
/// <param name="Kind">With whom the child spoke; <c>null</c>: whoever reads this need not know. See <see cref="TimesTold.Named"/>.</param>
/// <param name="HappenedAt">When it was.</param>
public sealed record InterviewNoted(TellingSource From, bool Told, DateOnly On, InterviewKind? Kind, DateTimeOffset HappenedAt) : IEntry<InterviewNoted>
{
    /// <inheritdoc/>
    public static string WireName => "care.interview-noted.1";

    /// <summary>The note of an interview.</summary>
    public static InterviewNoted Of(TellingSource from, bool told, InterviewKind kind, DateTimeOffset at) => new(from, told, PhnomPenh.DayOf(at), TimesTold.Named(kind), at);
}
