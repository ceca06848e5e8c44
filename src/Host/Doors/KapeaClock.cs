namespace Kapea.Host.Doors;

/// <summary>The clock by which acts are received and things fall due. In a demo it can be set; sessions and notices keep the machine's own time.</summary>
internal sealed class KapeaClock(TimeProvider machine) : TimeProvider
{
    private long _offsetTicks;
    private long _frozenTicks;

    /// <summary>Whether it has been set apart from the machine's clock.</summary>
    public bool IsSet => Interlocked.Read(ref _offsetTicks) != 0;

    /// <summary>The machine's own clock.</summary>
    public TimeProvider Machine => machine;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() =>
        Interlocked.Read(ref _frozenTicks) is > 0 and var ticks ? new(ticks, TimeSpan.Zero) : machine.GetUtcNow().AddTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>Sets it and holds it there, so that what is played meets its minute exactly, however slow the machine.</summary>
    public void Hold(DateTimeOffset now)
    {
        Set(now);
        Interlocked.Exchange(ref _frozenTicks, now.UtcTicks);
    }

    /// <summary>Lets it run on from where it is held.</summary>
    public void Release()
    {
        if (Interlocked.Read(ref _frozenTicks) is > 0 and var ticks) Set(new(ticks, TimeSpan.Zero));
        Interlocked.Exchange(ref _frozenTicks, 0);
    }

    /// <summary>Sets it; from then on it runs on at the pace of the machine's clock.</summary>
    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _offsetTicks, (now - machine.GetUtcNow()).Ticks);

    /// <summary>Unix milliseconds of the machine's own clock: for sessions and notices.</summary>
    public long MachineMilliseconds => machine.GetUtcNow().ToUnixTimeMilliseconds();
}
