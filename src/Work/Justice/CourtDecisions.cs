using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Everything that courts decided in a proceeding and everything that was filed against it, in the order in which it was written down. What is pending is said by <see cref="Judgments"/>.</summary>
public sealed record CourtDecisions
{
    /// <summary>The judgments, the decisions of higher courts and what was filed against them.</summary>
    public ImmutableArray<IEntry> All { get; init; } = [];

    /// <summary>Nothing is decided.</summary>
    public static CourtDecisions None { get; } = new();

    /// <summary>After one more entry.</summary>
    public CourtDecisions Apply(IEntry entry) => entry is JudgmentRecorded or AppealFiled or AppealJudgmentRecorded ? this with { All = All.Add(entry) } : this;
}
