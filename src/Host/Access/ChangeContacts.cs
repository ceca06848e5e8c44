using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>The administrator changes where and in which language a person is told.</summary>
internal sealed record ChangeContacts(Guid Person, string Language, string? Mail, string? Webhook) : IKeyAct<ChangeContacts>
{
    private static readonly ReferenceField PersonField = new() { Name = "person", Required = true, Example = "\"00000000000000000000000000000002\"" };
    private static readonly ChoiceField LanguageField = new() { Name = "language", Required = true, From = new ChoiceSource.Fixed("language", ["en", "km"]), Example = "\"km\"" };
    private static readonly LineField MailField = new() { Name = "mail", MaxLength = 120, Example = "\"sokha@example.org\"" };
    private static readonly LineField WebhookField = new() { Name = "webhook", MaxLength = 300, Example = "\"https://example.org/kapea\"" };

    public static string WireName => "access.change-contacts.1";

    public static Permission Needs => Permission.From(DeskFunction.Administration);

    public static AuditLine Audit => new("access.contacts-changed");

    public static ActShape Shape { get; } = new() { Fields = [PersonField, LanguageField, MailField, WebhookField] };

    public static ChangeContacts From(Answers a) => new(a.Reference(PersonField), a.Code(LanguageField), a.TextOrNull(MailField), a.TextOrNull(WebhookField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (room.Network.Person(new(Person)) is not { } person) return AccessRefusals.NoSuchPerson;
        if (Contacts.Fault(Mail, Webhook) is { } fault) return fault;
        var fresh = Webhook is not null && Webhook != person.Profile.Webhook;
        var profile = person.Profile with { Language = Language, Mail = Mail, Webhook = Webhook, WebhookSecret = fresh ? Contacts.NewSecret() : Webhook is null ? null : person.Profile.WebhookSecret };
        KeyDecision decision = new() { About = Person, Puts = [person.Row with { Profile = room.Machine.Seal(PersonProfile.About(Person), profile.Write()) }] };
        return fresh ? decision with { Told = decision.Told.Add("webhook_secret", profile.WebhookSecret!) } : decision;
    }
}
