using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Acts;

namespace Kapea.Host.Api;

/// <summary>The OpenAPI 3.1 document, written from what the acts say of themselves.</summary>
internal static class OpenApiEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ActBook acts) =>
        routes.MapGet("/api/v1/openapi.json", (HttpContext context) => Results.Text(Document(acts, context.Words()).ToJsonString(), "application/json"));

    public static JsonObject Document(ActBook acts, Words words)
    {
        var paths = new JsonObject();
        foreach (var act in acts.All.Where(a => !a.Needs.ClockOnly)) paths[$"/api/v1/{act.Room}/{act.Name}"] = new JsonObject { ["post"] = Operation(act, words) };
        paths["/api/v1/parcel"] = new JsonObject { ["post"] = Parcel(acts) };
        paths["/api/v1/session"] = new JsonObject { ["post"] = Session(), ["delete"] = new JsonObject { ["operationId"] = "session.end", ["responses"] = new JsonObject { ["204"] = Response("The session has ended."), ["default"] = ProblemResponse() } } };
        paths["/health"] = new JsonObject { ["get"] = new JsonObject { ["operationId"] = "health", ["security"] = new JsonArray(), ["responses"] = new JsonObject { ["200"] = Response("Well."), ["503"] = Response("Not well.") } } };
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Kapea", ["version"] = "1", ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" } },
            ["paths"] = paths,
            ["security"] = new JsonArray(new JsonObject { ["session"] = new JsonArray() }),
            ["components"] = Components(),
        };
    }

    /// <summary>The schema of an act's own fields.</summary>
    public static JsonObject Fields(ImmutableArray<Field> fields, string act, Words words, GroupField? group = null)
    {
        var properties = new JsonObject();
        foreach (var field in fields) properties[field.Name] = Property(field, act, words, group);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        var always = fields.Where(f => f.Required && f.VisibleWhen is null).Select(f => (JsonNode)f.Name!).ToArray();
        if (always.Length > 0) schema["required"] = new JsonArray(always);
        var rules = fields.SelectMany(Rules).ToArray();
        if (rules.Length > 0) schema["allOf"] = new JsonArray([.. rules]);
        return schema;
    }

    private static IEnumerable<JsonNode> Rules(Field field)
    {
        var needed = field.RequiredWhen ?? (field.Required ? field.VisibleWhen : null);
        if (needed is not null) yield return new JsonObject { ["if"] = When(needed), ["then"] = new JsonObject { ["required"] = new JsonArray(field.Name) } };
        if (field.VisibleWhen is { } visible) yield return new JsonObject { ["if"] = new JsonObject { ["not"] = When(visible) }, ["then"] = new JsonObject { ["properties"] = new JsonObject { [field.Name] = Unanswered(field) } } };
    }

    /// <summary>Not answered: absent, or an answer that counts as none.</summary>
    private static JsonObject Unanswered(Field field) => field is FlagField ? new() { ["const"] = false } : new() { ["enum"] = new JsonArray("", new JsonArray()) };

    private static JsonObject When(Condition condition) => condition switch
    {
        Condition.Equal { Code: "false" } e => new() { ["not"] = Holds(e.Field, new JsonObject { ["const"] = true }) },
        Condition.Equal { Code: "true" } e => Holds(e.Field, new JsonObject { ["const"] = true }),
        Condition.Equal e => Holds(e.Field, AnyOf([e.Code])),
        Condition.In i => Holds(i.Field, AnyOf(i.Codes)),
        Condition.Present p => Holds(p.Field, []),
        Condition.And a => new() { ["allOf"] = new JsonArray([.. a.All.Select(c => (JsonNode)When(c))]) },
        Condition.Not n => new() { ["not"] = When(n.Inner) },
        _ => throw new InvalidOperationException("A condition of unknown kind."),
    };

    private static JsonObject AnyOf(ImmutableArray<string> codes) => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = new JsonArray([.. codes.Select(c => (JsonNode)c!)]) },
            new JsonObject { ["type"] = "array", ["contains"] = new JsonObject { ["enum"] = new JsonArray([.. codes.Select(c => (JsonNode)c!)]) } }),
    };

    private static JsonObject Holds(string field, JsonObject schema) => new() { ["properties"] = new JsonObject { [field] = schema }, ["required"] = new JsonArray(field) };

    private static JsonObject Property(Field field, string act, Words words, GroupField? group)
    {
        var schema = field switch
        {
            LineField f => new JsonObject { ["type"] = "string", ["maxLength"] = f.MaxLength },
            TextField f => new JsonObject { ["type"] = "string", ["maxLength"] = f.MaxLength },
            ChoiceField f => Codes(f.From),
            ChoicesField f => new JsonObject { ["type"] = "array", ["items"] = Codes(f.From) },
            FlagField => new JsonObject { ["type"] = "boolean" },
            CountField f => new JsonObject { ["type"] = "integer", ["minimum"] = f.Min, ["maximum"] = f.Max },
            MomentField => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            DayField => new JsonObject { ["type"] = "string", ["format"] = "date" },
            ReferenceField => new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9a-f]{32}$" },
            GroupField f => new JsonObject { ["type"] = "array", ["maxItems"] = f.Most, ["items"] = Fields(f.Fields, act, words, f) },
            _ => throw new InvalidOperationException("A field of unknown kind."),
        };
        schema["title"] = ActWords.Label(words, act, field, group);
        if (field is not GroupField) schema["examples"] = new JsonArray(JsonNode.Parse(field.Example));
        return schema;
    }

    private static JsonObject Codes(ChoiceSource from) => from switch
    {
        ChoiceSource.Fixed list => new() { ["type"] = "string", ["enum"] = new JsonArray([.. list.Codes.Select(c => (JsonNode)c!)]) },
        ChoiceSource.Table table => new() { ["type"] = "string", ["description"] = $"A code of the reference table {table.Name} that is valid on the day." },
        _ => throw new InvalidOperationException("A choice of unknown source."),
    };

    private static JsonObject Operation(KnownAct act, Words words) => new()
    {
        ["operationId"] = act.WireName,
        ["summary"] = words[act.WordKey],
        ["tags"] = new JsonArray(act.Room),
        ["requestBody"] = Body(Envelope(act, words)),
        ["responses"] = new JsonObject
        {
            ["200"] = Response("It is done, now or when it was first sent.", "#/components/schemas/Done"),
            ["default"] = ProblemResponse(),
        },
        ["x-permission"] = new JsonArray([.. act.Needs.Functions.Select(f => (JsonNode)f.ToString())]),
        ["x-offline"] = act.Shape.Offline,
    };

    private static JsonObject Envelope(KnownAct act, Words words)
    {
        var required = new JsonArray("act_id", "fields");
        if (act.Shape.Subject is not null) required.Add("subject");
        if (act.Shape.NeedsPosition) required.Add("position");
        return new()
        {
            ["type"] = "object",
            ["required"] = required,
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["act_id"] = Id("Minted by whoever does it; sent again, it does nothing again."),
                ["subject"] = Id("The stream it is about."),
                ["happened_at"] = new JsonObject { ["type"] = "string", ["format"] = "date-time" },
                ["position"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
                ["desk"] = new JsonObject { ["type"] = "string" },
                ["second_look"] = new JsonObject { ["type"] = "boolean" },
                ["fields"] = Fields(act.Shape.Fields, act.WireName, words),
            },
        };
    }

    private static JsonObject Parcel(ActBook acts) => new()
    {
        ["operationId"] = "parcel",
        ["requestBody"] = Body(new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray("acts"),
            ["properties"] = new JsonObject
            {
                ["acts"] = new JsonObject
                {
                    ["type"] = "array",
                    ["maxItems"] = ActEndpoints.MostInParcel,
                    ["items"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["required"] = new JsonArray("act", "act_id"),
                        ["properties"] = new JsonObject { ["act"] = new JsonObject { ["enum"] = new JsonArray([.. acts.All.Where(a => !a.Needs.ClockOnly).Select(a => (JsonNode)a.WireName)]) }, ["act_id"] = Id("Its id.") },
                    },
                },
            },
        }),
        ["responses"] = new JsonObject { ["200"] = Response("A line for each act."), ["default"] = ProblemResponse() },
    };

    private static JsonObject Session() => new()
    {
        ["operationId"] = "session.begin",
        ["security"] = new JsonArray(),
        ["requestBody"] = Body(new() { ["type"] = "object", ["required"] = new JsonArray("name", "phrase"), ["properties"] = new JsonObject { ["name"] = new JsonObject { ["type"] = "string" }, ["phrase"] = new JsonObject { ["type"] = "string" } } }),
        ["responses"] = new JsonObject { ["200"] = Response("A token for the header Authorization: Bearer."), ["default"] = ProblemResponse() },
    };

    private static JsonObject Components() => new()
    {
        ["securitySchemes"] = new JsonObject { ["session"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
        ["schemas"] = new JsonObject
        {
            ["Done"] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("act_id", "done", "again"),
                ["properties"] = new JsonObject
                {
                    ["act_id"] = Id("Echoed."),
                    ["done"] = new JsonObject { ["const"] = true },
                    ["again"] = new JsonObject { ["type"] = "boolean" },
                    ["subject"] = Id("The stream."),
                    ["begun"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string" } },
                    ["told"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string" } },
                },
            },
            ["Problem"] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("type", "title", "status", "code"),
                ["properties"] = new JsonObject
                {
                    ["type"] = new JsonObject { ["type"] = "string" },
                    ["title"] = new JsonObject { ["type"] = "string" },
                    ["status"] = new JsonObject { ["type"] = "integer" },
                    ["code"] = new JsonObject { ["type"] = "string" },
                    ["errors"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object" } },
                },
            },
        },
    };

    private static JsonObject Id(string description) => new() { ["type"] = "string", ["pattern"] = "^[0-9a-f]{32}$", ["description"] = description };

    private static JsonObject Body(JsonObject schema) => new() { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } } };

    private static JsonObject Response(string description, string? schema = null)
    {
        var response = new JsonObject { ["description"] = description };
        if (schema is not null) response["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = schema } } };
        return response;
    }

    private static JsonObject ProblemResponse() => new() { ["description"] = "It was not done; why stands in the code.", ["content"] = new JsonObject { [Problems.MediaType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } } } };
}
