using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Kapea.Host.Access;
using Kapea.Host.Demo;
using Kapea.Journal.Backups;
using Kapea.Journal.Keys;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;

namespace Kapea.Host.Tests.Keys;

/// <summary>The promise: all that the server keeps, taken together, opens not one report. Tried by somebody who has taken it all.</summary>
public sealed class ThiefTests
{
    private const string DraftWord = "draftedquagga typed in vain";
    private const string GlassReason = "because of the marigoldgate";
    private const string Colleague = "Theodora Quimby";
    private const string Mail = "theodora.quimby@zwischenfall.invalid";
    private const string Hook = "https://hooks.vexillology.invalid/in";

    private static readonly string[] Contacts = [Colleague, Mail, "theodora.quimby", Hook, "Sophea Lim", "sophea@demo.invalid", "Kandal police unit"];

    private static IEnumerable<string> Planted => [.. Told.Words.Select(w => w.Word), "draftedquagga", "marigoldgate", "periwinkleshed", .. Contacts, "rice field after rain"];

    [Fact]
    public async Task All_files_together_hold_not_one_planted_word_however_it_might_be_written()
    {
        await using var house = await Robbed();
        var loot = Loot(house).ToList();
        loot.Select(f => f.Name).ShouldContain(n => n.EndsWith("-wal", StringComparison.Ordinal));
        loot.Select(f => f.Name).ShouldContain("wraps.db");
        var needles = Planted.SelectMany(Forms).ToList();
        var plain = needles.Where(n => n.Form.StartsWith("UTF", StringComparison.Ordinal)).ToList();
        foreach (var (name, bytes) in loot)
        {
            foreach (var (word, form, needle) in needles) bytes.AsSpan().IndexOf(needle).ShouldBe(-1, $"{name} holds '{word}' as {form}");
            foreach (var unpacked in Unpacked(bytes))
                foreach (var (word, form, needle) in plain) unpacked.AsSpan().IndexOf(needle).ShouldBe(-1, $"{name} holds '{word}' as {form}, compressed");
        }
    }

