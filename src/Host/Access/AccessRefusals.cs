using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>Every "no" about people, desks and keys. Codes are permanent.</summary>
internal static class AccessRefusals
{
    public static Refusal WrongNameOrPhrase { get; } = new("access.wrong-name-or-phrase", RefusalKind.NotSignedIn);

    public static Refusal WaitBeforeTrying(int seconds) => new("access.wait-before-trying", RefusalKind.TooMany, Hint: seconds.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Refusal NameTaken { get; } = new("access.name-taken", RefusalKind.Conflict, "sign_in");

    public static Refusal BadName { get; } = new("access.bad-name", RefusalKind.Invalid, "sign_in");

    public static Refusal BadMail { get; } = new("access.bad-mail", RefusalKind.Invalid, "mail");

    public static Refusal BadWebhook { get; } = new("access.bad-webhook", RefusalKind.Invalid, "webhook");

    public static Refusal CodeTaken { get; } = new("access.desk-code-taken", RefusalKind.Conflict, "code");

    public static Refusal BadCode { get; } = new("access.bad-desk-code", RefusalKind.Invalid, "code");

    public static Refusal BadOrganisation { get; } = new("access.bad-organisation", RefusalKind.Invalid, "organisation");

    public static Refusal NoSearchKey { get; } = new("access.no-search-key", RefusalKind.Conflict, "purpose");

    public static Refusal AlreadyAccepted { get; } = new("access.already-accepted", RefusalKind.Conflict, "desk_id");

    public static Refusal NotOfItsKind { get; } = new("access.not-of-its-kind", RefusalKind.NotAllowed, "desk_id");

    public static Refusal NobodyReached { get; } = new("access.nobody-reached", RefusalKind.Conflict);

    public static Refusal NoSuchPerson { get; } = new("access.no-such-person", RefusalKind.NotFound, "person");

    public static Refusal NoSuchDesk { get; } = new("access.no-such-desk", RefusalKind.NotFound, "desk");

    public static Refusal NotYetJoined { get; } = new("access.not-yet-joined", RefusalKind.Conflict, "person");

    public static Refusal FingerprintDiffers { get; } = new("access.fingerprint-differs", RefusalKind.AgainstRule, "fingerprint");

    public static Refusal LeadsOnly { get; } = new("access.leads-only", RefusalKind.NotAllowed, "desk");

    public static Refusal AlreadyMember { get; } = new("access.already-member", RefusalKind.Conflict, "person");

    public static Refusal NotMember { get; } = new("access.not-member", RefusalKind.Conflict, "person");

    public static Refusal LastLead { get; } = new("access.last-lead", RefusalKind.AgainstRule, "person");

    public static Refusal DeskHasLead { get; } = new("access.desk-has-lead", RefusalKind.AgainstRule, "desk");

    public static Refusal NotSuspended { get; } = new("access.not-suspended", RefusalKind.Conflict, "person");

    public static Refusal Yourself { get; } = new("access.not-yourself", RefusalKind.AgainstRule, "person");

    public static Refusal BadInvitation { get; } = new("access.bad-invitation", RefusalKind.NotAllowed, "invitation");

    public static Refusal WeakPhrase { get; } = new("access.weak-phrase", RefusalKind.Invalid, "phrase");

    public static Refusal PhrasesDiffer { get; } = new("access.phrases-differ", RefusalKind.Invalid, "phrase_again");

    public static Refusal NoGlass { get; } = new("access.no-glass", RefusalKind.NotFound, "stream");

    public static Refusal GlassOpen { get; } = new("access.glass-already-broken", RefusalKind.Conflict, "stream");

    public static Refusal AlreadyReviewed { get; } = new("access.already-reviewed", RefusalKind.Conflict, "glass");

    public static Refusal OwnGlass { get; } = new("access.own-glass", RefusalKind.AgainstRule, "glass");

    public static Refusal NothingToDestroy { get; } = new("access.nothing-to-destroy", RefusalKind.NotFound, "position");

    public static Refusal NotProposed { get; } = new("access.destruction-not-proposed", RefusalKind.Conflict);

    public static Refusal AlreadyProposed { get; } = new("access.destruction-already-proposed", RefusalKind.Conflict);

    public static Refusal ProposalLapsed { get; } = new("access.destruction-lapsed", RefusalKind.Conflict, Hint: Proposal.Stands.TotalDays.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Refusal OwnProposal { get; } = new("access.own-proposal", RefusalKind.AgainstRule);

    public static Refusal SecondPerson { get; } = new("access.second-person-needed", RefusalKind.AgainstRule);
}
