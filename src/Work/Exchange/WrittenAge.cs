using System.Globalization;
using System.Text;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>An age as somebody wrote it.</summary>
/// <param name="Years">Completed years.</param>
/// <param name="Months">Completed months beyond those; <c>null</c>: years alone were said.</param>
/// <param name="On">The day on which it was right, where the cell says so as text.</param>
internal readonly record struct WrittenAge(int Years, int? Months, string? On)
{
    private const int Oldest = 120;
    private const int OldestChild = 25;

    /// <summary>It says more than completed years and months, as 7.5 does: seven and a half, of which the half is no month that is known.</summary>
    public bool SaysMore { get; init; }

    /// <summary>A child, or somebody whose case began as a child's, can have it.</summary>
    public bool IsAChilds => Years <= OldestChild;

    /// <summary>Whether a child, or somebody whose case began as a child's, can have been born then.</summary>
    /// <param name="born">Between which days.</param>
    /// <param name="on">The day on which the case began; where nobody says it, that of the list, or today.</param>
    public static bool IsBirthOfAChild(BirthSpan born, DateOnly on) => BirthSpan.Years(born.Until, on) <= OldestChild;

    /// <summary>Reads <c>12</c>, <c>7.5</c>, <c>12 years</c>, <c>១២ ឆ្នាំ</c>, <c>8 months</c>, <c>12 on 3/4/2024</c>; <c>null</c>: that is no age.</summary>
    public static WrittenAge? Read(SheetCell cell, ColumnWords words)
    {
        if (cell.Kind is not (CellKind.Text or CellKind.Number)) return null;
        var text = Digits.Latin(KhmerOrder.Of(cell.Text)).Trim();
        int? years = null, months = null;
        var (at, more) = (0, false);
        while (Number(text, ref at, ref more) is { } number)
        {
            var word = Word(text, ref at);
            if (word.Length == 0 && years is null && at >= text.Length) years = number;
            else if (word.Length == 0 && years is null && IsBefore(text, at)) years = number;
            else if (words.Meaning(word, "age") is "years" && years is null) years = number;
            else if (words.Meaning(word, "age") is "months" && months is null) months = number;
            else if (words.Meaning(word, "age") is "on" && years is null && months is null) return Sound(new(number, null, Rest(text, at)) { SaysMore = more });
            else return null;
            if (OnDay(text, at, words) is { } day) return Sound(new(years ?? 0, months, day) { SaysMore = more });
        }

        return (years ?? months) is null || at < text.Length ? null : Sound(new(years ?? 0, months, null) { SaysMore = more });
    }

    /// <summary>Between which days somebody of this age on a day was born.</summary>
    public BirthSpan Born(DateOnly on) => Months is { } months
        ? new(on.AddYears(-Years).AddMonths(-months - 1).AddDays(1), on.AddYears(-Years).AddMonths(-months))
        : BirthSpan.Aged(Years, on);

    private static WrittenAge? Sound(WrittenAge age) => age.Years < Oldest && age.Months is null or < Oldest ? age : null;

    private static int? Number(string text, ref int at, ref bool more)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '.')) at++;
        var whole = Digit(text, ref at);
        if (whole.Length is 0 or > 3) return null;
        if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            more |= Digit(text, ref at).ContainsAnyExcept('0');
        }

        return int.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static ReadOnlySpan<char> Digit(string text, ref int at)
    {
        var from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text.AsSpan(from, at - from);
    }

    private static string Word(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        var word = new StringBuilder();
        while (at < text.Length && (char.IsLetter(text[at]) || KhmerLetters.Part(text[at]) != KhmerPart.Other || text[at] is '/' && word.Length > 0)) word.Append(text[at++]);
        return word.ToString();
    }

    private static bool IsBefore(string text, int at) => at < text.Length && text[at] is '(' or '@' or ',';

    /// <summary>The day behind "on", or in brackets.</summary>
    private static string? OnDay(string text, int at, ColumnWords words)
    {
        var rest = Rest(text, at);
        if (rest.Length == 0) return null;
        var from = 0;
        var word = Word(rest, ref from);
        if (word.Length > 0 && words.Meaning(word, "age") is "on") return Rest(rest, from);
        return text[at..].TrimStart().StartsWith('(') && char.IsAsciiDigit(rest[0]) ? rest : null;
    }

    private static string Rest(string text, int at) => text[at..].Trim(' ', '(', ')', ':', ',', '@');
}
