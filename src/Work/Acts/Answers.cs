using System.Collections.Immutable;

namespace Kapea.Work.Acts;

/// <summary>Checked answers: every value has the type, the length and the presence its field states. Made by <see cref="Check"/> only.</summary>
/// <remarks>Asking for an answer that was not given throws: the description said it was required, so it is a bug.</remarks>
public sealed class Answers
{
    private readonly ImmutableDictionary<string, object> _values;

    internal Answers(ImmutableDictionary<string, object> values) => _values = values;

    /// <summary>Whether the field was answered.</summary>
    public bool Has(Field field) => _values.ContainsKey(field.Name);

    /// <summary>The text of a line or text field.</summary>
    public string Text(Field field) => (string)_values[field.Name];

    /// <summary>The text, or <c>null</c> where there is none.</summary>
    public string? TextOrNull(Field field) => _values.GetValueOrDefault(field.Name) as string;

    /// <summary>The code of a choice.</summary>
    public string Code(ChoiceField field) => (string)_values[field.Name];

    /// <summary>The code of a choice, or <c>null</c>.</summary>
    public string? CodeOrNull(ChoiceField field) => _values.GetValueOrDefault(field.Name) as string;

    /// <summary>The choice as the enumeration it was made of.</summary>
    public TEnum One<TEnum>(ChoiceField field) where TEnum : struct, Enum => Enum.Parse<TEnum>(Code(field));

    /// <summary>The choice as the enumeration it was made of, or <c>null</c>.</summary>
    public TEnum? OneOrNull<TEnum>(ChoiceField field) where TEnum : struct, Enum => CodeOrNull(field) is { } code ? Enum.Parse<TEnum>(code) : null;

    /// <summary>The codes of a multiple choice, in the order of the list; empty where there are none.</summary>
    public ImmutableArray<string> Codes(ChoicesField field) => _values.TryGetValue(field.Name, out var v) ? (ImmutableArray<string>)v : [];

    /// <summary>The codes as the enumeration they were made of.</summary>
    public ImmutableArray<TEnum> Several<TEnum>(ChoicesField field) where TEnum : struct, Enum => [.. Codes(field).Select(Enum.Parse<TEnum>)];

    /// <summary>Whether the box was ticked.</summary>
    public bool Flag(FlagField field) => _values.TryGetValue(field.Name, out var v) && (bool)v;

    /// <summary>The number.</summary>
    public int Count(CountField field) => (int)_values[field.Name];

    /// <summary>The number, or <c>null</c>.</summary>
    public int? CountOrNull(CountField field) => _values.TryGetValue(field.Name, out var v) ? (int)v : null;

    /// <summary>The time, UTC.</summary>
    public DateTimeOffset Moment(MomentField field) => (DateTimeOffset)_values[field.Name];

    /// <summary>The time, UTC, or <c>null</c>.</summary>
    public DateTimeOffset? MomentOrNull(MomentField field) => _values.TryGetValue(field.Name, out var v) ? (DateTimeOffset)v : null;

    /// <summary>The day, or <c>null</c>.</summary>
    public DateOnly? DayOrNull(DayField field) => _values.TryGetValue(field.Name, out var v) ? (DateOnly)v : null;

    /// <summary>The id.</summary>
    public Guid Reference(ReferenceField field) => (Guid)_values[field.Name];

    /// <summary>The repetitions of a group; empty where there are none.</summary>
    public ImmutableArray<Answers> Rows(GroupField field) => _values.TryGetValue(field.Name, out var v) ? (ImmutableArray<Answers>)v : [];
}
