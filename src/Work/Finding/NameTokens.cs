namespace Kapea.Work.Finding;

/// <summary>The tokens by which a name is looked up: what remains of it however it is spelled. Keyed before they are kept.</summary>
/// <remarks>The kind stands first, so that no token of one kind is ever one of another.</remarks>
public static class NameTokens
{
    private const int ShortWord = 6;
    private const int ShortWhole = 7;

    /// <summary>The tokens of a name; each once.</summary>
    public static HashSet<string> Of(NameForm name)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        var whole = name.Consonants;
        if (whole.Length > 0) tokens.Add("w" + whole);
        if (whole.Length is > 2 and <= ShortWhole)
            for (int i = 0; i < whole.Length; i++)
                tokens.Add("w" + whole.Remove(i, 1));
        var framed = "^" + whole + "$";
        for (int i = 0; i + 3 <= framed.Length; i++) tokens.Add($"g{framed[i]}{framed[i + 1]}{framed[i + 2]}");
        for (int i = 0; i + 4 <= whole.Length; i++)
        {
            tokens.Add($"g{whole[i]}{whole[i + 1]}{whole[i + 3]}");
            tokens.Add($"g{whole[i]}{whole[i + 2]}{whole[i + 3]}");
        }

        foreach (var word in name.Words)
        {
            if (word.Sound.Length == 0)
            {
                if (word.Text.Length > 0) tokens.Add("x" + word.Text);
                continue;
            }

            tokens.Add("c" + word.Consonants);
            tokens.Add("s" + word.Sound);
            if (word.Sound.Length is > 1 and <= ShortWord)
                for (int i = 0; i < word.Sound.Length; i++)
                    tokens.Add("s" + word.Sound.Remove(i, 1));
        }

        return tokens;
    }
}
