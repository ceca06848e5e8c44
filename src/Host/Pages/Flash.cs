using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Kapea.Host.Pages;

/// <summary>How a POST tells the page after its 303 what came of it: a cookie that lives one minute and is read once.</summary>
/// <remarks>
/// It holds codes, wire names of fields and neutral figures, never what was typed: a cookie lies on the phone's disk.
/// It is a hint, not a proof: anybody who can write cookies could put a code there, so codes without words are not shown.
/// </remarks>
public static partial class Flash
{
    private const string Cookie = "flash";
    private const int Most = 12;

    [GeneratedRegex(@"^(?<good>[+-])(?<code>[a-z0-9][a-z0-9.-]{0,79})(@(?<field>[a-z0-9_.]{1,80}))?(!(?<hint>[A-Za-z0-9 :.–-]{1,24}))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    /// <summary>Says these on the next page.</summary>
    public static void Say(HttpContext context, params IEnumerable<Notice> notices) =>
        context.Response.Cookies.Append(Cookie, Write(notices), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromMinutes(1),
            Path = "/",
            IsEssential = true,
        });

    /// <summary>What was said for this page; it is said once.</summary>
    public static ImmutableArray<Notice> Take(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(Cookie, out var value))
            return [];
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps });
        return Read(value);
    }

    /// <summary>The cookie's value; what does not fit its shape is left out rather than escaped.</summary>
    internal static string Write(IEnumerable<Notice> notices) =>
        string.Join('~', notices.Select(One).Where(s => Shape().IsMatch(s)).Take(Most));

    /// <summary>The notices of a cookie's value; never throws, whatever it holds.</summary>
    internal static ImmutableArray<Notice> Read(string? value) =>
    [
        .. (value ?? "").Split('~').Take(Most).Select(s => Shape().Match(s)).Where(m => m.Success).Select(m => new Notice(
            m.Groups["good"].Value == "+",
            m.Groups["code"].Value,
            m.Groups["field"] is { Success: true } field ? field.Value : null,
            m.Groups["hint"] is { Success: true } hint ? hint.Value : null)),
    ];

    private static string One(Notice n) =>
        $"{(n.Good ? '+' : '-')}{n.Code}{(n.Field is null ? "" : "@" + n.Field)}{(n.Hint is null ? "" : "!" + n.Hint)}";
}
