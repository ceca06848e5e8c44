using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Kapea.Journal;
using Kapea.Journal.Sealing;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>By what a row and a file are known again: ids of acts that are worked out from them under the machine key, so that taking in twice is taking in once.</summary>
/// <remarks>The round counts how often the same was taken back: only then may it come in again.</remarks>
internal sealed class RowMarks(IStore store, MachineKey machine, string origin)
{
    /// <summary>The act that takes a row in, and the one that would take it back, of the latest round.</summary>
    public (ActId In, ActId Back) Row(string source) => Latest(round => (Id("row", origin, source, round), Id("back", origin, source, round)));

    /// <summary>The act that begins the import of these rows from a desk, and the one that would take it back, of the latest round.</summary>
    public (ActId In, ActId Back) File(string desk, byte[] digest) =>
        Latest(round => (Id("file", origin, desk, Convert.ToHexString(digest), round), Id("file-back", origin, desk, Convert.ToHexString(digest), round)));

    /// <summary>The digest of a row's content.</summary>
    public byte[] Digest(CaseAsGiven given) => Token("content", given.Whole ?? JsonSerializer.Serialize(given with
    {
        Row = 0,
        Troubles = [],
        AsReceived = [.. given.AsReceived.OrderBy(v => v.Field, StringComparer.Ordinal)],
    }));

    /// <summary>The digest of a whole file.</summary>
    public byte[] Digest(IEnumerable<CaseAsGiven> rows) => Token(["file-content", .. rows.Select(r => $"{r.Source} {Convert.ToHexString(Digest(r))}")]);

    private (ActId In, ActId Back) Latest(Func<string, (ActId In, ActId Back)> of)
    {
        for (var round = 0; ; round++)
        {
            var ids = of(round.ToString(CultureInfo.InvariantCulture));
            if (store.FindAct(ids.Back) is null) return ids;
        }
    }

    private ActId Id(params string[] parts) => new(new Guid(Token(parts).AsSpan(0, 16), bigEndian: true));

    private byte[] Token(params string[] parts)
    {
        var text = new ArrayBufferWriter<byte>(256);
        foreach (var part in parts)
        {
            var length = Encoding.UTF8.GetByteCount(part);
            var room = text.GetSpan(4 + length);
            BinaryPrimitives.WriteInt32BigEndian(room, length);
            Encoding.UTF8.GetBytes(part, room[4..]);
            text.Advance(4 + length);
        }

        return machine.ForeignToken(text.WrittenSpan);
    }
}
