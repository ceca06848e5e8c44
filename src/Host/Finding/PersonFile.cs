using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>A line of a list of persons.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">What stands in it.</param>
internal sealed record PersonLine(string Id, Findable Person);

/// <summary>Reads a list of persons, to estimate weights from: tab-separated, the columns <c>id</c> and <c>name</c>, and any of <c>sex</c>, <c>born</c> (a year, a day, <c>age N</c> or <c>age N-M</c>), <c>place</c> (a code, or words), <c>relatives</c> (parted by ;) and <c>phone</c>. Other columns are passed over.</summary>
internal static class PersonFile
{
    /// <summary>The lines.</summary>
    /// <param name="file">The file.</param>
    /// <param name="today">The day on which somebody is of an age.</param>
    /// <exception cref="InvalidDataException">A line is not as it should be; the message says which.</exception>
    public static IReadOnlyList<PersonLine> Read(string file, DateOnly today) =>
        [.. TabbedFile.Read(file, "id", "name").Select(l => Line(l.Cell, today) ?? throw new InvalidDataException($"{file}, line {l.Line}: born must be a year, a day (yyyy-MM-dd), age and a number or two parted by -, or nothing."))];

    private static PersonLine? Line(Func<string, string> cell, DateOnly today)
    {
        ImmutableArray<string> Several(string column) => [.. cell(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var born = cell("born").Trim();
        var span = Born(born, today);
        return born.Length > 0 && span is null ? null : new(cell("id").Trim(), new(Purposes.Child)
        {
            Names = Several("name"),
            Sex = SexWords.Of(cell("sex").Trim()),
            Born = span,
            Places = [.. Several("place").Select(p => PlaceCode.Read(p)?.Code ?? p)],
            Relatives = Several("relatives"),
            Marks = [.. Several("phone").Select(p => new Mark(MarkKind.Phone, p))],
        });
    }

    private static BirthSpan? Born(string cell, DateOnly today)
    {
        if (cell.StartsWith("age ", StringComparison.Ordinal)) return Aged(cell[4..].Split('-'), today);
        if (cell.Length == 4 && int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0) return BirthSpan.In(year);
        return DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? BirthSpan.On(day) : null;
    }

    private static BirthSpan? Aged(string[] ages, DateOnly today)
    {
        var numbers = ages.Select(a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age < 130 ? age : (int?)null).OfType<int>().ToList();
        return numbers.Count == ages.Length && ages.Length <= 2 ? new(BirthSpan.Aged(numbers.Max(), today).From, BirthSpan.Aged(numbers.Min(), today).Until) : null;
    }
}
