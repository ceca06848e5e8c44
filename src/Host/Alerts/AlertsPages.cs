using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Alerts;
using Kapea.Work.Intake;
using AlertOf = Kapea.Work.Alerts.AlertState;

namespace Kapea.Host.Alerts;

/// <summary>The pages of the room: the alerts a desk may see, one alert, raising one.</summary>
internal static class AlertsPages
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/alerts", context => AlertList.Page(context, house));
        routes.Get("/alerts/{id}", context => OneAlert.Page(context, house, draftId: null));
        routes.Get("/alerts/{id}/again/{draft}", context => OneAlert.Page(context, house, context.Part("draft")));
        routes.Get("/reports/{id}/alert", context => Raising.Page(context, house, draftId: null));
        routes.Get("/reports/{id}/alert/again/{draft}", context => Raising.Page(context, house, context.Part("draft")));
    }

    public static void Tell(RoomBook rooms) => rooms
        .Face(StreamKind.Alert, (house, visit, stream) => house.Door.State<AlertOf>(visit, stream, StreamKind.Alert)?.State.Raised is { } raised ? new(stream.Reference, raised.Urgency.ToString()) : null)
        .Offer<ReportState>((report, _) => AlertsOffers.OnReport(report))
        .Offer<AlertOf>((alert, _) => AlertsOffers.OnAlert(alert))
        .Screen(RaiseAlert.WireName, report => $"/reports/{report}/alert")
        .Screen(AcknowledgeAlert.WireName, alert => $"/alerts/{alert}")
        .Choose(ReleaseWords.WireName, "alert", OfReport);

    /// <summary>The alerts about which a unit can be told more.</summary>
    private static ImmutableArray<Option> OfReport(Asking asking) =>
        asking.Subject is { } report && asking.House.Door.State<ReportState>(asking.Visit, report, StreamKind.Report) is { } at
            ? [.. at.State.Alerts.Where(a => a.Answer != AlertAnswer.Withdrawn).Select(a => new Option(a.Alert.ToString("N"), $"{asking.Words["alert-ladders." + a.Ladder]} · {Times.Moment(asking.Words, a.RaisedAt)}"))]
            : [];

    /// <summary>The answers to the danger questions, as the police read them: all of them, since "not asked" is news too.</summary>
    public static IEnumerable<Pages.Parts.DefinitionRow> Danger(Words words, DangerAnswers danger)
    {
        yield return Row("happening_now", danger.HappeningNow);
        yield return Row("with_offender_now", danger.WithOffenderNow);
        yield return Row("injury_abduction_or_suicidal", danger.InjuryAbductionOrSuicidal);
        yield return Row("under_six_alone", danger.UnderSixAlone);
        yield return Row("offender_regular_access", danger.OffenderRegularAccess);
        yield return new(Label("next_contact_hours"), danger.NextContactHours is { } hours ? $"{hours.ToString(System.Globalization.CultureInfo.InvariantCulture)} {words["unit.hours"]}" : words["page.not-asked"]);

        Pages.Parts.DefinitionRow Row(string field, Known? answer) => new(Label(field), answer is { } said ? words["known." + said] : words["page.not-asked"]);
        string Label(string field) => words[$"{ActWords.Key(TriageReport.WireName)}.{field}"];
    }
}
