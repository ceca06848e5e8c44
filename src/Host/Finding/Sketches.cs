using System.Numerics;

namespace Kapea.Host.Finding;

/// <summary>The sketch of each record's names: 64 bits, of which the letters of a name set about a dozen. Records whose sketches have most bits in common are written most alike.</summary>
internal sealed class Sketches
{
    private const int Steps = 256;

    private ulong[] _sketches = [];

    /// <summary>Keeps the sketch of a record.</summary>
    public void Put(int record, ulong sketch)
    {
        if (record >= _sketches.Length) Array.Resize(ref _sketches, Math.Max(1024, record + (record / 2) + 1));
        _sketches[record] = sketch;
    }

    /// <summary>A comparison with a sketch; 0 to 1, and 0 where there is none.</summary>
    public Func<int, float> Like(ulong asked)
    {
        var scale = Scale(asked, 1);
        return record => BitOperations.PopCount(_sketches[record] & asked) * scale[BitOperations.PopCount(_sketches[record])];
    }

    /// <summary>The records most like a sketch, most like first, none that is less than half alike; of those that are as much alike, what says more.</summary>
    /// <param name="asked">The sketch.</param>
    /// <param name="last">The highest record.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="says">What else speaks for a record.</param>
    public List<int> Nearest(ulong asked, int last, int most, float[] says)
    {
        if (asked == 0) return [];
        var (scale, bits, least) = (Scale(asked, Steps - 1), BitOperations.PopCount(asked), 0);
        var (near, counts, bar, above) = (new List<(int Score, int Record)>(), new int[Steps], (Steps - 1) / 2, 0);
        var sketches = _sketches.AsSpan(0, Math.Min(last + 1, _sketches.Length));
        for (int record = 0; record < sketches.Length; record++)
        {
            var common = BitOperations.PopCount(sketches[record] & asked);
            if (common < least) continue;
            var score = (int)(common * scale[BitOperations.PopCount(sketches[record])]);
            if (score < bar) continue;
            near.Add((score, record));
            counts[score]++;
            if (score <= bar) continue;
            // What is less like than enough others is passed over from here on.
            for (above++; above >= most; above -= counts[bar]) bar++;
            // Whoever has fewer bits in common than this cannot come up to it, however few it has itself.
            least = bits * bar * bar / (Steps * Steps);
        }

        return [.. near.Where(n => n.Score >= bar).OrderByDescending(n => n.Score).ThenByDescending(n => says[n.Record]).Take(most).Select(n => n.Record)];
    }

    /// <summary>By how many bits a sketch has: what one bit in common counts, so that all of them in common is <paramref name="whole"/> (the cosine).</summary>
    private static float[] Scale(ulong asked, int whole) => [.. Enumerable.Range(0, 65).Select(bits => bits == 0 || asked == 0 ? 0 : whole / MathF.Sqrt(bits * BitOperations.PopCount(asked)))];
}
