// Draws the outlines of provinces and districts small enough for a page on a village network. Run from the root of the repository:
//
//   dotnet run reference/outlines.cs -- provinces.geojson districts.geojson > reference/outlines.tsv
//
// The two files are collections of features with a property `code` (NCDD), in degrees (WGS84). Borders that two areas share are simplified
// once, so that no gap opens between them; where the source itself leaves a gap of some hundred metres, the gap stays.
using System.Globalization;
using System.Text;
using System.Text.Json;

// One unit is 0.0005 degrees of latitude, about 55 m. No point of a border lies further from the drawn line than its tolerance.
const double Unit = 0.0005, ProvinceTolerance = 8, DistrictTolerance = 3, West = 102.3, North = 14.75;
// Islands smaller than this many square units are not drawn, unless they are all there is of an area.
const double LeastIsland = 60;
double flat = Math.Cos(12.7 * Math.PI / 180);

if (args.Length != 2)
{
    Console.Error.WriteLine("Give two files: the provinces' and the districts' outlines.");
    return 2;
}

var output = new StringBuilder();
output.Append("# Outlines of provinces and districts: Open Development Cambodia 2014 / geoBoundaries, CC BY 4.0; simplified (about 440 m for provinces, 165 m for districts) by reference/outlines.cs.\n");
output.Append("# One unit is 0.0005 degrees of latitude, counted from 102.3 east and 14.75 north. x, y, room: where a label stands, and how far it is from the nearest border.\n");
output.Append("code\tleft\ttop\tright\tbottom\tx\ty\troom\tpath\tsource\n");
foreach (var (file, tolerance) in new[] { (args[0], ProvinceTolerance), (args[1], DistrictTolerance) })
    foreach (var line in Outlines(Read(file), tolerance)) output.Append(line).Append('\n');
Console.Out.Write(output.ToString());
return 0;

List<(string Code, List<P[]> Rings)> Read(string file)
{
    using var document = JsonDocument.Parse(File.ReadAllText(file));
    return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(f => (
        f.GetProperty("properties").GetProperty("code").GetString()!,
        Polygons(f.GetProperty("geometry")).SelectMany(p => p.EnumerateArray()).Select(Ring).Where(r => r.Length > 2).ToList()))];
}

static IEnumerable<JsonElement> Polygons(JsonElement geometry) => geometry.GetProperty("type").GetString() == "Polygon"
    ? [geometry.GetProperty("coordinates")]
    : geometry.GetProperty("coordinates").EnumerateArray();

P[] Ring(JsonElement ring)
{
    var points = ring.EnumerateArray().Select(p => new P((p[0].GetDouble() - West) * flat / Unit, (North - p[1].GetDouble()) / Unit)).ToList();
    points.RemoveAt(points.Count - 1);
    return [.. points.Where((p, i) => i == 0 || p != points[i - 1])];
}

IEnumerable<string> Outlines(List<(string Code, List<P[]> Rings)> areas, double tolerance)
{
    // A border forks where a point has more than two neighbours: there every simplified line begins and ends.
    var beside = new Dictionary<P, HashSet<P>>();
    foreach (var ring in areas.SelectMany(a => a.Rings))
        for (int i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            (beside.TryGetValue(a, out var of) ? of : beside[a] = []).Add(b);
            (beside.TryGetValue(b, out of) ? of : beside[b] = []).Add(a);
        }

    foreach (var (code, rings) in areas.OrderBy(a => a.Code, StringComparer.Ordinal))
    {
        var drawn = rings.Select(r => Simple(r, p => beside[p].Count > 2, tolerance)).Select(Whole).Where(r => r.Length > 2).OrderByDescending(Area).ToList();
        drawn = [.. drawn.Where((r, i) => i == 0 || Area(r) >= LeastIsland)];
        var all = drawn.SelectMany(r => r).ToList();
        var (label, room) = Middle(drawn);
        yield return string.Join('\t', code, N(all.Min(p => p.X)), N(all.Min(p => p.Y)), N(all.Max(p => p.X)), N(all.Max(p => p.Y)), N(label.X), N(label.Y), N(room), string.Concat(drawn.Select(Path)), "ODC 2014");
    }
}

static P[] Simple(P[] ring, Func<P, bool> forks, double tolerance)
{
    int start = Array.FindIndex(ring, p => forks(p));
    if (start < 0) start = Array.IndexOf(ring, ring.Min());
    P[] turned = [.. ring[start..], .. ring[..(start + 1)]];
    var simple = new List<P>();
    int from = 0;
    for (int i = 1; i < turned.Length; i++)
    {
        if (i < turned.Length - 1 && !forks(turned[i])) continue;
        simple.AddRange(Line(turned[from..(i + 1)], tolerance)[..^1]);
        from = i;
    }

    return [.. simple];
}

