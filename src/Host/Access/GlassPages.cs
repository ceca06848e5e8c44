using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Access;

/// <summary>Breaking the glass: what it means, the reason, and then the stream.</summary>
internal static class GlassPages
{
    public static Task<IResult> Page(HttpContext context, HouseParts house, string? draftId) => PageEndpoints.Signed(context, async visit =>
    {
        if (Behind(context, house, visit) is not { } found) return RoomPages.Nothing(context);
        var words = context.Words();
        var draft = await ActForms.Draft(context, house, visit, draftId);
        var view = new GlassView(found.Head.Stream.Value, Names.Kind(words, found.Head.Kind), Names.Of(found.Supervising, words), ActId.New().Value, RoomPages.Back(house, visit, found.Head))
        {
            Minutes = (int)Glass.Lasts.TotalMinutes,
            ReviewDays = (int)Glass.ReviewWithin.TotalDays,
            Code = found.Head.Stream.Reference,
            Reason = draft?.First("reason") ?? "",
            Refusals = draft is null ? [] : [.. draft.Why.Select(r => new Kapea.Work.Acts.Refusal(r.Code, Kapea.Work.Acts.RefusalKind.Invalid, r.Field, r.Hint))],
        };
        return Show.Page<GlassPage, GlassView>(Frames.Of(context, house), view);
    });

    public static Task<IResult> Break(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Behind(context, house, visit) is not { } found) return RoomPages.Nothing(context);
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, $"/glass/{found.Head.Stream}");
        var whole = new FormCollection(new Dictionary<string, StringValues>(form, StringComparer.Ordinal) { ["stream"] = found.Head.Stream.ToString() });
        if (await house.Submission.FromForm(visit, house.Acts.Find(BreakGlass.WireName)!, null, whole, context.RequestAborted) is Answer.No no)
        {
            var fields = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("reason", [form["reason"].ToString()]);
            var draft = await house.Drafts.Keep(visit, new(fields, [.. no.Why.Select(r => new DraftRefusal(r.Code, r.Field, r.Hint))]), context.RequestAborted);
            return PageEndpoints.SeeOther($"/glass/{found.Head.Stream}/again/{draft}");
        }

        return PageEndpoints.SeeOther(Places.Of(found.Head.Kind, found.Head.Stream));
    });

    /// <summary>The desk of hers that supervises a stream: the one its gated wrap is sealed to.</summary>
    public static NetworkDesk? Supervising(HouseParts house, Visit visit, StreamId stream) =>
        visit.Desks.FirstOrDefault(d => BreakGlass.Needs.Functions.Contains(d.Function) && house.Store.Find(new WrapRow(stream, 1, d.Id, 0, true, 0, default)) is { Waits: false });

    private static (StreamHead Head, NetworkDesk Supervising)? Behind(HttpContext context, HouseParts house, Visit visit) =>
        RoomPages.StreamOf(context, "stream") is { } stream && house.Store.FindStream(stream) is { Destroyed: false } head && Supervising(house, visit, stream) is { } desk ? (head, desk) : null;
}
