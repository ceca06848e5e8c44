using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down a charge, or what became of one: called otherwise, dropped. The statutory title stands in the catalogue alone.</summary>
/// <param name="Change">What happened.</param>
/// <param name="Charge">Which charge, by number; <c>null</c>: a new one.</param>
/// <param name="Offence">The offence, by its code in the catalogue; <c>null</c> where it is dropped.</param>
/// <param name="Class">How grave the law calls it; <c>null</c> where it is dropped.</param>
/// <param name="Source">Who says so, or which paper.</param>
/// <param name="CommittedOn">The day on which it is said to have happened; where that is not known, the earliest. The bar of time is counted from it. <c>null</c>: not known.</param>
/// <param name="CommittedBy">Where the day is not known: the latest. <c>null</c>: it is known.</param>
public sealed record RecordCharge(ChargeChange Change, int? Charge, string? Offence, OffenceClass? Class, string Source, DateOnly? CommittedOn = null, DateOnly? CommittedBy = null) : IAct<RecordCharge, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-charge.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.charge-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        NeedsPosition = true,
        Fields = [Asks.Change, Asks.Charge, Asks.Offence, Asks.Class, Asks.CommittedOn, Asks.CommittedBy, Asks.Source],
    };

    /// <inheritdoc/>
    public static RecordCharge From(Answers answers) =>
        new(answers.One<ChargeChange>(Asks.Change), answers.CountOrNull(Asks.Charge), answers.CodeOrNull(Asks.Offence), answers.OneOrNull<OffenceClass>(Asks.Class), answers.Text(Asks.Source), answers.DayOrNull(Asks.CommittedOn), answers.DayOrNull(Asks.CommittedBy));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RecordCharge act, Circumstances now)
    {
        if ((state.MayBeWorkedOn() ?? act.MayChange(state.Charges)) is { } no)
            return no;
        if (act.CommittedBy is { } by && !(by > act.CommittedOn))
            return JusticeRefusals.PeriodEndsBefore with { Field = "committed_by" };
        var number = act.Charge ?? state.Charges.Given + 1;
        var recorded = state.Happens(new ChargeRecorded(number, act.Change, act.Offence, act.Class, act.Source, now.HappenedAt, act.CommittedOn, act.CommittedBy), now);
        return act.Offence is { } offence ? recorded.Yield("proceeding.charge", offence) : recorded;
    }

    private Refusal? MayChange(Charges charges)
    {
        if (Change == ChargeChange.Brought)
            return charges.Running.Any(c => c.Offence == Offence) ? JusticeRefusals.ChargedAlready : null;
        if (Charge is not { } number || charges.Find(number) is not { } there)
            return JusticeRefusals.NoSuchCharge;
        return there.IsDropped ? JusticeRefusals.ChargeDropped : null;
    }

    private static class Asks
    {
        private static readonly Condition IsNew = new Condition.Equal("change", nameof(ChargeChange.Brought));
        private static readonly Condition IsDropped = new Condition.Equal("change", nameof(ChargeChange.Dropped));

        public static readonly ChoiceField Change = new() { Name = "change", Required = true, From = ChoiceSource.Of<ChargeChange>("charge-change"), Example = "\"Brought\"" };
        public static readonly CountField Charge = new() { Name = "charge", Min = 1, Max = 50, RequiredWhen = new Condition.Not(IsNew), VisibleWhen = new Condition.Not(IsNew), Example = "1" };
        public static readonly ChoiceField Offence = new() { Name = "offence", From = new ChoiceSource.Table("offences"), RequiredWhen = new Condition.Not(IsDropped), VisibleWhen = new Condition.Not(IsDropped), Fact = "proceeding.charge", Example = "\"TSE-34\"" };
        public static readonly ChoiceField Class = new() { Name = "class", From = ChoiceSource.Of<OffenceClass>("offence-class"), RequiredWhen = new Condition.Not(IsDropped), VisibleWhen = new Condition.Not(IsDropped), Example = "\"Felony\"" };
        public static readonly DayField CommittedOn = new() { Name = "committed_on", VisibleWhen = new Condition.Not(IsDropped), Example = "\"2030-02-20\"" };
        public static readonly DayField CommittedBy = new() { Name = "committed_by", VisibleWhen = new Condition.Not(IsDropped), Example = "\"2030-02-25\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"introductory submission of the prosecutor\"" };
    }
}

/// <summary>A charge, or what became of it.</summary>
/// <param name="Number">From 1 on; a charge keeps its number whatever it is called.</param>
/// <param name="Change">What happened.</param>
/// <param name="Offence">The offence; <c>null</c>: it was dropped.</param>
/// <param name="Class">How grave the law calls it.</param>
/// <param name="Source">Who says so.</param>
/// <param name="HappenedAt">When.</param>
/// <param name="CommittedOn">When it is said to have happened, or at the earliest; <c>null</c>: not said.</param>
/// <param name="CommittedBy">At the latest, where the day is not known.</param>
public sealed record ChargeRecorded(int Number, ChargeChange Change, string? Offence, OffenceClass? Class, string Source, DateTimeOffset HappenedAt, DateOnly? CommittedOn = null, DateOnly? CommittedBy = null) : IEntry<ChargeRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.charge-recorded.1";
}
