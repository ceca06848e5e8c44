using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Acts;

/// <summary>The outcome of checking what arrived against an act's own description.</summary>
public abstract record Checked
{
    private Checked() { }

    /// <summary>Every field holds what its description says.</summary>
    public sealed record Good(Answers Answers) : Checked;

    /// <summary>All faults, in the order of the fields; fields that are not known come last, by name.</summary>
    public sealed record Bad(ImmutableArray<Refusal> Faults) : Checked;
}

/// <summary>Reads raw answers by the description of an act: one verdict for form, API and import.</summary>
/// <remarks>
/// Never throws, whatever arrives. Text that is empty or only white space counts as not answered. A flag that is
/// <c>false</c> counts as not answered too, because a form cannot send an unticked box: a required flag must be ticked,
/// and a condition sees <c>false</c> for it.
/// </remarks>
public static class Check
{
    /// <summary>Reads the answers of an act.</summary>
    /// <param name="shape">The act's description.</param>
    /// <param name="raw">What arrived, by field name.</param>
    /// <param name="now">The Door's time: nothing may lie ahead of it unless its field says so; tables are read as valid on its day.</param>
    /// <param name="reference">The reference book from which choices are taken.</param>
    public static Checked Read(ActShape shape, ImmutableDictionary<string, Raw> raw, DateTimeOffset now, ReferenceBook reference)
    {
        var reading = new FieldReading(now, reference.At(PhnomPenh.DayOf(now)));
        var (values, faults) = Fields(shape.Fields, raw, "", reading);
        return faults.IsEmpty ? new Checked.Good(new Answers(values)) : new Checked.Bad(faults);
    }

    private static (ImmutableDictionary<string, object> Values, ImmutableArray<Refusal> Faults) Fields(
        ImmutableArray<Field> fields, ImmutableDictionary<string, Raw> raw, string prefix, FieldReading reading)
    {
        var read = fields.ToDictionary(f => f.Name, f => One(f, raw.GetValueOrDefault(f.Name), prefix + f.Name, reading), StringComparer.Ordinal);
        var faults = fields.SelectMany(f => Faults(f, read, prefix + f.Name)).ToList();
        faults.AddRange(raw.Keys.Where(k => !read.ContainsKey(k)).Order(StringComparer.Ordinal).Select(k => FieldRefusals.Unknown(prefix + k)));
        var values = read.Where(r => r.Value.Value is not null).ToImmutableDictionary(r => r.Key, r => r.Value.Value!, StringComparer.Ordinal);
        return (values, [.. faults]);
    }

    private static ImmutableArray<Refusal> Faults(Field field, Dictionary<string, Found> read, string path)
    {
        var found = read[field.Name];
        if (field.VisibleWhen is { } visible && !visible.Holds(Codes))
            return found.IsAnswered ? [FieldRefusals.NotAsked(path)] : [];
        if (found.IsAnswered)
            return found.Faults;
        return field.Required || field.RequiredWhen?.Holds(Codes) == true ? [FieldRefusals.Missing(path)] : [];

        IReadOnlyList<string> Codes(string name) => read.TryGetValue(name, out var other) ? other.Codes : [];
    }

    private static Found One(Field field, Raw? raw, string path, FieldReading reading)
    {
        if (FieldReading.IsBlank(raw))
            return field is FlagField ? Found.Unticked : Found.Nothing;
        return field is GroupField group ? Group(group, raw!, path, reading) : reading.Read(field, raw!, path);
    }

    private static Found Group(GroupField group, Raw raw, string path, FieldReading reading)
    {
        if (raw is not Raw.Rows rows)
            return Found.Wrong(FieldRefusals.WrongType(path));
        // A form sends its blank rows too; the others keep the number under which they were sent.
        var filled = rows.Values.Select((row, i) => (Row: row, Number: i + 1)).Where(r => !FieldReading.IsBlank(r.Row)).ToList();
        if (filled.Count > group.Most)
            return Found.Wrong(FieldRefusals.TooMany(path, group.Most));
        var read = filled.Select(r => Fields(group.Fields, r.Row, FormattableString.Invariant($"{path}.{r.Number}."), reading)).ToList();
        ImmutableArray<Refusal> faults = [.. read.SelectMany(r => r.Faults)];
        return faults.IsEmpty ? Found.Good(read.Select(r => new Answers(r.Values)).ToImmutableArray(), "present") : Found.Wrong(faults);
    }
}
