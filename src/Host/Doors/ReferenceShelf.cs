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
        return faults.IsEmpty ? new(book) : throw new InvalidDataException("The reference tables have faults:\n" + string.Join('\n', faults.Select(f => $"{f.Table}.tsv, line {f.Line}: {f.What}")));
    }

    private static IEnumerable<KeyValuePair<string, string>> Files(string directory) => Directory.Exists(Path.Combine(directory, "reference"))
        ? Directory.EnumerateFiles(Path.Combine(directory, "reference"), "*.tsv").Order(StringComparer.Ordinal).Select(file => KeyValuePair.Create(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
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
