using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kapea.Host.Pages;
using Kapea.Work.Acts;

namespace Kapea.Host.Api;

/// <summary>Refusals as RFC 9457 problem documents.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    /// <summary>The HTTP status of each kind of refusal. A kind without one does not compile (CS8509).</summary>
    public static int Status(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.NotSignedIn => StatusCodes.Status401Unauthorized,
        RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.AgainstRule => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.NotText => StatusCodes.Status415UnsupportedMediaType,
        RefusalKind.NoRoom => StatusCodes.Status507InsufficientStorage,
    };

    public static IResult Answer(Words words, params ImmutableArray<Refusal> why) =>
        Results.Json(Document(words, why), ApiJson.Default.Problem, MediaType, Status(why[0].Kind));

    public static Problem Document(Words words, ImmutableArray<Refusal> why) => new(
        "urn:kapea:refusal:" + why[0].Code,
        Sentence(words, why[0]),
        Status(why[0].Kind),
        why[0].Code,
        [.. why.Select(r => new ProblemField(r.Code, r.Field, r.Hint, Sentence(words, r)))]);

    public static string Sentence(Words words, Refusal refusal) => words.Refusal(refusal.Code, refusal.Hint);
}

/// <summary>A problem document.</summary>
internal sealed record Problem(string Type, string Title, int Status, string Code, ImmutableArray<ProblemField> Errors);

/// <summary>One refusal in it.</summary>
internal sealed record ProblemField(string Code, string? Field, string? Hint, string Sentence);

/// <summary>What an act answers over the API.</summary>
internal sealed record ActAnswer(string ActId, bool Done, bool Again, string? Subject, ImmutableSortedDictionary<string, string> Begun, ImmutableSortedDictionary<string, string> Told);

/// <summary>One line of the answer to a parcel.</summary>
internal sealed record ParcelLine(string ActId, int Status, ActAnswer? Answer, Problem? Problem);

/// <summary>The answer to a parcel.</summary>
internal sealed record ParcelAnswer(ImmutableArray<ParcelLine> Acts);

/// <summary>Who is signed in.</summary>
internal sealed record SessionAnswer(string Token, string Person, string Name, ImmutableArray<string> Desks);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ActAnswer))]
[JsonSerializable(typeof(ParcelAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
