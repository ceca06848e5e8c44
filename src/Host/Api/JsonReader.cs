using System.Collections.Immutable;
using System.Text.Json;
using Kapea.Work.Acts;

namespace Kapea.Host.Api;

/// <summary>Brings a JSON object of answers to the one shape that form, API and import share. Strict, and never throws.</summary>
/// <remarks>
/// A field that is not answered is left out; <c>null</c>, nested lists, lists of mixed things, a name given twice and text that is not
/// text (half a surrogate pair) become <see cref="Raw.Odd"/>, which no field can hold. An empty list is an empty list of texts, or of groups where
/// the act asks for a group.
/// </remarks>
public static class JsonReader
{
    /// <summary>The answers; <c>null</c> where it is no object.</summary>
    public static ImmutableDictionary<string, Raw>? Read(JsonElement fields, ActShape shape) =>
        fields.ValueKind == JsonValueKind.Object ? Fields(fields, shape.Fields) : null;

    private static ImmutableDictionary<string, Raw> Fields(JsonElement fields, ImmutableArray<Field> known)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, Raw>(StringComparer.Ordinal);
        foreach (var property in fields.EnumerateObject())
        {
            var name = Name(property);
            answers[name] = answers.ContainsKey(name) ? new Raw.Odd() : One(property.Value, known.FirstOrDefault(f => f.Name == name));
        }

        return answers.ToImmutable();
    }

    private static Raw One(JsonElement value, Field? field) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value) is { } text ? new Raw.Word(text) : new Raw.Odd(),
        JsonValueKind.True => new Raw.Truth(true),
        JsonValueKind.False => new Raw.Truth(false),
        JsonValueKind.Number => new Raw.Number(value.GetRawText()),
        JsonValueKind.Array => Many(value, field),
        _ => new Raw.Odd(),
    };

    private static Raw Many(JsonElement value, Field? field)
    {
        var group = field as GroupField;
        if (value.GetArrayLength() == 0)
            return group is null ? new Raw.Words([]) : new Raw.Rows([]);
        if (value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String))
        {
            var texts = value.EnumerateArray().Select(Text).ToArray();
            return texts.Contains(null) ? new Raw.Odd() : new Raw.Words([.. texts!]);
        }

        return value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.Object)
            ? new Raw.Rows([.. value.EnumerateArray().Select(row => Fields(row, group?.Fields ?? []))])
            : new Raw.Odd();
    }

    // The reader throws on an escape that makes half a surrogate pair; that is no text.
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    internal static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "�";
        }
    }
}
