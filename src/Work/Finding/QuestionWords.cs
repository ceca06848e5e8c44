using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kapea.Work.Finding;

/// <summary>What is left of a question once marks, dates and ages are taken: names, words for sex, places, and bare numbers.</summary>
internal sealed partial class QuestionWords
{
    private const int LongestPlace = 5;
    private const int LeastLetters = 3;
    private const int MostAlternatives = 4;
    private const RegexOptions Plainly = RegexOptions.CultureInvariant;

    private static readonly ImmutableArray<string> s_fillers = ["ឈ្មោះ", "named", "called", "name", "naam", "ភេទ", "sex", "geslacht"];

    // As everybody writes Kampong Thom and its like.
    private static readonly ImmutableArray<string> s_short = ["kg", "kpg"];

    private readonly QuestionText _text;
    private readonly QuestionBirths _births;
    private readonly List<Word> _words = [];
    private readonly ImmutableArray<Span> _places;
    private readonly ImmutableArray<string> _codes;
    private readonly Sex? _sex;
    private readonly (Sex Sex, Word Word)? _maybe;

    public QuestionWords(QuestionText text, QuestionBirths births, QuestionPlaces places)
    {
        (_text, _births) = (text, births);
        _codes = [.. text.Pieces.SelectMany(p => p.Piece.Places)];
        foreach (Match match in Words().Matches(text.Rest)) _words.Add(new(match.Index, match.Length, match.Value));
        // One letter is a word for sex where an age stands as well (sokha f 12), otherwise an initial.
        var hasAge = births.Known is not null || _words.Any(IsAge);
        var sexes = _words.Select(w => (Word: w, Sex: w.Text.Length > 1 || hasAge ? SexWords.Of(w.Text) : null)).Where(s => s.Sex is not null).ToList();
        foreach (var (word, sex) in sexes)
        {
            text.Say(word.At, new(word.Text, Taken.Sex) { Sex = sex });
            if (word.Text.Length > 1 && SexWords.IsNameToo(word.Text))
            {
                _maybe ??= (sex!.Value, word);
                continue;
            }

            _sex ??= sex;
            _words.Remove(word);
        }

        _words.RemoveAll(w => s_fillers.Contains(w.Text, StringComparer.OrdinalIgnoreCase));
        _places = Best(places);
        foreach (var span in _places.Take(1)) text.Say(_words[span.From].At, new(Said(span), Taken.Place) { Places = span.Codes });
        TakeNumbers();
        foreach (var word in _words.Where((w, i) => !IsWithin(i, _places.FirstOrDefault(p => p.IsSure)))) text.Say(word.At, new(word.Text, Taken.Name));
    }

    /// <summary>The readings, likeliest first.</summary>
    public ImmutableArray<Findable> Alternatives(string purpose, ImmutableArray<Mark> marks)
    {
        var readings = new List<(string Name, ImmutableArray<string> Places, Sex? Sex)>();
        foreach (var span in _places.Take(1)) readings.Add((Name(span), span.Codes, _sex));
        if (!_places.Any(p => p.IsSure)) readings.Add((Name(null), [], _sex));
        if (_maybe is { } maybe)
        {
            var span = _places.FirstOrDefault(p => Name(p, maybe.Word).Length > 0);
            readings.Add((Name(span, maybe.Word), span?.Codes ?? [], maybe.Sex));
        }

        foreach (var span in _places.Skip(1).Take(1)) readings.Add((Name(span), span.Codes, _sex));
        return
        [
            .. readings.DistinctBy(r => (r.Name, string.Join(' ', r.Places), r.Sex)).Select(r => new Findable(purpose)
            {
                Names = r.Name.Length > 0 ? [r.Name] : [],
                Sex = r.Sex,
                Born = _births.Known,
                Places = [.. _codes, .. r.Places],
                Marks = marks,
            }).Where(f => !f.IsEmpty).Take(MostAlternatives),
        ];
    }

    // A number that stands alone is an age; behind a word such as ភូមិ it is one of a thousand villages called so.
    private void TakeNumbers()
    {
        for (int i = _words.Count - 1; i >= 0; i--)
        {
            var word = _words[i];
            if (!IsAge(word) || _places.Any(p => IsWithin(i, p))) continue;
            if (i > 0 && !_places.Any(p => IsWithin(i - 1, p)) && PlaceWords.Is(_words[i - 1].Text, out var level) && level is not null)
            {
                var before = _words[i - 1].At;
                _text.Say(before, new(_text.Typed(before, word.At + word.Length - before), Taken.Place));
                Remove(i--);
                Remove(i);
                continue;
            }

            _text.Say(word.At, _births.Aged(int.Parse(word.Text, CultureInfo.InvariantCulture), null, isAbout: false) with { Text = _text.Typed(word.At, word.Length) });
            Remove(i);
        }
    }

    private void Remove(int word)
    {
        _words.RemoveAt(word);
        foreach (var span in _places.Where(p => p.From > word)) (span.From, span.To) = (span.From - 1, span.To - 1);
    }

