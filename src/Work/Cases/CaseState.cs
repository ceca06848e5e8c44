using Kapea.Work.Acts;
using Kapea.Work.Intake;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Work.Cases;

/// <summary>A case as far as decisions need it; it knows the child by code only.</summary>
public sealed record CaseState : IState<CaseState>
{
    /// <summary>How it was opened; <c>null</c>: not yet.</summary>
    public CaseOpened? Opened { get; init; }

    /// <summary>The present level of risk.</summary>
    public RiskLevel Risk { get; init; } = RiskLevel.PendingAssessment;

    /// <summary>Consents, refusals and overrides.</summary>
    public ConsentState Consents { get; init; } = ConsentState.Empty;

    /// <summary>How many notes it bears.</summary>
    public int Notes { get; init; }

    /// <summary>Whether it was opened.</summary>
    public bool IsOpened => Opened is not null;

    /// <summary>Its file code; empty before it was opened.</summary>
    public string Code => Opened?.Code ?? "";

    /// <inheritdoc/>
    public static CaseState Empty { get; } = new();

    /// <inheritdoc/>
    public CaseState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        CaseOpened e => this with { Opened = e, Risk = e.Risk },
        CaseNoted => this with { Notes = Notes + 1 },
        _ => this with { Consents = Consents.Apply(entry, stamp) },
    };
}

/// <summary>A child's identity as far as decisions need it.</summary>
public sealed record IdentityState : IState<IdentityState>
{
    /// <summary>The case's stream.</summary>
    public Guid Case { get; init; }

    /// <summary>The file code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Name, as known.</summary>
    public string? Name { get; init; }

    /// <summary>Nickname.</summary>
    public string? Nickname { get; init; }

    /// <summary>Age in years when the case was opened.</summary>
    public int? Age { get; init; }

    /// <summary>Sex.</summary>
    public ChildSex? Sex { get; init; }

    /// <inheritdoc/>
    public static IdentityState Empty { get; } = new();

    /// <inheritdoc/>
    public IdentityState Apply(IEntry entry, Stamp stamp) => entry is ChildNamed e
        ? this with { Case = e.Case, Code = e.Code, Name = e.Name, Nickname = e.Nickname, Age = e.Age, Sex = e.Sex }
        : this;
}

/// <summary>The summary of a case as far as decisions need it.</summary>
public sealed record CaseSummaryState : IState<CaseSummaryState>
{
    /// <summary>The case's stream.</summary>
    public Guid Case { get; init; }

    /// <summary>The file code.</summary>
    public string Code { get; init; } = "";

    /// <summary>The level of risk.</summary>
    public RiskLevel Risk { get; init; } = RiskLevel.PendingAssessment;

    /// <inheritdoc/>
    public static CaseSummaryState Empty { get; } = new();

    /// <inheritdoc/>
    public CaseSummaryState Apply(IEntry entry, Stamp stamp) =>
        entry is CaseSummaryBegun e ? this with { Case = e.Case, Code = e.Code, Risk = e.Risk } : this;
}
