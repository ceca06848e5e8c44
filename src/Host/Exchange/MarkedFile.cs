using System.Collections.Immutable;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>A file of cases with the marks by which it and its rows are known again: worked out once, when it is kept.</summary>
/// <param name="File">The file; its rows without a number are named by a keyed mark.</param>
/// <param name="Desk">The desk from which it comes in.</param>
/// <param name="Marks">By what its rows are known.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Digest">The digest of its whole content.</param>
internal sealed record MarkedFile(CasesFile File, string Desk, RowMarks Marks, ImmutableArray<MarkedRow> Rows, byte[] Digest)
{
    /// <summary>What an import of it says of its rows, by their places now.</summary>
    public ImmutableDictionary<int, RowOnFile> Known(ImportState import) => import.Known(Rows.Select(r => (r.Row, r.Source)));
}

/// <summary>A row and the digest of its content.</summary>
internal sealed record MarkedRow(CaseAsGiven Given, byte[] Digest)
{
    /// <summary>Its place in the file.</summary>
    public int Row => Given.Row;

    /// <summary>Its id there.</summary>
    public string Source => Given.Source;

    /// <summary>Whether it says the same as another.</summary>
    public bool IsAs(ReadOnlySpan<byte> digest) => digest.SequenceEqual(Digest);
}
