using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Care;

/// <summary>How likely it is that a child leaves school.</summary>
public enum DropoutRisk
{
    /// <summary>Unlikely.</summary>
    Low,

    /// <summary>Possible.</summary>
    Medium,

    /// <summary>Likely soon.</summary>
    High,
}

/// <summary>Writes down how school goes: enrolled, grade, days attended of the school days since last time (domain 3.3); also without a connection.</summary>
/// <param name="Enrolled">Enrolled.</param>
/// <param name="Grade">In which grade, 0 (before school) to 12.</param>
/// <param name="DaysAttended">Days attended.</param>
/// <param name="SchoolDays">Of so many school days.</param>
/// <param name="Dropout">How likely the child leaves school.</param>
/// <param name="What">In words.</param>
public sealed record RecordSchool(Known Enrolled, int? Grade, int? DaysAttended, int? SchoolDays, DropoutRisk? Dropout, string? What) : IAct<RecordSchool, CareState>
{
    /// <inheritdoc/>
    public static string WireName => "care.record-school.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.school-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        Offline = true,
        Fields = [Asks.Enrolled, Asks.Grade, Asks.DaysAttended, Asks.SchoolDays, Asks.Dropout, Asks.What],
    };

    /// <inheritdoc/>
    public static RecordSchool From(Answers answers) => new(
        answers.One<Known>(Asks.Enrolled), answers.CountOrNull(Asks.Grade), answers.CountOrNull(Asks.DaysAttended), answers.CountOrNull(Asks.SchoolDays),
        answers.OneOrNull<DropoutRisk>(Asks.Dropout), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CareState state, RecordSchool act, Circumstances now)
    {
        if (state.Case.MayBeWorkedOn() is { } no)
            return no;
        if (act.DaysAttended > act.SchoolDays)
            return CareRefusals.MoreThanSchoolDays;
        return new Happened().Write(new SchoolRecorded(act.Enrolled, act.Grade, act.DaysAttended, act.SchoolDays, act.Dropout, act.What, now.HappenedAt))
            .Yield("care.enrolled", act.Enrolled.ToString());
    }

    private static class Asks
    {
        private static readonly Condition IsEnrolled = new Condition.Equal("enrolled", nameof(Known.Yes));

        public static readonly ChoiceField Enrolled = new() { Name = "enrolled", Required = true, From = ChoiceSource.Of<Known>("known"), Fact = "care.enrolled", Example = "\"Yes\"" };
        public static readonly CountField Grade = new() { Name = "grade", Max = 12, VisibleWhen = IsEnrolled, Example = "6" };
        public static readonly CountField DaysAttended = new() { Name = "days_attended", Max = 250, Unit = "unit.days", VisibleWhen = IsEnrolled, RequiredWhen = IsEnrolled, Example = "19" };
        public static readonly CountField SchoolDays = new() { Name = "school_days", Min = 1, Max = 250, Unit = "unit.days", VisibleWhen = IsEnrolled, RequiredWhen = IsEnrolled, Example = "20" };
        public static readonly ChoiceField Dropout = new() { Name = "dropout", From = ChoiceSource.Of<DropoutRisk>("dropout-risk"), Example = "\"Low\"" };
        public static readonly TextField What = new() { Name = "what", MaxLength = 2000, Example = "\"The teacher has given him a seat in front.\"" };
    }
}

/// <summary>It was written down how school goes.</summary>
/// <param name="Enrolled">Enrolled.</param>
/// <param name="Grade">In which grade.</param>
/// <param name="DaysAttended">Days attended.</param>
/// <param name="SchoolDays">Of so many school days.</param>
/// <param name="Dropout">How likely the child leaves school.</param>
/// <param name="What">In words.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record SchoolRecorded(Known Enrolled, int? Grade, int? DaysAttended, int? SchoolDays, DropoutRisk? Dropout, string? What, DateTimeOffset HappenedAt) : IEntry<SchoolRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "care.school-recorded.1";

    /// <summary>Attendance in per cent, rounded down; 0 where the child is not enrolled; <c>null</c>: not known.</summary>
    public int? Percent => Enrolled == Known.No ? 0 : SchoolDays is > 0 and var days && DaysAttended is { } attended ? attended * 100 / days : null;
}
