using Kapea.Work.Reference;

namespace Kapea.Host.Doors;

/// <summary>The installation's reference tables, read from the tab-separated files in its folder <c>reference</c>; edited there, taken in at the next start.</summary>
internal sealed class ReferenceShelf
{
    private readonly ReferenceBook _book;
    private ReferenceBook _today;
    private DateOnly _day;

    private ReferenceShelf(ReferenceBook book) => _today = _book = book;

    /// <summary>Reads the tables that came with the program, and over them the installation's own: a newer program may bring tables that an older installation has not got.</summary>
    /// <param name="data">The data directory.</param>
    /// <exception cref="InvalidDataException">A table is faulty; the message names table and line.</exception>
    public static ReferenceShelf Read(string data)
    {
        var (book, faults) = ReferenceBook.Read(Files(AppContext.BaseDirectory).Concat(Files(data)));
        return faults.IsEmpty ? new(book) : throw Faulty(faults);
    }

    /// <summary>Says table, line and fault, for whoever edits the files.</summary>
    public static InvalidDataException Faulty(IEnumerable<ReferenceFault> faults) => new("The reference tables have faults:\n" + string.Join('\n', faults.Select(f => $"{f.Table}.tsv, line {f.Line}: {f.What}")));

    /// <summary>The text of a file that is no table of the book: the installation's own, or the one that came with the program.</summary>
    /// <exception cref="InvalidDataException">There is neither.</exception>
    public static string TextOf(string data, string name) => new[] { data, AppContext.BaseDirectory }.Select(d => Path.Combine(d, "reference", name + ".tsv")).FirstOrDefault(File.Exists) is { } file
        ? File.ReadAllText(file)
        : throw new InvalidDataException($"There is no {name}.tsv in the folder reference, neither in the data directory nor beside the program.");

    private static IEnumerable<KeyValuePair<string, string>> Files(string directory) => Directory.Exists(Path.Combine(directory, "reference"))
        ? Directory.EnumerateFiles(Path.Combine(directory, "reference"), "*.tsv").Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), File: file)).Where(f => !ReferenceBook.Apart.Contains(f.Name, StringComparer.Ordinal)).Select(f => KeyValuePair.Create(f.Name, File.ReadAllText(f.File)))
        : [];

    /// <summary>The rows valid on the day, by the network's own calendar.</summary>
    public ReferenceBook At(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(7)).DateTime);
        if (day != _day)
        {
            _today = _book.At(day);
            _day = day;
        }

        return _today;
    }
}
