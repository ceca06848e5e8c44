using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Releases;

/// <summary>Writes down that the child or the caregiver said no. A no is kept as carefully as a yes, and stands until a later consent.</summary>
public sealed record RecordRefusal(ImmutableArray<ConsentPurpose> Purposes, bool ByChild, string Words) : IAct<RecordRefusal, ConsentState>
{
    /// <inheritdoc/>
    public static string WireName => "releases.record-refusal.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("releases.consent-noted");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, Offline = true, Fields = [Asks.Purposes, Asks.ByChild, Asks.Words] };

    /// <inheritdoc/>
    public static RecordRefusal From(Answers answers) => new(answers.Several<ConsentPurpose>(Asks.Purposes), answers.Flag(Asks.ByChild), answers.Text(Asks.Words));

    /// <inheritdoc/>
    public static Decision Decide(ConsentState state, RecordRefusal act, Circumstances now) =>
        state.Happens(new ConsentRefused(act.Purposes, act.ByChild, act.Words, now.HappenedAt), now);

    private static class Asks
    {
        public static readonly ChoicesField Purposes = new() { Name = "purposes", Required = true, From = ChoiceSource.Of<ConsentPurpose>("consent-purpose"), Example = "[\"Story\"]" };
        public static readonly FlagField ByChild = new() { Name = "by_child", Example = "true" };
        public static readonly TextField Words = new() { Name = "words", Required = true, MaxLength = 2000, Example = "\"He does not want anybody to write about him.\"" };
    }
}

/// <summary>Somebody said no.</summary>
public sealed record ConsentRefused(ImmutableArray<ConsentPurpose> Purposes, bool ByChild, string Words, DateTimeOffset HappenedAt) : IEntry<ConsentRefused>
{
    /// <inheritdoc/>
    public static string WireName => "releases.consent-noted.1";
}
