using System.Collections.Immutable;
using System.Globalization;

namespace Kapea.Work.Exchange;

/// <summary>What became of a field of a case.</summary>
public enum FieldFate
{
    /// <summary>Nothing stands in it.</summary>
    Empty,

    /// <summary>All of it has a place here.</summary>
    Mapped,

    /// <summary>It is kept as received, whole or in part.</summary>
    AsReceived,
}

/// <summary>The fields of one case, laid out as single values with their paths; each is taken to a place here, or left over to be kept as received.</summary>
internal sealed class GivenFields
{
    private readonly List<(string Path, string Field, string Value)> _values = [];
    private readonly HashSet<int> _taken = [];
    private readonly List<string> _fields = [];

    public GivenFields(GivenValue.Group given)
    {
        foreach (var (name, value) in given.Fields)
        {
            if (!_fields.Contains(name)) _fields.Add(name);
            Lay(name, name, value);
        }
    }

    /// <summary>The value that stands under a path, of several the first; <c>null</c>: none.</summary>
    public string? Look(string path) => Find(path) is >= 0 and var at ? _values[at].Value.Trim() : null;

    /// <summary>The path has a place here: it is not kept as received.</summary>
    public void Take(string path)
    {
        if (Find(path) is >= 0 and var at) _taken.Add(at);
    }

    /// <summary>The paths of the values, in the order of the file.</summary>
    public IEnumerable<string> Paths => _values.Select(v => v.Path);

    /// <summary>What nobody took.</summary>
    public ImmutableArray<ValueReceived> Rest => [.. _values.Where((_, i) => !_taken.Contains(i)).Select(v => new ValueReceived(v.Path, v.Value))];

    /// <summary>What became of each field.</summary>
    public ImmutableArray<(string Field, FieldFate Fate)> Fates => [.. _fields.Select(f => (f, FateOf(f)))];

    /// <summary>All values in an order that does not change with the order of the fields.</summary>
    public string Whole => string.Join('\n', _values.OrderBy(v => v.Path, StringComparer.Ordinal).ThenBy(v => v.Value, StringComparer.Ordinal).Select(v => $"{v.Path}={v.Value.Length.ToString(CultureInfo.InvariantCulture)}:{v.Value}"));

    private FieldFate FateOf(string field)
    {
        var own = _values.Select((v, i) => (v.Field, IsTaken: _taken.Contains(i))).Where(v => v.Field == field).ToList();
        return own.Count == 0 ? FieldFate.Empty : own.All(v => v.IsTaken) ? FieldFate.Mapped : FieldFate.AsReceived;
    }

    private int Find(string path) => _values.FindIndex(v => v.Path == path);

    private void Lay(string path, string field, GivenValue value)
    {
        switch (value)
        {
            case GivenValue.Text { Value: var text } when !string.IsNullOrWhiteSpace(text):
                _values.Add((path, field, text));
                break;
            case GivenValue.Number n:
                _values.Add((path, field, n.Digits));
                break;
            case GivenValue.Truth t:
                _values.Add((path, field, t.Value ? "true" : "false"));
                break;
            case GivenValue.List list when list.Values.Any(v => v is GivenValue.Group or GivenValue.List):
                foreach (var (one, i) in list.Values.Select((v, i) => (v, i + 1))) Lay($"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", field, one);
                break;
            case GivenValue.List list when list.Values.Any(v => v is not GivenValue.Nothing and not GivenValue.Text { Value: "" }):
                _values.Add((path, field, list.Json));
                break;
            case GivenValue.Group group:
                foreach (var (name, inner) in group.Fields) Lay($"{path}.{name}", field, inner);
                break;
        }
    }
}
