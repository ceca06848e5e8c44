using System.Globalization;
using System.Text;

namespace Kapea.Host.Access;

/// <summary>Writes a calendar as RFC 5545 wants it: CRLF, lines folded at 75 octets, text escaped.</summary>
internal sealed class CalendarText
{
    private const int MostOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>Begins or ends a component, or writes a property whose value is no free text.</summary>
    public CalendarText Line(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A property with free text.</summary>
    public CalendarText Words(string name, string text) => Line(name, Escape(text));

    /// <summary>A moment in UTC.</summary>
    public CalendarText Moment(string name, DateTimeOffset at) => Line(name, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Backslash, comma, semicolon and line break (3.3.11); other control characters have no place in a calendar.</summary>
    internal static string Escape(string text) => new StringBuilder(text.Length)
        .AppendJoin("", text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)).Select(c => c switch { '\n' => @"\n", '\\' or ',' or ';' => $@"\{c}", _ => c.ToString() }))
        .ToString();

    /// <summary>Folds between characters, never inside one: a Khmer letter is three octets (3.1).</summary>
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}
