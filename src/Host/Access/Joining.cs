using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>An invited person joins with her one-time code: her key is made here and sealed under a phrase of her own choosing.</summary>
internal sealed class Joining(IStore store, NetworkBook book, MachineKey machine, Sessions sessions, KapeaClock clock)
{
    /// <summary>Joins, and opens the first session.</summary>
    public async Task<(Refusal? Refused, SessionSecret? Secret)> Join(string signIn, string code, string phrase, string again, CancellationToken cancel = default)
    {
        if (!Phrase.IsGoodEnough(phrase)) return (AccessRefusals.WeakPhrase, null);
        if (Phrase.Normal(phrase) != Phrase.Normal(again)) return (AccessRefusals.PhrasesDiffer, null);
        var pair = KeyPair.New();
        var known = book.Now.PersonBySignIn(machine.NameToken(signIn));
        // Made before anything is looked up under the lock, and also for a name that does not exist: it is slow, and must not tell.
        var sealedKey = await Task.Run(() => Phrase.Seal(known?.Id ?? default, phrase, pair.Private), cancel);
        var (refused, joined) = await book.Alone(network => Join(network, known?.Id, code, pair, sealedKey, cancel), cancel);
        if (refused is not null) return (refused, null);
        var begun = await sessions.Begin(book.Now.Person(joined)!, pair.Private, cancel);
        return begun is { } b ? (null, b.Secret) : (DoorRefusals.NoRoom, null);
    }

    private async Task<(Refusal? Refused, PersonId Joined)> Join(Network network, PersonId? id, string code, KeyPair pair, Sealed<PersonPrivateKey> sealedKey, CancellationToken cancel)
    {
        // Looked up and compared also for a name that does not exist or has joined already: the time of the answer must not tell which names there are.
        var invitation = store.Find(new InvitationRow(id ?? default, [], 0, 0));
        var isRight = Invitations.Matches(code, invitation?.CodeHash ?? Invitations.OfNobody);
        var person = network.Person(id ?? default);
        if (!isRight || invitation is null || invitation.Until < clock.GetUtcNow().ToUnixTimeSeconds() || person is not { State: PersonState.Invited }) return (AccessRefusals.BadInvitation, default);
        var row = person.Row with
        {
            PublicKey = pair.Public,
            Fingerprint = KeyPair.Fingerprint(pair.Public),
            PrivateKey = sealedKey,
            State = (int)PersonState.Active,
            KeyEpoch = person.Row.KeyEpoch + 1,
        };
        var receipt = await Commit(person.Id, "access.joined", [row], [new(invitation)], cancel);
        return receipt is Receipt.Committed ? (null, person.Id) : (DoorRefusals.NoRoom, default);
    }

    /// <summary>Seals a person's key under a new phrase, and ends her other sessions: she may change it because somebody has learned it.</summary>
    public async Task<Refusal?> ChangePhrase(Visit visit, string old, string phrase, string again, CancellationToken cancel = default)
    {
        if (!Phrase.IsGoodEnough(phrase)) return AccessRefusals.WeakPhrase;
        if (Phrase.Normal(phrase) != Phrase.Normal(again)) return AccessRefusals.PhrasesDiffer;
        if (await Task.Run(() => Phrase.TryOpen(visit.Id, old, visit.Person.Row.PrivateKey), cancel) is not { } key) return AccessRefusals.WrongNameOrPhrase;
        var sealedKey = await Task.Run(() => Phrase.Seal(visit.Id, phrase, key), cancel);
        return await book.Alone<Refusal?>(
            async network =>
            {
                if (network.Person(visit.Id) is not { State: PersonState.Active } person) return DoorRefusals.NotSignedIn;
                return await Commit(visit.Id, "access.phrase-changed", [person.Row with { PrivateKey = sealedKey }], [.. sessions.OthersOf(visit)], cancel) is Receipt.Committed ? null : DoorRefusals.NoRoom;
            },
            cancel);
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
