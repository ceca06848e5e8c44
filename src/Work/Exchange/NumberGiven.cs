using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>Numbers of registers as other systems and lists give them.</summary>
internal static class NumberGiven
{
    private const int Fewest = 6;

    /// <summary>It says that there is none: words for nothing, noughts, or one digit throughout. Two children of whom it was written are not the same.</summary>
    public static bool IsNone(string written, ColumnWords words)
    {
        if (words.IsNothing(written)) return true;
        var said = Digits.Latin(written).Where(char.IsLetterOrDigit).ToList();
        return said.TrueForAll(c => c == '0') || (said.Count >= Fewest && char.IsAsciiDigit(said[0]) && said.TrueForAll(c => c == said[0]));
    }
}
