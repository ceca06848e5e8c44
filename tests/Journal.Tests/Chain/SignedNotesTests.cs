using System.Text;
using Kapea.Journal.Chain;
using Kapea.Journal.Sealing;

namespace Kapea.Journal.Tests.Chain;

public sealed class SignedNotesTests
{
    private const string Name = "records.example.org/log";
    private static readonly LogSigner Signer = new(MachineKey.Of([.. Enumerable.Range(0, 32).Select(i => (byte)i)]));
    private static readonly TreeHead Head = new(5, [.. Enumerable.Repeat((byte)7, 32)]);
    private static readonly string Note = SignedNotes.Sign(Tiles.CheckpointBody(Name, Head), Name, Signer.PublicKey, text => Signer.Sign(text));

    [Fact]
    public void A_checkpoint_is_a_signed_note()
    {
        var body = Tiles.CheckpointBody("example.org/log", new TreeHead(5, new byte[32]));
        body.ShouldBe("example.org/log\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
        var note = SignedNotes.Sign(body, "example.org/log", new byte[32], signed => { signed.ShouldBe(Encoding.UTF8.GetBytes(body)); return new byte[64]; });
        note.ShouldStartWith(body + "\n— example.org/log ");
        Convert.FromBase64String(note.Trim().Split(' ')[^1]).Length.ShouldBe(68);
    }

    /// <summary>The key of a well-known log, as it stands in the programs of others.</summary>
    [Fact]
    public void The_verifier_key_is_written_as_others_write_it()
    {
        var sum = Convert.FromBase64String("Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        SignedNotes.VerifierKey("sum.golang.org", sum[1..]).ShouldBe("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
    }

    [Fact]
    public void A_note_opens_under_its_own_key_and_name_alone()
    {
        var opened = SignedNotes.TryOpen(Note, Name, Signer.PublicKey, LogSigner.Verify)!;
        (opened.Size, Convert.ToHexString(opened.Root)).ShouldBe((5, Convert.ToHexString(Head.Root)));
        SignedNotes.TryOpen(Note.Replace("\n", "\r\n"), Name, Signer.PublicKey, LogSigner.Verify).ShouldNotBeNull("as a mail programme left it");
        SignedNotes.TryOpen(Note, "another.example.org/log", Signer.PublicKey, LogSigner.Verify).ShouldBeNull();
        SignedNotes.TryOpen(Note, Name, new LogSigner(MachineKey.New()).PublicKey, LogSigner.Verify).ShouldBeNull();
        SignedNotes.TryOpen(Note.Replace("\n5\n", "\n6\n"), Name, Signer.PublicKey, LogSigner.Verify).ShouldBeNull("changed after it was signed");
        foreach (var bad in new[] { "", "\n\n", Name, Note[..^20], Note.Split("\n\n")[0], Note.Replace("— ", "- ") })
            SignedNotes.TryOpen(bad, Name, Signer.PublicKey, LogSigner.Verify).ShouldBeNull(bad);
    }

    [Fact]
    public void A_name_has_no_blank_and_no_plus()
    {
        SignedNotes.IsName(Name).ShouldBeTrue();
        foreach (var bad in new[] { "", "a b", "a+b", "a\nb", new string('a', 201) }) SignedNotes.IsName(bad).ShouldBeFalse(bad);
    }
}
