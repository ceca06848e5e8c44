using Kapea.Host.Pages;

namespace Kapea.Host.Doors;

/// <summary>What a request carries once the Door has looked at its cookie.</summary>
internal static class Requests
{
    private static readonly object VisitKey = new();

    /// <summary>Whose request it is; <c>null</c>: nobody's.</summary>
    public static Visit? Visit(this HttpContext context) => context.Items.TryGetValue(VisitKey, out var visit) ? (Visit?)visit : null;

    public static void SetVisit(this HttpContext context, Visit? visit) => context.Items[VisitKey] = visit;

    /// <summary>The language: chosen on this device, else the person's own, else what the browser asks for.</summary>
    public static Words Words(this HttpContext context)
    {
        if (context.Request.Cookies["lang"] is { } chosen && Pages.Words.Languages.Contains(chosen)) return Pages.Words.In(chosen);
        if (context.Visit() is { } visit) return Pages.Words.In(visit.Person.Profile.Language);
        var asked = context.Request.Headers.AcceptLanguage.ToString().Split(',', ';', '-').Select(s => s.Trim()).FirstOrDefault(Pages.Words.Languages.Contains);
        return Pages.Words.In(asked);
    }
}
