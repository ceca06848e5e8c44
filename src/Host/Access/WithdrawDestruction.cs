using Kapea.Journal;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>Whoever asked for a destruction takes that back. To anybody else it answers as if nothing had been asked.</summary>
internal sealed record WithdrawDestruction(Guid Stream, int Position) : IKeyAct<WithdrawDestruction>
{
    public static string WireName => "access.withdraw-destruction.1";

    public static Permission Needs => ProposeDestruction.Needs;

    public static AuditLine Audit => new("access.destruction-withdrawn");

    public static ActShape Shape { get; } = new() { Fields = [ProposeDestruction.StreamField, ProposeDestruction.PositionField] };

    public static WithdrawDestruction From(Answers a) => new(a.Reference(ProposeDestruction.StreamField), a.Count(ProposeDestruction.PositionField));

    public KeyDecision Decide(KeyRoom room)
    {
        var stream = new StreamId(Stream);
        if (Proposal.Find(room.Store, stream, Position) is not { } asked || asked.By != room.Visit.Id) return AccessRefusals.NotProposed;
        return new() { Stream = stream, Deletes = [new(asked.Row)] };
    }
}
