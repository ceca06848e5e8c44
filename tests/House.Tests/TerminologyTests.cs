using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kapea.House.Tests;

/// <summary>The terminology guidelines (domain 4.2): these words are used nowhere a person reads, except in a law's own title.</summary>
public sealed partial class TerminologyTests
{
    [Theory]
    [InlineData("a child prostitute")]
    [InlineData("child pornography")]
    [InlineData("Child sex tourism")]
    [InlineData("the paedophile")]
    [InlineData("consensual sex with a minor")]
    [InlineData("she was molested")]
    [InlineData("lured into sex")]
    [InlineData("the client was seen")]
    [InlineData("customers")]
    [InlineData("the boy admits")]
    public void What_is_never_said_is_found(string said) => Never().IsMatch(said).ShouldBeTrue();

    [Fact]
    public void It_is_said_nowhere_that_a_person_reads()
    {
        var found = Read().SelectMany(r => Never().Matches(r.Text).Select(m => $"{r.Where}: {m.Value}")).ToList();
        found.ShouldBeEmpty();
        Read().Count().ShouldBeGreaterThan(500);
    }

    private static IEnumerable<(string Where, string Text)> Read()
    {
        var host = Path.Combine(Sources.Root, "src", "Host");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(host, "Words"), "*.resx"))
            foreach (var data in XDocument.Load(file).Root!.Elements("data"))
                yield return ($"{Path.GetFileName(file)} {data.Attribute("name")!.Value}", data.Element("value")!.Value);
        foreach (var file in Directory.EnumerateFiles(host, "*.razor", SearchOption.AllDirectories)) yield return (Path.GetFileName(file), File.ReadAllText(file));
    }

    // "Client" and "customer" are words for those who pay to abuse; the software's own clients are spoken of in code, not here.
    [GeneratedRegex(@"\b(child prostitut\w*|child porn\w*|child sex touris\w*|paedophil\w*|pedophil\w*|consensual sex|molest\w*|fondl\w*|seduc\w*|lured into sex|clients?|customers?|(boy|girl|child|victim) admit\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Never();
}
