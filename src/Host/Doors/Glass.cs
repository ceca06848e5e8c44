using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Doors;

/// <summary>Break-glass: whether a person has broken the glass of a stream and may still look.</summary>
internal static class Glass
{
    /// <summary>How long a broken glass lets its breaker look.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(60);

    /// <summary>Within how long it must be reviewed.</summary>
    public static TimeSpan ReviewWithin { get; } = TimeSpan.FromDays(7);

    /// <summary>The glass she broke on this stream and that still lets her look; <c>null</c>: none.</summary>
    public static GlassRow? Broken(IStore store, PersonId person, StreamId stream, DateTimeOffset now) =>
        store.All<GlassRow>().FirstOrDefault(g => g.Person == person && g.Stream == stream && g.Until > now.ToUnixTimeSeconds());
}
