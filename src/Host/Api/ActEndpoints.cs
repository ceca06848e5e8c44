using System.Collections.Immutable;
using System.Text.Json;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Acts;

namespace Kapea.Host.Api;

/// <summary>The acts over the API: one at a time, or several in a parcel from a phone's Outbox.</summary>
internal static class ActEndpoints
{
    /// <summary>The largest single act, in bytes.</summary>
    public const int LargestAct = 64 * 1024;

    /// <summary>The largest parcel, in bytes.</summary>
    public const int LargestParcel = 1024 * 1024;

    /// <summary>The most acts in one parcel.</summary>
    public const int MostInParcel = 200;

    public static void Map(IEndpointRouteBuilder routes, ActBook acts, Submission submission)
    {
        foreach (var act in acts.All.Where(a => !a.Needs.ClockOnly))
            routes.Post($"/api/v1/{act.Room}/{act.Name}", context => One(context, act, submission)).WithName(act.WireName);
        routes.Post("/api/v1/parcel", context => Parcel(context, acts, submission)).WithName("parcel");
    }

    private static async Task<IResult> One(HttpContext context, KnownAct act, Submission submission)
    {
        var words = context.Words();
        if (context.Visit() is not { } visit) return Problems.Answer(words, DoorRefusals.NotSignedIn);
        var (document, trouble) = await ReadJson(context, LargestAct);
        if (document is null) return Problems.Answer(words, trouble!);
        using (document)
        {
            var answer = await submission.FromJson(visit, act, document.RootElement, context.RequestAborted);
            return answer is Answer.Done done ? Results.Json(Show(done), ApiJson.Default.ActAnswer) : Problems.Answer(words, ((Answer.No)answer).Why);
        }
    }

    private static async Task<IResult> Parcel(HttpContext context, ActBook acts, Submission submission)
    {
        var words = context.Words();
        if (context.Visit() is not { } visit) return Problems.Answer(words, DoorRefusals.NotSignedIn);
        var (document, trouble) = await ReadJson(context, LargestParcel);
        if (document is null) return Problems.Answer(words, trouble!);
        using (document)
        {
            if (!document.RootElement.TryGetProperty("acts", out var list) || list.ValueKind != JsonValueKind.Array) return Problems.Answer(words, FieldRefusals.Missing("acts"));
            if (list.GetArrayLength() > MostInParcel) return Problems.Answer(words, FieldRefusals.TooMany("acts", MostInParcel));
            var lines = ImmutableArray.CreateBuilder<ParcelLine>();
            var held = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in list.EnumerateArray()) lines.Add(await Line(visit, acts, submission, words, held, item, context.RequestAborted));
            return Results.Json(new ParcelAnswer(lines.ToImmutable()), ApiJson.Default.ParcelAnswer);
        }
    }

    /// <summary>One act of a parcel. A refusal holds the later acts on the same subject, not the others.</summary>
    private static async Task<ParcelLine> Line(Visit visit, ActBook acts, Submission submission, Words words, HashSet<string> held, JsonElement item, CancellationToken cancel)
    {
        var id = Submission.Text(item, "act_id") ?? "";
        var subject = Submission.Text(item, "subject") ?? "";
        var answer = subject.Length > 0 && held.Contains(subject) ? Answer.Refuse(ApiRefusals.Held)
            : Submission.Text(item, "act") is { } name && acts.Find(name) is { Needs.ClockOnly: false } act ? await submission.FromJson(visit, act, item, cancel)
            : Answer.Refuse(DoorRefusals.UnknownAct);
        if (answer is Answer.Done done) return new(id, StatusCodes.Status200OK, Show(done), null);
        if (subject.Length > 0) held.Add(subject);
        var problem = Problems.Document(words, ((Answer.No)answer).Why);
        return new(id, problem.Status, null, problem);
    }

    internal static ActAnswer Show(Answer.Done done) => new(done.Act.ToString(), true, done.Again, done.Subject?.ToString(), done.Begun, done.Told);

    /// <summary>Reads a JSON body within a limit. Only JSON is taken: nothing else has a way in.</summary>
    internal static async Task<(JsonDocument? Document, Refusal? Trouble)> ReadJson(HttpContext context, int most)
    {
        if (!context.Request.HasJsonContentType()) return (null, DoorRefusals.NotText);
        if (context.Request.ContentLength > most) return (null, DoorRefusals.TooLarge);
        var buffer = new byte[8192];
        using var body = new MemoryStream();
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (body.Length + read > most) return (null, DoorRefusals.TooLarge);
            body.Write(buffer, 0, read);
        }

        try
        {
            var document = JsonDocument.Parse(body.ToArray(), new JsonDocumentOptions { MaxDepth = 8 });
            if (document.RootElement.ValueKind == JsonValueKind.Object) return (document, null);
            document.Dispose();
        }
        catch (JsonException)
        {
            // What was sent is not repeated, in an answer or in a log.
        }

        return (null, DoorRefusals.NotJson);
    }
}

/// <summary>Every "no" of the API's own. Codes are permanent.</summary>
internal static class ApiRefusals
{
    /// <summary>An earlier act of the parcel on the same subject was refused.</summary>
    public static Refusal Held { get; } = new("parcel.held", RefusalKind.Conflict, "subject");
}
