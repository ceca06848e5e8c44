using System.Text.RegularExpressions;
using Kapea.Host.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kapea.Host.Tests.Pages;

/// <summary>Renders pages and parts without a server, as the framework does for a request.</summary>
internal static partial class Stage
{
    public static Task<string> Page<TPage, TView>(Frame frame, TView view) where TPage : Page<TView> where TView : class =>
        Render<TPage>(new() { ["Frame"] = frame, ["View"] = view });

    public static Task<string> Form(Frame frame, ActFormView view) => Render<CascadingValue<Frame>>(new()
    {
        ["Value"] = frame,
        ["ChildContent"] = (RenderFragment)(b =>
        {
            b.OpenComponent<ActForm>(0);
            b.AddComponentParameter(1, "View", view);
            b.CloseComponent();
        }),
    });

    /// <summary>What a browser would send if the form were sent as it stands: names with their values.</summary>
    public static List<(string Name, string Value)> Sent(string html)
    {
        var sent = new List<(string, string)>();
        foreach (Match input in Input().Matches(html))
        {
            var a = Attributes(input.Groups["attributes"].Value);
            if (!a.TryGetValue("name", out var name) || a.ContainsKey("disabled"))
                continue;
            if (a.GetValueOrDefault("type") is "checkbox" or "radio" && !a.ContainsKey("checked"))
                continue;
            sent.Add((name, a.GetValueOrDefault("value", "")));
        }

        foreach (Match area in TextArea().Matches(html))
        {
            var text = System.Net.WebUtility.HtmlDecode(area.Groups["text"].Value);
            // A browser drops the first line end of a textarea and sends the rest with CRLF.
            text = (text.StartsWith('\n') ? text[1..] : text).Replace("\n", "\r\n");
            sent.Add((Attributes(area.Groups["attributes"].Value)["name"], text));
        }

        foreach (Match select in Select().Matches(html))
        {
            var options = Option().Matches(select.Groups["options"].Value).Select(o => Attributes(o.Groups["attributes"].Value)).ToList();
            var chosen = options.FirstOrDefault(o => o.ContainsKey("selected")) ?? options[0];
            sent.Add((Attributes(select.Groups["attributes"].Value)["name"], chosen["value"]));
        }

        return sent;
    }

    public static Dictionary<string, string> Attributes(string tag)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match m in Attribute().Matches(tag))
            found[m.Groups["name"].Value] = System.Net.WebUtility.HtmlDecode(m.Groups["value"].Value);
        return found;
    }

    private static async Task<string> Render<TComponent>(Dictionary<string, object?> parameters) where TComponent : IComponent
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    [GeneratedRegex(@"<input\b(?<attributes>(?:\s+[\w-]+(?:=""[^""]*"")?)*)\s*/?>")]
    private static partial Regex Input();

    [GeneratedRegex(@"<textarea\b(?<attributes>[^>]*)>(?<text>.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex TextArea();

    [GeneratedRegex(@"<select\b(?<attributes>[^>]*)>(?<options>.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex(@"<option\b(?<attributes>(?:\s+[\w-]+(?:=""[^""]*"")?)*)\s*>")]
    private static partial Regex Option();

    [GeneratedRegex(@"(?<name>[\w-]+)(?:=""(?<value>[^""]*)"")?")]
    private static partial Regex Attribute();
}
