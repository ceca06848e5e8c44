using System.Buffers.Binary;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Chain;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;

namespace Kapea.Host.Proof;

/// <summary>What strangers are shown of the log: a checkpoint, drawn up anew once in a while, and the tiles of the tree it speaks of.</summary>
/// <remarks>
/// Not the tree of this moment: whoever asked for that every second would see each report come in. Between two checkpoints nothing
/// published moves, and a tile beyond the checkpoint is answered as if it were not there. The interval keeps the machine's own time.
/// </remarks>
internal sealed class PublishedLog(IStore store, LogSigner signer, KapeaClock clock, TimeSpan every) : IDisposable
{
    private const string Setting = "log-checkpoint";
    private readonly LogIdentity _identity = LogIdentity.Of(store, signer);
    private readonly TileShelf _shelf = new(store);
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>The checkpoint, signed.</summary>
    public async Task<string> Checkpoint(CancellationToken cancel)
    {
        var body = Tiles.CheckpointBody(_identity.Name, await Head(cancel));
        return SignedNotes.Sign(body, _identity.Name, _identity.PublicKey, text => signer.Sign(text));
    }

    /// <summary>A tile of the published tree; <c>null</c>: it has none at this path.</summary>
    public async Task<(Tile Tile, byte[] Bytes)?> At(string path, CancellationToken cancel) =>
        Tile.At(path) is { } tile && Tiles.Has((await Head(cancel)).Size, tile) ? (tile, _shelf.Bytes(tile)) : null;

    public void Dispose() => _one.Dispose();

    /// <summary>The published tree. Kept in the store, so that several hosts publish the same one and a restart tells nothing.</summary>
    private async Task<TreeHead> Head(CancellationToken cancel)
    {
        if (Fresh() is { } published) return published;
        await _one.WaitAsync(cancel);
        try
        {
            return Fresh() ?? await Publish(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<TreeHead> Publish(CancellationToken cancel)
    {
        var head = store.Tree();
        var receipt = await store.Commit(Plain(new(Setting, Write(Now, head))), cancel);
        // With no room to note the new one, the old one goes on: one that is not kept could be asked for at any moment.
        return receipt is Receipt.Committed ? head : Kept is { } kept ? Read(kept) : throw new NoRoomException();
    }

    /// <summary>Counted from the last one, not by the calendar: one drawn up just before midnight and one just after would show the minute between.</summary>
    private TreeHead? Fresh() => Kept is { } kept && Now - BinaryPrimitives.ReadInt64BigEndian(kept) < every.TotalSeconds ? Read(kept) : null;

    private byte[]? Kept => store.Find(new SettingRow(Setting, []))?.Value is { Length: 48 } kept ? kept : null;

    private long Now => clock.Machine.GetUtcNow().ToUnixTimeSeconds();

    private static byte[] Write(long at, TreeHead head)
    {
        var bytes = new byte[48];
        BinaryPrimitives.WriteInt64BigEndian(bytes, at);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(8), head.Size);
        head.Root.CopyTo(bytes, 16);
        return bytes;
    }

    private static TreeHead Read(byte[] kept) => new(BinaryPrimitives.ReadInt64BigEndian(kept.AsSpan(8)), kept[16..]);

    private Commitment Plain(SettingRow row) => new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = clock.GetUtcNow(), Puts = [row], MayUseReserve = true, Forgettable = true };
}
