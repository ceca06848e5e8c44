using Kapea.Work.Reference;

namespace Kapea.Work.Exchange;

/// <summary>Words of other systems and lists, and what they are here: rows of <c>received-words</c>.</summary>
public static class ReceivedWords
{
    /// <summary>Our code for a word of the other side; <c>null</c>: the word is not known. Case, blanks, hyphens and underscores do not count.</summary>
    public static string? Ours(ReferenceBook book, string list, string? word) => word is null || Plain(word) is not { Length: > 0 } plain ? null
        : book.Rows("received-words").FirstOrDefault(r => r["list"] == list && Plain(r["there"]) == plain)?["ours"];

    private static string Plain(string word) => new([.. word.Trim().ToLowerInvariant().Where(c => c is not (' ' or '-' or '_' or '\u200b'))]);
}
