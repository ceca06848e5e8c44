using System.Net;
using Kapea.Host.Demo;

namespace Kapea.Host.Tests.Pages;

/// <summary>A link from another site, and where signing in leads: only ever to a place of our own.</summary>
[Collection(InSharedHouse.Name)]
public sealed class ComingFromElsewhereTests(SharedHouse shared)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_click_on_another_site_is_led_to_the_same_address_once_more_in_both_languages()
    {
        using var response = await Ask("/alerts/0123456789abcdef0123456789abcdef", "cross-site");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
        html.ShouldContain("http-equiv=\"refresh\" content=\"0;url=/alerts/0123456789abcdef0123456789abcdef\"");
        html.ShouldContain("href=\"/alerts/0123456789abcdef0123456789abcdef\"");
        foreach (var language in Host.Pages.Words.Languages) html.ShouldContain(Host.Pages.Words.In(language)["page.again"]);
        html.ShouldNotContain("<script");
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("/%22%3E%3Cscript%3E")]
    [InlineData("/today;url=https://evil.example")]
    public async Task It_leads_nowhere_else(string path)
    {
        using var client = shared.House.Nobody();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(shared.House.Address.ToString().TrimEnd('/') + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        Mark(request, "cross-site");
        using var response = await client.SendAsync(request, Cancel);
        var html = await response.Content.ReadAsStringAsync(Cancel);
        html.ShouldContain("content=\"0;url=/\"");
        html.ShouldNotContain("evil");
    }

    [Theory]
    [InlineData("same-origin", "navigate", false)]
    [InlineData("none", "navigate", false)]
    [InlineData("same-site", "navigate", false)]
    [InlineData("cross-site", "no-cors", false)]
    [InlineData("cross-site", "navigate", true)]
    public async Task Every_other_request_is_answered_as_it_is_and_so_there_is_no_circle(string site, string mode, bool cookie)
    {
        using var response = await Ask("/today", site, mode, cookie ? "kapea-session=" + new string('A', 43) : null);
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.ToString().ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Signing_in_leads_to_the_place_she_wanted()
    {
        using var asked = await Ask($"/reports/{shared.Told.Report}", "same-origin");
        var cookie = asked.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("back=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        using var page = await Ask("/sign-in", "same-origin", cookie: cookie.Split(';')[0]);
        (await page.Content.ReadAsStringAsync(Cancel)).ShouldContain($"name=\"back\" value=\"/reports/{shared.Told.Report}\"");
        (await SignIn($"/reports/{shared.Told.Report}")).ShouldBe($"/reports/{shared.Told.Report}");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/a?b=c")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task And_never_to_another_origin(string back)
    {
        using var page = await Ask("/sign-in", "same-origin", cookie: "back=" + Uri.EscapeDataString(back));
        (await page.Content.ReadAsStringAsync(Cancel)).ShouldContain("name=\"back\" value=\"/today\"");
        (await SignIn(back)).ShouldBe("/today");
    }

    private async Task<string> SignIn(string back)
    {
        using var client = shared.House.Nobody();
        var fields = new Dictionary<string, string> { ["name"] = DemoPeople.Sophea.SignIn, ["phrase"] = DemoPeople.Sophea.Phrase, ["back"] = back };
        using var response = await client.PostAsync("/sign-in", new FormUrlEncodedContent(fields), Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        response.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("kapea-session=", StringComparison.Ordinal));
        return response.Headers.Location!.ToString();
    }

    private async Task<HttpResponseMessage> Ask(string path, string site, string mode = "navigate", string? cookie = null)
    {
        using var client = shared.House.Nobody();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        Mark(request, site, mode);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return await client.SendAsync(request, Cancel);
    }

    private static void Mark(HttpRequestMessage request, string site, string mode = "navigate")
    {
        request.Headers.Add("Sec-Fetch-Site", site);
        request.Headers.Add("Sec-Fetch-Mode", mode);
        request.Headers.Accept.ParseAdd("text/html");
    }
}
