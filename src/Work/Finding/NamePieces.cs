namespace Kapea.Work.Finding;

/// <summary>The pieces of which a sketch of a name is made: each two letters that stand side by side in a word, its beginning and its end counted as letters. A slip changes two or three of a dozen.</summary>
public static class NamePieces
{
    /// <summary>The pieces of a name in Latin letters, as written or read from Khmer; each once.</summary>
    public static HashSet<string> Of(NameForm name)
    {
        var pieces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in name.Words.Where(w => w.Latin.Length > 0))
        {
            var framed = "^" + word.Latin + "$";
            for (int i = 0; i + 2 <= framed.Length; i++) pieces.Add($"b{framed[i]}{framed[i + 1]}");
        }

        return pieces;
    }
}
