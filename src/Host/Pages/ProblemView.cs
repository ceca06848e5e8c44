using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>Why something was not done, and what to do now.</summary>
/// <param name="Why">The refusal; its sentence and what to do: see <see cref="RefusalWords"/>.</param>
/// <param name="Back">The path to go back to.</param>
public sealed record ProblemView(Refusal Why, string Back)
{
    /// <summary>A number by which those who run the machine find this in the log; <c>null</c>: none.</summary>
    public string? Trace { get; init; }
}
