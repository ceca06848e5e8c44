using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>An exhibit with everything that happened to it.</summary>
/// <param name="Registered">How it was collected.</param>
/// <param name="Moves">What happened since, in order.</param>
public sealed record ExhibitOnFile(ExhibitRegistered Registered, ImmutableArray<ExhibitMoved> Moves)
{
    /// <summary>When the last thing happened to it.</summary>
    public DateTimeOffset LastAt => Moves is [.., var last] ? last.HappenedAt : Registered.HappenedAt;

    /// <summary>Whoever sent it on and to whom, while it is on its way; <c>null</c>: it lies with its holder.</summary>
    public ExhibitMoved? OnItsWay => Moves is [.., { Move: ExhibitMove.Transferred } last] ? last : null;

    /// <summary>It was given back or destroyed.</summary>
    public bool IsGone => Moves is [.., { Move: ExhibitMove.Returned or ExhibitMove.Destroyed }];

    /// <summary>Who holds it; <c>null</c>: it is on its way, or gone.</summary>
    public string? Holder => IsGone || OnItsWay is not null ? null : Moves.LastOrDefault(m => m.Move == ExhibitMove.Received)?.By ?? Registered.HeldBy;

    /// <summary>The seal on it; <c>null</c>: none.</summary>
    public string? Seal => Moves.LastOrDefault(m => m.Move is ExhibitMove.Sealed or ExhibitMove.Opened) is { } last ? last.Seal : Registered.Seal;

    /// <summary>It once came with its seal broken: whoever reads on must know.</summary>
    public bool CameBroken => Moves.Any(m => m.SealIntact == false);

    /// <summary>Whether this may happen to it next, so that there is neither a gap nor an overlap in who held it; <c>null</c>: yes.</summary>
    internal Refusal? MayMove(MoveExhibit act, DateTimeOffset at)
    {
        if (IsGone)
            return JusticeRefusals.ExhibitGone;
        if (at < LastAt)
            return JusticeRefusals.ExhibitTimeBefore(LastAt.ToOffset(PhnomPenh.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        return act.Move == ExhibitMove.Received ? MayBeReceived(act) : MayBeDoneByHolder(act);
    }

    private Refusal? MayBeReceived(MoveExhibit act) => OnItsWay is not { } sent ? JusticeRefusals.ExhibitNotSent
        : IsSame(sent.To, act.By) ? null : JusticeRefusals.ExhibitMeantForAnother;

    private Refusal? MayBeDoneByHolder(MoveExhibit act)
    {
        if (OnItsWay is not null)
            return JusticeRefusals.ExhibitOnItsWay;
        if (!IsSame(Holder, act.By))
            return JusticeRefusals.ExhibitHeldByAnother;
        return act.Move switch
        {
            ExhibitMove.Sealed when Seal is not null => JusticeRefusals.ExhibitSealedAlready,
            ExhibitMove.Opened when Seal is null => JusticeRefusals.ExhibitNotSealed,
            ExhibitMove.Transferred when IsSame(act.To, act.By) => JusticeRefusals.ExhibitSentToItself,
            _ => null,
        };
    }

    private static bool IsSame(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>The exhibits of a proceeding, by number. Of a file only its hash is known; nothing that can be looked at is kept.</summary>
public sealed record Exhibits
{
    private ImmutableSortedDictionary<int, ExhibitOnFile> All { get; init; } = ImmutableSortedDictionary<int, ExhibitOnFile>.Empty;

    /// <summary>No exhibits.</summary>
    public static Exhibits None { get; } = new();

    /// <summary>The highest number that can have been given; numbers are never given twice, also where an entry was destroyed.</summary>
    public int Given { get; init; }

    /// <summary>How many entries of what happened to exhibits were destroyed. To which they belonged is not known any more; a chain may have a gap there.</summary>
    public int Destroyed { get; init; }

    /// <summary>All, by number.</summary>
    public ImmutableArray<ExhibitOnFile> OnFile => [.. All.Values];

    /// <summary>Those that are exhibits still.</summary>
    public ImmutableArray<ExhibitOnFile> Kept => [.. All.Values.Where(e => !e.IsGone)];

    /// <summary>The exhibit with this number; <c>null</c>: there is none.</summary>
    public ExhibitOnFile? Find(int number) => All.GetValueOrDefault(number);

    /// <summary>Whether there is one with this label.</summary>
    internal bool Has(string label) => All.Values.Any(e => string.Equals(e.Registered.Label, label.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The exhibits after one more entry.</summary>
    public Exhibits Apply(IEntry entry) => entry switch
    {
        ExhibitRegistered e => this with { Given = Math.Max(Given, e.Number), All = All.SetItem(e.Number, new(e, [])) },
        Unopened { WireName: var name } when name == ExhibitRegistered.WireName => this with { Given = Given + 1, Destroyed = Destroyed + 1 },
        Unopened { WireName: var name } when name == ExhibitMoved.WireName => this with { Destroyed = Destroyed + 1 },
        ExhibitMoved e when Find(e.Number) is { } there => this with { All = All.SetItem(e.Number, there with { Moves = there.Moves.Add(e) }) },
        _ => this,
    };
}
