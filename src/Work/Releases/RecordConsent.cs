using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Releases;

/// <summary>Records a consent with all that must be known of it (domain 1.4). Whether it is enough follows from the table of ages.</summary>
public sealed record RecordConsent(ConsentRecorded Given) : IAct<RecordConsent, ConsentState>
{
    /// <inheritdoc/>
    public static string WireName => "releases.record-consent.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("releases.consent-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        Harm = Harm.SecondLook,
        Fields =
        [
            Asks.Purposes, Asks.ChildAge, Asks.ChildAnswer, Asks.ChildForm, Asks.GivenBy, Asks.Relation, Asks.AdultForm, Asks.WhyNoCaregiver, Asks.Recipients, Asks.Categories,
            Asks.Withheld, Asks.Language, Asks.HowExplained, Asks.WitnessedBy, Asks.ExpiresOn, Asks.Shelf,
        ],
    };

    /// <inheritdoc/>
    public static RecordConsent From(Answers answers) => new(new ConsentRecorded(
        answers.Several<ConsentPurpose>(Asks.Purposes),
        answers.Count(Asks.ChildAge),
        answers.One<ChildsAnswer>(Asks.ChildAnswer),
        answers.OneOrNull<ConsentForm>(Asks.ChildForm),
        answers.One<ConsentGiver>(Asks.GivenBy),
        answers.TextOrNull(Asks.Relation),
        answers.OneOrNull<ConsentForm>(Asks.AdultForm),
        answers.TextOrNull(Asks.WhyNoCaregiver),
        answers.Several<Recipient>(Asks.Recipients),
        answers.Several<DataCategory>(Asks.Categories),
        answers.TextOrNull(Asks.Withheld),
        answers.TextOrNull(Asks.Language),
        answers.Text(Asks.HowExplained),
        answers.TextOrNull(Asks.WitnessedBy),
        answers.DayOrNull(Asks.ExpiresOn)!.Value,
        answers.TextOrNull(Asks.Shelf),
        default));

    /// <inheritdoc/>
    public static Decision Decide(ConsentState state, RecordConsent act, Circumstances now)
    {
        var given = act.Given with { HappenedAt = now.HappenedAt };
        if ((Asked(given) ?? Lasts(given, now) ?? Suffices(given, now)) is { } no)
            return no;
        return state.Happens(given, now).Yield("consent.recorded", string.Join('+', given.Purposes));
    }

    private static Refusal? Asked(ConsentRecorded given)
    {
        if (given.ChildAnswer == ChildsAnswer.Refuses)
            return ReleasesRefusals.ChildRefuses;
        var stories = given.Purposes.Count(p => p is ConsentPurpose.Story or ConsentPurpose.ImageInStory);
        if (stories > 0 && stories < given.Purposes.Length)
            return ReleasesRefusals.StoryApart;
        return given.Purposes.Contains(ConsentPurpose.SharingForReferral) && (given.Recipients.IsEmpty || given.Categories.IsEmpty) ? ReleasesRefusals.SharingNamesAll : null;
    }

    private static Refusal? Lasts(ConsentRecorded given, Circumstances now)
    {
        var today = PhnomPenh.DayOf(now.HappenedAt);
        if (given.ExpiresOn <= today)
            return ReleasesRefusals.EndsBeforeItBegins;
        return ConsentTerms.LongestDays(now.Reference) is { } longest && given.ExpiresOn > today.AddDays(longest) ? ReleasesRefusals.TooLong(longest) : null;
    }

    /// <summary>Whether the yes of these people, at this age, is enough.</summary>
    private static Refusal? Suffices(ConsentRecorded given, Circumstances now)
    {
        if (ConsentAge.Of(now.Reference, given.ChildAge) is not { } rule)
            return ReleasesRefusals.NoAgeRule;
        if (rule.Child == ChildsPart.Consent && given.ChildAnswer != ChildsAnswer.Consents)
            return ReleasesRefusals.ChildMustConsent;
        if (rule.Child == ChildsPart.Assent && given.ChildAnswer == ChildsAnswer.NotAsked)
            return ReleasesRefusals.ChildMustBeAsked;
        if (rule.Child != ChildsPart.None && rule.ChildForm == ConsentForm.Written && given.ChildForm != ConsentForm.Written)
            return ReleasesRefusals.ChildInWriting;
        if (!rule.AdultNeeded)
            return null;
        if (given.GivenBy == ConsentGiver.Nobody && !rule.ChildMayStandAlone)
            return ReleasesRefusals.AdultNeeded;
        if (given.GivenBy != ConsentGiver.Caregiver && given.WhyNoCaregiver is null)
            return ReleasesRefusals.WhyNoCaregiver;
        return given.GivenBy != ConsentGiver.Nobody && given.AdultForm != ConsentForm.Written ? ReleasesRefusals.AdultInWriting : null;
    }

    private static class Asks
    {
        private static readonly Condition ByAnAdult = new Condition.In("given_by", ["Caregiver", "TrustedAdult", "CaseWorker"]);
        private static readonly Condition NotByCaregiver = new Condition.In("given_by", ["TrustedAdult", "CaseWorker", "Nobody"]);
        private static readonly Condition ChildSaidYes = new Condition.In("child_answer", ["Assents", "Consents"]);

        public static readonly ChoicesField Purposes = new() { Name = "purposes", Required = true, From = ChoiceSource.Of<ConsentPurpose>("consent-purpose"), Example = "[\"CaseManagementService\"]" };
        public static readonly CountField ChildAge = new() { Name = "child_age", Required = true, Max = 25, Unit = "unit.years", Example = "12" };
        public static readonly ChoiceField ChildAnswer = new() { Name = "child_answer", Required = true, From = ChoiceSource.Of<ChildsAnswer>("childs-answer"), Example = "\"Assents\"" };
        public static readonly ChoiceField ChildForm = new() { Name = "child_form", From = ChoiceSource.Of<ConsentForm>("consent-form"), VisibleWhen = ChildSaidYes, RequiredWhen = ChildSaidYes, Example = "\"Written\"" };
        public static readonly ChoiceField GivenBy = new() { Name = "given_by", Required = true, From = ChoiceSource.Of<ConsentGiver>("consent-giver"), Example = "\"Caregiver\"" };
        public static readonly LineField Relation = new() { Name = "relation", VisibleWhen = ByAnAdult, RequiredWhen = ByAnAdult, MaxLength = 100, Example = "\"grandmother\"" };
        public static readonly ChoiceField AdultForm = new() { Name = "adult_form", From = ChoiceSource.Of<ConsentForm>("consent-form"), VisibleWhen = ByAnAdult, RequiredWhen = ByAnAdult, Example = "\"Written\"" };
        public static readonly TextField WhyNoCaregiver = new() { Name = "why_no_caregiver", VisibleWhen = NotByCaregiver, MaxLength = 2000, Example = "\"The only relative lives with the alleged offender.\"" };
        public static readonly ChoicesField Recipients = new() { Name = "recipients", From = ChoiceSource.Of<Recipient>("recipient"), Example = "[\"SocialAffairs\"]" };
        public static readonly ChoicesField Categories = new() { Name = "categories", From = ChoiceSource.Of<DataCategory>("data-category"), Example = "[\"Services\"]" };
        public static readonly TextField Withheld = new() { Name = "withheld", MaxLength = 2000, Example = "\"Not the school.\"" };
        public static readonly LineField Language = new() { Name = "language", MaxLength = 60, Example = "\"Khmer\"" };
        public static readonly TextField HowExplained = new() { Name = "how_explained", Required = true, MaxLength = 2000, Example = "\"Read aloud, with questions.\"" };
        public static readonly LineField WitnessedBy = new() { Name = "witnessed_by", MaxLength = 100, Example = "\"the village chief\"" };
        public static readonly DayField ExpiresOn = new() { Name = "expires_on", Required = true, MayLieAhead = true, Example = "\"2030-12-31\"" };
        public static readonly LineField Shelf = new() { Name = "shelf", MaxLength = 60, Example = "\"binder 4, sheet 12\"" };
    }
}

