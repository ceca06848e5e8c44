namespace Kapea.Journal.Chain;

/// <summary>Gives the tiles of a store's tree. Hashes above the leaves are worked out once, in order, and kept.</summary>
/// <remarks>
/// A tile of level 1 rests on 65,536 leaves and one of level 2 on 16 million: worked out anew for each request, a stranger could keep the
/// machine busy. Kept, each leaf is read once for all of them, and 256 leaves cost 32 bytes of memory. A full tile never changes.
/// </remarks>
public sealed class TileShelf(IStore store)
{
    private const int LeavesAtOnce = 64 * Tiles.Width;
    private readonly Lock _one = new();

    // The hashes of level 1, of level 2, and so on, one after the other.
    private readonly List<List<byte[]>> _levels = [];

    /// <summary>The bytes of a tile: its hashes one after the other, 32 bytes each. The caller has looked that the tree has it (<see cref="Tiles.Has"/>).</summary>
    public byte[] Bytes(Tile tile)
    {
        if (tile.Level == 0) return [.. store.Leaves(tile.Index * Tiles.Width, tile.Hashes).SelectMany(leaf => leaf)];
        lock (_one)
        {
            var from = checked((int)(tile.Index * Tiles.Width));
            return [.. Level(tile.Level, from + tile.Hashes).GetRange(from, tile.Hashes).SelectMany(hash => hash)];
        }
    }

    private List<byte[]> Level(int level, int wanted)
    {
        while (_levels.Count < level) _levels.Add([]);
        var hashes = _levels[level - 1];
        if (hashes.Count >= wanted) return hashes;
        if (level == 1) AddOfLeaves(hashes, wanted);
        else AddOf(Level(level - 1, wanted * Tiles.Width), hashes, wanted);
        return hashes;
    }

    private void AddOfLeaves(List<byte[]> hashes, int wanted)
    {
        while (hashes.Count < wanted)
        {
            var most = (int)Math.Min(LeavesAtOnce, (long)(wanted - hashes.Count) * Tiles.Width);
            var leaves = store.Leaves((long)hashes.Count * Tiles.Width, most);
            for (var i = 0; i + Tiles.Width <= leaves.Length; i += Tiles.Width) hashes.Add(MerkleTree.Root(n => leaves[(int)n], i, i + Tiles.Width));
            if (leaves.Length < most) return;
        }
    }

    private static void AddOf(List<byte[]> below, List<byte[]> hashes, int wanted)
    {
        while (hashes.Count < wanted)
        {
            var first = hashes.Count * Tiles.Width;
            hashes.Add(MerkleTree.Root(n => below[(int)n], first, first + Tiles.Width));
        }
    }
}
