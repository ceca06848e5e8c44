using Kapea.Host.Access;
using Kapea.Host.Doors;

namespace Kapea.Host.Pages;

/// <summary>The desk a person of several desks acts from: a cookie with a desk's code and nothing else. It is a wish; the Door decides.</summary>
internal static class DeskChoice
{
    private const string Cookie = "desk";

    /// <summary>The desk chosen on this device, else her first; <c>null</c>: she has none.</summary>
    public static NetworkDesk? ChosenDesk(this HttpContext context, Visit visit) =>
        visit.Desks.FirstOrDefault(d => d.Code == context.Request.Cookies[Cookie]) ?? (visit.Desks.Count > 0 ? visit.Desks[0] : null);

    /// <summary>The code to send with an act: the chosen desk where it may do it; empty: the Door picks the one that fits.</summary>
    public static string DeskFor(this HttpContext context, Visit visit, KnownAct act) =>
        context.ChosenDesk(visit) is { } desk && act.Needs.Functions.Contains(desk.Function) && (!act.Needs.LeadOnly || visit.IsLead(desk)) ? desk.Code : "";

    public static Task<IResult> Choose(HttpContext context) => PageEndpoints.Signed(context, async visit =>
    {
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, "/today");
        var chosen = form["desk"].ToString();
        if (visit.Desks.Any(d => d.Code == chosen)) context.Response.Cookies.Append(Cookie, chosen, Cookies.Options(context.Request));
        return PageEndpoints.SeeOther(PageEndpoints.Own(form["back"]));
    });
}
