using System.Net;
using System.Net.Sockets;

namespace Kapea.Host.Notices;

/// <summary>Which addresses lie outside: on the internet, not on this machine, in its network, or where no single machine is.</summary>
internal static class Outside
{
    /// <summary>RFC 6890 and its registries: what is not for everybody's use.</summary>
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
            // A local translator would turn these into addresses of its own network.
            "64:ff9b:1::/48",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96");

    /// <summary>Whether an address lies outside. One that carries another within it (mapped, translated, 6to4) is judged by that.</summary>
    public static bool Has(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (Inside.Any(range => range.Contains(address))) return false;
        return Within(address) is not { } carried || Has(carried);
    }

    private static IPAddress? Within(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        var bytes = address.GetAddressBytes();
        if (Translated.Contains(address) || Compatible.Contains(address)) return new(bytes.AsSpan(12));
        return SixToFour.Contains(address) ? new(bytes.AsSpan(2, 4)) : null;
    }
}
