using System.Text;
using Kapea.Journal.Chain;
using Kapea.Journal.Sqlite;

namespace Kapea.Journal.Tests.Chain;

public sealed class TilesTests
{
    [Fact]
    public void The_tiles_of_a_size_are_those_of_the_specification()
    {
        Tiles.Of(0).ShouldBeEmpty();
        Tiles.Of(70_000).Where(tile => tile.Level > 0 || tile.Index > 271).Select(tile => tile.Path).ShouldBe(["tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"]);
        new Tile(0, 1_234_067, 256).Path.ShouldBe("tile/0/x001/x234/067");
    }

    [Fact]
    public async Task Tiles_make_the_root()
    {
        var directory = Directory.CreateTempSubdirectory("kapea-tiles-").FullName;
        await using (var store = SqliteStore.Open(directory))
        {
            await store.Commit(Acts.Begin(StreamId.New(), entries: 600), TestContext.Current.CancellationToken);
            var leaves = new byte[600 * 32];
            foreach (var tile in Tiles.Of(600).Where(tile => tile.Level == 0))
                Tiles.Bytes(store, tile).CopyTo(leaves, tile.Index * 256 * 32);

            MerkleTree.Root(index => leaves.AsSpan((int)index * 32, 32), 0, 600).ShouldBe(store.Tree().Root);
            Tiles.Bytes(store, new Tile(1, 0, 2))[32..].ShouldBe(MerkleTree.Root(index => leaves.AsSpan((int)index * 32, 32), 256, 512));
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void A_checkpoint_is_a_signed_note()
    {
        var body = Tiles.CheckpointBody("example.org/log", new TreeHead(5, new byte[32]));
        body.ShouldBe("example.org/log\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
        var note = Tiles.SignedNote(body, "example.org/log", new byte[32], signed => { signed.ShouldBe(Encoding.UTF8.GetBytes(body)); return new byte[64]; });
        note.ShouldStartWith(body + "\n— example.org/log ");
        Convert.FromBase64String(note.Trim().Split(' ')[^1]).Length.ShouldBe(68);
    }
}
