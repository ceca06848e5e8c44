using System.Collections.Immutable;

namespace Kapea.Work.Access;

/// <summary>What things are found for. Each has a search key of its own, so that nothing known of one purpose is of use for another.</summary>
public static class Purposes
{
    /// <summary>Children, and who belongs to them.</summary>
    public const string Child = "child";

    /// <summary>Alleged offenders, and what they are recognised by.</summary>
    public const string Offender = "offender";

    /// <summary>Who told a report.</summary>
    public const string Reporter = "reporter";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [Child, Offender, Reporter];

    /// <summary>The functions whose desks hold the search key of a purpose: who may ask whether somebody is known. What they find they still open only where they hold it.</summary>
    public static ImmutableArray<DeskFunction> Functions(string purpose) => purpose switch
    {
        Child => [DeskFunction.Intake, DeskFunction.SocialTeam, DeskFunction.LegalTeam, DeskFunction.Counselling, DeskFunction.Investigation, DeskFunction.Supervision],
        Offender => [DeskFunction.Intake, DeskFunction.SocialTeam, DeskFunction.LegalTeam, DeskFunction.Investigation, DeskFunction.Police],
        Reporter => [DeskFunction.Intake],
        _ => [],
    };
}
