using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Cases;

namespace Kapea.Host.Cases;

/// <summary>One case, by whichever of its streams the reader came: its road, its streams side by side, its journal.</summary>
internal static class OneCase
{
    private const int MostReadings = 12;

    /// <summary>How many entries of the journal stand on the case's own page, and on each page of older ones.</summary>
    private const int EntriesOnPage = 30;

    public static Task<IResult> Page(HttpContext context, HouseParts house) => Opened(context, house, (visit, came, parts) =>
        Show.Page<CasePage, CaseView>(Frames.Of(context, house), View(house, visit, context.Words(), came, parts)));

    /// <summary>A page of the journal, the newest first; page 1 is what the case's own page shows.</summary>
    public static Task<IResult> Journal(HttpContext context, HouseParts house) => Opened(context, house, (visit, came, parts) =>
    {
        if (!int.TryParse(context.Part("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page is < 1 or > 100_000) return RoomPages.Nothing(context);
        var entries = Entries(parts);
        if ((page - 1) * EntriesOnPage >= entries.Length) return RoomPages.Nothing(context);
        return Show.Page<CaseJournalPage, CaseJournalView>(Frames.Of(context, house), new(came.Head.Stream.Value, came.State.Code, Told(house, visit, context.Words(), parts, entries, page))
        {
            Newer = page > 1 ? page - 1 : null,
            Older = page * EntriesOnPage < entries.Length ? page + 1 : null,
        });
    });

    private static Task<IResult> Opened(HttpContext context, HouseParts house, Func<Visit, Seen<FileState>, List<CasePart>, IResult> show) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id || house.Store.FindStream(id) is not { } head || StreamKinds.Parse(head.Kind) is not { } kind) return RoomPages.Nothing(context);
        if (!CasesPages.Kinds.Contains(kind)) return RoomPages.Nothing(context);
        if (house.Door.Look<FileState>(visit, id, kind) is not { } came) return RoomPages.Nothing(context);
        var parts = Parts(house, visit, came).ToList();
        if (Household(house, visit, parts) is { } home) parts.Add(home);
        await house.Door.Note(visit, "cases.case-read", [.. parts.Where(p => p.Seen is not null).Select(p => (p.Head.Stream, p.Seen!.Entries))], context.RequestAborted);
        return show(visit, came, parts);
    });

    /// <summary>All that the reader may know happened, the newest first. Who reads the case itself is not told its summary as well.</summary>
    private static ImmutableArray<SeenEntry> Entries(List<CasePart> parts)
    {
        var isWhole = parts.Any(p => p is { Kind: StreamKind.Case, Seen: not null });
        return [.. parts.Where(p => p.Seen is not null).SelectMany(p => p.Seen!.Entries).Where(e => !isWhole || e.Entry is not SummaryUpdated).OrderByDescending(e => e.Stored.Seq)];
    }

    private static ImmutableArray<TimelineEntry> Told(HouseParts house, Visit visit, Words words, List<CasePart> parts, ImmutableArray<SeenEntry> entries, int page)
    {
        var file = parts.FirstOrDefault(p => p.Kind == StreamKind.Case)?.Head.Stream;
        return [.. Journals.Of(house, visit, words, entries.Skip((page - 1) * EntriesOnPage).Take(EntriesOnPage),
            e => CaseJournal.Tell(house.Rooms, words, p => Names.Who(house, visit, words, new(p)), e), e => e.Stored.Stream == file ? MovingOut.LinkOf(house, visit, e) : null)];
    }

    /// <summary>Every stream of the case: those begun by the same act. What the reader does not hold is known to be there and no more.</summary>
    private static IEnumerable<CasePart> Parts(HouseParts house, Visit visit, Seen<FileState> seen)
    {
        var came = seen.Head;
        var organisations = house.Store.All<WrapRow>(came.Stream).Select(w => house.Book.Now.Desk(w.Desk)?.Profile.Organisation).OfType<string>().Distinct().ToList();
        foreach (var kind in CasesPages.Kinds)
        {
            var head = kind.Wire() == came.Kind ? came : Begun(house, kind, organisations, came.Born);
            if (head is not null) yield return new(kind, head, head == came ? seen : house.Door.Look<FileState>(visit, head.Stream, kind));
        }
    }

    /// <summary>The household of the child, for who has its identity open: several children have it in common, so no act of this case began it.</summary>
    private static CasePart? Household(HouseParts house, Visit visit, List<CasePart> parts)
    {
        var child = parts.FirstOrDefault(p => p.Kind == StreamKind.Identity)?.Seen?.Entries.Aggregate(IdentityState.Empty, (state, e) => state.Apply(e.Entry, e.Stamp));
        return child?.Household is { } id && house.Store.FindStream(new(id)) is { Destroyed: false } head ? new(StreamKind.Household, head, house.Door.Look<FileState>(visit, head.Stream, StreamKind.Household)) : null;
    }

    private static StreamHead? Begun(HouseParts house, StreamKind kind, List<string> organisations, long born) =>
        kind.FirstHolders().Where(h => h.Function is not null).SelectMany(h => organisations.SelectMany(o => house.Book.Now.DesksWith(h.Function!.Value, o)))
            .SelectMany(d => house.Store.StreamsHeldBy(d.Id, kind.Wire(), 1, born + 1)).FirstOrDefault(h => h.Born == born);

