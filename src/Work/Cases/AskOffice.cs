using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Releases;

namespace Kapea.Work.Cases;

/// <summary>An office that can be asked.</summary>
public enum OfficeKind
{
    /// <summary>The social-affairs office (DoSVY).</summary>
    SocialAffairs,

    /// <summary>The commune committee for women and children (CCWC).</summary>
    CommuneCommittee,

    /// <summary>The commune chief.</summary>
    CommuneChief,

    /// <summary>The village chief.</summary>
    VillageChief,

    /// <summary>A school.</summary>
    School,

    /// <summary>A health centre or hospital.</summary>
    HealthCentre,

    /// <summary>The police.</summary>
    Police,

    /// <summary>A court or a prosecutor.</summary>
    Court,
}

/// <summary>Asks an office something, with a day by which it has to answer. What it is told of the child needs a consent to share, or an override.</summary>
/// <param name="Office">Which office.</param>
/// <param name="Whom">Who there.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Told">What it was told of the child; empty: nothing from which the child is known.</param>
/// <param name="AnswerBy">The day by which it has to answer.</param>
public sealed record AskOffice(OfficeKind Office, string? Whom, string Question, ImmutableArray<DataCategory> Told, DateOnly AnswerBy) : IAct<AskOffice, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.ask-office.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.office-asked");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        OpenMatters = [Awaited.OfficeReply],
        Fields = [Asks.Office, Asks.Whom, Asks.Question, Asks.Told, Asks.AnswerBy],
    };

    /// <inheritdoc/>
    public static AskOffice From(Answers answers) => new(
        answers.One<OfficeKind>(Asks.Office), answers.TextOrNull(Asks.Whom), answers.Text(Asks.Question), answers.Several<DataCategory>(Asks.Told), answers.DayOrNull(Asks.AnswerBy)!.Value);

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, AskOffice act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (act.AnswerBy < PhnomPenh.DayOf(now.At))
            return CasesRefusals.AnswerDayIsPast;
        if (!act.Told.IsEmpty && state.MayTell(RecipientOf(act.Office), act.Told, now) is { } why)
            return why;
        var number = state.Offices.IsEmpty ? 1 : state.Offices.Keys.Max() + 1;
        return state.Happens(new OfficeAsked(number, act.Office, act.Whom, act.Question, act.Told, act.AnswerBy, now.HappenedAt), now);
    }

    /// <summary>How consents call an office: chiefs and committee are one commune.</summary>
    public static Recipient RecipientOf(OfficeKind office) => office switch
    {
        OfficeKind.SocialAffairs => Recipient.SocialAffairs,
        OfficeKind.CommuneCommittee or OfficeKind.CommuneChief or OfficeKind.VillageChief => Recipient.CommuneCommittee,
        OfficeKind.School => Recipient.School,
        OfficeKind.HealthCentre => Recipient.Hospital,
        OfficeKind.Police => Recipient.Police,
        OfficeKind.Court => Recipient.Court,
    };

    private static class Asks
    {
        public static readonly ChoiceField Office = new() { Name = "office", Required = true, From = ChoiceSource.Of<OfficeKind>("office-kind"), Example = "\"VillageChief\"" };
        public static readonly LineField Whom = new() { Name = "whom", Example = "\"the deputy chief\"" };
        public static readonly TextField Question = new() { Name = "question", Required = true, MaxLength = 4000, Example = "\"Can the family book be issued again?\"" };
        public static readonly ChoicesField Told = new() { Name = "told", From = ChoiceSource.Of<DataCategory>("data-category"), Example = "[\"Family\"]" };
        public static readonly DayField AnswerBy = new() { Name = "answer_by", Required = true, MayLieAhead = true, Example = "\"2030-06-20\"" };
    }
}

/// <summary>An office was asked; it has to answer.</summary>
/// <param name="Number">Its number in this case, from 1 on.</param>
/// <param name="Office">Which office.</param>
/// <param name="Whom">Who there.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Told">What it was told of the child.</param>
/// <param name="AnswerBy">The day by which it has to answer.</param>
/// <param name="HappenedAt">When it was asked.</param>
public sealed record OfficeAsked(int Number, OfficeKind Office, string? Whom, string Question, ImmutableArray<DataCategory> Told, DateOnly AnswerBy, DateTimeOffset HappenedAt) : IEntry<OfficeAsked>
{
    /// <inheritdoc/>
    public static string WireName => "cases.office-asked.1";
}
