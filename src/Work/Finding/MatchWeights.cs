using System.Collections.Frozen;
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

    private static double Share(string cell) => double.Parse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
