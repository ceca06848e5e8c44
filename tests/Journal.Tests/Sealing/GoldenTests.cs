using System.Text;
using Kapea.Journal.Sealing;

namespace Kapea.Journal.Tests.Sealing;

/// <summary>What was sealed by 1.0 opens for ever. The samples beside this file are never edited; a new format gets new samples.</summary>
public sealed class GoldenTests
{
    private static readonly StreamId Stream = new(Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"));
    private static readonly ActId Act = new(Guid.Parse("fedcba98-7654-3210-fedc-ba9876543210"));
    private static readonly DeskId Desk = new(Guid.Parse("11111111-2222-3333-4444-555555555555"));
    private static readonly PersonId Person = new(Guid.Parse("99999999-8888-7777-6666-555555555555"));
    private static readonly KeyPair DeskPair = KeyPair.FromPrivate(Bytes(3));
    private static readonly KeyPair OtherDesk = KeyPair.FromPrivate(Bytes(7));
    private static readonly EpochKeys Keys = new(2, Bytes(1), KeyPair.FromPrivate(Bytes(2)));
    private static readonly MachineKey Machine = MachineKey.Of(Bytes(4));
    private const string Name = "intake.report-noted.1";
    private const string Told = "She was at school and smiled. នាងញញឹម។";
    private const string SomePhrase = "rice field after rain sokha";

    private static readonly string Long = string.Concat(Enumerable.Repeat(Told + " ", 40));

    /// <summary>How each sample is opened, what is inside, and how it is made; <c>null</c>: it is not made like that any more (brotli at quality 1).</summary>
    private static readonly Dictionary<string, (Func<byte[], byte[]?> Open, byte[] Inside, Func<byte[]>? Make)> Samples = new(StringComparer.Ordinal)
    {
        ["box"] = (b => Box.TryOpen(Bytes(1), "heading"u8, b), Utf8(Told), () => Box.Seal(Bytes(1), "heading"u8, Utf8(Told))),
        ["body-sealed"] = (b => Bodies.TryOpen(Keys, Entry(SealedHow.Sealed, b)), Utf8(Told), () => Bodies.Seal(Keys, Stream, Act, Name, Utf8(Told)).Bytes),
        ["body-sealed-compressed"] = (b => Bodies.TryOpen(Keys, Entry(SealedHow.Sealed, b)), Utf8(Long), null),
        ["body-sealed-compressed-fast"] = (b => Bodies.TryOpen(Keys, Entry(SealedHow.Sealed, b)), Utf8(Long), () => Bodies.Seal(Keys, Stream, Act, Name, Utf8(Long)).Bytes),
        ["body-posted"] = (b => Bodies.TryOpen(Keys, Entry(SealedHow.Posted, b)), Utf8(Told), () => Bodies.Post(Keys.Posting.Public, 2, Stream, Act, Name, Utf8(Told)).Bytes),
        ["stream-wrap"] = (b => Flat(StreamWraps.TryOpen(Stream, 2, Desk, DeskPair.Private, new(b))), Flat(Keys)!, () => StreamWraps.Wrap(Stream, Keys, Desk, DeskPair.Public).Bytes),
        ["stream-wrap-gated"] = (b => StreamWraps.LiftGate(Machine, Stream, 2, Desk, new(b)) is { } inner ? Flat(StreamWraps.TryOpen(Stream, 2, Desk, DeskPair.Private, inner)) : null, Flat(Keys)!, () => StreamWraps.WrapGated(Machine, Stream, Keys, Desk, DeskPair.Public).Bytes),
        ["desk-key"] = (b => DeskKeys.TryOpen(Desk, 7, Bytes(5), new(b)), Bytes(3), () => DeskKeys.Wrap(Desk, 7, Bytes(3), KeyPair.FromPrivate(Bytes(5)).Public).Bytes),
        ["desk-note"] = (b => DeskNotes.TryOpen("glass", DeskPair.Private, new Sealed<Body>(b)), Utf8(Told), () => DeskNotes.Seal<Body>("glass", DeskPair.Public, Utf8(Told)).Bytes),
        ["desk-note-several"] = (b => ToBoth(b), Utf8(Told), () => DeskNotes.SealToEach<Body>("glass", [DeskPair.Public, OtherDesk.Public], Utf8(Told)).Bytes),
        ["phrase"] = (b => Phrase.TryOpen(Person, SomePhrase, new(b)), Bytes(6), () => Phrase.Seal(Person, SomePhrase, Bytes(6)).Bytes),
        ["outcome"] = (b => Outcomes.TryOpen(e => e == 2 ? Keys : null, Act, new(b)), Utf8("{\"rule\":\"T3\"}"), () => Outcomes.Seal(Keys, Act, Utf8("{\"rule\":\"T3\"}")).Bytes),
        ["machine-note"] = (b => Machine.TryOpen("person.x", new(b)), Utf8(Told), () => Machine.Seal("person.x", Utf8(Told)).Bytes),
    };

    public static TheoryData<string> Names => [.. Samples.Keys];

    public static TheoryData<string> MadeNow => [.. Samples.Where(s => s.Value.Make is not null).Select(s => s.Key)];

    [Theory, MemberData(nameof(Names))]
    public void A_sample_of_1_0_opens(string name)
    {
        var (open, inside, _) = Samples[name];
        open(Sample(name)).ShouldBe(inside);
    }

    [Theory, MemberData(nameof(MadeNow))]
    public void What_is_sealed_now_has_the_same_length_and_opens_too(string name)
    {
        var (open, inside, make) = Samples[name];
        var made = make!();
        made.Length.ShouldBe(Sample(name).Length);
        made.ShouldNotBe(Sample(name), "a nonce or an ephemeral key is never used twice");
        open(made).ShouldBe(inside);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_sample_with_any_byte_changed_does_not_open(string name)
    {
        var sample = Sample(name);
        // A phrase is made slow on purpose, so its bytes are tried in strides; the heads that say how slow are tried one by one.
        var step = name == "phrase" ? 9 : 1;
        for (var i = 0; i < sample.Length; i += step)
        {
            if (name == "phrase" && i is > 0 and < 9) continue;
            var changed = (byte[])sample.Clone();
            changed[i] ^= 0x10;
            Samples[name].Open(changed).ShouldBeNull($"byte {i}");
        }
    }

    [Fact]
    public void A_body_opens_at_its_own_place_only()
    {
        var body = Sample("body-sealed");
        Bodies.TryOpen(Keys, Entry(SealedHow.Posted, body)).ShouldBeNull();
        Bodies.TryOpen(Keys, Entry(SealedHow.Sealed, body) with { Stream = StreamId.New() }).ShouldBeNull();
        Bodies.TryOpen(Keys, Entry(SealedHow.Sealed, body) with { Act = ActId.New() }).ShouldBeNull();
        Bodies.TryOpen(Keys, Entry(SealedHow.Sealed, body) with { Name = "intake.report-noted.2" }).ShouldBeNull();
        Bodies.TryOpen(Keys, Entry(SealedHow.Sealed, body) with { Epoch = 3 }).ShouldBeNull();
        StreamWraps.TryOpen(Stream, 3, Desk, DeskPair.Private, new(Sample("stream-wrap"))).ShouldBeNull();
        StreamWraps.TryOpen(Stream, 2, DeskId.New(), DeskPair.Private, new(Sample("stream-wrap"))).ShouldBeNull();
        StreamWraps.TryOpen(Stream, 2, Desk, DeskPair.Private, new(Sample("stream-wrap-gated"))).ShouldBeNull("the gate is down");
        Machine.TryOpen("person.y", new(Sample("machine-note"))).ShouldBeNull();
        Phrase.TryOpen(PersonId.New(), SomePhrase, new(Sample("phrase"))).ShouldBeNull("another person's row");
    }

    [Fact]
    public void The_papers_of_1_0_open_in_either_order_and_as_somebody_typed_them()
    {
        var papers = File.ReadAllLines(At("recovery-papers.txt"));
        RecoveryPapers.TryJoin(papers[0], papers[1])!.Public.ShouldBe(Convert.FromHexString(papers[2]));
        RecoveryPapers.TryJoin(papers[1].ToLowerInvariant().Replace('0', 'o').Replace('1', 'l'), papers[0].Replace("-", "")).ShouldNotBeNull().Public.ShouldBe(Convert.FromHexString(papers[2]));
        RecoveryPapers.TryJoin(papers[0], papers[0]).ShouldBeNull();
    }

    [Fact]
    public void The_machine_key_file_of_1_0_reads_and_another_file_is_told()
    {
        var machine = MachineKey.Read(At("machine-key.txt"));
        machine.TryOpen("person.x", new(Sample("machine-note"))).ShouldBe(Utf8(Told));
        Convert.ToHexString(machine.NameToken("Sokha")).ShouldBe(Convert.ToHexString(Machine.NameToken(" ｓｏｋｈａ ")), "case, width and outer space do not count");
        Should.Throw<InvalidDataException>(() => MachineKey.Read(At("box.hex"))).Message.ShouldContain("not a Kapea machine key");
    }

    [Fact]
    public void An_appointment_is_named_alike_for_ever_and_unlike_any_other()
    {
        var stream = new StreamId(new Guid("000102030405060708090a0b0c0d0e0f"));
        var machine = MachineKey.Read(At("machine-key.txt"));
        Convert.ToHexStringLower(machine.AppointmentToken(stream, 1)).ShouldBe("c4e49c5e56b99120c818f7fbd3f50abd");
        machine.AppointmentToken(stream, 2).ShouldNotBe(machine.AppointmentToken(stream, 1));
        MachineKey.New().AppointmentToken(stream, 1).ShouldNotBe(machine.AppointmentToken(stream, 1));
    }

    [Fact]
    public void A_note_to_several_desks_opens_to_each_of_them_and_to_nobody_else()
    {
        var note = DeskNotes.SealToEach<Body>("glass", [DeskPair.Public, OtherDesk.Public], Utf8(Told));
        DeskNotes.TryOpen("glass", DeskPair.Private, note).ShouldBe(Utf8(Told));
        DeskNotes.TryOpen("glass", OtherDesk.Private, note).ShouldBe(Utf8(Told));
        DeskNotes.TryOpen("glass", Bytes(8), note).ShouldBeNull();
        DeskNotes.TryOpen("other", DeskPair.Private, note).ShouldBeNull();
    }

    /// <summary>What both desks read in it; <c>null</c>: not the same.</summary>
    private static byte[]? ToBoth(byte[] note)
    {
        var (one, other) = (DeskNotes.TryOpen("glass", DeskPair.Private, new Sealed<Body>(note)), DeskNotes.TryOpen("glass", OtherDesk.Private, new Sealed<Body>(note)));
        return one is not null && other is not null && one.AsSpan().SequenceEqual(other) ? one : null;
    }

    private static string At(string file) => Path.Combine(AppContext.BaseDirectory, "Sealing", "Samples-1.0", file);

    private static byte[] Sample(string name) => Convert.FromHexString(File.ReadAllText(At(name + ".hex")).Trim());

    private static byte[] Bytes(byte fill) => [.. Enumerable.Range(0, 32).Select(i => (byte)(fill * 17 + i))];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[]? Flat(EpochKeys? keys) => keys is null ? null : [.. keys.Symmetric, .. keys.Posting.Private];

    private static StoredEntry Entry(SealedHow how, byte[] body) => new(1, Stream, 1, Name, how, 2, default, Person, Act, new(body), false, []);

    /// <summary>Wrote the samples, once; run by name when a further format gets its own. It overwrites nothing.</summary>
    [Fact(Explicit = true)]
    public void Writes_the_samples_that_are_not_there_yet()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Here(), "Samples-1.0")).FullName;
        foreach (var (name, sample) in Samples.Where(s => !File.Exists(Path.Combine(folder, s.Key + ".hex")))) File.WriteAllText(Path.Combine(folder, name + ".hex"), Convert.ToHexStringLower(sample.Make!()) + "\n");
        if (File.Exists(Path.Combine(folder, "recovery-papers.txt"))) return;
        var papers = RecoveryPapers.New();
        File.WriteAllLines(Path.Combine(folder, "recovery-papers.txt"), [papers.First, papers.Second, Convert.ToHexStringLower(papers.PublicKey)]);
        Machine.Write(Path.Combine(folder, "machine-key.txt"));
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
