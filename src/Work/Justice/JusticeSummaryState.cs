using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Justice;

/// <summary>What the social team may know of the proceedings of one child: how far, who the lawyer is, and what the child has to do next.</summary>
public sealed record JusticeSummaryState : IState<JusticeSummaryState>
{
    /// <summary>The file code; empty: not begun.</summary>
    public string Code { get; init; } = "";

    /// <summary>Who the lawyer is; <c>null</c>: nobody yet.</summary>
    public Guid? Lawyer { get; init; }

    /// <summary>How far each proceeding has come, and since when.</summary>
    public ImmutableDictionary<Guid, StageNoted> Stages { get; init; } = ImmutableDictionary<Guid, StageNoted>.Empty;

    /// <summary>The hearings to which the child was to come, by their random id.</summary>
    public ImmutableDictionary<Guid, HearingToCome> Hearings { get; init; } = ImmutableDictionary<Guid, HearingToCome>.Empty;

    /// <summary>The next hearing to which the child comes; <c>null</c>: none has a day that lies ahead.</summary>
    public HearingNoted? Next(DateTimeOffset now) => Planned.Where(h => h.At > now).MinBy(h => h.At);

    /// <summary>The hearings whose day has gone by and of which nobody wrote down yet what became of them, the latest first.</summary>
    public ImmutableArray<HearingNoted> Unrecorded(DateTimeOffset now) => [.. Planned.Where(h => h.At <= now).OrderByDescending(h => h.At)];

    private IEnumerable<HearingNoted> Planned => Hearings.Values.Select(h => h.Latest).Where(h => h.Status == HearingStatus.Planned);

    /// <inheritdoc/>
    public static JusticeSummaryState Empty { get; } = new();

    /// <inheritdoc/>
    public JusticeSummaryState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        JusticeSummaryBegun e => this with { Code = e.Code },
        LawyerNoted e => this with { Lawyer = e.Lawyer },
        StageNoted e => this with { Stages = Stages.SetItem(e.Proceeding, e) },
        HearingNoted e => this with { Hearings = Hearings.SetItem(e.Hearing, Hearings.TryGetValue(e.Hearing, out var there) ? there with { Latest = e } : new(e, [])) },
        AfterHearingNoted e when Hearings.TryGetValue(e.Hearing, out var there) => this with { Hearings = Hearings.SetItem(e.Hearing, there with { Done = there.Done.Add(e.What) }) },
        _ => this,
    };
}

/// <summary>A hearing as far as the social team knows of it.</summary>
/// <param name="Latest">What it was told last.</param>
/// <param name="Done">What was done for the child afterwards.</param>
public sealed record HearingToCome(HearingNoted Latest, ImmutableHashSet<AfterHearing> Done);
