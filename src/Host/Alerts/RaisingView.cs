using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Alerts;

/// <summary>Alerting the police about a report.</summary>
/// <param name="Form">The form.</param>
/// <param name="Back">The path of the report.</param>
/// <param name="Code">The report's code.</param>
/// <param name="Urgency">How urgent; <c>null</c>: not yet judged.</param>
public sealed record RaisingView(ActFormView Form, string Back, string Code, string? Urgency)
{
    /// <summary>What the unit will be told.</summary>
    public ImmutableArray<DefinitionRow> Told { get; init; } = [];

    /// <summary>Who is told in order, for each unit that can be chosen.</summary>
    public ImmutableArray<LadderView> Ladders { get; init; } = [];
}

/// <summary>A ladder as it would be climbed.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Steps">From below upward.</param>
/// <param name="Unverified">Its periods have not been confirmed by the network.</param>
public sealed record LadderView(string Name, ImmutableArray<LadderStep> Steps, bool Unverified);

/// <summary>A step of it.</summary>
/// <param name="Unit">Who is told.</param>
/// <param name="After">How long after the alert, if nobody has answered.</param>
public sealed record LadderStep(string Unit, TimeSpan After);
