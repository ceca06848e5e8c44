using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Work.Care;
using Kapea.Work.Reference;

namespace Kapea.Host.Care;

/// <summary>Services and promises as sentences.</summary>
internal static class CareSayings
{
    /// <summary>A service by its number and its name in the catalogue.</summary>
    public static string Name(Words words, ServiceOnFile service) => Name(words, service.Number, service.Planned?.Service);

    public static string Name(Words words, int number, string? code) => code is null ? words.Format("page.care.number", number) : $"{number.ToString(CultureInfo.InvariantCulture)}. {words["services." + code]}";

    /// <summary>Where a service stands.</summary>
    public static string State(Words words, ServiceOnFile service) => service.PausedSince is { } since
        ? words.Format("page.care.paused", words["service-state." + service.State], Times.Day(words, Work.Acts.PhnomPenh.DayOf(since)))
        : words["service-state." + service.State];

    /// <summary>What it waits for next; <c>null</c>: nothing.</summary>
    public static string? Next(Words words, ServiceOnFile service) => service switch
    {
        { AnswerBy: { } day } => words.Format("page.care.answer-by", Times.Day(words, day)),
        { NextBy: { } day } => words.Format("page.care.next-by", Times.Day(words, day)),
        { State: ServiceState.Planned, Planned.AppointmentAt: { } at } => words.Format("page.care.appointment", Times.Moment(words, at)),
        _ => null,
    };

    /// <summary>What was promised, how much of it was held in the present period, and what comes next.</summary>
    public static string Promise(Words words, Attendance attendance, DateOnly? nextBy, DateOnly today)
    {
        var promise = attendance.Promise;
        var said = words.Format("page.care.promise", promise.Sessions, words["rhythm." + promise.Per], promise.Months);
        var now = promise.At(today) is { } period
            ? words.Format("page.care.period", Times.Day(words, period.From), Times.Day(words, period.To), promise.Sessions, attendance.HeldIn(period), attendance.MissedIn(period))
            : words["page.care.period.over"];
        var next = nextBy is { } day ? words.Format("page.care.next-by", Times.Day(words, day)) : words["page.care.next.none"];
        return $"{said} {now} {words.Format("page.care.next.sentence", next)} {words.Format("page.care.review-on", Times.Day(words, promise.ReviewOn))}";
    }

    /// <summary>What must not be overlooked: a period with too few, several missed in a row, a session that is late.</summary>
    public static IEnumerable<string> Warnings(Words words, string name, Attendance attendance, DateOnly? nextBy, DateOnly today, ReferenceBook reference)
    {
        if (attendance.Short(today) is { } period)
            yield return words.Format("page.care.short", name, Times.Day(words, period.From), Times.Day(words, period.To), attendance.HeldIn(period), attendance.Promise.Sessions);
        if (attendance.IsMissedTooOften(reference)) yield return words.Format("page.care.missed", name, attendance.MissedInARow);
        if (nextBy < today) yield return words.Format("page.care.late", name, Times.Day(words, nextBy.Value));
    }
}
