using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kapea.Journal.Rows;

/// <summary>What a stored value is.</summary>
internal enum CellKind : byte
{
    Number = 1,
    Text = 2,
    Bytes = 3,

    /// <summary>Nothing, or something that no column of ours ever holds.</summary>
    Strange = 4,
}

/// <summary>One stored value: a whole number, a text (as UTF-8) or bytes.</summary>
internal readonly record struct Cell(CellKind Kind, long Number, byte[] Bytes)
{
    /// <summary>No value.</summary>
    internal static Cell Nothing { get; } = new(CellKind.Strange, 0, []);

    internal Guid Guid => new(Bytes, bigEndian: true);

    internal int Int => checked((int)Number);

    internal bool Bool => Number != 0;

    internal string Text => Encoding.UTF8.GetString(Bytes);

    internal static Cell Of(long value) => new(CellKind.Number, value, []);

    internal static Cell Of(bool value) => Of(value ? 1L : 0L);

    internal static Cell Of(string? value) => new(CellKind.Text, 0, Encoding.UTF8.GetBytes(value ?? ""));

    internal static Cell Of(byte[]? value) => new(CellKind.Bytes, 0, value ?? []);

    internal static Cell Of(Guid value) => new(CellKind.Bytes, 0, value.ToByteArray(bigEndian: true));

    /// <summary>A key as callers write it.</summary>
    /// <exception cref="ArgumentException">No key column holds such a value.</exception>
    internal static Cell OfKey(object value) => value switch
    {
        StreamId id => Of(id.Value),
        PersonId id => Of(id.Value),
        DeskId id => Of(id.Value),
        ActId id => Of(id.Value),
        Guid id => Of(id),
        long number => Of(number),
        int number => Of(number),
        bool flag => Of(flag),
        string text => Of(text),
        byte[] bytes => Of(bytes),
        _ => throw new ArgumentException($"No key column holds a {value.GetType().Name}.", nameof(value)),
    };
}

/// <summary>The digest that each row beside the chain carries of itself.</summary>
internal static class RowDigest
{
    internal const int Length = 16;

    /// <summary>The first 16 bytes of SHA-256 over the table's name and all values: each its kind, then 8 bytes, or a length of 4 bytes and the bytes.</summary>
    internal static byte[] Of(string table, ReadOnlySpan<Cell> cells)
    {
        var length = 4 + table.Length;
        foreach (var cell in cells)
            length += 9 + cell.Bytes.Length;

        Span<byte> bytes = length <= 1024 ? stackalloc byte[1024] : new byte[length];
        var used = Append(bytes, Encoding.UTF8.GetBytes(table));
        foreach (var cell in cells)
        {
            bytes[used++] = (byte)cell.Kind;
            if (cell.Kind == CellKind.Number)
            {
                BinaryPrimitives.WriteInt64BigEndian(bytes[used..], cell.Number);
                used += 8;
            }
            else
                used += Append(bytes[used..], cell.Bytes);
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes[..used], hash);
        return hash[..Length].ToArray();
    }

    private static int Append(Span<byte> to, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32BigEndian(to, value.Length);
        value.CopyTo(to[4..]);
        return 4 + value.Length;
    }
}
