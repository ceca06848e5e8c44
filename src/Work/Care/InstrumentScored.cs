using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>A child answered a sheet. One name for every instrument, so that the envelope does not tell which it was.</summary>
/// <param name="Instrument">The instrument's code.</param>
/// <param name="Occasion">On what occasion.</param>
/// <param name="Age">The child's age in years on that day.</param>
/// <param name="Answers">The points of each item in order; <c>null</c>: skipped.</param>
/// <param name="Score">The score; <c>null</c>: too much was skipped.</param>
/// <param name="IsOutOfPlace">The age or the day did not fit the instrument; kept for the child's safety alone, and no measurement.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record InstrumentScored(
    string Instrument, ScoreOccasion Occasion, int Age, ImmutableArray<int?> Answers, int? Score, bool IsOutOfPlace, DateTimeOffset HappenedAt) : IEntry<InstrumentScored>
{
    /// <inheritdoc/>
    public static string WireName => "care.instrument-scored.1";

    /// <summary>How many items were skipped.</summary>
    public int Skipped => Answers.Count(a => a is null);
}

internal static class ScoringSheets
{
    public static InstrumentScored Sheet(this Sitting sitting, string instrument, ImmutableArray<int?> answers, int? score, Circumstances now) =>
        new(instrument, sitting.Occasion, sitting.Age, answers, score, IsOutOfPlace: false, now.HappenedAt);

    /// <summary>What every sheet comes to: the entry, the next dates, two facts, and the score told to whoever wrote it down.</summary>
    public static Decision Scored(this ScoresState state, InstrumentScored entry, Sitting sitting, Circumstances now)
    {
        if (!state.IsBegun)
            return CareRefusals.NoScores;
        if (sitting.MayUse(entry.Instrument, now.Reference) is { } no)
            return no;
        if (entry.Skipped == entry.Answers.Length)
            return CareRefusals.NothingAnswered;
        var after = state.Apply(entry, default);
        return new Happened().Write(entry).DueNextScores(after, now)
            .Yield("scores.instrument", entry.Instrument).Yield("scores.change", after.ChangeOn(entry.Instrument, now.Reference).Category.ToString())
            .Tell("score", entry.Score?.ToString(CultureInfo.InvariantCulture) ?? "").Tell("skipped", entry.Skipped.ToString(CultureInfo.InvariantCulture));
    }
}
