using Kapea.Host.Doors;

namespace Kapea.Host.Pages;

/// <summary>A link in a mail read in the browser: the session's cookie is strict, so it does not come along, and a person who is signed in would be asked to sign in.</summary>
/// <remarks>
/// She is given a page that goes to the same address again. That second request comes from a page of ours, and the cookie comes with it. Whoever
/// is not signed in lands where she would have landed. It cannot go round in circles: a request from our own page is never answered so.
/// </remarks>
internal static class FromElsewhere
{
    /// <summary>Whether a request is a person's click on another site, without a session.</summary>
    public static bool Is(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Site"] == "cross-site" && request.Headers["Sec-Fetch-Mode"] == "navigate"
        && !request.Cookies.ContainsKey(Cookies.Session(request)) && request.Headers.Authorization.Count == 0;

    /// <summary>The page that goes there again; to a path of our own alone, and without its query.</summary>
    public static IResult Page(HttpContext context) =>
        Show.Page<AgainPage, AgainView>(new(context.Words(), DateTimeOffset.UnixEpoch, "/"), new(PageEndpoints.Own(context.Request.Path.Value)));
}

/// <summary>The page in between.</summary>
/// <param name="Path">Where it goes.</param>
public sealed record AgainView(string Path);
