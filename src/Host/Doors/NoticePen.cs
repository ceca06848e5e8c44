using Kapea.Host.Access;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Acts;

namespace Kapea.Host.Doors;

/// <summary>Whom an act tells: the desks, whose turn it is in them, and what stands as due where nobody can be reached.</summary>
/// <remarks>Used once, by one <see cref="Pen"/>.</remarks>
internal sealed class NoticePen(IStore store, Network network, NetworkDesk? desk, KapeaClock clock)
{
    /// <summary>Desks to whose open pages something new has come.</summary>
    public HashSet<DeskId> Told { get; } = [];

    /// <summary>The codes of desks that were meant and in which nobody can be reached.</summary>
    public List<string> Unreachable { get; } = [];

    /// <summary>There are notices to send.</summary>
    public bool RingsBell { get; private set; }

    /// <summary>The rows by which a notice about a stream goes out.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="notice">Whom, of what kind, and how urgent.</param>
    /// <param name="fresh">Wraps of the stream that come with the same act.</param>
    /// <param name="at">Now.</param>
    public IEnumerable<IRow> Notify(StreamId stream, NoticeTo notice, IReadOnlyCollection<WrapRow> fresh, DateTimeOffset at)
    {
        var desks = DesksToTell(stream, notice, fresh).ToList();
        if (desks.Count == 0 && notice.Desk is { } code) yield return NobodyReached(stream, code, at);
        foreach (var told in desks)
        {
            Told.Add(told.Id);
            var rows = MembersInTurn(told, notice.Turn).SelectMany(person => NoticeRows.For(person, told.Id, notice.Kind, notice.Urgency, stream, at, clock.MachineMilliseconds)).ToList();
            foreach (var row in rows) yield return row;
            if (rows.Any(r => r.State == NoticeState.Waiting)) RingsBell = true;
            else yield return NobodyReached(stream, told.Code, at);
        }
    }

    /// <summary>The rows of notices of a kind about a stream that wait, withdrawn.</summary>
    public IEnumerable<IRow> Silence(StreamId stream, string kind) => store.NoticesAbout(stream).Where(n => n.Kind == kind && n.State == NoticeState.Waiting)
        .Select(n => n with { State = NoticeState.Withdrawn, Done = clock.MachineMilliseconds, Trouble = "" });

    /// <summary>The named desk; or the desks of a function that hold the stream, and where none does, those of the author's organisation.</summary>
    private IEnumerable<NetworkDesk> DesksToTell(StreamId stream, NoticeTo notice, IEnumerable<WrapRow> fresh)
    {
        if (notice.Desk is { } code) return network.Desk(code) is { } one ? [one] : [];
        var function = notice.Function!.Value;
        var holders = store.All<WrapRow>(stream).Concat(fresh).Where(w => !w.Gated).Select(w => network.Desk(w.Desk)).OfType<NetworkDesk>().Where(d => d.Function == function).DistinctBy(d => d.Id).ToList();
        return holders.Count > 0 || desk is null ? holders : network.DesksWith(function, desk.Profile.Organisation);
    }

    /// <summary>The member whose turn it is; everybody where nobody who can be reached has that turn, so that a gap in the order of duty loses nothing.</summary>
    private IEnumerable<NetworkPerson> MembersInTurn(NetworkDesk told, int turn)
    {
        var active = told.Members.Where(m => network.Person(m.Person) is { State: PersonState.Active or PersonState.Invited }).ToList();
        var inTurn = active.Where(m => m.Turn == turn && NoticeRows.CanBeReached(network.Person(m.Person)!.Profile)).ToList();
        return (turn > 0 && inTurn.Count > 0 ? inTurn : active).Select(m => network.Person(m.Person)!);
    }

    /// <summary>Where a desk that should be told has nobody who can be reached, it stands as due on the stream, for those who hold it to see.</summary>
    private DueRow NobodyReached(StreamId stream, string code, DateTimeOffset at)
    {
        Unreachable.Add(code);
        return new(stream, "notices.nobody-reached", 0, at.ToUnixTimeSeconds(), default);
    }
}
