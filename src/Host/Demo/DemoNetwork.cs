using Kapea.Host.Access;
using Kapea.Host.CommandLine;
using Kapea.Journal;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;

namespace Kapea.Host.Demo;

/// <summary>Builds the demo's network the way a real one is built: the administrator invites, each joins with her code, leads compare fingerprints and admit.</summary>
internal static class DemoNetwork
{
    public static Installation.Plan Plan { get; } = new(DemoPeople.Organisation, DemoPeople.Vanna.SignIn, DemoPeople.Vanna.Name, DemoPeople.Vanna.Language,
    [
        .. Installation.UsualDesks(DemoPeople.Organisation),
        .. Installation.PoliceDesks,
        new("ministry", "MIN", DeskFunction.Ministry, "Ministry office", "ការិយាល័យក្រសួង"),
        new("funder", "HAG", DeskFunction.Funder, "Funder, The Hague", "ម្ចាស់ជំនួយ ទីក្រុងឡាអេ"),
    ]);

    /// <summary>Invites, joins and admits everybody; the administrator's invitation comes from the installation.</summary>
    public static async Task Build(HouseParts house, DemoPeople people, string invitation)
    {
        await Join(house, DemoPeople.Vanna, invitation);
        var codes = await Invite(house, people);
        var leads = people.People.Where(p => p.Lead && p != DemoPeople.Vanna).ToList();
        foreach (var lead in leads) await NameLead(house, lead);
        // The seal under each phrase is made slow on purpose, so everybody joins at the same time.
        await Task.WhenAll(leads.Select(p => Join(house, p, codes[p.SignIn])));
        var others = people.People.Where(p => !p.Lead).ToList();
        await Task.WhenAll(others.Select(p => Join(house, p, codes[p.SignIn])));
        foreach (var person in others) await Admit(house, people, person);
        foreach (var lead in leads) await SetDuty(house, lead);
        // Whoever may search hands the search keys on to desks that joined after they were made: here nobody waits for the next to sign in.
        foreach (var lead in leads)
            using (await Actor.SignIn(house, lead)) { }
    }

    private static async Task Join(HouseParts house, DemoPerson person, string code)
    {
        var (refused, _) = await house.Joining.Join(person.SignIn, code, person.Phrase, person.Phrase);
        if (refused is not null) throw new InvalidOperationException($"{person.SignIn} could not join: {refused.Code}.");
    }

    private static async Task<Dictionary<string, string>> Invite(HouseParts house, DemoPeople people)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        using var vanna = await Actor.SignIn(house, DemoPeople.Vanna);
        foreach (var person in people.People.Where(p => p != DemoPeople.Vanna))
        {
            var done = await vanna.MustDo(new InvitePerson(person.SignIn, person.Name, person.Language, person.Mail, null));
            codes[person.SignIn] = done.Told["invitation"];
        }

        return codes;
    }

    private static async Task NameLead(HouseParts house, DemoPerson lead)
    {
        using var vanna = await Actor.SignIn(house, DemoPeople.Vanna);
        await vanna.MustDo(new NameFirstLead(house.Book.Now.Desk(lead.Desk)!.Id.Value, IdOf(house, lead).Value));
    }

    private static async Task Admit(HouseParts house, DemoPeople people, DemoPerson person)
    {
        using var lead = await Actor.SignIn(house, people.People.Single(p => p.Desk == person.Desk && p.Lead));
        var newcomer = house.Book.Now.Person(IdOf(house, person))!;
        await lead.MustDo(new AdmitMember(house.Book.Now.Desk(person.Desk)!.Id.Value, newcomer.Id.Value, KeyPair.Spoken(newcomer.Row.Fingerprint), false, person.Turn));
    }

    private static async Task SetDuty(HouseParts house, DemoPerson lead)
    {
        if (lead.Turn == 1) return;
        using var actor = await Actor.SignIn(house, lead);
        await actor.MustDo(new SetDuty(house.Book.Now.Desk(lead.Desk)!.Id.Value, IdOf(house, lead).Value, lead.Turn));
    }

    internal static PersonId IdOf(HouseParts house, DemoPerson person) => house.Book.Now.PersonBySignIn(house.Machine.NameToken(person.SignIn))!.Id;
}
