using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Alerts;

/// <summary>What of a report can be released to a police unit. The reporter is not among it.</summary>
public enum ReleasedItem
{
    /// <summary>What was told, word for word.</summary>
    Words,

    /// <summary>The children's names.</summary>
    ChildNames,

    /// <summary>Age, sex, where found and school of the children, without names.</summary>
    ChildDescriptions,

    /// <summary>All that was told of the alleged offender.</summary>
    Offender,
}

/// <summary>Releases the words of a report, and named parts of it, to the police unit that holds an alert.</summary>
/// <remarks>
/// The parts are copied from the report as they were told, never typed again. The reporter's own file is never released. Where a child
/// reported, words and names may tell who she is: they go only with her assent and another person's decision that it is in her best interests.
/// </remarks>
public sealed record ReleaseWords(Guid Alert, ImmutableArray<ReleasedItem> Items, string Reason) : IAct<ReleaseWords, ReportState>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.release-words.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("alerts.words-released");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        PostsTo = [StreamKind.Alert],
        Harm = Harm.SecondLook,
        Fields = [Asks.Alert, Asks.Items, Asks.Reason],
    };

    /// <inheritdoc/>
    public static ReleaseWords From(Answers answers) =>
        new(answers.Reference(Asks.Alert), answers.Several<ReleasedItem>(Asks.Items), answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, ReleaseWords act, Circumstances now)
    {
        if (state.Recorded is not { } told)
            return IntakeRefusals.NotRecorded;
        if (state.Alerts.FirstOrDefault(a => a.Alert == act.Alert) is not { } alert)
            return AlertsRefusals.NoSuchAlert;
        if (alert.Answer == AlertAnswer.Withdrawn)
            return AlertsRefusals.Withdrawn;
        if (told.ChildReporter && act.TellsWho && !MayTellWho(state, now))
            return AlertsRefusals.ChildReporterStays;
        var released = new WordsReleased(
            act.Gives(ReleasedItem.Words) ? told.Verbatim : null,
            act.Children(told),
            act.Gives(ReleasedItem.Offender) ? told.Offender : null,
            act.Reason,
            now.HappenedAt);
        return ToTell(alert, now).Aggregate(
            new Happened().Post(act.Alert, released),
            (h, r) => h.Notify(new("alerts.words-released", r.Desk, null, r.Turn, state.Triage!.AlertUrgency.ToString(), act.Alert)));
    }

    /// <summary>The unit that answered, all of it; as long as none has, whoever was told first.</summary>
    private static IEnumerable<(string Desk, int Turn)> ToTell(AlertOnReport alert, Circumstances now) =>
        alert.AnsweredFrom is { } unit ? [(unit, 0)] : now.Reference.Ladder(alert.Ladder).Where(r => r.Rung == 0).Select(r => (r.Desk, r.Turn));

    private bool TellsWho => Gives(ReleasedItem.Words) || Gives(ReleasedItem.ChildNames);

    private static bool MayTellWho(ReportState state, Circumstances now) =>
        state.BestInterests is { ChildAgrees: true, IsInBestInterests: true } && state.BestInterestsBy != now.Author;

    private bool Gives(ReleasedItem item) => Items.Contains(item);

    private ImmutableArray<ChildTold> Children(ReportRecorded told)
    {
        var names = Gives(ReleasedItem.ChildNames);
        var rest = Gives(ReleasedItem.ChildDescriptions);
        if (!names && !rest)
            return [];
        return [.. told.Children.Select(c => new ChildTold(
            names ? c.Name : null, names ? c.Nickname : null, rest ? c.Age : null, rest ? c.Sex : null, rest ? c.WhereFound : null, rest ? c.School : null, null))];
    }

    private static class Asks
    {
        public static readonly ReferenceField Alert = new() { Name = "alert", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly ChoicesField Items = new() { Name = "items", Required = true, From = ChoiceSource.Of<ReleasedItem>("released-item"), Example = "[\"Words\"]" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"The unit needs to know where to look.\"" };
    }
}

/// <summary>Parts of the report were released to the police unit.</summary>
public sealed record WordsReleased(string? Verbatim, ImmutableArray<ChildTold> Children, OffenderTold? Offender, string Reason, DateTimeOffset HappenedAt)
    : IEntry<WordsReleased>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.words-released.1";
}
