using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Care;

/// <summary>Writes down that somebody stood by a child who was questioned, and whether the child told its story once more (SC5); also without a connection.</summary>
/// <remarks>What the child said is never written here. Each telling counts, and the legal team's count is told of it; from the third on (reference data) it is said aloud. How what both wrote down is counted once: <see cref="TimesTold"/>.</remarks>
/// <param name="Kind">With whom the child spoke.</param>
/// <param name="Companions">Who was beside it.</param>
/// <param name="Told">The child told its story.</param>
/// <param name="Recorded">It was recorded, so that it need not be told again.</param>
/// <param name="Measures">What was done so that it harmed less.</param>
/// <param name="Before">Distress before, as the child says, 0 (none) to 10; <c>null</c>: not asked.</param>
/// <param name="After">Distress after.</param>
/// <param name="What">How it went; nothing of what was said.</param>
public sealed record RecordAccompaniment(
    InterviewKind Kind, ImmutableArray<Companion> Companions, bool Told, Known? Recorded, ImmutableArray<ChildMeasure> Measures, int? Before, int? After, string? What) : IAct<RecordAccompaniment, CareState>
{
    /// <inheritdoc/>
    public static string WireName => "care.record-accompaniment.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.accompaniment-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.Justice],
        Offline = true,
        Fields = [Asks.Kind, Asks.Companions, Asks.Told, Asks.Recorded, Asks.Measures, Asks.Before, Asks.After, Asks.What],
    };

    /// <inheritdoc/>
    public static RecordAccompaniment From(Answers answers) => new(
        answers.One<InterviewKind>(Asks.Kind), answers.Several<Companion>(Asks.Companions), answers.Code(Asks.Told) == "Yes", answers.OneOrNull<Known>(Asks.Recorded),
        answers.Several<ChildMeasure>(Asks.Measures), answers.CountOrNull(Asks.Before), answers.CountOrNull(Asks.After), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CareState state, RecordAccompaniment act, Circumstances now)
    {
        if (state.Case.MayBeWorkedOn() is { } no)
            return no;
        if (act.Companions.Contains(Companion.Nobody) && act.Companions.Length > 1)
            return CareRefusals.NobodyAndSomebody;
        var recorded = new AccompanimentRecorded(act.Kind, act.Companions, act.Told, act.Recorded, act.Measures, act.Before, act.After, act.What, now.HappenedAt);
        var after = state.Apply(recorded, default);
        return new Happened().Write(recorded)
            .Post(state.Case.Opened!.Streams.Justice, InterviewNoted.Of(TellingSource.SocialTeam, act.Told, act.Kind, now.HappenedAt))
            .Yield("care.interview", act.Kind.ToString())
            .Tell("tellings", after.Tellings.ToString(CultureInfo.InvariantCulture))
            .Tell("too_often", after.IsToldTooOften(now.Reference) ? "yes" : "no");
    }

    private static class Asks
    {
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<InterviewKind>("interview-kind"), Fact = "care.interview", Example = "\"Police\"" };
        public static readonly ChoicesField Companions = new() { Name = "companions", Required = true, From = ChoiceSource.Of<Companion>("companion"), Example = "[\"SocialWorker\"]" };
        public static readonly ChoiceField Told = new() { Name = "told", Required = true, From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Example = "\"Yes\"" };
        public static readonly ChoiceField Recorded = new() { Name = "recorded", From = ChoiceSource.Of<Known>("known"), VisibleWhen = new Condition.Equal("told", "Yes"), Example = "\"No\"" };
        public static readonly ChoicesField Measures = new() { Name = "measures", From = ChoiceSource.Of<ChildMeasure>("child-measure"), Example = "[\"SupportPerson\", \"BreaksAllowed\"]" };
        public static readonly CountField Before = new() { Name = "distress_before", Max = 10, Example = "7" };
        public static readonly CountField After = new() { Name = "distress_after", Max = 10, Example = "5" };
        public static readonly TextField What = new() { Name = "what", MaxLength = 2000, Example = "\"Forty minutes with two breaks; then we had noodles.\"" };
    }
}

/// <summary>Somebody stood by a child who was questioned.</summary>
/// <param name="Kind">With whom the child spoke.</param>
/// <param name="Companions">Who was beside it.</param>
/// <param name="Told">The child told its story.</param>
/// <param name="Recorded">It was recorded.</param>
/// <param name="Measures">What was done so that it harmed less.</param>
/// <param name="Before">Distress before, 0 to 10.</param>
/// <param name="After">Distress after, 0 to 10.</param>
/// <param name="What">How it went.</param>
/// <param name="HappenedAt">When it was.</param>
public sealed record AccompanimentRecorded(
    InterviewKind Kind, ImmutableArray<Companion> Companions, bool Told, Known? Recorded, ImmutableArray<ChildMeasure> Measures, int? Before, int? After, string? What, DateTimeOffset HappenedAt)
    : IEntry<AccompanimentRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "care.accompaniment-recorded.1";
}
