using System.Collections.Immutable;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;

namespace Kapea.Journal.Keys;

/// <summary>Turns a desk's key: a new pair, wrapped to every member who stays and to the recovery key. Also makes a new desk's first key.</summary>
/// <remarks>Nobody but a member can do it, since the old keys travel along: each member gets the wraps of earlier epochs when she is admitted.</remarks>
public static class DeskTurn
{
    /// <summary>The rows of a turned key.</summary>
    /// <param name="desk">The desk as it stands.</param>
    /// <param name="members">Who stays, with the public key of each and its epoch.</param>
    /// <param name="recoveryKey">The public recovery key.</param>
    public static ImmutableArray<IRow> Rows(DeskRow desk, IEnumerable<(PersonId Person, byte[] PublicKey, int KeyEpoch)> members, byte[] recoveryKey)
    {
        var pair = KeyPair.New();
        var epoch = desk.Epoch + 1;
        var rows = ImmutableArray.CreateBuilder<IRow>();
        rows.Add(desk with { Epoch = epoch, MustTurn = false });
        rows.Add(new DeskKeyRow(desk.Desk, epoch, pair.Public, DeskKeys.Wrap(desk.Desk, epoch, pair.Private, recoveryKey)));
        foreach (var (person, publicKey, keyEpoch) in members)
            rows.Add(new MemberKeyRow(desk.Desk, person, epoch, keyEpoch, DeskKeys.Wrap(desk.Desk, epoch, pair.Private, publicKey)));
        return rows.ToImmutable();
    }

    /// <summary>The rows by which a member's ring gives every epoch of a desk's key to another person.</summary>
    /// <exception cref="InvalidOperationException">The giver holds no key of the desk.</exception>
    public static ImmutableArray<IRow> Give(IStore store, KeyRing giver, DeskId desk, PersonId to, byte[] publicKey, int keyEpoch)
    {
        var rows = ImmutableArray.CreateBuilder<IRow>();
        foreach (var key in store.All<DeskKeyRow>(desk))
        {
            if (giver.DeskKey(desk, key.Epoch) is not { } privateKey) continue;
            rows.Add(new MemberKeyRow(desk, to, key.Epoch, keyEpoch, DeskKeys.Wrap(desk, key.Epoch, privateKey, publicKey)));
        }

        return rows.Count > 0 ? rows.ToImmutable() : throw new InvalidOperationException("The giver holds no key of this desk.");
    }

    /// <summary>The rows by which the two recovery papers give every epoch of a desk's key to a person.</summary>
    /// <returns>The rows; <c>null</c> if the papers are not those of this installation.</returns>
    public static ImmutableArray<IRow>? Recover(IStore store, KeyPair recovery, DeskId desk, PersonId to, byte[] publicKey, int keyEpoch)
    {
        var rows = ImmutableArray.CreateBuilder<IRow>();
        foreach (var key in store.All<DeskKeyRow>(desk))
        {
            if (DeskKeys.TryOpen(desk, key.Epoch, recovery.Private, key.Recovery) is not { } privateKey) return null;
            rows.Add(new MemberKeyRow(desk, to, key.Epoch, keyEpoch, DeskKeys.Wrap(desk, key.Epoch, privateKey, publicKey)));
        }

        return rows.ToImmutable();
    }
}
