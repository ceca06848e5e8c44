using System.Text.Json;
using System.Text.Json.Serialization;
using Kapea.Work.Access;

namespace Kapea.Host.Access;

/// <summary>What the machine knows of a person of the network, under the machine key.</summary>
internal sealed record PersonProfile(string SignIn, string Name, string Language, string? Mail, string? Webhook, string? WebhookSecret)
{
    internal static string About(Guid person) => "person." + person.ToString("N");

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ProfileJson.Default.PersonProfile);

    internal static PersonProfile Read(byte[] bytes) => JsonSerializer.Deserialize(bytes, ProfileJson.Default.PersonProfile)!;
}

/// <summary>What the machine knows of a desk, under the machine key.</summary>
/// <param name="Code">Its permanent code, such as <c>kandal-unit</c>.</param>
/// <param name="Organisation">The code of the organisation it belongs to.</param>
/// <param name="Function">What it is for.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Khmer">Its name in Khmer.</param>
/// <param name="Accepted">It takes part: it was there from the beginning, is the first of its function, or a lead of its kind has accepted it.</param>
internal sealed record DeskProfile(string Code, string Organisation, DeskFunction Function, string English, string Khmer, bool Accepted = true)
{
    internal static string About(Guid desk) => "desk." + desk.ToString("N");

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ProfileJson.Default.DeskProfile);

    internal static DeskProfile Read(byte[] bytes) => JsonSerializer.Deserialize(bytes, ProfileJson.Default.DeskProfile)!;

    internal string NameIn(string language) => language == "km" ? Khmer : English;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonProfile))]
[JsonSerializable(typeof(DeskProfile))]
internal sealed partial class ProfileJson : JsonSerializerContext;
