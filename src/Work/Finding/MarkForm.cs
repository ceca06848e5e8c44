using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Kapea.Work.Access;

namespace Kapea.Work.Finding;

/// <summary>What remains of a mark when spelling is taken away: two spellings of one number come to one form, two numbers never do.</summary>
public static partial class MarkForm
{
    private const int Counts = 300;
    private const int ShortestPhone = 6;
    private const string Home = "855";

    /// <summary>The forms; several where several telephone numbers were typed into one field, none where nothing can be recognised by it.</summary>
    /// <remarks>Of what is longer than 300 characters only these count.</remarks>
    public static ImmutableArray<string> Of(Mark mark)
    {
        var text = Plain(mark.Text);
        IEnumerable<string> forms = mark.Kind switch
        {
            MarkKind.Phone => Parts(text).Select(Phone),
            MarkKind.Plate => [Plate(text)],
            MarkKind.Handle => [Handle(text)],
            MarkKind.Mail => [Mail(text)],
            MarkKind.Code => [FileCode.TryParse(text, out var code) ? code : Bare(text)],
            _ => [Bare(text)],
        };
        return [.. forms.Where(f => f.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The tokens under which a mark is looked up; keyed before they are kept.</summary>
    /// <remarks>A name on a messenger that is a telephone number is found as the number too.</remarks>
    public static IEnumerable<string> Tokens(Mark mark)
    {
        var tokens = Of(mark).Select(f => Token(mark.Kind, f));
        return mark.Kind == MarkKind.Handle && IsPhone(mark.Text) ? tokens.Concat(Tokens(mark with { Kind = MarkKind.Phone })) : tokens;
    }

    /// <summary>Whether a text can be a telephone number: digits and what people put between them, six at least.</summary>
    public static bool IsPhone(string text) => PhoneAlone().IsMatch(Plain(text));

    /// <summary>Whether a text is a number plate of Cambodia, with or without its province.</summary>
    public static bool IsPlate(string text) => PlateWithin().IsMatch(Plain(text).ToUpperInvariant());

    /// <summary>Letters, marks and digits alone: letters large, digits of any script as 0-9, Khmer in order.</summary>
    public static string Bare(string text) => string.Concat(Plain(text).Where(IsSaid)).ToUpperInvariant();

    // Kept (keyed) for ever: a kind keeps its word.
    private static string Token(MarkKind kind, string form) => "m:" + kind switch
    {
        MarkKind.Code => "code",
        MarkKind.Phone => "phone",
        MarkKind.Plate => "plate",
        MarkKind.Handle => "handle",
        MarkKind.Mail => "mail",
        MarkKind.Account => "account",
        MarkKind.Device => "device",
        MarkKind.Number => "number",
    } + ":" + form;

    private static bool IsSaid(char c) => char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Plain(string text) => string.Concat(KhmerOrder.Of(text.Length > Counts ? text[..Counts] : text)
        .Where(c => !KhmerLetters.IsInvisible(c)).Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c == '\uFF0B' ? '+' : c == '\uFF20' ? '@' : c)).Trim();

    // A slash stands between two numbers, or within one where what is before it is too short: 012/345 678.
    private static string[] Parts(string text)
    {
        var parts = SeveralPhones().Split(text);
        return parts.Length > 1 && parts[0].Count(char.IsAsciiDigit) < ShortestPhone && text.IndexOf('/', StringComparison.Ordinal) == parts[0].Length ? SeveralPhones().Split(text.Replace('/', ' ')) : parts;
    }

    /// <summary>As it is dialled at home, 0 in front; of another country with + and its code.</summary>
    private static string Phone(string text)
    {
        var digits = string.Concat(text.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        if (digits.Length < ShortestPhone) return "";
        bool isWhole = Abroad().IsMatch(text);
        if (digits.StartsWith("00", StringComparison.Ordinal)) (isWhole, digits) = (true, digits.TrimStart('0'));
        if (digits.StartsWith(Home, StringComparison.Ordinal) && (isWhole || digits.Length is 11 or 12 || (digits.Length == 13 && digits[Home.Length] == '0'))) return "0" + digits[Home.Length..].TrimStart('0');
        if (isWhole) return "+" + digits;
        // A spreadsheet takes the zero in front away.
        return digits[0] != '0' && digits.Length is 8 or 9 ? "0" + digits.TrimStart('0') : digits;
    }

    private static string Plate(string text)
    {
        var large = text.ToUpperInvariant();
        return Bare(PlateWithin().Match(large) is { Success: true } plate ? plate.Value : large);
    }

    // Half of the networks read over dots in a name.
    private static string Handle(string text) => NameOn(text.ToLowerInvariant()) is var name && name.Contains('@', StringComparison.Ordinal) ? name : name.Replace(".", "", StringComparison.Ordinal);

    private static string NameOn(string small)
    {
        if (MailWithin().IsMatch(small)) return Mail(small);
        if (Profile().Match(small) is { Success: true } number) return number.Groups[1].Value;
        if (Address().Match(small) is { Success: true } address)
        {
            var path = address.Groups[1].Value.Split(['?', '#'])[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
            return path.Length == 0 ? "" : path[^1].TrimStart('@');
        }

        return AtName().Match(small) is { Success: true } name ? name.Groups[1].Value : string.Concat(small.Where(c => !char.IsWhiteSpace(c)));
    }

    private static string Mail(string text)
    {
        if (MailWithin().Match(text.ToLowerInvariant()) is not { Success: true } mail) return Bare(text);
        var (name, domain) = (mail.Groups[1].Value, mail.Groups[2].Value);
        // One mailbox: Google reads over dots and over what stands behind a plus.
        return domain is "gmail.com" or "googlemail.com" ? $"{name.Split('+')[0].Replace(".", "", StringComparison.Ordinal)}@gmail.com" : $"{name}@{domain}";
    }

    [GeneratedRegex(@"(?<=[0-9]\)?)\s*[/,;|\n\u17D4]|\s+(?:or|and|ឬ|និង)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SeveralPhones();

    [GeneratedRegex(@"^\+?(?:[\s.()\-\u2010-\u2015]*[0-9]){6,15}[\s.)]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneAlone();

    [GeneratedRegex(@"^[^0-9]*\+|wa\.me", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Abroad();

    [GeneratedRegex(@"(?<![0-9A-Z])[0-9]{1,2}[\s.\-]?[A-Z\u1780-\u17A2]{1,3}[\s.\-]*[0-9](?:\.?[0-9]){2,4}(?![0-9A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex PlateWithin();

    [GeneratedRegex(@"profile\.php\?(?:[^#]*&)?id=([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Profile();

    [GeneratedRegex(@"(?:https?://)?(?:[a-z0-9\-]+\.)+[a-z]{2,}/(\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:^|[\s:(])@([\p{L}\p{M}\p{N}._\-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex AtName();

    [GeneratedRegex(@"([^\s@<>()"",;:/]+)@([a-z0-9\-]+(?:\.[a-z0-9\-]+)+)", RegexOptions.CultureInvariant)]
    private static partial Regex MailWithin();
}
