using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Somebody else of the legal team looks at a correction that would make a date later, and confirms or refuses it. Whoever proposed it may take it back.</summary>
/// <param name="Correction">Which, by number.</param>
/// <param name="Agrees">It is confirmed.</param>
/// <param name="Why">What it was compared with, or why not.</param>
public sealed record DecideCorrection(int Correction, bool Agrees, string Why) : IAct<DecideCorrection, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.decide-correction.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.correction-decided");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice, StreamKind.Case],
        NeedsPosition = true,
        OpenMatters = ["hearing"],
        Harm = Harm.Reason,
        Fields = [Asks.Correction, Asks.Agrees, Asks.Why],
    };

    /// <inheritdoc/>
    public static DecideCorrection From(Answers answers) => new(answers.Count(Asks.Correction), answers.Code(Asks.Agrees) == "Yes", answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, DecideCorrection act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Corrections.Find(act.Correction) is not { Proposed.Day: var day } waiting)
            return JusticeRefusals.NoSuchCorrection;
        if (!act.Agrees)
            return new Happened().Write(new CorrectionRefused(act.Correction, act.Why, now.HappenedAt));
        if (waiting.By == now.Author)
            return JusticeRefusals.CorrectionNeedsTwo;
        return ClockDays.Find(state, day.What, day.Party, day.Hearing, day.Child) == day.From ? state.PutRight(act.Correction, day, act.Why, now) : JusticeRefusals.NothingRestsOnIt;
    }

    private static class Asks
    {
        public static readonly CountField Correction = new() { Name = "correction", Required = true, Min = 1, Max = 1000, Example = "1" };
        public static readonly ChoiceField Agrees = new() { Name = "agrees", Required = true, From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Example = "\"Yes\"" };
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 2000, Example = "\"Compared with the order itself.\"" };
    }
}

/// <summary>A correction was refused, or taken back: what stood there stands.</summary>
/// <param name="Number">Which.</param>
/// <param name="Why">Why.</param>
/// <param name="HappenedAt">When that was said.</param>
public sealed record CorrectionRefused(int Number, string Why, DateTimeOffset HappenedAt) : IEntry<CorrectionRefused>
{
    /// <inheritdoc/>
    public static string WireName => "justice.correction-refused.1";
}
