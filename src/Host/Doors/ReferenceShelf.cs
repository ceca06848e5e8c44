using Kapea.Work.Reference;

namespace Kapea.Host.Doors;

/// <summary>The installation's reference tables, read from the tab-separated files in its folder <c>reference</c>; edited there, taken in at the next start.</summary>
internal sealed class ReferenceShelf
{
    private readonly ReferenceBook _book;
    private ReferenceBook _today;
    private DateOnly _day;

    private ReferenceShelf(ReferenceBook book) => _today = _book = book;

    /// <summary>Reads a folder.</summary>
    /// <exception cref="InvalidDataException">A table is missing or faulty; the message names file and line.</exception>
    public static ReferenceShelf Read(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(file => KeyValuePair.Create(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));
        var (book, faults) = ReferenceBook.Read(files);
        return faults.IsEmpty ? new(book) : throw new InvalidDataException("The reference tables have faults:\n" + string.Join('\n', faults));
    }

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
