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

    /// <summary>Where in the court, on its present day; <c>null</c>: not known.</summary>
    public string? Room { get; init; } = Scheduled.Room;

    /// <summary>The day on which the notice of its present day came; <c>null</c>: none was noted.</summary>
    public DateOnly? NoticeOn { get; init; } = Scheduled.NoticeOn;

    /// <summary>What the children have to do on its present day; <c>null</c>: nothing was said.</summary>
    public string? ToDo { get; init; } = Scheduled.ToDo;

    /// <summary>The children who are to come, and whoever came without being asked to.</summary>
    public ImmutableArray<ChildComing> Children { get; init; } = Scheduled.Children;

    /// <summary>How often and why it was postponed.</summary>
    public ImmutableArray<HearingPostponed> Postponed { get; init; } = [];

    /// <summary>When its present day was set.</summary>
    public DateTimeOffset SetAt { get; init; } = Scheduled.HappenedAt;

    /// <summary>How it was held; <c>null</c>: it was not.</summary>
    public HearingHeld? Held { get; init; }

    /// <summary>What was asked for, by child.</summary>
    public ImmutableArray<MeasureOnFile> Measures { get; init; } = [];

    /// <summary>How far each child is prepared.</summary>
    public ImmutableDictionary<int, ImmutableArray<PreparationStep>> Prepared { get; init; } = ImmutableDictionary<int, ImmutableArray<PreparationStep>>.Empty;

    /// <summary>It is still to be held.</summary>
    public bool IsAhead => Status is HearingStatus.Planned or HearingStatus.Waiting;

    /// <summary>How many days before its present day the notice of it came; <c>null</c>: none was noted.</summary>
    public int? NoticeDays => NoticeOn is { } on && At is { } at ? PhnomPenh.DayOf(at).DayNumber - on.DayNumber : null;

    /// <summary>Its day has gone by, and nobody wrote down what became of it.</summary>
    public bool IsUnrecorded(DateTimeOffset now) => Status == HearingStatus.Planned && At <= now;

    /// <summary>The notice came later than it should have (J11); where no day was noted or the table says nothing, nobody can say.</summary>
    public bool IsShortNotice(ReferenceBook book) => NoticeDays < book.NoticeDays();

    /// <summary>The children who come and for whom nothing was asked yet.</summary>
    public ImmutableArray<int> WithoutMeasures => [.. Children.Select(c => c.Child).Where(c => Measures.All(m => m.Child != c))];

    /// <summary>Whether this child is to come.</summary>
    public bool Expects(int child) => Children.Any(c => c.Child == child);

    /// <summary>The hearing with another day, or with none yet; of the day before nothing is left.</summary>
    internal Hearing On(HearingDay? day, DateTimeOffset said) =>
        this with { Status = day is null ? HearingStatus.Waiting : HearingStatus.Planned, At = day?.At, Room = day?.Room, NoticeOn = day?.NoticeOn, ToDo = day?.ToDo, SetAt = said };

    /// <summary>The hearing to which a child is not to come any more.</summary>
    internal Hearing Without(int child) => this with { Children = Children.RemoveAll(c => c.Child == child), Measures = Measures.RemoveAll(m => m.Child == child), Prepared = Prepared.Remove(child) };

    /// <summary>The hearing after it was held: whoever came without being asked to stands in it, too.</summary>
    internal Hearing After(HearingHeld held) => this with
    {
        Status = HearingStatus.Held,
        Held = held,
        Children = [.. Children, .. held.Children.Where(c => !Expects(c.Child)).Select(c => new ChildComing(c.Child, c.Testimony == TestimonyGiven.None ? ChildPart.Present : ChildPart.Testifies))],
    };

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

    /// <summary>Those with a day of which nobody wrote down yet what became of it, soonest first.</summary>
    public ImmutableArray<Hearing> Planned => [.. All.Values.Where(h => h.Status == HearingStatus.Planned).OrderBy(h => h.At)];

    /// <summary>Those that lie ahead, soonest first.</summary>
    public ImmutableArray<Hearing> Ahead(DateTimeOffset now) => [.. Planned.Where(h => !h.IsUnrecorded(now))];

    /// <summary>The hearing with this number; <c>null</c>: there is none.</summary>
    public Hearing? Find(int number) => All.GetValueOrDefault(number);

    /// <summary>The hearings after one more entry.</summary>
    public Hearings Apply(IEntry entry, Stamp stamp) => entry switch
    {
        HearingScheduled e => this with { Given = Math.Max(Given + 1, e.Number), All = All.SetItem(e.Number, new(e)) },
        Unopened { WireName: var name } when name == HearingScheduled.WireName => this with { Given = Given + 1 },
        HearingPostponed e => Change(e.Hearing, h => h.On(e.To is { } to ? new(to, e.Room, e.NoticeOn, e.ToDo) : null, e.HappenedAt) with { Postponed = h.Postponed.Add(e) }),
        HearingDaySet e => Change(e.Hearing, h => h.On(e.Day, e.HappenedAt)),
        ChildAddedToHearing e => Change(e.Hearing, h => h with { Children = h.Children.Add(e.Child) }),
        ChildTakenOffHearing e => Change(e.Hearing, h => h.Without(e.Child)),
        HearingHeld e => Change(e.Hearing, h => h.After(e)),
        DayCorrected { Day: { What: ClockDay.Hearing, Hearing: { } number } day } => Change(number, h => h with { At = day.To }),
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
