using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Pages;

/// <summary>The page of one act's form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Back">The path of the page it came from.</param>
public sealed record ActPageView(ActFormView Form, string Back)
{
    /// <summary>The code of the file it is about.</summary>
    public string? Code { get; init; }

    /// <summary>The priority of what it is about.</summary>
    public string? Priority { get; init; }

    /// <summary>What the person should have before her eyes while she answers.</summary>
    public ImmutableArray<DefinitionRow> Beside { get; init; } = [];
}
