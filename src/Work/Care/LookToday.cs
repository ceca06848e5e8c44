using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Work.Care;

/// <summary>A clinician must see the child today. Posted into the case; why, stands in the scores alone.</summary>
/// <param name="By">By the end of which day.</param>
/// <param name="HappenedAt">When the need was seen, as stated.</param>
public sealed record LookToday(DateTimeOffset By, DateTimeOffset HappenedAt) : IEntry<LookToday>
{
    /// <inheritdoc/>
    public static string WireName => "care.look-today.1";
}

/// <summary>Whether somebody waits for a clinician to see the child: folded from the case.</summary>
public sealed record LookState : IState<LookState>
{
    /// <summary>By when the child must be seen; <c>null</c>: nobody waits.</summary>
    public DateTimeOffset? By { get; init; }

    /// <inheritdoc/>
    public static LookState Empty { get; } = new();

    /// <inheritdoc/>
    public LookState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        LookToday e => this with { By = e.By },
        CaseAssessed { Danger.SelfHarm: Known.Yes } or CaseReviewed { Danger.SelfHarm: Known.Yes } => this with { By = PhnomPenh.EndOf(PhnomPenh.DayOf(stamp.At)) },
        ChildSeen => this with { By = null },
        _ => this,
    };
}

internal static class LookingToday
{
    // The day is the one on which the house hears of it: a task that was over before anybody knew would be passed by.
    public static Happened LookToday(this Happened happened, Guid @case, Circumstances now)
    {
        var by = PhnomPenh.EndOf(PhnomPenh.DayOf(now.At));
        return happened.Post(@case, new LookToday(by, now.HappenedAt)).Post(@case, new MatterOpened(MatterOpened.LookToday, Guid.Empty, null, now.HappenedAt))
            .Due("cases.look-today", by, stream: @case)
            .Notify(new("cases.look-today", null, DeskFunction.Counselling, 0, "P1", @case))
            .Tell("clinician_by", by.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }
}
