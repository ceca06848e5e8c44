using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kapea.Host.Api;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal.Rows;

namespace Kapea.Host.Access;

/// <summary>A person's calendar (RFC 5545), fetched by her link without a session: made of what lies outside the seal alone.</summary>
/// <remarks>What is shown, and for how long, is said in docs/decisions/0011. An appointment of a stream that two of her desks hold is shown once.</remarks>
internal static class CalendarFeed
{
    /// <summary>How long an appointment stays after its day.</summary>
    public static TimeSpan Back { get; } = TimeSpan.FromDays(30);

    /// <summary>How far ahead appointments are shown.</summary>
    public static TimeSpan Ahead { get; } = TimeSpan.FromDays(2 * 365);

    private const int Most = 2000;
    // An address in somebody's calendar must not say what kind of file it leads to.
    private const string Neutral = "/a/";
    private const string Zone = "Asia/Phnom_Penh";

    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.MapMethods("/calendar/{token}.ics", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => Fetch(context, house));
        routes.Get(Neutral + "{id}", context => Lead(context, house));
    }

    /// <summary>The calendar of a person at a time, as text.</summary>
    public static string Write(HouseParts house, NetworkPerson person)
    {
        var words = Words.In(person.Profile.Language);
        var text = new CalendarText().Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", "-//Kapea//1//EN").Line("METHOD", "PUBLISH")
            .Words("X-WR-CALNAME", words["access.calendar.name"]).Line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H").Line("X-PUBLISHED-TTL", "PT1H");
        TimeZone(text);
        foreach (var row in Appointments(house, person, house.Clock.GetUtcNow())) Event(text, house, words, row);
        return text.Line("END", "VCALENDAR").ToString();
    }

    private static Task<IResult> Lead(HttpContext context, HouseParts house) => PageEndpoints.Signed(
        context,
        visit => Task.FromResult(RoomPages.StreamOf(context) is { } id && RoomPages.MaySee(house, visit, id) ? PageEndpoints.SeeOther(Places.Of(house.Store.FindStream(id)?.Kind, id)) : RoomPages.Nothing(context)));

    private static IResult Fetch(HttpContext context, HouseParts house)
    {
        if (house.Calendars.Owner(context.Part("token")) is not { } person) return Problems.Answer(context.Words(), DoorRefusals.NotFound);
        var bytes = Encoding.UTF8.GetBytes(Write(house, person));
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch.ToString() == tag
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(bytes, "text/calendar; charset=utf-8");
    }

    private static ImmutableArray<AppointmentRow> Appointments(HouseParts house, NetworkPerson person, DateTimeOffset now) =>
    [
        .. house.Book.Now.DesksOf(person.Id).Where(d => d.Profile.Accepted && HoldsKey(house, d, person))
            .SelectMany(d => house.Store.AppointmentsOf(d.Id, (now - Back).ToUnixTimeSeconds(), (now + Ahead).ToUnixTimeSeconds(), Most))
            .DistinctBy(a => (a.Stream, a.Number)).OrderBy(a => a.At).ThenBy(a => a.Stream.Value).ThenBy(a => a.Number).Take(Most),
    ];

    /// <summary>Being on a desk's list is not enough: a lead must have given her its present key, wrapped to her own present one.</summary>
    private static bool HoldsKey(HouseParts house, NetworkDesk desk, NetworkPerson person) =>
        house.Store.All<MemberKeyRow>(desk.Id, person.Id).Any(k => k.Epoch == desk.Row.Epoch && k.PersonKeyEpoch == person.Row.KeyEpoch);

    // UTC+7 all year; the date is any before the first appointment.
    private static void TimeZone(CalendarText text) => text.Line("BEGIN", "VTIMEZONE").Line("TZID", Zone)
        .Line("BEGIN", "STANDARD").Line("DTSTART", "19700101T000000").Line("TZOFFSETFROM", "+0700").Line("TZOFFSETTO", "+0700").Line("TZNAME", "+07").Line("END", "STANDARD")
        .Line("END", "VTIMEZONE");

    private static void Event(CalendarText text, HouseParts house, Words words, AppointmentRow row)
    {
        var title = words.Format(row.Off ? "access.calendar.called-off" : "access.calendar.appointment", row.Stream.Reference);
        text.Line("BEGIN", "VEVENT").Line("UID", Convert.ToHexStringLower(house.Machine.AppointmentToken(row.Stream, row.Number)))
            .Moment("DTSTAMP", DateTimeOffset.FromUnixTimeSeconds(row.Changed))
            .Line("DTSTART;TZID=" + Zone, DateTimeOffset.FromUnixTimeSeconds(row.At).ToOffset(Times.PhnomPenh).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture))
            .Line("DURATION", string.Create(CultureInfo.InvariantCulture, $"PT{Math.Max(1, row.Minutes)}M"))
            .Line("SEQUENCE", row.Sequence.ToString(CultureInfo.InvariantCulture)).Line("STATUS", row.Off ? "CANCELLED" : "CONFIRMED").Line("CLASS", "CONFIDENTIAL")
            .Words("SUMMARY", title).Line("URL", new Uri(house.Address, Neutral + row.Stream).AbsoluteUri);
        // Nothing rings for what was called off.
        if (!row.Off) Reminders(text, title);
        text.Line("END", "VEVENT");
    }

    private static void Reminders(CalendarText text, string title)
    {
        foreach (var before in new[] { "-P7D", "-P1D" })
            text.Line("BEGIN", "VALARM").Line("ACTION", "DISPLAY").Words("DESCRIPTION", title).Line("TRIGGER", before).Line("END", "VALARM");
    }
}
