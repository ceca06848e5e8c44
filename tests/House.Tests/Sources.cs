using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kapea.House.Tests;

/// <summary>The house's own sources, read as the compiler reads them.</summary>
internal static class Sources
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Concat(Directory.EnumerateFiles(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly.Location)!, "*.dll"))
            .Where(f => !Path.GetFileName(f).StartsWith("Kapea.", StringComparison.Ordinal)).DistinctBy(Path.GetFileName).Where(IsManaged).Select(f => MetadataReference.CreateFromFile(f)),
    ];

    /// <summary>The C# files of a project, by path from the root.</summary>
    public static IEnumerable<(string Path, string Text)> Of(string project) => Directory.EnumerateFiles(System.IO.Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
        .Select(f => (System.IO.Path.GetRelativePath(Root, f), File.ReadAllText(f)));

    /// <summary>Compiles sources against the framework and the house's built projects.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources, params Type[] references) => CSharpCompilation.Create(
        "Tried",
        [Parse(("Usings.cs", "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;")), .. sources.Select(Parse)],
        [.. Framework, .. references.Select(t => MetadataReference.CreateFromFile(t.Assembly.Location))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true, generalDiagnosticOption: ReportDiagnostic.Default));

    /// <summary>Every type that a file names or uses, with where: declared, called, or only inferred.</summary>
    public static IEnumerable<(string Path, int Line, INamedTypeSymbol Type)> TypesUsed(CSharpCompilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes().Where(n => n is SimpleNameSyntax or ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or ElementAccessExpressionSyntax))
            {
                if (node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null) continue;
                var info = model.GetSymbolInfo(node);
                var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
                foreach (var type in TypesOf(symbol).OfType<INamedTypeSymbol>()) yield return (tree.FilePath, tree.GetLineSpan(node.Span).StartLinePosition.Line + 1, type.OriginalDefinition);
            }
        }
    }

    private static IEnumerable<ITypeSymbol?> TypesOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => [type],
        IMethodSymbol method => [method.ContainingType, method.ReturnType, .. method.TypeArguments],
        IPropertySymbol property => [property.ContainingType, property.Type],
        IFieldSymbol field => [field.ContainingType, field.Type],
        IEventSymbol e => [e.ContainingType],
        ILocalSymbol local => [local.Type],
        IParameterSymbol parameter => [parameter.Type],
        _ => [],
    };

    private static SyntaxTree Parse((string Path, string Text) source) => CSharpSyntaxTree.ParseText(source.Text, new CSharpParseOptions(LanguageVersion.Latest), source.Path);

    private static bool IsManaged(string file)
    {
        try
        {
            System.Reflection.AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
