using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>An invited person joins with her one-time code: her key is made here and sealed under a phrase of her own choosing.</summary>
internal sealed class Joining(IStore store, NetworkBook book, MachineKey machine, Sessions sessions, KapeaClock clock)
{
    private const int MostAttempts = 10;

    /// <summary>Joins, and opens the first session.</summary>
    public async Task<(Refusal? Refused, SessionSecret? Secret)> Join(string signIn, string code, string phrase, string again, CancellationToken cancel = default)
    {
        if (!Phrase.IsGoodEnough(phrase)) return (AccessRefusals.WeakPhrase, null);
        if (Phrase.Normal(phrase) != Phrase.Normal(again)) return (AccessRefusals.PhrasesDiffer, null);
        var person = book.Now.PersonBySignIn(machine.NameToken(signIn));
        var invitation = person is null ? null : store.Find(new InvitationRow(person.Id, [], 0, 0));
        if (person is null || invitation is null || invitation.Until < clock.GetUtcNow().ToUnixTimeSeconds() || invitation.Attempts >= MostAttempts) return (AccessRefusals.BadInvitation, null);
        if (!Invitations.Matches(code, invitation.CodeHash))
        {
            await Commit(person.Id, "access.invitation-failed", [invitation with { Attempts = invitation.Attempts + 1 }], [], cancel);
            return (AccessRefusals.BadInvitation, null);
        }

        var pair = KeyPair.New();
        var row = person.Row with
        {
            PublicKey = pair.Public,
            Fingerprint = KeyPair.Fingerprint(pair.Public),
            PrivateKey = await Task.Run(() => Phrase.Seal(person.Id, phrase, pair.Private), cancel),
            State = (int)PersonState.Active,
            KeyEpoch = person.Row.KeyEpoch + 1,
        };
        if (await Commit(person.Id, "access.joined", [row], [new(invitation)], cancel) is not Receipt.Committed) return (DoorRefusals.NoRoom, null);
        book.Refresh();
        var begun = await sessions.Begin(book.Now.Person(person.Id)!, pair.Private, cancel);
        return begun is { } b ? (null, b.Secret) : (DoorRefusals.NoRoom, null);
    }

    /// <summary>Seals a person's key under a new phrase.</summary>
    public async Task<Refusal?> ChangePhrase(Visit visit, string old, string phrase, string again, CancellationToken cancel = default)
    {
        if (!Phrase.IsGoodEnough(phrase)) return AccessRefusals.WeakPhrase;
        if (Phrase.Normal(phrase) != Phrase.Normal(again)) return AccessRefusals.PhrasesDiffer;
        if (await Task.Run(() => Phrase.TryOpen(visit.Id, old, visit.Person.Row.PrivateKey), cancel) is not { } key) return AccessRefusals.WrongNameOrPhrase;
        var row = visit.Person.Row with { PrivateKey = Phrase.Seal(visit.Id, phrase, key) };
        if (await Commit(visit.Id, "access.phrase-changed", [row], [], cancel) is not Receipt.Committed) return DoorRefusals.NoRoom;
        book.Refresh();
        return null;
    }

    private Task<Receipt> Commit(PersonId person, string code, IRow[] puts, Delete[] deletes, CancellationToken cancel) => store.Commit(
        new()
        {
            Act = ActId.New(),
            ActDigest = new byte[32],
            Author = person,
            At = clock.GetUtcNow(),
            Puts = [.. puts],
            Deletes = [.. deletes],
            Audit = [new(person, code, null, person.Value)],
        },
        cancel);
}
