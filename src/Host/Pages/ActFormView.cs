using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>What the generic form of an act shows.</summary>
public sealed record ActFormView
{
    /// <summary>The act's wire name with its version.</summary>
    public required string Act { get; init; }

    /// <summary>How the act describes itself.</summary>
    public required ActShape Shape { get; init; }

    /// <summary>Minted for this rendering, never twice.</summary>
    public required Guid ActId { get; init; }

    /// <summary>The stream it is about; <c>null</c>: it begins its own.</summary>
    public Guid? Stream { get; init; }

    /// <summary>The code of the desk from which it is done.</summary>
    public string Desk { get; init; } = "";

    /// <summary>The position it is decided on, where the act needs one.</summary>
    public long? Position { get; init; }

    /// <summary>What has come since the form was first drawn; <c>null</c>: nothing.</summary>
    public Meanwhile? Meanwhile { get; init; }

    /// <summary>Answers to show again: what was typed before a refusal, or what is known beforehand.</summary>
    public ImmutableDictionary<string, Raw> Values { get; init; } = ImmutableDictionary<string, Raw>.Empty;

    /// <summary>Why it was refused; each is shown at the top and at its field.</summary>
    public ImmutableArray<Refusal> Refusals { get; init; } = [];

    /// <summary>What can be chosen for fields whose codes come from a table or are ids, by field name (<c>children.commune</c> inside a group).</summary>
    public ImmutableDictionary<string, ImmutableArray<Option>> Options { get; init; } = ImmutableDictionary<string, ImmutableArray<Option>>.Empty;

    /// <summary>Whether the time it happened is asked. Off where the act happens by being sent, such as acknowledging.</summary>
    public bool AskWhen { get; init; } = true;

    /// <summary>When it happened, as typed before a refusal.</summary>
    public string HappenedAt { get; init; } = "";

    /// <summary>The form in parts, in this order; fields in none of them come last. Empty: one list.</summary>
    public ImmutableArray<FormSection> Sections { get; init; } = [];

    /// <summary>Where to go when it was done; <c>null</c>: to what it is about.</summary>
    public string? Back { get; init; }

    /// <summary>Sets several forms on one page apart: the first part of every element's id.</summary>
    public string Prefix { get; init; } = "f";

    /// <summary>Where the form is sent.</summary>
    public string Action => Stream is { } stream ? $"/act/{Act}/{stream:N}" : $"/act/{Act}";
}

/// <summary>A part of a long form.</summary>
/// <param name="Word">The key of its heading.</param>
/// <param name="Fields">The names of its fields, in order.</param>
/// <param name="Folded">It is folded away until it is wanted, or until something stands in it.</param>
public sealed record FormSection(string Word, ImmutableArray<string> Fields, bool Folded = false);

/// <summary>One thing that can be chosen.</summary>
/// <param name="Code">What is sent.</param>
/// <param name="Label">What is read.</param>
public sealed record Option(string Code, string Label);

/// <summary>The names and ids of a form's elements, in one place for those who write and those who read a form.</summary>
public static class FieldNames
{
    /// <summary>The number of a group's first repetition: people count children from one.</summary>
    public const int FirstRow = 1;

    /// <summary>What the form sends besides an act's own answers.</summary>
    public static readonly ImmutableHashSet<string> NotAnswers = ["act_id", "position", "desk", "happened_at", "second_look", "back"];

    /// <summary>The name of an element: <c>place</c>, inside a group <c>children.1.name</c>.</summary>
    public static string Of(Field field, GroupField? group = null, int row = 0) =>
        group is null ? field.Name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{group.Name}.{row}.{field.Name}");

    /// <summary>The id of an element, from its name.</summary>
    public static string Id(string prefix, string name) => $"{prefix}-{name.Replace('.', '-')}";

    /// <summary>A condition as the script reads it.</summary>
    internal static string Data(Condition condition) => Node(condition).ToJsonString();

    private static JsonObject Node(Condition condition) => condition switch
    {
        Condition.Equal e => new() { ["op"] = "in", ["field"] = e.Field, ["codes"] = new JsonArray(e.Code) },
        Condition.In i => new() { ["op"] = "in", ["field"] = i.Field, ["codes"] = new JsonArray([.. i.Codes.Select(c => (JsonNode)c)]) },
        Condition.Present p => new() { ["op"] = "present", ["field"] = p.Field },
        Condition.And a => new() { ["op"] = "and", ["all"] = new JsonArray([.. a.All.Select(c => (JsonNode)Node(c))]) },
        Condition.Not n => new() { ["op"] = "not", ["inner"] = Node(n.Inner) },
        _ => throw new InvalidOperationException($"Condition of unknown kind {condition.GetType().Name}."),
    };
}
