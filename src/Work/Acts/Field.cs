using System.Collections.Immutable;
using Kapea.Work.Access;

namespace Kapea.Work.Acts;

/// <summary>The closed set of what a field can hold.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Text,

    /// <summary>One code out of a list.</summary>
    Choice,

    /// <summary>Several codes out of a list, each once.</summary>
    Choices,

    /// <summary>Yes or no; a box that is ticked or not.</summary>
    Flag,

    /// <summary>A whole number with a unit.</summary>
    Count,

    /// <summary>A date and time to the minute. Local (Asia/Phnom_Penh) in a form, RFC 3339 with offset in the API.</summary>
    Moment,

    /// <summary>A calendar day, <c>yyyy-MM-dd</c>.</summary>
    Day,

    /// <summary>The id of a stream, a desk or a person.</summary>
    Reference,

    /// <summary>A small group of fields that may be repeated; groups hold no groups.</summary>
    Group,
}

/// <summary>One thing an act asks for.</summary>
/// <remarks>Word keys are derived: <c>{act without version}.{field}</c>, <c>.help</c>, and <c>{choice list}.{code}</c>.</remarks>
public abstract record Field
{
    /// <summary>The wire name: snake_case, unique within the act.</summary>
    public required string Name { get; init; }

    /// <summary>What it can hold.</summary>
    public abstract FieldKind Kind { get; }

    /// <summary>It must be answered whenever it is visible.</summary>
    public bool Required { get; init; }

    /// <summary>It must be answered when this holds.</summary>
    public Condition? RequiredWhen { get; init; }

    /// <summary>It is asked, and may be answered, only when this holds.</summary>
    public Condition? VisibleWhen { get; init; }

    /// <summary>Into which stream the answer goes; <c>null</c>: into the act's subject.</summary>
    public StreamKind? Target { get; init; }

    /// <summary>For which kind of finding the answer is indexed; <c>null</c>: not at all.</summary>
    public string? Search { get; init; }

    /// <summary>The coded fact the answer yields to the Insight desk; <c>null</c>: none.</summary>
    public string? Fact { get; init; }

    /// <summary>A valid answer, as it stands in JSON.</summary>
    public required string Example { get; init; }
}

/// <summary>One line of text.</summary>
public sealed record LineField : Field
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Line;

    /// <summary>The longest answer, in UTF-16 code units.</summary>
    public int MaxLength { get; init; } = 200;
}

/// <summary>Text of several lines.</summary>
public sealed record TextField : Field
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Text;

    /// <summary>The longest answer, in UTF-16 code units.</summary>
    public int MaxLength { get; init; } = 8000;
}

/// <summary>One code out of a list.</summary>
public sealed record ChoiceField : Field
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Choice;

    /// <summary>Where the codes come from.</summary>
    public required ChoiceSource From { get; init; }
}

/// <summary>Several codes out of a list.</summary>
public sealed record ChoicesField : Field
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Choices;

    /// <summary>Where the codes come from.</summary>
    public required ChoiceSource From { get; init; }
}

/// <summary>Yes or no. Absent means no.</summary>
public sealed record FlagField : Field
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Flag;
}

/// <summary>A whole number.</summary>
public sealed record CountField : Field
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Count;

    /// <summary>The smallest answer.</summary>
    public int Min { get; init; }

    /// <summary>The largest answer.</summary>
    public int Max { get; init; } = 1_000_000;

    /// <summary>The unit, a word key such as <c>unit.years</c>; <c>null</c>: a bare count.</summary>
    public string? Unit { get; init; }
}

/// <summary>A date and time to the minute.</summary>
public sealed record MomentField : Field
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Moment;

    /// <summary>Whether the answer may lie ahead of the Door's clock.</summary>
    public bool MayLieAhead { get; init; }
}

/// <summary>A calendar day.</summary>
public sealed record DayField : Field
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Day;

    /// <summary>Whether the answer may lie ahead of the Door's clock.</summary>
    public bool MayLieAhead { get; init; }
}

/// <summary>The id of a stream, a desk or a person.</summary>
public sealed record ReferenceField : Field
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Reference;
}

/// <summary>A small group of fields that may be repeated.</summary>
public sealed record GroupField : Field
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Group;

    /// <summary>What each repetition asks for; no groups among them, and their conditions look only inside the group.</summary>
    public required ImmutableArray<Field> Fields { get; init; }

    /// <summary>The largest number of repetitions.</summary>
    public int Most { get; init; } = 10;
}

/// <summary>Where the codes of a choice come from.</summary>
public abstract record ChoiceSource
{
    private ChoiceSource() { }

    /// <summary>A fixed list of codes under a name, which is also the prefix of their words.</summary>
    public sealed record Fixed(string List, ImmutableArray<string> Codes) : ChoiceSource;

    /// <summary>What stands in a column of a reference table in the rows that are valid on the day.</summary>
    /// <param name="Name">The table.</param>
    /// <param name="Column">The column; <c>null</c>: the first, whose codes have words under <c>{table}.{code}</c>.</param>
    public sealed record Table(string Name, string? Column = null) : ChoiceSource;

    /// <summary>A fixed list made of an enumeration; its codes are the member names.</summary>
    public static ChoiceSource Of<TEnum>(string list) where TEnum : struct, Enum => new Fixed(list, [.. Enum.GetNames<TEnum>()]);
}
