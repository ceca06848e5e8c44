using System.Net;
using Kapea.Host.Access;
using Kapea.Host.Demo;
using Kapea.Journal.Rows;

namespace Kapea.Host.Tests.Pages;

/// <summary>A form sent after the session had ended keeps its words for the one who typed them, and for nobody else.</summary>
public sealed class LateFormTests
{
    private const string Words = "He waits at the Vermilion ferry on Tuesdays.";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Her_words_are_in_the_form_after_she_has_signed_in_and_nothing_was_done_before(bool others)
    {
        await using var house = await TestHouse.Open();
        var session = await house.SignIn(DemoPeople.Sophea);
        house.Machine.Move(Sessions.Lasts + TimeSpan.FromMinutes(1));
        // Somebody's signing in clears the rows of ended sessions away.
        if (others) await house.SignIn(DemoPeople.Dara);
        var written = house.Written().Entries;
        var posted = TestHouse.NewId();
        var (place, said) = await Post(house, "/act/intake.record-report.1", session, posted);
        said.ShouldBe("+page.words-kept");
        place.ShouldStartWith("/reports/new/again/");
        using var form = await Get(house, place, await house.SignIn(DemoPeople.Sophea));
        var html = WebUtility.HtmlDecode(await form.Content.ReadAsStringAsync(Cancel));
        html.ShouldContain(Words);
        html.ShouldContain(Host.Pages.Words.In(house.PersonOf(DemoPeople.Sophea).Profile.Language)["refusal.door.session-ended"]);
        html.ShouldNotContain(posted, Case.Insensitive, "a form that was not done yet gets an act id of its own");
        house.Written().Entries.ShouldBe(written);
        house.Logs.Text.ShouldNotContain("Vermilion");
    }

    [Fact]
    public async Task Nobody_else_sees_them()
    {
        await using var house = await TestHouse.Open();
        var session = await house.SignIn(DemoPeople.Sophea);
        house.Machine.Move(Sessions.Lasts + TimeSpan.FromMinutes(1));
        var (place, _) = await Post(house, "/act/intake.record-report.1", session, TestHouse.NewId());
        // Dara is of the same desk and signs in at the same device, so she is led to the same place.
        using var hers = await Get(house, place, await house.SignIn(DemoPeople.Dara));
        hers.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await hers.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("Vermilion");
        using var ended = await Get(house, place, session);
        ended.StatusCode.ShouldBe(HttpStatusCode.Found, "the cookie of the ended session opens nothing");
        foreach (var file in Directory.EnumerateFiles(house.Options.Data, "journal.db*")) (await Read(file)).ShouldNotContain("Vermilion", Case.Sensitive, file);
    }

    [Fact]
    public async Task What_came_in_time_is_not_asked_for_again()
    {
        await using var house = await TestHouse.Open();
        var session = await house.SignIn(DemoPeople.Sophea);
        var posted = TestHouse.NewId();
        (await Post(house, "/act/intake.record-report.1", session, posted)).Said.ShouldStartWith("+done.");
        house.Machine.Move(Sessions.Lasts + TimeSpan.FromMinutes(1));
        var (place, said) = await Post(house, "/act/intake.record-report.1", session, posted);
        (place, said).ShouldBe(("", "+page.sent-before"));
        // The same id from another's ended session tells nothing of the act.
        var daras = await house.SignIn(DemoPeople.Dara);
        house.Machine.Move(Sessions.Lasts + TimeSpan.FromMinutes(1));
        (await Post(house, "/act/intake.record-report.1", daras, posted)).Said.ShouldBe("+page.words-kept");
    }

    [Theory]
    [InlineData("no session")]
    [InlineData("an unknown session")]
    [InlineData("signed out")]
    [InlineData("suspended")]
    [InlineData("too long ago")]
    public async Task Where_she_is_not_known_it_is_said_plainly_and_nothing_is_kept(string who)
    {
        await using var house = await TestHouse.Open();
        var session = who is "no session" ? null : who is "an unknown session" ? new string('A', 43) : await house.SignIn(DemoPeople.Dara);
        if (who == "signed out") await house.Parts.Sessions.End(house.Parts.Sessions.Resolve(session)!, Cancel);
        if (who == "suspended") (await house.Key(DemoPeople.Vanna, new SuspendPerson(house.PersonOf(DemoPeople.Dara).Id.Value))).Code.ShouldBe("done");
        if (who == "too long ago")
        {
            house.Machine.Move(Sessions.Lasts + TimeSpan.FromMinutes(1));
            await house.SignIn(DemoPeople.Sophea);
            house.Machine.Move(Sessions.Lasts);
        }

        (await Post(house, "/act/intake.record-report.1", session, TestHouse.NewId())).ShouldBe(("", "-door.words-not-kept"));
        house.Parts.Store.All<SettingRow>().ShouldNotContain(r => r.Name.StartsWith(SettingRow.Passing + "draft.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_phrase_is_never_kept()
    {
        await using var house = await TestHouse.Open();
        var session = await house.SignIn(DemoPeople.Dara);
        house.Machine.Move(Sessions.Lasts + TimeSpan.FromMinutes(1));
        (await Post(house, "/me/phrase", session, TestHouse.NewId())).ShouldBe(("", ""));
        house.Parts.Store.All<SettingRow>().ShouldNotContain(r => r.Name.StartsWith(SettingRow.Passing + "draft.", StringComparison.Ordinal));
    }

    /// <summary>Where signing in will lead, and what is said on the way.</summary>
    private static async Task<(string Place, string Said)> Post(TestHouse house, string path, string? session, string actId)
    {
        using var client = house.Nobody();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("act_id", actId), new("channel", "Phone"), new("nature", "Concern"), new("verbatim", Words)]) };
        if (session is not null) request.Headers.Add("Cookie", "kapea-session=" + session);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await client.SendAsync(request, Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var said = Cookie(response, "flash");
        if (!said.StartsWith("+done.", StringComparison.Ordinal)) response.Headers.Location!.ToString().ShouldBe("/sign-in");
        return (Cookie(response, "back"), said);
    }

    private static string Cookie(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.SingleOrDefault(c => c.StartsWith(name + "=", StringComparison.Ordinal)) is { } cookie ? WebUtility.UrlDecode(cookie.Split(';')[0][(name.Length + 1)..].Replace("+", "%2B")) : "";

    private static async Task<HttpResponseMessage> Get(TestHouse house, string path, string session)
    {
        using var client = house.Nobody();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", "kapea-session=" + session);
        request.Headers.Accept.ParseAdd("text/html");
        return await client.SendAsync(request, Cancel);
    }

    private static async Task<string> Read(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync(Cancel);
    }
}
