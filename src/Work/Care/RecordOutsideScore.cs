using System.Globalization;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Who answered a sheet outside.</summary>
public enum OutsideRater
{
    /// <summary>The child.</summary>
    Self,

    /// <summary>A parent or caregiver.</summary>
    Parent,

    /// <summary>A teacher.</summary>
    Teacher,
}

/// <summary>The band as it stands on the paper.</summary>
public enum OutsideBand
{
    /// <summary>As most children.</summary>
    Normal,

    /// <summary>In between.</summary>
    Borderline,

    /// <summary>Beyond the cut-off.</summary>
    High,
}

/// <summary>Writes down the result of a sheet that was answered on paper: its total and its band, never its items.</summary>
/// <remarks>The SDQ may not be put into any electronic form without its owners' authorisation; so nothing of it stands here but the result.</remarks>
/// <param name="Instrument">The instrument's code.</param>
/// <param name="Rater">Who answered it.</param>
/// <param name="Day">On what day.</param>
/// <param name="Total">The total.</param>
/// <param name="Band">The band.</param>
public sealed record RecordOutsideScore(string Instrument, OutsideRater Rater, DateOnly Day, int Total, OutsideBand Band) : IAct<RecordOutsideScore, ScoresState>
{
    /// <inheritdoc/>
    public static string WireName => "care.record-outside-score.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Counselling);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.outside-score-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Scores,
        Offline = true,
        OwnScreen = true,
        Fields = [Asks.Instrument, Asks.Rater, Asks.Day, Asks.Total, Asks.Band, Asks.DoneOnPaper],
    };

    /// <inheritdoc/>
    public static RecordOutsideScore From(Answers answers) => new(
        answers.Code(Asks.Instrument), answers.One<OutsideRater>(Asks.Rater), answers.DayOrNull(Asks.Day)!.Value, answers.Count(Asks.Total), answers.One<OutsideBand>(Asks.Band));

    /// <inheritdoc/>
    public static Decision Decide(ScoresState state, RecordOutsideScore act, Circumstances now)
    {
        if (!state.IsBegun)
            return CareRefusals.NoScores;
        if (now.Reference.Instrument(act.Instrument) is not { } instrument)
            return CareRefusals.NoSuchInstrument(act.Instrument);
        if (act.Total < instrument.Lowest || act.Total > instrument.Highest)
            return CareRefusals.TotalOutside(instrument.Lowest, instrument.Highest);
        return new Happened().Write(new OutsideScoreRecorded(act.Instrument, act.Rater, act.Day, act.Total, act.Band, DoneOnPaper: true, now.HappenedAt))
            .Yield("scores.instrument", act.Instrument).Tell("score", act.Total.ToString(CultureInfo.InvariantCulture));
    }

    private static class Asks
    {
        public static readonly ChoiceField Instrument = new() { Name = "instrument", Required = true, From = new ChoiceSource.Fixed("outside-instrument", [InstrumentCodes.Sdq]), Example = "\"SDQ\"" };
        public static readonly ChoiceField Rater = new() { Name = "rater", Required = true, From = ChoiceSource.Of<OutsideRater>("outside-rater"), Example = "\"Parent\"" };
        public static readonly DayField Day = new() { Name = "day", Required = true, Example = "\"2030-02-18\"" };
        public static readonly CountField Total = new() { Name = "total", Required = true, Max = 1000, Example = "18" };
        public static readonly ChoiceField Band = new() { Name = "band", Required = true, From = ChoiceSource.Of<OutsideBand>("outside-band"), Example = "\"High\"" };
        public static readonly FlagField DoneOnPaper = new() { Name = "done_on_paper", Required = true, Example = "true" };
    }
}

/// <summary>A result from outside was written down.</summary>
public sealed record OutsideScoreRecorded(
    string Instrument, OutsideRater Rater, DateOnly Day, int Total, OutsideBand Band, bool DoneOnPaper, DateTimeOffset HappenedAt) : IEntry<OutsideScoreRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "care.outside-score-recorded.1";
}
