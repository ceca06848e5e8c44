using System.Buffers.Binary;

namespace Kapea.Journal.Sealing;

/// <summary>Wraps a stream's keys to desks, and opens such wraps.</summary>
public static class StreamWraps
{
    /// <summary>Wraps the keys to a desk's public key.</summary>
    public static Sealed<StreamKeys> Wrap(StreamId stream, EpochKeys keys, DeskId desk, byte[] deskPublicKey) =>
        new(Hpke.Seal(deskPublicKey, Info(stream, keys.Epoch, desk), [], Payload(keys)));

    /// <summary>Opens a wrap with the desk's private key; <c>null</c> if it was made for another key, stream, epoch or desk.</summary>
    public static EpochKeys? TryOpen(StreamId stream, int epoch, DeskId desk, byte[] deskPrivateKey, Sealed<StreamKeys> wrap)
    {
        var payload = Hpke.TryOpen(deskPrivateKey, Info(stream, epoch, desk), [], wrap.Bytes);
        return payload is { Length: 64 } ? new(epoch, payload[..32], KeyPair.FromPrivate(payload[32..])) : null;
    }

    /// <summary>A gated wrap: to the supervising desk, and again under the machine key.</summary>
    public static Sealed<StreamKeys> WrapGated(MachineKey machine, StreamId stream, EpochKeys keys, DeskId desk, byte[] deskPublicKey) =>
        new(machine.SealGate(Info(stream, keys.Epoch, desk), Wrap(stream, keys, desk, deskPublicKey).Bytes));

    /// <summary>Lifts the outer layer of a gated wrap; what is left opens as any wrap.</summary>
    public static Sealed<StreamKeys>? LiftGate(MachineKey machine, StreamId stream, int epoch, DeskId desk, Sealed<StreamKeys> gated) =>
        machine.TryOpenGate(Info(stream, epoch, desk), gated.Bytes) is { } inner ? new Sealed<StreamKeys>(inner) : null;

    private static byte[] Payload(EpochKeys keys) => [.. keys.Symmetric, .. keys.Posting.Private];

    private static byte[] Info(StreamId stream, int epoch, DeskId desk)
    {
        var info = new byte[15 + 16 + 4 + 16];
        "kapea.streamkey"u8.CopyTo(info);
        stream.Value.TryWriteBytes(info.AsSpan(15), bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(info.AsSpan(31), epoch);
        desk.Value.TryWriteBytes(info.AsSpan(35), bigEndian: true, out _);
        return info;
    }
}
