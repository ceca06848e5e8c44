using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Care;

/// <summary>Who gets what a child brings home.</summary>
public enum IncomeTo
{
    /// <summary>The child keeps it.</summary>
    Child,

    /// <summary>The caregiver, for the family.</summary>
    Caregiver,

    /// <summary>Another grown-up.</summary>
    OtherAdult,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>Writes down how the last seven days were: on how many the child begged or collected scrap, how long, with whom (domain 3.3); also without a connection.</summary>
/// <remarks>The wire names say nothing of it: they stand outside the seal.</remarks>
/// <param name="Days">On how many of the last seven days; 0: on none.</param>
/// <param name="Hours">How many hours on such a day.</param>
/// <param name="Alone">Alone, without a grown-up.</param>
/// <param name="AtNight">At night, too.</param>
/// <param name="IncomeTo">Who gets the income.</param>
/// <param name="What">In words.</param>
public sealed record RecordWeek(int Days, int? Hours, Known? Alone, Known? AtNight, IncomeTo? IncomeTo, string? What) : IAct<RecordWeek, CareState>
{
    /// <inheritdoc/>
    public static string WireName => "care.record-week.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.week-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        Offline = true,
        Fields = [Asks.Days, Asks.Hours, Asks.Alone, Asks.AtNight, Asks.IncomeTo, Asks.What],
    };

    /// <inheritdoc/>
    public static RecordWeek From(Answers answers) => new(
        answers.Count(Asks.Days), answers.CountOrNull(Asks.Hours), answers.OneOrNull<Known>(Asks.Alone), answers.OneOrNull<Known>(Asks.AtNight),
        answers.OneOrNull<IncomeTo>(Asks.IncomeTo), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CareState state, RecordWeek act, Circumstances now)
    {
        if (state.Case.MayBeWorkedOn() is { } no)
            return no;
        if (act is { Days: 0, Hours: > 0 })
            return CareRefusals.HoursOnNoDay;
        return new Happened().Write(new WeekRecorded(act.Days, act.Hours, act.Alone, act.AtNight, act.IncomeTo, act.What, now.HappenedAt));
    }

    private static class Asks
    {
        public static readonly CountField Days = new() { Name = "days", Required = true, Max = 7, Unit = "unit.days", Example = "0" };
        public static readonly CountField Hours = new() { Name = "hours", Max = 24, Unit = "unit.hours", Example = "4" };
        public static readonly ChoiceField Alone = new() { Name = "alone", From = ChoiceSource.Of<Known>("known"), Example = "\"Yes\"" };
        public static readonly ChoiceField AtNight = new() { Name = "at_night", From = ChoiceSource.Of<Known>("known"), Example = "\"No\"" };
        public static readonly ChoiceField IncomeTo = new() { Name = "income_to", From = ChoiceSource.Of<IncomeTo>("income-to"), Example = "\"Caregiver\"" };
        public static readonly TextField What = new() { Name = "what", MaxLength = 2000, Example = "\"He helps his grandmother at the stall.\"" };
    }
}

/// <summary>It was written down how the last seven days were.</summary>
/// <param name="Days">On how many of them the child begged or collected scrap.</param>
/// <param name="Hours">How many hours on such a day.</param>
/// <param name="Alone">Alone.</param>
/// <param name="AtNight">At night, too.</param>
/// <param name="IncomeTo">Who gets the income.</param>
/// <param name="What">In words.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record WeekRecorded(int Days, int? Hours, Known? Alone, Known? AtNight, IncomeTo? IncomeTo, string? What, DateTimeOffset HappenedAt) : IEntry<WeekRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "care.week-recorded.1";
}
