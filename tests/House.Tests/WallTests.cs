using Microsoft.CodeAnalysis;

namespace Kapea.House.Tests;

/// <summary>The walls of the house. Each is first seen to fail on a source that is guilty on purpose.</summary>
public sealed class WallTests
{
    private static readonly Type[] All = [typeof(Work.Acts.Raw), typeof(Journal.StreamId), typeof(Host.Pages.Words), typeof(NSec.Cryptography.Key)];
    private static readonly Lazy<List<(string Path, int Line, INamedTypeSymbol Type)>> Work_ = new(() => Used("Work"));
    private static readonly Lazy<List<(string Path, int Line, INamedTypeSymbol Type)>> Journal_ = new(() => Used("Journal"));
    private static readonly Lazy<List<(string Path, int Line, INamedTypeSymbol Type)>> Host_ = new(() => Used("Host"));

    [Fact]
    public void Rooms_look_back_and_never_forward()
    {
        Walls.RoomsLookForward(Guilty("src/Work/Intake/Guilty.cs", "namespace Kapea.Work.Intake; class Guilty { object? Look() => Kapea.Work.Cases.CasesRefusals.NotOpened; }")).First().ShouldContain("Intake does not look at Cases");
        Walls.RoomsLookForward(Guilty("src/Work/Intake/Guilty.cs", "using Kapea.Work.Alerts; namespace Kapea.Work.Intake; class Guilty { void M(object o) { if (o is AlertState { } s) { var x = s.Raised; } } }")).ShouldNotBeEmpty("a look forward that is only inferred");
        Walls.RoomsLookForward(Guilty("src/Work/Stories/Guilty.cs", "namespace Kapea.Work.Stories; class Guilty { Kapea.Work.Intake.Known x; }")).ShouldNotBeEmpty("Stories sees less than what lies behind it");
        Walls.RoomsLookForward(Guilty("src/Work/Cases/Fine.cs", "namespace Kapea.Work.Cases; class Fine { Kapea.Work.Intake.Known x; }")).ShouldBeEmpty();
        Work_.Value.Count.ShouldBeGreaterThan(3000);
        Walls.RoomsLookForward(Work_.Value).ShouldBeEmpty();
        Walls.RoomsLookForward(Host_.Value).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("System.IO.File.Exists(\"x\")")]
    [InlineData("new System.Net.Http.HttpClient()")]
    [InlineData("new System.Random().Next()")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("Console.Out")]
    [InlineData("System.Security.Cryptography.SHA256.HashData(new byte[1])")]
    [InlineData("TimeProvider.System.GetUtcNow()")]
    [InlineData("(Microsoft.Extensions.Logging.ILogger?)null")]
    [InlineData("Environment.MachineName")]
    [InlineData("Task.Delay(1)")]
    public void Work_that_uses_the_world_is_caught(string guilty)
    {
        var source = ("src/Work/Intake/Guilty.cs", $"namespace Kapea.Work.Intake; class Guilty {{ object? Look() => {guilty}; }}");
        Walls.WorkUsesNothing(Guilty(source.Item1, source.Item2), [source]).ShouldNotBeEmpty();
    }

    [Fact]
    public void Work_uses_nothing_of_the_world()
    {
        Walls.WorkUsesNothing(Work_.Value, Sources.Of("Work")).ShouldBeEmpty();
        typeof(Work.Acts.Raw).Assembly.GetReferencedAssemblies().Select(a => a.Name).ShouldNotContain(n => n!.StartsWith("Kapea", StringComparison.Ordinal) || n.StartsWith("Microsoft", StringComparison.Ordinal));
    }

