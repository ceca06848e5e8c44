using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;

namespace Kapea.Host.Access;

/// <summary>Why something is to be destroyed.</summary>
internal enum DestructionReason
{
    Misfiled,
    Duplicate,
    RetentionOver,
    AskedByPerson,
    Other,
}

/// <summary>A destruction that was asked for and not yet decided. Who and when stand in the open; why is sealed to those who decide and to the desk that asked.</summary>
internal sealed record Proposal(StreamId Stream, int Position, PersonId By, DeskId Desk, DateTimeOffset At, Sealed<Body> Sealed)
{
    private const int HeadLength = 40;

    /// <summary>How long it stands. What nobody confirmed in a week has to be thought about again.</summary>
    public static TimeSpan Stands { get; } = TimeSpan.FromDays(7);

    public DateTimeOffset Until => At + Stands;

    public SettingRow Row => new(Name(Stream, Position), Written());

    public static string Name(StreamId stream, int position) => string.Create(CultureInfo.InvariantCulture, $"destroy.{stream}.{position}");

    public static IEnumerable<Proposal> All(IStore store) => store.All<SettingRow>().Select(Read).OfType<Proposal>();

    public static Proposal? Find(IStore store, StreamId stream, int position) => store.Find(new SettingRow(Name(stream, position), [])) is { } row ? Read(row) : null;

    public bool HasLapsed(DateTimeOffset now) => now >= Until;

    /// <summary>Whether a desk decides on it: safeguarding of the organisation that asked.</summary>
    public bool MayBeDecidedFrom(Network network, NetworkDesk desk) =>
        desk.Function == DeskFunction.Safeguarding && network.Desk(Desk)?.Profile.Organisation == desk.Profile.Organisation;

    public bool MayBeDecidedBy(Network network, Visit visit) => visit.Desks.Any(d => MayBeDecidedFrom(network, d));

    /// <summary>Seals a reason to the desks that decide and to the one that asks, bound to what is to be destroyed.</summary>
    public static Sealed<Body> Seal(KeyRoom room, StreamId stream, int position, DestructionWhy why) => NotesToDesks.Seal(
        Name(stream, position),
        room.Network.DesksWith(DeskFunction.Safeguarding, room.Desk.Profile.Organisation).Append(room.Desk),
        JsonSerializer.Serialize(why, DestructionJson.Default.DestructionWhy));

    /// <summary>The reason; <c>null</c>: it is sealed to others.</summary>
    public DestructionWhy? Why(NetworkBook book, Visit visit) =>
        NotesToDesks.Open(book, visit, Name(Stream, Position), Sealed) is { } text ? JsonSerializer.Deserialize(text, DestructionJson.Default.DestructionWhy) : null;

    private static Proposal? Read(SettingRow row)
    {
        if (row.Name.Split('.') is not ["destroy", var stream, var position] || row.Value.Length <= HeadLength) return null;
        if (!Guid.TryParseExact(stream, "N", out var id) || !int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at)) return null;
        var value = row.Value.AsSpan();
        var asked = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(value[32..HeadLength]));
        return new(new(id), at, new(new Guid(value[..16], bigEndian: true)), new(new Guid(value[16..32], bigEndian: true)), asked, new(row.Value[HeadLength..]));
    }

    private byte[] Written()
    {
        var at = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(at, At.ToUnixTimeSeconds());
        return [.. By.Value.ToByteArray(bigEndian: true), .. Desk.Value.ToByteArray(bigEndian: true), .. at, .. Sealed.Bytes];
    }
}

/// <summary>A reason as it is sealed.</summary>
/// <param name="Reason">From the closed set.</param>
/// <param name="Words">A line that holds nothing of the file; <c>null</c>: none.</param>
internal sealed record DestructionWhy(DestructionReason Reason, string? Words);

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(DestructionWhy))]
internal sealed partial class DestructionJson : JsonSerializerContext;
