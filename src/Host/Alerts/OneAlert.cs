using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Alerts;
using Kapea.Work.Intake;
using AlertOf = Kapea.Work.Alerts.AlertState;

namespace Kapea.Host.Alerts;

/// <summary>One alert: how long it runs, who was told, who answered, and the button with which a unit answers.</summary>
internal static class OneAlert
{
    public static Task<IResult> Page(HttpContext context, HouseParts house, string? draftId) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id) return RoomPages.Nothing(context);
        if (await house.Door.See<AlertOf>(visit, id, StreamKind.Alert, "alerts.alert-read", context.RequestAborted) is not { State.Raised: not null } seen) return RoomPages.Nothing(context);
        var words = context.Words();
        var links = Links(house, visit, seen);
        var view = View(house, visit, words, seen) with
        {
            Acknowledge = links.Any(l => l.Act == AcknowledgeAlert.WireName) ? await Answering(context, house, visit, id, draftId) : null,
            Acts = [.. links.Where(l => l.Act != AcknowledgeAlert.WireName)],
        };
        return Show.Page<AlertPage, AlertView>(Frames.Of(context, house), view);
    });

    public static AlertState StateOf(AlertOf state) => state switch
    {
        { IsWithdrawn: true } => AlertState.Closed,
        { IsAcknowledged: true } => AlertState.Acknowledged,
        _ => AlertState.Unanswered,
    };

    /// <summary>A rung as people call it: the desk, and whose turn it is there where it stands on several rungs.</summary>
    public static string UnitOf(HouseParts house, Words words, IEnumerable<RungOfAlert> rungs, RungOfAlert rung) => Names.Rung(house, words, rung.Desk, rung.Name, rungs.Count(r => r.Desk == rung.Desk) > 1);

    /// <summary>When the next rung is told, if nobody answers.</summary>
    public static DateTimeOffset? NextAt(AlertOf state) =>
        StateOf(state) == AlertState.Unanswered && state.Raised!.Rungs.FirstOrDefault(r => r.Rung > state.Escalations) is { } next ? state.RaisedAt!.Value.AddMinutes(next.AfterMinutes) : null;

    private static AlertView View(HouseParts house, Visit visit, Words words, Seen<AlertOf> seen)
    {
        var (state, raised) = (seen.State, seen.State.Raised!);
        var rungs = house.Reference.At(house.Clock.GetUtcNow()).Ladder(raised.Ladder);
        return new(seen.Head.Stream.Value, seen.Head.Stream.Reference, raised.Urgency.ToString(), StateOf(state), state.RaisedAt!.Value, [.. raised.Rungs.Select(r => Rung(house, words, seen, r))])
        {
            AnsweredAt = state.AnsweredAt,
            AnsweredBy = AnsweredBy(house, words, state),
            Answer = Answer(words, state),
            NextAt = NextAt(state),
            Told = [new(words[$"{ActWords.Key(RaiseAlert.WireName)}.place"], raised.Place), .. AlertsPages.Danger(words, raised.Danger)],
            Contact = raised.ContactPerson,
            Released = [.. state.Released.Select(r => Released(words, r))],
            Report = RoomPages.MaySee(house, visit, new(raised.Report)) ? raised.Report : null,
            Notices = visit.Desks.Any(d => d.Function == DeskFunction.Intake) ? [.. Notices(house, visit, words, seen.Head.Stream)] : [],
            Timeline = [.. Journals.Of(house, visit, words, seen.Entries, e => Tell(words, e))],
            Unverified = rungs.Any(r => !r.IsVerified),
        };
    }

    private static ImmutableArray<ActLink> Links(HouseParts house, Visit visit, Seen<AlertOf> seen)
    {
        var links = house.Rooms.Links(house, visit, seen.Head.Stream, seen.State);
        var report = new StreamId(seen.State.Raised!.Report);
        // Telling the unit more is an act on the report, for those who hold it.
        var release = !seen.State.IsWithdrawn && house.Acts.Find(ReleaseWords.WireName)!.MayBeDoneBy(visit) && RoomPages.MaySee(house, visit, report);
        return release ? links.Add(new(ReleaseWords.WireName, report.Value)) : links;
    }

    private static async Task<ActFormView> Answering(HttpContext context, HouseParts house, Visit visit, StreamId alert, string? draftId)
    {
        var draft = await ActForms.Draft(context, house, visit, draftId);
        return ActForms.View(context, house, visit, house.Acts.Find(AcknowledgeAlert.WireName)!, alert, draft) with { AskWhen = false, Prefix = "a" };
    }

    private static RungView Rung(HouseParts house, Words words, Seen<AlertOf> seen, RungOfAlert rung)
    {
        var state = seen.State;
        var told = ToldAt(seen, rung);
        var answered = state.Acknowledged?.Desk == rung.Desk && rung == state.Raised!.Rungs.Last(r => r.Desk == rung.Desk && ToldAt(seen, r) is not null);
        return answered ? new(UnitOf(house, words, state.Raised!.Rungs, rung), RungState.Answered, state.AnsweredAt)
            : told is { } at ? new(UnitOf(house, words, state.Raised!.Rungs, rung), RungState.Told, at)
            : StateOf(state) == AlertState.Unanswered ? new(UnitOf(house, words, state.Raised!.Rungs, rung), RungState.Waiting, state.RaisedAt!.Value.AddMinutes(rung.AfterMinutes))
            : new(UnitOf(house, words, state.Raised!.Rungs, rung), RungState.NotNeeded, null);
    }

    /// <summary>When a rung was told: the first when it was raised, the others when the clock climbed to them.</summary>
    private static DateTimeOffset? ToldAt(Seen<AlertOf> seen, RungOfAlert rung)
    {
        if (rung.Rung == 0) return seen.State.RaisedAt;
        var climbs = seen.Entries.Where(e => e.Stored.Name == AlertEscalated.WireName).ToList();
        return climbs.Count >= rung.Rung ? climbs[rung.Rung - 1].Stored.At : null;
    }

    private static string? AnsweredBy(HouseParts house, Words words, AlertOf state) =>
        state.Acknowledged is { } answer ? Names.Desk(house, words, answer.Desk)
        : state.AcknowledgedByTelephone is { } call ? string.Join(", ", new[] { call.AnsweredBy, call.Rank, words["page.alert.by-telephone"] }.Where(s => !string.IsNullOrEmpty(s)))
        : null;

    private static ImmutableArray<DefinitionRow> Answer(Words words, AlertOf state)
    {
        var key = ActWords.Key(AcknowledgeAlert.WireName);
        DefinitionRow[] rows = state.Acknowledged is { } answer
            ? [new(words[key + ".eta_minutes"], answer.EtaMinutes?.ToString(CultureInfo.InvariantCulture)), new(words[key + ".message"], answer.Message), new(words[key + ".reference_number"], answer.ReferenceNumber)]
            : [new(words[key + ".message"], state.AcknowledgedByTelephone?.Message)];
        return [.. rows.Where(r => !string.IsNullOrEmpty(r.Value))];
    }

    private static ReleasedView Released(Words words, WordsReleased released)
    {
        var key = ActWords.Key(RecordReport.WireName);
        var rows = released.Children.Select(c => new DefinitionRow(words[key + ".children"], string.Join(" · ", new[] { c.Name, c.Nickname, c.Age is { } age ? string.Create(CultureInfo.InvariantCulture, $"{age} {words["unit.years"]}") : null, c.Sex is { } sex ? words["sex." + sex] : null, c.WhereFound, c.School }.Where(s => !string.IsNullOrWhiteSpace(s))))).ToList();
        if (released.Offender is { } offender)
            rows.AddRange(new (string Field, string? Value)[]
            {
                ("offender_known_name", offender.KnownName), ("offender_description", offender.Description), ("offender_nationality_guess", offender.NationalityGuess),
                ("offender_vehicle", offender.Vehicle), ("offender_where_seen", offender.WhereSeen), ("offender_pattern", offender.Pattern),
            }.Where(o => !string.IsNullOrEmpty(o.Value)).Select(o => new DefinitionRow(words[$"{key}.{o.Field}"], o.Value)));
        return new(released.Verbatim, [.. rows]);
    }

    private static IEnumerable<NoticeLine> Notices(HouseParts house, Visit visit, Words words, StreamId alert) =>
        house.Store.NoticesAbout(alert).OrderBy(n => n.Made).Select(n => new NoticeLine(
            words["notice." + n.Kind], ToWhom(house, visit, words, n), words["page.notice.channel." + n.Channel], n.State.ToString())
        {
            Made = DateTimeOffset.FromUnixTimeMilliseconds(n.Made),
            Trouble = n.Trouble.Length == 0 ? null : words.First("page.trouble." + n.Trouble, "page.trouble.other"),
            Attempts = n.Attempts,
        });

    private static string ToWhom(HouseParts house, Visit visit, Words words, NoticeRow notice)
    {
        string[] parts = [house.Book.Now.Desk(notice.Desk) is { } desk ? Names.Of(desk, words) : "", Names.Who(house, visit, words, notice.Person)];
        return string.Join(" · ", parts.Where(p => p.Length > 0).Distinct(StringComparer.Ordinal));
    }

    private static Telling Tell(Words words, IEntry entry) => entry switch
    {
        AlertRaised e => new(e.ByTelephone ? words["page.alert.also-called"] : null, e.HappenedAt),
        AlertAcknowledged e => new(Journals.Lines(e.Message, e.ReferenceNumber), e.HappenedAt),
        AlertAcknowledgedByTelephone e => new(Journals.Lines($"{e.AnsweredBy} {e.Rank}".Trim(), e.Message), e.SpokenAt),
        AlertDeclined e => new(Journals.Lines(words["decline-reason." + e.Reason], e.Words), e.HappenedAt),
        AlertWithdrawn e => new(Journals.Lines(words["withdraw-reason." + e.Reason], e.Words), e.HappenedAt),
        WordsReleased e => new(null, e.HappenedAt),
        _ => default,
    };
}
