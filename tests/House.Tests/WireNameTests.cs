using System.Text.RegularExpressions;

namespace Kapea.House.Tests;

/// <summary>Names that are written for ever. One more is added to the list here; none is changed or taken away.</summary>
public sealed partial class WireNameTests
{
    [Fact]
    public void Every_permanent_name_stands_in_the_list_and_every_name_of_the_list_is_still_there()
    {
        var written = File.ReadAllLines(Path.Combine(Sources.Root, "tests", "House.Tests", "wire-names.txt")).Where(l => l.Length > 0 && l[0] != '#').ToList();
        written.ShouldBeUnique();
        var there = Names().Distinct().ToList();
        there.Count.ShouldBeGreaterThan(90);
        written.Except(there).ShouldBeEmpty("gone or changed: what is on disk under this name cannot be read any more");
        there.Except(written).ShouldBeEmpty("new: add it to wire-names.txt, and look at it once more, for it stays");
    }

    [Fact]
    public void No_name_on_an_envelope_carries_a_finding() =>
        Names().Where(n => Regex.IsMatch(n, "suicid|pregnan|hiv|rape|abuse|victim|guilty|offender-is|positive|risk-high")).ShouldBeEmpty();

    private static IEnumerable<string> Names()
    {
        foreach (var (path, text) in Sources.Of("Work").Concat(Sources.Of("Host")))
        {
            foreach (Match m in WireName().Matches(text)) yield return "name " + m.Groups["name"].Value;
            foreach (Match m in Audit().Matches(text)) yield return "audit " + m.Groups["name"].Value;
            if (path.StartsWith("src/Host/", StringComparison.Ordinal)) foreach (Match m in Plain().Matches(text).Concat(Reading().Matches(text))) yield return "audit " + m.Groups["name"].Value;
        }
    }

    [GeneratedRegex(@"(?:string WireName => |SealedHow\.\w+, .{0,1}|new\(stream, )""(?<name>[a-z-]+\.[a-z0-9-]+\.\d+)"";?")]
    private static partial Regex WireName();

    [GeneratedRegex(@"AuditLine Audit (?:\{ get; \} = |=> )new\(""(?<name>[^""]+)""\)")]
    private static partial Regex Audit();

    [GeneratedRegex(@"Door\.(?:See<\w+>|Note)\([^""]*""(?<name>[a-z]+\.[a-z-]+)""")]
    private static partial Regex Reading();

    [GeneratedRegex(@"(?:Plain\([\w.]+, |Commit\([\w.]+, |NewAudit\([^""]*|desk\.HasKey \? |isNew \? |: |\[new\([\w.]+, )""(?<name>(?:access|finding)\.[a-z-]+)""")]
    private static partial Regex Plain();
}
