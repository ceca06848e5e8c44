namespace Kapea.Host.Pages;

/// <summary>Which language a request is answered in, and how a person changes it.</summary>
/// <remarks>A cookie, since the sign-in page needs it too. It says nothing about anybody but the language read on this phone.</remarks>
public static class Languages
{
    private const string Cookie = "lang";

    /// <summary>The words for a request: the cookie's language, else the first of the browser's that there is, else English.</summary>
    public static Words Of(HttpContext context)
    {
        if (context.Request.Cookies.TryGetValue(Cookie, out var chosen) && Words.Languages.Contains(chosen))
            return Words.In(chosen);
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant());
        return Words.In(wanted.FirstOrDefault(l => Words.Languages.Contains(l)));
    }

    /// <summary>Maps <c>POST /language</c> with <c>lang</c> and <c>back</c>; ends in a 303.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/language", async (HttpContext context) =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["lang"].ToString() is { } lang && Words.Languages.Contains(lang))
            context.Response.Cookies.Append(Cookie, lang, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                Path = "/",
                IsEssential = true,
            });
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = Local(form["back"]);
    });

    /// <summary>A path of our own to go back to; anything else (another site, a query, nothing) becomes <c>/</c>.</summary>
    public static string Local(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && back.Length <= 300 && back.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_') ? back : "/";
}
