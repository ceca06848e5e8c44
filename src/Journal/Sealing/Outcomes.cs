namespace Kapea.Journal.Sealing;

/// <summary>Seals what an act answered under the key of the stream it was about, so that whoever sends it again is answered as before and nobody else learns it.</summary>
public static class Outcomes
{
    /// <summary>Seals an answer.</summary>
    public static Sealed<Outcome> Seal(EpochKeys keys, ActId act, ReadOnlySpan<byte> answer) =>
        new([.. BitConverter.GetBytes(keys.Epoch), .. Box.Seal(keys.Symmetric, act.Value.ToByteArray(bigEndian: true), answer)]);

    /// <summary>Opens it; <c>null</c> where the keys are not held.</summary>
    public static byte[]? TryOpen(Func<int, EpochKeys?> keysOf, ActId act, Sealed<Outcome> outcome)
    {
        if (outcome.IsEmpty || outcome.Bytes.Length < 4) return null;
        return keysOf(BitConverter.ToInt32(outcome.Bytes)) is { } keys
            ? Box.TryOpen(keys.Symmetric, act.Value.ToByteArray(bigEndian: true), outcome.Bytes.AsSpan(4))
            : null;
    }
}
