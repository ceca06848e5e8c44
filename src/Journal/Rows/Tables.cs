using System.Collections.Frozen;
using System.Collections.Immutable;
using static Kapea.Journal.Rows.Cell;

namespace Kapea.Journal.Rows;

/// <summary>The tables beside the chain, one per row type; both stores keep them under these names.</summary>
internal static class Tables
{
    internal static readonly Table<PersonRow> Persons = new("persons", 1,
        [Bytes("person"), Bytes("sign_in"), Bytes("profile"), Bytes("public_key"), Bytes("fingerprint"), Secret("private_key"), Number("state"), Number("key_epoch")],
        row => [Of(row.Person.Value), Of(row.SignIn), Of(row.Profile.Bytes), Of(row.PublicKey), Of(row.Fingerprint), Of(row.PrivateKey.Bytes), Of(row.State), Of(row.KeyEpoch)],
        c => new(new(c[0].Guid), c[1].Bytes, new(c[2].Bytes), c[3].Bytes, c[4].Bytes, new(c[5].Bytes), c[6].Int, c[7].Int));

    internal static readonly Table<InvitationRow> Invitations = new("invitations", 1,
        [Bytes("person"), Bytes("code_hash"), Number("until"), Number("attempts")],
        row => [Of(row.Person.Value), Of(row.CodeHash), Of(row.Until), Of(row.Attempts)],
        c => new(new(c[0].Guid), c[1].Bytes, c[2].Number, c[3].Int));

    internal static readonly Table<DeskRow> Desks = new("desks", 1,
        [Bytes("desk"), Bytes("profile"), Number("epoch"), Number("must_turn")],
        row => [Of(row.Desk.Value), Of(row.Profile.Bytes), Of(row.Epoch), Of(row.MustTurn)],
        c => new(new(c[0].Guid), new(c[1].Bytes), c[2].Int, c[3].Bool));

    internal static readonly Table<DeskKeyRow> DeskKeys = new("desk_keys", 2,
        [Bytes("desk"), Number("epoch"), Bytes("public_key"), Secret("recovery")],
        row => [Of(row.Desk.Value), Of(row.Epoch), Of(row.PublicKey), Of(row.Recovery.Bytes)],
        c => new(new(c[0].Guid), c[1].Int, c[2].Bytes, new(c[3].Bytes)));

    internal static readonly Table<MemberKeyRow> MemberKeys = new("member_keys", 3,
        [Bytes("desk"), Bytes("person"), Number("epoch"), Number("person_key_epoch"), Secret("wrapped")],
        row => [Of(row.Desk.Value), Of(row.Person.Value), Of(row.Epoch), Of(row.PersonKeyEpoch), Of(row.Wrapped.Bytes)],
        c => new(new(c[0].Guid), new(c[1].Guid), c[2].Int, c[3].Int, new(c[4].Bytes)));

    internal static readonly Table<MemberRow> Members = new("members", 2,
        [Bytes("desk"), Bytes("person"), Number("lead"), Number("turn")],
        row => [Of(row.Desk.Value), Of(row.Person.Value), Of(row.Lead), Of(row.Turn)],
        c => new(new(c[0].Guid), new(c[1].Guid), c[2].Bool, c[3].Int));

    internal static readonly Table<SessionRow> Sessions = new("sessions", 1,
        [Bytes("session"), Bytes("person"), Bytes("private_key"), Number("until")],
        row => [Of(row.Session), Of(row.Person.Value), Of(row.PrivateKey.Bytes), Of(row.Until)],
        c => new(c[0].Bytes, new(c[1].Guid), new(c[2].Bytes), c[3].Number));

    internal static readonly Table<WrapRow> Wraps = new("wraps", 4,
        [Bytes("stream"), Number("epoch"), Bytes("desk"), Number("gated"), Number("desk_epoch"), Number("gate"), Secret("wrapped")],
        row => [Of(row.Stream.Value), Of(row.Epoch), Of(row.Desk.Value), Of(row.Gated), Of(row.DeskEpoch), Of(row.Gate), Of(row.Wrapped.Bytes)],
        c => new(new(c[0].Guid), c[1].Int, new(c[2].Guid), c[4].Int, c[3].Bool, c[5].Int, new(c[6].Bytes)));

    internal static readonly Table<EpochRow> Epochs = new("epochs", 2,
        [Bytes("stream"), Number("epoch"), Bytes("posting_key")],
        row => [Of(row.Stream.Value), Of(row.Epoch), Of(row.PostingKey)],
        c => new(new(c[0].Guid), c[1].Int, c[2].Bytes));

    internal static readonly Table<GlassRow> Glass = new("glass", 1,
        [Bytes("act"), Bytes("stream"), Bytes("person"), Bytes("desk"), Bytes("reason"), Number("since"), Number("until"), Bytes("reviewed_by"), Number("finding")],
        row => [Of(row.Act.Value), Of(row.Stream.Value), Of(row.Person.Value), Of(row.Desk.Value), Of(row.Reason.Bytes), Of(row.Since), Of(row.Until), Of(row.ReviewedBy.Value), Of(row.Finding)],
        c => new(new(c[0].Guid), new(c[1].Guid), new(c[2].Guid), new(c[3].Guid), new(c[4].Bytes), c[5].Number, c[6].Number, new(c[7].Guid), c[8].Int));

    internal static readonly Table<SettingRow> Settings = new("settings", 1,
        [Text("name"), Bytes("value")],
        row => [Of(row.Name), Of(row.Value)],
        c => new(c[0].Text, c[1].Bytes));

