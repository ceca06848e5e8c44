using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that the judge has ordered detention before trial. How long it may last follows from how grave the charge is.</summary>
/// <param name="On">The day of the order; where that is not confirmed, the earliest.</param>
/// <param name="OnOrBefore">Where it is not confirmed: the latest day. <c>null</c>: it is confirmed.</param>
/// <param name="MinimumMonths">The shortest sentence for the charge, in months; an extension for a misdemeanour is bound to half of it. <c>null</c>: not known.</param>
/// <param name="Source">Who says so, or which paper.</param>
public sealed record OrderDetention(DateOnly On, DateOnly? OnOrBefore, int? MinimumMonths, string Source) : IAct<OrderDetention, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.order-detention.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.detention-ordered");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.Justice],
        NeedsPosition = true,
        Fields = [Asks.On, Asks.OnOrBefore, Asks.MinimumMonths, Asks.Source],
    };

    /// <inheritdoc/>
    public static OrderDetention From(Answers answers) => new(answers.DayOrNull(Asks.On)!.Value, answers.DayOrNull(Asks.OnOrBefore), answers.CountOrNull(Asks.MinimumMonths), answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, OrderDetention act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Charges.Running.IsEmpty)
            return JusticeRefusals.NotCharged;
        if (act.OnOrBefore <= act.On)
            return JusticeRefusals.PeriodEndsBefore;
        if (state.Judgments.FinalSince is not null)
            return JusticeRefusals.FinalAlready;
        if (state.Custody.IsBefore(act.On))
            return JusticeRefusals.LiesBefore;
        if (!MayReplace(state))
            return JusticeRefusals.HeldAlready;
        var (rule, start) = (RuleFor(state.Charges), ClockStart.On(act.On, act.OnOrBefore));
        if (state.Custody.Detained is { Kind: HoldingKind.PreTrial } held)
        {
            // Held for something else now, he has been held since the first order all the same.
            if (state.IsHeldAsOtherClass)
                start = held.Start;
            else if (!held.Start.Covers(start))
                return JusticeRefusals.OutsideRange;
        }

        var happened = state.Happens(new DetentionOrdered(start, act.MinimumMonths, act.Source, now.Reference.Clock(rule)?.Ends(start, now.Reference), now.HappenedAt), now);
        return state.Custody.All.IsEmpty ? happened.OweRight(state, act.On, now) : happened;
    }

    /// <summary>The rule by which detention before trial is counted.</summary>
    internal static string RuleFor(Charges charges) => charges.IsFelony ? "KH-PTD-F" : "KH-PTD-M";

    /// <summary>He can be ordered to be held: he is not yet, a range is confirmed, or what was ordered for another class of offence is ordered anew. An extension rests on what was written before.</summary>
    internal static bool MayReplace(ProceedingState state) =>
        state.Custody.Detained is not { Kind: HoldingKind.PreTrial or HoldingKind.UntilTrial } held || held is { Kind: HoldingKind.PreTrial, Times: 0, Ends.IsRange: true } || state.IsHeldAsOtherClass;

    private static class Asks
    {
        public static readonly DayField On = new() { Name = "on", Required = true, Example = "\"2030-03-01\"" };
        public static readonly DayField OnOrBefore = new() { Name = "on_or_before", Example = "\"2030-03-02\"" };
        public static readonly CountField MinimumMonths = new() { Name = "minimum_months", Max = 600, Unit = "unit.months", Example = "24" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"order no. 12 of the investigating judge\"" };
    }
}

/// <summary>Detention before trial was ordered.</summary>
/// <param name="Start">The day of the order, or between which days.</param>
/// <param name="MinimumMonths">The shortest sentence for the charge, in months.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Ends">When it ends by law; <c>null</c>: the table says nothing.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record DetentionOrdered(ClockStart Start, int? MinimumMonths, string Source, LegalDate? Ends, DateTimeOffset HappenedAt) : IEntry<DetentionOrdered>
{
    /// <inheritdoc/>
    public static string WireName => "justice.detention-ordered.1";
}
