using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;

namespace Kapea.Journal.Tests;

/// <summary>One row of every kind, and the same row changed.</summary>
internal static class Samples
{
    internal static IEnumerable<(IRow Row, IRow Changed)> Rows(StreamId stream)
    {
        var (person, desk) = (PersonId.New(), DeskId.New());
        var someone = new PersonRow(person, [1, 2], Acts.Seal<MachineNote>(), new byte[32], new byte[16], Acts.Seal<PersonPrivateKey>(), 1, 1);
        yield return (someone, someone with { State = 2, PrivateKey = Acts.Seal<PersonPrivateKey>(60) });
        var invitation = new InvitationRow(person, [3], 99, 0);
        yield return (invitation, invitation with { Attempts = 1 });
        var one = new DeskRow(desk, Acts.Seal<MachineNote>(), 1, false);
        yield return (one, one with { MustTurn = true });
        var deskKey = new DeskKeyRow(desk, 1, new byte[32], Acts.Seal<DeskPrivateKey>());
        yield return (deskKey, deskKey with { Recovery = Acts.Seal<DeskPrivateKey>() });
        var memberKey = new MemberKeyRow(desk, person, 1, 1, Acts.Seal<DeskPrivateKey>());
        yield return (memberKey, memberKey with { PersonKeyEpoch = 2 });
        var member = new MemberRow(desk, person, true, 1);
        yield return (member, member with { Lead = false, Turn = 0 });
        var session = new SessionRow([7, 7], person, Acts.Seal<PersonPrivateKey>(), 1234);
        yield return (session, session with { Until = 4321 });
        var wrap = new WrapRow(stream, 1, desk, 1, false, 0, Acts.Seal<StreamKeys>());
        yield return (wrap, wrap with { Gate = 3 });
        var epoch = new EpochRow(stream, 1, new byte[32]);
        yield return (epoch, epoch with { PostingKey = [5] });
        var glass = new GlassRow(ActId.New(), stream, person, desk, Acts.Seal<Body>(), 1, 2, default, 0);
        yield return (glass, glass with { ReviewedBy = person, Finding = 1 });
        var setting = new SettingRow("tests", [1]);
        yield return (setting, setting with { Value = [] });
        var due = new DueRow(stream, "visit", 1, 10, Acts.Seal<MachineNote>());
        yield return (due, due with { At = 20 });
        var appointment = new AppointmentRow(stream, 1, 10, 90, 0, false, 5);
        yield return (appointment, appointment with { Sequence = 1, Off = true });
        var calendar = new CalendarRow([8, 8], person, 10);
        yield return (calendar, calendar with { Made = 20 });
        var notice = new NoticeRow(Guid.NewGuid(), "alert", "high", stream, person, desk, "mail", NoticeState.Waiting, 0, 1, 2, 0, "unreachable");
        yield return (notice, notice with { State = NoticeState.Failed, Trouble = "refused" });
        var fact = new FactRow(7, Acts.Seal<Facts>());
        yield return (fact, fact with { Facts = Acts.Seal<Facts>() });
        var follower = new FollowerRow("tests", 1);
        yield return (follower, follower with { Place = 2 });
        var find = new FindRow(3, stream, ActId.New(), 0, 1, "tests", 1, Acts.Seal<TokenList>());
        yield return (find, find with { Epoch = 2, Tokens = Acts.Seal<TokenList>() });
        var card = new CardRow(3, desk, 1, true, Acts.Seal<IndexCard>());
        yield return (card, card with { Posted = false, Card = Acts.Seal<IndexCard>() });
    }

    internal static bool Same(IRow one, IRow other) =>
        Tables.For(one) == Tables.For(other) && RowDigest.Of("", Tables.For(one).CellsOf(one)).SequenceEqual(RowDigest.Of("", Tables.For(other).CellsOf(other)));

    internal static IRow? Find(IStore store, IRow row) => Each(store, row).Found;

    internal static int Count(IStore store, IRow row) => Each(store, row).Count;

    private static (IRow? Found, int Count) Each(IStore store, IRow row) => row switch
    {
        PersonRow it => Both(store, it),
        InvitationRow it => Both(store, it),
        DeskRow it => Both(store, it),
        DeskKeyRow it => Both(store, it),
        MemberKeyRow it => Both(store, it),
        MemberRow it => Both(store, it),
        SessionRow it => Both(store, it),
        WrapRow it => Both(store, it),
        EpochRow it => Both(store, it),
        GlassRow it => Both(store, it),
        SettingRow it => Both(store, it),
        DueRow it => Both(store, it),
        AppointmentRow it => Both(store, it),
        CalendarRow it => Both(store, it),
        NoticeRow it => Both(store, it),
        FactRow it => Both(store, it),
        FollowerRow it => Both(store, it),
        FindRow it => Both(store, it),
        CardRow it => Both(store, it),
        _ => throw new InvalidOperationException(),
    };

    private static (IRow?, int) Both<T>(IStore store, T row) where T : class, IRow => (store.Find(row), store.All<T>().Length);
}
