using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Alerts;
using Kapea.Work.Intake;

namespace Kapea.Host.Alerts;

/// <summary>Alerting the police: the unit, whom they may call, and beside it what they will be told and what not.</summary>
internal static class Raising
{
    public static Task<IResult> Page(HttpContext context, HouseParts house, string? draftId) => PageEndpoints.Signed(context, async visit =>
    {
        var act = house.Acts.Find(RaiseAlert.WireName)!;
        if (RoomPages.StreamOf(context) is not { } report || !act.MayBeDoneBy(visit)) return RoomPages.Nothing(context);
        if (await house.Door.See<ReportState>(visit, report, StreamKind.Report, "intake.report-read", context.RequestAborted) is not { State.Recorded: not null } seen) return RoomPages.Nothing(context);
        var words = context.Words();
        var draft = await ActForms.Draft(context, house, visit, draftId);
        var form = ActForms.View(context, house, visit, act, report, draft, Known(context, house, visit)) with { AskWhen = false };
        var view = new RaisingView(form, $"/reports/{report}", report.Reference, seen.State.Triage?.AlertUrgency.ToString())
        {
            Told = seen.State.Triage is { } triage ? [.. AlertsPages.Danger(words, triage.Answers.Danger)] : [],
            Ladders = [.. Ladders(house, words, seen.State)],
        };
        return Show.Page<RaisingPage, RaisingView>(Frames.Of(context, house), view);
    });

    /// <summary>Whom the police may call: the operator at her desk. The unit is chosen beforehand only where there is no other: a wrong one costs half an hour.</summary>
    private static ImmutableDictionary<string, Raw> Known(HttpContext context, HouseParts house, Visit visit)
    {
        var desk = context.ChosenDesk(visit);
        var known = ImmutableDictionary<string, Raw>.Empty.Add("contact_person", new Raw.Word(desk is null ? visit.Person.Profile.Name : $"{visit.Person.Profile.Name}, {Names.Of(desk, context.Words())}"));
        return house.Reference.At(house.Clock.GetUtcNow()).Choices("alert-ladders") is [var only] ? known.Add("ladder", new Raw.Word(only)) : known;
    }

    private static IEnumerable<LadderView> Ladders(HouseParts house, Words words, ReportState state)
    {
        var book = house.Reference.At(house.Clock.GetUtcNow());
        var urgency = state.Triage?.AlertUrgency ?? Work.Reference.RiskLevel.P1;
        foreach (var ladder in book.Choices("alert-ladders"))
        {
            var rungs = book.Ladder(ladder);
            yield return new(words["alert-ladders." + ladder], [.. rungs.Select(r => new LadderStep(Names.Rung(house, words, r.Desk, r.Name, rungs.Count(o => o.Desk == r.Desk) > 1), TimeSpan.FromMinutes(r.AfterMinutes(urgency))))], rungs.Any(r => !r.IsVerified));
        }
    }
}
