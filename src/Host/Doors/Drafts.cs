using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kapea.Host.Access;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;

namespace Kapea.Host.Doors;

/// <summary>What was typed into a form that was refused, or that came after the session had ended, so that nothing typed is lost although every POST ends in a redirect.</summary>
/// <remarks>
/// Sealed to the person's own public key; hers alone to open, as often as she likes, for an hour; in no backup. Where the disk is full a few
/// are kept in memory, sealed all the same.
/// </remarks>
internal sealed class Drafts(IStore store, KapeaClock clock)
{
    private const int MostEach = 5;
    private const int MostInMemory = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private const string Sought = "sought-";
    private static readonly string Prefix = SettingRow.Passing + "draft.";
    private readonly ConcurrentDictionary<string, byte[]> _inMemory = new(StringComparer.Ordinal);

    /// <summary>Keeps a draft; the id under which it is found again. Of one person's the newest few are kept.</summary>
    public Task<string> Keep(Visit visit, Draft draft, CancellationToken cancel = default) => Keep(visit.Person, draft, cancel);

    /// <summary>Keeps a draft for a person who is not signed in: sealed like any other, it opens when she is.</summary>
    public Task<string> Keep(NetworkPerson person, Draft draft, CancellationToken cancel = default) => Keep(person, "", draft, cancel);

    /// <summary>Keeps what somebody searched for, which must not stand in an address. Five searches push out no form that waits.</summary>
    public Task<string> KeepSought(Visit visit, ImmutableDictionary<string, ImmutableArray<string>> fields, CancellationToken cancel = default) => Keep(visit.Person, Sought, new(fields, []), cancel);

    private async Task<string> Keep(NetworkPerson person, string kind, Draft draft, CancellationToken cancel)
    {
        var id = kind + Guid.NewGuid().ToString("N");
        var text = JsonSerializer.SerializeToUtf8Bytes(draft, DraftJson.Default.Draft);
        byte[] value = [.. BitConverter.GetBytes(clock.MachineMilliseconds), .. Owner(person.Id), .. DeskNotes.Seal<Body>("draft", person.Row.PublicKey, text).Bytes];
        var hers = All().Where(r => r.Name.StartsWith(Prefix + Sought, StringComparison.Ordinal) == (kind == Sought) && r.Value.AsSpan(8, 16).SequenceEqual(Owner(person.Id))).OrderByDescending(r => BitConverter.ToInt64(r.Value)).Skip(MostEach - 1);
        var receipt = await store.Commit(Plain(person.Id) with { Puts = [new SettingRow(Prefix + id, value)], Deletes = [.. hers.Select(r => new Delete(r))] }, cancel);
        if (receipt is not Receipt.Committed)
        {
            if (_inMemory.Count >= MostInMemory) _inMemory.Clear();
            _inMemory[id] = value;
        }

        return id;
    }

    /// <summary>Opens a draft; <c>null</c>: none, or not hers. It stays for its hour: a reload, a change of language or a lost answer must not lose the words.</summary>
    public Draft? Open(Visit visit, string id)
    {
        var value = store.Find(new SettingRow(Prefix + id, []))?.Value ?? _inMemory.GetValueOrDefault(id);
        if (value is null || !value.AsSpan(8, 16).SequenceEqual(Owner(visit.Id))) return null;
        return DeskNotes.TryOpen("draft", visit.Ring.PrivateKey, new Sealed<Body>(value[24..])) is { } text ? JsonSerializer.Deserialize(text, DraftJson.Default.Draft) : null;
    }

    /// <summary>Deletes what is older than an hour.</summary>
    public async Task Sweep(CancellationToken cancel = default)
    {
        foreach (var (id, value) in _inMemory)
            if (IsOld(value)) _inMemory.TryRemove(id, out _);
        var old = All().Where(r => IsOld(r.Value)).Select(r => new Delete(r)).ToList();
        if (old.Count > 0) await store.Commit(Plain(PersonId.Clock) with { Deletes = [.. old], MayUseReserve = true }, cancel);
    }

    private IEnumerable<SettingRow> All() => store.All<SettingRow>().Where(r => r.Name.StartsWith(Prefix, StringComparison.Ordinal));

    private static byte[] Owner(PersonId person) => person.Value.ToByteArray(bigEndian: true);

    private bool IsOld(byte[] value) => BitConverter.ToInt64(value) < clock.MachineMilliseconds - (long)Kept.TotalMilliseconds;

    private Commitment Plain(PersonId person) => new() { Act = ActId.New(), ActDigest = new byte[32], Author = person, At = clock.GetUtcNow() };
}

/// <summary>A refused form.</summary>
/// <param name="Fields">What was typed, by the form's own names.</param>
/// <param name="Why">The refusals.</param>
internal sealed record Draft(ImmutableDictionary<string, ImmutableArray<string>> Fields, ImmutableArray<DraftRefusal> Why)
{
    /// <summary>The first answer of a field; <c>null</c>: it is not there.</summary>
    public string? First(string field) => Fields.TryGetValue(field, out var answers) && answers.Length > 0 ? answers[0] : null;
}

internal sealed record DraftRefusal(string Code, string? Field, string? Hint);

[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftJson : JsonSerializerContext;