    private static CaseView View(HouseParts house, Visit visit, Words words, Seen<FileState> came, List<CasePart> parts)
    {
        var seen = parts.Where(p => p.Seen is not null).ToList();
        var dues = seen.SelectMany(p => house.Store.All<DueRow>(p.Head.Stream)).OrderBy(d => d.At).ToList();
        var file = parts.FirstOrDefault(p => p.Kind == StreamKind.Case);
        var at = file?.Seen?.State.Whole;
        var entries = Entries(parts);
        var known = seen.Select(p => p.Seen!.State).FirstOrDefault(s => s.Stage is not null) ?? came.State;
        var risk = known.Risk;
        var reference = house.Reference.At(house.Clock.GetUtcNow());
        return new(came.Head.Stream.Value, came.State.Code, risk?.ToString(), [.. CaseRoad.Steps(words, known, reference)], [.. parts.Select(p => Panel(house, visit, words, p.Kind, p.Head, p.Seen))])
        {
            Team = file is null ? null : string.Join(", ", Names.Holders(house, words, file.Head)),
            RiskReason = risk is { } level ? words[$"risk.{level}.meaning"] : null,
            RiskBecause = at is null ? [] : [.. RiskWords.Because(words, at, entries.Select(e => e.Entry))],
            Stage = known.Stage is { } stage ? words["case-stage." + stage] : null,
            StageSince = at?.StageSince,
            PausedSince = at?.PausedSince,
            Merged = at?.Merged?.Made is { } made ? Other(house, visit, made.Into, made.FileCode) : null,
            TakenIn = at is null ? [] : [.. at.TakenIn.Select(t => Other(house, visit, t.From, t.FileCode))],
            Owner = at?.Owner is { } owner ? Names.Who(house, visit, words, new(owner)) : null,
            Covered = at?.Cover is { } cover ? words.Format("page.case.covered", Names.Who(house, visit, words, new(cover.By)), Times.Day(words, cover.Until)) : null,
            Plan = at is null ? [] : [.. Plan(words, at)],
            PlanWaits = at?.Plan is { ApprovedAt: null },
            Unverified = dues.Count > 0 && reference.ResponseTimes.Any(t => !t.IsVerified),
            Dues = [.. dues.Select(d => new DueLine(d.Kind, risk?.ToString(), DateTimeOffset.FromUnixTimeSeconds(d.At), $"/cases/{came.Head.Stream}", came.State.Code))],
            Sections = [.. at is null ? [] : CaseSections.Of(words, at), .. seen.SelectMany(p => house.Rooms.Sections(new(house, visit, words, p.Head.Stream), p.Head.Kind, p.Seen!.Entries))],
            Acts = at is null ? [] : house.Rooms.Links(house, visit, file!.Head.Stream, at),
            Glass = Readings.GlassUntil(house, visit, seen.Select(p => p.Head.Stream)),
            Readings = [.. seen.SelectMany(p => Readings.Of(house, visit, words, p.Head, MostReadings)).OrderByDescending(r => r.At).Take(MostReadings)],
            Journal = Told(house, visit, words, parts, entries, 1),
            JournalLength = entries.Length,
        };
    }

    private static CaseRef Other(HouseParts house, Visit visit, Guid file, string code) => new(code, RoomPages.MaySee(house, visit, new(file)) ? $"/cases/{file:N}" : null);

    /// <summary>What was promised, against what was done.</summary>
    private static IEnumerable<PlanLine> Plan(Words words, CaseState at) => at.Plan is not { } plan ? [] : plan.Made.Actions.Select((a, i) =>
        new PlanLine(i + 1, a.Goal, a.Action, a.Who, a.By, plan.Outcomes.TryGetValue(i + 1, out var outcome) ? words["action-outcome." + outcome] : null));

    private static StreamPanelView Panel(HouseParts house, Visit visit, Words words, StreamKind kind, StreamHead head, Seen<FileState>? seen) =>
        new(Names.Kind(words, head.Kind), seen is not null, [.. Names.Holders(house, words, head)])
        {
            Glass = seen is null && GlassPages.Supervising(house, visit, head.Stream) is not null ? head.Stream.Value : null,
            Last = seen?.Entries is [.., var last] ? last.Stored.At : null,
            Rows = seen is null ? [] : [.. Rows(words, kind, seen)],
            Page = seen is null ? null : house.Rooms.PageOf(kind, head.Stream),
            Destroy = seen is not null && Destruction.MayAsk(house, visit, head.Stream) ? $"/destroy/{head.Stream}" : null,
        };

    private static IEnumerable<DefinitionRow> Rows(Words words, StreamKind kind, Seen<FileState> seen)
    {
        if (kind != StreamKind.Identity)
        {
            yield return new(words["page.case.entries"], seen.Entries.Length.ToString(CultureInfo.InvariantCulture));
            yield break;
        }

        foreach (var named in seen.Entries.Select(e => e.Entry).OfType<ChildNamed>())
        {
            var key = ActWords.Key(Work.Intake.RecordReport.WireName) + ".children";
            yield return new(words[key + ".name"], named.Name);
            yield return new(words[key + ".nickname"], named.Nickname);
            yield return new(words[key + ".age"], named.Age is { } age ? string.Create(CultureInfo.InvariantCulture, $"{age} {words["unit.years"]}") : null);
            yield return new(words[key + ".sex"], named.Sex is { } sex ? words["sex." + sex] : null);
            yield return new(words[key + ".where_found"], named.WhereFound);
            yield return new(words[key + ".school"], named.School);
            if (named.Other is { } other) yield return new(words[key + ".other"], other);
        }
    }
}

/// <summary>One stream of a case; what the reader does not hold is known to be there and no more.</summary>
/// <param name="Kind">Which part it is.</param>
/// <param name="Head">Its row.</param>
/// <param name="Seen">What stands in it; <c>null</c>: the reader does not hold it.</param>
internal sealed record CasePart(StreamKind Kind, StreamHead Head, Seen<FileState>? Seen);
