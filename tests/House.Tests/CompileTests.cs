using Microsoft.CodeAnalysis;

namespace Kapea.House.Tests;

/// <summary>What must not compile does not.</summary>
public sealed class CompileTests
{
    private const string Act = """
        using Kapea.Work.Access; using Kapea.Work.Acts;
        public sealed record S : IState<S> { public static S Empty { get; } = new(); public S Apply(IEntry entry, Stamp stamp) => this; }
        public sealed record DoIt : IAct<DoIt, S>
        {
            public static string WireName => "x.do-it.1";
            public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);
            public static AuditLine Audit { get; } = new("x.done");
            public static ActShape Shape { get; } = new();
            public static DoIt From(Answers answers) => new();
            public static Decision Decide(S state, DoIt act, Circumstances now) => new Happened();
        }
        """;

    [Fact]
    public void An_act_that_states_everything_compiles() => Errors(Act).ShouldBeEmpty();

    [Theory]
    [InlineData("WireName")]
    [InlineData("Needs")]
    [InlineData("Audit")]
    [InlineData("Shape")]
    [InlineData("From")]
    [InlineData("Decide")]
    public void An_act_that_leaves_one_out_does_not(string member)
    {
        var without = string.Join('\n', Act.Split('\n').Where(l => !System.Text.RegularExpressions.Regex.IsMatch(l, $@"^\s+public static \S+ {member}\b")));
        without.Length.ShouldBeLessThan(Act.Length);
        Errors(without).ShouldBe(["CS0535"]);
    }

    [Fact]
    public void An_entry_without_a_wire_name_does_not() => Errors("using Kapea.Work.Acts; public sealed record Told(string X) : IEntry<Told>;").ShouldBe(["CS0535"]);

    [Fact]
    public void A_kind_of_refusal_without_a_status_is_an_error()
    {
        const string All = """
            using Kapea.Work.Acts;
            public static class P { public static int Status(RefusalKind kind) => kind switch {
                RefusalKind.Invalid => 400, RefusalKind.NotSignedIn => 401, RefusalKind.NotAllowed => 403, RefusalKind.NotFound => 404, RefusalKind.Conflict => 409,
                RefusalKind.AgainstRule => 422, RefusalKind.TooMany => 429, RefusalKind.TooLarge => 413, RefusalKind.NotText => 415, RefusalKind.NoRoom => 507, }; }
            """;
        Warnings(All).ShouldNotContain("CS8509");
        Warnings(All.Replace("RefusalKind.NotText => 415,", "", StringComparison.Ordinal)).ShouldContain("CS8509");
        // Warnings are errors in every project; without that the switch would only grumble.
        File.ReadAllText(Path.Combine(Sources.Root, "Directory.Build.props")).ShouldContain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        Sources.Of("Host").Single(s => s.Path == "src/Host/Api/Problems.cs").Text.ShouldNotContain("_ =>");
    }

    [Fact]
    public void Sealed_and_plain_are_different_types()
    {
        const string Entry = "using Kapea.Journal; using Kapea.Journal.Sealing; class C { NewEntry E(byte[] plain) => new(StreamId.New(), \"x.y.1\", SealedHow.Sealed, 1, BODY); }";
        Errors(Entry.Replace("BODY", "new Sealed<Body>(plain)", StringComparison.Ordinal)).ShouldBeEmpty();
        Errors(Entry.Replace("BODY", "plain", StringComparison.Ordinal)).ShouldBe(["CS1503"]);
        Errors(Entry.Replace("BODY", "new Sealed<StreamKeys>(plain)", StringComparison.Ordinal)).ShouldBe(["CS1503"], "nor can one sealed thing pass for another");
    }

    private static List<string> Errors(string source) => [.. Said(source).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Distinct()];

    private static List<string> Warnings(string source) => [.. Said(source).Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.Id).Distinct()];

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Said(string source) => Sources.Compile([("Tried.cs", source)], typeof(Work.Acts.Raw), typeof(Journal.StreamId)).GetDiagnostics();
}