/// <summary>A consent was given.</summary>
/// <param name="Purposes">For what.</param>
/// <param name="ChildAge">The child's age that day.</param>
/// <param name="ChildAnswer">What the child said.</param>
/// <param name="ChildForm">How.</param>
/// <param name="GivenBy">Which grown-up consented.</param>
/// <param name="Relation">How that person is related to the child; no name.</param>
/// <param name="AdultForm">How.</param>
/// <param name="WhyNoCaregiver">Why it was not the caregiver.</param>
/// <param name="Recipients">Who may be told.</param>
/// <param name="Categories">What may be told.</param>
/// <param name="Withheld">What must not be told, in words.</param>
/// <param name="Language">In which language it was explained.</param>
/// <param name="HowExplained">How.</param>
/// <param name="WitnessedBy">Who was present.</param>
/// <param name="ExpiresOn">The last day on which it holds.</param>
/// <param name="Shelf">Where the paper is.</param>
/// <param name="HappenedAt">When it was given.</param>
public sealed record ConsentRecorded(
    ImmutableArray<ConsentPurpose> Purposes, int ChildAge, ChildsAnswer ChildAnswer, ConsentForm? ChildForm, ConsentGiver GivenBy, string? Relation, ConsentForm? AdultForm,
    string? WhyNoCaregiver, ImmutableArray<Recipient> Recipients, ImmutableArray<DataCategory> Categories, string? Withheld, string? Language, string HowExplained,
    string? WitnessedBy, DateOnly ExpiresOn, string? Shelf, DateTimeOffset HappenedAt) : IEntry<ConsentRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "releases.consent-recorded.1";
}
