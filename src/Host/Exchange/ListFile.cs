using System.Collections.Immutable;
using System.Text;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>A sheet of a file, by which a person chooses.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="IsHidden">The file hides it from whoever opens it; it is read only if it is chosen.</param>
/// <param name="HasFormulas">Some cells are worked out; what was worked out last is read, nothing is worked out here.</param>
internal sealed record ListSheet(Sheet Sheet, bool IsHidden, bool HasFormulas);

/// <summary>A file that holds a list, read whole from memory. It is never written down.</summary>
/// <param name="Sheets">Its sheets.</param>
internal sealed record ListFile(ImmutableArray<ListSheet> Sheets)
{
    /// <summary>The largest file that is taken.</summary>
    public const int LargestMegabytes = 20;

    private const int Largest = LargestMegabytes * 1024 * 1024;
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The sheet that is meant where nobody has chosen: the only one that is not hidden and holds anything; <c>null</c>: somebody has to choose.</summary>
    public int? OnlySheet => Sheets.Select((s, i) => (s, i)).Where(s => !s.s.IsHidden && !s.s.Sheet.Rows.IsEmpty).Select(s => (int?)s.i).ToList() is [var only] ? only : null;

    /// <summary>The first sheet that is not hidden; where all are, the first.</summary>
    public int FirstShown => Sheets.Select((s, i) => s.IsHidden ? -1 : i).FirstOrDefault(i => i >= 0);

    /// <summary>Whether a name with this ending is that of a list.</summary>
    public static bool IsMeant(string ending) => ending.ToUpperInvariant() is ".XLSX" or ".XLSM" or ".XLS" or ".CSV" or ".TSV" or ".TXT";

    /// <summary>Reads a file, by what it is and not by what it is called; but where the two differ it says so.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="name">Its name, of which only the ending counts.</param>
    public static (ListFile? File, Refusal? Trouble) Read(byte[] bytes, string name)
    {
        if (bytes.Length == 0) return (null, SheetRefusals.FileEmpty);
        if (bytes.Length > Largest) return (null, SheetRefusals.FileTooLarge(LargestMegabytes));
        var (isXlsx, isText) = (Path.GetExtension(name).ToUpperInvariant() is ".XLSX", Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT");
        if (bytes.AsSpan().StartsWith(Compound)) return (null, IsEncrypted(bytes) ? SheetRefusals.FilePassword : SheetRefusals.FileOld);
        if (!isXlsx && !isText) return (null, SheetRefusals.FileKind);
        if (bytes.AsSpan().StartsWith(Zip) != isXlsx) return (null, SheetRefusals.FileNotItsName);
        return isXlsx ? XlsxReader.Read(bytes) : CsvReader.Read(bytes);
    }

    // ECMA-376 in an OLE container (MS-OFFCRYPTO 2.3.4.4): the names of its streams stand in UTF-16.
    private static bool IsEncrypted(byte[] bytes) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
}
