using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>Why something was not done, and what to do now.</summary>
/// <param name="Why">The refusal; its code is the key of its sentence, <c>{code}.do</c> of what to do, else that of its kind.</param>
/// <param name="Back">The path to go back to.</param>
public sealed record ProblemView(Refusal Why, string Back)
{
    /// <summary>A number by which those who run the machine find this in the log; <c>null</c>: none.</summary>
    public string? Trace { get; init; }
}
