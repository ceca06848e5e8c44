using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Kapea.Host.Tests.Browser;

/// <summary>One person's screen, and what must hold on every page she sees.</summary>
internal sealed partial class Screen : IAsyncDisposable
{
    private readonly TestHouse _house;
    private readonly bool _script;
    private readonly List<string> _trouble = [];

    public Screen(TestHouse house, IPage page, bool script)
    {
        (_house, Page, _script) = (house, page, script);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("favicon", StringComparison.Ordinal)) _trouble.Add(message.Text);
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500) _trouble.Add($"{response.Status} {response.Url}");
        };
    }

    public IPage Page { get; }

    public string Path => new Uri(Page.Url).AbsolutePath;

    public Task Go(string path) => Page.GotoAsync(new Uri(_house.Address, path).ToString());

    /// <summary>Clicks what leads to another page, and waits for it.</summary>
    public Task Press(string selector) => Leave(() => Page.ClickAsync(selector));

    /// <summary>Does something that leads to another page, and waits until that has loaded.</summary>
    public async Task Leave(Func<Task> act)
    {
        var moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Page.FrameNavigated += Moved;
        try
        {
            await act();
            await moved.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
        finally
        {
            Page.FrameNavigated -= Moved;
        }

        await Page.WaitForLoadStateAsync(LoadState.Load);

        void Moved(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame) moved.TrySetResult();
        }
    }

    /// <summary>Opens a folded part and ticks, chooses or fills in it.</summary>
    public async Task Unfold(string summary) => await Page.ClickAsync($"summary:has-text(\"{summary}\")");

    public Task<bool> Sees(string text) => Page.GetByText(text).First.IsVisibleAsync();

    /// <summary>Keeps a picture of the whole page, to be looked at, where <c>KAPEA_PICTURES</c> names a directory.</summary>
    public async Task Shoot(string by)
    {
        if (Environment.GetEnvironmentVariable("KAPEA_PICTURES") is not { Length: > 0 } folder) return;
        var name = $"{by}-{Path.Trim('/').Split('/')[0]}-{(Path.EndsWith("reporter", StringComparison.Ordinal) ? "reporter-" : "")}{Page.ViewportSize!.Width}.png";
        await Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, name), FullPage = true });
    }

    /// <summary>No sideways scrolling, no key without words, a neutral title, nothing in the address, no violation of the policy, nothing that axe finds.</summary>
    public async Task IsWell()
    {
        var where = $"{Path} {Page.ViewportSize!.Width}";
        Page.Url.ShouldNotContain("?");
        (await Page.TitleAsync()).ShouldMatch("^[^0-9]+ · (Kapea|ការពារ)$", where);
        Key().Match(await Page.InnerTextAsync("body")).Value.ShouldBe("", where);
        _trouble.ShouldBeEmpty(where);
        if (!_script) return;
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, where);
        var found = await Page.RunAxe();
        found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty(where);
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    [GeneratedRegex(@"\b(page|access|alerts|intake|cases|audit|entry|due|notice|stream-kind|desk-function|refusal|done|field|door)\.[a-z][a-z-]*[.\w-]*")]
    private static partial Regex Key();
}
