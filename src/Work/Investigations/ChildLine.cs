using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>A child in the file on an alleged offender: a line, never a name.</summary>
/// <param name="FileCode">The code of the child's case.</param>
/// <param name="Pseudonym">What the child is called in this file, where there is no code yet.</param>
public sealed record ChildLine(string? FileCode, string? Pseudonym)
{
    /// <summary>The letters by which children are spoken of here: A for the first.</summary>
    public static string Letter(int at) => at < 26 ? ((char)('A' + at)).ToString() : Letter(at / 26 - 1) + (char)('A' + at % 26);

    /// <summary>The line with its code as codes are written.</summary>
    internal ChildLine Written() => Access.FileCode.TryParse(FileCode, out var code) ? this with { FileCode = code } : this;
}

/// <summary>How a child is asked for, wherever one is added.</summary>
internal static class ChildAsked
{
    public static readonly LineField FileCode = new() { Name = "file_code", MaxLength = 30, Example = "\"HGR-30-ABC123-4\"" };
    public static readonly LineField Pseudonym = new() { Name = "pseudonym", MaxLength = 60, RequiredWhen = new Condition.Not(new Condition.Present("file_code")), Example = "\"the boy with the kite\"" };

    public static ChildLine Read(Answers answers) => new(answers.TextOrNull(FileCode), answers.TextOrNull(Pseudonym));

    /// <summary>Whether these children can be added to those that are there; <c>null</c>: yes.</summary>
    public static Refusal? MayAdd(ImmutableArray<ChildLine> there, ImmutableArray<ChildLine> added)
    {
        if (added.Any(c => c.FileCode is { } typed && !Access.FileCode.TryParse(typed, out _)))
            return InvestigationsRefusals.NotAFileCode;
        var all = there.AddRange(added.Select(c => c.Written()));
        return Twice(all.Select(c => c.FileCode)) || Twice(all.Select(c => c.Pseudonym)) ? InvestigationsRefusals.ChildThereAlready : null;
    }

    /// <summary>Two or more children with files (R6): supervisors and investigators are told to speak with each other, and not of what.</summary>
    public static Happened TellOfSeveral(this Happened happened, ImmutableArray<ChildLine> there, ImmutableArray<ChildLine> added) =>
        added.Any(HasFile) && there.AddRange(added).Count(HasFile) > 1
            ? happened.Notify(new("investigations.speak-together", null, Access.DeskFunction.Supervision, 0, "High", null)).Notify(new("investigations.speak-together", null, Access.DeskFunction.Investigation, 0, "High", null))
            : happened;

    private static bool HasFile(ChildLine child) => child.FileCode is not null;

    private static bool Twice(IEnumerable<string?> words) => words.OfType<string>().GroupBy(w => w, StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1);
}
