using System.Net;
using System.Net.Sockets;

namespace Kapea.Host.Notices;

/// <summary>How notices leave, from the configuration section <c>Notices</c>.</summary>
internal sealed class NoticeOptions
{
    /// <summary>Whether webhooks may lead to this machine and into its own network, and through a proxy of the environment.</summary>
    public bool AllowPrivateWebhooks { get; set; }
}

/// <summary>Makes the connections of webhooks, and refuses those that would lead to this machine or into its own network.</summary>
/// <remarks>
/// Whoever may enter a contact must not be able to knock at what only the server reaches (a router, a cloud's <c>169.254.169.254</c>). The addresses a
/// name has are looked at and used in one step: a name that points elsewhere a moment later gains nothing. No redirect is followed, and no
/// proxy used, since that would look up the name itself.
/// </remarks>
internal sealed class WebhookConnections(bool allowPrivate, Func<string, CancellationToken, Task<IPAddress[]>>? find = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _find = find ?? Dns.GetHostAddressesAsync;

    public HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = allowPrivate,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        // A connection that is kept keeps the address that was looked at; a new one looks again.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = Connect,
    })
    { Timeout = TimeSpan.FromSeconds(10) };

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var found = await _find(context.DnsEndPoint.Host, cancel);
        var allowed = allowPrivate ? found : [.. found.Where(Outside.Has)];
        if (allowed.Length == 0 && found.Length > 0) throw new InsideException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A webhook leads to this machine or into its own network.</summary>
internal sealed class InsideException() : IOException("The address lies inside.");
