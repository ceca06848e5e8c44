using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Ticks off how a child was prepared for a hearing. The facts are never rehearsed, so there is no place to write them.</summary>
/// <param name="Hearing">Which hearing, by number.</param>
/// <param name="Child">Which child, 1 for the letter A.</param>
/// <param name="Steps">What was done.</param>
public sealed record PrepareChild(int Hearing, int Child, ImmutableArray<PreparationStep> Steps) : IAct<PrepareChild, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.prepare-child.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.child-prepared");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Proceeding, Fields = [HearingAsked.Hearing, HearingAsked.Child, Asks.Steps] };

    /// <inheritdoc/>
    public static PrepareChild From(Answers answers) => new(answers.Count(HearingAsked.Hearing), answers.Count(HearingAsked.Child), answers.Several<PreparationStep>(Asks.Steps));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, PrepareChild act, Circumstances now)
    {
        if (state.MayChange(act.Hearing) is { } no)
            return no;
        if (!state.Hearings.Find(act.Hearing)!.Expects(act.Child))
            return JusticeRefusals.ChildNotExpected;
        return new Happened().Write(new ChildPrepared(act.Hearing, act.Child, act.Steps, now.HappenedAt));
    }

    private static class Asks
    {
        public static readonly ChoicesField Steps = new() { Name = "steps", Required = true, From = ChoiceSource.Of<PreparationStep>("preparation-step"), Example = "[\"CourtVisit\", \"MayAskForBreak\"]" };
    }
}

/// <summary>A child was prepared for a hearing.</summary>
/// <param name="Hearing">Which hearing.</param>
/// <param name="Child">Which child.</param>
/// <param name="Steps">What was done.</param>
/// <param name="HappenedAt">When.</param>
public sealed record ChildPrepared(int Hearing, int Child, ImmutableArray<PreparationStep> Steps, DateTimeOffset HappenedAt) : IEntry<ChildPrepared>
{
    /// <inheritdoc/>
    public static string WireName => "justice.child-prepared.1";
}
