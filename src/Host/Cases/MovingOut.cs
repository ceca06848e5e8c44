using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Microsoft.Extensions.Primitives;

namespace Kapea.Host.Cases;

/// <summary>An entry that was put into the wrong file: written into the right one, then asked to be destroyed in the wrong one. In this order, so that nothing is lost.</summary>
internal static class MovingOut
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Asked(context, house, visit) is not { } asked) return RoomPages.Nothing(context);
        await house.Door.Note(visit, "access.form-opened", [asked.File.Head.Stream], context.RequestAborted);
        var (words, seen) = (context.Words(), asked.Entry);
        var view = new MoveOutView(asked.File.Head.Stream.Value, seen.Stored.Position, asked.File.State.Code, words["entry." + ActWords.Key(seen.Stored.Name)], Told(house, visit, words, seen).Text ?? "", Others(house, visit, asked.File.Head.Stream), ActId.New().Value, ActId.New().Value);
        return Show.Page<MoveOutPage, MoveOutView>(Frames.Of(context, house), view);
    });

    public static Task<IResult> Send(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Asked(context, house, visit) is not { } asked) return RoomPages.Nothing(context);
        var (stream, position) = (asked.File.Head.Stream, asked.Entry.Stored.Position.ToString(CultureInfo.InvariantCulture));
        var here = $"/cases/{stream}/move-out/{position}";
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, here);
        if (form["to"] == stream.ToString()) return PageEndpoints.Refused(context, CasesRefusals.LinksToItself, here);
        if (await TakeIn(context, house, visit, asked.Entry, form) is Answer.No no) return PageEndpoints.Refused(context, no.First, here);
        if (await Destroy(context, house, visit, stream, position, form) is Answer.No not) return PageEndpoints.Refused(context, not.First, here);
        Flash.Say(context, new Notice(true, "done.cases.take-in-misfiled"));
        return PageEndpoints.SeeOther($"/cases/{stream}");
    });

    /// <summary>The way there from an entry of the journal; <c>null</c>: it stays where it is.</summary>
    public static Pages.Parts.PartLink? LinkOf(HouseParts house, Visit visit, SeenEntry seen) => house.Acts.Find(TakeInMisfiled.WireName)!.MayBeDoneBy(visit) && TakeInMisfiled.MayBeMoved(seen.Entry)
        ? new("page.move-out", string.Create(CultureInfo.InvariantCulture, $"/cases/{seen.Stored.Stream}/move-out/{seen.Stored.Position}"))
        : null;

    /// <summary>The words come from the file itself, not from the form: what is moved is what was written.</summary>
    private static Task<Answer> TakeIn(HttpContext context, HouseParts house, Visit visit, SeenEntry seen, IFormCollection form)
    {
        var told = Told(house, visit, context.Words(), seen);
        var sent = new Dictionary<string, StringValues>
        {
            ["act_id"] = form["act_id"],
            ["happened_at"] = (told.HappenedAt ?? seen.Stored.At).ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
            ["text"] = told.Text,
        };
        return house.Submission.FromForm(visit, house.Acts.Find(TakeInMisfiled.WireName)!, form["to"], new FormCollection(sent), context.RequestAborted);
    }

    private static Task<Answer> Destroy(HttpContext context, HouseParts house, Visit visit, StreamId stream, string position, IFormCollection form)
    {
        var sent = new Dictionary<string, StringValues>
        {
            ["act_id"] = form["act_id_destroy"],
            ["stream"] = stream.ToString(),
            ["position_of_entry"] = position,
            ["reason"] = nameof(DestructionReason.Misfiled),
            ["second_look"] = form["second_look"],
        };
        return house.Submission.FromForm(visit, house.Acts.Find(ProposeDestruction.WireName)!, null, new FormCollection(sent), context.RequestAborted);
    }

    private static Telling Told(HouseParts house, Visit visit, Words words, SeenEntry seen) => CaseJournal.Tell(house.Rooms, words, p => Names.Who(house, visit, words, new(p)), seen.Entry);

    /// <summary>The other cases this reader holds, her own first.</summary>
    private static ImmutableArray<Option> Others(HouseParts house, Visit visit, StreamId wrong)
    {
        var today = PhnomPenh.DayOf(house.Clock.GetUtcNow());
        return
        [
            .. Caseloads.All(house, visit).Where(c => c.Head.Stream != wrong && c.State.Merged is null).OrderBy(c => c.State.IsHersOn(today, visit.Id.Value) ? 0 : 1).ThenBy(c => c.State.Code, StringComparer.Ordinal)
                .Select(c => new Option(c.Head.Stream.ToString(), c.State.Code)),
        ];
    }

    private static (Seen<CaseState> File, SeenEntry Entry)? Asked(HttpContext context, HouseParts house, Visit visit)
    {
        if (RoomPages.StreamOf(context) is not { } id || !house.Acts.Find(TakeInMisfiled.WireName)!.MayBeDoneBy(visit) || !RoomPages.MaySee(house, visit, id)) return null;
        if (!long.TryParse(context.Part("position"), NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return null;
        return house.Door.Look<CaseState>(visit, id, StreamKind.Case) is { } seen && seen.Entries.FirstOrDefault(e => e.Stored.Position == position) is { } entry && TakeInMisfiled.MayBeMoved(entry.Entry) ? (seen, entry) : null;
    }
}
