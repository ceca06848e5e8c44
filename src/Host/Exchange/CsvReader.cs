using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>Reads lists of values between commas, semicolons or tabs (RFC 4180, and what spreadsheets make of it).</summary>
internal static class CsvReader
{
    private const int SniffedLines = 20;
    private static readonly ImmutableArray<char> Separators = [',', ';', '\t'];

    /// <summary>The list as the one sheet of a file; every cell is text.</summary>
    public static (ListFile? File, Refusal? Trouble) Read(byte[] bytes)
    {
        if (Text(bytes) is not { } text || text.Contains('\0', StringComparison.Ordinal)) return (null, SheetRefusals.FileNotItsName);
        // A spreadsheet says in the first line what it put between the values.
        var (separator, start) = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 ? (text[4], text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length) : (Separator(text), 0);
        var (rows, trouble) = Rows(text, start, separator);
        if (rows is null) return (null, trouble);
        if (start > 0 && rows.Count > 0) rows[0] = [];
        return rows.All(r => r.All(c => c.IsEmpty)) ? (null, SheetRefusals.FileEmpty) : (new([new(new("", [.. rows], []), false, false)]), null);
    }

    /// <summary>UTF-8, or UTF-16 where the first characters tell so; <c>null</c>: none of them.</summary>
    private static string? Text(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, false, true).GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, false, true).GetString(bytes, 2, bytes.Length - 2),
                [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(false, true).GetString(bytes, 3, bytes.Length - 3),
                [not 0, 0, ..] => new UnicodeEncoding(false, false, true).GetString(bytes),
                _ => new UTF8Encoding(false, true).GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>What stands between the values: the one by which the first lines have the most columns and agree best.</summary>
    private static char Separator(string text) => Separators.MaxBy(separator =>
    {
        var (rows, _) = Rows(text, 0, separator, SniffedLines);
        var widths = rows?.Where(r => r.Length > 1).GroupBy(r => r.Length).MaxBy(g => g.Count());
        return widths is null ? 0 : widths.Count() * widths.Key;
    });

    private static (List<ImmutableArray<SheetCell>>? Rows, Refusal? Trouble) Rows(string text, int start, char separator, int most = int.MaxValue)
    {
        var rows = new List<ImmutableArray<SheetCell>>();
        var (row, cell) = (ImmutableArray.CreateBuilder<SheetCell>(), new StringBuilder());
        int line = 1, opened = 0, cells = 0;
        var isBlank = true;
        for (int i = start; i < text.Length && rows.Count < most; i++)
        {
            var c = text[i];
            if (opened > 0)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"') Put(text[++i]);
                else if (c == '"') opened = 0;
                else Put(c);
                if (c == '\n') line++;
            }
            else if (c == '"' && isBlank)
            {
                cell.Clear();
                opened = line;
            }
            else if (c == separator) Take();
            else if (c is '\r' or '\n')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
                Take();
                rows.Add(row.DrainToImmutable());
                line++;
            }
            else Put(c);
            // So long is no value; somewhere a quotation mark was not closed.
            if (cell.Length > SheetLimits.CellCharacters) return (null, SheetRefusals.FileBroken((opened > 0 ? opened : line).ToString(CultureInfo.InvariantCulture)));
            if (rows.Count > SheetLimits.Rows || row.Count > SheetLimits.Columns || cells > SheetLimits.Cells) return (null, SheetRefusals.SheetTooLarge(SheetLimits.Rows));
        }

        if (opened > 0) return (null, SheetRefusals.FileBroken(opened.ToString(CultureInfo.InvariantCulture)));
        if ((cell.Length > 0 || row.Count > 0) && rows.Count < most)
        {
            Take();
            rows.Add(row.DrainToImmutable());
        }

        return (rows, null);

        void Put(char c)
        {
            cell.Append(c);
            isBlank = isBlank && char.IsWhiteSpace(c);
        }

        void Take()
        {
            row.Add(SheetCell.Of(cell.ToString()));
            cell.Clear();
            isBlank = true;
            cells++;
        }
    }
}

/// <summary>How large a list may be.</summary>
internal static class SheetLimits
{
    public const int Rows = 50_000;
    public const int Columns = 500;
    public const int Cells = 4_000_000;
    public const int CellCharacters = 32_767;
    public const int Merges = 200_000;

    /// <summary>The most that the parts of a file may come to when they are unpacked: ten times what the largest file holds.</summary>
    public const int Unpacked = 200 * 1024 * 1024;
}
