using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Writes down what a child answered on the CRIES-8 sheet.</summary>
/// <remarks>Not without a connection: what happened to a child is asked about only where somebody can answer for the child the same day.</remarks>
/// <param name="Sitting">Under what circumstances.</param>
/// <param name="Items">The eight answers; <c>null</c>: skipped.</param>
public sealed record RecordCries8(Sitting Sitting, ImmutableArray<CriesAnswer?> Items) : IAct<RecordCries8, ScoresState>
{
    /// <inheritdoc/>
    public static string WireName => "care.record-cries8.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Counselling);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.scored");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Scores,
        OwnScreen = true,
        Fields = [Sitting.OccasionField, Sitting.RescueDayField, Sitting.AgeField, .. Asks.Items],
    };

    /// <inheritdoc/>
    public static RecordCries8 From(Answers answers) => new(Sitting.From(answers), [.. Asks.Items.Select(answers.OneOrNull<CriesAnswer>)]);

    /// <inheritdoc/>
    public static Decision Decide(ScoresState state, RecordCries8 act, Circumstances now)
    {
        ImmutableArray<int?> points = [.. act.Items.Select(i => i is { } answer ? Cries8.Points(answer) : (int?)null)];
        return state.Scored(act.Sitting.Sheet(InstrumentCodes.Cries8, points, Cries8.Score(points), now), act.Sitting, now);
    }

    private static class Asks
    {
        public static readonly ImmutableArray<ChoiceField> Items =
        [
            .. Enumerable.Range(1, Cries8.Items).Select(i => new ChoiceField
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"item_{i}"), From = ChoiceSource.Of<CriesAnswer>("cries-answer"), Example = "\"Sometimes\"",
            }),
        ];
    }
}
