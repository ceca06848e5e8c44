using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Writes down what a child answered on the WHO-5 sheet; also without a connection.</summary>
/// <param name="Sitting">Under what circumstances.</param>
/// <param name="Items">The points of the five items, 0-5; <c>null</c>: skipped.</param>
public sealed record RecordWho5(Sitting Sitting, ImmutableArray<int?> Items) : IAct<RecordWho5, ScoresState>
{
    /// <inheritdoc/>
    public static string WireName => "care.record-who5.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Counselling);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.scored");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Scores,
        Offline = true,
        OwnScreen = true,
        Fields = [Sitting.OccasionField, Sitting.RescueDayField, Sitting.AgeField, .. Asks.Items],
    };

    /// <inheritdoc/>
    public static RecordWho5 From(Answers answers) => new(Sitting.From(answers), SheetItems.Read(answers, Asks.Items));

    /// <inheritdoc/>
    public static Decision Decide(ScoresState state, RecordWho5 act, Circumstances now) =>
        state.Scored(act.Sitting.Sheet(InstrumentCodes.Who5, act.Items, Who5.Score(act.Items), now), act.Sitting, now);

    private static class Asks
    {
        public static readonly ImmutableArray<ChoiceField> Items = SheetItems.Points(Who5.Items, Who5.Most);
    }
}
