using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>One proceeding as far as decisions need it; it knows children by letter and code only.</summary>
public sealed record ProceedingState : IState<ProceedingState>
{
    /// <summary>How it was opened; <c>null</c>: not yet.</summary>
    public ProceedingOpened? Opened { get; init; }

    /// <summary>How far it has come.</summary>
    public ProceedingStage Stage { get; init; }

    /// <summary>Since when, as stated.</summary>
    public DateTimeOffset StageSince { get; init; }

    /// <summary>The court it is before.</summary>
    public string? Court { get; init; }

    /// <summary>Its number there.</summary>
    public string? Docket { get; init; }

    /// <summary>The children, each under its number from 1 on, which its letter stands for.</summary>
    public ImmutableSortedDictionary<int, ChildInProceeding> Children { get; init; } = ImmutableSortedDictionary<int, ChildInProceeding>.Empty;

    // A line that was destroyed keeps its number: nobody may be spoken of by the letter of another.
    private int ChildrenSoFar { get; init; }

    /// <summary>The children, by their files with the legal team, whose families know of the right to compensation.</summary>
    public ImmutableHashSet<Guid> Informed { get; init; } = [];

    /// <summary>The charges.</summary>
    public Charges Charges { get; init; } = Charges.None;

    /// <summary>The hearings.</summary>
    public Hearings Hearings { get; init; } = Hearings.None;

    /// <summary>How the accused is held.</summary>
    public Custody Custody { get; init; } = Custody.None;

    /// <summary>What was judged, and who may go against it.</summary>
    public Judgments Judgments { get; init; } = Judgments.None;

    /// <summary>What was done to prosecute, from which the bar of time is counted.</summary>
    public Prosecution Prosecution { get; init; } = Prosecution.None;

    /// <summary>Corrections that wait for somebody else.</summary>
    public Corrections Corrections { get; init; } = Corrections.None;

    /// <summary>What courts decided, and what was filed against it.</summary>
    public CourtDecisions Decisions { get; init; } = CourtDecisions.None;

    /// <summary>Who prosecutes, judges, defends and interprets.</summary>
    public CourtActors Actors { get; init; } = CourtActors.None;

    /// <summary>The exhibits.</summary>
    public Exhibits Exhibits { get; init; } = Exhibits.None;

    /// <inheritdoc/>
    public static ProceedingState Empty { get; } = new();

    /// <inheritdoc/>
    public ProceedingState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        ProceedingOpened e => this with { Opened = e, Stage = e.Stage, StageSince = e.HappenedAt, Court = e.Court, Docket = e.Docket },
        ChildTakesPart e => this with { Children = Children.Add(ChildrenSoFar + 1, e.Child), ChildrenSoFar = ChildrenSoFar + 1 },
        Unopened { WireName: var name } when name == ChildTakesPart.WireName => this with { ChildrenSoFar = ChildrenSoFar + 1 },
        ChildInformed e => this with { Informed = Informed.Add(e.Child) },
        StageRecorded e => this with { Stage = e.To, StageSince = e.HappenedAt, Court = e.Court ?? Court, Docket = e.Docket ?? Docket, Judgments = Judgments.Apply(e) },
        _ => this with
        {
            Charges = Charges.Apply(entry),
            Custody = Custody.Apply(entry),
            Judgments = Judgments.Apply(entry),
            Decisions = Decisions.Apply(entry),
            Exhibits = Exhibits.Apply(entry),
            Hearings = Hearings.Apply(entry, stamp),
            Actors = Actors.Apply(entry),
            Prosecution = Prosecution.Apply(entry),
            Corrections = Corrections.Apply(entry, stamp),
        },
    };

    /// <summary>He is detained as for a felony and charged with a misdemeanour, or the other way round: the end that was computed may be wrong.</summary>
    public bool IsHeldAsOtherClass => Custody.Detained is { Kind: HoldingKind.PreTrial, Ends.Basis.Rule: var rule } && !Charges.Running.IsEmpty && rule != OrderDetention.RuleFor(Charges);

    /// <summary>Whether anything can be written in it; <c>null</c>: yes.</summary>
    public Refusal? MayBeWorkedOn() => Opened is null ? JusticeRefusals.NoProceeding : null;

    /// <summary>The child with this letter; <c>null</c>: there is none.</summary>
    public ChildInProceeding? Child(string letter) => Children.FirstOrDefault(c => ChildInProceeding.Letter(c.Key) == letter).Value;
}
