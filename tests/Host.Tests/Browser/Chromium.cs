using Kapea.Host.Demo;
using Microsoft.Playwright;

namespace Kapea.Host.Tests.Browser;

/// <summary>One browser and one house for the tests that walk by hand. Without Chromium they fail with a plain sentence.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal TestHouse House { get; private set; } = null!;

    private IBrowser Browser => _browser ?? throw new InvalidOperationException($"There is no browser at {Path}. Install it with 'apt-get install chromium fonts-noto-core fonts-khmeros-core'.");

    public async ValueTask InitializeAsync()
    {
        House = await TestHouse.Open(demo: true);
        if (!File.Exists(Path)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await House.DisposeAsync();
    }

    /// <summary>A person at her screen; signed in by her phrase where that is what is tried, since phrases are slow on purpose. Every console error and every answer of 400 and more is kept to be looked at.</summary>
    internal async Task<Screen> As(DemoPerson person, string language = "en", bool phone = false, bool script = true, bool byPhrase = false)
    {
        var context = await Browser.NewContextAsync(new() { ViewportSize = phone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 800 }, JavaScriptEnabled = script, ReducedMotion = ReducedMotion.Reduce });
        await context.AddCookiesAsync([new() { Name = "lang", Value = language, Url = House.Address.ToString() }]);
        var screen = new Screen(House, await context.NewPageAsync(), script);
        if (byPhrase) await SignIn(screen, person);
        else
        {
            await context.AddCookiesAsync([new() { Name = "kapea-session", Value = await House.SignIn(person), Url = House.Address.ToString() }]);
            await screen.Go("/today");
        }

        screen.Path.ShouldBe("/today");
        return screen;
    }

    private static async Task SignIn(Screen screen, DemoPerson person)
    {
        await screen.Go("/sign-in");
        await screen.IsWell();
        await screen.Page.FillAsync("#name", person.SignIn);
        await screen.Page.FillAsync("#phrase", person.Phrase);
        await screen.Press("main button.main");
    }
}

/// <summary>They share the house and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ByHand : ICollectionFixture<Chromium>
{
    public const string Name = "by hand";
}
