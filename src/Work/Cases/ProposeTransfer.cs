using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Releases;

namespace Kapea.Work.Cases;

/// <summary>Proposes that another organisation takes the case over. What it is to be told needs a consent to share, or an override; a supervisor decides.</summary>
/// <remarks>Nothing is sent from here: what is written is the record of it. Who is responsible stays so until the other side has accepted (domain 7.3).</remarks>
/// <param name="Proposed">What is proposed.</param>
public sealed record ProposeTransfer(TransferProposed Proposed) : IAct<ProposeTransfer, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.propose-transfer.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.transfer-proposed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.SecondPerson,
        Fields = [Asks.To, Asks.Organisation, Asks.Contact, Asks.Reason, Asks.Told, Asks.Summary, Asks.ChildsView, Asks.AnswerBy],
    };

    /// <inheritdoc/>
    public static ProposeTransfer From(Answers answers) => new(new TransferProposed(
        answers.One<Recipient>(Asks.To), answers.Text(Asks.Organisation), answers.TextOrNull(Asks.Contact), answers.Text(Asks.Reason), answers.Several<DataCategory>(Asks.Told),
        answers.Text(Asks.Summary), answers.Text(Asks.ChildsView), answers.DayOrNull(Asks.AnswerBy)!.Value, default));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, ProposeTransfer act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Transfer is not null)
            return CasesRefusals.TransferWaits;
        if (act.Proposed.AnswerBy < PhnomPenh.DayOf(now.At))
            return CasesRefusals.AnswerDayIsPast;
        if (state.MayTell(act.Proposed.To, act.Proposed.Told, now) is { } why)
            return why;
        return state.Happens(act.Proposed with { HappenedAt = now.HappenedAt }, now).Notify(new("cases.sign-off-asked", null, DeskFunction.Supervision, 0, state.Risk.ToString(), null));
    }

    private static class Asks
    {
        public static readonly ChoiceField To = new() { Name = "to", Required = true, From = new ChoiceSource.Fixed("recipient", [nameof(Recipient.PartnerOrganisation), nameof(Recipient.SocialAffairs)]), Example = "\"PartnerOrganisation\"" };
        public static readonly LineField Organisation = new() { Name = "organisation", Required = true, Example = "\"the shelter by the river\"" };
        public static readonly LineField Contact = new() { Name = "contact", Example = "\"the head of the shelter\"" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"The family moves to their province.\"" };
        public static readonly ChoicesField Told = new() { Name = "told", Required = true, From = ChoiceSource.Of<DataCategory>("data-category"), Example = "[\"RiskAndSafety\", \"AssessmentAndPlan\"]" };
        public static readonly TextField Summary = new() { Name = "summary", Required = true, MaxLength = 8000, Example = "\"Safe with the aunt; school kit given; counselling every second week.\"" };
        public static readonly TextField ChildsView = new() { Name = "childs_view", Required = true, MaxLength = 2000, Example = "\"He is glad to be near his cousins.\"" };
        public static readonly DayField AnswerBy = new() { Name = "answer_by", Required = true, MayLieAhead = true, Example = "\"2030-07-01\"" };
    }
}

/// <summary>It was proposed that another organisation takes the case over.</summary>
/// <param name="To">What kind of recipient, as consents name them.</param>
/// <param name="Organisation">Which.</param>
/// <param name="Contact">Who there.</param>
/// <param name="Reason">Why.</param>
/// <param name="Told">What it is to be told.</param>
/// <param name="Summary">What it must know to go on without a gap.</param>
/// <param name="ChildsView">What the child says.</param>
/// <param name="AnswerBy">The day by which it has to answer.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record TransferProposed(
    Recipient To, string Organisation, string? Contact, string Reason, ImmutableArray<DataCategory> Told, string Summary, string ChildsView, DateOnly AnswerBy, DateTimeOffset HappenedAt) : IEntry<TransferProposed>
{
    /// <inheritdoc/>
    public static string WireName => "cases.transfer-proposed.1";
}
