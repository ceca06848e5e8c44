using System.Globalization;
using Kapea.Work.Acts;

namespace Kapea.Work.Releases;

/// <summary>Every "no" of the releases room.</summary>
public static class ReleasesRefusals
{
    /// <summary>The child says no: that is recorded as a refusal, and only an override goes against it.</summary>
    public static Refusal ChildRefuses { get; } = new("releases.child-refuses", RefusalKind.AgainstRule, "child_answer");

    /// <summary>Consent to a story is asked for by itself, never together with help.</summary>
    public static Refusal StoryApart { get; } = new("releases.story-apart", RefusalKind.AgainstRule, "purposes");

    /// <summary>Consent to share names who is told and what.</summary>
    public static Refusal SharingNamesAll { get; } = new("releases.sharing-names-all", RefusalKind.AgainstRule, "recipients");

    /// <summary>It must hold beyond the day on which it is given.</summary>
    public static Refusal EndsBeforeItBegins { get; } = new("releases.ends-before-it-begins", RefusalKind.AgainstRule, "expires_on");

    /// <summary>The table of ages has no row for this age; reference data are incomplete.</summary>
    public static Refusal NoAgeRule { get; } = new("releases.no-age-rule", RefusalKind.AgainstRule, "child_age");

    /// <summary>At this age the child itself consents.</summary>
    public static Refusal ChildMustConsent { get; } = new("releases.child-must-consent", RefusalKind.AgainstRule, "child_answer");

    /// <summary>At this age the child is asked.</summary>
    public static Refusal ChildMustBeAsked { get; } = new("releases.child-must-be-asked", RefusalKind.AgainstRule, "child_answer");

    /// <summary>At this age the child's answer is written.</summary>
    public static Refusal ChildInWriting { get; } = new("releases.child-in-writing", RefusalKind.AgainstRule, "child_form");

    /// <summary>At this age a grown-up consents besides the child.</summary>
    public static Refusal AdultNeeded { get; } = new("releases.adult-needed", RefusalKind.AgainstRule, "given_by");

    /// <summary>It must be said why it is not the caregiver.</summary>
    public static Refusal WhyNoCaregiver { get; } = new("releases.why-no-caregiver", RefusalKind.AgainstRule, "why_no_caregiver");

    /// <summary>The grown-up's consent is written.</summary>
    public static Refusal AdultInWriting { get; } = new("releases.adult-in-writing", RefusalKind.AgainstRule, "adult_form");

    /// <summary>It must not hold longer than the network allows.</summary>
    public static Refusal TooLong(int days) => new("releases.too-long", RefusalKind.AgainstRule, "expires_on", days.ToString(CultureInfo.InvariantCulture));

    /// <summary>There is no such consent in this file.</summary>
    public static Refusal NoSuchConsent { get; } = new("releases.no-such-consent", RefusalKind.AgainstRule, "consent");

    /// <summary>It was withdrawn before.</summary>
    public static Refusal WithdrawnAlready { get; } = new("releases.withdrawn-already", RefusalKind.Conflict, "consent");

    /// <summary>Stories, pictures and research never go without consent.</summary>
    public static Refusal NeverWithoutConsent { get; } = new("releases.never-without-consent", RefusalKind.AgainstRule, "purpose");

    /// <summary>There is no such proposal in this file.</summary>
    public static Refusal NoSuchOverride { get; } = new("releases.no-such-override", RefusalKind.AgainstRule, "override");

    /// <summary>It was decided before.</summary>
    public static Refusal DecidedAlready { get; } = new("releases.decided-already", RefusalKind.Conflict, "override");

    /// <summary>Who proposed it cannot decide it.</summary>
    public static Refusal OverrideNeedsTwo { get; } = new("releases.override-needs-two", RefusalKind.AgainstRule);

    /// <summary>The table of terms does not say when to ask again; reference data are incomplete.</summary>
    public static Refusal NoTerm { get; } = new("releases.no-term", RefusalKind.AgainstRule);

    /// <summary>Nobody has consented to this purpose.</summary>
    public static Refusal NoConsent { get; } = new("releases.no-consent", RefusalKind.AgainstRule);

    /// <summary>Somebody said no to this purpose.</summary>
    public static Refusal WasRefused { get; } = new("releases.was-refused", RefusalKind.AgainstRule);

    /// <summary>The consent was withdrawn.</summary>
    public static Refusal WasWithdrawn { get; } = new("releases.was-withdrawn", RefusalKind.AgainstRule);

    /// <summary>The consent has run out.</summary>
    public static Refusal HasExpired { get; } = new("releases.has-expired", RefusalKind.AgainstRule);

    /// <summary>The consent does not name this recipient.</summary>
    public static Refusal NotToThem { get; } = new("releases.not-to-them", RefusalKind.AgainstRule);

    /// <summary>The consent does not name all that would be told.</summary>
    public static Refusal NotThis { get; } = new("releases.not-this", RefusalKind.AgainstRule);
}
