using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that the judge has extended detention. The new end is counted from the first order, not from the last end.</summary>
/// <param name="On">The day of the order that extends it.</param>
/// <param name="Months">By how many months.</param>
/// <param name="Source">Who says so, or which paper.</param>
public sealed record ExtendDetention(DateOnly On, int Months, string Source) : IAct<ExtendDetention, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.extend-detention.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.detention-extended");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        NeedsPosition = true,
        Fields = [Asks.On, Asks.Months, Asks.Source],
    };

    /// <inheritdoc/>
    public static ExtendDetention From(Answers answers) => new(answers.DayOrNull(Asks.On)!.Value, answers.Count(Asks.Months), answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, ExtendDetention act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Custody.Detained is not { Ends: { } ends } held || now.Reference.Clock(ends.Basis.Rule) is not { } clock)
            return JusticeRefusals.NotDetained;
        if (state.IsHeldAsOtherClass)
            return JusticeRefusals.ClassHasChanged;
        if (act.On < PhnomPenh.DayOf(held.Start.Earliest))
            return JusticeRefusals.LiesBefore;
        if (!ends.RunsAt(PhnomPenh.EndOf(act.On)))
            return JusticeRefusals.AfterTheEnd;
        if (clock.MayStillBeExtendedBy(held.Times, held.Extended, held.MinimumMonths) is var most && act.Months > most)
            return most == 0 ? JusticeRefusals.NoExtensionLeft : JusticeRefusals.ExtensionTooLong(most);
        var longer = clock.EndsExtended(held.Start, now.Reference, held.Extended + act.Months, held.MinimumMonths);
        return state.Happens(new DetentionExtended(act.On, act.Months, act.Source, longer, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly DayField On = new() { Name = "on", Required = true, Example = "\"2030-03-01\"" };
        public static readonly CountField Months = new() { Name = "months", Required = true, Min = 1, Max = 12, Unit = "unit.months", Example = "6" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"order no. 40 of the investigating judge\"" };
    }
}

/// <summary>Detention was extended.</summary>
/// <param name="On">The day of the order.</param>
/// <param name="Months">By how many months.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Ends">When it ends now.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record DetentionExtended(DateOnly On, int Months, string Source, LegalDate? Ends, DateTimeOffset HappenedAt) : IEntry<DetentionExtended>
{
    /// <inheritdoc/>
    public static string WireName => "justice.detention-extended.1";
}
