using System.Collections.Immutable;

namespace Kapea.Host.Justice;

/// <summary>Who is owed compensation, and how much.</summary>
/// <param name="Lines">The oldest debt first.</param>
/// <param name="Totals">For each currency in which something is owed: ordered, collected and the rest, in words.</param>
public sealed record DebtsView(ImmutableArray<DebtLine> Lines, ImmutableArray<DebtTotal> Totals);

/// <summary>What one child is owed in one proceeding, in the currency in which it was ordered.</summary>
/// <param name="Child">The child's file with the legal team.</param>
/// <param name="Code">The child's file code.</param>
/// <param name="Proceeding">The proceeding's stream.</param>
/// <param name="Reference">Its short reference.</param>
/// <param name="Since">Since when it is owed.</param>
public sealed record DebtLine(Guid Child, string Code, Guid Proceeding, string Reference, DateTimeOffset Since)
{
    /// <summary>What was ordered.</summary>
    public required string Ordered { get; init; }

    /// <summary>What was collected of it, with the share.</summary>
    public required string Collected { get; init; }

    /// <summary>What is still owed.</summary>
    public required string Rest { get; init; }

    /// <summary>How old the debt is, in whole days.</summary>
    public required string Age { get; init; }

    /// <summary>The latest step towards the money, with its day; <c>null</c>: none.</summary>
    public string? LastStep { get; init; }
}

/// <summary>What is owed in one currency in all.</summary>
/// <param name="Ordered">What was ordered.</param>
/// <param name="Collected">What was collected of it.</param>
/// <param name="Rest">What is still owed.</param>
public sealed record DebtTotal(string Ordered, string Collected, string Rest);
