using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Reference;

namespace Kapea.Work.Finding;

/// <summary>How often two records agree at a level.</summary>
/// <param name="Field">One of <see cref="MatchFields"/>.</param>
/// <param name="Level">One of its levels.</param>
/// <param name="M">Among pairs that are one person: a share, 0 to 1.</param>
/// <param name="U">Among pairs that are two.</param>
public sealed record MatchWeight(string Field, string Level, double M, double U)
{
    // What was never seen is rare, not impossible.
    private const double Least = 1e-7;

    /// <summary>What the level says for one person, in bits: the logarithm of m / u; below 0 it says that they are two.</summary>
    public double Bits => Math.Log2(Math.Max(M, Least) / Math.Max(U, Least));
}

/// <summary>The weights by which two records are compared and the lines between the answers: reference data (<c>reference/match-weights.tsv</c>, <c>reference/match-lines.tsv</c>), estimated by <see cref="MatchFit"/>.</summary>
public sealed class MatchWeights
{
    // How many are further away than these has little to do with how many bear the name.
    private static readonly ImmutableArray<string> Rarer = [MatchFields.Same, "close", "near"];

    private readonly FrozenDictionary<(string Field, string Level), MatchWeight> _rows;

    /// <summary>Weights of these rows; a level without a row says nothing either way.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="probably">From which probability on two are probably the same.</param>
    /// <param name="perhaps">From which on perhaps.</param>
    public MatchWeights(IEnumerable<MatchWeight> rows, double probably, double perhaps)
    {
        _rows = rows.GroupBy(r => (r.Field, r.Level)).ToFrozenDictionary(g => g.Key, g => g.Last());
        (Probably, Perhaps) = (probably, perhaps);
    }

    /// <summary>From which probability on two records are probably the same.</summary>
    public double Probably { get; }

    /// <summary>From which probability on they are perhaps the same.</summary>
    public double Perhaps { get; }

    /// <summary>All rows.</summary>
    public IEnumerable<MatchWeight> Rows => _rows.Values;

    /// <summary>The weights of a book.</summary>
    public static MatchWeights Of(ReferenceBook book)
    {
        var lines = book.Rows("match-lines").ToDictionary(r => r["line"], r => r.Number("per_mille") / 1000.0, StringComparer.Ordinal);
        return new(book.Rows("match-weights").Select(r => new MatchWeight(r["field"], r["level"], Share(r["m"]), Share(r["u"]))), lines.GetValueOrDefault("probably", 1), lines.GetValueOrDefault("perhaps", 1));
    }

    /// <summary>What a level says, in bits.</summary>
    public double Bits(string field, string level) => _rows.TryGetValue((field, level), out var row) ? row.Bits : 0;

    /// <summary>What a level of a name says, in bits, where it is known how many bear such a name: a rare name says more than a common one.</summary>
    /// <param name="field">One of the two fields of names.</param>
    /// <param name="level">The level.</param>
    /// <param name="share">The share of all records that bear such a name, above 0.</param>
    public double Bits(string field, string level, double share)
    {
        if (!Rarer.Contains(level) || !_rows.TryGetValue((field, MatchFields.Same), out var same) || !_rows.TryGetValue((field, level), out var row)) return Bits(field, level);
        // Never so common that being alike would speak against.
        return Math.Max(Math.Min(row.Bits, 0), row.Bits + Math.Log2(Math.Max(same.U, 1e-7) / share));
    }

    private static double Share(string cell) => double.Parse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
