using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Writes down what a child answered on the PHQ-A sheet. Any other answer than "not at all" to its last item calls a clinician the same day.</summary>
/// <remarks>
/// Not without a connection: the call must not wait in a phone. It rests on that item alone, whatever the sum and whatever was skipped, and no table
/// can switch it off. The case is told only that the child must be seen today.
/// </remarks>
/// <param name="Sitting">Under what circumstances.</param>
/// <param name="Items">The points of the nine items, 0-3; <c>null</c>: skipped.</param>
/// <param name="Declined">The last item was asked twice, and the child does not want to answer it.</param>
public sealed record RecordPhqA(Sitting Sitting, ImmutableArray<int?> Items, bool Declined) : IAct<RecordPhqA, ScoresState>
{
    /// <inheritdoc/>
    public static string WireName => "care.record-phq-a.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Counselling);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.scored");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Scores,
        PostsTo = [StreamKind.Case],
        OwnScreen = true,
        Fields = [Sitting.OccasionField, Sitting.RescueDayField, Sitting.AgeField, .. Asks.Items, Asks.Declined],
    };

    /// <inheritdoc/>
    public static RecordPhqA From(Answers answers) => new(Sitting.From(answers), SheetItems.Read(answers, Asks.Items), answers.Flag(Asks.Declined));

    /// <inheritdoc/>
    public static Decision Decide(ScoresState state, RecordPhqA act, Circumstances now)
    {
        if (!state.IsBegun)
            return CareRefusals.NoScores;
        var calls = act.Items[PhqA.Alarm - 1];
        if (calls is null && !act.Declined && act.Items.Any(i => i is not null))
            return CareRefusals.AskAgain;
        var sheet = act.Sitting.Sheet(InstrumentCodes.PhqA, act.Items, PhqA.Score(act.Items), now);
        if (calls is not > 0)
            return state.Scored(sheet, act.Sitting, now);
        // Whom the sheet was not made for is in danger all the same: age and day stop the measurement, never the call.
        return act.Sitting.MayUse(InstrumentCodes.PhqA, now.Reference) is null
            ? state.Scored(sheet, act.Sitting, now).Match<Decision>(happened => happened.LookToday(state.Case, now), refused => refused)
            : new Happened().Write(sheet with { Score = null, IsOutOfPlace = true }).LookToday(state.Case, now);
    }

    private static class Asks
    {
        public static readonly ImmutableArray<ChoiceField> Items = SheetItems.Points(PhqA.Items, PhqA.Most);
        public static readonly FlagField Declined = new() { Name = "declined", VisibleWhen = new Condition.Not(new Condition.Present("item_9")), Example = "true" };
    }
}
