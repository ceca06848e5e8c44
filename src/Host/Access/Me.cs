using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal.Sealing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kapea.Host.Access;

/// <summary>Oneself: the fingerprint to read aloud, the desks, the calendar, a new phrase.</summary>
internal static class Me
{
    private const string LinkField = "calendar";

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, visit => Task.FromResult<IResult>(Draw(context, house, visit, null)));

    /// <summary>With the calendar's new link. It lies sealed in a draft for an hour, since a POST shows nothing.</summary>
    public static Task<IResult> Once(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, visit => Task.FromResult<IResult>(
        house.Drafts.Open(visit, context.Part("draft"))?.First(LinkField) is { } link ? Draw(context, house, visit, link) : RoomPages.Nothing(context)));

    public static Task<IResult> MakeCalendar(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        var (refused, token) = await house.Calendars.Make(visit, context.RequestAborted);
        if (refused is not null) return PageEndpoints.Refused(context, refused, "/me");
        var link = new Uri(house.Address, $"/calendar/{token}.ics").AbsoluteUri;
        return PageEndpoints.SeeOther("/me/calendar/" + await house.Drafts.Keep(visit, new(ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(LinkField, [link]), []), context.RequestAborted));
    });

    public static Task<IResult> EndCalendar(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (await house.Calendars.End(visit, context.RequestAborted) is { } no) return PageEndpoints.Refused(context, no, "/me");
        Flash.Say(context, new Notice(true, "done.access.calendar-link-ended"));
        return PageEndpoints.SeeOther("/me");
    });

    private static RazorComponentResult<MePage> Draw(HttpContext context, HouseParts house, Visit visit, string? link)
    {
        var words = context.Words();
        var view = new MeView(visit.Person.Profile.Name, visit.Person.Profile.SignIn, KeyPair.Spoken(visit.Person.Row.Fingerprint), [.. visit.Desks.Select(d => Names.Of(d, words))], Phrase.Shortest)
        {
            CalendarSince = house.Calendars.MadeAt(visit.Id),
            CalendarLink = link,
        };
        return Show.Page<MePage, MeView>(Frames.Of(context, house), view);
    }

    public static Task<IResult> ChangePhrase(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, "/me");
        if (await house.Joining.ChangePhrase(visit, form["old"].ToString(), form["phrase"].ToString(), form["phrase_again"].ToString(), context.RequestAborted) is { } no) return PageEndpoints.Refused(context, no, "/me");
        Flash.Say(context, new Notice(true, "done.access.change-phrase"));
        return PageEndpoints.SeeOther("/me");
    });
}
