using System.Collections.Immutable;
using System.Globalization;

namespace Kapea.Work.Exchange;

/// <summary>The fields of one case, laid out as single values with their paths; each is taken to a place here, or left over to be kept as received.</summary>
internal sealed class GivenFields
{
    private readonly List<(string Path, string Value, bool IsOne)> _values = [];
    private readonly HashSet<int> _taken = [];
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);

    public GivenFields(GivenValue.Group given)
    {
        foreach (var (name, value) in given.Fields) Lay(name, value);
        for (var i = 0; i < _values.Count; i++) _first.TryAdd(_values[i].Path, i);
    }

    /// <summary>The value that stands under a path, of several the first; <c>null</c>: none.</summary>
    public string? Look(string path) => Find(path) is >= 0 and var at ? _values[at].Value.Trim() : null;

    /// <summary>The one text or number that stands under a path; <c>null</c>: none, or a list or a yes or no, which is no name and no day.</summary>
    public string? One(string path) => Find(path) is >= 0 and var at && _values[at].IsOne ? _values[at].Value.Trim() : null;

    /// <summary>How many values there are.</summary>
    public int Count => _values.Count;

    /// <summary>The path has a place here: it is not kept as received.</summary>
    public void Take(string path)
    {
        if (Find(path) is >= 0 and var at) _taken.Add(at);
    }

    /// <summary>The paths of the values, in the order of the file.</summary>
    public IEnumerable<string> Paths => _values.Select(v => v.Path);

    /// <summary>What nobody took.</summary>
    public ImmutableArray<ValueReceived> Rest => [.. _values.Where((_, i) => !_taken.Contains(i)).Select(v => new ValueReceived(v.Path, v.Value))];

    /// <summary>All values in an order that does not change with the order of the fields.</summary>
    public string Whole => string.Join('\n', _values.OrderBy(v => v.Path, StringComparer.Ordinal).ThenBy(v => v.Value, StringComparer.Ordinal).Select(v => $"{v.Path}={v.Value.Length.ToString(CultureInfo.InvariantCulture)}:{v.Value}"));

    private int Find(string path) => _first.GetValueOrDefault(path, -1);

    private void Lay(string path, GivenValue value)
    {
        switch (value)
        {
            case GivenValue.Text { Value: var text } when !string.IsNullOrWhiteSpace(text):
                _values.Add((path, text, true));
                break;
            case GivenValue.Number n:
                _values.Add((path, n.Digits, true));
                break;
            case GivenValue.Truth t:
                _values.Add((path, t.Value ? "true" : "false", false));
                break;
            case GivenValue.List list when list.Values.Any(v => v is GivenValue.Group or GivenValue.List):
                foreach (var (one, i) in list.Values.Select((v, i) => (v, i + 1))) Lay($"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", one);
                break;
            case GivenValue.List list when list.Values.Any(v => v is not GivenValue.Nothing and not GivenValue.Text { Value: "" }):
                _values.Add((path, list.Json, false));
                break;
            case GivenValue.Group group:
                foreach (var (name, inner) in group.Fields) Lay($"{path}.{name}", inner);
                break;
        }
    }
}
