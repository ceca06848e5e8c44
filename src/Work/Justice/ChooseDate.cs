using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>A lawyer says which of two days counts, where the last day of a time is a weekend or a public holiday. Until then the earlier binds.</summary>
/// <param name="Rule">Which clock, by its code.</param>
/// <param name="Day">The day that counts.</param>
/// <param name="Why">Why, or who said so.</param>
public sealed record ChooseDate(string Rule, DateOnly Day, string Why) : IAct<ChooseDate, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.choose-date.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.date-chosen");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        NeedsPosition = true,
        Fields = [Asks.Rule, Asks.Day, Asks.Why],
    };

    /// <inheritdoc/>
    public static ChooseDate From(Answers answers) => new(answers.Code(Asks.Rule), answers.DayOrNull(Asks.Day)!.Value, answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, ChooseDate act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (!ProceedingClocks.Running(state).Any(d => d.Basis.Rule == act.Rule && d.MayBe(act.Day)))
            return JusticeRefusals.NotADateToChoose;
        return state.Happens(new DateChosen(act.Rule, act.Day, act.Why, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ChoiceField Rule = new() { Name = "rule", Required = true, From = new ChoiceSource.Table("statutory-clocks"), Example = "\"KH-PTD-F\"" };
        public static readonly DayField Day = new() { Name = "day", Required = true, MayLieAhead = true, Example = "\"2030-11-18\"" };
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 2000, Example = "\"The clerk confirms that the office takes it on Monday.\"" };
    }
}

/// <summary>A lawyer has chosen between two days.</summary>
/// <param name="Rule">Which clock.</param>
/// <param name="Day">The day that counts.</param>
/// <param name="Why">Why.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record DateChosen(string Rule, DateOnly Day, string Why, DateTimeOffset HappenedAt) : IEntry<DateChosen>
{
    /// <inheritdoc/>
    public static string WireName => "justice.date-chosen.1";
}
