using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Cases;

/// <summary>Several cases of one worker handed over in one go. Each is an act of its own: one that is refused holds no other back, and sending twice does it once.</summary>
internal static class HandingOver
{
    private static readonly ImmutableArray<string> Kept = ["case", "how", "to", "open", "promised", "careful", "first_day", "last_day"];

    public static Task<IResult> Page(HttpContext context, HouseParts house, string? draftId) => PageEndpoints.Signed(context, async visit =>
    {
        if (Worker(context, visit) is not { } worker) return RoomPages.Nothing(context);
        var all = Caseloads.Open(house, visit).ToList();
        var hers = all.Where(c => c.State.Owner == worker).OrderBy(c => WorstFirst.Rank(c.State.Risk.ToString())).ToList();
        await house.Door.Note(visit, "cases.caseloads-read", hers.Select(c => c.Head.Stream), context.RequestAborted);
        var (words, draft) = (context.Words(), await ActForms.Draft(context, house, visit, draftId));
        var chosen = draft?.Fields.GetValueOrDefault("case", []) ?? [];
        var view = new HandOverView(worker, Names.Who(house, visit, words, new(worker)), [.. hers.Select(c => Line(words, c.Head, c.State, chosen))])
        {
            Colleagues = [.. Colleagues(house, visit, words, hers, all).Where(o => o.Code != worker.ToString("N"))],
            Typed = name => draft?.First(name) ?? "",
            Given = [.. draft?.Why.Select(r => Given(house, visit, words, r)) ?? []],
        };
        return Show.Page<HandOverPage, HandOverView>(Frames.Of(context, house), view);
    });

    public static Task<IResult> Send(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Worker(context, visit) is not { } worker) return RoomPages.Nothing(context);
        var here = $"/cases/hand-over/{worker:N}";
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, here);
        var results = new List<DraftRefusal>();
        foreach (var file in form["case"].OfType<string>().Distinct(StringComparer.Ordinal)) results.Add(new(await Give(house, visit, file, form, context.RequestAborted), null, file));
        if (results.Count == 0) results.Add(new("", null, null));
        var typed = Kept.ToImmutableDictionary(name => name, name => form[name].Select(v => v ?? "").ToImmutableArray());
        return PageEndpoints.SeeOther($"{here}/again/{await house.Drafts.Keep(visit, new(typed, [.. results]), context.RequestAborted)}");
    });

    /// <summary>The code of the refusal, or <c>done</c>.</summary>
    private static async Task<string> Give(HouseParts house, Visit visit, string file, IFormCollection form, CancellationToken cancel)
    {
        var isForDays = form["how"] == "days";
        var act = house.Acts.Find(isForDays ? CoverCase.WireName : HandOver.WireName)!;
        var sent = isForDays ? Cover(form) : Whole(form);
        sent["act_id"] = form[$"act_id.{file}"];
        sent["second_look"] = form["second_look"];
        return await house.Submission.FromForm(visit, act, file, new FormCollection(sent), cancel) is Answer.No no ? no.First.Code : "done";
    }

    private static Dictionary<string, StringValues> Whole(IFormCollection form) => new() { ["owner"] = form["to"], ["open"] = form["open"], ["promised"] = form["promised"], ["careful"] = form["careful"] };

    private static Dictionary<string, StringValues> Cover(IFormCollection form) => new()
    {
        ["covered_by"] = form["to"],
        ["first_day"] = form["first_day"],
        ["last_day"] = form["last_day"],
        ["what"] = Journals.Lines(form["open"], form["promised"], form["careful"]),
    };

    private static Guid? Worker(HttpContext context, Visit visit) => Caseloads.MayLook(visit) && Guid.TryParseExact(context.Part("worker"), "N", out var id) ? id : null;

    private static CaseToGive Line(Words words, StreamHead head, CaseState state, ImmutableArray<string> chosen) =>
        new(head.Stream.Value, state.Code, state.Risk.ToString(), words["case-stage." + state.Stage], ActId.New().Value, chosen.Contains(head.Stream.ToString()));

    /// <summary>Everybody who could take one of them, with what she carries already.</summary>
    private static IEnumerable<Option> Colleagues(HouseParts house, Visit visit, Words words, List<(StreamHead Head, CaseState State)> hers, List<(StreamHead Head, CaseState State)> all) =>
        hers.SelectMany(c => Doors.Colleagues.Of(house.Store, house.Book.Now, c.Head.Stream, DeskFunction.SocialTeam)).Distinct()
            .Select(p => new Option(p.Value.ToString("N"), $"{Names.Who(house, visit, words, p)} · {CaseloadWords.Of(words, Caseloads.Of(house, all.Where(c => c.State.Owner == p.Value).Select(c => c.State)))}"))
            .OrderBy(o => o.Label, StringComparer.Ordinal);

    private static GivenLine Given(HouseParts house, Visit visit, Words words, DraftRefusal result)
    {
        if (result.Hint is not { } file) return new(false, words["page.hand-over.none-chosen"]);
        var code = Submission.TryId(file, out var id) && house.Door.State<CaseState>(visit, new(id), StreamKind.Case) is { } at ? at.State.Code : "–";
        return result.Code == "done" ? new(true, words.Format("page.hand-over.done", code)) : new(false, words.Format("page.hand-over.not", code, words.RefusalAndWhatToDo(result.Code, null)));
    }
}
