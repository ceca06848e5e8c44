using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Kapea.House.Tests;

/// <summary>The walls between rooms and between projects, as rules over what sources use.</summary>
internal static class Walls
{
    /// <summary>A room may look back along this line, never forward.</summary>
    public static readonly ImmutableArray<string> Rooms =
        ["Access", "Reference", "Finding", "Releases", "Intake", "Alerts", "Investigations", "Cases", "Stock", "Care", "Justice", "Insight", "Stories", "Giving", "Exchange"];

    /// <summary>Stories and Giving see only these, whatever lies behind them.</summary>
    private static readonly Dictionary<string, ImmutableArray<string>> Narrow = new(StringComparer.Ordinal)
    {
        ["Stories"] = ["Access", "Reference", "Releases", "Stories"],
        ["Giving"] = ["Access", "Reference", "Releases", "Stock", "Giving"],
    };

    /// <summary>What Work must not use: whole namespaces, and single members of what is otherwise harmless.</summary>
    private static readonly ImmutableArray<string> NotInWork =
    [
        "System.IO", "System.Net", "System.Security.Cryptography", "System.Diagnostics", "System.Reflection", "System.Threading.Tasks", "System.Threading.Thread",
        "System.Data", "Microsoft", "NSec", "System.Random", "System.Console", "System.Environment", "System.TimeProvider", "Kapea.Host", "Kapea.Journal",
    ];

    private static readonly ImmutableArray<string> MembersNotInWork = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Guid.NewGuid", "Guid.CreateVersion7", "Stopwatch.", "TimeProvider.System", "Random.Shared", "TimeZoneInfo.Local"];

    /// <summary>Hashes, keyed hashes and random bytes may stand outside Sealing, each where it is listed; ciphers, key agreement and key derivation nowhere.</summary>
    public static readonly ImmutableArray<(string File, string Type, string Why)> MayUseCryptography =
    [
        ("src/Host/Doors/Digests.cs", "SHA256", "the digest of a command as sent"),
        ("src/Host/Doors/FileCodes.cs", "RandomNumberGenerator", "the random part of a file code"),
        ("src/Host/Demo/Actor.cs", "SHA256", "the digest of an act in the demo"),
        ("src/Host/Access/CalendarFeed.cs", "SHA256", "the tag of a calendar"),
        ("src/Host/Access/InvitePerson.cs", "RandomNumberGenerator", "a webhook's secret"),
        ("src/Host/Notices/WebhookGateway.cs", "HMACSHA256", "the signature of a webhook"),
        ("src/Host/Pages/AssetFiles.cs", "SHA256", "the address of an asset"),
        ("src/Journal/Ids.cs", "RandomNumberGenerator", "random ids"),
        ("src/Journal/Rows/Cell.cs", "SHA256", "the digest of a row"),
        ("src/Journal/Backups/Backup.cs", "SHA256", "the hash of a backup's file"),
        ("src/Journal/Keys/KeyRing.cs", "CryptographicOperations", "keys are overwritten after use"),
    ];

    /// <summary>Certificates for TLS are no encryption of ours.</summary>
    private static bool IsCertificate(INamedTypeSymbol type) => type.ContainingNamespace.ToString() == "System.Security.Cryptography.X509Certificates";

    public static string? RoomOf(string path) => path.Split('/') is { Length: > 3 } parts && Rooms.Contains(parts[2]) ? parts[2] : null;

    public static IEnumerable<string> RoomsLookForward(IEnumerable<(string Path, int Line, INamedTypeSymbol Type)> used)
    {
        foreach (var (path, line, type) in used)
        {
            if (RoomOf(path) is not { } here || RoomOf(type) is not { } there) continue;
            var forward = Rooms.IndexOf(there) > Rooms.IndexOf(here);
            if (forward || Narrow.TryGetValue(here, out var sees) && !sees.Contains(there)) yield return $"{path}:{line} uses {type}: {here} does not look at {there}.";
        }
    }

    public static IEnumerable<string> WorkUsesNothing(IEnumerable<(string Path, int Line, INamedTypeSymbol Type)> used, IEnumerable<(string Path, string Text)> sources)
    {
        foreach (var (path, line, type) in used)
        {
            // A type's own name, for the message of a bug.
            if (type.ToString() == "System.Reflection.MemberInfo") continue;
            if (NotInWork.FirstOrDefault(n => Under(type.ToString()!, n)) is { } forbidden) yield return $"{path}:{line} uses {type}: Work uses no {forbidden}.";
        }

        foreach (var (path, text) in sources)
            foreach (var member in MembersNotInWork.Where(m => text.Contains(m, StringComparison.Ordinal))) yield return $"{path} uses {member}.";
    }

    public static IEnumerable<string> JournalKnowsNoRoom(IEnumerable<(string Path, int Line, INamedTypeSymbol Type)> used, IEnumerable<(string Path, string Text)> sources)
    {
        foreach (var (path, line, type) in used)
            if (Under(type.ToString()!, "Microsoft.AspNetCore") || Under(type.ToString()!, "Kapea.Work") || Under(type.ToString()!, "Kapea.Host")) yield return $"{path}:{line} uses {type}.";
        foreach (var (path, text) in sources)
            foreach (var room in new[] { "Intake", "Investigations", "Justice", "Stories", "Giving", "child", "offender", "report-recorded" }.Where(r => System.Text.RegularExpressions.Regex.IsMatch(WithoutComments(text), $"\\b{r}\\b"))) yield return $"{path} names {room}.";
    }

    public static IEnumerable<string> SealsElsewhere(IEnumerable<(string Path, int Line, INamedTypeSymbol Type)> used)
    {
        foreach (var (path, line, type) in used)
        {
            if (path.StartsWith("src/Journal/Sealing/", StringComparison.Ordinal)) continue;
            if (type.ToString() == "System.Security.Cryptography.CryptographicException") continue;
            if (!Under(type.ToString()!, "NSec") && !Under(type.ToString()!, "System.Security.Cryptography") || IsCertificate(type)) continue;
            if (MayUseCryptography.Any(m => m.File == path && m.Type == type.Name)) continue;
            // The chain and the store hash whatever they keep; ciphers are at home there as little as anywhere.
            var hashes = path.StartsWith("src/Journal/Chain/", StringComparison.Ordinal) || path.StartsWith("src/Journal/Sqlite/", StringComparison.Ordinal);
            if (!hashes || IsCipher(type))
                yield return $"{path}:{line} uses {type}: encryption lives in Journal/Sealing; a hash elsewhere is put on the list with its reason.";
        }
    }

    private static bool IsCipher(INamedTypeSymbol type) => Under(type.ToString()!, "NSec") || new[] { "Aes", "AesGcm", "AesCcm", "ChaCha20Poly1305", "RSA", "ECDiffieHellman", "ECDsa", "TripleDES", "HKDF", "Rfc2898DeriveBytes", "ProtectedData" }.Contains(type.Name);

    private static string? RoomOf(INamedTypeSymbol type)
    {
        var parts = type.ContainingNamespace.ToString()!.Split('.');
        return parts is ["Kapea", "Work" or "Host", var room, ..] && Rooms.Contains(room) ? room : null;
    }

    private static bool Under(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    private static string WithoutComments(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"//.*", "");
}
