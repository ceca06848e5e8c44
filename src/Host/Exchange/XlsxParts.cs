using System.IO.Compression;
using System.Xml;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>The parts of a workbook, unpacked as they are read and counted while they are.</summary>
internal sealed class XlsxParts(ZipArchive zip)
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true, MaxCharactersInDocument = SheetLimits.Unpacked };

    private long _unpacked;

    public bool Has(string part) => Find(part) is not null;

    /// <summary>A part as XML.</summary>
    /// <exception cref="InvalidDataException">There is no such part.</exception>
    public XmlReader Open(string part) => XmlReader.Create(new Counted(this, (Find(part) ?? throw new InvalidDataException()).Open()), Settings);

    private ZipArchiveEntry? Find(string part) => zip.Entries.FirstOrDefault(e => string.Equals(e.FullName, part, StringComparison.OrdinalIgnoreCase));

    // What the file says of its own size is no promise: what comes out is counted.
    private sealed class Counted(XlsxParts parts, Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            return (parts._unpacked += read) <= SheetLimits.Unpacked ? read : throw new XlsxTooLargeException(SheetRefusals.FileUnpacksTooLarge);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>A workbook is larger than is read.</summary>
/// <param name="why">What is said of it.</param>
internal sealed class XlsxTooLargeException(Refusal why) : Exception
{
    public Refusal Why => why;
}
