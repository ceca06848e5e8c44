using System.Net;
using Kapea.Host.Proof;
using Kapea.Journal;

namespace Kapea.Host.Tests.Proof;

/// <summary>The log as strangers see it: provable, and no window on what comes in.</summary>
public sealed class PublishedLogTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_checks_signature_root_and_one_entry()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Fill(house, 700);
        using var client = house.Nobody();
        var stranger = new Stranger(client, LogIdentity.In(house.Options.Data)!.VerifierKey);
        var (size, root, _) = await stranger.Checkpoint();
        size.ShouldBe(house.Parts.Store.Tree().Size);
        (await stranger.Root(0, size, size)).ShouldBe(root);
        var entry = house.Parts.Store.Read(told.Alert)[0];
        (await stranger.RootWith(entry.Hash, entry.Seq - 1, 0, size, size)).ShouldBe(root);
        var other = house.Parts.Store.Read(told.Report)[0];
        (await stranger.RootWith(other.Hash, entry.Seq - 1, 0, size, size)).ShouldNotBe(root, "another entry in its place");
        (await stranger.RootWith(entry.Hash, entry.Seq, 0, size, size)).ShouldNotBe(root, "the entry in another place");
    }

    [Fact]
    public async Task What_is_published_moves_once_a_day_and_tells_of_nothing_in_between()
    {
        await using var house = await TestHouse.Open();
        await Fill(house, 300);
        using var client = house.Nobody();
        var stranger = new Stranger(client, LogIdentity.In(house.Options.Data)!.VerifierKey);
        var (size, root, note) = await stranger.Checkpoint();
        await Fill(house, 5);
        (await stranger.Checkpoint()).Note.ShouldBe(note);
        (await Status(client, $"/log/tile/0/001.p/{size - 256}")).ShouldBe(HttpStatusCode.OK);
        (await Status(client, $"/log/tile/0/001.p/{size - 255}")).ShouldBe(HttpStatusCode.NotFound, "there is such an entry, and a stranger must not see that it came");
        await house.Restart();
        using var later = house.Nobody();
        var again = new Stranger(later, LogIdentity.In(house.Options.Data)!.VerifierKey);
        (await again.Checkpoint()).Note.ShouldBe(note, "a restart tells nothing either");
        house.Machine.Move(TimeSpan.FromHours(23));
        (await again.Checkpoint()).Note.ShouldBe(note, "midnight has passed, but not a day");
        house.Machine.Move(TimeSpan.FromHours(1));
        var (grown, newer, _) = await again.Checkpoint();
        grown.ShouldBe(size + 5);
        (await again.Root(0, size, grown)).ShouldBe(root, "the tree of yesterday is the beginning of today's");
        (await again.Root(0, grown, grown)).ShouldBe(newer);
        (await Status(later, $"/log/tile/0/001.p/{size - 256}")).ShouldBe(HttpStatusCode.OK, "a client that began yesterday can go on");
    }

    [Fact]
    public async Task Full_tiles_are_for_ever_and_nothing_else_is_kept()
    {
        await using var house = await TestHouse.Open();
        await Fill(house, 300);
        using var client = house.Nobody();
        using var full = await client.GetAsync("/log/tile/0/000", Cancel);
        full.Headers.CacheControl!.ToString().ShouldContain("immutable");
        using var partial = await client.GetAsync("/log/tile/0/001.p/3", Cancel);
        partial.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var checkpoint = await client.GetAsync("/log/checkpoint", Cancel);
        checkpoint.Headers.CacheControl!.NoStore.ShouldBeTrue();
        checkpoint.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        foreach (var bad in new[] { "/log", "/log/tile", "/log/tile/0/1", "/log/tile/0/000.p/256", "/log/tile/0/000.p/0", "/log/tile/9/000", "/log/tile/0/x999/x999/x999/x999/x999/999", "/log/tile/entries/000" })
        {
            using var response = await client.GetAsync(bad, Cancel);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, bad);
            if (bad == "/log") continue;
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", bad);
        }
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, Cancel);
        return response.StatusCode;
    }

    /// <summary>Entries without content, to make the tree large enough for full tiles.</summary>
    internal static Task<Receipt> Fill(TestHouse house, int entries)
    {
        var stream = StreamId.New();
        return house.Parts.Store.Commit(
            new()
            {
                Act = ActId.New(),
                ActDigest = new byte[32],
                Author = PersonId.Clock,
                At = house.Clock.GetUtcNow(),
                Begins = [new(stream, "gift")],
                Entries = [.. Enumerable.Range(0, entries).Select(_ => new NewEntry(stream, "sample.nothing-said.1", SealedHow.Bare, 1, default))],
            },
            Cancel);
    }
}
