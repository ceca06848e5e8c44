namespace Kapea.Host.Doors;

/// <summary>Takes a write only from our own pages: <c>Sec-Fetch-Site: same-origin</c>, or Origin where that is absent.</summary>
/// <remarks>A client that carries no cookie but a bearer token cannot be used against its owner by another site, and is let through.</remarks>
internal static class SameOrigin
{
    public static bool Allows(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return true;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site == "same-origin";
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0) return Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase) && from.Scheme == request.Scheme;
        return !request.Cookies.ContainsKey(Cookies.Session(request));
    }
}

/// <summary>The cookies of the house.</summary>
internal static class Cookies
{
    /// <summary>The name of the session's cookie; with TLS under the prefix that binds it to this host.</summary>
    public static string Session(HttpRequest request) => request.IsHttps ? "__Host-kapea-session" : "kapea-session";

    public static CookieOptions Options(HttpRequest request) => new() { HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
