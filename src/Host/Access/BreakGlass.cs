using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>A member of the supervising desk opens a stream she does not hold, on a stated reason, for 60 minutes. The desk and safeguarding are told at once; it must be reviewed within 7 days.</summary>
/// <remarks>The reason is sealed to every desk that may review it. Never towards a phone: the field layer keeps no page opened this way.</remarks>
internal sealed record BreakGlass(Guid Stream, string Reason) : IKeyAct<BreakGlass>
{
    private static readonly ReferenceField StreamField = new() { Name = "stream", Required = true, Example = "\"00000000000000000000000000000003\"" };
    private static readonly TextField ReasonField = new() { Name = "reason", Required = true, MaxLength = 1000, Example = "\"The worker is on leave and the child's school has called.\"" };

    public static string WireName => "access.break-glass.1";

    public static Permission Needs => Permission.From(DeskFunction.Supervision, DeskFunction.Safeguarding);

    public static AuditLine Audit => new("access.glass-broken");

    public static ActShape Shape { get; } = new() { Fields = [StreamField, ReasonField], Harm = Harm.SecondLook };

    public static BreakGlass From(Answers a) => new(a.Reference(StreamField), a.Text(ReasonField));

    public KeyDecision Decide(KeyRoom room)
    {
        var stream = new StreamId(Stream);
        if (room.Store.FindStream(stream) is not { Destroyed: false } || room.Store.Find(new WrapRow(stream, 1, room.Desk.Id, 0, true, 0, default)) is not { Waits: false }) return AccessRefusals.NoGlass;
        if (Glass.Broken(room.Store, room.Visit.Id, stream, room.At) is not null) return AccessRefusals.GlassOpen;
        // Nobody looks unseen: somebody else has to be told.
        var told = GlassReviewers.Of(room.Store, room.Network, stream, room.Desk).ToList();
        var others = told.SelectMany(d => d.Members).Where(m => m.Person != room.Visit.Id).Select(m => room.Network.Person(m.Person));
        if (!others.Any(p => p is { State: PersonState.Active } && NoticeRows.CanBeReached(p.Profile))) return AccessRefusals.NobodyReached;
        var step = room.Store.All<GlassRow>().Count(g => g.Stream == stream);
        return new()
        {
            Stream = stream,
            About = room.Head.Act.Value,
            Puts =
            [
                new GlassRow(room.Head.Act, stream, room.Visit.Id, room.Desk.Id, GlassReviewers.Seal(told, Reason), room.At.ToUnixTimeSeconds(), (room.At + Glass.Lasts).ToUnixTimeSeconds(), default, 0),
                new DueRow(stream, "access.glass-review", step, (room.At + Glass.ReviewWithin).ToUnixTimeSeconds(), default),
            ],
            Notices = [.. told.Select(d => ("access.glass-broken", "High", d))],
        };
    }
}
