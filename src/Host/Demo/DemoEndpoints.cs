using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Acts;

namespace Kapea.Host.Demo;

/// <summary>What only a demo has: a clock that can be moved forward, and the letters that came over the wire.</summary>
internal static class DemoEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Post("/demo/clock", context => MoveClock(context, house));
        routes.MapGet("/demo/mail", () => Results.Json(house.DemoMail?.Letters.Select(l => new { l.To, l.Subject, l.At }) ?? []));
    }

    private static async Task<IResult> MoveClock(HttpContext context, HouseParts house)
    {
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, "/");
        var now = house.Clock.GetUtcNow();
        var to = int.TryParse(form["minutes"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? now.AddMinutes(Math.Min(minutes, 60 * 24 * 366))
            : PhnomPenh.TryRead(form["at"].ToString(), out var at) && at.Year is >= 2000 and <= 2100 ? at : now;
        house.Clock.Set(to);
        await house.Clocks!.RunDue(context.RequestAborted);
        return PageEndpoints.SeeOther(PageEndpoints.Own(form["back"]));
    }
}
