using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>A child in a proceeding: by its letter and file code, never a name; with the streams that hear of what happens.</summary>
/// <param name="Code">The file code.</param>
/// <param name="Justice">The child's own file with the legal team.</param>
/// <param name="Case">The case, which is told of what is still ahead.</param>
/// <param name="Summary">The summary for the social team.</param>
/// <param name="Roles">As what it takes part.</param>
public sealed record ChildInProceeding(string Code, Guid Justice, Guid Case, Guid Summary, ImmutableArray<ChildRole> Roles)
{
    /// <summary>The letter by which a child is spoken of here: A for number 1.</summary>
    public static string Letter(int number) => Investigations.ChildLine.Letter(number - 1);
}

/// <summary>How a child's part is asked for.</summary>
internal static class PartAsked
{
    public static readonly ChoicesField Roles = new() { Name = "roles", Required = true, From = ChoiceSource.Of<ChildRole>("child-role"), Example = "[\"CivilParty\", \"Witness\"]" };
}
