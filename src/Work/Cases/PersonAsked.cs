using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Cases;

/// <summary>What is asked of somebody around a child, the same in every form; to change her, only what has changed is answered.</summary>
internal static class PersonAsked
{
    private static readonly LineField Name = new() { Name = "name", Required = true, Example = "\"Sreyneang\"" };
    private static readonly ChoiceField Relation = new() { Name = "relation", Required = true, From = ChoiceSource.Of<PersonRelation>("person-relation"), Example = "\"Grandparent\"" };
    private static readonly ChoiceField LivesWith = new() { Name = "lives_with", Required = true, From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Example = "\"Yes\"" };
    private static readonly ChoiceField IsSafe = new() { Name = "is_safe", Required = true, From = ChoiceSource.Of<Known>("known"), Example = "\"Yes\"" };
    private static readonly LineField Telephone = new() { Name = "telephone", MaxLength = 60, Example = "\"012 345 678, in the morning\"" };
    private static readonly TextField Note = new() { Name = "note", MaxLength = 2000, Example = "\"Sells vegetables at the market until noon.\"" };
    private static readonly ChoiceField IsHelped = new() { Name = "is_helped", From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Example = "\"No\"" };

    private static readonly ChoiceField ChangedRelation = Relation with { Required = false };
    private static readonly ChoiceField ChangedLivesWith = LivesWith with { Required = false };
    private static readonly ChoiceField ChangedIsSafe = IsSafe with { Required = false };

    public static CountField Number { get; } = new() { Name = "person", Required = true, Min = 1, Max = 1000, Example = "1" };

    public static TextField Reason { get; } = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"She has moved to her sister.\"" };

    public static ImmutableArray<Field> Whole { get; } = [Name, Relation, LivesWith, IsSafe, Telephone, Note, IsHelped];

    public static ImmutableArray<Field> Changed { get; } = [Number, Name with { Required = false }, ChangedRelation, ChangedLivesWith, ChangedIsSafe, Telephone, Note, IsHelped];

    public static PersonTold Read(Answers answers) => new(
        answers.Text(Name), answers.One<PersonRelation>(Relation), answers.Code(LivesWith) == "Yes", answers.One<Known>(IsSafe), answers.TextOrNull(Telephone), answers.TextOrNull(Note), answers.CodeOrNull(IsHelped) == "Yes");

    public static PersonChange ReadChange(Answers answers) => new(
        answers.TextOrNull(Name), answers.OneOrNull<PersonRelation>(Relation), answers.CodeOrNull(LivesWith), answers.OneOrNull<Known>(IsSafe), answers.TextOrNull(Telephone), answers.TextOrNull(Note), answers.CodeOrNull(IsHelped));
}

/// <summary>What has changed of somebody; <c>null</c>: it stays.</summary>
/// <param name="Name">The name.</param>
/// <param name="Relation">What she is to the child.</param>
/// <param name="LivesWith"><c>Yes</c> or <c>No</c>.</param>
/// <param name="IsSafe">Whether she can be asked without danger to the child.</param>
/// <param name="Telephone">A telephone number.</param>
/// <param name="Note">What else must be known.</param>
/// <param name="IsHelped"><c>Yes</c> or <c>No</c>.</param>
public sealed record PersonChange(string? Name = null, PersonRelation? Relation = null, string? LivesWith = null, Known? IsSafe = null, string? Telephone = null, string? Note = null, string? IsHelped = null)
{
    /// <summary>The person after it.</summary>
    internal PersonTold Of(PersonTold was) => new(
        Name ?? was.Name, Relation ?? was.Relation, LivesWith is null ? was.LivesWith : LivesWith == "Yes", IsSafe ?? was.IsSafe, Telephone ?? was.Telephone, Note ?? was.Note, IsHelped is null ? was.IsHelped : IsHelped == "Yes");
}
