using Kapea.Host.Access;
using Kapea.Host.Doors;

namespace Kapea.Host.Api;

/// <summary>Signing in and out over the API. The token goes into <c>Authorization: Bearer …</c>.</summary>
internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Post("/api/v1/session", context => Begin(context, house)).WithName("session.begin");
        routes.Delete("/api/v1/session", context => End(context, house)).WithName("session.end");
    }

    private static async Task<IResult> Begin(HttpContext context, HouseParts house)
    {
        var words = context.Words();
        var (document, trouble) = await ActEndpoints.ReadJson(context, 4096);
        if (document is null) return Problems.Answer(words, trouble!);
        using (document)
        {
            var name = Submission.Text(document.RootElement, "name") ?? "";
            var phrase = Submission.Text(document.RootElement, "phrase") ?? "";
            var (refusal, begun) = await SignIns.Try(house, context, name, phrase);
            if (begun is not { } session) return Problems.Answer(words, refusal!);
            return Results.Json(new SessionAnswer(session.Secret.Cookie, session.Visit.Id.ToString(), session.Visit.Person.Profile.Name, [.. session.Visit.Desks.Select(d => d.Code)]), ApiJson.Default.SessionAnswer);
        }
    }

    private static async Task<IResult> End(HttpContext context, HouseParts house)
    {
        if (context.Visit() is not { } visit) return Problems.Answer(context.Words(), DoorRefusals.NotSignedIn);
        await house.Sessions.End(visit, context.RequestAborted);
        return Results.NoContent();
    }
}
