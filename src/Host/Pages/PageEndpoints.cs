using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Host.Api;
using Kapea.Host.Doors;
using Kapea.Work.Acts;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Pages;

/// <summary>The pages that belong to no room: signing in and out, joining, the language, and the form of any act. Every POST ends in a 303.</summary>
internal static class PageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/", context => Results.Redirect(context.Visit() is null ? "/sign-in" : "/today"));
        routes.Get("/sign-in", context => SignInPage(context, house));
        routes.Post("/sign-in", context => SignIn(context, house));
        routes.Post("/sign-out", context => SignOut(context, house));
        routes.Get("/join", context => Show.Page<JoinPage, JoinView>(Frames.Of(context, house), new(Journal.Sealing.Phrase.Shortest)));
        routes.Post("/join", context => Join(context, house));
        routes.Post("/language", context => Language(context));
        routes.Post("/desk", DeskChoice.Choose);
        routes.Get("/act/{name}/{stream?}", context => ActForms.Form(context, house, context.Part("name"), context.Part("stream"), null));
        routes.Get("/act/{name}/{stream}/again/{draft}", context => ActForms.Form(context, house, context.Part("name"), context.Part("stream"), context.Part("draft")));
        routes.Post("/act/{name}/{stream?}", context => ActForms.Send(context, house, context.Part("name"), context.Part("stream")));
        routes.MapGet("/arrivals", context => ArrivalsEndpoint.Stream(context, house));
        RoomPages.Map(routes, house);
    }

    /// <summary>A page that says why something was not done.</summary>
    public static IResult Problem(HttpContext context, Refusal refusal, int status)
    {
        var house = context.RequestServices.GetRequiredService<HouseParts>();
        var back = context.Visit() is null ? "/sign-in" : "/today";
        return Show.Page<ProblemPage, ProblemView>(Frames.Of(context, house), new(refusal, back) { Trace = status == StatusCodes.Status500InternalServerError ? context.TraceIdentifier : null }, status);
    }

    /// <summary>For pages of people who have signed in; anybody else is sent to sign in.</summary>
    public static Task<IResult> Signed(HttpContext context, Func<Visit, Task<IResult>> page)
    {
        if (context.Visit() is { } visit) return page(visit);
        if (!HttpMethods.IsGet(context.Request.Method)) return LateForms.Take(context);
        ComeBack.Remember(context, context.Request.Path.Value);
        return Task.FromResult(Results.Redirect("/sign-in"));
    }

    /// <summary>Goes on with a 303, so that a reload repeats nothing and the browser keeps no body.</summary>
    public static IResult SeeOther(string path) => new Redirection(path);

    /// <summary>Only text fields are taken from a form; there is no way in for a file.</summary>
    public static async Task<(IFormCollection? Form, Refusal? Trouble)> ReadForm(HttpContext context)
    {
        var type = context.Request.ContentType ?? "";
        if (!type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)) return (null, DoorRefusals.NotText);
        if (context.Request.ContentLength > ActEndpoints.LargestAct) return (null, DoorRefusals.TooLarge);
        try
        {
            return (await context.Request.ReadFormAsync(new Microsoft.AspNetCore.Http.Features.FormOptions { BufferBodyLengthLimit = ActEndpoints.LargestAct, ValueLengthLimit = ActEndpoints.LargestAct, ValueCountLimit = 600, KeyLengthLimit = 200 }, context.RequestAborted), null);
        }
        catch (InvalidDataException)
        {
            return (null, DoorRefusals.TooLarge);
        }
    }

    private static IResult SignInPage(HttpContext context, HouseParts house)
    {
        if (context.Visit() is not null) return Results.Redirect("/today");
        var demo = house.Demo is null ? [] : house.Demo.People.Select(p => new DemoPerson(p.SignIn, p.Phrase, p.Role)).ToImmutableArray();
        return Show.Page<SignInPage, SignInView>(Frames.Of(context, house), new(ComeBack.Place(context)) { Demo = demo });
    }

    private static async Task<IResult> SignIn(HttpContext context, HouseParts house)
    {
        var (form, trouble) = await ReadForm(context);
        if (form is null) return Refused(context, trouble!, "/sign-in");
        var (refusal, begun) = await SignIns.Try(house, context, form["name"].ToString(), form["phrase"].ToString());
        if (begun is not { } session) return Refused(context, refusal!, "/sign-in");
        context.Response.Cookies.Append(Cookies.Session(context.Request), session.Secret.Cookie, Cookies.Options(context.Request));
        ComeBack.Forget(context);
        return SeeOther(ComeBack.Checked(form["back"]));
    }

    private static async Task<IResult> SignOut(HttpContext context, HouseParts house)
    {
        if (context.Visit() is { } visit) await house.Sessions.End(visit, context.RequestAborted);
        context.Response.Cookies.Delete(Cookies.Session(context.Request), Cookies.Options(context.Request));
        // Where she was is hers; the next at this device begins at the beginning.
        ComeBack.Forget(context);
        return SeeOther("/sign-in");
    }

    private static async Task<IResult> Join(HttpContext context, HouseParts house)
    {
        var (form, trouble) = await ReadForm(context);
        if (form is null) return Refused(context, trouble!, "/join");
        var (name, address, now) = (form["name"].ToString(), context.Connection.RemoteIpAddress?.ToString() ?? "", house.Clock.MachineMilliseconds);
        if (house.Brake.Wait(address, name, now) is > 0 and var seconds) return Refused(context, AccessRefusals.WaitBeforeTrying(seconds), "/join");
        var (refusal, secret) = await house.Joining.Join(form["name"].ToString(), form["code"].ToString(), form["phrase"].ToString(), form["phrase_again"].ToString(), context.RequestAborted);
        if (refusal == AccessRefusals.BadInvitation) house.Brake.Failed(address, name, now);
        if (secret is null) return Refused(context, refusal!, "/join");
        context.Response.Cookies.Append(Cookies.Session(context.Request), secret.Cookie, Cookies.Options(context.Request));
        return SeeOther("/today");
    }

    /// <summary>Changes the language read on this device: a cookie, since the sign-in page needs it too. It says nothing about anybody else.</summary>
    private static async Task<IResult> Language(HttpContext context)
    {
        var (form, trouble) = await ReadForm(context);
        if (form is null) return Refused(context, trouble!, "/");
        var chosen = form["lang"].ToString();
        if (Words.Languages.Contains(chosen)) context.Response.Cookies.Append("lang", chosen, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), Path = "/", IsEssential = true });
        return SeeOther(Own(form["back"]));
    }

    /// <summary>A path of our own to go back to; anything else (another site, a query, nothing) becomes <c>/</c>.</summary>
    internal static string Own(StringValues back) =>
        back.ToString() is ['/', ..] and not ['/', '/' or '\\', ..] and { Length: <= 300 } path && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_') ? path : "/";

    internal static IResult Refused(HttpContext context, Refusal refusal, string path)
    {
        Flash.Say(context, new Notice(false, refusal.Code, refusal.Field, refusal.Hint));
        return SeeOther(path);
    }

    private sealed class Redirection(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
