using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>What a supervisor is asked about something that waits for her, the same in every form; who sends it back says why.</summary>
internal static class VerdictAsked
{
    private static readonly ChoiceField Said = new() { Name = "verdict", Required = true, From = ChoiceSource.Of<Verdict>("verdict"), Example = "\"Approved\"" };
    private static readonly TextField Word = new() { Name = "comment", MaxLength = 2000, RequiredWhen = new Condition.Equal("verdict", nameof(Cases.Verdict.Returned)), Example = "\"Ask the aunt too.\"" };

    public static ImmutableArray<Field> Fields { get; } = [Said, Word];

    public static Verdict Verdict(Answers answers) => answers.One<Verdict>(Said);

    public static string? Comment(Answers answers) => answers.TextOrNull(Word);
}
