using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>What was said of one charge.</summary>
/// <param name="Charge">Its number.</param>
/// <param name="Outcome">What was said.</param>
public sealed record ChargeJudged(int Charge, ChargeOutcome Outcome);

/// <summary>Compensation that a court has ordered for one child.</summary>
/// <param name="Child">The child's letter in the proceeding.</param>
/// <param name="Amount">How much, in whole units of the currency.</param>
/// <param name="Currency">In which currency it was ordered.</param>
public sealed record CompensationOrdered(string Child, int Amount, Currency Currency);

/// <summary>A sentence.</summary>
/// <param name="Months">How long in prison, in months; <c>null</c>: not at all.</param>
/// <param name="SuspendedMonths">How much of it is suspended.</param>
/// <param name="FineKhr">The fine, in riel; <c>null</c>: none.</param>
/// <param name="Deportation">He has to leave the country afterwards.</param>
/// <param name="ProtectiveOrder">What the court ordered to protect the children; <c>null</c>: nothing.</param>
public sealed record Sentence(int? Months, int? SuspendedMonths, int? FineKhr, bool Deportation, string? ProtectiveOrder);

/// <summary>How a sentence is asked for.</summary>
internal static class SentenceAsked
{
    private static readonly CountField Months = new() { Name = "sentence_months", Max = 1200, Unit = "unit.months", Example = "60" };
    private static readonly CountField Suspended = new() { Name = "suspended_months", Max = 1200, Unit = "unit.months", VisibleWhen = new Condition.Present("sentence_months"), Example = "0" };
    private static readonly CountField Fine = new() { Name = "fine_khr", Max = 2_000_000_000, Example = "5000000" };
    private static readonly FlagField Deportation = new() { Name = "deportation", Example = "true" };
    private static readonly TextField ProtectiveOrder = new() { Name = "protective_order", MaxLength = 2000, Example = "\"He may not come near the school.\"" };

    /// <summary>The fields, in the order of the form.</summary>
    public static ImmutableArray<Field> Fields => [Months, Suspended, Fine, Deportation, ProtectiveOrder];

    public static Sentence Read(Answers answers) => new(
        answers.CountOrNull(Months), answers.CountOrNull(Suspended), answers.CountOrNull(Fine), answers.Flag(Deportation), answers.TextOrNull(ProtectiveOrder));
}

/// <summary>The legal team's file on a child hears that the court has judged, and what it ordered for this child.</summary>
/// <param name="Proceeding">The proceeding.</param>
/// <param name="On">The day it was pronounced.</param>
/// <param name="Amount">What was ordered, in whole units; <c>null</c>: nothing.</param>
/// <param name="Currency">In which currency.</param>
/// <param name="HappenedAt">When it was written down.</param>
public sealed record JudgmentNoted(Guid Proceeding, DateOnly On, int? Amount, Currency? Currency, DateTimeOffset HappenedAt) : IEntry<JudgmentNoted>
{
    /// <inheritdoc/>
    public static string WireName => "justice.judgment-noted.1";
}

/// <summary>The legal team's file on a child hears that the judgment in a proceeding is final.</summary>
/// <param name="Proceeding">The proceeding.</param>
/// <param name="Since">From which day.</param>
/// <param name="HappenedAt">When it was written down.</param>
public sealed record JudgmentFinalNoted(Guid Proceeding, DateOnly Since, DateTimeOffset HappenedAt) : IEntry<JudgmentFinalNoted>
{
    /// <inheritdoc/>
    public static string WireName => "justice.judgment-final-noted.1";
}

/// <summary>Tells every child's file of a judgment.</summary>
internal static class JudgmentNotes
{
    /// <summary>Every child's file hears of it, also where nothing was ordered: whether one does must tell nothing.</summary>
    public static Happened TellChildren(this Happened happened, ProceedingState state, JudgmentRecorded judgment, Circumstances now) => state.Children.Select(c => (Child: c.Value, Letter: ChildInProceeding.Letter(c.Key)))
        .Aggregate(happened, (h, c) => h.Post(c.Child.Justice, Note(judgment.Compensation.FirstOrDefault(o => o.Child == c.Letter), judgment.On, now)));

    /// <summary>Every child's file hears that it is final: from that day what was ordered is owed.</summary>
    public static Happened TellFinal(this Happened happened, ProceedingState state, DateOnly since, Circumstances now) =>
        state.Children.Values.Aggregate(happened, (h, c) => h.Post(c.Justice, new JudgmentFinalNoted(now.Subject, since, now.HappenedAt)));

    private static JudgmentNoted Note(CompensationOrdered? order, DateOnly on, Circumstances now) => new(now.Subject, on, order?.Amount, order?.Currency, now.HappenedAt);
}
