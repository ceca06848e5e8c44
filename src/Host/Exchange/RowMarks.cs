using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>By what a row and a file are known again: ids of acts that are worked out from them under the machine key, so that taking in twice is taking in once.</summary>
/// <remarks>
/// Numbers of a list count within its organisation: the first hundred of one are other children than those of the next. Those of Primero are the whole world's.
/// The round counts how often the same was taken back, whichever way: only then may it come in again.
/// </remarks>
/// <param name="organisation">Within which organisation ids of the origin count; <c>null</c>: they are the whole world's.</param>
internal sealed class RowMarks(IStore store, MachineKey machine, Door door, string origin, string? organisation)
{
    private readonly string[] _from = organisation is null ? [origin] : [origin, organisation];

    /// <summary>Ids of the origin count within one organisation: two of its lists may give one number to two children.</summary>
    public bool CountWithin => organisation is not null;

    /// <summary>A file with its marks. Rows without a number are known by a keyed mark of who they are about, so that nobody's name stands where rows are named.</summary>
    public MarkedFile Of(CasesFile file, string desk)
    {
        var named = file with { Rows = [.. file.Rows.Select(r => r.HasNumber ? r : r with { Source = Convert.ToHexStringLower(Token(["who", .. _from, r.Source])), HasNumber = true })] };
        ImmutableArray<MarkedRow> rows = [.. named.Rows.Select(r => new MarkedRow(r, Digest(r)))];
        return new(named, desk, this, rows, Token(["file-content", .. rows.Select(r => $"{r.Source} {Convert.ToHexString(r.Digest)}")]));
    }

    /// <summary>The act that takes a row in, and the one that would take it back, of the latest round.</summary>
    public (ActId In, ActId Back) Row(Visit visit, string source) =>
        Latest(round => (Id(["row", .. _from, source, round]), Id(["back", .. _from, source, round])), act => CaseOf(visit, act) is { } file && store.Read(file).Any(e => e.Name == CaseTakenBack.WireName));

    /// <summary>The act that begins the import of these rows from a desk, and the one that would take it back, of the latest round.</summary>
    public (ActId In, ActId Back) File(Visit visit, string desk, byte[] digest) =>
        Latest(round => (Id(["file", origin, desk, Convert.ToHexString(digest), round]), Id(["file-back", origin, desk, Convert.ToHexString(digest), round])), act => Begun(act) is { } import && door.State<ImportState>(visit, import, StreamKind.Import) is { State.TakenBack: not null });

    /// <summary>The import that an act has begun; <c>null</c>: it was never done.</summary>
    public StreamId? Begun(ActId act) => store.FindAct(act) is { Outcome: { IsEmpty: false } outcome } ? new(new Guid(outcome.Bytes.AsSpan(0, 16), bigEndian: true)) : null;

    /// <summary>The case that an act has begun; <c>null</c>: none, or this person does not hold it.</summary>
    public StreamId? CaseOf(Visit visit, ActId act) => door.Earlier(visit, act)?.Told.GetValueOrDefault("case") is { } file ? new(Guid.ParseExact(file, "N")) : null;

    // Of a row's content.
    private byte[] Digest(CaseAsGiven given) => Token("content", given.Whole ?? JsonSerializer.Serialize(given with
    {
        Row = 0,
        Troubles = [],
        AsReceived = [.. given.AsReceived.OrderBy(v => v.Field, StringComparer.Ordinal)],
    }));

    private (ActId In, ActId Back) Latest(Func<string, (ActId In, ActId Back)> of, Func<ActId, bool> isBack)
    {
        for (var round = 0; ; round++)
        {
            var ids = of(round.ToString(CultureInfo.InvariantCulture));
            if (store.FindAct(ids.Back) is null && !isBack(ids.In)) return ids;
        }
    }

    private ActId Id(string[] parts) => new(new Guid(Token(parts).AsSpan(0, 16), bigEndian: true));

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
