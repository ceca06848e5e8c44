using System.Security.Cryptography;

namespace Kapea.Journal;

/// <summary>The id of a stream: 128 random bits, telling nothing.</summary>
public readonly record struct StreamId(Guid Value)
{
    /// <summary>A new random id.</summary>
    public static StreamId New() => new(RandomId.Next());

    /// <summary>A short neutral name to say aloud or write in a notice: the first 35 bits in Crockford's base 32.</summary>
    public string Reference => RandomId.Short(Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>The id of one act, minted by whoever does it, so that doing it twice is doing it once.</summary>
public readonly record struct ActId(Guid Value)
{
    /// <summary>A new random id.</summary>
    public static ActId New() => new(RandomId.Next());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>The id of a person who works in the network. The empty id is a clock.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>A clock: nobody.</summary>
    public static PersonId Clock { get; } = new(Guid.Empty);

    /// <summary>A new random id.</summary>
    public static PersonId New() => new(RandomId.Next());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>The id of a desk.</summary>
public readonly record struct DeskId(Guid Value)
{
    /// <summary>A new random id.</summary>
    public static DeskId New() => new(RandomId.Next());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Random ids: all 128 bits from the system's generator, so that no time and no version shows.</summary>
internal static class RandomId
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    internal static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new Guid(bytes, bigEndian: true);
    }

    internal static string Short(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = ((ulong)bytes[0] << 32) | ((ulong)bytes[1] << 24) | ((ulong)bytes[2] << 16) | ((ulong)bytes[3] << 8) | bytes[4];
        Span<char> text = stackalloc char[8];
        for (int i = 7; i >= 0; i--)
        {
            if (i == 3)
            {
                text[i] = '-';
                continue;
            }

            text[i] = Crockford[(int)(bits & 31)];
            bits >>= 5;
        }

        return new string(text);
    }
}
