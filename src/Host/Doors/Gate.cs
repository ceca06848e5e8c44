using Kapea.Work.Acts;

namespace Kapea.Host.Doors;

/// <summary>Looks at every request before it reaches a page or the API: is it from our own pages, and whose is it.</summary>
internal static class Gate
{
    public static async Task Pass(HttpContext context, RequestDelegate next, HouseParts house)
    {
        if (!SameOrigin.Allows(context.Request))
        {
            await Troubles.Answer(context, DoorRefusals.OtherSite);
            return;
        }

        if (Pages.FromElsewhere.Is(context.Request))
        {
            await Pages.FromElsewhere.Page(context).ExecuteAsync(context);
            return;
        }

        if (Token(context.Request) is { } token) context.SetVisit(house.Sessions.Resolve(token));
        await next(context);
    }

    /// <summary>The secret of the session a request carries; <c>null</c>: it carries none.</summary>
    public static string? Token(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization[7..] : request.Cookies[Cookies.Session(request)];
    }
}

/// <summary>Answers trouble outside of any act: as a problem document to the API, as a page to a person; never with what was sent.</summary>
internal static class Troubles
{
    private static readonly Refusal Broken = new("door.broken", RefusalKind.NoRoom);

    public static async Task Catch(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed, HasStarted: false, ContentLength: null, ContentType: null }) await Answer(context, DoorRefusals.NotFound);
        }
        catch (BadHttpRequestException e)
        {
            await Answer(context, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? DoorRefusals.TooLarge : DoorRefusals.NotText);
        }
        catch (NoRoomException)
        {
            await Answer(context, DoorRefusals.NoRoom);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone away.
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A message may quote what was typed; the type and the place in the code may not.
            var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Kapea.Host");
            log.LogError("Request {Trace} broke with {Trouble} at {Place}.", context.TraceIdentifier, e.GetType().FullName, e.StackTrace);
            await Answer(context, Broken, StatusCodes.Status500InternalServerError);
        }
    }

    public static async Task Answer(HttpContext context, Refusal refusal, int? status = null)
    {
        if (context.Response.HasStarted) return;
        context.Response.Clear();
        await Headers.Add(context, _ => Task.CompletedTask);
        if (refusal.Kind == RefusalKind.TooMany) context.Response.Headers.RetryAfter = "10";
        context.Response.StatusCode = status ?? Api.Problems.Status(refusal.Kind);
        var result = context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || !WantsPage(context.Request)
            ? Results.Json(Api.Problems.Document(context.Words(), [refusal]), Api.ApiJson.Default.Problem, Api.Problems.MediaType, context.Response.StatusCode)
            : Pages.PageEndpoints.Problem(context, refusal, context.Response.StatusCode);
        await result.ExecuteAsync(context);
    }

    private static bool WantsPage(HttpRequest request) => request.Headers.Accept.ToString() is { } accept && (accept.Contains("text/html", StringComparison.OrdinalIgnoreCase) || accept.Length == 0);
}