    [Fact]
    public void The_search_finds_what_is_hidden_in_each_of_the_ways_it_knows()
    {
        var needles = Forms(Told.VerbatimKhmer).Concat(Forms(Told.Child)).ToList();
        needles.Count.ShouldBe(18);
        byte[] text = [1, 2, 3, .. Encoding.UTF8.GetBytes("so " + Told.Child + " said")];
        using var packed = new MemoryStream();
        packed.Write(new byte[300]);
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("and " + Told.Child + " went ", 40))));
        Unpacked(packed.ToArray()).Any(u => u.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Told.Child)) >= 0).ShouldBeTrue("brotli somewhere in a file");
        for (var skip = 0; skip < 3; skip++)
        {
            var base64 = Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[skip], .. text]));
            needles.Any(n => n.Form.StartsWith("base64", StringComparison.Ordinal) && base64.AsSpan().IndexOf(n.Needle) >= 0).ShouldBeTrue($"base 64 at alignment {skip}");
        }
    }

    [Fact]
    public async Task With_the_machine_key_as_well_there_are_staff_contacts_and_nothing_else()
    {
        await using var house = await Robbed();
        var store = house.Parts.Store;
        var machine = MachineKey.Read(house.Options.MachineKey);
        var opened = new List<string>();
        foreach (var person in store.All<PersonRow>()) opened.Add(Encoding.UTF8.GetString(machine.TryOpen(PersonProfile.About(person.Person.Value), person.Profile)!));
        foreach (var desk in store.All<DeskRow>()) opened.Add(Encoding.UTF8.GetString(machine.TryOpen(DeskProfile.About(desk.Desk.Value), desk.Profile)!));
        foreach (var due in store.All<DueRow>().Where(d => !d.Detail.IsEmpty)) opened.Add(Encoding.UTF8.GetString(machine.TryOpen("due." + due.Stream, due.Detail)!));
        var all = string.Join('\n', opened);
        all.ShouldContain(Colleague);
        all.ShouldContain(Mail);
        Doors.Leaks.Find(all, [.. Told.Words.Select(w => w.Word), "draftedquagga", "marigoldgate"]).ShouldBeNull();
        // The outer layer of break-glass wraps comes off; what is under it is sealed to a desk and opens with nothing she has.
        foreach (var wrap in store.All<WrapRow>().Where(w => w.Gated))
        {
            var inner = StreamWraps.LiftGate(machine, wrap.Stream, wrap.Epoch, wrap.Desk, wrap.Wrapped)!.Value;
            StreamWraps.TryOpen(wrap.Stream, wrap.Epoch, wrap.Desk, Encoding.UTF8.GetBytes(new string('k', 32)), inner).ShouldBeNull();
        }

        machine.TryOpen("due." + TestHouse.NewId(), store.All<DeskRow>()[0].Profile).ShouldBeNull("a note opens under its own heading only");
    }

    /// <summary>By the domain's table of who holds what (1.3): the ring of one person opens exactly her streams.</summary>
    [Fact]
    public async Task With_one_persons_phrase_there_are_exactly_her_streams()
    {
        await using var house = await Robbed();
        (Host.Demo.DemoPerson Person, string[] Kinds)[] table =
        [
            (DemoPeople.Sophea, ["alert", "report", "reporter"]), (DemoPeople.Dara, ["alert", "report", "reporter"]), (DemoPeople.Visal, ["alert"]), (DemoPeople.Pisey, ["alert"]),
            (DemoPeople.Sokha, ["case", "case-summary", "copy", "household", "identity", "import", "justice-summary", "scores", "stock"]), (DemoPeople.Maly, ["case", "case-summary", "copy"]), (DemoPeople.Rithy, ["justice", "proceeding"]),
            (DemoPeople.Chanthy, ["health", "scores"]), (DemoPeople.Makara, ["investigation"]), (DemoPeople.Veha, ["investigation"]), (DemoPeople.Socheat, []), (DemoPeople.Piseth, []), (DemoPeople.Leakena, []), (DemoPeople.Anouk, []),
            (DemoPeople.Vanna, []), (DemoPeople.Kosal, []), (DemoPeople.Borey, []), (DemoPeople.Sovann, []), (DemoPeople.Phirun, ["stock"]),
        ];
        var store = house.Parts.Store;
        var streams = store.ReadAll(0, int.MaxValue).Select(e => e.Stream).Distinct().Select(s => store.FindStream(s)!).ToList();
        foreach (var (person, kinds) in table)
        {
            var row = house.PersonOf(person).Row;
            var key = person == DemoPeople.Chanthy ? Phrase.TryOpen(row.Person, person.Phrase, row.PrivateKey)! : await TestHouse.KeyOf(person);
            using var ring = KeyRing.Open(store, row.Person, [.. key], store.All<DeskRow>().Select(d => d.Desk));
            streams.Where(s => ring.Open(store, s, 1) is not null).Select(s => s.Kind).Order().ToList().ShouldBe(kinds.ToList(), person.SignIn);
            foreach (var stream in streams.Where(s => kinds.Contains(s.Kind)))
                foreach (var entry in store.Read(stream.Stream).Where(e => !e.Body.IsEmpty)) Bodies.TryOpen(ring.Open(store, stream, entry.Epoch)!, entry).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_session_row_opens_only_with_the_cookie_and_a_draft_only_for_her_who_typed()
    {
        await using var house = await Robbed();
        var store = house.Parts.Store;
        store.All<SessionRow>().ShouldNotBeEmpty();
        foreach (var row in store.All<SessionRow>()) SessionSecret.New().TryOpen(row.Person, row.PrivateKey).ShouldBeNull();
        var draft = store.All<SettingRow>().Single(r => r.Name.StartsWith(SettingRow.Passing + "draft.", StringComparison.Ordinal));
        var note = new Sealed<Body>(draft.Value[24..]);
        DeskNotes.TryOpen("draft", await TestHouse.KeyOf(DemoPeople.Sophea), note).ShouldNotBeNull();
        DeskNotes.TryOpen("draft", await TestHouse.KeyOf(DemoPeople.Dara), note).ShouldBeNull("the same desk is not the same person");
    }

    /// <summary>A house in which everything was planted that can be, with a refused form, a broken glass, a webhook and a backup.</summary>
    private static async Task<TestHouse> Robbed()
    {
        var house = await TestHouse.Open();
        var told = await Told.In(house);
        (await house.Key(DemoPeople.Vanna, new InvitePerson("theodora.quimby", Colleague, "en", Mail, Hook))).Code.ShouldBe("done");
        (await house.Key(DemoPeople.Maly, new BreakGlass(told.Identity.Value, GlassReason))).Code.ShouldBe("done");
        (await house.Key(DemoPeople.Sophea, new ProposeDestruction(told.Report.Value, 2, DestructionReason.Other, "about the periwinkleshed"))).Code.ShouldBe("done");
        using var browser = await house.Browser(DemoPeople.Sophea);
        using var refused = await browser.PostAsync("/act/intake.record-report.1", new FormUrlEncodedContent([KeyValuePair.Create("act_id", TestHouse.NewId()), KeyValuePair.Create("verbatim", DraftWord)]), TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(System.Net.HttpStatusCode.SeeOther);
        using var client = await house.As(DemoPeople.Sophea);
        await client.PostAsync("/api/v1/parcel", TestHouse.Json(new JsonObject { ["acts"] = new JsonArray(new JsonObject { ["act"] = "intake.note-on-report.1", ["act_id"] = TestHouse.NewId(), ["subject"] = told.Report.ToString(), ["fields"] = new JsonObject { ["kind"] = "Remark", ["text"] = string.Concat(Enumerable.Repeat(Told.Verbatim + " ", 60)) } }) }), TestContext.Current.CancellationToken);
        Backup.Make(house.Options.Data, Path.Combine(house.Folder, "backup"), DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);
        return house;
    }

    /// <summary>Every file but the machine key's: the data directory with its write-ahead log, and the backup.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Loot(TestHouse house) => GlassAndDestructionTests.Files(house)
        .Concat(Directory.EnumerateFiles(Path.Combine(house.Folder, "backup")).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))));

    private static IEnumerable<(string Word, string Form, byte[] Needle)> Forms(string word)
    {
        var utf8 = Encoding.UTF8.GetBytes(word);
        yield return (word, "UTF-8", utf8);
        yield return (word, "UTF-16LE", Encoding.Unicode.GetBytes(word));
        yield return (word, "UTF-16BE", Encoding.BigEndianUnicode.GetBytes(word));
        yield return (word, "hex", Encoding.ASCII.GetBytes(Convert.ToHexString(utf8)));
        yield return (word, "small hex", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8)));
        yield return (word, "JSON escapes", Encoding.ASCII.GetBytes(string.Concat(word.Select(c => c < 128 ? c.ToString() : $"\\u{(int)c:x4}"))));
        for (var skip = 0; skip < 3; skip++)
        {
            // Only the characters that come from the word alone, not from its neighbours.
            var text = Convert.ToBase64String([.. new byte[skip], .. utf8]);
            var from = skip == 0 ? 0 : skip + 1;
            yield return (word, $"base64, {skip} on", Encoding.ASCII.GetBytes(text[from..((skip + utf8.Length) * 8 / 6)]));
        }
    }

    /// <summary>What comes out when brotli or deflate is tried at every offset; only what opens to a fair length counts.</summary>
    private static IEnumerable<byte[]> Unpacked(byte[] bytes)
    {
        var room = new byte[4096];
        for (var at = 0; at < bytes.Length - 8; at++)
        {
            if (bytes[at] == 0 && bytes[at + 1] == 0) continue;
            using var brotli = new BrotliDecoder();
            brotli.Decompress(bytes.AsSpan(at, Math.Min(512, bytes.Length - at)), room, out _, out var written);
            if (written > 24) yield return room[..written];
            if (at % 4 == 0 && Inflate(bytes, at, room) is > 24 and var inflated) yield return room[..inflated];
        }
    }

    private static int Inflate(byte[] bytes, int at, byte[] room)
    {
        // Only stored heads that deflate can begin with; trying all would take hours.
        if ((bytes[at] & 6) == 6 || bytes[at] != 0x78 && (bytes[at] & 7) is not (5 or 3)) return 0;
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(bytes, at + (bytes[at] == 0x78 ? 2 : 0), Math.Min(512, bytes.Length - at - 2)), CompressionMode.Decompress);
            return deflate.ReadAtLeast(room, 64, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
    }
}
