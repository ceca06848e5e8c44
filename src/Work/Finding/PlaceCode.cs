namespace Kapea.Work.Finding;

/// <summary>The codes of places, as people and spreadsheets write them.</summary>
public static class PlaceCode
{
    /// <summary>Whether a text is a whole code: two, four, six or eight digits 0-9.</summary>
    public static bool IsWhole(string code) => code.Length is 2 or 4 or 6 or 8 && code.All(char.IsAsciiDigit);

    /// <summary>The code that was meant: spaces left out, Khmer digits as 0-9, and a zero that was lost in front put back.</summary>
    /// <remarks>Codes have an even number of digits and none begins with two zeros, so that an odd number means exactly one zero lost.</remarks>
    /// <returns><c>null</c>: that is no code.</returns>
    public static (string Code, bool IsMended)? Read(string written)
    {
        var digits = Digits.Latin(string.Concat(written.Where(c => !char.IsWhiteSpace(c))));
        if (IsWhole(digits)) return (digits, false);
        return IsWhole("0" + digits) ? ("0" + digits, true) : null;
    }
}
