using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Kapea.Host.Demo;
using Kapea.Host.Pages;
using Kapea.Journal.Rows;

namespace Kapea.Host.Tests.Doors;

/// <summary>What nobody should send, and what comes of it: a stable code, a sentence in the language asked, nothing written, nothing logged.</summary>
[Collection(InSharedHouse.Name)]
public sealed class BadInputTests(SharedHouse shared)
{
    private const string Typed = "Typedsecretquail";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private TestHouse House => shared.House;

    private const string Note = "/api/v1/intake/note-on-report";

    private JsonObject Good(string text = "A good note") => new()
    {
        ["act_id"] = TestHouse.NewId(),
        ["subject"] = shared.Told.Report.ToString(),
        ["fields"] = new JsonObject { ["kind"] = "Remark", ["text"] = text },
    };

    private JsonObject With(string head, JsonNode? value)
    {
        var body = Good(Typed);
        body[head] = value;
        return body;
    }

    private JsonObject WithField(string field, JsonNode? value)
    {
        var body = Good(Typed);
        ((JsonObject)body["fields"]!)[field] = value;
        return body;
    }

    public static TheoryData<string, int, string, string?> Bodies => new()
    {
        { "missing field", 400, "field.missing", "text" },
        { "unknown field", 400, "field.unknown", "bogus" },
        { "number where text", 400, "field.wrong-type", "text" },
        { "null where text", 400, "field.wrong-type", "text" },
        { "list where text", 400, "field.wrong-type", "text" },
        { "half surrogate", 400, "field.wrong-type", "text" },
        { "nul", 400, "field.not-text", "text" },
        { "control character", 400, "field.not-text", "text" },
        { "too long", 400, "field.too-long", "text" },
        { "no such choice", 400, "field.not-a-choice", "kind" },
        { "fields a list", 400, "field.wrong-type", "fields" },
        { "unknown head", 400, "field.unknown", "evil" },
        { "half surrogate in a name", 400, "field.unknown", "?" },
        { "no act id", 400, "door.missing-act-id", "act_id" },
        { "act id a number", 400, "field.wrong-type", "act_id" },
        { "act id of zeros", 400, "door.missing-act-id", "act_id" },
        { "subject no id", 400, "field.wrong-type", "subject" },
        { "subject a list", 400, "field.wrong-type", "subject" },
        { "no subject", 400, "door.missing-subject", "subject" },
        { "unknown subject", 404, "door.not-found", null },
        { "happened ahead", 400, "door.happened-ahead", "happened_at" },
        { "happened unreadable", 400, "door.happened-unreadable", "happened_at" },
        { "happened in the year 1", 400, "door.happened-unreadable", "happened_at" },
        { "happened a number", 400, "field.wrong-type", "happened_at" },
        { "position a word", 400, "field.wrong-type", "position" },
        { "desk not hers", 403, "door.not-allowed", null },
        { "second look a word", 400, "field.wrong-type", "second_look" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task A_body_that_is_wrong_is_refused_by_code_and_field(string what, int status, string code, string? field)
    {
        foreach (var language in Words.Languages)
        {
            var raw = Body(what);
            await Refused(language, HttpMethod.Post, Note, new StringContent(raw, Encoding.UTF8, "application/json"), status, code, field);
        }
    }

    private string Body(string what) => what switch
    {
        "missing field" => Without("text").ToJsonString(),
        "unknown field" => WithField("bogus", Typed).ToJsonString(),
        "number where text" => WithField("text", 5).ToJsonString(),
        "null where text" => WithField("text", null).ToJsonString(),
        "list where text" => WithField("text", new JsonArray(Typed, Typed)).ToJsonString(),
        "half surrogate" => Good("HERE").ToJsonString().Replace("HERE", Typed + "\\ud800"),
        "nul" => WithField("text", Typed + "\0").ToJsonString(),
        "control character" => WithField("text", Typed + "\u001b[2J").ToJsonString(),
        "too long" => WithField("text", string.Concat(Enumerable.Repeat(Typed + " ", 600))).ToJsonString(),
        "no such choice" => WithField("kind", Typed).ToJsonString(),
        "fields a list" => With("fields", new JsonArray(Typed)).ToJsonString(),
        "unknown head" => With("evil", Typed).ToJsonString(),
        "half surrogate in a name" => Good(Typed).ToJsonString().Replace("{\"act_id\"", "{\"\\udc00\":1,\"act_id\""),
        "no act id" => With("act_id", "").ToJsonString(),
        "act id a number" => With("act_id", 7).ToJsonString(),
        "act id of zeros" => With("act_id", new string('0', 32)).ToJsonString(),
        "subject no id" => With("subject", Typed).ToJsonString(),
        "subject a list" => With("subject", new JsonArray(Typed)).ToJsonString(),
        "no subject" => With("subject", "").ToJsonString(),
        "unknown subject" => With("subject", TestHouse.NewId()).ToJsonString(),
        "happened ahead" => With("happened_at", "2030-03-05T09:00:00+07:00").ToJsonString(),
        "happened unreadable" => With("happened_at", Typed).ToJsonString(),
        "happened in the year 1" => With("happened_at", "0001-01-01T00:00").ToJsonString(),
        "happened a number" => With("happened_at", 1_900_000_000).ToJsonString(),
        "position a word" => With("position", Typed).ToJsonString(),
        "desk not hers" => With("desk", "supervision").ToJsonString(),
        "second look a word" => With("second_look", Typed).ToJsonString(),
        _ => throw new InvalidOperationException(what),
    };

    private JsonObject Without(string field)
    {
        var body = Good(Typed);
        ((JsonObject)body["fields"]!).Remove(field);
        return body;
    }

    public static TheoryData<string, int, string> Raws => new()
    {
        { "10 MB", 413, "door.too-large" },
        { "900 kB without its length", 413, "door.too-large" },
        { "just over the limit", 413, "door.too-large" },
        { "invalid UTF-8", 400, "field.wrong-type" },
        { "deep", 400, "door.not-json" },
        { "a list at the root", 400, "door.not-json" },
        { "a word at the root", 400, "door.not-json" },
        { "nothing", 400, "door.not-json" },
        { "cut off", 400, "door.not-json" },
        { "a form", 415, "door.not-text" },
        { "no type", 415, "door.not-text" },
        { "an image in parts", 415, "door.not-text" },
        { "an image", 415, "door.not-text" },
    };

    [Theory, MemberData(nameof(Raws))]
    public async Task A_body_that_is_no_act_at_all_is_refused(string what, int status, string code)
    {
        foreach (var language in Words.Languages) await Refused(language, HttpMethod.Post, Note, RawBody(what), status, code, what == "invalid UTF-8" ? "act_id" : null);
    }

    private HttpContent RawBody(string what)
    {
        HttpContent Json(byte[] bytes) => new ByteArrayContent(bytes) { Headers = { ContentType = new("application/json") } };
        HttpContent Plain(string text, string? type) => new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = type is null ? null : new(type) } };
        return what switch
        {
            "10 MB" => Json(Encoding.ASCII.GetBytes(Good(new string('x', 10 << 20)).ToJsonString())),
            "900 kB without its length" => new StreamContent(new Endless(900 << 10)) { Headers = { ContentType = new("application/json") } },
            "just over the limit" => Json(Encoding.ASCII.GetBytes(Good(new string('x', 65 * 1024)).ToJsonString())),
            "invalid UTF-8" => Json([.. "{\"act_id\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]),
            "deep" => Plain("{\"fields\":" + new string('[', 5000) + new string(']', 5000) + "}", "application/json"),
            "a list at the root" => Plain($"[\"{Typed}\"]", "application/json"),
            "a word at the root" => Plain($"\"{Typed}\"", "application/json"),
            "nothing" => Plain("", "application/json"),
            "cut off" => Plain(Good(Typed).ToJsonString()[..^3], "application/json"),
            "a form" => new FormUrlEncodedContent([KeyValuePair.Create("text", Typed)]),
            "no type" => Plain(Good(Typed).ToJsonString(), null),
            "an image in parts" => new MultipartFormDataContent { { new ByteArrayContent([0x89, 0x50, 0x4E, 0x47, .. Encoding.ASCII.GetBytes(Typed)]) { Headers = { ContentType = new("image/png") } }, "photo", Typed + ".png" } },
            "an image" => new ByteArrayContent([0xFF, 0xD8, 0xFF, .. Encoding.ASCII.GetBytes(Typed)]) { Headers = { ContentType = new("image/jpeg") } },
            _ => throw new InvalidOperationException(what),
        };
    }

    [Fact]
    public async Task A_form_with_an_image_is_refused_unread_and_leaves_nothing()
    {
        var before = House.Written();
        var drafts = Drafts();
        using var browser = await House.Browser(DemoPeople.Sophea);
        var parts = new MultipartFormDataContent { { new StringContent(Typed), "text" }, { new ByteArrayContent([0x89, 0x50, 0x4E, 0x47]) { Headers = { ContentType = new("image/png") } }, "photo", "a.png" } };
        using var response = await browser.PostAsync($"/act/intake.note-on-report.1/{shared.Told.Report}", parts, Cancel);
        ((int)response.StatusCode).ShouldBeOneOf(303, 415);
        House.Written().ShouldBe(before);
        Drafts().ShouldBe(drafts);
        House.Logs.Text.ShouldNotContain(Typed);

        int Drafts() => House.Parts.Store.All<SettingRow>().Count(r => r.Name.StartsWith("draft.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_act_nobody_knows_is_told_so_by_form_and_in_a_parcel()
    {
        using var client = await House.As(DemoPeople.Sophea);
        (await client.PostAsync("/api/v1/intake/" + Typed, TestHouse.Json(Good()), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var parcel = new JsonObject { ["acts"] = new JsonArray(new JsonObject { ["act"] = "intake.burn-report.1", ["act_id"] = TestHouse.NewId() }, 5, "x", new JsonArray(), new JsonObject { ["act"] = "alerts.escalate-alert.1", ["act_id"] = TestHouse.NewId(), ["fields"] = new JsonObject() }) };
        var lines = (await TestHouse.Read(await client.PostAsync("/api/v1/parcel", TestHouse.Json(parcel), Cancel))).GetProperty("acts").EnumerateArray().ToList();
        lines.Count.ShouldBe(5);
        lines.ShouldAllBe(l => l.GetProperty("problem").GetProperty("code").GetString() == "door.unknown-act");
    }

    [Fact]
    public async Task A_parcel_holds_what_follows_a_refusal_on_the_same_subject_only()
    {
        await using var own = await TestHouse.Open();
        var told = await Told.In(own);
        using var client = await own.As(DemoPeople.Sophea);
        JsonObject Line(string subject, string text) => new() { ["act"] = "intake.note-on-report.1", ["act_id"] = TestHouse.NewId(), ["subject"] = subject, ["fields"] = new JsonObject { ["kind"] = "Remark", ["text"] = text } };
        var nowhere = TestHouse.NewId();
        var parcel = new JsonObject { ["acts"] = new JsonArray(Line(nowhere, "a"), Line(nowhere, "b"), Line(told.Report.ToString(), "c")) };
        var lines = (await TestHouse.Read(await client.PostAsync("/api/v1/parcel", TestHouse.Json(parcel), Cancel))).GetProperty("acts").EnumerateArray().ToList();
        lines.Select(l => l.TryGetProperty("problem", out var p) ? p.GetProperty("code").GetString() : "done").ShouldBe(["door.not-found", "parcel.held", "done"]);
    }

    [Fact]
    public async Task A_stale_position_is_refused_and_the_present_one_taken()
    {
        var close = new JsonObject { ["act_id"] = TestHouse.NewId(), ["subject"] = shared.Told.Report.ToString(), ["second_look"] = true, ["position"] = 1, ["fields"] = new JsonObject { ["outcome"] = "NoCase" } };
        await Refused("en", HttpMethod.Post, "/api/v1/intake/close-report", TestHouse.Json(close), 409, "door.stale-position", "position");
        close["position"] = House.Parts.Store.FindStream(shared.Told.Report)!.Position;
        await Refused("en", HttpMethod.Post, "/api/v1/intake/close-report", TestHouse.Json(close), 422, "intake.case-was-opened", "outcome");
        close.Remove("position");
        await Refused("en", HttpMethod.Post, "/api/v1/intake/close-report", TestHouse.Json(close), 400, "door.missing-position", "position");
        close.Remove("second_look");
        await Refused("en", HttpMethod.Post, "/api/v1/intake/close-report", TestHouse.Json(close), 400, "door.second-look", "second_look");
    }

    [Fact]
    public async Task The_same_act_is_answered_as_before_also_after_a_restart_and_another_content_is_refused()
    {
        await using var own = await TestHouse.Open();
        var id = TestHouse.NewId();
        JsonObject Report(string words) => new() { ["act_id"] = id, ["fields"] = new JsonObject { ["channel"] = "Phone", ["nature"] = "Concern", ["verbatim"] = words } };
        using var client = await own.As(DemoPeople.Sophea);
        var first = await TestHouse.Read(await client.PostAsync("/api/v1/intake/record-report", TestHouse.Json(Report("once")), Cancel));
        var written = own.Written().Entries;
        var again = await TestHouse.Read(await client.PostAsync("/api/v1/intake/record-report", TestHouse.Json(Report("once ")), Cancel));
        await own.Restart();
        using var later = await own.As(DemoPeople.Sophea);
        var after = await TestHouse.Read(await later.PostAsync("/api/v1/intake/record-report", TestHouse.Json(Report("once")), Cancel));
        foreach (var answer in new[] { again, after })
        {
            answer.GetProperty("again").GetBoolean().ShouldBeTrue();
            answer.GetProperty("subject").GetString().ShouldBe(first.GetProperty("subject").GetString());
            answer.GetProperty("begun").ToString().ShouldBe(first.GetProperty("begun").ToString());
        }

        var other = await later.PostAsync("/api/v1/intake/record-report", TestHouse.Json(Report("twice")), Cancel);
        ((int)other.StatusCode, await TestHouse.CodeOf(other)).ShouldBe((409, "door.act-id-used"));
        using var dara = await own.As(DemoPeople.Dara);
        var hers = await dara.PostAsync("/api/v1/intake/record-report", TestHouse.Json(Report("once")), Cancel);
        (await TestHouse.CodeOf(hers)).ShouldBe("door.act-id-used", "another person's act id");
        own.Written().Entries.ShouldBe(written);
    }

    [Fact]
    public async Task One_address_that_asks_too_much_is_asked_to_wait_and_others_are_not()
    {
        await using var own = await TestHouse.Open(o => o.RequestsPerMinute = 60);
        using var client = own.Nobody("km");
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var statuses = new List<int>();
        var refused = "";
        for (var i = 0; i < 10_000 && statuses.Count(s => s == 429) < 200; i++)
        {
            using var response = await client.GetAsync("/health", Cancel);
            statuses.Add((int)response.StatusCode);
            if ((int)response.StatusCode != 429) continue;
            response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
            refused = (await TestHouse.Read(response)).GetProperty("title").GetString()!;
        }

        statuses.Take(60).ShouldAllBe(s => s == 200);
        statuses.Count(s => s == 429).ShouldBe(200);
        refused.ShouldBe(Words.In("km")["refusal.door.too-many"]);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/health") { Headers = { { "X-Forwarded-For", "203.0.113.9" } } };
        (await client.SendAsync(elsewhere, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public static TheoryData<string, string?, string?, bool> Sites => new()
    {
        { "cross-site", null, "cross-site", false },
        { "same-site is not same-origin", null, "same-site", false },
        { "typed address", null, "none", false },
        { "another origin", "https://evil.example", null, false },
        { "an opaque origin", "null", null, false },
        { "another port", "http://127.0.0.1:1", null, false },
        { "neither, with a cookie", null, null, false },
        { "our own, by fetch site", null, "same-origin", true },
        { "our own, by origin", "OWN", null, true },
        { "fetch site counts before origin", "OWN", "cross-site", false },
    };

    [Theory, MemberData(nameof(Sites))]
    public async Task A_write_comes_from_our_own_pages_or_not_at_all(string what, string? origin, string? site, bool let)
    {
        var before = House.Written().Entries;
        var sent = Good();
        sent["subject"] = TestHouse.NewId();
        using var request = new HttpRequestMessage(HttpMethod.Post, Note) { Content = TestHouse.Json(sent) };
        request.Headers.Add("Cookie", "kapea-session=" + await House.TokenOf(DemoPeople.Sophea));
        if (origin is not null) request.Headers.Add("Origin", origin == "OWN" ? House.Address.GetLeftPart(UriPartial.Authority) : origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        using var response = await House.Nobody().SendAsync(request, Cancel);
        (await TestHouse.CodeOf(response)).ShouldBe(let ? "door.not-found" : "door.other-site", what);
        House.Written().Entries.ShouldBe(before);
    }

    [Theory]
    [InlineData("/look/x/..%2f..%2fappsettings.json")]
    [InlineData("/look/x/%2e%2e%2fkapea.db")]
    [InlineData("/look/../../../etc/passwd")]
    [InlineData("/act/..%2f..%2fetc%2fpasswd")]
    [InlineData("/act/intake.note-on-report.1/..%5c..%5cdata")]
    [InlineData("/%00")]
    [InlineData("/data/journal.db")]
    [InlineData("/api/v1/../../health/..")]
    public async Task A_path_leads_nowhere_but_to_what_is_mapped(string path)
    {
        using var client = await House.As(DemoPeople.Vanna);
        using var response = await client.GetAsync(path, Cancel);
        ((int)response.StatusCode).ShouldBeOneOf(400, 404, 302);
        (await response.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("root:");
    }

    [Theory]
    [InlineData("HEAD", "/sign-in")]
    [InlineData("OPTIONS", Note)]
    [InlineData("TRACE", "/")]
    [InlineData("PUT", Note)]
    [InlineData("PATCH", "/api/v1/parcel")]
    [InlineData("DELETE", "/health")]
    [InlineData("CONNECT", "/")]
    [InlineData("BREW", "/pot")]
    public async Task Other_methods_do_nothing_and_echo_nothing(string method, string path)
    {
        var before = House.Written();
        var answer = await Wire($"{method} {path} HTTP/1.1\r\nHost: {House.Address.Authority}\r\nX-Secret: {Typed}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 ");
        int.Parse(answer.AsSpan(9, 3)).ShouldBeInRange(400, 499);
        answer.ShouldNotContain(Typed);
        House.Written().ShouldBe(before);
    }

    [Fact]
    public async Task Cookies_that_are_huge_broken_or_unknown_are_nobodys()
    {
        (await Wire($"GET / HTTP/1.1\r\nHost: {House.Address.Authority}\r\nConnection: close\r\nCookie: kapea-session={new string('a', 100_000)}\r\n\r\n")).ShouldStartWith("HTTP/1.1 431");
        foreach (var cookie in new[] { new string('A', 43), new string('a', 5000), "kapea", "\"", "%00", "=;=;=", Convert.ToBase64String(new byte[32]) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.TryAddWithoutValidation("Cookie", "kapea-session=" + cookie + "; flash=" + cookie + "; lang=" + cookie);
            using var response = await House.Nobody().SendAsync(request, Cancel);
            ((int)response.StatusCode, response.Headers.Location?.ToString()).ShouldBe((302, "/sign-in"), cookie);
        }

        using var bearer = House.Nobody();
        bearer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new string('A', 43));
        (await TestHouse.CodeOf(await bearer.PostAsync(Note, TestHouse.Json(Good()), Cancel))).ShouldBe("door.not-signed-in");
    }

    [Fact]
    public async Task A_form_that_was_refused_brings_back_what_was_typed_and_to_nobody_else()
    {
        await using var own = await TestHouse.Open();
        using var browser = await own.Browser(DemoPeople.Sophea);
        var form = new FormUrlEncodedContent([KeyValuePair.Create("act_id", TestHouse.NewId()), KeyValuePair.Create("channel", "Phone"), KeyValuePair.Create("verbatim", Typed)]);
        using var refused = await browser.PostAsync("/act/intake.record-report.1", form, Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        refused.Headers.Location!.ToString().ShouldNotContain(Typed);
        using var other = await own.Browser(DemoPeople.Dara);
        (await other.GetStringAsync(refused.Headers.Location, Cancel)).ShouldNotContain(Typed);
        (await browser.GetStringAsync(refused.Headers.Location, Cancel)).ShouldContain(Typed);
        (await browser.GetStringAsync(refused.Headers.Location, Cancel)).ShouldContain(Typed, customMessage: "a reload loses nothing");
        own.Written().Entries.ShouldBe(0);
        own.Logs.Text.ShouldNotContain(Typed);
    }

    /// <summary>Sends as the hotline operator and expects this refusal, worded in the language, with nothing written and nothing logged.</summary>
    private async Task Refused(string language, HttpMethod method, string path, HttpContent body, int status, string code, string? field)
    {
        var before = House.Written();
        using var client = await House.As(DemoPeople.Sophea);
        client.DefaultRequestHeaders.Add("Cookie", "lang=" + language);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var request = new HttpRequestMessage(method, path) { Content = body };
        // A polite client asks before it sends ten megabytes.
        request.Headers.ExpectContinue = body.Headers.ContentLength > 100_000;
        using var response = await client.SendAsync(request, Cancel);
        var problem = await TestHouse.Read(response);
        ((int)response.StatusCode, problem.GetProperty("code").GetString()).ShouldBe((status, code));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var error = problem.GetProperty("errors")[0];
        (error.TryGetProperty("field", out var at) ? at.GetString() : null).ShouldBe(field);
        var sentence = problem.GetProperty("title").GetString()!;
        sentence.ShouldNotBe("refusal." + code, "there are no words for it");
        sentence.Any(c => c is >= 'ក' and <= '៿').ShouldBe(language == "km", sentence);
        problem.ToString().ShouldNotContain(Typed);
        House.Written().ShouldBe(before);
        House.Logs.Text.ShouldNotContain(Typed);
    }

    private async Task<string> Wire(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(House.Address.Host, House.Address.Port, Cancel);
        await using var stream = client.GetStream();
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Cancel);
            await stream.CopyToAsync(answer, Cancel);
        }
        catch (IOException)
        {
            // The house hung up in the middle of what was sent; what it answered is here.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>So many bytes of nothing in particular, of unknown length.</summary>
    private sealed class Endless(int bytes) : Stream
    {
        private int _left = bytes;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var now = Math.Min(count, _left);
            buffer.AsSpan(offset, now).Fill((byte)' ');
            _left -= now;
            return now;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
