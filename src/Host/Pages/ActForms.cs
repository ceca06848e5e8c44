using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Finding;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Pages;

/// <summary>The form of any act, drawn from its own description, and its post.</summary>
internal static class ActForms
{
    public static Task<IResult> Form(HttpContext context, HouseParts house, string name, string stream, string? draftId) => PageEndpoints.Signed(context, async visit =>
    {
        if (house.Acts.Find(name) is not { } act) return PageEndpoints.Problem(context, DoorRefusals.UnknownAct, StatusCodes.Status404NotFound);
        if (!act.MayBeDoneBy(visit)) return PageEndpoints.Problem(context, DoorRefusals.NotAllowed, StatusCodes.Status404NotFound);
        var subject = Subject(stream);
        if (!MayBeAbout(house, visit, act, subject)) return RoomPages.Nothing(context);
        if (house.Rooms.ScreenOf(name, subject) is { } screen) return PageEndpoints.SeeOther(screen);
        var view = View(context, house, visit, act, subject, await Draft(context, house, visit, draftId));
        // Code, priority and what can be chosen come out of streams, so this is a reading of them.
        await house.Door.Note(visit, "access.form-opened", Read(house, view, subject), context.RequestAborted);
        return Show.Page<ActPage, ActPageView>(Frames.Of(context, house), About(house, visit, view, subject));
    });

    /// <summary>The stream it is about, and those that can be chosen in it.</summary>
    private static IEnumerable<StreamId> Read(HouseParts house, ActFormView view, StreamId? subject)
    {
        var chosen = view.Shape.Fields.OfType<ReferenceField>().SelectMany(f => view.Options.GetValueOrDefault(f.Name, [])).Select(o => Subject(o.Code)).OfType<StreamId>();
        return chosen.Where(s => house.Store.FindStream(s) is not null).Concat(subject is { } about ? [about] : []).Distinct();
    }

    /// <summary>What was typed into a form that was refused; <c>null</c>: nothing was.</summary>
    public static async Task<Draft?> Draft(HttpContext context, HouseParts house, Visit visit, string? draftId) =>
        string.IsNullOrEmpty(draftId) ? null : house.Drafts.Open(visit, draftId);

    /// <summary>A form's view, with what can be chosen laid ready, and with what was typed before a refusal.</summary>
    public static ActFormView View(HttpContext context, HouseParts house, Visit visit, KnownAct act, StreamId? subject, Draft? draft = null, ImmutableDictionary<string, Raw>? known = null)
    {
        var typed = draft is null ? null : new FormCollection(draft.Fields.ToDictionary(f => f.Key, f => new StringValues([.. f.Value])));
        // Also where something else was refused: the form must not come to rest on what she has not been shown.
        var came = act.Shape.NeedsPosition && subject is { } about ? Meanwhile.Since(house, visit, context.Words(), about, draft) : null;
        return new()
        {
            Act = act.WireName,
            Shape = act.Shape,
            ActId = ActId.New().Value,
            Stream = subject?.Value,
            Desk = context.DeskFor(visit, act),
            Position = came?.Position ?? (act.Shape.NeedsPosition && subject is { } of ? house.Store.FindStream(of)?.Position : null),
            Meanwhile = came,
            Values = typed is null ? known ?? ImmutableDictionary<string, Raw>.Empty : FormReader.Read(typed, act.Shape),
            HappenedAt = typed is null ? "" : FormReader.HappenedAt(typed) ?? "",
            Refusals = draft is null ? [] : [.. draft.Why.Select(r => new Refusal(r.Code, RefusalKind.Invalid, r.Field, r.Hint))],
            Options = Choices.Of(new(house, visit, context.Words(), subject), act.WireName, act.Shape),
        };
    }

