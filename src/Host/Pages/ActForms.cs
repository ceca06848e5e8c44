using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>The form of any act, drawn from its own description, and its post.</summary>
internal static class ActForms
{
    public static Task<IResult> Form(HttpContext context, HouseParts house, string name, string stream, string? draftId) => PageEndpoints.Signed(context, async visit =>
    {
        if (house.Acts.Find(name) is not { } act || !act.MayBeDoneBy(visit)) return PageEndpoints.Problem(context, act0(name, house), StatusCodes.Status404NotFound);
        var draft = draftId is null ? null : await house.Drafts.Take(visit, draftId, context.RequestAborted);
        var values = draft is null ? ImmutableDictionary<string, Raw>.Empty : FormReader.Read(new FormCollection(draft.Fields.ToDictionary(f => f.Key, f => new Microsoft.Extensions.Primitives.StringValues([.. f.Value]))), act.Shape);
        var subject = Subject(stream);
        // A stream that is not hers answers like one that is not there: otherwise the form would tell its kind and how far it has come.
        if (act.Shape.Subject is not null && (subject is not { } about || !RoomPages.MaySee(house, visit, about))) return PageEndpoints.Problem(context, DoorRefusals.NotFound, StatusCodes.Status404NotFound);
        var view = View(context, house, act, subject, values, draft?.Why.Select(r => new Refusal(r.Code, RefusalKind.Invalid, r.Field, r.Hint)).ToImmutableArray() ?? []);
        return Show.Page<ActPage, ActPageView>(Frames.Of(context, house), new(view, Back(house, subject)));

        static Refusal act0(string name, HouseParts house) => house.Acts.Find(name) is null ? DoorRefusals.UnknownAct : DoorRefusals.NotAllowed;
    });

    /// <summary>A form's view, with what can be chosen laid ready.</summary>
    public static ActFormView View(HttpContext context, HouseParts house, KnownAct act, StreamId? subject, ImmutableDictionary<string, Raw>? values = null, ImmutableArray<Refusal> refusals = default) => new()
    {
        Act = act.WireName,
        Shape = act.Shape,
        ActId = ActId.New().Value,
        Stream = subject?.Value,
        Position = act.Shape.NeedsPosition && subject is { } of ? house.Store.FindStream(of)?.Position : null,
        Values = values ?? ImmutableDictionary<string, Raw>.Empty,
        Refusals = refusals.IsDefault ? [] : refusals,
        Options = Choices.Of(house, context.Words(), act.Shape),
    };

    public static Task<IResult> Send(HttpContext context, HouseParts house, string name, string stream) => PageEndpoints.Signed(context, async visit =>
    {
        if (house.Acts.Find(name) is not { } act) return PageEndpoints.Problem(context, DoorRefusals.UnknownAct, StatusCodes.Status404NotFound);
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, Path(name, stream));
        var answer = await house.Submission.FromForm(visit, act, stream, form, context.RequestAborted);
        if (answer is Answer.Done done) return await Done(context, house, visit, act, done, form);
        var why = ((Answer.No)answer).Why;
        var fields = form.Where(f => f.Key is not "act_id").ToImmutableDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToImmutableArray());
        var draft = await house.Drafts.Keep(visit, new(fields, [.. why.Select(r => new DraftRefusal(r.Code, r.Field, r.Hint))]), context.RequestAborted);
        return PageEndpoints.SeeOther($"{Path(name, stream.Length == 0 ? "-" : stream)}/again/{draft}");
    });

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

    private static string Path(string name, string stream) => stream.Length == 0 ? $"/act/{name}" : $"/act/{name}/{stream}";

    private static StreamId? Subject(string? stream) => Submission.TryId(stream, out var id) ? new StreamId(id) : null;

    private static string Back(HouseParts house, StreamId? subject) => subject is { } stream ? Places.Of(house.Store.FindStream(stream)?.Kind, stream) : "/today";
}
