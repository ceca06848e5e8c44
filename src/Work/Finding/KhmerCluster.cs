using System.Text;

namespace Kapea.Work.Finding;

/// <summary>One cluster: a base with everything that is written around it, in canonical order.</summary>
internal sealed class KhmerCluster
{
    /// <summary>The base; <c>\0</c>: a mark stands alone.</summary>
    public char Base { get; private set; }

    public bool HasRobat { get; private set; }

    /// <summary>The consonants under it; ro, which is drawn around the base, last.</summary>
    public List<char> Under { get; } = [];

    /// <summary>The shifter; <c>\0</c>: none.</summary>
    public char Shifter { get; private set; }

    public List<char> Vowels { get; private set; } = [];

    public List<char> Modifiers { get; } = [];

    public List<char> Finals { get; } = [];

    /// <summary>Reads the characters of one cluster in whatever order they were typed. What stands twice is kept once; a coeng without a consonant is dropped.</summary>
    public static KhmerCluster Read(ReadOnlySpan<char> typed)
    {
        var cluster = new KhmerCluster();
        for (int i = 0; i < typed.Length; i++)
        {
            char c = typed[i];
            switch (KhmerLetters.Part(c))
            {
                case KhmerPart.Base:
                    cluster.Base = c;
                    break;
                case KhmerPart.Coeng:
                    if (i + 1 < typed.Length && KhmerLetters.Part(typed[i + 1]) == KhmerPart.Base) Once(cluster.Under, typed[++i]);
                    break;
                case KhmerPart.Robat:
                    cluster.HasRobat = true;
                    break;
                case KhmerPart.Shifter:
                    if (cluster.Shifter == default) cluster.Shifter = c;
                    break;
                case KhmerPart.Vowel:
                    Once(cluster.Vowels, c);
                    break;
                case KhmerPart.Modifier:
                    Once(cluster.Modifiers, c);
                    break;
                default:
                    Once(cluster.Finals, c);
                    break;
            }
        }

        cluster.RoLast();
        cluster.JoinVowels();
        cluster.LiftShifter();
        return cluster;
    }

    public void AppendTo(StringBuilder text)
    {
        if (Base != default) text.Append(Base);
        if (HasRobat) text.Append('\u17CC');
        foreach (char under in Under) text.Append(KhmerLetters.Coeng).Append(under);
        if (Shifter != default) text.Append(Shifter);
        foreach (char c in Vowels) text.Append(c);
        foreach (char c in Modifiers) text.Append(c);
        foreach (char c in Finals) text.Append(c);
    }

    private static void Once(List<char> list, char c)
    {
        if (!list.Contains(c)) list.Add(c);
    }

    private void RoLast()
    {
        if (Under.Remove(KhmerLetters.Ro)) Under.Add(KhmerLetters.Ro);
    }

    // A vowel of two parts typed as two vowels.
    private void JoinVowels()
    {
        if (Vowels.Count < 2)
            return;
        Join(KhmerLetters.VowelE, KhmerLetters.VowelIi, KhmerLetters.VowelOe);
        Join(KhmerLetters.VowelE, KhmerLetters.VowelAa, KhmerLetters.VowelOo);
        if (Vowels.Contains(KhmerLetters.VowelOe) && Vowels.Contains(KhmerLetters.VowelAa)) Vowels = [KhmerLetters.VowelOo, KhmerLetters.VowelIi];
    }

    private void Join(char one, char other, char whole)
    {
        if (Vowels.Contains(one) && Vowels.Contains(other)) Vowels = [whole, .. Vowels.Where(v => v != one && v != other && v != whole)];
    }

    // Under a vowel that is drawn above, a shifter slides below and looks like the vowel u; so it is typed as one.
    private void LiftShifter()
    {
        bool isAbove = Vowels.Any(v => v is (>= '\u17B7' and <= '\u17BA') or KhmerLetters.VowelOe) || Modifiers.Contains(KhmerLetters.Samyok)
            || (Vowels.Contains(KhmerLetters.VowelAa) && Modifiers.Contains(KhmerLetters.Nikahit));
        if (!isAbove || !Vowels.Remove(KhmerLetters.VowelU) || Shifter != default)
            return;
        bool isStrong = KhmerLetters.IsFirstSeries(Base) && Base != KhmerLetters.Ba;
        Shifter = isStrong ? KhmerLetters.Triisap : KhmerLetters.Muusikatoan;
    }
}
