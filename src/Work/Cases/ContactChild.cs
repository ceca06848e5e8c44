using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Cases;

/// <summary>Somebody meets the child, or hears from it. The next contact is due by the level of risk.</summary>
/// <param name="Kind">How.</param>
/// <param name="Alone">The child was spoken to alone.</param>
/// <param name="IsSafe">The child is safe tonight.</param>
/// <param name="What">What was seen and heard.</param>
public sealed record ContactChild(ContactKind Kind, bool Alone, Known IsSafe, string What) : IAct<ContactChild, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.contact-child.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.contacted");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        Offline = true,
        Fields = [Asks.Kind, Asks.Alone, Asks.IsSafe, Asks.What],
    };

    /// <inheritdoc/>
    public static ContactChild From(Answers answers) => new(answers.One<ContactKind>(Asks.Kind), answers.Flag(Asks.Alone), answers.One<Known>(Asks.IsSafe), answers.Text(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, ContactChild act, Circumstances now)
    {
        return state.MayBeWorkedOn() is { } no ? no : state.Happens(new ChildContacted(act.Kind, act.Alone, act.IsSafe, act.What, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<ContactKind>("contact-kind"), Example = "\"FaceToFace\"" };
        public static readonly FlagField Alone = new() { Name = "alone", Example = "true" };
        public static readonly ChoiceField IsSafe = new() { Name = "is_safe", Required = true, From = ChoiceSource.Of<Known>("known"), Example = "\"Yes\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"He ate well and asked for his school books.\"" };
    }
}

/// <summary>Somebody met the child, or heard from it.</summary>
public sealed record ChildContacted(ContactKind Kind, bool Alone, Known IsSafe, string What, DateTimeOffset HappenedAt) : IEntry<ChildContacted>
{
    /// <inheritdoc/>
    public static string WireName => "cases.child-contacted.1";
}
