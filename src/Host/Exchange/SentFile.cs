using System.Collections.Immutable;
using Kapea.Journal;

namespace Kapea.Host.Exchange;

/// <summary>A file of cases that waits for a yes, or for going on.</summary>
/// <param name="File">What was read.</param>
internal sealed record SentFile(MarkedFile File)
{
    /// <summary>What she was told when it was looked at last; <c>null</c>: nobody has looked at it.</summary>
    public LookedAt? Looked { get; init; }

    /// <summary>Who is possibly the same as its rows, as far as that was looked for.</summary>
    public Sought Sought { get; init; } = new();

    /// <summary>The import it belongs to; <c>null</c>: none is begun.</summary>
    public StreamId? Import { get; init; }

    /// <summary>What was said of its rows.</summary>
    public RowChoice Choice { get; init; } = RowChoice.None;
}

/// <summary>What came of looking at a file, as far as a yes rests on it.</summary>
/// <param name="MaySay">A yes needs nothing more: it was looked for whether its children are here already, or none of them would come in.</param>
/// <param name="ToDecide">Rows, by their place in the file, that are possibly known and come in only where somebody was shown them.</param>
internal sealed record LookedAt(bool MaySay, ImmutableHashSet<int> ToDecide);

/// <summary>A list that was sent and whose columns wait for their meaning.</summary>
/// <param name="Bytes">The file, at most as large as a list may be.</param>
/// <param name="Ending">The ending of its name.</param>
internal sealed record SentList(byte[] Bytes, string Ending);
