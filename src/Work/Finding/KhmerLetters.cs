namespace Kapea.Work.Finding;

/// <summary>What a Khmer code point is in a cluster (Khmer Encoding Structure, Unicode L2/22-290).</summary>
internal enum KhmerPart
{
    /// <summary>Not Khmer, or stands by itself.</summary>
    Other,

    /// <summary>A consonant or an independent vowel: a cluster begins.</summary>
    Base,

    /// <summary>The sign that puts the next consonant under the base.</summary>
    Coeng,

    /// <summary>Robat, over the base.</summary>
    Robat,

    /// <summary>Moves the base to the other series.</summary>
    Shifter,

    /// <summary>A vowel sign.</summary>
    Vowel,

    /// <summary>A sign over the cluster.</summary>
    Modifier,

    /// <summary>A sign that ends the cluster.</summary>
    Final,
}

/// <summary>Code points of Khmer by name, and which part each plays.</summary>
internal static class KhmerLetters
{
    public const char Coeng = '\u17D2';
    public const char Ro = '\u179A';
    public const char Ba = '\u1794';
    public const char Da = '\u178A';
    public const char Ta = '\u178F';
    public const char Muusikatoan = '\u17C9';
    public const char Triisap = '\u17CA';
    public const char Nikahit = '\u17C6';
    public const char Toandakhiat = '\u17CD';
    public const char Samyok = '\u17D0';
    public const char VowelAa = '\u17B6';
    public const char VowelU = '\u17BB';
    public const char VowelE = '\u17C1';
    public const char VowelIi = '\u17B8';
    public const char VowelOe = '\u17BE';
    public const char VowelOo = '\u17C4';

    public static KhmerPart Part(char c) => c switch
    {
        >= '\u1780' and <= '\u17B3' => KhmerPart.Base,
        Coeng => KhmerPart.Coeng,
        '\u17CC' => KhmerPart.Robat,
        Muusikatoan or Triisap => KhmerPart.Shifter,
        >= '\u17B6' and <= '\u17C5' => KhmerPart.Vowel,
        '\u17C7' or '\u17C8' => KhmerPart.Final,
        Nikahit or '\u17CB' or (>= '\u17CD' and <= '\u17D1') or '\u17D3' or '\u17DD' => KhmerPart.Modifier,
        _ => KhmerPart.Other,
    };

    public static bool IsKhmer(char c) => c is (>= '\u1780' and <= '\u17FF') or (>= '\u19E0' and <= '\u19FF');

    public static bool IsDigit(char c) => c is >= '\u17E0' and <= '\u17E9';

    /// <summary>Consonants of the first series, whose vowels are the a-like ones.</summary>
    public static bool IsFirstSeries(char c) => c is '\u1780' or '\u1781' or '\u1785' or '\u1786' or '\u178A' or '\u178B' or '\u178E' or '\u178F' or '\u1790' or '\u1794' or '\u1795'
        or '\u179D' or '\u179E' or '\u179F' or '\u17A0' or '\u17A1' or '\u17A2';

    /// <summary>Characters without width that say nothing in Khmer.</summary>
    public static bool IsInvisible(char c) => c is (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' or '\u00AD' or '\u17B4' or '\u17B5';
}