    private static bool IsAge(Word word) => word.Text.Length <= 2 && word.Text.All(char.IsAsciiDigit) && word.Text.Trim('0').Length > 0;

    /// <summary>The words that name a place: those that say so first, one that only sounds so last; the larger, the longest; a neighbour that lies in it or around it goes with it.</summary>
    private ImmutableArray<Span> Best(QuestionPlaces places)
    {
        var found = new List<Span>();
        for (int from = 0; from < _words.Count; from++)
            for (int to = from; to < Math.Min(_words.Count, from + LongestPlace); to++)
                if (Place(places, from, to) is { } span)
                    found.Add(span);
        var best = found.OrderByDescending(s => s.IsSure).ThenBy(s => s.IsHeard && s.From == s.To).ThenBy(s => s.Level).ThenByDescending(s => s.To - s.From).ThenByDescending(s => s.From).ToList();
        if (best.Count == 0) return [];
        var first = Joined(best[0], best);
        return [first, .. best.Where(s => s.To < first.From || s.From > first.To).Take(1)];
    }

    // What only sounds like a place within the other, or is all that is left for a name, stays a name.
    private Span Joined(Span first, List<Span> others)
    {
        foreach (var other in others.Where(o => (o.To == first.From - 1 || o.From == first.To + 1) && (o.IsSure || (!o.IsHeard && !IsAll(o, first)))).OrderByDescending(o => o.To - o.From))
        {
            var within = other.Codes.Where(c => first.Codes.Any(f => c.StartsWith(f, StringComparison.Ordinal) && c != f)).ToImmutableArray();
            if (!within.IsEmpty) return Joined(new(Math.Min(first.From, other.From), Math.Max(first.To, other.To), within, first.IsSure || other.IsSure, first.IsHeard && other.IsHeard), others);
        }

        return first;
    }

    private bool IsAll(Span one, Span other) => _words.Where((w, i) => !IsWithin(i, one) && !IsWithin(i, other)).All(IsAge);

    private Span? Place(QuestionPlaces places, int from, int to)
    {
        // What was taken in between parts the words.
        if (_text.Rest.AsSpan(_words[from].At, _words[to].At - _words[from].At).Contains(QuestionText.Gone)) return null;
        var (first, last, isSure) = (from, to, false);
        PlaceLevel? level = null;
        while (first < last && PlaceWords.Is(_words[first].Text, out var says)) (first, isSure, level) = (first + 1, true, says ?? level);
        if (first < last && PlaceWords.Is(_words[last].Text, out var after) && after is not null) (last, isSure, level) = (last - 1, true, after);
        var name = string.Join(' ', _words[first..(last + 1)].Select((w, i) => i == 0 && last > first && s_short.Contains(w.Text, StringComparer.OrdinalIgnoreCase) ? "kampong" : w.Text));
        if (isSure || (name.Any(char.IsLetter) && name.Length >= LeastLetters))
        {
            if (places.Find(name, level) is { Places.IsEmpty: false } found) return new(from, to, Codes(found.Places), isSure, found.IsHeard);
            // A commune that somebody calls a village.
            if (level is not null && places.Find(name, null) is { Places.IsEmpty: false, IsHeard: false } other) return new(from, to, Codes(other.Places), isSure, false);
        }

        return PlaceWords.Begins(name, out var rest, out var begins) && places.Find(rest, begins) is { Places.IsEmpty: false } inside ? new(from, to, Codes(inside.Places), true, inside.IsHeard) : null;
    }

    private static ImmutableArray<string> Codes(ImmutableArray<Place> places) => [.. places.Select(p => p.Code)];

    private string Name(Span? without, Word? sex = null) =>
        string.Join(' ', _words.Where((w, i) => !IsWithin(i, without) && w != sex).Select(w => w.Text.StartsWith(s_fillers[0], StringComparison.Ordinal) ? w.Text[s_fillers[0].Length..] : w.Text));

    private string Said(Span span) => _text.Typed(_words[span.From].At, _words[span.To].At + _words[span.To].Length - _words[span.From].At);

    private static bool IsWithin(int word, Span? span) => span is not null && word >= span.From && word <= span.To;

    private sealed record Word(int At, int Length, string Text);

    /// <summary>Words that name a place.</summary>
    private sealed class Span(int from, int to, ImmutableArray<string> codes, bool isSure, bool isHeard)
    {
        public int From { get; set; } = from;

        public int To { get; set; } = to;

        public ImmutableArray<string> Codes { get; } = codes;

        /// <summary>A word beside it says that it is a place.</summary>
        public bool IsSure { get; } = isSure;

        /// <summary>It only sounds like the place.</summary>
        public bool IsHeard { get; } = isHeard;

        public int Level { get; } = codes.Min(c => c.Length);
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019.\-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*", Plainly)]
    private static partial Regex Words();
}
