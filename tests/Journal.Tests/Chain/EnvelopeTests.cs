using CsCheck;
using Kapea.Journal.Chain;

namespace Kapea.Journal.Tests.Chain;

/// <summary>The bytes of an envelope are written for ever: this test is never edited.</summary>
public sealed class EnvelopeTests
{
    private static readonly Envelope s_sample = new()
    {
        Stream = new(new Guid("00112233-4455-6677-8899-aabbccddeeff")), Position = 2, Name = "tests.noted.1", How = SealedHow.Posted, Epoch = 3, At = 1_772_452_800,
        Author = new(new Guid("0f0e0d0c-0b0a-0908-0706-050403020100")), Act = new(new Guid("a0a1a2a3-a4a5-a6a7-a8a9-aaabacadaeaf")),
        BodyHash = [.. Enumerable.Repeat((byte)0xbb, 32)], Previous = [.. Enumerable.Repeat((byte)0xcc, 32)],
    };

    [Fact]
    public void The_bytes_of_version_1_stay_as_they_are()
    {
        Convert.ToHexStringLower(s_sample.ToBytes()).ShouldBe(
            "01" + "00112233445566778899aabbccddeeff" + "0000000000000002" + "000d" + "74657374732e6e6f7465642e31" + "01" + "00000003" + "0000000069a57bc0"
            + "0f0e0d0c0b0a09080706050403020100" + "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf" + string.Concat(Enumerable.Repeat("bb", 32)) + string.Concat(Enumerable.Repeat("cc", 32)));
    }

    [Fact]
    public void The_hash_is_the_leaf_hash_of_the_bytes()
    {
        Gen.String[0, 600].Where(name => name.All(letter => !char.IsSurrogate(letter))).Sample(name =>
        {
            var envelope = s_sample with { Name = name };
            return envelope.Hash().AsSpan().SequenceEqual(MerkleTree.HashLeaf(envelope.ToBytes()));
        }, iter: 200);
    }

    [Fact]
    public void Every_part_changes_the_hash()
    {
        Envelope[] others =
        [
            s_sample with { Stream = StreamId.New() }, s_sample with { Position = 3 }, s_sample with { Name = "tests.noted.2" }, s_sample with { How = SealedHow.Sealed },
            s_sample with { Epoch = 4 }, s_sample with { At = 0 }, s_sample with { Author = PersonId.Clock }, s_sample with { Act = ActId.New() },
            s_sample with { BodyHash = new byte[32] }, s_sample with { Previous = new byte[32] },
        ];
        others.Append(s_sample).Select(envelope => Convert.ToHexString(envelope.Hash())).Distinct().Count().ShouldBe(11);
    }
}
