using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>Asks that one misfiled entry, or a whole stream, be destroyed for ever. Nothing happens until another person confirms it, within 7 days.</summary>
/// <remarks>Why is sealed to those who decide, its code too: that somebody asked to be forgotten is nobody else's to know, so it stands in no audit line.</remarks>
internal sealed record ProposeDestruction(Guid Stream, int Position, DestructionReason Reason, string? Words) : IKeyAct<ProposeDestruction>
{
    internal static readonly ReferenceField StreamField = new() { Name = "stream", Required = true, Example = "\"00000000000000000000000000000003\"" };

    /// <summary>0: the whole stream.</summary>
    internal static readonly CountField PositionField = new() { Name = "position_of_entry", Required = true, Min = 0, Max = int.MaxValue, Example = "2" };

    internal static readonly ChoiceField ReasonField = new() { Name = "reason", Required = true, From = ChoiceSource.Of<DestructionReason>("destruction-reason"), Example = "\"Misfiled\"" };

    /// <summary>It outlives what it is about by some days, so it must hold nothing of it; the form says so.</summary>
    internal static readonly LineField WordsField = new() { Name = "words", RequiredWhen = new Condition.Equal("reason", nameof(DestructionReason.Other)), MaxLength = 200, Example = "\"Belongs into another file, where it stands already.\"" };

    public static string WireName => "access.propose-destruction.1";

    public static Permission Needs => Permission.From(DeskFunction.Safeguarding, DeskFunction.Intake, DeskFunction.SocialTeam, DeskFunction.LegalTeam, DeskFunction.Counselling, DeskFunction.Investigation);

    public static AuditLine Audit => new("access.destruction-proposed");

    public static ActShape Shape { get; } = new() { Fields = [StreamField, PositionField, ReasonField, WordsField], Harm = Harm.SecondLook };

    public static ProposeDestruction From(Answers a) => new(a.Reference(StreamField), a.Count(PositionField), a.One<DestructionReason>(ReasonField), a.TextOrNull(WordsField));

    public KeyDecision Decide(KeyRoom room)
    {
        var stream = new StreamId(Stream);
        if (room.Store.FindStream(stream) is not { Destroyed: false } head || !MayAskFor(room, head)) return AccessRefusals.NothingToDestroy;
        if (Position > 0 && room.Store.Read(stream, Position - 1, 1) is not [{ Destroyed: false, How: not SealedHow.Bare }]) return AccessRefusals.NothingToDestroy;
        if (Proposal.Find(room.Store, stream, Position)?.HasLapsed(room.At) == false) return AccessRefusals.AlreadyProposed;
        var asked = new Proposal(stream, Position, room.Visit.Id, room.Desk.Id, room.At, Proposal.Seal(room, stream, Position, new(Reason, Words)));
        return new()
        {
            Stream = stream,
            Puts = [asked.Row],
            // What lapsed is swept out by the next who asks.
            Deletes = [.. Proposal.All(room.Store).Where(p => p.HasLapsed(room.At) && p.Row.Name != asked.Row.Name).Select(p => new Delete(p.Row))],
            Notices = [.. room.Network.DesksWith(DeskFunction.Safeguarding, room.Desk.Profile.Organisation).Select(d => ("access.destruction-proposed", "High", d))],
        };
    }

    /// <summary>Safeguarding may ask for any stream; others only for what their desk holds.</summary>
    private static bool MayAskFor(KeyRoom room, StreamHead head) =>
        IsOfOrganisation(room, head.Stream) && (room.Desk.Function == DeskFunction.Safeguarding || room.Visit.Ring.Open(room.Store, head, room.Store.All<EpochRow>(head.Stream)[^1].Epoch) is not null);

    /// <summary>Whether a desk of the actor's own organisation holds the stream, or its gated wrap: nobody destroys what belongs to others.</summary>
    internal static bool IsOfOrganisation(KeyRoom room, StreamId stream) =>
        room.Store.All<WrapRow>(stream).Any(w => room.Network.Desk(w.Desk)?.Profile.Organisation == room.Desk.Profile.Organisation);
}
