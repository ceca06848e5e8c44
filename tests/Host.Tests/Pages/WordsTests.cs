using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Kapea.Host.Pages;
using Kapea.Work.Acts;

namespace Kapea.Host.Tests.Pages;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_key_that_a_page_names_has_words_in_every_language()
    {
        var used = Sources().SelectMany(s => Quoted().Matches(s).Select(m => m.Groups["key"].Value)).ToHashSet(StringComparer.Ordinal);
        used.UnionWith(Enumerable.Range(1, 12).Select(m => $"page.month.{m}"));
        used.UnionWith(new[] { "P1", "High", "Medium", "Low", "None" }.Select(p => $"page.priority.{p}"));
        used.UnionWith(Enum.GetNames<RefusalKind>().SelectMany(k => new[] { $"page.problem.{k}", $"page.problem.{k}.do" }));
        used.UnionWith(Enum.GetNames<Kapea.Host.Alerts.AlertState>().Select(k => $"page.alert.state.{k}"));
        used.UnionWith(Enum.GetNames<Kapea.Host.Alerts.RungState>().Select(k => $"page.rung.{k}"));
        used.UnionWith(Enum.GetNames<Kapea.Host.Access.MemberState>().Select(k => $"access.state.{k}"));
        used.UnionWith(Enum.GetNames<Kapea.Host.Pages.Parts.StepState>().Select(k => $"page.step.{k}"));
        used.Count.ShouldBeGreaterThan(150);
        foreach (var language in Words.Languages)
        {
            var there = Words.Entries(language).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
            used.Where(k => !there.Contains(k)).ShouldBeEmpty($"missing in {language}");
        }
    }

    [Fact]
    public void The_languages_have_the_same_keys_each_once_and_the_same_blanks()
    {
        var first = Words.Entries(Words.Languages[0]).ToList();
        first.Select(e => e.Key).ShouldBeUnique();
        foreach (var language in Words.Languages.Skip(1))
        {
            var other = Words.Entries(language).ToDictionary(e => e.Key, StringComparer.Ordinal);
            first.Where(e => !other.ContainsKey(e.Key)).Select(e => e.Key).ShouldBeEmpty($"missing in {language}");
            other.Count.ShouldBe(first.Count);
            foreach (var e in first)
                Blanks(other[e.Key].Sentence).ShouldBe(Blanks(e.Sentence), e.Key);
        }
    }

    [Fact]
    public void The_first_part_of_a_key_says_in_which_file_it_stands() =>
        Words.Languages.SelectMany(Words.Entries)
            .Where(e => e.File is "Page" or "Access" && !e.Key.StartsWith($"{e.File.ToLowerInvariant()}.", StringComparison.Ordinal))
            .Select(e => e.Key).ShouldBeEmpty();

    [Fact]
    public void Khmer_sentences_are_in_Khmer() =>
        Words.Entries("km").Where(e => e.File is "Page" or "Access" && !e.Sentence.Any(c => c is >= 'ក' and <= '៿') && e.Key != "page.brand").Select(e => e.Key)
            .ShouldBeEmpty();

    [Fact]
    public void A_key_without_words_shows_itself_and_an_unknown_language_is_the_first()
    {
        Words.In("km")["page.no-such"].ShouldBe("page.no-such");
        Words.In("xx").Language.ShouldBe("en");
        Words.In(null).Language.ShouldBe("en");
        Words.In("en").Format("page.time.ago").ShouldBe("{0} ago");
    }

    [Fact]
    public void Times_are_those_of_Phnom_Penh()
    {
        var late = new DateTimeOffset(2026, 3, 14, 19, 12, 0, TimeSpan.Zero);
        Times.Moment(Words.In("en"), late).ShouldBe("15 March 2026, 02:12");
        Times.Moment(Words.In("km"), late).ShouldBe("15 មីនា 2026, 02:12");
        Times.ToLocal(Times.FromLocal("2026-03-15T08:00")).ShouldBe("2026-03-15T08:00");
        Times.FromLocal("yesterday").ShouldBe("yesterday");
        Times.Length(Words.In("en"), TimeSpan.FromMinutes(125)).ShouldBe("2 h 5 min");
        Times.Length(Words.In("en"), TimeSpan.FromSeconds(-3)).ShouldBe("1 min");
        Times.Length(Words.In("en"), TimeSpan.FromHours(50)).ShouldBe("2 d 2 h");
    }

    private static string Blanks(string sentence) => string.Concat(Blank().Matches(sentence).Select(m => m.Value).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Sources([CallerFilePath] string here = "")
    {
        var host = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Host"));
        return Directory.EnumerateFiles(host, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText);
    }

    [GeneratedRegex("\"(?<key>(?:page|access)\\.[A-Za-z0-9.-]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Blank();
}
