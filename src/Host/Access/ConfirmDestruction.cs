using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>A second person, of the safeguarding desk, confirms a destruction; the content is gone for ever, the chain of hashes stays whole.</summary>
internal sealed record ConfirmDestruction(Guid Stream, int Position) : IKeyAct<ConfirmDestruction>
{
    public static string WireName => "access.confirm-destruction.1";

    public static Permission Needs => Permission.From(DeskFunction.Safeguarding);

    public static AuditLine Audit => new("access.destroyed");

    public static ActShape Shape { get; } = new() { Fields = [ProposeDestruction.StreamField, ProposeDestruction.PositionField], Harm = Harm.SecondLook };

    public static ConfirmDestruction From(Answers a) => new(a.Reference(ProposeDestruction.StreamField), a.Count(ProposeDestruction.PositionField));

    public KeyDecision Decide(KeyRoom room)
    {
        var stream = new StreamId(Stream);
        if (Proposal.Find(room.Store, stream, Position) is not { } asked || !asked.MayBeDecidedFrom(room.Network, room.Desk)) return AccessRefusals.NotProposed;
        if (asked.By == room.Visit.Id) return AccessRefusals.SecondPerson;
        if (asked.HasLapsed(room.At)) return AccessRefusals.ProposalLapsed;
        if (room.Store.FindStream(stream) is not { Destroyed: false } || !ProposeDestruction.IsOfOrganisation(room, stream)) return AccessRefusals.NothingToDestroy;
        KeyDecision decision = new() { Stream = stream, Deletes = [new(asked.Row)] };
        return Position == 0
            ? decision with { DestroysStreams = [stream] }
            : decision with
            {
                DestroysEntries = [(stream, Position)],
                Entries = [new(stream, "access.entry-destroyed.1", SealedHow.Bare, room.Store.All<EpochRow>(stream)[^1].Epoch, default)],
            };
    }
}
