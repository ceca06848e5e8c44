using Kapea.Work.Acts;

namespace Kapea.Work.Finding;

/// <summary>Somebody who does not hold this file asked for something like what stands in it. Whether she was told so depends on what she may know; what she typed is not kept.</summary>
/// <param name="Desk">The code of the desk she asked from.</param>
/// <param name="HappenedAt">When.</param>
public sealed record QuestionNoted(string Desk, DateTimeOffset HappenedAt) : IEntry<QuestionNoted>
{
    /// <inheritdoc/>
    public static string WireName => "finding.question-noted.1";
}
