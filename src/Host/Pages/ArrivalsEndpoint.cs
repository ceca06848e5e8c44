using System.Text;
using Kapea.Host.Doors;

namespace Kapea.Host.Pages;

/// <summary>Tells an open page, by server-sent events, that something new has come to one of its desks; never what.</summary>
internal static class ArrivalsEndpoint
{
    private static readonly byte[] News = Encoding.ASCII.GetBytes("data: new\n\n");
    private static readonly byte[] Quiet = Encoding.ASCII.GetBytes(": here\n\n");

    public static async Task Stream(HttpContext context, HouseParts house)
    {
        if (context.Visit() is not { } visit)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        context.Response.ContentType = "text/event-stream";
        await context.Response.Body.WriteAsync(Quiet, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await foreach (var _ in house.Arrivals.Listen(visit.Desks.Select(d => d.Id), context.RequestAborted))
        {
            await context.Response.Body.WriteAsync(News, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
