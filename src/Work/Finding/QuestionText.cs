using System.Text.RegularExpressions;

namespace Kapea.Work.Finding;

/// <summary>The text of a question, of which piece after piece is taken until only words are left.</summary>
internal sealed class QuestionText
{
    /// <summary>Stands where something was taken.</summary>
    public const char Gone = '\0';

    private readonly string _ordered;
    private readonly char[] _rest;

    /// <summary>Khmer in order, characters without width left out; digits of any script as 0-9.</summary>
    public QuestionText(string typed)
    {
        _ordered = string.Concat(KhmerOrder.Of(typed).Where(c => c != Gone && !KhmerLetters.IsInvisible(c)));
        _rest = [.. _ordered.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c == '\uFF0B' ? '+' : c == '\uFF20' ? '@' : char.IsWhiteSpace(c) ? ' ' : c)];
    }

    /// <summary>What has been taken, and where it stood.</summary>
    public List<(int At, QuestionPiece Piece)> Pieces { get; } = [];

    /// <summary>What is left.</summary>
    public string Rest => new(_rest);

    /// <summary>As typed.</summary>
    public string Typed(int at, int length) => _ordered.Substring(at, length).Trim();

    /// <summary>Takes a piece.</summary>
    public void Take(int at, int length, QuestionPiece piece)
    {
        Say(at, piece);
        Drop(at, length);
    }

    /// <summary>Says what a piece was taken for and leaves it where it is.</summary>
    public void Say(int at, QuestionPiece piece) => Pieces.Add((at, piece));

    /// <summary>Leaves out what says nothing.</summary>
    public void Drop(int at, int length) => Array.Fill(_rest, Gone, at, length);

    /// <summary>Takes whatever fits, as far as it means something.</summary>
    /// <param name="pattern">What to look for.</param>
    /// <param name="meaning">The piece; <c>null</c>: it means nothing and stays.</param>
    public void TakeAll(Regex pattern, Func<Match, QuestionPiece?> meaning)
    {
        foreach (Match match in pattern.Matches(Rest))
            if (meaning(match) is { } piece)
                Take(match.Index, match.Length, piece with { Text = Typed(match.Index, match.Length) });
    }
}
