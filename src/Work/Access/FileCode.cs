using System.Globalization;

namespace Kapea.Work.Access;

/// <summary>The code by which a case is spoken of: <c>{ORG}-{YY}-{6 Crockford base32}-{check}</c>.</summary>
/// <remarks>
/// It tells nothing: no province, sex, age, birth year or sequence. The check character is Crockford's: the value of the
/// two digits of the year and the six symbols, modulo 37. It catches every single wrong symbol and every swap of neighbours.
/// </remarks>
public static class FileCode
{
    private const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string CheckSymbols = Symbols + "*~$=U";
    private const int Length = 6;

    /// <summary>How many random bits a code takes.</summary>
    public const int Bits = 30;

    /// <summary>Makes a code.</summary>
    /// <param name="organisation">The organisation's short name: 2 to 8 ASCII capitals or digits.</param>
    /// <param name="year">The local year; its last two digits are used.</param>
    /// <param name="random">Random bits; the lowest 30 are used.</param>
    public static string Make(string organisation, int year, uint random)
    {
        if (!IsOrganisation(organisation))
            throw new ArgumentException("An organisation's short name is 2 to 8 ASCII capitals or digits.", nameof(organisation));
        var drawn = string.Create(Length, random, static (span, bits) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Symbols[(int)((bits >> (5 * (Length - 1 - i))) & 31)];
        });
        var digits = (year % 100).ToString("00", CultureInfo.InvariantCulture);
        return $"{organisation}-{digits}-{drawn}-{CheckOf(digits + drawn)}";
    }

    /// <summary>Reads a code as somebody typed it: lower case, no strokes (where the organisation has a letter in its name), and I, L for 1 and O for 0, are understood.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="code">The code as it is written; empty where it is none.</param>
    /// <returns>Whether it is a code whose check character is right.</returns>
    public static bool TryParse(string? typed, out string code)
    {
        code = "";
        var parts = (typed ?? "").Trim().ToUpperInvariant().Split('-');
        // Figures alone are a telephone or an account, of which one in 37 has a check character that is right.
        if (parts is [{ Length: > Length + 3 } whole] && whole[..^(Length + 3)].Any(char.IsAsciiLetterUpper)) parts = [whole[..^(Length + 3)], whole[^(Length + 3)..^(Length + 1)], whole[^(Length + 1)..^1], whole[^1..]];
        if (parts is not [var organisation, { Length: 2 } year, { Length: Length } symbols, { Length: 1 } check])
            return false;
        var read = symbols.Replace('O', '0').Replace('I', '1').Replace('L', '1');
        var isRead = IsOrganisation(organisation) && year.All(char.IsAsciiDigit) && read.All(s => Symbols.Contains(s, StringComparison.Ordinal));
        if (!isRead || CheckOf(year + read) != Lenient(check[0]))
            return false;
        code = $"{organisation}-{year}-{read}-{Lenient(check[0])}";
        return true;
    }

    private static char Lenient(char check) => check switch { 'O' => '0', 'I' or 'L' => '1', _ => check };

    /// <summary>Whether this can be an organisation's short name: 2 to 8 ASCII capitals or digits.</summary>
    public static bool IsOrganisation(string name) => name.Length is >= 2 and <= 8 && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    private static char CheckOf(string symbols) =>
        CheckSymbols[symbols.Aggregate(0, (rest, s) => ((rest * 32) + Symbols.IndexOf(s, StringComparison.Ordinal)) % 37)];
}
