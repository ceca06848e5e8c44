using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Alerts;

/// <summary>Alerts a police unit, and sets the ladder along which the alert climbs until somebody answers.</summary>
/// <remarks>
/// The police are told the commune, the urgency and the answers to the danger questions, no more; the words follow when
/// intake releases them. Every rung holds the alert from the start, behind its gate.
/// </remarks>
/// <param name="Ladder">The police unit.</param>
/// <param name="Place">The commune, where known.</param>
/// <param name="ContactPerson">Whom the police may call at intake.</param>
/// <param name="ByTelephone">The unit was called as well, just now.</param>
public sealed record RaiseAlert(string Ladder, string? Place, string ContactPerson, bool ByTelephone) : IAct<RaiseAlert, ReportState>
{
    private static readonly ImmutableArray<string> NotForPolice = ["T9", "T10"];

    /// <inheritdoc/>
    public static string WireName => "alerts.raise-alert.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("alerts.raised");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        Begins = [StreamKind.Alert],
        Harm = Harm.SecondLook,
        OwnScreen = true,
        Fields = [Asks.Ladder, Asks.Place, Asks.ContactPerson, Asks.ByTelephone],
    };

    /// <inheritdoc/>
    public static RaiseAlert From(Answers answers) =>
        new(answers.Code(Asks.Ladder), answers.TextOrNull(Asks.Place), answers.Text(Asks.ContactPerson), answers.Flag(Asks.ByTelephone));

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, RaiseAlert act, Circumstances now)
    {
        var rungs = now.Reference.Ladder(act.Ladder);
        if ((state.MayBeWorkedOn() ?? MayAlert(state, act.Ladder, rungs)) is { } no)
            return no;
        var alert = now.Fresh[StreamKind.Alert];
        var urgency = state.Triage!.AlertUrgency;
        ImmutableArray<RungOfAlert> climbs = [.. rungs.Select(r => new RungOfAlert(r.Rung, r.Desk, r.Turn, r.AfterMinutes(urgency), r.Name))];
        var minutes = (int)Math.Floor((now.At - state.Recorded!.ReceivedAt).TotalMinutes);
        var raised = new AlertRaised(
            now.Subject, act.Ladder, climbs, urgency, act.Place, state.Triage.Answers.Danger, act.ContactPerson, act.ByTelephone, now.HappenedAt);
        var happened = new Happened()
            .Begin(StreamKind.Alert, alert, Holders(climbs))
            .Write(alert, raised)
            .Write(new AlertDecided(alert, act.Ladder, now.At, minutes, null, now.HappenedAt))
            .Settle("alerts.alert-police")
            .Tell("minutes_since_received", minutes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return climbs.Aggregate(happened, (h, rung) => Climb(h, rung, alert, urgency, now, rung == climbs[^1]));
    }

    /// <summary>Whether the rule that matched is one about which the police can be alerted.</summary>
    internal static bool IsForPolice(ReportTriaged triage) => !NotForPolice.Contains(triage.Rule, StringComparer.Ordinal);

    private static Refusal? MayAlert(ReportState state, string ladder, ImmutableArray<LadderRung> rungs)
    {
        if (state.Triage is not { } triage)
            return AlertsRefusals.NotTriaged;
        if (!IsForPolice(triage))
            return AlertsRefusals.NotForThisRule(triage.Rule);
        if (state.Alerts.Any(a => a.Ladder == ladder && a.Answer is null))
            return AlertsRefusals.AlreadyOpen;
        return rungs.Any(r => r.Rung == 0) ? null : AlertsRefusals.NoSuchLadder;
    }

    // A desk that stands on several rungs holds the alert from the lowest of them.
    private static ImmutableArray<Holder> Holders(ImmutableArray<RungOfAlert> climbs) =>
        [.. StreamKind.Alert.FirstHolders(), .. climbs.GroupBy(r => r.Desk, StringComparer.Ordinal).Select(d => Holder.Of(d.Key, d.Min(r => r.Rung)))];

    private static Happened Climb(Happened happened, RungOfAlert rung, Guid alert, RiskLevel urgency, Circumstances now, bool isLast) => rung.Rung == 0
        ? happened.Notify(new("alerts.raised", rung.Desk, null, rung.Turn, urgency.ToString(), alert))
        : happened.Due(EscalateAlert.DueKind, now.At.AddMinutes(rung.AfterMinutes), rung.Rung, alert, EscalateAlert.Detail(rung.Desk, rung.Turn, urgency, isLast));

    private static class Asks
    {
        public static readonly ChoiceField Ladder = new() { Name = "ladder", Required = true, From = new ChoiceSource.Table("alert-ladders"), Target = StreamKind.Alert, Example = "\"kandal\"" };
        public static readonly LineField Place = new() { Name = "place", Target = StreamKind.Alert, Example = "\"Prek Ho\"" };
        public static readonly LineField ContactPerson = new() { Name = "contact_person", Required = true, Target = StreamKind.Alert, Example = "\"operator on duty, 012 000 000\"" };
        public static readonly FlagField ByTelephone = new() { Name = "by_telephone", Target = StreamKind.Alert, Example = "true" };
    }
}

/// <summary>A rung as it stood when the alert was raised; later changes of the reference book do not move it.</summary>
public sealed record RungOfAlert(int Rung, string Desk, int Turn, int AfterMinutes, string Name);

/// <summary>A police unit was alerted; this is all that it is told of itself.</summary>
public sealed record AlertRaised(
    Guid Report, string Ladder, ImmutableArray<RungOfAlert> Rungs, RiskLevel Urgency, string? Place, DangerAnswers Danger, string ContactPerson,
    bool ByTelephone, DateTimeOffset HappenedAt) : IEntry<AlertRaised>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.alert-raised.1";
}
