using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>A charge as it stands, with what it was called before.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Versions">What was recorded of it, oldest first.</param>
public sealed record ChargeOnFile(int Number, ImmutableArray<ChargeRecorded> Versions)
{
    /// <summary>The latest word.</summary>
    public ChargeRecorded Latest => Versions[^1];

    /// <summary>It was dropped.</summary>
    public bool IsDropped => Latest.Change == ChargeChange.Dropped;

    /// <summary>What it is called now, or was called last.</summary>
    public string? Offence => Versions.LastOrDefault(v => v.Offence is not null)?.Offence;

    /// <summary>When it is said to have happened, or between which days; <c>null</c>: not said.</summary>
    public ClockStart? Committed => Versions.LastOrDefault(v => v.CommittedOn is not null) is { CommittedOn: { } on } said ? ClockStart.On(on, said.CommittedBy) : null;

    /// <summary>How grave the law calls it.</summary>
    public OffenceClass? Class => Versions.LastOrDefault(v => v.Class is not null)?.Class;
}

/// <summary>The charges of a proceeding, each with its versions.</summary>
public sealed record Charges
{
    private ImmutableSortedDictionary<int, ChargeOnFile> All { get; init; } = ImmutableSortedDictionary<int, ChargeOnFile>.Empty;

    /// <summary>No charges.</summary>
    public static Charges None { get; } = new();

    /// <summary>The highest number that can have been given; numbers are never given twice, also where an entry was destroyed.</summary>
    public int Given { get; init; }

    /// <summary>All, by number.</summary>
    public ImmutableArray<ChargeOnFile> OnFile => [.. All.Values];

    /// <summary>Those that were not dropped.</summary>
    public ImmutableArray<ChargeOnFile> Running => [.. All.Values.Where(c => !c.IsDropped)];

    /// <summary>One of the running charges is a felony.</summary>
    public bool IsFelony => Running.Any(c => c.Class == OffenceClass.Felony);

    /// <summary>The charge with this number; <c>null</c>: there is none.</summary>
    public ChargeOnFile? Find(int number) => All.GetValueOrDefault(number);

    /// <summary>The charges after one more entry.</summary>
    public Charges Apply(IEntry entry) => entry switch
    {
        ChargeRecorded e => this with { Given = Math.Max(Given, e.Number), All = All.SetItem(e.Number, Find(e.Number) is { } there ? there with { Versions = there.Versions.Add(e) } : new(e.Number, [e])) },
        Unopened { WireName: var name } when name == ChargeRecorded.WireName => this with { Given = Given + 1 },
        _ => this,
    };
}
