using System.Security.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>The keys of one epoch of a stream, open: the symmetric key and the private half of the posting key.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Symmetric">32 bytes.</param>
/// <param name="Posting">The posting pair.</param>
public sealed record EpochKeys(int Epoch, byte[] Symmetric, KeyPair Posting)
{
    /// <summary>New random keys for an epoch.</summary>
    public static EpochKeys New(int epoch) => new(epoch, RandomNumberGenerator.GetBytes(32), KeyPair.New());
}
