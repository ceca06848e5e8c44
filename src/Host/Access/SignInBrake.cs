using System.Collections.Concurrent;

namespace Kapea.Host.Access;

/// <summary>Slows down guessing: after five failures each further try on the same name from the same address has to wait longer, up to five minutes.</summary>
/// <remarks>Bound to name and address together, never to the house: nobody can lock others out.</remarks>
internal sealed class SignInBrake
{
    private const int Free = 5;
    private const int MostKept = 10_000;
    private readonly ConcurrentDictionary<(string, string), (int Failures, long Until)> _tries = new();

    /// <summary>Seconds to wait before the next try; 0: none.</summary>
    public int Wait(string address, string name, long nowMilliseconds) =>
        _tries.TryGetValue(Key(address, name), out var tried) && tried.Until > nowMilliseconds ? (int)Math.Ceiling((tried.Until - nowMilliseconds) / 1000.0) : 0;

    /// <summary>How many tries from one address may be under way at once, so that one address cannot fill the line.</summary>
    private const int AtOnce = 3;

    /// <summary>How long to wait where too many tries from one address are under way.</summary>
    public const int CrowdedSeconds = 2;

    private readonly ConcurrentDictionary<string, int> _underWay = new(StringComparer.Ordinal);

    /// <summary>A try begins; <c>false</c>: too many from this address are under way.</summary>
    public bool Enter(string address)
    {
        if (_underWay.AddOrUpdate(address, 1, (_, now) => now + 1) <= AtOnce) return true;
        Leave(address);
        return false;
    }

    /// <summary>A try has ended.</summary>
    public void Leave(string address)
    {
        if (_underWay.AddOrUpdate(address, 0, (_, now) => now - 1) <= 0) _underWay.TryRemove(new(address, 0));
    }

    public void Failed(string address, string name, long nowMilliseconds)
    {
        if (_tries.Count > MostKept) _tries.Clear();
        _tries.AddOrUpdate(Key(address, name), (1, 0L), (_, tried) => (tried.Failures + 1, tried.Failures + 1 < Free ? 0 : nowMilliseconds + 1000L * Math.Min(300, 1 << Math.Min(8, tried.Failures + 1 - Free + 1))));
    }

    public void Succeeded(string address, string name) => _tries.TryRemove(Key(address, name), out _);

    private static (string, string) Key(string address, string name) => (address, name.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant());
}
