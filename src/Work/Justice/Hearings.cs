using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>A measure that was asked for one child at one hearing.</summary>
/// <param name="Child">The child, 1 for the letter A.</param>
/// <param name="Measure">Which.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="By">Who asked.</param>
public sealed record MeasureOnFile(int Child, ChildMeasure Measure, DateTimeOffset RequestedAt, Guid By)
{
    /// <summary>What the court said; <c>null</c>: nothing yet.</summary>
    public MeasureAnswer? Answer { get; init; }

    /// <summary>It was used; <c>null</c>: not known yet.</summary>
    public bool? Used { get; init; }

    /// <summary>Why it was refused or not used.</summary>
    public string? ReasonNot { get; init; }
}

/// <summary>One hearing. It keeps its number when it is postponed, and what was asked for it stays asked.</summary>
/// <param name="Scheduled">How it was set first.</param>
public sealed record Hearing(HearingScheduled Scheduled)
{
    /// <summary>From 1 on.</summary>
    public int Number => Scheduled.Number;

    /// <summary>By which number a child's summary speaks of it, where hearings of several proceedings meet: at least 1, from its random id.</summary>
    public int Reference => NeutralStep.Of(Scheduled.Id);

    /// <summary>Where it stands.</summary>
    public HearingStatus Status { get; init; }

    /// <summary>When it is or was; <c>null</c>: no day is set.</summary>
    public DateTimeOffset? At { get; init; } = Scheduled.At;

    /// <summary>The day it was set for first; what was only typed wrong does not count.</summary>
    public DateTimeOffset FirstAt { get; init; } = Scheduled.At;

    /// <summary>How often and why it was postponed.</summary>
    public ImmutableArray<HearingPostponed> Postponed { get; init; } = [];

    /// <summary>When its present day was set.</summary>
    public DateTimeOffset SetAt => Postponed.IsEmpty ? Scheduled.HappenedAt : Postponed[^1].HappenedAt;

    /// <summary>How it was held; <c>null</c>: it was not.</summary>
    public HearingHeld? Held { get; init; }

    /// <summary>What was asked for, by child.</summary>
    public ImmutableArray<MeasureOnFile> Measures { get; init; } = [];

    /// <summary>How far each child is prepared.</summary>
    public ImmutableDictionary<int, ImmutableArray<PreparationStep>> Prepared { get; init; } = ImmutableDictionary<int, ImmutableArray<PreparationStep>>.Empty;

    /// <summary>It is still to be held.</summary>
    public bool IsAhead => Status is HearingStatus.Planned or HearingStatus.Waiting;

    /// <summary>How many days before its first day the notice came; <c>null</c>: none was noted.</summary>
    public int? NoticeDays => Scheduled.NoticeOn is { } on ? PhnomPenh.DayOf(FirstAt).DayNumber - on.DayNumber : null;

    /// <summary>The notice came later than it should have (J11); where no day was noted or the table says nothing, nobody can say.</summary>
    public bool IsShortNotice(ReferenceBook book) => NoticeDays < book.NoticeDays();

    /// <summary>The children who come and for whom nothing was asked yet.</summary>
    public ImmutableArray<int> WithoutMeasures => [.. Scheduled.Children.Select(c => c.Child).Where(c => Measures.All(m => m.Child != c))];

    /// <summary>Whether this child is to come.</summary>
    public bool Expects(int child) => Scheduled.Children.Any(c => c.Child == child);

    /// <summary>The hearing after the court was asked, perhaps once more: what it has granted it need not grant again, what it refused is open again.</summary>
    internal Hearing Asked(MeasuresRequested request, Guid by)
    {
        var kept = Measures.Where(m => m.Child != request.Child || !request.Measures.Contains(m.Measure) || m.Answer == MeasureAnswer.Granted).ToImmutableArray();
        var asked = request.Measures.Where(a => !kept.Any(m => m.Child == request.Child && m.Measure == a)).Select(a => new MeasureOnFile(request.Child, a, request.HappenedAt, by));
        return this with { Measures = [.. kept, .. asked] };
    }

    /// <summary>The measures after those of one child among these were changed.</summary>
    internal Hearing With(int child, ImmutableArray<ChildMeasure> among, Func<MeasureOnFile, MeasureOnFile> change) =>
        this with { Measures = [.. Measures.Select(m => m.Child == child && among.Contains(m.Measure) ? change(m) : m)] };

    /// <summary>All of these were asked for this child.</summary>
    internal bool WereAsked(int child, ImmutableArray<ChildMeasure> measures) => measures.All(asked => Measures.Any(m => m.Child == child && m.Measure == asked));
}

/// <summary>The hearings of a proceeding.</summary>
public sealed record Hearings
{
    private ImmutableSortedDictionary<int, Hearing> All { get; init; } = ImmutableSortedDictionary<int, Hearing>.Empty;

    /// <summary>How many numbers were given; none is given twice, also where an entry was destroyed.</summary>
    public int Given { get; init; }

    /// <summary>No hearings.</summary>
    public static Hearings None { get; } = new();

    /// <summary>All, by number.</summary>
    public ImmutableArray<Hearing> OnFile => [.. All.Values];

    /// <summary>Those with a day ahead, soonest first.</summary>
    public ImmutableArray<Hearing> Planned => [.. All.Values.Where(h => h.Status == HearingStatus.Planned).OrderBy(h => h.At)];

    /// <summary>The hearing with this number; <c>null</c>: there is none.</summary>
    public Hearing? Find(int number) => All.GetValueOrDefault(number);

    /// <summary>The hearings after one more entry.</summary>
    public Hearings Apply(IEntry entry, Stamp stamp) => entry switch
    {
        HearingScheduled e => this with { Given = Math.Max(Given + 1, e.Number), All = All.SetItem(e.Number, new(e)) },
        Unopened { WireName: var name } when name == HearingScheduled.WireName => this with { Given = Given + 1 },
        HearingPostponed e => Change(e.Hearing, h => h with { Status = e.To is null ? HearingStatus.Waiting : HearingStatus.Planned, At = e.To, Postponed = h.Postponed.Add(e) }),
        HearingHeld e => Change(e.Hearing, h => h with { Status = HearingStatus.Held, Held = e }),
        DayCorrected { Day: { What: ClockDay.Hearing, Hearing: { } number } day } => Change(number, h => h with { At = day.To, FirstAt = h.Postponed.IsEmpty ? day.To : h.FirstAt }),
        HearingCalledOff e => Change(e.Hearing, h => h with { Status = HearingStatus.CalledOff }),
        MeasuresRequested e => Change(e.Hearing, h => h.Asked(e, stamp.Author)),
        MeasuresAnswered e => Change(e.Hearing, h => h.With(e.Child, e.Measures, m => m with { Answer = e.Answer, ReasonNot = e.Reason })),
        MeasuresUsed e => Change(e.Hearing, h => h.With(e.Child, e.Measures, m => m with { Used = e.Used, ReasonNot = e.Reason ?? m.ReasonNot })),
        ChildPrepared e => Change(e.Hearing, h => h with { Prepared = h.Prepared.SetItem(e.Child, [.. h.Prepared.GetValueOrDefault(e.Child, []).Union(e.Steps).Order()]) }),
        _ => this,
    };

    // What was written of a hearing whose first entry was destroyed has nothing left to stand on.
    private Hearings Change(int number, Func<Hearing, Hearing> change) => Find(number) is { } there ? this with { All = All.SetItem(number, change(there)) } : this;
}
