using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;

namespace Kapea.Work.Justice;

/// <summary>Writes down whether measures that were asked for were used when the hearing was held.</summary>
/// <param name="Hearing">Which hearing, by number.</param>
/// <param name="Child">For which child, 1 for the letter A.</param>
/// <param name="Measures">Which of them.</param>
/// <param name="Used">They were used.</param>
/// <param name="Reason">Why not.</param>
public sealed record RecordMeasureUse(int Hearing, int Child, ImmutableArray<ChildMeasure> Measures, bool Used, string? Reason) : IAct<RecordMeasureUse, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-measure-use.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.measures-used");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Proceeding, Fields = [HearingAsked.Hearing, HearingAsked.Child, HearingAsked.Measures, Asks.Used, Asks.Reason] };

    /// <inheritdoc/>
    public static RecordMeasureUse From(Answers answers) => new(
        answers.Count(HearingAsked.Hearing), answers.Count(HearingAsked.Child), answers.Several<ChildMeasure>(HearingAsked.Measures), answers.Code(Asks.Used) == "Yes", answers.TextOrNull(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RecordMeasureUse act, Circumstances now)
    {
        if (state.WereAsked(act.Hearing, act.Child, act.Measures) is { } no)
            return no;
        if (state.Hearings.Find(act.Hearing)!.Held is null)
            return JusticeRefusals.HearingNotHeld;
        return new Happened().Write(new MeasuresUsed(act.Hearing, act.Child, act.Measures, act.Used, act.Reason, now.HappenedAt)).Yield("measure.used", act.Used ? "Yes" : "No");
    }

    private static class Asks
    {
        private static readonly Condition IsNot = new Condition.Equal("used", "No");

        public static readonly ChoiceField Used = new() { Name = "used", Required = true, From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Fact = "measure.used", Example = "\"Yes\"" };
        public static readonly LineField Reason = new() { Name = "reason", VisibleWhen = IsNot, RequiredWhen = IsNot, Example = "\"The screen stood in another room.\"" };
    }
}

/// <summary>Measures were used, or not.</summary>
/// <param name="Hearing">At which hearing.</param>
/// <param name="Child">For which child.</param>
/// <param name="Measures">Which.</param>
/// <param name="Used">They were used.</param>
/// <param name="Reason">Why not.</param>
/// <param name="HappenedAt">When.</param>
public sealed record MeasuresUsed(int Hearing, int Child, ImmutableArray<ChildMeasure> Measures, bool Used, string? Reason, DateTimeOffset HappenedAt) : IEntry<MeasuresUsed>
{
    /// <inheritdoc/>
    public static string WireName => "justice.measures-used.1";
}
