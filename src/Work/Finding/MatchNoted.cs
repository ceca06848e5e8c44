using Kapea.Work.Acts;

namespace Kapea.Work.Finding;

/// <summary>What somebody decided who looked at two files.</summary>
public enum MatchVerdict
{
    /// <summary>One person, one thing.</summary>
    Same,

    /// <summary>Two.</summary>
    NotSame,

    /// <summary>It cannot be said yet.</summary>
    Unsure,
}

/// <summary>Somebody who may open both has compared this file with another; so it is not asked twice. The latest counts.</summary>
/// <param name="Other">The other file.</param>
/// <param name="OtherKind">What the other file is, by its wire name.</param>
/// <param name="Verdict">What she decided.</param>
/// <param name="HappenedAt">When.</param>
public sealed record MatchNoted(Guid Other, string OtherKind, MatchVerdict Verdict, DateTimeOffset HappenedAt) : IEntry<MatchNoted>
{
    /// <inheritdoc/>
    public static string WireName => "finding.match-noted.1";
}