    [Fact]
    public void Journal_knows_neither_the_web_nor_any_room()
    {
        var source = ("src/Journal/Guilty.cs", "namespace Kapea.Journal; class Guilty { Microsoft.AspNetCore.Http.HttpContext? x; Kapea.Work.Intake.Known y; string z = \"Intake\"; }");
        Walls.JournalKnowsNoRoom(Guilty(source.Item1, source.Item2), [source]).Count().ShouldBeGreaterThanOrEqualTo(3);
        Walls.JournalKnowsNoRoom(Journal_.Value, Sources.Of("Journal")).ShouldBeEmpty();
    }

    [Fact]
    public void Encryption_lives_in_Sealing_and_nowhere_else()
    {
        foreach (var guilty in new[] { "System.Security.Cryptography.Aes.Create()", "new System.Security.Cryptography.AesGcm(new byte[32], 16)", "NSec.Cryptography.AeadAlgorithm.Aes256Gcm", "System.Security.Cryptography.SHA256.HashData(new byte[1])", "System.Security.Cryptography.HKDF.Extract(default, [], [])" })
            Walls.SealsElsewhere(Guilty("src/Host/Guilty.cs", $"namespace Kapea.Host; class Guilty {{ object? Look() => {guilty}; }}")).ShouldNotBeEmpty(guilty);
        Walls.SealsElsewhere(Guilty("src/Journal/Chain/Guilty.cs", "namespace Kapea.Journal.Chain; class Guilty { object? Look() => System.Security.Cryptography.Aes.Create(); }")).ShouldNotBeEmpty("where hashes are at home, ciphers are not");
        Walls.SealsElsewhere(Guilty("src/Journal/Sealing/Fine.cs", "namespace Kapea.Journal.Sealing; class Fine { object? Look() => System.Security.Cryptography.Aes.Create(); }")).ShouldBeEmpty();
        Walls.SealsElsewhere([.. Host_.Value, .. Journal_.Value, .. Work_.Value]).Distinct().ShouldBeEmpty();
        Walls.MayUseCryptography.Where(m => !Host_.Value.Concat(Journal_.Value).Any(u => u.Path == m.File && u.Type.Name == m.Type)).Select(m => $"{m.File} {m.Type}").ShouldBeEmpty("an exemption that nobody needs any more");
    }

    [Fact]
    public void No_folder_is_a_drawer_for_what_has_no_place()
    {
        string[] drawers = ["Core", "Common", "Shared", "Utils", "Util", "Helpers", "Services", "Managers", "Models", "Misc"];
        Drawers([.. Folders(), "src/Host/Helpers"]).ShouldHaveSingleItem();
        Drawers(Folders()).ShouldBeEmpty();
        Folders().Count().ShouldBeGreaterThan(30);

        IEnumerable<string> Drawers(IEnumerable<string> folders) => folders.Where(f => drawers.Contains(Path.GetFileName(f), StringComparer.OrdinalIgnoreCase));

        static IEnumerable<string> Folders() => new[] { "src", "tests" }.SelectMany(top => Directory.EnumerateDirectories(Path.Combine(Sources.Root, top), "*", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj", StringComparison.Ordinal) && !f.Contains("/bin", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Sources.Root, f));
    }

    [Fact]
    public void A_folder_is_a_namespace_and_a_room_is_spelled_the_same_on_every_floor()
    {
        foreach (var project in new[] { "Work", "Journal", "Host" })
            foreach (var (path, text) in Sources.Of(project).Where(s => s.Text.Contains("namespace ", StringComparison.Ordinal)))
                text.ShouldContain($"namespace Kapea.{string.Join('.', path.Split('/')[1..^1])};", Case.Sensitive, path);
    }

    private static List<(string Path, int Line, INamedTypeSymbol Type)> Used(string project) => [.. Sources.TypesUsed(Sources.Compile(Sources.Of(project), [.. All.Where(t => t.Assembly.GetName().Name != "Kapea." + project)]))];

    private static List<(string Path, int Line, INamedTypeSymbol Type)> Guilty(string path, string text) => [.. Sources.TypesUsed(Sources.Compile([(path, text)], All))];
}
