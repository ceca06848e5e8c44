using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Intake;

namespace Kapea.Work.Justice;

/// <summary>Writes down a contact of the child with justice (domain 2.8), and whether it told its story once more; nothing of what was said. Also without a connection.</summary>
/// <remarks>A telling counts once, whoever wrote it down: the case is told of its day and kind, and what has the same day and kind is one. See <see cref="TimesTold"/>.</remarks>
/// <param name="Kind">With whom.</param>
/// <param name="Place">Where.</param>
/// <param name="Minutes">How long, in minutes.</param>
/// <param name="Companions">Who was beside the child.</param>
/// <param name="Language">In which language.</param>
/// <param name="Measures">What was done so that it harmed less.</param>
/// <param name="Told">The child told its story.</param>
/// <param name="Recorded">It was recorded.</param>
/// <param name="CopyHeld">The legal team holds a copy of the statement.</param>
/// <param name="Before">Distress before, as the child says, 0 (none) to 10; <c>null</c>: not asked.</param>
/// <param name="After">Distress after.</param>
public sealed record RecordJusticeContact(
    InterviewKind Kind, string? Place, int? Minutes, ImmutableArray<Companion> Companions, string? Language, ImmutableArray<ChildMeasure> Measures, bool Told, Known? Recorded, Known? CopyHeld, int? Before, int? After)
    : IAct<RecordJusticeContact, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-justice-contact.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.contact-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Justice,
        PostsTo = [StreamKind.Case],
        Offline = true,
        Fields = [Asks.Kind, Asks.Place, Asks.Minutes, Asks.Companions, Asks.Language, Asks.Measures, Asks.Told, Asks.Recorded, Asks.CopyHeld, Asks.Before, Asks.After],
    };

    /// <inheritdoc/>
    public static RecordJusticeContact From(Answers answers) => new(
        answers.One<InterviewKind>(Asks.Kind), answers.TextOrNull(Asks.Place), answers.CountOrNull(Asks.Minutes), answers.Several<Companion>(Asks.Companions), answers.TextOrNull(Asks.Language),
        answers.Several<ChildMeasure>(Asks.Measures), answers.Code(Asks.Told) == "Yes", answers.OneOrNull<Known>(Asks.Recorded), answers.OneOrNull<Known>(Asks.CopyHeld), answers.CountOrNull(Asks.Before), answers.CountOrNull(Asks.After));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, RecordJusticeContact act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (act.Companions.Contains(Companion.Nobody) && act.Companions.Length > 1)
            return JusticeRefusals.NobodyAndSomebody;
        var recorded = new JusticeContactRecorded(act.Kind, act.Place, act.Minutes, act.Companions, act.Language, act.Measures, act.Told, act.Recorded, act.CopyHeld, act.Before, act.After, now.HappenedAt);
        var after = state.Contacts.Apply(recorded);
        return new Happened().Write(recorded)
            .Post(state.Asked!.Case, InterviewNoted.Of(TellingSource.LegalTeam, act.Told, act.Kind, now.HappenedAt))
            .Tell("tellings", after.Tellings.ToString(CultureInfo.InvariantCulture))
            .Tell("too_often", after.IsToldTooOften(now.Reference) ? "yes" : "no");
    }

    private static class Asks
    {
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<InterviewKind>("interview-kind"), Example = "\"Prosecutor\"" };
        public static readonly LineField Place = new() { Name = "place", MaxLength = 120, Example = "\"the prosecutor's office\"" };
        public static readonly CountField Minutes = new() { Name = "minutes", Min = 1, Max = 1440, Unit = "unit.minutes", Example = "50" };
        public static readonly ChoicesField Companions = new() { Name = "companions", Required = true, From = ChoiceSource.Of<Companion>("companion"), Example = "[\"Lawyer\"]" };
        public static readonly LineField Language = new() { Name = "language", MaxLength = 60, Example = "\"Khmer\"" };
        public static readonly ChoicesField Measures = new() { Name = "measures", From = ChoiceSource.Of<ChildMeasure>("child-measure"), Example = "[\"SupportPerson\"]" };
        public static readonly ChoiceField Told = new() { Name = "told", Required = true, From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Example = "\"Yes\"" };
        public static readonly ChoiceField Recorded = new() { Name = "recorded", From = ChoiceSource.Of<Known>("known"), VisibleWhen = new Condition.Equal("told", "Yes"), Example = "\"No\"" };
        public static readonly ChoiceField CopyHeld = new() { Name = "copy_held", From = ChoiceSource.Of<Known>("known"), Example = "\"No\"" };
        public static readonly CountField Before = new() { Name = "distress_before", Max = 10, Example = "7" };
        public static readonly CountField After = new() { Name = "distress_after", Max = 10, Example = "5" };
    }
}

/// <summary>A contact of the child with justice.</summary>
/// <param name="Kind">With whom.</param>
/// <param name="Place">Where.</param>
/// <param name="Minutes">How long, in minutes.</param>
/// <param name="Companions">Who was beside the child.</param>
/// <param name="Language">In which language.</param>
/// <param name="Measures">What was done so that it harmed less.</param>
/// <param name="Told">The child told its story.</param>
/// <param name="Recorded">It was recorded.</param>
/// <param name="CopyHeld">The legal team holds a copy of the statement.</param>
/// <param name="Before">Distress before, 0 to 10.</param>
/// <param name="After">Distress after, 0 to 10.</param>
/// <param name="HappenedAt">When it was.</param>
public sealed record JusticeContactRecorded(
    InterviewKind Kind, string? Place, int? Minutes, ImmutableArray<Companion> Companions, string? Language, ImmutableArray<ChildMeasure> Measures, bool Told, Known? Recorded, Known? CopyHeld, int? Before, int? After, DateTimeOffset HappenedAt)
    : IEntry<JusticeContactRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.contact-recorded.1";
}
