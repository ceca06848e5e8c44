using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Investigations;

/// <summary>Adds where and when he was seen; also without a connection.</summary>
/// <param name="Place">Where, in words.</param>
/// <param name="SeenAt">When, or from when on.</param>
/// <param name="SeenUntil">Until when.</param>
/// <param name="Weekdays">The days of the week on which he comes.</param>
/// <param name="Plate">The plate of the vehicle.</param>
/// <param name="What">What was seen.</param>
public sealed record AddSighting(string Place, DateTimeOffset? SeenAt, DateTimeOffset? SeenUntil, ImmutableArray<DayOfWeek> Weekdays, string? Plate, string What) : IAct<AddSighting, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.add-sighting.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.sighting-added");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        Offline = true,
        Fields = [Asks.Place, Asks.SeenAt, Asks.SeenUntil, Asks.Weekdays, Asks.Plate, Asks.What],
    };

    /// <inheritdoc/>
    public static AddSighting From(Answers answers) => new(
        answers.Text(Asks.Place), answers.MomentOrNull(Asks.SeenAt), answers.MomentOrNull(Asks.SeenUntil), answers.Several<DayOfWeek>(Asks.Weekdays), answers.TextOrNull(Asks.Plate), answers.Text(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, AddSighting act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (act.SeenUntil < act.SeenAt)
            return InvestigationsRefusals.PeriodEndsBefore;
        return state.Happens(new SightingAdded(act.Place, act.SeenAt, act.SeenUntil, act.Weekdays, act.Plate, act.What, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly LineField Place = new() { Name = "place", Required = true, MaxLength = 300, Example = "\"the bridge behind the market\"" };
        public static readonly MomentField SeenAt = new() { Name = "seen_at", RequiredWhen = new Condition.Not(new Condition.Present("weekdays")), Example = "\"2030-03-01T16:30:00+07:00\"" };
        public static readonly MomentField SeenUntil = new() { Name = "seen_until", VisibleWhen = new Condition.Present("seen_at"), Example = "\"2030-03-01T17:00:00+07:00\"" };
        public static readonly ChoicesField Weekdays = new() { Name = "weekdays", From = ChoiceSource.Of<DayOfWeek>("weekday"), Example = "[\"Friday\"]" };
        public static readonly LineField Plate = new() { Name = "plate", MaxLength = 30, Example = "\"2AB-1234\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"He waits in the car until school is over.\"" };
    }
}

/// <summary>It was written where and when he was seen.</summary>
public sealed record SightingAdded(string Place, DateTimeOffset? SeenAt, DateTimeOffset? SeenUntil, ImmutableArray<DayOfWeek> Weekdays, string? Plate, string What, DateTimeOffset HappenedAt) : IEntry<SightingAdded>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "investigations.sighting-added.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds()
    {
        yield return new(Purposes.Offender) { Places = [Place], Marks = [.. Plate is null ? [] : new[] { new Mark(MarkKind.Plate, Plate) }, .. MarksWithin.Of(What)] };
    }
}
