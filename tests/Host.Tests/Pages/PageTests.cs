using System.Text.RegularExpressions;
using Kapea.Host.Pages;

namespace Kapea.Host.Tests.Pages;

public sealed partial class PageTests
{
    public static TheoryData<string, string> All => [.. Samples.Pages.SelectMany(p => Words.Languages.Select(l => (p.Name, l)))];

    private static Task<string> Html(string name, string language) => Samples.Pages.First(p => p.Name == name).Render(language);

    [Theory, MemberData(nameof(All))]
    public async Task Holds_no_inline_style_script_or_handler(string name, string language)
    {
        var html = await Html(name, language);
        html.ShouldNotContain("<style");
        InlineScript().IsMatch(html).ShouldBeFalse();
        StyleOrHandler().Match(html).Value.ShouldBe("");
        html.ShouldNotContain("javascript:");
    }

    [Theory, MemberData(nameof(All))]
    public async Task Has_a_neutral_title_one_heading_and_its_landmarks(string name, string language)
    {
        var html = await Html(name, language);
        var title = Title().Match(html).Groups["title"].Value;
        System.Net.WebUtility.HtmlDecode(title).ShouldBeOneOf([.. Words.Entries(language).Where(e => e.Key.StartsWith("page.title.", StringComparison.Ordinal)).Select(e => $"{e.Sentence} · {Words.In(language)["page.brand"]}")]);
        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain($"<html lang=\"{language}\"");
        Regex.Count(html, "<h1[ >]").ShouldBe(1);
        Regex.Count(html, "<main ").ShouldBe(1);
        html.IndexOf("class=\"skip\"", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("<main ", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Names_every_element_once_and_every_field(string name, string language)
    {
        var html = await Html(name, language);
        var ids = Id().Matches(html).Select(m => m.Groups["id"].Value).ToList();
        ids.ShouldBeUnique();
        foreach (Match m in PointsTo().Matches(html))
            foreach (var id in m.Groups["ids"].Value.Split(' '))
                ids.ShouldContain(id);
        foreach (Match m in FieldWithId().Matches(html).Where(m => !m.Value.Contains("type=\"hidden\"", StringComparison.Ordinal)))
            html.ShouldContain($"for=\"{m.Groups["id"].Value}\"");
    }

    [Theory, MemberData(nameof(All))]
    public async Task Leaves_no_key_without_words(string name, string language)
    {
        var html = await Html(name, language);
        // An unknown key shows itself; none may reach a page. (The problem sample has a code without words on purpose and must not show it.)
        Regex.Match(Tags().Replace(html, " "), @"\b(page|access|sample|field|due)\.[a-z]+[a-z.-]*").Value.ShouldBe("");
    }

    [Theory, MemberData(nameof(All))]
    public async Task Posts_without_remembering(string name, string language)
    {
        var html = await Html(name, language);
        foreach (Match form in Form().Matches(html))
        {
            form.Value.ShouldContain("method=\"post\"");
            form.Value.ShouldContain("autocomplete=\"off\"");
        }

        // Nothing in a query: addresses stand in the history and in logs.
        Regex.Match(html, "(?:href|action)=\"[^\"]*\\?").Value.ShouldBe("");
    }

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)")]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"<[^>]*\s(?:style|on[a-z]+)=[^>]*>")]
    private static partial Regex StyleOrHandler();

    [GeneratedRegex("<title>(?<title>[^<]*)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("\\sid=\"(?<id>[^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("\\s(?:for|aria-describedby)=\"(?<ids>[^\"]+)\"|href=\"#(?<ids>[^\"]+)\"")]
    private static partial Regex PointsTo();

    [GeneratedRegex("<(?:input|select|textarea)\\b[^>]*\\sid=\"(?<id>[^\"]+)\"[^>]*>")]
    private static partial Regex FieldWithId();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<form\\b[^>]*>")]
    private static partial Regex Form();
}
