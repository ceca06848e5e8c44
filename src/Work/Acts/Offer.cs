namespace Kapea.Work.Acts;

/// <summary>An act that makes sense on a state, so that a page offers nothing that would only be refused.</summary>
/// <remarks>An offer is no permission: the act decides again when it is done.</remarks>
/// <param name="Act">The act's wire name.</param>
/// <param name="IsExpected">It is what the work expects next.</param>
public sealed record Offer(string Act, bool IsExpected = false);
