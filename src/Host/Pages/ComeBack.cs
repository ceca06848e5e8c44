using Kapea.Host.Doors;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Pages;

/// <summary>Where somebody wanted to go before she had to sign in: a cookie that lives an hour, and a field of the form. Only a path of our own; what may be seen there is decided there.</summary>
internal static class ComeBack
{
    private const string Cookie = "back";
    private const string Else = "/today";

    /// <summary>Remembers a place.</summary>
    public static void Remember(HttpContext context, string? path)
    {
        if (Checked(path) is var place && place == Else) return;
        var options = Cookies.Options(context.Request);
        options.MaxAge = TimeSpan.FromHours(1);
        context.Response.Cookies.Append(Cookie, place, options);
    }

    /// <summary>The place that is remembered.</summary>
    public static string Place(HttpContext context) => Checked(context.Request.Cookies[Cookie]);

    /// <summary>Forgets it.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Cookies.Options(context.Request));

    /// <summary>A place that was sent along, if it is a path of our own; else the first page.</summary>
    public static string Checked(StringValues place) => PageEndpoints.Own(place) is var own && own == "/" ? Else : own;
}
