using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;

namespace Kapea.Host.Doors;

/// <summary>What was typed into a form that was refused, so that nothing typed is lost although every POST ends in a redirect.</summary>
/// <remarks>Sealed to the person's own public key; opened once, by her, within an hour. Where the disk is full it is kept in memory, sealed all the same.</remarks>
internal sealed class Drafts(IStore store, KapeaClock clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, byte[]> _inMemory = new(StringComparer.Ordinal);

    /// <summary>Keeps a draft; the id under which it is found again.</summary>
    public async Task<string> Keep(Visit visit, Draft draft, CancellationToken cancel = default)
    {
        var id = Guid.NewGuid().ToString("N");
        var text = JsonSerializer.SerializeToUtf8Bytes(draft, DraftJson.Default.Draft);
        byte[] value = [.. BitConverter.GetBytes(clock.MachineMilliseconds), .. visit.Id.Value.ToByteArray(bigEndian: true), .. DeskNotes.Seal<Body>("draft", visit.Person.Row.PublicKey, text).Bytes];
        var old = store.All<SettingRow>().Where(IsOld).Select(r => new Delete(r));
        var receipt = await store.Commit(Plain(visit) with { Puts = [new SettingRow(Name(id), value)], Deletes = [.. old] }, cancel);
        if (receipt is not Receipt.Committed) _inMemory[id] = value;
        return id;
    }

    /// <summary>Takes a draft out; <c>null</c>: none, or not hers.</summary>
    public async Task<Draft?> Take(Visit visit, string id, CancellationToken cancel = default)
    {
        var row = store.Find(new SettingRow(Name(id), []));
        var value = row?.Value ?? _inMemory.GetValueOrDefault(id);
        if (value is null || !value.AsSpan(8, 16).SequenceEqual(visit.Id.Value.ToByteArray(bigEndian: true))) return null;
        if (row is not null) await store.Commit(Plain(visit) with { Deletes = [new(row)] }, cancel);
        _inMemory.TryRemove(id, out _);
        return DeskNotes.TryOpen("draft", visit.Ring.PrivateKey, new Sealed<Body>(value[24..])) is { } text ? JsonSerializer.Deserialize(text, DraftJson.Default.Draft) : null;
    }

    private static string Name(string id) => "draft." + id;

    private bool IsOld(SettingRow row) => row.Name.StartsWith("draft.", StringComparison.Ordinal) && BitConverter.ToInt64(row.Value) < clock.MachineMilliseconds - (long)Kept.TotalMilliseconds;

    private Commitment Plain(Visit visit) => new() { Act = ActId.New(), ActDigest = new byte[32], Author = visit.Id, At = clock.GetUtcNow() };
}

/// <summary>A refused form.</summary>
/// <param name="Fields">What was typed, by the form's own names.</param>
/// <param name="Why">The refusals.</param>
internal sealed record Draft(ImmutableDictionary<string, ImmutableArray<string>> Fields, ImmutableArray<DraftRefusal> Why);

internal sealed record DraftRefusal(string Code, string? Field, string? Hint);

[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftJson : JsonSerializerContext;
