using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Acts;
using Kapea.Work.Finding;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Pages;

/// <summary>Brings a posted form to the one shape that form, API and import share. Never throws, whatever was posted.</summary>
/// <remarks>
/// It decides nothing: a name the act does not know is passed on for the check to refuse. It only undoes what belongs to
/// forms: empty means not answered, lines end in one character, Khmer figures in a number are figures, a time is Phnom Penh's, and
/// empty repetitions are left out (so that row 1 and row 3 become the first and the second).
/// </remarks>
public static class FormReader
{
    /// <summary>The answers of a posted form.</summary>
    public static ImmutableDictionary<string, Raw> Read(IFormCollection form, ActShape shape)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, Raw>(StringComparer.Ordinal);
        var groups = shape.Fields.OfType<GroupField>().ToDictionary(g => g.Name, g => new SortedDictionary<int, Dictionary<string, StringValues>>(), StringComparer.Ordinal);
        foreach (var (name, values) in form)
        {
            if (name.StartsWith('_') || FieldNames.NotAnswers.Contains(name))
                continue;
            if (InGroup(name, groups) is { } place)
                Put(groups[place.Group], place.Row, place.Field, values);
            else if (One(shape.Fields.FirstOrDefault(f => f.Name == name), values) is { } answer)
                answers[name] = answer;
        }

        foreach (var group in shape.Fields.OfType<GroupField>())
            if (Rows(group, groups[group.Name]) is { IsEmpty: false } rows)
                answers[group.Name] = new Raw.Rows(rows);
        return answers.ToImmutable();
    }

    /// <summary>When it happened, as typed in Phnom Penh time; <c>null</c>: not stated, so now. What cannot be read is given back as it came, to be refused.</summary>
    public static string? HappenedAt(IFormCollection form) =>
        form.TryGetValue("happened_at", out var values) && values.Count > 0 && !string.IsNullOrWhiteSpace(values[0]) ? Times.FromLocal(values[0]!) : null;

    private static (string Group, int Row, string Field)? InGroup(string name, Dictionary<string, SortedDictionary<int, Dictionary<string, StringValues>>> groups)
    {
        var parts = name.Split('.');
        return parts.Length == 3 && groups.ContainsKey(parts[0]) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (parts[0], row, parts[2])
            : null;
    }

    private static void Put(SortedDictionary<int, Dictionary<string, StringValues>> rows, int row, string field, StringValues values)
    {
        if (!rows.TryGetValue(row, out var answers))
            rows[row] = answers = new(StringComparer.Ordinal);
        answers[field] = answers.TryGetValue(field, out var before) ? StringValues.Concat(before, values) : values;
    }

    private static ImmutableArray<ImmutableDictionary<string, Raw>> Rows(GroupField group, SortedDictionary<int, Dictionary<string, StringValues>> rows) =>
    [
        .. rows.Values
            .Select(row => row
                .Select(p => (p.Key, Answer: One(group.Fields.FirstOrDefault(f => f.Name == p.Key), p.Value)))
                .Where(p => p.Answer is not null)
                .ToImmutableDictionary(p => p.Key, p => p.Answer!, StringComparer.Ordinal))
            .Where(row => !row.IsEmpty),
    ];

    private static Raw? One(Field? field, StringValues values)
    {
        ImmutableArray<string> given = [.. values.Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => Tidy(field, v!))];
        return given switch
        {
            [] => null,
            _ when field is ChoicesField => new Raw.Words(given),
            [var single] => new Raw.Word(single),
            _ => new Raw.Words(given),
        };
    }

    private static string Tidy(Field? field, string typed) => field switch
    {
        CountField => Digits.Latin(typed.Trim()),
        MomentField => Times.FromLocal(typed),
        // Only the line end that browsers send; the check judges every other, as it does for JSON.
        TextField => typed.Replace("\r\n", "\n", StringComparison.Ordinal),
        _ => typed,
    };
}
