using Kapea.Host.Demo;

namespace Kapea.Host.Tests.Browser;

/// <summary>A link in a mail that is read in the browser, on another site.</summary>
[Collection(ByHand.Name)]
public sealed class FromAMailTests(Chromium chromium)
{
    private const string Mail = "http://mail.invalid/";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_is_signed_in_comes_to_the_page_itself(bool script)
    {
        await using var dara = await chromium.As(DemoPeople.Dara, script: script, byPhrase: true);
        await Follow(dara, "/reports");
        dara.Path.ShouldBe("/reports");
        await dara.IsWell();
    }

    [Fact]
    public async Task Whoever_is_not_signs_in_and_then_comes_to_the_page()
    {
        await using var dara = await chromium.As(DemoPeople.Dara, byPhrase: true);
        await dara.Page.Context.ClearCookiesAsync();
        await Follow(dara, "/reports");
        dara.Path.ShouldBe("/sign-in");
        await dara.Page.FillAsync("#name", DemoPeople.Dara.SignIn);
        await dara.Page.FillAsync("#phrase", DemoPeople.Dara.Phrase);
        await dara.Press("main button.main");
        dara.Path.ShouldBe("/reports");
    }

    private async Task Follow(Screen screen, string path)
    {
        var link = new Uri(chromium.House.Address, path).ToString();
        await screen.Page.RouteAsync(Mail + "**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<!DOCTYPE html><title>mail</title><a id=\"link\" href=\"{link}\">look</a>" }));
        await screen.Page.GotoAsync(Mail);
        await screen.Page.ClickAsync("#link");
        // There are two steps: the page in between, and the one it leads to.
        await screen.Page.WaitForFunctionAsync("() => location.host !== 'mail.invalid' && !document.querySelector('meta[http-equiv=refresh]') && document.readyState === 'complete'", null, new() { Timeout = 15_000 });
    }
}
