using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Care;

/// <summary>A sheet to be written down: what may be done with its text, and the form of its act.</summary>
/// <param name="Code">The file code.</param>
/// <param name="Form">The form.</param>
/// <param name="Text">Of what standing the text is in the reader's language, in words.</param>
/// <param name="About">Ages, licence and source.</param>
/// <param name="Back">Where the scores are.</param>
public sealed record SheetView(string Code, ActFormView Form, string Text, ImmutableArray<DefinitionRow> About, string Back)
{
    /// <summary>The child answers it.</summary>
    public bool AsksChild { get; init; }
}
