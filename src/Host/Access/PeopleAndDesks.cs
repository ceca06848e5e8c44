using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;

namespace Kapea.Host.Access;

/// <summary>People and desks: an administrator sees all, anybody else her own organisation's.</summary>
internal static class PeopleAndDesks
{
    private static readonly ImmutableArray<string> OfAdministrators = ["access.invite-person.1", "access.create-desk.1", "access.name-first-lead.1", "access.change-contacts.1"];

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, visit =>
    {
        var words = context.Words();
        var network = house.Book.Now;
        var administers = visit.Desks.Any(d => d.Function == DeskFunction.Administration);
        var organisations = visit.Desks.Select(d => d.Profile.Organisation).ToHashSet(StringComparer.Ordinal);
        var desks = network.Desks.Where(d => administers || organisations.Contains(d.Profile.Organisation))
            .OrderBy(d => visit.Desks.Any(own => own.Id == d.Id) ? 0 : 1).ThenBy(d => d.Code, StringComparer.Ordinal).ToList();
        var leads = visit.Desks.Any(visit.IsLead);
        var view = new PeopleView([.. desks.Select(d => Desk(house, visit, words, d))])
        {
            Mint = () => ActId.New().Value,
            Others = administers || leads ? [.. network.People.Where(p => !network.DesksOf(p.Id).Any()).OrderBy(p => p.Profile.Name, StringComparer.Ordinal).Select(p => Member(house, visit, p, null, null))] : [],
            Administers = administers,
            Own = KeyPair.Spoken(visit.Person.Row.Fingerprint),
            Acts = [.. administers ? OfAdministrators.Select((a, i) => new ActLink(a, null, Main: i == 0)) : [], .. visit.Desks.Any(d => d.Function == DeskFunction.Safeguarding && visit.IsLead(d)) ? [new ActLink(TurnSearchKey.WireName, null)] : Array.Empty<ActLink>()],
        };
        return Task.FromResult<IResult>(Show.Page<PeoplePage, PeopleView>(Frames.Of(context, house), view));
    });

    /// <summary>What is shown once: an invitation's code, a webhook's secret. Read out of a draft sealed to the reader; gone within the hour.</summary>
    public static Task<IResult> Once(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (house.Drafts.Open(visit, context.Part("draft")) is not { } draft) return RoomPages.Nothing(context);
        var person = Guid.TryParseExact(One("person"), "N", out var id) ? house.Book.Now.Person(new(id)) : null;
        var view = new InvitationView(One("invitation"), house.Clock.GetUtcNow() + InvitePerson.GoodFor) { SignIn = person?.Profile.SignIn, WebhookSecret = One("webhook_secret") };
        return Show.Page<InvitationPage, InvitationView>(Frames.Of(context, house), view);

        string? One(string name) => draft.Fields.TryGetValue(name, out var values) && values.Length > 0 ? values[0] : null;
    });

    private static DeskView Desk(HouseParts house, Visit visit, Words words, NetworkDesk desk)
    {
        var members = desk.Members.Select(m => (Row: m, Person: house.Book.Now.Person(m.Person))).Where(m => m.Person is not null)
            .OrderBy(m => m.Row.Lead ? 0 : 1).ThenBy(m => m.Row.Turn == 0 ? int.MaxValue : m.Row.Turn).Select(m => Member(house, visit, m.Person!, desk, m.Row));
        return new(desk.Code, Names.Of(desk, words), words["desk-function." + desk.Function], desk.HasKey ? KeyPair.Spoken(KeyPair.Fingerprint(desk.PublicKey)) : "", [.. members])
        {
            Id = desk.Id.Value,
            Lead = visit.IsLead(desk),
            KeyToTurn = desk.HasKey && desk.Row.MustTurn,
            NeedsLead = !desk.HasKey && !desk.Members.Any(m => m.Lead),
        };
    }

    private static MemberView Member(HouseParts house, Visit visit, NetworkPerson person, NetworkDesk? desk, MemberRow? row) =>
        new(person.Id.Value, person.Profile.Name, person.HasKey ? KeyPair.Spoken(person.Row.Fingerprint) : null, StateOf(house, person, desk))
        {
            Lead = row?.Lead == true,
            Turn = row?.Turn ?? 0,
            Self = person.Id == visit.Id,
        };

    private static MemberState StateOf(HouseParts house, NetworkPerson person, NetworkDesk? desk) => person.State switch
    {
        PersonState.Suspended => MemberState.Suspended,
        PersonState.Invited => MemberState.Invited,
        _ when desk is { HasKey: true } && house.Store.All<MemberKeyRow>(desk.Id, person.Id).Any(k => k.PersonKeyEpoch == person.Row.KeyEpoch) => MemberState.Member,
        _ => MemberState.Waiting,
    };
}
