using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;

namespace Kapea.Work.Justice;

/// <summary>Writes down what the court said to the measures that were asked for.</summary>
/// <param name="Hearing">Which hearing, by number.</param>
/// <param name="Child">For which child, 1 for the letter A.</param>
/// <param name="Measures">To which of them.</param>
/// <param name="Answer">What it said.</param>
/// <param name="Reason">Why not.</param>
public sealed record AnswerMeasures(int Hearing, int Child, ImmutableArray<ChildMeasure> Measures, MeasureAnswer Answer, string? Reason) : IAct<AnswerMeasures, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.answer-measures.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.measures-answered");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Proceeding, Fields = [HearingAsked.Hearing, HearingAsked.Child, HearingAsked.Measures, Asks.Answer, Asks.Reason] };

    /// <inheritdoc/>
    public static AnswerMeasures From(Answers answers) => new(
        answers.Count(HearingAsked.Hearing), answers.Count(HearingAsked.Child), answers.Several<ChildMeasure>(HearingAsked.Measures), answers.One<MeasureAnswer>(Asks.Answer), answers.TextOrNull(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, AnswerMeasures act, Circumstances now)
    {
        if (state.WereAsked(act.Hearing, act.Child, act.Measures) is { } no)
            return no;
        return new Happened().Write(new MeasuresAnswered(act.Hearing, act.Child, act.Measures, act.Answer, act.Reason, now.HappenedAt)).Yield("measure.answer", act.Answer.ToString());
    }

    private static class Asks
    {
        private static readonly Condition IsRefused = new Condition.Equal("answer", nameof(MeasureAnswer.Refused));

        public static readonly ChoiceField Answer = new() { Name = "answer", Required = true, From = ChoiceSource.Of<MeasureAnswer>("measure-answer"), Fact = "measure.answer", Example = "\"Granted\"" };
        public static readonly LineField Reason = new() { Name = "reason", VisibleWhen = IsRefused, RequiredWhen = IsRefused, Example = "\"The court has no screen.\"" };
    }
}

/// <summary>The court has answered.</summary>
/// <param name="Hearing">For which hearing.</param>
/// <param name="Child">For which child.</param>
/// <param name="Measures">To which measures.</param>
/// <param name="Answer">What it said.</param>
/// <param name="Reason">Why not.</param>
/// <param name="HappenedAt">When.</param>
public sealed record MeasuresAnswered(int Hearing, int Child, ImmutableArray<ChildMeasure> Measures, MeasureAnswer Answer, string? Reason, DateTimeOffset HappenedAt) : IEntry<MeasuresAnswered>
{
    /// <inheritdoc/>
    public static string WireName => "justice.measures-answered.1";
}
