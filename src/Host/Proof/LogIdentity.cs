using System.Text;
using Kapea.Journal;
using Kapea.Journal.Chain;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Journal.Sqlite;

namespace Kapea.Host.Proof;

/// <summary>Under which name and key this installation signs its log. Both stay as they were when it was made: a log of another name is another log.</summary>
/// <param name="Name">The origin of its checkpoints and the name of its key.</param>
/// <param name="PublicKey">Ed25519, 32 bytes.</param>
internal sealed record LogIdentity(string Name, byte[] PublicKey)
{
    public const string KeySetting = "log-key";
    public const string NameSetting = "log-name";

    // Of an installation made before names were kept.
    private const string Unnamed = "kapea/log";

    /// <summary>What others are given to check with.</summary>
    public string VerifierKey => SignedNotes.VerifierKey(Name, PublicKey);

    /// <summary>The name for a new installation: as configured, else after the organisation.</summary>
    public static string NameFor(HouseOptions options, string organisation) => options.LogName.Length > 0 ? options.LogName : "kapea/" + organisation.ToLowerInvariant();

    /// <summary>The identity a running house signs under: the key is the machine's.</summary>
    public static LogIdentity Of(IStore store, LogSigner signer) => new(NameOf(store.Find(new SettingRow(NameSetting, []))?.Value), signer.PublicKey);

    /// <summary>The identity kept in a data directory, for checking without the machine key; <c>null</c>: no key is kept.</summary>
    public static LogIdentity? In(string data) =>
        SqliteStore.SettingIn(data, KeySetting) is { Length: 32 } key ? new(NameOf(SqliteStore.SettingIn(data, NameSetting)), key) : null;

    /// <summary>The tree a checkpoint speaks of; <c>null</c>: it is none of this log's.</summary>
    public TreeHead? TryOpen(string note) => SignedNotes.TryOpen(note, Name, PublicKey, LogSigner.Verify);

    private static string NameOf(byte[]? kept) => kept is { Length: > 0 } ? Encoding.UTF8.GetString(kept) : Unnamed;
}
