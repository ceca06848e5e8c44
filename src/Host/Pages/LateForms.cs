using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;

namespace Kapea.Host.Pages;

/// <summary>A form that was sent after the session had ended. Its words are kept for the person whose session it was, sealed to her key; after signing in she finds the form again.</summary>
internal static class LateForms
{
    /// <summary>Keeps what can be kept, says what became of it, and goes to sign in.</summary>
    public static async Task<IResult> Take(HttpContext context)
    {
        var house = context.RequestServices.GetRequiredService<HouseParts>();
        if (FormAgain(context, house) is { } form) await Keep(context, house, form);
        return PageEndpoints.SeeOther("/sign-in");
    }

    private static async Task Keep(HttpContext context, HouseParts house, string formAgain)
    {
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null)
            Flash.Say(context, Notice.Of(trouble!));
        else if (house.Sessions.WhoWas(context.Request.Cookies[Cookies.Session(context.Request)]) is not { } person)
            Flash.Say(context, Notice.Of(DoorRefusals.WordsNotKept));
        else if (WasDone(house, person, form["act_id"].ToString()))
            // The browser sends again what got no answer: it came in time, and asking for it once more would do it twice.
            Flash.Say(context, new Notice(true, "page.sent-before"));
        else
            await Keep(context, house, person, form, formAgain);
    }

    private static async Task Keep(HttpContext context, HouseParts house, NetworkPerson person, IFormCollection form, string formAgain)
    {
        var ended = DoorRefusals.SessionEnded;
        // What begins with _ is no answer; kept with the form it would pass for what a look has found.
        var fields = form.Where(f => f.Key is not "act_id" && !f.Key.StartsWith('_')).ToImmutableDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToImmutableArray());
        var draft = await house.Drafts.Keep(person, new(fields, [new DraftRefusal(ended.Code, ended.Field, ended.Hint)]), context.RequestAborted);
        ComeBack.Remember(context, formAgain + draft);
        Flash.Say(context, new Notice(true, "page.words-kept"));
    }

    private static bool WasDone(HouseParts house, NetworkPerson person, string actId) =>
        Submission.TryId(actId, out var id) && house.Store.FindAct(new ActId(id)) is { } act && act.Author == person.Id;

    /// <summary>Where a form comes back with its words, but for the draft's id; <c>null</c>: what is sent here is not kept (a phrase never is).</summary>
    private static string? FormAgain(HttpContext context, HouseParts house)
    {
        var stream = context.Part("stream");
        return context.Request.Path.Value?.Split('/') switch
        {
            ["", "act", ..] when house.Acts.Find(context.Part("name")) is { } act => ActForms.Again(house, act.WireName, stream),
            ["", "glass", ..] => $"/glass/{stream}/again/",
            ["", "destroy", ..] => $"/destroy/{stream}/again/",
            _ => null,
        };
    }
}
