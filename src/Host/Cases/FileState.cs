using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Host.Cases;

/// <summary>What any one stream of a case says of the file it belongs to: enough to call it by its code, whichever part the reader holds.</summary>
internal sealed record FileState : IState<FileState>
{
    /// <summary>The case's stream.</summary>
    public Guid Case { get; init; }

    /// <summary>The file code; empty: nothing is known yet.</summary>
    public string Code { get; init; } = "";

    /// <summary>The level of risk, where this part knows it.</summary>
    public RiskLevel? Risk { get; init; }

    /// <summary>Where it stands, where this part knows it.</summary>
    public CaseStage? Stage { get; init; }

    /// <summary>When the case was opened.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The case itself, for who holds it; <c>null</c>: only a part beside it.</summary>
    public CaseState? Whole { get; init; }

    public static FileState Empty { get; } = new();

    public FileState Apply(IEntry entry, Stamp stamp) => Whole is { } whole ? Of(whole.Apply(entry, stamp)) : entry switch
    {
        CaseOpened e => (this with { Case = e.Streams.Case, Code = e.Code, OpenedAt = stamp.At }).Of(CaseState.Empty.Apply(e, stamp)),
        CaseSummaryBegun e => new() { Case = e.Case, Code = e.Code, Risk = e.Risk, Stage = CaseStage.Identified, OpenedAt = stamp.At },
        SummaryUpdated e => this with { Risk = e.Risk, Stage = e.Stage },
        ChildNamed e => Begun(e.Case, e.Code, stamp),
        HealthBegun e => Begun(e.Case, e.Code, stamp),
        ScoresBegun e => Begun(e.Case, e.Code, stamp),
        JusticeBegun e => Begun(e.Case, e.Code, stamp),
        JusticeSummaryBegun e => Begun(e.Case, e.Code, stamp),
        _ => this,
    };

    private FileState Of(CaseState whole) => this with { Whole = whole, Risk = whole.Risk, Stage = whole.Stage };

    private static FileState Begun(Guid file, string code, Stamp stamp) => new() { Case = file, Code = code, OpenedAt = stamp.At };
}
