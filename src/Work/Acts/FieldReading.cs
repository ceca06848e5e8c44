using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kapea.Work.Reference;

namespace Kapea.Work.Acts;

/// <summary>What was found in one field: nothing, a value with its codes, or faults.</summary>
internal sealed record Found(object? Value, ImmutableArray<string> Codes, ImmutableArray<Refusal> Faults)
{
    public static Found Nothing { get; } = new(null, [], []);

    public static Found Unticked { get; } = new(null, ["false"], []);

    public bool IsAnswered => Value is not null || !Faults.IsEmpty;

    public static Found Good(object value, params ImmutableArray<string> codes) => new(value, codes, []);

    public static Found Wrong(params ImmutableArray<Refusal> faults) => new(null, [], faults);
}

/// <summary>Reads single fields, each kind by its own rule.</summary>
internal sealed class FieldReading(DateTimeOffset now, ReferenceBook today)
{
    private const int LongestRun = 300;
    private const int ShortestLine = 40;
    private static readonly SearchValues<char> s_ofFile = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=");
    private static readonly SearchValues<char> s_doubtful = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => char.IsSurrogate(c) || c >= '\ufffe' || (char.IsControl(c) && c is not ('\n' or '\t')))]);
    private static readonly char[] Outer = ['\u200b', '\ufeff'];

    public static bool IsBlank(Raw? raw) => raw switch
    {
        null => true,
        Raw.Word w => Trim(w.Value).Length == 0,
        Raw.Truth t => !t.Value,
        Raw.Words w => w.Values.IsDefault || w.Values.All(v => Trim(v).Length == 0),
        Raw.Rows r => r.Values.IsDefault || r.Values.All(IsBlank),
        _ => false,
    };

    public static bool IsBlank(ImmutableDictionary<string, Raw>? row) => row is null || row.Values.All(IsBlank);

    public Found Read(Field field, Raw raw, string path) => field switch
    {
        LineField f => Text(raw, path, f.MaxLength, lines: false),
        TextField f => Text(raw, path, f.MaxLength, lines: true),
        ChoiceField f => Choice(f, raw, path),
        ChoicesField f => Choices(f, raw, path),
        FlagField => Flag(raw, path),
        CountField f => Count(f, raw, path),
        MomentField f => Moment(f, raw, path),
        DayField f => Day(f, raw, path),
        ReferenceField => Reference(raw, path),
        _ => Found.Wrong(FieldRefusals.WrongType(path)),
    };

    // Outer white space, and the marks that Khmer keyboards leave between words, say nothing at the ends.
    private static string Trim(string? text)
    {
        var trimmed = text ?? "";
        for (var before = -1; before != trimmed.Length;)
        {
            before = trimmed.Length;
            trimmed = trimmed.Trim().Trim(Outer);
        }

        return trimmed;
    }

    private static Found Text(Raw raw, string path, int most, bool lines)
    {
        if (raw is not Raw.Word word)
            return Found.Wrong(FieldRefusals.WrongType(path));
        var text = word.Value.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!IsText(text))
            return Found.Wrong(FieldRefusals.NotText(path));
        if (LooksLikeFile(text))
            return Found.Wrong(FieldRefusals.LooksLikeFile(path));
        text = Trim(text.Normalize(NormalizationForm.FormC));
        if (!lines && text.Contains('\n', StringComparison.Ordinal))
            return Found.Wrong(FieldRefusals.NotText(path));
        return text.Length > most ? Found.Wrong(FieldRefusals.TooLong(path, most)) : Found.Good(text, text);
    }

    // No image has a way in, not even written out as letters. No word of any language runs that long in these characters.
    private static bool LooksLikeFile(string text)
    {
        var lines = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            for (var rest = line; !rest.IsEmpty;)
            {
                var run = rest.IndexOfAnyExcept(s_ofFile) is var end && end < 0 ? rest.Length : end;
                if (run > LongestRun)
                    return true;
                rest = rest[run..];
                rest = rest.IndexOfAny(s_ofFile) is var next && next < 0 ? [] : rest[next..];
            }

            // A file written out is often broken into lines of one length; no prose has line after line without a blank.
            var whole = line.Trim();
            lines = whole.Length >= ShortestLine && !whole.ContainsAnyExcept(s_ofFile) ? lines + whole.Length : 0;
            if (lines > LongestRun)
                return true;
        }

        return text.Contains(";base64,", StringComparison.OrdinalIgnoreCase);
    }

    // U+FFFE and U+FFFF are no characters, and the framework cannot normalise them.
    private static bool IsText(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(s_doubtful) is var i and >= 0)
        {
            if (!char.IsHighSurrogate(rest[i]) || i + 1 == rest.Length || !char.IsLowSurrogate(rest[i + 1]))
                return false;
            rest = rest[(i + 2)..];
        }

        return true;
    }

    private Found Choice(ChoiceField field, Raw raw, string path)
    {
        if (raw is not Raw.Word word)
            return Found.Wrong(FieldRefusals.WrongType(path));
        var code = Trim(word.Value);
        return CodesOf(field.From).Contains(code, StringComparer.Ordinal) ? Found.Good(code, code) : Found.Wrong(FieldRefusals.NotAChoice(path));
    }

    private Found Choices(ChoicesField field, Raw raw, string path)
    {
        ImmutableArray<string>? given = raw switch { Raw.Words w => w.Values, Raw.Word w => [w.Value], _ => null };
        if (given is null)
            return Found.Wrong(FieldRefusals.WrongType(path));
        var codes = given.Value.Select(Trim).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> known = [.. CodesOf(field.From).Where(codes.Contains)];
        return known.Length == codes.Count ? Found.Good(known, known) : Found.Wrong(FieldRefusals.NotAChoice(path));
    }

    private ImmutableArray<string> CodesOf(ChoiceSource from) => from switch
    {
        ChoiceSource.Fixed f => f.Codes,
        ChoiceSource.Table t => today.Choices(t.Name, t.Column),
        _ => [],
    };

    private static Found Flag(Raw raw, string path) => raw switch
    {
        Raw.Truth => Found.Good(true, "true"),
        Raw.Word w => Trim(w.Value) switch
        {
            "true" or "on" => Found.Good(true, "true"),
            "false" => Found.Unticked,
            _ => Found.Wrong(FieldRefusals.WrongType(path)),
        },
        _ => Found.Wrong(FieldRefusals.WrongType(path)),
    };

    private static Found Count(CountField field, Raw raw, string path)
    {
        var digits = raw switch { Raw.Number n => n.Digits ?? "", Raw.Word w => Trim(w.Value), _ => "" };
        var unsigned = digits.StartsWith('-') ? digits[1..] : digits;
        if (unsigned.Length == 0 || !unsigned.All(char.IsAsciiDigit))
            return Found.Wrong(FieldRefusals.WrongType(path));
        var inside = int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= field.Min && value <= field.Max;
        return inside ? Found.Good(value, value.ToString(CultureInfo.InvariantCulture)) : Found.Wrong(FieldRefusals.OutOfRange(path, field.Min, field.Max));
    }

    private Found Moment(MomentField field, Raw raw, string path)
    {
        if (raw is not Raw.Word word || !PhnomPenh.TryRead(Trim(word.Value), out var moment))
            return Found.Wrong(FieldRefusals.WrongType(path));
        if (moment.Year is < PhnomPenh.FirstYear or > PhnomPenh.LastYear)
            return Found.Wrong(FieldRefusals.OutOfRange(path, PhnomPenh.FirstYear, PhnomPenh.LastYear));
        return moment > now && !field.MayLieAhead ? Found.Wrong(FieldRefusals.LiesAhead(path)) : Found.Good(moment, word.Value);
    }

    private Found Day(DayField field, Raw raw, string path)
    {
        if (raw is not Raw.Word word || !DateOnly.TryParseExact(Trim(word.Value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Found.Wrong(FieldRefusals.WrongType(path));
        if (day.Year is < PhnomPenh.FirstYear or > PhnomPenh.LastYear)
            return Found.Wrong(FieldRefusals.OutOfRange(path, PhnomPenh.FirstYear, PhnomPenh.LastYear));
        return day > PhnomPenh.DayOf(now) && !field.MayLieAhead ? Found.Wrong(FieldRefusals.LiesAhead(path)) : Found.Good(day, word.Value);
    }

    private static Found Reference(Raw raw, string path)
    {
        if (raw is not Raw.Word word)
            return Found.Wrong(FieldRefusals.WrongType(path));
        var text = Trim(word.Value);
        return Guid.TryParseExact(text, "N", out var id) || Guid.TryParseExact(text, "D", out id)
            ? Found.Good(id, text)
            : Found.Wrong(FieldRefusals.WrongType(path));
    }
}
