using System.Text.RegularExpressions;

namespace Kapea.Work.Finding;

/// <summary>The one reader of telephone numbers: in the box, in a field for a telephone, and in texts, where less is believed.</summary>
internal static partial class Telephones
{
    private const RegexOptions Plainly = RegexOptions.CultureInvariant;
    private const string Home = "855";
    private const int NorthAmerica = 11;
    private const int Pairs = 5;
    private const int MostGroups = 7;

    /// <summary>Where numbers stand in a question or in a field for a telephone: also without the zero in front.</summary>
    public static IEnumerable<(int At, int Length)> Typed(string text) => Find(text, isText: false, _ => true);

    /// <summary>Where numbers stand in a text that begin with + or 00, whatever their pairs look like.</summary>
    public static IEnumerable<(int At, int Length)> Abroad(string text) => Find(text, isText: true, n => n.IsWhole);

    /// <summary>Where numbers stand in a text, days having been taken out of it.</summary>
    public static IEnumerable<(int At, int Length)> Within(string text) => Find(text, isText: true, _ => true);

    private static IEnumerable<(int At, int Length)> Find(string text, bool isText, Func<Number, bool> isAsked)
    {
        foreach (Match chain in Chains().Matches(text))
        {
            if (isText && !MayStand(text, chain)) continue;
            var groups = Groups().Matches(chain.Value).ToList();
            var end = -1;
            for (int from = 0; from < groups.Count; from++)
            {
                // Behind a stroke or a point a number goes on; it does not begin there.
                if (isText && from > 0 && from != end + 1 && !Between(chain.Value, groups, from).Contains(' ', StringComparison.Ordinal)) continue;
                var number = new Number(chain.Value, groups, from, isText);
                if (!isAsked(number) || number.Last() is not { } last) continue;
                var (at, until) = (number.At, groups[last].Index + groups[last].Length);
                if (isText && IsSomethingElse(text[(chain.Index + until)..Math.Min(text.Length, chain.Index + until + 12)])) continue;
                yield return (chain.Index + at, until - at);
                from = end = last;
            }
        }
    }

    private static string Between(string chain, List<Match> groups, int group) => chain[(groups[group - 1].Index + groups[group - 1].Length)..groups[group].Index];

    private static bool MayStand(string text, Match chain)
    {
        var before = text[Math.Max(0, chain.Index - 60)..chain.Index];
        return SaysSo().IsMatch(before) || !(Address().IsMatch(before) || Joined().IsMatch(before) || (Another().IsMatch(before) && !chain.Value.Contains('+', StringComparison.Ordinal)));
    }

    // A letter goes on, money, or the figures in brackets behind the number of an identity card.
    private static bool IsSomethingElse(string behind) => Behind().IsMatch(behind);

    /// <summary>What begins at one group of digits.</summary>
    private sealed class Number
    {
        private readonly string _chain;
        private readonly List<Match> _groups;
        private readonly int _from;
        private readonly bool _isText;
        private readonly bool _hasPlus;
        private readonly string _digits;

        public Number(string chain, List<Match> groups, int from, bool isText)
        {
            (_chain, _groups, _from, _isText) = (chain, groups, from, isText);
            _digits = string.Concat(groups.Skip(from).Take(8).Select(g => g.Value));
            _hasPlus = from == 0 && _digits[0] != '0' && chain[..groups[0].Index].Contains('+', StringComparison.Ordinal);
        }

        private string First => _groups[_from].Value;

        private int Zeros => IsWhole && !_hasPlus ? 2 : 0;

        /// <summary>It says itself of which country it is.</summary>
        public bool IsWhole => _hasPlus || (_digits.Length > 2 && _digits.StartsWith("00", StringComparison.Ordinal) && _digits[2] != '0' && First.Length >= 2);

        /// <summary>Where it begins, with its + and its bracket.</summary>
        public int At
        {
            get
            {
                var at = _groups[_from].Index;
                if (_hasPlus) return 0;
                return at > 0 && _chain[at - 1] == '(' && _chain.IndexOf(')', at) == at + First.Length ? at - 1 : at;
            }
        }

