using Kapea.Journal.Sealing;

namespace Kapea.Journal.Tests.Sealing;

public sealed class HpkeTests
{
    // RFC 9180, appendix A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base mode, sequence number 0.
    private static readonly byte[] Receiver = Convert.FromHexString("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
    private static readonly byte[] ReceiverPublic = Convert.FromHexString("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a");
    private static readonly byte[] Ephemeral = Convert.FromHexString("f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600");
    private static readonly byte[] Encapsulated = Convert.FromHexString("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a");
    private static readonly byte[] Info = Convert.FromHexString("4f6465206f6e2061204772656369616e2055726e");
    private static readonly byte[] Associated = Convert.FromHexString("436f756e742d30");
    private static readonly byte[] Plain = Convert.FromHexString("4265617574792069732074727574682c20747275746820626561757479");
    private static readonly byte[] Sealed = Convert.FromHexString("1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28");

    [Fact]
    public void Seals_and_opens_as_the_RFC_prints_it()
    {
        byte[] whole = [.. Encapsulated, .. Sealed];
        KeyPair.FromPrivate(Receiver).Public.ShouldBe(ReceiverPublic);
        Hpke.Seal(ReceiverPublic, Info, Associated, Plain, Ephemeral, Hpke.Aead.ChaCha20Poly1305).ShouldBe(whole);
        Hpke.TryOpen(Receiver, Info, Associated, whole, Hpke.Aead.ChaCha20Poly1305).ShouldBe(Plain);
        Hpke.TryOpen(Receiver, Info, Associated, whole).ShouldBeNull("another cipher is another suite");
    }

    [Fact]
    public void Every_changed_bit_another_heading_and_another_key_are_refused()
    {
        var pair = KeyPair.New();
        var whole = Hpke.Seal(pair.Public, Info, Associated, Plain);
        Hpke.TryOpen(pair.Private, Info, Associated, whole).ShouldBe(Plain);
        for (var i = 0; i < whole.Length; i++)
        {
            var changed = (byte[])whole.Clone();
            changed[i] ^= (byte)(1 << (i % 7));
            Hpke.TryOpen(pair.Private, Info, Associated, changed).ShouldBeNull($"byte {i}");
        }

        for (var length = 0; length < whole.Length; length++) Hpke.TryOpen(pair.Private, Info, Associated, whole.AsSpan(0, length)).ShouldBeNull($"cut off at {length}");
        Hpke.TryOpen(pair.Private, Associated, Associated, whole).ShouldBeNull();
        Hpke.TryOpen(pair.Private, Info, Info, whole).ShouldBeNull();
        Hpke.TryOpen(KeyPair.New().Private, Info, Associated, whole).ShouldBeNull();
    }

    [Fact]
    public void An_encapsulated_key_that_is_no_point_is_refused_without_an_exception()
    {
        foreach (var fill in new byte[] { 0, 1 })
        {
            var low = new byte[80];
            low[0] = fill;
            Hpke.TryOpen(Receiver, Info, Associated, low).ShouldBeNull();
        }
    }

    [Fact]
    public void The_same_content_never_looks_the_same() =>
        Enumerable.Range(0, 50).Select(_ => Convert.ToHexString(Hpke.Seal(ReceiverPublic, Info, Associated, Plain))).ShouldBeUnique();
}
