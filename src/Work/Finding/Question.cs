using System.Collections.Immutable;
using Kapea.Work.Access;

namespace Kapea.Work.Finding;

/// <summary>What a piece of a question was taken for.</summary>
public enum Taken
{
    /// <summary>Part of a name.</summary>
    Name,

    /// <summary>How old somebody is.</summary>
    Age,

    /// <summary>When somebody was born.</summary>
    Birth,

    /// <summary>Sex.</summary>
    Sex,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A telephone, plate, code or the like.</summary>
    Mark,
}

/// <summary>One piece of a question and what it was taken for. A piece that may be two things stands twice.</summary>
/// <param name="Text">As typed.</param>
/// <param name="As">What it was taken for.</param>
public sealed record QuestionPiece(string Text, Taken As)
{
    /// <summary>Of an age or a birth: between which days.</summary>
    public BirthSpan? Born { get; init; }

    /// <summary>Of an age: from how many years.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>Of an age: to how many years.</summary>
    public int? AgeTo { get; init; }

    /// <summary>Of a word for sex: which.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Of a place: its codes; several where several places are called so.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Of a mark: its kind.</summary>
    public MarkKind? Mark { get; init; }
}

/// <summary>What somebody typed into the one box, understood: a name in any script, an age or a birth, sex, a place, a telephone, a plate, a code, in any order.</summary>
/// <param name="Alternatives">What is to be looked for, the likeliest reading first; a word that may be a place or part of a name is read both ways. Empty where nothing can be looked up.</param>
/// <param name="Pieces">What each piece was taken for, in the order of the text.</param>
/// <param name="IsCut">More was typed than counts.</param>
public sealed record Question(ImmutableArray<Findable> Alternatives, ImmutableArray<QuestionPiece> Pieces, bool IsCut)
{
    /// <summary>How many characters count; what stands behind them is passed over.</summary>
    public const int Counts = 200;

    /// <summary>Reads what was typed, whatever it is.</summary>
    /// <param name="typed">The text.</param>
    /// <param name="purpose">What is looked for: one of <see cref="Purposes"/>.</param>
    /// <param name="today">The local day, from which ages are counted.</param>
    /// <param name="places">The places.</param>
    public static Question Read(string typed, string purpose, DateOnly today, QuestionPlaces places)
    {
        var cut = typed.Length <= Counts ? typed : typed[..(char.IsHighSurrogate(typed[Counts - 1]) ? Counts - 1 : Counts)];
        var text = new QuestionText(cut);
        var births = new QuestionBirths(text, today);
        var marks = QuestionMarks.Take(text, births, places);
        births.TakeYears();
        births.TakeAges();
        var words = new QuestionWords(text, births, places);
        return new(words.Alternatives(purpose, marks), [.. text.Pieces.OrderBy(p => p.At).ThenBy(p => p.Piece.As).Select(p => p.Piece)], cut.Length < typed.Length);
    }
}
