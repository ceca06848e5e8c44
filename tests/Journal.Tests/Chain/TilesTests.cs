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
    public void A_path_names_one_tile_and_a_tile_has_one_path()
    {
        foreach (var tile in Tiles.Of(70_000).Append(new(0, 1_234_067, 256)).Append(new(7, 0, 1)))
            Tile.At(tile.Path).ShouldBe(tile);
        foreach (var bad in new[] { "", "tile", "tile/0", "tile/0/", "tile/0/1", "tile/0/0000", "tile/00/000", "tile/+1/000", "tile/-1/000", "tile/0/x000/001", "tile/0/001/002", "tile/0/x001/x002", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/07", "tile/0/000.p", "tile/0/000.p/", "tile/0/00x", "tile/entries/000", "tile/0/x999/x999/x999/x999/x999/x999/x999/999", "tile/0/../000", "Tile/0/000" })
            Tile.At(bad).ShouldBeNull(bad);
    }

    [Fact]
    public void A_tree_has_the_tiles_up_to_its_size_and_none_beyond()
    {
        Tiles.Of(70_000).ShouldAllBe(tile => Tiles.Has(70_000, tile));
        Tiles.Has(70_000, new(0, 0, 3)).ShouldBeTrue("a partial one of earlier days");
        Tiles.Has(70_000, new(0, 273, 113)).ShouldBeFalse();
        Tiles.Has(70_000, new(0, 273, 256)).ShouldBeFalse();
        Tiles.Has(70_000, new(1, 1, 18)).ShouldBeFalse();
        Tiles.Has(70_000, new(3, 0, 1)).ShouldBeFalse();
        Tiles.Has(70_000, new(8, 0, 1)).ShouldBeFalse("a shift by 64 must not be one by 0");
        Tiles.Has(70_000, new(0, long.MaxValue, 1)).ShouldBeFalse();
        Tiles.Has(0, new(0, 0, 1)).ShouldBeFalse();
    }

    [Fact]
    public async Task Tiles_make_the_root()
    {
        var directory = Directory.CreateTempSubdirectory("kapea-tiles-").FullName;
        await using (var store = SqliteStore.Open(directory))
        {
            await store.Commit(Acts.Begin(StreamId.New(), entries: 600), TestContext.Current.CancellationToken);
            var shelf = new TileShelf(store);
            var leaves = new byte[600 * 32];
            foreach (var tile in Tiles.Of(600).Where(tile => tile.Level == 0))
                shelf.Bytes(tile).CopyTo(leaves, tile.Index * 256 * 32);

            MerkleTree.Root(index => leaves.AsSpan((int)index * 32, 32), 0, 600).ShouldBe(store.Tree().Root);
            shelf.Bytes(new Tile(1, 0, 1)).ShouldBe(MerkleTree.Root(index => leaves.AsSpan((int)index * 32, 32), 0, 256));
            shelf.Bytes(new Tile(1, 0, 2))[32..].ShouldBe(MerkleTree.Root(index => leaves.AsSpan((int)index * 32, 32), 256, 512), "more than was asked for before");
            SqliteStore.RootAt(directory, 600).ShouldBe(store.Tree().Root);
            SqliteStore.RootAt(directory, 300).ShouldBe(MerkleTree.Root(index => leaves.AsSpan((int)index * 32, 32), 0, 300));
            SqliteStore.RootAt(directory, 601).ShouldBeNull();
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_tile_of_the_third_level_reads_each_leaf_once()
    {
        var directory = Directory.CreateTempSubdirectory("kapea-tiles-").FullName;
        await using (var store = SqliteStore.Open(directory))
        {
            for (var i = 0; i < 14; i++) await store.Commit(Acts.Begin(StreamId.New(), entries: 5_000), TestContext.Current.CancellationToken);
            var shelf = new TileShelf(store);
            var top = shelf.Bytes(new Tile(2, 0, 1));
            top.ShouldBe(MerkleTree.Root(index => shelf.Bytes(new Tile(1, 0, 256)).AsSpan((int)index * 32, 32), 0, 256));
            top.ShouldBe(SqliteStore.RootAt(directory, 65_536));
        }

        Directory.Delete(directory, recursive: true);
    }
}
