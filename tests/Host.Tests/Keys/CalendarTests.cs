using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Kapea.Host.Access;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using DemoPerson = Kapea.Host.Demo.DemoPerson;

namespace Kapea.Host.Tests.Keys;

/// <summary>A person's calendar: what another program reads out of it, who gets it, and what is not in it.</summary>
public sealed class CalendarTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Nine = Stage.Moment("2030-04-17 09:00");

    /// <summary>Sets or calls off an appointment on a case: what an act of a room does besides its entry.</summary>
    private sealed record SetTime(int Number, DateTimeOffset? At, int Minutes) : IAct<SetTime, CaseState>
    {
        public static string WireName => "cases.set-time.1";

        public static Permission Needs => Permission.From(DeskFunction.SocialTeam);

        public static AuditLine Audit => new("cases.time-set");

        public static ActShape Shape { get; } = new() { Subject = StreamKind.Case };

        public static SetTime From(Answers answers) => throw new NotSupportedException();

        public static Decision Decide(CaseState state, SetTime act, Circumstances now) => act.At is { } at ? new Happened().Appoint(act.Number, at, act.Minutes) : new Happened().CallOff(act.Number);
    }

    /// <summary>Tries to lay an appointment on a stream that it was not said to write to.</summary>
    private sealed record SetTimeElsewhere(Guid Stream) : IAct<SetTimeElsewhere, CaseState>
    {
        public static string WireName => "cases.set-time-elsewhere.1";

        public static Permission Needs => Permission.From(DeskFunction.SocialTeam);

        public static AuditLine Audit => new("cases.time-set");

        public static ActShape Shape { get; } = new() { Subject = StreamKind.Case };

        public static SetTimeElsewhere From(Answers answers) => throw new NotSupportedException();

        public static Decision Decide(CaseState state, SetTimeElsewhere act, Circumstances now) => new Happened().Appoint(1, Nine, 60, act.Stream);
    }

    [Fact]
    public async Task Another_program_reads_time_zone_alarms_and_sequence()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Set(house, told, 1, Nine, 90);
        var link = await Link(house, DemoPeople.Sokha);
        var calendar = Calendar.Load(await Text(house, link))!;
        calendar.TimeZones.Single().TzId.ShouldBe("Asia/Phnom_Penh");
        var set = calendar.Events.Single();
        set.Start!.TzId.ShouldBe("Asia/Phnom_Penh");
        set.Start.AsUtc.ShouldBe(Nine.UtcDateTime);
        set.Start.Value.TimeOfDay.ShouldBe(new TimeSpan(9, 0, 0));
        set.Duration!.Value.ToTimeSpanUnspecified().ShouldBe(TimeSpan.FromMinutes(90));
        (set.Sequence, set.Status, set.Class).ShouldBe((0, "CONFIRMED", "CONFIDENTIAL"));
        set.Summary.ShouldBe($"ការណាត់ជួប ({told.Case.Reference})");
        set.Url!.ToString().ShouldBe($"https://kapea.invalid/a/{told.Case}");
        set.Alarms.Select(a => (a.Action, a.Trigger!.Duration!.Value.ToTimeSpanUnspecified())).ShouldBe([("DISPLAY", TimeSpan.FromDays(-7)), ("DISPLAY", TimeSpan.FromDays(-1))]);

        await house.At("2030-03-05 08:00");
        await Set(house, told, 1, Nine.AddDays(1), 90);
        var moved = Calendar.Load(await Text(house, link))!.Events.Single();
        (moved.Uid, moved.Sequence, moved.Start!.AsUtc).ShouldBe((set.Uid, 1, Nine.AddDays(1).UtcDateTime));
        moved.DtStamp!.AsUtc.ShouldBe(Stage.Moment("2030-03-05 08:00").UtcDateTime);

        await Set(house, told, 1, null);
        var off = Calendar.Load(await Text(house, link))!.Events.Single();
        (off.Uid, off.Sequence, off.Status, off.Start!.AsUtc).ShouldBe((set.Uid, 2, "CANCELLED", Nine.AddDays(1).UtcDateTime));
        off.Alarms.ShouldBeEmpty("nothing rings for what was called off");
        off.Summary.ShouldBe($"លុបចោល៖ ការណាត់ជួប ({told.Case.Reference})", "not every calendar program shows the status");

        await Set(house, told, 1, Nine.AddDays(2), 60);
        Events(await Text(house, link)).Single().ShouldSatisfyAllConditions(e => e.Sequence.ShouldBe(3), e => e.Status.ShouldBe("CONFIRMED"), e => e.Uid.ShouldBe(set.Uid));
    }

    [Fact]
    public async Task What_stays_as_it_is_is_no_change_and_what_is_not_there_cannot_be_called_off()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Set(house, told, 1, null);
        house.Parts.Store.All<AppointmentRow>().ShouldBeEmpty();
        await Set(house, told, 1, Nine, 90);
        var row = house.Parts.Store.All<AppointmentRow>().Single();
        await house.At("2030-03-06 08:00");
        await Set(house, told, 1, Nine, 90);
        house.Parts.Store.All<AppointmentRow>().Single().ShouldBe(row);
        await Set(house, told, 2, Nine, 90);
        var events = Events(await Text(house, await Link(house, DemoPeople.Sokha)));
        events.Select(e => e.Uid).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_link_that_was_ended_replaced_or_never_made_answers_404()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Set(house, told, 1, Nine, 90);
        using var sokha = await house.Browser(DemoPeople.Sokha, "en");
        (await sokha.GetStringAsync("/me", Cancel)).ShouldNotContain("/me/calendar/end", Case.Sensitive, "she has no link yet");
        var first = await Link(house, DemoPeople.Sokha);
        (await Status(house, first)).ShouldBe(HttpStatusCode.OK);
        (await Status(house, first, HttpMethod.Head)).ShouldBe(HttpStatusCode.OK);
        (await sokha.GetStringAsync("/me", Cancel)).ShouldNotContain(first, Case.Sensitive, "a link is shown once");
        var second = await Link(house, DemoPeople.Sokha);
        (await Status(house, first)).ShouldBe(HttpStatusCode.NotFound);
        (await Status(house, second)).ShouldBe(HttpStatusCode.OK);
        var changed = second[..^5] + (second[^5] == 'A' ? 'E' : 'A') + ".ics";
        foreach (var none in new[] { changed, second[..^8] + ".ics", "/calendar/" + new string('A', 43) + ".ics", "/calendar/" + new string('é', 43) + ".ics" })
            (await Status(house, none)).ShouldBe(HttpStatusCode.NotFound, none);

        using var end = await sokha.PostAsync("/me/calendar/end", new FormUrlEncodedContent([]), Cancel);
        end.Headers.Location!.ToString().ShouldBe("/me");
        (await Status(house, second)).ShouldBe(HttpStatusCode.NotFound);
        house.Parts.Store.All<CalendarRow>().ShouldBeEmpty();
        house.Parts.Store.Audit(null, long.MaxValue, 200).Select(a => a.Code).Where(c => c.StartsWith("access.calendar", StringComparison.Ordinal)).ShouldBe(["access.calendar-link-ended", "access.calendar-link-made", "access.calendar-link-made"]);
    }

    [Fact]
    public async Task Who_is_suspended_or_has_to_join_again_has_no_link_any_more()
    {
        await using var house = await TestHouse.Open();
        var link = await Link(house, DemoPeople.Sokha);
        var sokha = house.PersonOf(DemoPeople.Sokha).Id.Value;
        (await house.Key(DemoPeople.Vanna, new SuspendPerson(sokha))).Code.ShouldBe("done");
        (await Status(house, link)).ShouldBe(HttpStatusCode.NotFound);
        (await house.Key(DemoPeople.Vanna, new ReinstatePerson(sokha))).Code.ShouldBe("done");
        (await Status(house, link)).ShouldBe(HttpStatusCode.NotFound, "what was stolen with her telephone stays closed");

        var bopha = await Link(house, DemoPeople.Bopha);
        (await house.Key(DemoPeople.Vanna, new RenewInvitation(house.PersonOf(DemoPeople.Bopha).Id.Value))).Code.ShouldBe("done");
        (await Status(house, bopha)).ShouldBe(HttpStatusCode.NotFound);
        house.Parts.Store.All<CalendarRow>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_that_outlived_a_suspension_opens_nothing()
    {
        await using var house = await TestHouse.Open();
        var link = await Link(house, DemoPeople.Sokha);
        var row = house.Parts.Store.All<CalendarRow>().Single();
        (await house.Key(DemoPeople.Vanna, new SuspendPerson(row.Person.Value))).Code.ShouldBe("done");
        await house.Parts.Book.Alone(async _ => await house.Parts.Store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = house.Clock.GetUtcNow(), Puts = [row] }));
        (await Status(house, link)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_the_streams_of_her_own_desks_are_in_it_and_of_them_no_word()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Set(house, told, 1, Nine, 90);
        Events(await Text(house, await Link(house, DemoPeople.Rithy))).ShouldBeEmpty("the legal team does not hold the case");
        Events(await Text(house, await Link(house, DemoPeople.Vanna))).ShouldBeEmpty();
        Events(await Text(house, await Link(house, DemoPeople.Socheat))).ShouldBeEmpty("a gated wrap is not held");
        var text = await Text(house, await Link(house, DemoPeople.Sokha));
        Events(text).Length.ShouldBe(1);
        var code = house.Parts.Door.State<CaseState>(await house.VisitOf(DemoPeople.Sokha), told.Case, StreamKind.Case)!.Value.State.Code;
        code.Length.ShouldBeGreaterThan(4);
        var plain = text.Replace("\r\n ", "");
        Told.Words.Select(w => w.Word).Append(code).Where(w => plain.Contains(w, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();

        // On the list of a desk, but not given its present key: the list alone shows nothing.
        var desk = house.Parts.Book.Now.DesksOf(house.PersonOf(DemoPeople.Sokha).Id).Single(d => d.Function == DeskFunction.SocialTeam);
        await house.Parts.Book.Alone(async _ => await house.Parts.Store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = house.Clock.GetUtcNow(), Puts = [new MemberRow(desk.Id, house.PersonOf(DemoPeople.Rithy).Id, false, 0)] }));
        Events(await Text(house, await Link(house, DemoPeople.Rithy))).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_act_lays_an_appointment_on_a_stream_it_does_not_say_it_writes_to()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        (await house.Try<SetTimeElsewhere, CaseState>(DemoPeople.Sokha, new(told.Justice.Value), told.Case)).ShouldBeOfType<Answer.No>().First.Code.ShouldBe("door.not-found");
        house.Parts.Store.All<AppointmentRow>().ShouldBeEmpty();
    }

    [Fact]
    public async Task It_shows_a_month_back_and_two_years_ahead()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var now = house.Clock.GetUtcNow();
        DateTimeOffset[] times = [now - CalendarFeed.Back - TimeSpan.FromMinutes(1), now - CalendarFeed.Back, now + CalendarFeed.Ahead, now + CalendarFeed.Ahead + TimeSpan.FromMinutes(1)];
        foreach (var (at, i) in times.Select((t, i) => (t, i))) await Set(house, told, i + 1, at, 30);
        Events(await Text(house, await Link(house, DemoPeople.Sokha))).Select(e => e.Start!.AsUtc).ShouldBe([times[1].UtcDateTime, times[2].UtcDateTime]);
    }

    [Fact]
    public async Task It_is_sent_as_a_calendar_that_nobody_on_the_way_keeps_and_again_only_when_it_changed()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Set(house, told, 1, Nine, 90);
        var link = await Link(house, DemoPeople.Sokha);
        using var nobody = house.Nobody();
        using var first = await nobody.GetAsync(link, Cancel);
        first.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        first.Headers.CacheControl!.NoStore.ShouldBeTrue();
        await house.At("2030-03-04 22:00");
        nobody.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await nobody.GetAsync(link, Cancel);
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await Set(house, told, 1, Nine.AddHours(1), 90);
        using var other = await nobody.GetAsync(link, Cancel);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);

        var bytes = await other.Content.ReadAsByteArrayAsync(Cancel);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        text.Count(c => c == '\n').ShouldBe(Regex.Count(text, "\r\n"));
        text.Split("\r\n").Select(l => Encoding.UTF8.GetByteCount(l)).Max().ShouldBeInRange(60, 75);
        house.Logs.Text.ShouldNotContain(link[10..40]);
    }

    [Fact]
    public void Long_Khmer_folds_between_letters_and_signs_are_escaped()
    {
        var letters = string.Concat(Enumerable.Repeat("ការណាត់ជួប", 20)) + "🙂";
        var khmer = letters + " a,b;c\\d\r\ne\a";
        var text = new CalendarText().Words("SUMMARY", khmer).ToString();
        text.Split("\r\n").ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        text.ShouldNotContain("�");
        text.Replace("\r\n ", "").ShouldBe("SUMMARY:" + letters + " a\\,b\\;c\\\\d\\ne\r\n");
        Calendar.Load($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n{text}END:VEVENT\r\nEND:VCALENDAR\r\n")!.Events.Single().Summary.ShouldBe(khmer.Replace("\r\n", "\n").Replace("\a", ""));
    }

    private static Task<Answer.Done> Set(TestHouse house, Told told, int number, DateTimeOffset? at, int minutes = 0) => house.Must<SetTime, CaseState>(DemoPeople.Sokha, new(number, at, minutes), told.Case);

    /// <summary>The path of a person's new link, read off the page that shows it.</summary>
    private static async Task<string> Link(TestHouse house, DemoPerson person)
    {
        using var browser = await house.Browser(person, "en");
        using var made = await browser.PostAsync("/me/calendar", new FormUrlEncodedContent([]), Cancel);
        made.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(made.Headers.Location, Cancel));
        var link = Regex.Match(page, @"https://kapea\.invalid(/calendar/[A-Za-z0-9_-]{43}\.ics)").Groups[1].Value;
        link.ShouldNotBeEmpty();
        return link;
    }

    private static async Task<string> Text(TestHouse house, string link)
    {
        using var nobody = house.Nobody();
        return await nobody.GetStringAsync(link, Cancel);
    }

    private static CalendarEvent[] Events(string text) => [.. Calendar.Load(text)!.Events];

    private static async Task<HttpStatusCode> Status(TestHouse house, string link, HttpMethod? method = null)
    {
        using var nobody = house.Nobody();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, link);
        using var answer = await nobody.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
