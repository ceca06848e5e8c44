using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>A day of a hearing with what holds for that day only: another day has another room, another notice and another hour to be there.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Room">Where in the court.</param>
/// <param name="NoticeOn">The day on which the notice came.</param>
/// <param name="ToDo">What the children have to do, as the social team is told; nothing of the file.</param>
public sealed record HearingDay(DateTimeOffset At, string? Room, DateOnly? NoticeOn, string? ToDo)
{
    /// <summary>As it was answered; what is not answered is not known, whatever held for the day before.</summary>
    internal static HearingDay From(Answers answers, DateTimeOffset at) => new(at, answers.TextOrNull(HearingAsked.Room), answers.DayOrNull(HearingAsked.NoticeOn), answers.TextOrNull(HearingAsked.ToDo));
}
