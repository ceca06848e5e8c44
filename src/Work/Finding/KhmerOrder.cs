using System.Text;

namespace Kapea.Work.Finding;

/// <summary>Puts Khmer text in order: what looks alike is spelled alike. Everything else is left as it is.</summary>
/// <remarks>Unicode's own normal forms never repair the order of a cluster, since nearly all Khmer marks have no combining class (Unicode L2/21-241, L2/22-290).</remarks>
public static class KhmerOrder
{
    /// <summary>The text in order. Applied twice it changes nothing more; of any length; text without Khmer comes back as it came.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u1780', '\u17FF') || IsInOrder(text))
            return text;
        var clean = Clean(text);
        var ordered = new StringBuilder(clean.Length);
        int i = 0;
        while (i < clean.Length)
        {
            if (KhmerLetters.Part(clean[i]) == KhmerPart.Other)
            {
                ordered.Append(clean[i++]);
                continue;
            }

            int end = End(clean, i);
            KhmerCluster.Read(clean.AsSpan(i, end - i)).AppendTo(ordered);
            i = end;
        }

        return ordered.ToString();
    }

    /// <summary>Whether nothing need be done, as with nearly all that is written: seen at one pass. Where there is doubt it says no.</summary>
    private static bool IsInOrder(ReadOnlySpan<char> text)
    {
        var (last, before) = (KhmerPart.Other, default(char));
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (KhmerLetters.IsInvisible(c) || IsOld(c))
                return false;
            var part = KhmerLetters.Part(c);
            if (part is KhmerPart.Other or KhmerPart.Base)
            {
                (last, before) = (part, default);
                continue;
            }

            if (part == KhmerPart.Coeng)
            {
                // Two under one base, or one in the wrong place: the slower way looks at them.
                if (last != KhmerPart.Base || i + 1 == text.Length || KhmerLetters.Part(text[i + 1]) != KhmerPart.Base || IsOld(text[i + 1]))
                    return false;
                i++;
            }
            else if (last == KhmerPart.Other || part <= last || (part == KhmerPart.Robat && last != KhmerPart.Base) || (c == KhmerLetters.Samyok && before == KhmerLetters.VowelU))
            {
                return false;
            }

            (last, before) = (part, c);
        }

        return true;
    }

    private static bool IsOld(char c) => c is '\u17A3' or '\u17A4' or '\u17B2' or '\u17D3';

    /// <summary>Where the cluster that begins here ends: before the next base that is not put under it.</summary>
    internal static int End(ReadOnlySpan<char> text, int start)
    {
        int i = start + 1;
        for (; i < text.Length; i++)
        {
            var part = KhmerLetters.Part(text[i]);
            if (part == KhmerPart.Other || (part == KhmerPart.Base && text[i - 1] != KhmerLetters.Coeng))
                break;
        }

        return i;
    }

    /// <summary>Old spellings for what is written now; characters without width beside Khmer are left out.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (KhmerLetters.IsInvisible(c))
            {
                int end = i;
                while (end < text.Length && KhmerLetters.IsInvisible(text[end])) end++;
                if (!(i > 0 && KhmerLetters.IsKhmer(text[i - 1])) && !(end < text.Length && KhmerLetters.IsKhmer(text[end])))
                    clean.Append(text.AsSpan(i, end - i));
                i = end - 1;
                continue;
            }

            _ = c switch
            {
                '\u17A3' => clean.Append('\u17A2'),
                '\u17A4' => clean.Append("\u17A2\u17B6"),
                '\u17B2' => clean.Append('\u17B1'),
                '\u17D3' => clean.Append(KhmerLetters.Nikahit),
                _ => clean.Append(c),
            };
        }

        return clean.ToString();
    }
}
