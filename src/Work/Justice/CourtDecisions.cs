using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Everything that courts decided in a proceeding and everything that was filed against it, in the order in which it was written down. What is pending is said by <see cref="Judgments"/>.</summary>
public sealed record CourtDecisions
{
    /// <summary>The judgments, the decisions of higher courts and what was filed against them, and what of that was withdrawn or turned away.</summary>
    public ImmutableArray<IEntry> All { get; init; } = [];

    /// <summary>Nothing is decided.</summary>
    public static CourtDecisions None { get; } = new();

    /// <summary>After one more entry.</summary>
    public CourtDecisions Apply(IEntry entry) => entry switch
    {
        JudgmentRecorded or AppealFiled or AppealClosed or AppealJudgmentRecorded => this with { All = All.Add(entry) },
        DayCorrected { Day: { What: ClockDay.Pronouncement, To: var day } } => Latest<JudgmentRecorded>(e => e with { On = PhnomPenh.DayOf(day) }),
        DayCorrected { Day: { What: ClockDay.HigherPronouncement, To: var day } } => Latest<AppealJudgmentRecorded>(e => e with { On = PhnomPenh.DayOf(day) }),
        _ => this,
    };

    // A day that was put right is shown as it is; what was typed first stands in the journal.
    private CourtDecisions Latest<TEntry>(Func<TEntry, TEntry> change) where TEntry : class, IEntry =>
        All.OfType<TEntry>().LastOrDefault() is { } latest ? this with { All = All.Replace(latest, change(latest)) } : this;
}
