namespace Kapea.Journal;

/// <summary>How a store behaves. The defaults suit a small server.</summary>
public sealed record StoreOptions
{
    /// <summary>Bytes of free disk below which nothing more is written, so that what is there stays safe. Default 64 MiB.</summary>
    public long ReserveBytes { get; init; } = 64L << 20;

    /// <summary>Tells the free bytes of the disk that holds a directory; <c>null</c>: asks the system.</summary>
    public Func<string, long>? FreeBytes { get; init; }

    /// <summary>How many commitments may wait before callers wait to get in. Default 4,096.</summary>
    public int MostWaiting { get; init; } = 4096;

    /// <summary>How many commitments share one sync to disk at most. Default 512.</summary>
    public int MostTogether { get; init; } = 512;

    /// <summary>How many stream heads are remembered, about 200 bytes each. Default 50,000.</summary>
    public int HeadsRemembered { get; init; } = 50_000;

    /// <summary>How many reads may run at the same time; the others wait. Default 16.</summary>
    public int Readers { get; init; } = 16;

    /// <summary>Bytes in a page of a new file.</summary>
    internal int PageSize { get; init; } = 8192;

    /// <summary>The most pages the file may have; for tests of a full disk. 0: no limit.</summary>
    internal long MostPages { get; init; }
}
