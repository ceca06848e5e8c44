using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>The second person says no: nothing is destroyed, and the desk that asked is told.</summary>
internal sealed record RefuseDestruction(Guid Stream, int Position) : IKeyAct<RefuseDestruction>
{
    public static string WireName => "access.refuse-destruction.1";

    public static Permission Needs => Permission.From(DeskFunction.Safeguarding);

    public static AuditLine Audit => new("access.destruction-refused");

    public static ActShape Shape { get; } = new() { Fields = [ProposeDestruction.StreamField, ProposeDestruction.PositionField] };

    public static RefuseDestruction From(Answers a) => new(a.Reference(ProposeDestruction.StreamField), a.Count(ProposeDestruction.PositionField));

    public KeyDecision Decide(KeyRoom room)
    {
        var stream = new StreamId(Stream);
        if (Proposal.Find(room.Store, stream, Position) is not { } asked || !asked.MayBeDecidedFrom(room.Network, room.Desk)) return AccessRefusals.NotProposed;
        if (asked.By == room.Visit.Id) return AccessRefusals.OwnProposal;
        return new()
        {
            Stream = stream,
            About = asked.By.Value,
            Deletes = [new(asked.Row)],
            Notices = room.Network.Desk(asked.Desk) is { } asking ? [("access.destruction-refused", "Medium", asking)] : [],
        };
    }
}
