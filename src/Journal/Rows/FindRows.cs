using Kapea.Journal.Sealing;

namespace Kapea.Journal.Rows;

/// <summary>By which keyed tokens something in an entry is found. Key: <see cref="Seq"/> (0 on insert: the store numbers it).</summary>
/// <remarks>Token and record never lie side by side in the clear, so that the file tells neither how often a token occurs nor who is like whom.</remarks>
/// <param name="Seq">From 1, in the order of writing.</param>
/// <param name="Stream">The stream it stands in.</param>
/// <param name="Act">The act whose entry it stands in.</param>
/// <param name="Ordinal">Which of all that the act makes known in this stream, from 0: two entries of one act may name one person.</param>
/// <param name="Part">Which of the entry's persons or things.</param>
/// <param name="Purpose">What it is found for.</param>
/// <param name="Epoch">With which epoch of the purpose's search key the tokens were made.</param>
/// <param name="Tokens">The sketch of the names (8 bytes) and the tokens (5 bytes each), sealed under the search key.</param>
public sealed record FindRow(long Seq, StreamId Stream, ActId Act, int Ordinal, int Part, string Purpose, int Epoch, Sealed<TokenList> Tokens) : IRow
{
    /// <summary>What seals of the row's tokens and cards are bound to: stream, act, ordinal, part and purpose.</summary>
    public byte[] Binding => BindingOf(Stream, Act, Ordinal, Part, Purpose);

    /// <summary>What seals of tokens and cards are bound to.</summary>
    public static byte[] BindingOf(StreamId stream, ActId act, int ordinal, int part, string purpose)
    {
        var binding = new byte[40 + System.Text.Encoding.UTF8.GetByteCount(purpose)];
        stream.Value.TryWriteBytes(binding, bigEndian: true, out _);
        act.Value.TryWriteBytes(binding.AsSpan(16), bigEndian: true, out _);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(binding.AsSpan(32), ordinal);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(binding.AsSpan(36), part);
        System.Text.Encoding.UTF8.GetBytes(purpose, binding.AsSpan(40));
        return binding;
    }
}

/// <summary>What a desk needs to rank one candidate without opening its stream. Key: find, desk.</summary>
/// <param name="Find">The number of the find; on insert beside a new one -1 for the first new find of the commitment, -2 for the second, and so on.</param>
/// <param name="Desk">A desk that holds the stream.</param>
/// <param name="DeskEpoch">The epoch of the desk's key.</param>
/// <param name="Posted">Sealed to the desk's public key by somebody who is not of it; otherwise under the desk's own key for cards.</param>
/// <param name="Card">The card.</param>
public sealed record CardRow(long Find, DeskId Desk, int DeskEpoch, bool Posted, Sealed<IndexCard> Card) : IRow;