    internal static readonly Table<DueRow> Dues = new("dues", 3,
        [Bytes("stream"), Text("kind"), Number("step"), Number("at"), Bytes("detail")],
        row => [Of(row.Stream.Value), Of(row.Kind), Of(row.Step), Of(row.At), Of(row.Detail.Bytes)],
        c => new(new(c[0].Guid), c[1].Text, c[2].Int, c[3].Number, new(c[4].Bytes)));

    internal static readonly Table<AppointmentRow> Appointments = new("appointments", 2,
        [Bytes("stream"), Number("number"), Number("at"), Number("minutes"), Number("sequence"), Number("off"), Number("changed")],
        row => [Of(row.Stream.Value), Of(row.Number), Of(row.At), Of(row.Minutes), Of(row.Sequence), Of(row.Off), Of(row.Changed)],
        c => new(new(c[0].Guid), c[1].Int, c[2].Number, c[3].Int, c[4].Int, c[5].Bool, c[6].Number));

    internal static readonly Table<CalendarRow> Calendars = new("calendars", 1,
        [Bytes("link"), Bytes("person"), Number("made")],
        row => [Of(row.Link), Of(row.Person.Value), Of(row.Made)],
        c => new(c[0].Bytes, new(c[1].Guid), c[2].Number));

    internal static readonly Table<NoticeRow> Notices = new("notices", 1,
        [Bytes("notice"), Text("kind"), Text("urgency"), Bytes("stream"), Bytes("person"), Bytes("desk"), Text("channel"), Number("state"), Number("attempts"), Number("made"), Number("next"), Number("done"), Text("trouble")],
        row => [Of(row.Notice), Of(row.Kind), Of(row.Urgency), Of(row.Stream.Value), Of(row.Person.Value), Of(row.Desk.Value), Of(row.Channel), Of((long)row.State), Of(row.Attempts), Of(row.Made), Of(row.Next), Of(row.Done), Of(row.Trouble)],
        c => new(c[0].Guid, c[1].Text, c[2].Text, new(c[3].Guid), new(c[4].Guid), new(c[5].Guid), c[6].Text, (NoticeState)c[7].Number, c[8].Int, c[9].Number, c[10].Number, c[11].Number, c[12].Text));

    internal static readonly Table<FactRow> Facts = new("facts", 1,
        [Number("seq"), Bytes("facts")],
        row => [Of(row.Seq), Of(row.Facts.Bytes)],
        c => new(c[0].Number, new(c[1].Bytes)));

    internal static readonly Table<FollowerRow> Followers = new("followers", 1,
        [Text("name"), Number("place")],
        row => [Of(row.Name), Of(row.Place)],
        c => new(c[0].Text, c[1].Number));

    internal static readonly Table<FindRow> Finds = new("finds", 1,
        [Number("seq"), Bytes("stream"), Bytes("act"), Number("ordinal"), Number("part"), Text("purpose"), Number("epoch"), Secret("tokens")],
        row => [Of(row.Seq), Of(row.Stream.Value), Of(row.Act.Value), Of(row.Ordinal), Of(row.Part), Of(row.Purpose), Of(row.Epoch), Of(row.Tokens.Bytes)],
        c => new(c[0].Number, new(c[1].Guid), new(c[2].Guid), c[3].Int, c[4].Int, c[5].Text, c[6].Int, new(c[7].Bytes)));

    internal static readonly Table<CardRow> Cards = new("cards", 2,
        [Number("find"), Bytes("desk"), Number("desk_epoch"), Number("posted"), Secret("card")],
        row => [Of(row.Find), Of(row.Desk.Value), Of(row.DeskEpoch), Of(row.Posted), Of(row.Card.Bytes)],
        c => new(c[0].Number, new(c[1].Guid), c[2].Int, c[3].Bool, new(c[4].Bytes)));

    /// <summary>All of them.</summary>
    internal static readonly ImmutableArray<Table> Every =
        [Persons, Invitations, Desks, DeskKeys, MemberKeys, Members, Sessions, Wraps, Epochs, Glass, Settings, Dues, Appointments, Calendars, Notices, Facts, Followers, Finds, Cards];

    private static readonly FrozenDictionary<Type, Table> s_byType = new Dictionary<Type, Table>
    {
        [typeof(PersonRow)] = Persons,
        [typeof(InvitationRow)] = Invitations,
        [typeof(DeskRow)] = Desks,
        [typeof(DeskKeyRow)] = DeskKeys,
        [typeof(MemberKeyRow)] = MemberKeys,
        [typeof(MemberRow)] = Members,
        [typeof(SessionRow)] = Sessions,
        [typeof(WrapRow)] = Wraps,
        [typeof(EpochRow)] = Epochs,
        [typeof(GlassRow)] = Glass,
        [typeof(SettingRow)] = Settings,
        [typeof(DueRow)] = Dues,
        [typeof(AppointmentRow)] = Appointments,
        [typeof(CalendarRow)] = Calendars,
        [typeof(NoticeRow)] = Notices,
        [typeof(FactRow)] = Facts,
        [typeof(FollowerRow)] = Followers,
        [typeof(FindRow)] = Finds,
        [typeof(CardRow)] = Cards,
    }.ToFrozenDictionary();

    /// <summary>The table of a row type.</summary>
    internal static Table<T> For<T>() where T : class, IRow => (Table<T>)s_byType[typeof(T)];

    /// <summary>The table that a row belongs to.</summary>
    internal static Table For(IRow row) => s_byType[row.GetType()];

    private static Column Number(string name) => new(name, CellKind.Number);

    private static Column Text(string name) => new(name, CellKind.Text);

    private static Column Bytes(string name) => new(name, CellKind.Bytes);

    private static Column Secret(string name) => new(name, CellKind.Bytes, Secret: true);
}