    public static Task<IResult> Send(HttpContext context, HouseParts house, string name, string stream) => PageEndpoints.Signed(context, async visit =>
    {
        if (house.Acts.Find(name) is not { } act) return PageEndpoints.Problem(context, DoorRefusals.UnknownAct, StatusCodes.Status404NotFound);
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, Path(name, stream));
        if (await LookFirst.Instead(context, house, visit, act, stream, form) is { } look) return PageEndpoints.SeeOther(look);
        var answer = await house.Submission.FromForm(visit, act, stream, form, context.RequestAborted);
        if (answer is Answer.Done done)
        {
            await LookFirst.Keep(house, visit, done, form);
            return await Done(context, house, visit, act, done, form);
        }

        var why = ((Answer.No)answer).Why;
        if (why[0].Kind == RefusalKind.NotAllowed) return PageEndpoints.Refused(context, why[0], "/today");
        var fields = form.Where(f => f.Key is not "act_id" && !f.Key.StartsWith('_')).ToImmutableDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToImmutableArray());
        var draft = await house.Drafts.Keep(visit, new(fields, [.. why.Select(r => new DraftRefusal(r.Code, r.Field, r.Hint))]), context.RequestAborted);
        return PageEndpoints.SeeOther(Again(house, name, stream) + draft);
    });

    /// <summary>Where a form comes back with what was typed, but for the draft's id.</summary>
    public static string Again(HouseParts house, string name, string stream) =>
        (house.Rooms.ScreenOf(name, Subject(stream)) ?? Path(name, stream.Length == 0 ? "-" : stream)) + "/again/";

    private static async Task<IResult> Done(HttpContext context, HouseParts house, Visit visit, KnownAct act, Answer.Done done, IFormCollection form)
    {
        // What is shown once (an invitation's code) goes sealed through a draft, since a POST shows nothing.
        if (done.Told.ContainsKey("invitation") || done.Told.ContainsKey("webhook_secret"))
        {
            var told = done.Told.ToImmutableDictionary(t => t.Key, t => ImmutableArray.Create(t.Value));
            return PageEndpoints.SeeOther("/people/once/" + await house.Drafts.Keep(visit, new(told, []), context.RequestAborted));
        }

        Flash.Say(context, new Notice(true, "done." + act.WordKey));
        if (form["back"].ToString() is { Length: > 0 } back) return PageEndpoints.SeeOther(PageEndpoints.Own(back));
        var begun = done.Begun.Values.Select(id => new StreamId(Guid.ParseExact(id, "N"))).Where(s => RoomPages.MaySee(house, visit, s)).OrderBy(s => house.Store.FindStream(s)!.Kind is "case" or "alert" or "report" ? 0 : 1).Cast<StreamId?>().FirstOrDefault();
        return PageEndpoints.SeeOther(Back(house, begun ?? done.Subject));
    }

    /// <summary>Whether the form may be shown: an act about a stream only to who holds it, so that no address tells what exists.</summary>
    private static bool MayBeAbout(HouseParts house, Visit visit, KnownAct act, StreamId? subject)
    {
        if (act.Shape.Subject is not { } kind) return subject is null;
        return subject is { } stream && house.Store.FindStream(stream)?.Kind == kind.Wire() && RoomPages.MaySee(house, visit, stream);
    }

    private static ActPageView About(HouseParts house, Visit visit, ActFormView form, StreamId? subject)
    {
        var face = subject is { } stream && house.Store.FindStream(stream) is { } head ? house.Rooms.FaceOf(house, visit, head) : null;
        return new(form, subject is null && form.Act.StartsWith("access.", StringComparison.Ordinal) ? "/people" : Back(house, subject)) { Code = face?.Code, Priority = face?.Priority };
    }

    private static string Path(string name, string stream) => stream.Length == 0 ? $"/act/{name}" : $"/act/{name}/{stream}";

    private static StreamId? Subject(string? stream) => Submission.TryId(stream, out var id) ? new StreamId(id) : null;

    private static string Back(HouseParts house, StreamId? subject) => subject is { } stream ? Places.Of(house.Store.FindStream(stream)?.Kind, stream) : "/today";
}