// The same line whichever of the two areas asks: it is looked at from its lesser end.
static P[] Line(P[] points, double tolerance)
{
    bool turn = points[0].CompareTo(points[^1]) is var ends && ends > 0 || ends == 0 && points[1].CompareTo(points[^2]) > 0;
    var line = turn ? points.Reverse().ToArray() : points;
    var kept = new SortedSet<int> { 0, line.Length - 1 };
    if (line[0] == line[^1])
    {
        int far = Enumerable.Range(1, line.Length - 2).MaxBy(i => (Distance(line[i], line[0]), -i));
        kept.Add(far);
        Keep(line, 0, far, tolerance, kept);
        Keep(line, far, line.Length - 1, tolerance, kept);
    }
    else
    {
        Keep(line, 0, line.Length - 1, tolerance, kept);
    }

    var simple = kept.Select(i => line[i]).ToArray();
    return turn ? [.. simple.Reverse()] : simple;
}

static void Keep(P[] line, int from, int to, double tolerance, SortedSet<int> kept)
{
    var (far, most) = (-1, tolerance);
    for (int i = from + 1; i < to; i++)
        if (ToLine(line[i], line[from], line[to]) is var d && d > most) (far, most) = (i, d);
    if (far < 0) return;
    kept.Add(far);
    Keep(line, from, far, tolerance, kept);
    Keep(line, far, to, tolerance, kept);
}

static double Distance(P a, P b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

static double ToLine(P p, P a, P b)
{
    var (x, y) = (b.X - a.X, b.Y - a.Y);
    var length = x * x + y * y;
    var t = length == 0 ? 0 : Math.Clamp(((p.X - a.X) * x + (p.Y - a.Y) * y) / length, 0, 1);
    return Distance(p, new(a.X + t * x, a.Y + t * y));
}

static P[] Whole(P[] ring)
{
    var whole = ring.Select(p => new P(Math.Round(p.X), Math.Round(p.Y))).ToArray();
    return [.. whole.Where((p, i) => p != whole[(i + whole.Length - 1) % whole.Length])];
}

static double Area(P[] ring) => Math.Abs(ring.Select((p, i) => ring[(i + 1) % ring.Length] is var q ? p.X * q.Y - q.X * p.Y : 0).Sum()) / 2;

// The point furthest from every border, looked for on a grid and then on a finer one.
static (P Label, double Room) Middle(List<P[]> rings)
{
    var ring = rings[0];
    var (left, top, right, bottom) = (ring.Min(p => p.X), ring.Min(p => p.Y), ring.Max(p => p.X), ring.Max(p => p.Y));
    var best = Best(left, top, right, bottom);
    var (w, h) = ((right - left) / 30, (bottom - top) / 30);
    return Best(best.At.X - w, best.At.Y - h, best.At.X + w, best.At.Y + h);

    (P At, double Room) Best(double l, double t, double r, double b) =>
        Enumerable.Range(0, 31 * 31).Select(i => new P(l + (r - l) * (i % 31) / 30, t + (b - t) * (i / 31) / 30)).Select(p => (p, Inside(rings, p) ? ToBorder(rings, p) : -1)).MaxBy(p => p.Item2);
}

static bool Inside(List<P[]> rings, P p) => rings.Count(r => r.Select((a, i) => (a, b: r[(i + 1) % r.Length])).Count(e => e.a.Y > p.Y != e.b.Y > p.Y && p.X < (e.b.X - e.a.X) * (p.Y - e.a.Y) / (e.b.Y - e.a.Y) + e.a.X) % 2 == 1) % 2 == 1;

static double ToBorder(List<P[]> rings, P p) => rings.Min(r => r.Select((a, i) => ToLine(p, a, r[(i + 1) % r.Length])).Min());

static string Path(P[] ring)
{
    var path = new StringBuilder(FormattableString.Invariant($"M{ring[0].X} {ring[0].Y}l"));
    for (int i = 1; i < ring.Length; i++)
    {
        var (x, y) = (N(ring[i].X - ring[i - 1].X), N(ring[i].Y - ring[i - 1].Y));
        path.Append(i > 1 && x[0] != '-' ? " " : "").Append(x).Append(y[0] != '-' ? " " : "").Append(y);
    }

    return path.Append('z').ToString();
}

static string N(double number) => Math.Round(number).ToString(CultureInfo.InvariantCulture);

internal readonly record struct P(double X, double Y) : IComparable<P>
{
    public int CompareTo(P other) => X.CompareTo(other.X) is not 0 and var by ? by : Y.CompareTo(other.Y);
}