        /// <summary>The group with which it ends; <c>null</c>: no number begins here.</summary>
        public int? Last()
        {
            var country = _digits[Zeros..];
            if (country.StartsWith(Home, StringComparison.Ordinal) && (IsWhole || First == Home || First.Length >= 11) && Ended(11 + Zeros, 13 + Zeros, isGreedy: false) is { } home) return home;
            if (country.StartsWith(Home, StringComparison.Ordinal) && IsWhole) return null;
            if (IsWhole) return country[0] == '1' ? Ended(NorthAmerica + Zeros, NorthAmerica + Zeros, isGreedy: false) : Ended((_hasPlus || !_isText ? 8 : 10) + Zeros, 15, isGreedy: true);
            if (First[0] == '0') return _isText && !IsUsual() ? null : Ended(9, 10, isGreedy: false);
            var isBare = First.Length >= 8 || (First.Length == 2 && _groups.Count - _from > 2 && _groups[_from + 1] is { Length: 3 } next && next.Value[0] != '0');
            return !_isText && isBare ? Ended(8, 9, isGreedy: false) : null;
        }

        // In a text: 012 345 678 however it is parted, 06-12345678, five pairs; no row of rooms or years.
        private bool IsUsual()
        {
            if (First.Length < 2 || First[1] == '0') return false;
            if (First.Length > 2) return true;
            var pairs = _groups.Skip(_from).Take(Pairs + 1).TakeWhile(g => g.Length == 2).Count();
            var isFirst = _from == 0 || _groups[_from - 1].Length != 2;
            return isFirst && (pairs == Pairs || (pairs == 1 && _from + 1 < _groups.Count && _groups[_from + 1].Length is 7 or 8));
        }

        private int? Ended(int least, int most, bool isGreedy)
        {
            int digits = 0;
            int? last = null;
            for (int i = _from; i < _groups.Count && (isGreedy || digits < least || GoesOn(i)); i++)
            {
                if (digits >= least && IsOther(i)) break;
                digits += _groups[i].Length;
                if (digits > most) return isGreedy || !_isText || last is null || !GoesOn(i) ? last : null;
                if (digits >= least) last = i;
            }

            return last is { } end && _isText && end - _from > MostGroups ? null : last;
        }

        // Behind a whole number: 012.34.56.78.9 goes on, 012 345 678 9 years does not.
        private bool GoesOn(int group) => group > _from && Between(_chain, _groups, group) is "." or "-" or "_";

        // A day behind it, or the next number.
        private bool IsOther(int group) => Between(_chain, _groups, group).Contains('/', StringComparison.Ordinal)
            || (Between(_chain, _groups, group).Contains(' ', StringComparison.Ordinal) && (IsNext(group) || DayBegins().IsMatch(_chain[_groups[group].Index..])));

        private bool IsNext(int group) => _groups[group].Length > 2 && _groups[group].Value[0] == '0' && _groups.Skip(group).Take(Pairs).Sum(g => g.Length) >= 9;
    }

    [GeneratedRegex(@"(?:\(?\+ ?)?\(?[0-9](?:[ .()\-/_\u2010-\u2015]{0,3}[0-9])*", Plainly)]
    private static partial Regex Chains();

    [GeneratedRegex("[0-9]+", Plainly)]
    private static partial Regex Groups();

    [GeneratedRegex(@"^[0-9]{1,2} ?[./\-] ?[0-9]{1,2} ?[./\-] ?(?:[0-9]{4}|[0-9]{2})(?![0-9])(?![./\-][0-9])", Plainly)]
    private static partial Regex DayBegins();

    [GeneratedRegex(@"(?:https?://|(?<![A-Za-z0-9])(?:[a-z0-9\-]+\.)+(?:com|net|org|info|me|kh|io|co|app|be|tv)/)\S*\z", Plainly | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:(?<![A-Za-z])(?:tel|telephone|phone|ph|mobile|cell|hp|call|whatsapp|telegram)[.:/\-]?|(?:wa|t)\.me/)\z", Plainly | RegexOptions.IgnoreCase)]
    private static partial Regex SaysSo();

    // A code goes on behind its stroke (DEMO-0123456789); behind a name it is only a stroke.
    [GeneratedRegex(@"(?:[0-9A-Za-z+#]|[A-Za-z]_|[A-Z]-|(?<![a-z]{2})[a-z]-)\z", Plainly)]
    private static partial Regex Joined();

    [GeneratedRegex(@"(?:(?<![A-Za-z])(?:account|acct?|a/c|iban|imei|id|passport)(?:[ .]{1,2}(?:card|no|nr|number))*|គណនី|អត្តសញ្ញាណប័ណ្ណ)[ .:#]*\z", Plainly | RegexOptions.IgnoreCase)]
    private static partial Regex Another();

    [GeneratedRegex(@"^(?:[A-Za-z]|\([0-9]{2}\)|\s?(?:riels?|khr|usd|dollars?|៛|\$|រៀល)(?![A-Za-z]))", Plainly | RegexOptions.IgnoreCase)]
    private static partial Regex Behind();
}
