using System.Net;
using System.Text.Json.Nodes;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Microsoft.AspNetCore.Routing;

namespace Kapea.Host.Tests.Doors;

/// <summary>Every way in, tried by every kind of person; and none of the planted words comes out where she may not read it.</summary>
[Collection(InSharedHouse.Name)]
public sealed class DoorMatrixTests(SharedHouse shared)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private TestHouse House => shared.House;

    private Told Told => shared.Told;

    /// <summary>One way in: what is sent, and the status each kind of person must get.</summary>
    private sealed record Row(string Method, string Pattern, Func<Kind, IEnumerable<(string Uri, HttpContent? Body, int Status)>> Tries)
    {
        /// <summary>Tried in a session of its own, since it ends it.</summary>
        public bool EndsSession { get; init; }

        public string Key => $"{Method} {Pattern}";

        public static Row Of(string method, string pattern, string uri, Func<HttpContent?> body, int signed, int nobody) =>
            new(method, pattern, k => [(uri, body(), k == Kind.Nobody ? nobody : signed)]);

        public static Row Get(string pattern, string uri, int signed, int nobody) => Of("GET", pattern, uri, () => null, signed, nobody);
    }

    private IEnumerable<Row> Table()
    {
        yield return Row.Get("/", "/", 302, 302);
        yield return Row.Get("/health", "/health", 200, 200);
        yield return Row.Get("/look/{hash}/{name}", "/look/x/look.css", 200, 200);
        yield return Row.Get("/api/v1/openapi.json", "/api/v1/openapi.json", 200, 200);
        // The log is for anybody, whoever she is: hashes and no more.
        yield return Row.Get("/log/checkpoint", "/log/checkpoint", 200, 200);
        yield return new("GET", "/log/{**path}", _ => [("/log/tile/0/000.p/1", null, 200), ("/log/tile/0/x001/000", null, 404), ("/log/tile/0/000.p/1/..%2f..", null, 404), ("/log/entries", null, 404)]);
        // Who has no link gets nothing, whoever is signed in.
        yield return Row.Get("/calendar/{token}.ics", "/calendar/bm9uZQ.ics", 404, 404);
        yield return Row.Of("HEAD", "/calendar/{token}.ics", "/calendar/bm9uZQ.ics", () => null, 404, 404);
        // The address in a calendar leads on whoever holds the file, and nobody else.
        yield return new("GET", "/a/{id}", k => [($"/a/{Told.Proceeding}", null, k == Kind.Nobody ? 302 : MayDo.Holds(k, "proceeding") ? 303 : 404), ("/a/none", null, k == Kind.Nobody ? 302 : 404)]);
        yield return Row.Get("/sign-in", "/sign-in", 302, 200);
        yield return Row.Of("POST", "/sign-in", "/sign-in", () => Form(("name", ""), ("phrase", "")), 303, 303);
        yield return Row.Of("POST", "/sign-out", "/sign-out", () => Form(), 303, 303) with { EndsSession = true };
        yield return Row.Get("/join", "/join", 200, 200);
        yield return Row.Of("POST", "/join", "/join", () => Form(("name", "nemo"), ("code", "x"), ("phrase", "short"), ("phrase_again", "short")), 303, 303);
        yield return Row.Of("POST", "/language", "/language", () => Form(("lang", "km"), ("back", "//evil.example")), 303, 303);
        yield return Row.Get("/arrivals", "/arrivals", 200, 204);
        yield return Row.Get("/demo/mail", "/demo/mail", 200, 200);
        yield return Row.Of("POST", "/demo/clock", "/demo/clock", () => Form(("back", "/today")), 303, 303);
        yield return Row.Of("POST", "/api/v1/session", "/api/v1/session", () => TestHouse.Json(new JsonObject { ["name"] = "", ["phrase"] = "" }), 401, 401);
        yield return Row.Of("DELETE", "/api/v1/session", "/api/v1/session", () => null, 204, 401) with { EndsSession = true };
        yield return Row.Of("POST", "/api/v1/parcel", "/api/v1/parcel", () => TestHouse.Json(new JsonObject { ["acts"] = new JsonArray() }), 200, 401);
        foreach (var row in Pages()) yield return row;
        yield return new("GET", "/act/{name}/{stream?}", Forms);
        yield return new("POST", "/act/{name}/{stream?}", kind => Acts().Select(a => (Path(a), (HttpContent?)Form(("act_id", "none")), 303)));
        yield return new("GET", "/act/{name}/{stream}/again/{draft}", kind => Forms(kind).Select(f => (f.Uri.Count(c => c == '/') == 2 ? $"{f.Uri}/-/again/none" : $"{f.Uri}/again/none", f.Body, f.Status)));
        foreach (var act in Acts())
            yield return new("POST", $"/api/v1/{act.Room}/{act.Name}", kind => [($"/api/v1/{act.Room}/{act.Name}", TestHouse.Json(MayDo.Example(act, StreamOf(act) ?? ActId.New().ToString(), inFuture: true)), Status(kind, act))]);
    }

    /// <summary>The pages of the rooms. A page of a desk that is not hers answers like one that is not there; nobody is sent to sign in.</summary>
    private IEnumerable<Row> Pages()
    {
        yield return Row.Get("/today", "/today", 200, 302);
        yield return Row.Get("/people", "/people", 200, 302);
        yield return Row.Get("/people/once/{draft}", "/people/once/none", 404, 302);
        yield return Row.Get("/me", "/me", 200, 302);
        yield return Row.Of("POST", "/me/phrase", "/me/phrase", () => Form(("old", "x")), 303, 303);
        // Whoever is tried here gets a link, and loses it again: the order of the rows is the order of the tries.
        yield return Row.Of("POST", "/me/calendar", "/me/calendar", () => Form(), 303, 303);
        yield return Row.Of("POST", "/me/calendar/end", "/me/calendar/end", () => Form(), 303, 303);
        yield return Row.Get("/me/calendar/{draft}", "/me/calendar/none", 404, 302);
        yield return Row.Of("POST", "/desk", "/desk", () => Form(("desk", "x")), 303, 303);
        // The places of the country are for everybody who is signed in.
        yield return Row.Get("/places", "/places", 200, 302);
        yield return new("GET", "/places/{code}", k => new[] { ("/places/08", 200), ("/places/01020101", 200), ("/places/8", 404), ("/places/99", 404), ("/places/nowhere", 404) }.Select(t => (t.Item1, (HttpContent?)null, k == Kind.Nobody ? 302 : t.Item2)));
        yield return Row.Of("POST", "/places/find", "/places/find", () => Form(("place", "Kandal")), 303, 303);
        yield return Row.Get("/places/found/{draft}", "/places/found/none", 404, 302);
        // Whoever holds a search key may ask; what somebody else asked is nobody's.
        yield return For("GET", "/find", "/find", Asks);
        yield return For("GET", "/find/found/{draft}", "/find/found/none", _ => false);
        yield return new("POST", "/find", k => [("/find", Form(("sought", Told.Child)), k == Kind.Nobody || Asks(k) ? 303 : 404)]);
        yield return For("GET", "/known/{draft}", "/known/none", _ => false);
        yield return For("GET", "/links/{id}", $"/links/{Told.Investigation}", _ => false);
        yield return For("GET", "/reports", "/reports", k => At(k, DeskFunction.Intake) || At(k, DeskFunction.Supervision));
        yield return For("GET", "/reports/older/{before:long}", "/reports/older/9", k => At(k, DeskFunction.Intake) || At(k, DeskFunction.Supervision));
        yield return For("GET", "/reports/new", "/reports/new", k => At(k, DeskFunction.Intake));
        yield return For("GET", "/reports/new/again/{draft}", "/reports/new/again/none", k => At(k, DeskFunction.Intake));
        yield return For("GET", "/reports/{id}", $"/reports/{Told.Report}", k => MayDo.Holds(k, "report"));
        yield return For("GET", "/reports/{id}/again/{draft}", $"/reports/{Told.Report}/again/none", k => MayDo.Holds(k, "report"));
        yield return For("GET", "/reports/{id}/reporter", $"/reports/{Told.Report}/reporter", k => MayDo.Holds(k, "report"));
        yield return For("GET", "/reports/{id}/alert", $"/reports/{Told.Report}/alert", k => MayDo.Holds(k, "report"));
        yield return For("GET", "/reports/{id}/alert/again/{draft}", $"/reports/{Told.Report}/alert/again/none", k => MayDo.Holds(k, "report"));
        yield return For("GET", "/alerts", "/alerts", k => At(k, DeskFunction.Intake, DeskFunction.Police));
        yield return For("GET", "/alerts/{id}", $"/alerts/{Told.Alert}", k => MayDo.Holds(k, "alert"));
        yield return For("GET", "/alerts/{id}/again/{draft}", $"/alerts/{Told.Alert}/again/none", k => MayDo.Holds(k, "alert"));
        yield return For("GET", "/investigations", "/investigations", k => At(k, DeskFunction.Investigation, DeskFunction.Police));
        yield return For("GET", "/investigations/{id}", $"/investigations/{Told.Investigation}", k => MayDo.Holds(k, "investigation"));
        yield return Row.Get("/cases", "/cases", 200, 302);
        foreach (var row in new[] { For("GET", "/cases/hand-over", "/cases/hand-over", k => At(k, DeskFunction.Supervision)), For("GET", "/cases/hand-over/{worker}", Worker, k => At(k, DeskFunction.Supervision)), For("GET", "/cases/hand-over/{worker}/again/{draft}", $"{Worker}/again/none", k => At(k, DeskFunction.Supervision)), For("POST", "/cases/hand-over/{worker}", Worker, k => At(k, DeskFunction.Supervision)) }) yield return row;
        yield return For("GET", "/cases/{id}", $"/cases/{Told.Case}", k => MayDo.Holds(k, "case"));
        yield return For("GET", "/cases/{id}/journal/{page}", $"/cases/{Told.Case}/journal/1", k => MayDo.Holds(k, "case"));
        yield return For("GET", "/cases/{id}/move-out/{position}", $"/cases/{Told.Case}/move-out/2", k => k == Kind.Social);
        yield return For("POST", "/cases/{id}/move-out/{position}", $"/cases/{Told.Case}/move-out/2", k => k == Kind.Social);
        yield return For("GET", "/households/{id}", $"/households/{Told.Household}", k => MayDo.Holds(k, "household"));
        yield return For("GET", "/cases/{id}/scores", $"/cases/{Told.Scores}/scores", k => MayDo.Holds(k, "scores"));
        yield return For("GET", "/cases/{id}/scores/{sheet}", $"/cases/{Told.Scores}/scores/record-phq-a", k => MayDo.Holds(k, "scores"));
        yield return For("GET", "/cases/{id}/scores/{sheet}/again/{draft}", $"/cases/{Told.Scores}/scores/record-phq-a/again/none", k => MayDo.Holds(k, "scores"));
        yield return For("GET", "/proceedings", "/proceedings", k => At(k, DeskFunction.LegalTeam));
        yield return For("GET", "/proceedings/measures", "/proceedings/measures", k => At(k, DeskFunction.LegalTeam));
        yield return For("GET", "/justice/debts", "/justice/debts", k => At(k, DeskFunction.LegalTeam));
        // No hearing is planted here; who sees one stands in HearingsTests.
        yield return For("GET", "/proceedings/{id}/hearings/{number}", $"/proceedings/{Told.Proceeding}/hearings/1", _ => false);
        yield return For("GET", "/proceedings/{id}", $"/proceedings/{Told.Proceeding}", k => MayDo.Holds(k, "proceeding"));
        yield return For("GET", "/stock", "/stock", k => At(k, DeskFunction.Store, DeskFunction.SocialTeam));
        yield return For("GET", "/stock/{id}", $"/stock/{Told.Stock}", k => MayDo.Holds(k, "stock"));
        yield return For("GET", "/copies", "/copies", k => At(k, DeskFunction.SocialTeam, DeskFunction.LegalTeam, DeskFunction.Supervision));
        yield return For("GET", "/copies/{id}", $"/copies/{Told.Copy}", k => MayDo.Holds(k, "copy"));
        // Its hour is over; who gets the file within it stands in CopiesTests.
        yield return For("GET", "/copies/{id}/file", $"/copies/{Told.Copy}/file", _ => false);
        yield return For("GET", "/imports", "/imports", k => At(k, DeskFunction.SocialTeam));
        // What is posted here is no upload: whoever may send one is told so.
        yield return For("POST", "/imports", "/imports", k => k == Kind.Social);
        yield return For("GET", "/imports/look/{file}", "/imports/look/none", _ => false);
        yield return For("POST", "/imports/look/{file}", "/imports/look/none", _ => false);
        yield return For("GET", "/imports/list/{file}", "/imports/list/none", _ => false);
        yield return For("GET", "/imports/list/{file}/again/{draft}", "/imports/list/none/again/none", _ => false);
        yield return For("POST", "/imports/list/{file}", "/imports/list/none", _ => false);
        yield return For("GET", "/imports/{id}", $"/imports/{Told.Import}", k => MayDo.Holds(k, "import"));
        yield return For("GET", "/imports/{id}/rows/{page:int:min(1)}", $"/imports/{Told.Import}/rows/1", k => MayDo.Holds(k, "import"));
        yield return For("POST", "/imports/{id}/stop", $"/imports/{Told.Import}/stop", k => k == Kind.Social);
        yield return For("POST", "/imports/{id}/go-on", $"/imports/{Told.Import}/go-on", k => k == Kind.Social);
        yield return For("POST", "/imports/{id}/take-back", $"/imports/{Told.Import}/take-back", k => k == Kind.Social);
        yield return For("GET", "/glass/{stream}", $"/glass/{Told.Identity}", k => At(k, DeskFunction.Supervision));
        yield return For("GET", "/glass/{stream}/again/{draft}", $"/glass/{Told.Identity}/again/none", k => At(k, DeskFunction.Supervision));
        yield return For("POST", "/glass/{stream}", $"/glass/{Told.Identity}", k => At(k, DeskFunction.Supervision));
        yield return For("GET", "/destroy/{stream}", $"/destroy/{Told.Report}", k => MayDo.Holds(k, "report") || At(k, DeskFunction.Safeguarding));
        yield return For("GET", "/destroy/{stream}/again/{draft}", $"/destroy/{Told.Report}/again/none", k => MayDo.Holds(k, "report") || At(k, DeskFunction.Safeguarding));
        yield return For("POST", "/destroy/{stream}", $"/destroy/{Told.Report}", k => MayDo.Holds(k, "report") || At(k, DeskFunction.Safeguarding));
        // Nothing was asked for here; who is let in where something was stands in DestructionTests.
        yield return For("GET", "/destructions/{stream}/{position}", $"/destructions/{Told.Report}/1", _ => false);
        yield return For("POST", "/destructions/{stream}/{position}", $"/destructions/{Told.Report}/1", _ => false);
    }

    private bool Asks(Kind kind) => Purposes.All.Any(p => At(kind, [.. Purposes.Functions(p)]));

    private string Worker => $"/cases/hand-over/{House.PersonOf(DemoPeople.Sokha).Id.Value:N}";

    private static Row For(string method, string pattern, string uri, Func<Kind, bool> may) =>
        new(method, pattern, k => [(uri, method == "POST" ? Form(("act_id", "none")) : null, k == Kind.Nobody ? (method == "POST" ? 303 : 302) : !may(k) ? 404 : method == "POST" ? 303 : 200)]);

    private bool At(Kind kind, params DeskFunction[] functions) => kind.Person is { } person && functions.Contains(House.Parts.Book.Now.Desk(person.Desk)!.Function);

    /// <summary>About the planted streams, and told of tomorrow, so that nothing comes of it even where all else is right.</summary>
    private static int Status(Kind kind, KnownAct act)
    {
        if (kind == Kind.Nobody) return 401;
        var (_, who, told) = MayDo.Table.Single(r => r.Act == act.WireName);
        if (!who.Contains(kind)) return 403;
        return act.Room != "access" ? 400 : told switch { "access.name-taken" or "access.desk-code-taken" or "access.destruction-not-proposed" => 409, "" => 200, _ => 404 };
    }

    /// <summary>The form of every act, for whoever may do it and holds the stream it is about; anybody else learns nothing, not even whether there is such a stream.</summary>
    private IEnumerable<(string Uri, HttpContent? Body, int Status)> Forms(Kind kind) => Acts().Select(act =>
    {
        var may = MayDo.Table.Single(r => r.Act == act.WireName).Who.Contains(kind) && (!act.IsAbout() || MayDo.Holds(kind, act.Shape.Subject!.Value.Wire()));
        // An act with a screen of its own is led there.
        var shown = House.Parts.Rooms.ScreenOf(act.WireName, StreamOf(act) is { } id ? new StreamId(Guid.ParseExact(id, "N")) : null) is null ? 200 : 303;
        return (Path(act), (HttpContent?)null, kind == Kind.Nobody ? 302 : may ? shown : 404);
    });

    [Fact]
    public void Every_way_in_has_a_row_and_every_row_a_way_in()
    {
        var mapped = ((IEndpointRouteBuilder)House.House.App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText}")).Distinct().Order().ToList();
        mapped.Count.ShouldBeGreaterThan(40);
        mapped.ShouldBe(Table().Select(r => r.Key).Order().ToList(), "A way in without a row here has not been tried by anybody: add what each kind of person must get.");
    }

    [Fact]
    public void Every_act_stands_in_the_table_of_who_may_do_it() =>
        House.Parts.Acts.All.Where(a => !a.Needs.ClockOnly).Select(a => a.WireName).ShouldBe(MayDo.Table.Select(r => r.Act));

    public static TheoryData<string> Everybody => [.. Kind.All.Select(k => k.Name)];

    [Theory, MemberData(nameof(Everybody))]
    public async Task Gets_what_she_may_and_not_a_word_more(string name)
    {
        var kind = Kind.All.Single(k => k.Name == name);
        var before = House.Written().Entries;
        var differences = new List<string>();
        foreach (var row in Table())
        {
            foreach (var (uri, body, expected) in row.Tries(kind))
            {
                using var client = await Client(kind, row.EndsSession);
                using var request = new HttpRequestMessage(new(row.Method), uri) { Content = body };
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
                if ((int)response.StatusCode != expected) differences.Add($"{row.Method} {uri}: expected {expected}, got {(int)response.StatusCode}");
                if (Leaks.Find(await Leaks.All(response), kind.MustNotRead) is { } word) differences.Add($"{row.Method} {uri} shows '{word}'");
            }
        }

        differences.ShouldBeEmpty();
        House.Written().Entries.ShouldBe(before);
        Leaks.Find(House.Logs.Text, Told.Words.Select(w => w.Word)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task May_do_over_the_API_what_the_table_says_and_nothing_else(string name)
    {
        var kind = Kind.All.Single(k => k.Name == name);
        using var client = await Client(kind, ends: false);
        var before = House.Written().Entries;
        var differences = new List<string>();
        foreach (var act in Acts())
        {
            var (_, who, told) = MayDo.Table.Single(r => r.Act == act.WireName);
            var sent = MayDo.Example(act, TestHouse.NewId(), inFuture: told == "door.happened-ahead");
            using var response = await client.PostAsync($"/api/v1/{act.Room}/{act.Name}", TestHouse.Json(sent), Cancel);
            var code = await TestHouse.CodeOf(response);
            var expected = kind == Kind.Nobody ? "door.not-signed-in" : who.Contains(kind) ? told : "door.not-allowed";
            if (code != expected) differences.Add($"{act.WireName}: expected {expected}, got {code}");
        }

        differences.ShouldBeEmpty();
        House.Written().Entries.ShouldBe(before);
    }

    /// <summary>Whoever may do an act but does not hold the stream is answered as if there were none.</summary>
    [Fact]
    public async Task A_stream_that_is_not_hers_answers_like_one_that_is_not_there()
    {
        var before = House.Written().Entries;
        foreach (var kind in Kind.All.Where(k => k != Kind.Nobody))
        {
            using var client = await Client(kind, ends: false);
            foreach (var act in Acts().Where(a => a.IsAbout() && MayDo.Table.Single(r => r.Act == a.WireName).Who.Contains(kind) && !MayDo.Holds(kind, a.Shape.Subject!.Value.Wire())))
            {
                using var hers = await client.PostAsync($"/api/v1/{act.Room}/{act.Name}", TestHouse.Json(MayDo.Example(act, StreamOf(act))), Cancel);
                using var none = await client.PostAsync($"/api/v1/{act.Room}/{act.Name}", TestHouse.Json(MayDo.Example(act, TestHouse.NewId())), Cancel);
                hers.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{kind}: {act.WireName}");
                (await hers.Content.ReadAsStringAsync(Cancel)).ShouldBe(await none.Content.ReadAsStringAsync(Cancel));
            }
        }

        House.Written().Entries.ShouldBe(before);
    }

    [Fact]
    public async Task Streams_open_to_those_who_hold_them_and_to_nobody_else()
    {
        // Report, reporter, alert, case, identity, summary, health, scores, justice, justice summary, investigation, stock; the supervisor's gated wraps open nothing by themselves.
        var holders = new (StreamId Stream, Kind[] Who)[]
        {
            (Told.Report, [Kind.Intake, Kind.IntakeSecond]), (Told.Reporter, [Kind.Intake, Kind.IntakeSecond]), (Told.Alert, [Kind.Intake, Kind.IntakeSecond, Kind.Kandal]),
            (Told.Case, [Kind.Social, Kind.Supervisor]), (Told.Identity, [Kind.Social]), (Told.Summary, [Kind.Social, Kind.Supervisor]), (Told.Health, [Kind.Counsellor]),
            (Told.Scores, [Kind.Social, Kind.Counsellor]), (Told.Justice, [Kind.Lawyer]), (Told.JusticeSummary, [Kind.Social]), (Told.Investigation, [Kind.Investigator]), (Told.Stock, [Kind.Social, Kind.Storekeeper]), (Told.Household, [Kind.Social]),
        };
        foreach (var (stream, who) in holders)
        {
            foreach (var kind in Kind.All.Where(k => k != Kind.Nobody))
            {
                var ring = (await House.VisitOf(kind.Person!)).Ring;
                (ring.Open(House.Parts.Store, House.Parts.Store.FindStream(stream)!, 1) is not null).ShouldBe(who.Contains(kind), $"{kind}, {House.Parts.Store.FindStream(stream)!.Kind}");
            }
        }
    }

    [Fact]
    public void Neither_log_nor_audit_holds_a_word_of_what_was_told()
    {
        Leaks.Find(House.Logs.Text, Told.Words.Select(w => w.Word)).ShouldBeNull();
        var audit = House.Parts.Store.Audit(null, long.MaxValue, int.MaxValue);
        audit.Length.ShouldBeGreaterThan(20);
        audit.Select(a => a.Code).Distinct().ShouldAllBe(code => System.Text.RegularExpressions.Regex.IsMatch(code, "^[a-z]+\\.[a-z-]+$"));
    }

    private IEnumerable<KnownAct> Acts() => House.Parts.Acts.All.Where(a => !a.Needs.ClockOnly);

    private string Path(KnownAct act) => StreamOf(act) is { } stream ? $"/act/{act.WireName}/{stream}" : $"/act/{act.WireName}";

    private string? StreamOf(KnownAct act) => act.Shape.Subject switch
    {
        StreamKind.Report => Told.Report.ToString(),
        StreamKind.Alert => Told.Alert.ToString(),
        StreamKind.Case => Told.Case.ToString(),
        StreamKind.Scores => Told.Scores.ToString(),
        StreamKind.Health => Told.Health.ToString(),
        StreamKind.Investigation => Told.Investigation.ToString(),
        StreamKind.Stock => Told.Stock.ToString(),
        StreamKind.Identity => Told.Identity.ToString(),
        StreamKind.Household => Told.Household.ToString(),
        StreamKind.Justice => Told.Justice.ToString(),
        StreamKind.JusticeSummary => Told.JusticeSummary.ToString(),
        StreamKind.Proceeding => Told.Proceeding.ToString(),
        StreamKind.Import => Told.Import.ToString(),
        StreamKind.Copy => Told.Copy.ToString(),
        null => null,
        _ => throw new InvalidOperationException("Plant words in a stream of this kind too, and say here which."),
    };

    private async Task<HttpClient> Client(Kind kind, bool ends)
    {
        var client = House.Nobody();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (kind.Person is { } person) client.DefaultRequestHeaders.Authorization = new("Bearer", ends ? await House.SignIn(person) : await House.TokenOf(person));
        return client;
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
}
