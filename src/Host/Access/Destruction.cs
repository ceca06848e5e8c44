using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Access;

/// <summary>Asking that something misfiled be destroyed: one entry, or a whole stream.</summary>
internal static class Destruction
{
    private static readonly ImmutableArray<string> Kept = ["position_of_entry", "reason", "words"];

    public static Task<IResult> Page(HttpContext context, HouseParts house, string? draftId) => PageEndpoints.Signed(context, async visit =>
    {
        if (Asked(context, house, visit) is not { } head) return RoomPages.Nothing(context);
        var words = context.Words();
        var draft = await ActForms.Draft(context, house, visit, draftId);
        var entries = house.Store.Read(head.Stream).Where(e => e is { Destroyed: false, How: not SealedHow.Bare })
            .Select(e => new Option(e.Position.ToString(CultureInfo.InvariantCulture), $"{Times.Moment(words, e.At)} · {words["entry." + ActWords.Key(e.Name)]} · {Names.Who(house, visit, words, e.Author)}"));
        var view = new DestructionView(head.Stream.Value, Names.Kind(words, head.Kind), head.Stream.Reference, [.. entries], ActId.New().Value, RoomPages.Back(house, visit, head))
        {
            Reasons = ActWords.Options(words, ProposeDestruction.ReasonField.From, default),
            Days = (int)Proposal.Stands.TotalDays,
            MostWords = ProposeDestruction.WordsField.MaxLength,
            Position = Typed(draft, "position_of_entry"),
            Reason = Typed(draft, "reason"),
            Words = Typed(draft, "words"),
            Refusals = draft is null ? [] : [.. draft.Why.Select(r => new Kapea.Work.Acts.Refusal(r.Code, Kapea.Work.Acts.RefusalKind.Invalid, r.Field, r.Hint))],
        };
        return Show.Page<DestructionPage, DestructionView>(Frames.Of(context, house), view);
    });

    public static Task<IResult> Propose(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Asked(context, house, visit) is not { } head) return RoomPages.Nothing(context);
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, $"/destroy/{head.Stream}");
        var whole = new FormCollection(new Dictionary<string, StringValues>(form, StringComparer.Ordinal) { ["stream"] = head.Stream.ToString() });
        if (await house.Submission.FromForm(visit, house.Acts.Find(ProposeDestruction.WireName)!, null, whole, context.RequestAborted) is Answer.No no)
        {
            var typed = Kept.ToImmutableDictionary(name => name, name => ImmutableArray.Create(form[name].ToString()));
            var draft = await house.Drafts.Keep(visit, new(typed, [.. no.Why.Select(r => new DraftRefusal(r.Code, r.Field, r.Hint))]), context.RequestAborted);
            return PageEndpoints.SeeOther($"/destroy/{head.Stream}/again/{draft}");
        }

        Flash.Say(context, new Notice(true, "done.access.propose-destruction"));
        return PageEndpoints.SeeOther(RoomPages.Back(house, visit, head));
    });

    /// <summary>Whether this person may ask for it: what her desk holds; safeguarding, anything.</summary>
    public static bool MayAsk(HouseParts house, Visit visit, StreamId stream) =>
        visit.Desks.Any(d => d.Function == DeskFunction.Safeguarding) || visit.Desks.Any(d => ProposeDestruction.Needs.Functions.Contains(d.Function)) && RoomPages.MaySee(house, visit, stream);

    private static string Typed(Draft? draft, string name) => draft?.First(name) ?? "";

    private static StreamHead? Asked(HttpContext context, HouseParts house, Visit visit) =>
        RoomPages.StreamOf(context, "stream") is { } stream && house.Store.FindStream(stream) is { Destroyed: false } head && MayAsk(house, visit, stream) ? head : null;
}
