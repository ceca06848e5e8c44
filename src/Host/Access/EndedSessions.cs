using System.Buffers.Binary;
using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Access;

/// <summary>Whose a session was, for as long again as a session lasts after its time was up: so that a form sent too late can be kept for her. The key that was in its row is gone.</summary>
/// <remarks>Nothing is noted of a session that was ended on purpose, by her or by a suspension: whoever holds its cookie is nobody.</remarks>
internal static class EndedSessions
{
    private static readonly string Prefix = SettingRow.Passing + "ended.";

    /// <summary>The note of a session whose row is deleted.</summary>
    public static SettingRow Note(SessionRow row)
    {
        var value = new byte[24];
        BinaryPrimitives.WriteInt64BigEndian(value, row.Until);
        row.Person.Value.TryWriteBytes(value.AsSpan(8), bigEndian: true, out _);
        return new(Name(row.Session), value);
    }

    /// <summary>Whose it was; <c>null</c>: not known, or too long ago.</summary>
    public static PersonId? PersonOf(IStore store, byte[] session, DateTimeOffset now) =>
        store.Find(new SettingRow(Name(session), [])) is { Value.Length: 24 } note && !IsOld(note, now) ? new PersonId(new Guid(note.Value.AsSpan(8), bigEndian: true)) : null;

    /// <summary>Notes whose time is up.</summary>
    public static IEnumerable<Delete> Old(IStore store, DateTimeOffset now) =>
        store.All<SettingRow>().Where(r => r.Name.StartsWith(Prefix, StringComparison.Ordinal) && IsOld(r, now)).Select(r => new Delete(r));

    private static bool IsOld(SettingRow note, DateTimeOffset now) => BinaryPrimitives.ReadInt64BigEndian(note.Value) < (now - Sessions.Lasts).ToUnixTimeSeconds();

    private static string Name(byte[] session) => Prefix + Convert.ToHexStringLower(session);
}
