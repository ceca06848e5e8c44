using System.Collections.Immutable;
using System.Text.Json;
using Kapea.Work.Exchange;

namespace Kapea.Work.Tests.Exchange;

/// <summary>Invented cases in the shape in which Primero gives them.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2030, 3, 4);

    public static readonly ReadingWith With = new(Scene.Book, Today, code => code is "080105" or "030704" or "25031204" or "12");

    /// <summary>What reading JSON makes of it, small and without its faults.</summary>
    public static GivenValue Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new GivenValue.Text(value.GetString()!),
        JsonValueKind.Number => new GivenValue.Number(value.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => new GivenValue.Truth(value.GetBoolean()),
        JsonValueKind.Array => new GivenValue.List([.. value.EnumerateArray().Select(Value)], value.GetRawText()),
        JsonValueKind.Object => new GivenValue.Group([.. value.EnumerateObject().Select(p => (p.Name, Value(p.Value)))]),
        _ => new GivenValue.Nothing(),
    };

    public static GivenValue Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Value(document.RootElement);
    }

    public static CaseAsGiven Read(string json, int row = 1) => PrimeroCases.Read(Json(json), row, With);

    public static CaseAsGiven Case(string more = "", string id = "c0ffee01") => Read($$"""{"case_id": "{{id}}"{{(more.Length > 0 ? ", " + more : "")}} }""");

    /// <summary>A whole case: every kind of field that the ministry's form has, most of them empty, as they mostly are.</summary>
    public static string Whole(int fields = 306)
    {
        string[] said =
        [
            "\"case_id\": \"5b0f2d7e-0001\"", "\"id\": \"77aa\"", "\"case_id_display\": \"7e-0001\"", "\"oscar_number\": \"01J0000000000000000000TEST\"", "\"mosvy_number\": null",
            "\"name_first\": \"សុភា (Sophea)\"", "\"name_last\": \"ជា (Chea)\"", "\"name\": \"សុភា (Sophea) ជា (Chea)\"", "\"name_nickname\": \"Touch\"", "\"sex\": \"female\"",
            "\"date_of_birth\": \"2019/04/14\"", "\"age\": 10, \"estimated\": false", "\"location_current\": 30704", "\"address_current\": \"Behind the pagoda\"", "\"telephone_current\": \"012 555 000\"",
            "\"registration_date\": \"2029/09/01\"", "\"child_status\": \"open\"", "\"risk_level\": \"medium\"", "\"consent_for_services\": false", "\"disclosure_other_orgs\": true",
            "\"owned_by\": \"somebody\"", "\"nationality\": [\"nationality1\", \"nationality2\"]", "\"language\": []", "\"referral_status_edf41f2\": \"pending_310366\"",
            """
            "family_details_section": [
              {"unique_id": "f1", "relation_name": "Chanthou", "relation": "mother", "relation_telephone": "012 000 111", "relation_age": 38, "relation_is_alive": null},
              {"unique_id": "f2", "relation_name": null, "relation": "uncle", "relation_age": null}
            ]
            """,
            "\"services_section\": [{\"unique_id\": \"s1\", \"service_type\": \"education\", \"service_subtype\": [\"school\"], \"referral_status_edf41f2\": \"accepted_340953\"}]",
            "\"transitions\": []", "\"notes_section\": [{\"note_text\": \"\", \"unique_id\": \"n1\"}]", "\"health_service_summary_score\": 3",
        ];
        var count = JsonDocument.Parse($"{{{string.Join(",", said)}}}").RootElement.EnumerateObject().Count();
        return $"{{{string.Join(",", said.Concat(Enumerable.Range(count, fields - count).Select(i => $"\"closing_field_{i}_summary\": {(i % 3 == 0 ? "null" : i % 3 == 1 ? "\"\"" : "[]")}")))}}}";
    }

    /// <summary>How many single values there are that hold something.</summary>
    public static int Leaves(GivenValue value) => value switch
    {
        GivenValue.Nothing => 0,
        GivenValue.Text { Value: var text } => string.IsNullOrWhiteSpace(text) ? 0 : 1,
        GivenValue.List { Values: var all } when all.Any(v => v is GivenValue.Group or GivenValue.List) => all.Sum(Leaves),
        GivenValue.List { Values: var all } => all.Any(v => Leaves(v) > 0) ? 1 : 0,
        GivenValue.Group { Fields: var all } => all.Sum(f => Leaves(f.Value)),
        _ => 1,
    };

    public static ImmutableArray<string> Codes(this CaseAsGiven given) => [.. given.Troubles.Select(t => t.Code["exchange.".Length..])];

    public static string? Kept(this CaseAsGiven given, string field) => given.AsReceived.FirstOrDefault(v => v.Field == field)?.Value;
}
