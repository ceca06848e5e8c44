using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Access;

/// <summary>Asking that something misfiled be destroyed. Posted to <c>/destroy/{stream}</c>: <c>act_id</c>, <c>position_of_entry</c>, <c>reason</c>, <c>words</c>, <c>second_look</c>.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Code">Its code.</param>
/// <param name="Entries">Its entries that can be destroyed, by position.</param>
/// <param name="ActId">Minted for this rendering.</param>
/// <param name="Back">The path of the page it came from.</param>
public sealed record DestructionView(Guid Stream, string Kind, string Code, ImmutableArray<Pages.Option> Entries, Guid ActId, string Back)
{
    /// <summary>The reasons to choose from.</summary>
    public required ImmutableArray<Pages.Option> Reasons { get; init; }

    /// <summary>How many days the asking stands.</summary>
    public required int Days { get; init; }

    /// <summary>The most characters of the words.</summary>
    public required int MostWords { get; init; }

    /// <summary>The entry chosen before a refusal.</summary>
    public string Position { get; init; } = "";

    /// <summary>The reason chosen before a refusal.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What was typed before a refusal.</summary>
    public string Words { get; init; } = "";

    /// <summary>Why it was refused.</summary>
    public ImmutableArray<Kapea.Work.Acts.Refusal> Refusals { get; init; } = [];
}

/// <summary>What a second person looks at before something is gone for ever. Posted to its own address: <c>act_id</c>, <c>decision</c> (<c>confirm</c>, <c>refuse</c>, <c>withdraw</c>), <c>second_look</c>.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Code">The code of the file where the reader holds it; else its opaque reference.</param>
/// <param name="About">What would be destroyed, from envelopes alone: how much, since when, asked for by whom and why.</param>
/// <param name="Lost">What will be lost, in words.</param>
public sealed record DestructionDecisionView(string Href, string Kind, string Code, ImmutableArray<DefinitionRow> About, string Lost)
{
    /// <summary>Minted for the forms of this page; each form takes the next.</summary>
    public required Func<Guid> Mint { get; init; }

    /// <summary>When the last backup that may still hold it lapses, if it is destroyed now.</summary>
    public required DateTimeOffset BackupsUntil { get; init; }

    /// <summary>Until when the asking stands.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>It stands no longer.</summary>
    public bool Lapsed { get; init; }

    /// <summary>The reader asked for it herself: she may withdraw it and nothing else.</summary>
    public bool Own { get; init; }

    /// <summary>Where its content can be read; <c>null</c>: the reader does not hold it.</summary>
    public string? Content { get; init; }
}
