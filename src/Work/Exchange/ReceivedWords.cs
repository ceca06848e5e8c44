using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Work.Exchange;

/// <summary>Words of other systems and lists for what somebody is to a child: rows of <c>received-words</c>. Every other word of theirs is in <c>cell-words</c>.</summary>
public static class ReceivedWords
{
    /// <summary>The relation that a word of the other side means; of a word that is not known, another one.</summary>
    public static PersonRelation Relation(ReferenceBook book, string? word) =>
        word is not null && ColumnWords.Fold(word) is { Length: > 0 } said && book.Rows("received-words").FirstOrDefault(r => ColumnWords.Fold(r["there"]) == said) is { } row && Enum.TryParse<PersonRelation>(row["ours"], out var relation) ? relation : PersonRelation.Other;
}
