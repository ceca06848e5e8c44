using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Intake;

/// <summary>A child as told of in a report; a nickname is enough.</summary>
/// <param name="Name">Name, or what the child is called.</param>
/// <param name="Nickname">Nickname.</param>
/// <param name="Age">Age in years, as told or estimated.</param>
/// <param name="Sex">Sex, as told.</param>
/// <param name="WhereFound">Where the child is usually found.</param>
/// <param name="School">School.</param>
/// <param name="Other">Anything else.</param>
public sealed record ChildTold(string? Name, string? Nickname, int? Age, ChildSex? Sex, string? WhereFound, string? School, string? Other)
{
    /// <summary>What the child is found by.</summary>
    /// <param name="part">The child's number in what it is told in.</param>
    /// <param name="told">When the age was true.</param>
    internal Findable Finds(int part, DateTimeOffset told) => new(Purposes.Child, part)
    {
        Names = Findable.Texts(Name, Nickname),
        Sex = Sex.ForFinding(),
        Born = Age is { } age ? BirthSpan.Aged(age, PhnomPenh.DayOf(told)) : null,
        Places = Findable.Texts(WhereFound),
        Marks = [.. MarksWithin.Of(Other)],
    };
}

/// <summary>An alleged offender as told of in a report.</summary>
/// <param name="KnownName">Name or nickname.</param>
/// <param name="Description">Description.</param>
/// <param name="NationalityGuess">Nationality, as guessed.</param>
/// <param name="Vehicle">Vehicle.</param>
/// <param name="WhereSeen">Where seen.</param>
/// <param name="Pattern">On which days and hours.</param>
public sealed record OffenderTold(string? KnownName, string? Description, string? NationalityGuess, string? Vehicle, string? WhereSeen, string? Pattern)
{
    /// <summary>What he is found by: his name, and what stands in the descriptions.</summary>
    internal Findable Finds() => new(Purposes.Offender)
    {
        Names = Findable.Texts(KnownName),
        Places = Findable.Texts(WhereSeen),
        Marks = [.. MarksWithin.Of(KnownName, Description, Vehicle, WhereSeen, Pattern)],
    };
}

/// <summary>The answers to the danger questions. <c>null</c>: not asked.</summary>
/// <param name="HappeningNow">Abuse is happening now.</param>
/// <param name="WithOffenderNow">The child is with the alleged offender now.</param>
/// <param name="InjuryAbductionOrSuicidal">Injured, abducted, or speaks of suicide.</param>
/// <param name="UnderSixAlone">Under six years and alone.</param>
/// <param name="OffenderRegularAccess">The alleged offender has regular access.</param>
/// <param name="NextContactHours">Hours until the next expected contact.</param>
public sealed record DangerAnswers(
    Known? HappeningNow, Known? WithOffenderNow, Known? InjuryAbductionOrSuicidal, Known? UnderSixAlone, Known? OffenderRegularAccess, int? NextContactHours)
{
    /// <summary>These answers, and where there is none the earlier one.</summary>
    public DangerAnswers Over(DangerAnswers? earlier) => earlier is null ? this : new(
        HappeningNow ?? earlier.HappeningNow,
        WithOffenderNow ?? earlier.WithOffenderNow,
        InjuryAbductionOrSuicidal ?? earlier.InjuryAbductionOrSuicidal,
        UnderSixAlone ?? earlier.UnderSixAlone,
        OffenderRegularAccess ?? earlier.OffenderRegularAccess,
        NextContactHours ?? earlier.NextContactHours);
}

/// <summary>The danger questions as fields; asked the same way when a report is taken and when it is triaged.</summary>
internal static class DangerQuestions
{
    public static readonly ChoiceField HappeningNow = Ask("happening_now");
    public static readonly ChoiceField WithOffenderNow = Ask("with_offender_now");
    public static readonly ChoiceField InjuryAbductionOrSuicidal = Ask("injury_abduction_or_suicidal");
    public static readonly ChoiceField UnderSixAlone = Ask("under_six_alone");
    public static readonly ChoiceField OffenderRegularAccess = Ask("offender_regular_access");
    public static readonly CountField NextContactHours = new() { Name = "next_contact_hours", Max = 8760, Unit = "unit.hours", Example = "48" };

    public static DangerAnswers From(Answers a) => new(
        a.OneOrNull<Known>(HappeningNow),
        a.OneOrNull<Known>(WithOffenderNow),
        a.OneOrNull<Known>(InjuryAbductionOrSuicidal),
        a.OneOrNull<Known>(UnderSixAlone),
        a.OneOrNull<Known>(OffenderRegularAccess),
        a.CountOrNull(NextContactHours));

    public static ChoiceField Ask(string name) => new() { Name = name, From = ChoiceSource.Of<Known>("known"), Example = "\"Unknown\"" };
}
