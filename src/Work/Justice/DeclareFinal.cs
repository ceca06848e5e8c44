using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that the judgment is final: nobody can go against it any more. It is refused while any time still runs, or may still run.</summary>
/// <param name="Source">Who confirms it, or which paper.</param>
public sealed record DeclareFinal(string Source) : IAct<DeclareFinal, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.declare-final.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.final-declared");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Source],
    };

    /// <inheritdoc/>
    public static DeclareFinal From(Answers answers) => new(answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, DeclareFinal act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Judgments is { First: null, Ended: not { What: EndingKind.NonSuit } })
            return JusticeRefusals.NotJudged;
        if (state.Judgments.FinalSince is not null)
            return JusticeRefusals.FinalAlready;
        if (state.Corrections.Waiting.Any(c => c.Proposed.Day.What is ClockDay.Pronouncement or ClockDay.HigherPronouncement or ClockDay.ClosingOrder or ClockDay.Notification))
            return JusticeRefusals.CorrectionWaits;
        if (state.FinalOn is not { } day || PhnomPenh.DayOf(now.HappenedAt) < day)
            return JusticeRefusals.NotFinalYet;
        var final = state.Happens(new FinalDeclared(day, act.Source, now.HappenedAt), now).Reach(state, ProceedingStage.Final, act.Source, now);
        return state.Judgments.First is null ? final : final.TellFinal(state, day, now);
    }

    private static class Asks
    {
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"the clerk: nobody has appealed\"" };
    }
}

/// <summary>The judgment is final.</summary>
/// <param name="Since">From which day: the day after the last time ran out.</param>
/// <param name="Source">Who confirms it.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record FinalDeclared(DateOnly Since, string Source, DateTimeOffset HappenedAt) : IEntry<FinalDeclared>
{
    /// <inheritdoc/>
    public static string WireName => "justice.final-declared.1";
}
