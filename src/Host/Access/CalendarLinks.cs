using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>The links under which people's calendars are fetched: one a person, of 256 random bits, kept as their hash and shown once.</summary>
internal sealed class CalendarLinks(IStore store, NetworkBook book, KapeaClock clock)
{
    /// <summary>Makes a link for a person; the one before opens nothing any more.</summary>
    public Task<(Refusal? Refused, string Token)> Make(Visit visit, CancellationToken cancel = default) => book.Alone(
        async network =>
        {
            if (network.Person(visit.Id) is not { State: PersonState.Active }) return (DoorRefusals.NotSignedIn, "");
            var token = CalendarToken.New();
            var row = new CalendarRow(CalendarToken.TryHash(token)!, visit.Id, clock.GetUtcNow().ToUnixTimeSeconds());
            return (await Commit(visit.Id, "access.calendar-link-made", [row], cancel), token);
        },
        cancel);

    /// <summary>Ends a person's link.</summary>
    public Task<Refusal?> End(Visit visit, CancellationToken cancel = default) => book.Alone(_ => Commit(visit.Id, "access.calendar-link-ended", [], cancel), cancel);

    /// <summary>When a person's link was made; <c>null</c>: she has none.</summary>
    public DateTimeOffset? MadeAt(PersonId person) => Of(person).FirstOrDefault() is { } row ? DateTimeOffset.FromUnixTimeSeconds(row.Made) : null;

    /// <summary>Whose calendar a link opens; <c>null</c>: nobody's, whatever was sent.</summary>
    public NetworkPerson? Owner(string token)
    {
        var link = CalendarToken.TryHash(token) is { } hash ? store.Find(new CalendarRow(hash, default, 0)) : null;
        return link is not null && book.Now.Person(link.Person) is { State: PersonState.Active } person ? person : null;
    }

    /// <summary>Rows to delete so that no link of hers opens anything.</summary>
    public static ImmutableArray<Delete> AllOf(IStore store, PersonId person) => [.. store.All<CalendarRow>().Where(c => c.Person == person).Select(c => new Delete(c))];

    private IEnumerable<CalendarRow> Of(PersonId person) => store.All<CalendarRow>().Where(c => c.Person == person);

    private async Task<Refusal?> Commit(PersonId person, string code, ImmutableArray<IRow> puts, CancellationToken cancel)
    {
        var receipt = await store.Commit(
            new()
            {
                Act = ActId.New(),
                ActDigest = new byte[32],
                Author = person,
                At = clock.GetUtcNow(),
                Puts = puts,
                Deletes = AllOf(store, person),
                Audit = [new(person, code, null, person.Value)],
                MayUseReserve = puts.IsEmpty,
            },
            cancel);
        return receipt is Receipt.Committed ? null : DoorRefusals.NoRoom;
    }
}
