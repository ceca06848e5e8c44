using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>Asks that one misfiled entry, or a whole stream, be destroyed for ever. Nothing happens until another person confirms it.</summary>
internal sealed record ProposeDestruction(Guid Stream, int Position) : IKeyAct<ProposeDestruction>
{
    internal static readonly ReferenceField StreamField = new() { Name = "stream", Required = true, Example = "\"00000000000000000000000000000003\"" };

    /// <summary>0: the whole stream.</summary>
    internal static readonly CountField PositionField = new() { Name = "position_of_entry", Required = true, Min = 0, Max = int.MaxValue, Example = "2" };

    public static string WireName => "access.propose-destruction.1";

    public static Permission Needs => Permission.From(DeskFunction.Safeguarding, DeskFunction.Intake, DeskFunction.SocialTeam, DeskFunction.LegalTeam, DeskFunction.Counselling);

    public static AuditLine Audit => new("access.destruction-proposed");

    public static ActShape Shape { get; } = new() { Fields = [StreamField, PositionField], Harm = Harm.SecondLook };

    public static ProposeDestruction From(Answers a) => new(a.Reference(StreamField), a.Count(PositionField));

    public KeyDecision Decide(KeyRoom room)
    {
        var stream = new StreamId(Stream);
        if (room.Store.FindStream(stream) is not { Destroyed: false } head || !MayAskFor(room, head)) return AccessRefusals.NothingToDestroy;
        if (Position > 0 && room.Store.Read(stream, Position - 1, 1) is not [{ Destroyed: false, How: not SealedHow.Bare }]) return AccessRefusals.NothingToDestroy;
        return new()
        {
            Stream = stream,
            Puts = [new SettingRow(Name(stream, Position), room.Visit.Id.Value.ToByteArray(bigEndian: true))],
            Notices = [.. room.Network.DesksWith(DeskFunction.Safeguarding, room.Desk.Profile.Organisation).Select(d => ("access.destruction-proposed", "High", d))],
        };
    }

    internal static string Name(StreamId stream, int position) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"destroy.{stream}.{position}");

    /// <summary>Safeguarding may ask for any stream; others only for what their desk holds.</summary>
    private static bool MayAskFor(KeyRoom room, StreamHead head) =>
        IsOfOrganisation(room, head.Stream) && (room.Desk.Function == DeskFunction.Safeguarding || room.Visit.Ring.Open(room.Store, head, room.Store.All<EpochRow>(head.Stream)[^1].Epoch) is not null);

    /// <summary>Whether a desk of the actor's own organisation holds the stream, or its gated wrap: nobody destroys what belongs to others.</summary>
    internal static bool IsOfOrganisation(KeyRoom room, StreamId stream) =>
        room.Store.All<WrapRow>(stream).Any(w => room.Network.Desk(w.Desk)?.Profile.Organisation == room.Desk.Profile.Organisation);
}
