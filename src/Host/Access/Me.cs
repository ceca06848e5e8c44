using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal.Sealing;

namespace Kapea.Host.Access;

/// <summary>Oneself: the fingerprint to read aloud, the desks, a new phrase.</summary>
internal static class Me
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, visit =>
    {
        var words = context.Words();
        var view = new MeView(visit.Person.Profile.Name, visit.Person.Profile.SignIn, KeyPair.Spoken(visit.Person.Row.Fingerprint), [.. visit.Desks.Select(d => Names.Of(d, words))], Phrase.Shortest);
        return Task.FromResult<IResult>(Show.Page<MePage, MeView>(Frames.Of(context, house), view));
    });

    public static Task<IResult> ChangePhrase(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, "/me");
        if (await house.Joining.ChangePhrase(visit, form["old"].ToString(), form["phrase"].ToString(), form["phrase_again"].ToString(), context.RequestAborted) is { } no) return PageEndpoints.Refused(context, no, "/me");
        Flash.Say(context, new Notice(true, "done.access.change-phrase"));
        return PageEndpoints.SeeOther("/me");
    });
}
