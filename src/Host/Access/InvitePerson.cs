using System.Collections.Immutable;
using System.Net.Mail;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>The administrator writes down a new colleague and prints a one-time code. She makes no key: that is made when the colleague joins.</summary>
internal sealed record InvitePerson(string SignIn, string Name, string Language, string? Mail, string? Webhook) : IKeyAct<InvitePerson>
{
    private static readonly LineField SignInField = new() { Name = "sign_in", Required = true, MaxLength = 40, Example = "\"sokha\"" };
    private static readonly LineField NameField = new() { Name = "name", Required = true, MaxLength = 80, Example = "\"Sokha Chan\"" };
    private static readonly ChoiceField LanguageField = new() { Name = "language", Required = true, From = new ChoiceSource.Fixed("language", ["en", "km"]), Example = "\"km\"" };
    private static readonly LineField MailField = new() { Name = "mail", MaxLength = 120, Example = "\"sokha@example.org\"" };
    private static readonly LineField WebhookField = new() { Name = "webhook", MaxLength = 300, Example = "\"https://example.org/kapea\"" };

    /// <summary>How long an invitation is good.</summary>
    public static TimeSpan GoodFor { get; } = TimeSpan.FromDays(14);

    public static string WireName => "access.invite-person.1";

    public static Permission Needs => Permission.From(DeskFunction.Administration);

    public static AuditLine Audit => new("access.person-invited");

    public static ActShape Shape { get; } = new() { Fields = [SignInField, NameField, LanguageField, MailField, WebhookField] };

    public static InvitePerson From(Answers a) => new(a.Text(SignInField), a.Text(NameField), a.Code(LanguageField), a.TextOrNull(MailField), a.TextOrNull(WebhookField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (Contacts.Fault(Mail, Webhook) is { } fault) return fault;
        if (SignIn.Length < 2 || !SignIn.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_')) return AccessRefusals.BadName;
        var token = room.Machine.NameToken(SignIn);
        if (room.Network.PersonBySignIn(token) is not null) return AccessRefusals.NameTaken;
        var person = PersonId.New();
        var secret = Webhook is null ? null : Contacts.NewSecret();
        var profile = new PersonProfile(SignIn, Name, Language, Mail, Webhook, secret);
        var (code, invitation) = NewInvitation(person, room.At);
        return new()
        {
            About = person.Value,
            Puts = [new PersonRow(person, token, room.Machine.Seal(PersonProfile.About(person.Value), profile.Write()), [], [], default, (int)PersonState.Invited, 0), invitation],
            Told = Tell(person, code, secret),
        };
    }

    internal static (string Code, InvitationRow Row) NewInvitation(PersonId person, DateTimeOffset at)
    {
        var code = Invitations.NewCode();
        return (code, new(person, Invitations.Hash(code), (at + GoodFor).ToUnixTimeSeconds(), 0));
    }

    internal static ImmutableDictionary<string, string> Tell(PersonId person, string code, string? webhookSecret)
    {
        var told = ImmutableDictionary<string, string>.Empty.Add("person", person.ToString()).Add("invitation", code);
        return webhookSecret is null ? told : told.Add("webhook_secret", webhookSecret);
    }
}

/// <summary>Checks of contacts, and secrets of webhooks.</summary>
internal static class Contacts
{
    public static Refusal? Fault(string? mail, string? webhook)
    {
        if (mail is not null && !MailAddress.TryCreate(mail, out _)) return AccessRefusals.BadMail;
        if (webhook is not null && !(Uri.TryCreate(webhook, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || uri.Scheme == "http" && uri.IsLoopback))) return AccessRefusals.BadWebhook;
        return null;
    }

    public static string NewSecret() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
}
