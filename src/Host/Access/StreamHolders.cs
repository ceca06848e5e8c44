using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Access;

/// <summary>The desks that hold a stream by themselves: neither through the machine nor behind a gate.</summary>
internal static class StreamHolders
{
    /// <summary>All of them, in the order of their functions.</summary>
    /// <param name="store">The store.</param>
    /// <param name="network">The desks.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="fresh">Wraps that come with the same act.</param>
    public static IEnumerable<NetworkDesk> Of(IStore store, Network network, StreamId stream, IEnumerable<WrapRow>? fresh = null) =>
        store.All<WrapRow>(stream).Concat(fresh ?? []).Where(w => w.IsPlain).Select(w => w.Desk).Distinct().Select(network.Desk).OfType<NetworkDesk>().OrderBy(d => d.Function);

    /// <summary>The one that is named for it; <c>null</c>: none is left.</summary>
    public static NetworkDesk? First(IStore store, Network network, StreamId stream, IEnumerable<WrapRow>? fresh = null) => Of(store, network, stream, fresh).FirstOrDefault();
}
