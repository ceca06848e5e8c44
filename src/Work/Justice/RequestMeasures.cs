using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;

namespace Kapea.Work.Justice;

/// <summary>Writes down what the court was asked for, so that a hearing harms a child less.</summary>
/// <param name="Hearing">Which hearing, by number.</param>
/// <param name="Child">For which child, 1 for the letter A.</param>
/// <param name="Measures">What was asked for.</param>
public sealed record RequestMeasures(int Hearing, int Child, ImmutableArray<ChildMeasure> Measures) : IAct<RequestMeasures, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.request-measures.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.measures-requested");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Proceeding, Fields = [HearingAsked.Hearing, HearingAsked.Child, HearingAsked.Measures] };

    /// <inheritdoc/>
    public static RequestMeasures From(Answers answers) => new(answers.Count(HearingAsked.Hearing), answers.Count(HearingAsked.Child), answers.Several<ChildMeasure>(HearingAsked.Measures));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RequestMeasures act, Circumstances now)
    {
        if (state.MayChange(act.Hearing) is { } no)
            return no;
        if (!state.Hearings.Find(act.Hearing)!.Expects(act.Child))
            return JusticeRefusals.ChildNotExpected;
        return state.Asks(new MeasuresRequested(act.Hearing, act.Child, act.Measures, now.HappenedAt), now);
    }
}

/// <summary>The court was asked for measures.</summary>
/// <param name="Hearing">For which hearing.</param>
/// <param name="Child">For which child.</param>
/// <param name="Measures">Which.</param>
/// <param name="HappenedAt">When.</param>
public sealed record MeasuresRequested(int Hearing, int Child, ImmutableArray<ChildMeasure> Measures, DateTimeOffset HappenedAt) : IEntry<MeasuresRequested>
{
    /// <inheritdoc/>
    public static string WireName => "justice.measures-requested.1";
}
