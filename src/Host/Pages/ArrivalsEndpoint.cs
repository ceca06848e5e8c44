using System.Text;
using Kapea.Host.Doors;

namespace Kapea.Host.Pages;

/// <summary>Tells an open page, by server-sent events, that something new has come to one of its desks; never what.</summary>
internal static class ArrivalsEndpoint
{
    private static readonly byte[] News = Encoding.ASCII.GetBytes("data: new\n\n");
    private static readonly byte[] Quiet = Encoding.ASCII.GetBytes(": here\n\n");

    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(30);

    /// <summary>Ends within half a minute after the session has. It keeps the session's id and desks, not its keys, so that those can leave memory.</summary>
    public static async Task Stream(HttpContext context, HouseParts house)
    {
        if (context.Visit() is not { } visit)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var (session, desks) = (visit.Session, visit.Desks.Select(d => d.Id).ToList());
        context.SetVisit(null);
        context.Response.ContentType = "text/event-stream";
        await Say(context, Quiet);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var watch = Watch(house, session, ended);
        try
        {
            await foreach (var _ in house.Arrivals.Listen(desks, ended.Token)) await Say(context, News);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The session has ended; the page finds out at its next request.
        }

        await ended.CancelAsync();
        await watch;
    }

    private static async Task Watch(HouseParts house, byte[] session, CancellationTokenSource ended)
    {
        try
        {
            while (house.Sessions.IsLive(session)) await Task.Delay(Recheck, ended.Token);
            await ended.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private static async Task Say(HttpContext context, byte[] what)
    {
        await context.Response.Body.WriteAsync(what, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
