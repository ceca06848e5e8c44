using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Journal.Backups;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Access;

/// <summary>The second look at a destruction: what would go, from envelopes alone, and the decision of a second person, or of whoever asked to take it back.</summary>
internal static class DestructionDecision
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Asked(context, house, visit) is not var (asked, head)) return RoomPages.Nothing(context);
        await house.Door.Note(visit, "access.form-opened", [head.Stream], context.RequestAborted);
        return Show.Page<DestructionDecisionPage, DestructionDecisionView>(Frames.Of(context, house), View(house, visit, context.Words(), asked, head));
    });

    public static Task<IResult> Decide(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Asked(context, house, visit) is not var (asked, _)) return RoomPages.Nothing(context);
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, Path(asked));
        if (ActOf(form["decision"].ToString()) is not { } chosen) return PageEndpoints.SeeOther(Path(asked));
        var act = house.Acts.Find(chosen)!;
        var whole = new FormCollection(new Dictionary<string, StringValues>
        {
            ["act_id"] = form["act_id"],
            ["second_look"] = form["second_look"],
            ["stream"] = asked.Stream.ToString(),
            ["position_of_entry"] = asked.Position.ToString(CultureInfo.InvariantCulture),
        });
        if (await house.Submission.FromForm(visit, act, null, whole, context.RequestAborted) is Answer.No no) return PageEndpoints.Refused(context, no.First, Path(asked));
        Flash.Say(context, new Notice(true, "done." + act.WordKey));
        return PageEndpoints.SeeOther("/today");
    });

    /// <summary><c>null</c>: nothing was chosen, so nothing is done.</summary>
    private static string? ActOf(string decision) => decision switch
    {
        "confirm" => ConfirmDestruction.WireName,
        "refuse" => RefuseDestruction.WireName,
        "withdraw" => WithdrawDestruction.WireName,
        _ => null,
    };

    private static DestructionDecisionView View(HouseParts house, Visit visit, Words words, Proposal asked, StreamHead head)
    {
        var now = house.Clock.GetUtcNow();
        var part = Names.Kind(words, head.Kind);
        return new(Path(asked), part, house.Rooms.FaceOf(house, visit, head).Code, [.. About(house, visit, words, asked, head)], words[asked.Position == 0 ? "access.destruction.lost.whole" : "access.destruction.lost.entry"])
        {
            Mint = () => ActId.New().Value,
            BackupsUntil = now + Backup.WrapsKept,
            Until = asked.Until,
            Lapsed = asked.HasLapsed(now),
            Own = asked.By == visit.Id,
            Content = RoomPages.MaySee(house, visit, head.Stream) ? Places.Of(head.Kind, head.Stream) : null,
        };
    }

    private static IEnumerable<DefinitionRow> About(HouseParts house, Visit visit, Words words, Proposal asked, StreamHead head)
    {
        yield return new(words["access.destruction.what"], What(house, visit, words, asked));
        yield return new(words["access.destruction.entries"], head.Position.ToString(CultureInfo.InvariantCulture));
        yield return new(words["access.destruction.began"], house.Store.Read(head.Stream, 0, 1) is [var first] ? Times.Moment(words, first.At) : null);
        yield return new(words["access.destruction.asked-by"], $"{Names.Who(house, visit, words, asked.By)} · {Times.Moment(words, asked.At)}");
        var why = asked.Why(house.Book, visit);
        yield return new(words["access.propose-destruction.reason"], why is null ? null : words[$"destruction-reason.{why.Reason}"]);
        if (why?.Words is { } said) yield return new(words["access.propose-destruction.words"], said);
    }

    /// <summary>The whole, or one entry by its envelope: its neutral name, when, and who wrote it.</summary>
    private static string What(HouseParts house, Visit visit, Words words, Proposal asked)
    {
        if (asked.Position == 0) return words["access.destruction.whole"];
        var line = words.Format("access.destruction.entry", asked.Position);
        return house.Store.Read(asked.Stream, asked.Position - 1, 1) is [var entry]
            ? $"{line}: {words["entry." + ActWords.Key(entry.Name)]} · {Times.Moment(words, entry.At)} · {Names.Who(house, visit, words, entry.Author)}"
            : line;
    }

    private static string Path(Proposal asked) => string.Create(CultureInfo.InvariantCulture, $"/destructions/{asked.Stream}/{asked.Position}");

    /// <summary>What was asked for, for those who decide and for her who asked; anybody else is told of nothing.</summary>
    private static (Proposal Asked, StreamHead Head)? Asked(HttpContext context, HouseParts house, Visit visit)
    {
        if (RoomPages.StreamOf(context, "stream") is not { } stream || !int.TryParse(context.Part("position"), NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return null;
        if (Proposal.Find(house.Store, stream, position) is not { } asked || house.Store.FindStream(stream) is not { Destroyed: false } head) return null;
        return asked.By == visit.Id || asked.MayBeDecidedBy(house.Book.Now, visit) ? (asked, head) : null;
    }
}
