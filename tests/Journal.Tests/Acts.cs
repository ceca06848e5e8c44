using System.Security.Cryptography;
using Kapea.Journal.Sealing;

namespace Kapea.Journal.Tests;

/// <summary>Commitments as tests need them. Bodies are random bytes, as sealed ones look.</summary>
internal static class Acts
{
    internal static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    internal static Commitment Empty(PersonId? author = null) =>
        new() { Act = ActId.New(), ActDigest = RandomNumberGenerator.GetBytes(32), Author = author ?? PersonId.New(), At = Noon };

    internal static Commitment Begin(StreamId stream, string kind = "case", int entries = 1) => Empty() with
    {
        Begins = [new NewStream(stream, kind)],
        Entries = [.. Enumerable.Range(0, entries).Select(_ => Entry(stream))],
        Outcome = new Sealed<Outcome>([1, 2, 3]),
    };

    internal static Commitment Append(params StreamId[] streams) => Empty() with { Entries = [.. streams.Select(stream => Entry(stream))] };

    internal static NewEntry Entry(StreamId stream, int size = 100, string name = "tests.noted.1") =>
        new(stream, name, SealedHow.Sealed, 1, new Sealed<Body>(RandomNumberGenerator.GetBytes(size)));

    internal static Sealed<T> Seal<T>(int size = 48) => new(RandomNumberGenerator.GetBytes(size));
}
