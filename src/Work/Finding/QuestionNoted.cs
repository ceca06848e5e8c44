using Kapea.Work.Acts;

namespace Kapea.Work.Finding;

/// <summary>Somebody who does not hold this file asked for something like what stands in it, and was told to ask a desk that holds it. What she typed is not kept.</summary>
/// <param name="Desk">The code of the desk she asked from.</param>
/// <param name="HappenedAt">When.</param>
public sealed record QuestionNoted(string Desk, DateTimeOffset HappenedAt) : IEntry<QuestionNoted>
{
    /// <inheritdoc/>
    public static string WireName => "finding.question-noted.1";
}
