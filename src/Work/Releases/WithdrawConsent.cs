using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Releases;

/// <summary>Withdraws a consent, wholly. What was told before cannot be taken back; nothing more is told.</summary>
public sealed record WithdrawConsent(Guid Consent, string Words) : IAct<WithdrawConsent, ConsentState>
{
    /// <inheritdoc/>
    public static string WireName => "releases.withdraw-consent.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("releases.consent-changed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, Harm = Harm.SecondLook, Fields = [Asks.Consent, Asks.Words] };

    /// <inheritdoc/>
    public static WithdrawConsent From(Answers answers) => new(answers.Reference(Asks.Consent), answers.Text(Asks.Words));

    /// <inheritdoc/>
    public static Decision Decide(ConsentState state, WithdrawConsent act, Circumstances now)
    {
        if (state.Consents.FirstOrDefault(c => c.Id == act.Consent) is not { } consent)
            return ReleasesRefusals.NoSuchConsent;
        if (consent.Withdrawn is not null)
            return ReleasesRefusals.WithdrawnAlready;
        return state.Happens(new ConsentWithdrawn(act.Consent, act.Words, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ReferenceField Consent = new() { Name = "consent", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly TextField Words = new() { Name = "words", Required = true, MaxLength = 2000, Example = "\"The grandmother no longer wants the school to be told.\"" };
    }
}

/// <summary>A consent was withdrawn.</summary>
public sealed record ConsentWithdrawn(Guid Consent, string Words, DateTimeOffset HappenedAt) : IEntry<ConsentWithdrawn>
{
    /// <inheritdoc/>
    public static string WireName => "releases.consent-changed.1";
}
