using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Cases;

/// <summary>Where a visit was.</summary>
public enum VisitPlace
{
    /// <summary>At home.</summary>
    Home,

    /// <summary>At school.</summary>
    School,

    /// <summary>In a shelter.</summary>
    Shelter,

    /// <summary>At our office.</summary>
    Office,

    /// <summary>In a hospital or health centre.</summary>
    Hospital,

    /// <summary>Where the child works.</summary>
    Work,

    /// <summary>Somewhere else.</summary>
    Elsewhere,
}

/// <summary>A visit. Where the child was seen it counts as a contact with the child, so that nothing is written twice.</summary>
/// <param name="Place">Where.</param>
/// <param name="Present">Who was there.</param>
/// <param name="ChildSeen">The child was seen.</param>
/// <param name="Alone">The child was spoken to alone.</param>
/// <param name="IsSafe">The child is safe.</param>
/// <param name="What">What was seen and heard.</param>
/// <param name="NextOn">The day of the next visit; <c>null</c>: none is planned.</param>
public sealed record RecordVisit(VisitPlace Place, string Present, bool ChildSeen, bool Alone, Known IsSafe, string What, DateOnly? NextOn) : IAct<RecordVisit, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.record-visit.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.visited");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        Offline = true,
        Fields = [Asks.IsSafe, Asks.Place, Asks.Present, Asks.ChildSeen, Asks.Alone, Asks.What, Asks.NextOn],
    };

    /// <inheritdoc/>
    public static RecordVisit From(Answers answers) => new(
        answers.One<VisitPlace>(Asks.Place), answers.Text(Asks.Present), answers.Flag(Asks.ChildSeen), answers.Flag(Asks.Alone), answers.One<Known>(Asks.IsSafe), answers.Text(Asks.What), answers.DayOrNull(Asks.NextOn));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, RecordVisit act, Circumstances now) => state.MayBeWorkedOn() is { } no
        ? no
        : state.Happens(new VisitRecorded(act.Place, act.Present, act.ChildSeen, act.Alone, act.IsSafe, act.What, act.NextOn, now.HappenedAt), now);

    private static class Asks
    {
        public static readonly ChoiceField IsSafe = new() { Name = "is_safe", Required = true, From = ChoiceSource.Of<Known>("known"), Example = "\"Yes\"" };
        public static readonly ChoiceField Place = new() { Name = "place", Required = true, From = ChoiceSource.Of<VisitPlace>("visit-place"), Example = "\"Home\"" };
        public static readonly LineField Present = new() { Name = "present", Required = true, MaxLength = 300, Example = "\"the child, the grandmother\"" };
        public static readonly FlagField ChildSeen = new() { Name = "child_seen", Example = "true" };
        public static readonly FlagField Alone = new() { Name = "alone", VisibleWhen = new Condition.Equal("child_seen", "true"), Example = "true" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"He showed his school books; the roof leaks.\"" };
        public static readonly DayField NextOn = new() { Name = "next_on", MayLieAhead = true, Example = "\"2030-06-17\"" };
    }
}

/// <summary>There was a visit.</summary>
public sealed record VisitRecorded(VisitPlace Place, string Present, bool ChildSeen, bool Alone, Known IsSafe, string What, DateOnly? NextOn, DateTimeOffset HappenedAt) : IEntry<VisitRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "cases.visit-recorded.1";
}
