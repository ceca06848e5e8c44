// Invents people and records of them, each written down by somebody in a hurry, to estimate and measure with. Run from the root of the repository:
//
//   dotnet run reference/people.cs -- NAMES.tsv[,MORE.tsv] reference/gazetteer.tsv PEOPLE TWICE QUERIES SEED HASTE COMMON FOLDER
//
// NAMES have columns km and latin: units of names (column part: surname or given; column gender), whole names of two words, or single words, which become
// given names. PEOPLE get one record each, TWICE (a share) of them a second one; QUERIES are further records whose right answer is known.
// FOLDER gets corpus.tsv (id, person, name, sex, born, place, relatives, phone) and queries.tsv (the same; id is that of the record to be found), and strangers.tsv: records of
// a thousand more people who stand in neither.
// HASTE, 0 to 1, multiplies the rates of errors in names, but not of the script. COMMON, 1 or more: at 1 all names are as
// common as each other, the higher the more of all people bear the same few. Nobody in it exists. The rates below are guesses of ours, not counts from a real list.
using System.Globalization;

// How a name is written down: in Khmer or not; otherwise romanised; words swapped; joined; a letter slipped; a sign of Khmer dropped; the given name alone.
const double Khmer = 0.6, Otherwise = 0.5, Rule = 0.35, Swapped = 0.12, Joined = 0.08, Slip = 0.1, Dropped = 0.08, GivenAlone = 0.03;
const int Strangers = 1000;
// What else is known, and how often it is wrong.
const double SexKnown = 0.9, SexWrong = 0.02, BornKnown = 0.9, ExactDay = 0.3, YearOnly = 0.35, AgeOff = 0.3, NewYear = 0.12, DayMonth = 0.03;
const double PlaceKnown = 0.9, Moved = 0.2, RelativeKnown = 0.5, PhoneKnown = 0.35, PhoneChanged = 0.4;

if (args.Length != 9)
{
    Console.Error.WriteLine("Give names, gazetteer, people, twice, queries, seed, haste, common and folder.");
    return 2;
}

DateOnly Today = new(2026, 11, 28);
var common = double.Parse(args[7], CultureInfo.InvariantCulture);
var haste = double.Parse(args[6], CultureInfo.InvariantCulture);
var chance = new Random(int.Parse(args[5], CultureInfo.InvariantCulture));
var (surnames, given) = Names(args[0].Split(','));
var villages = File.ReadLines(args[1]).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0]).Where(c => c.Length == 8 && char.IsAsciiDigit(c[0])).ToArray();
var rules = new (string From, string To)[]
{
    ("kh", "k"), ("th", "t"), ("ph", "p"), ("chh", "ch"), ("ch", "j"), ("ou", "u"), ("u", "ou"), ("ea", "ia"), ("ey", "y"), ("y", "ey"), ("ae", "e"), ("oe", "eu"), ("eu", "oe"), ("aa", "a"), ("ao", "au"),
    ("au", "ao"), ("v", "w"), ("w", "v"), ("k", "kh"), ("t", "th"), ("p", "ph"), ("o", "or"), ("i", "ee"), ("nh", "ny"), ("y", "i"), ("a", "ah"), ("s", "ss"), ("b", "p"), ("d", "t"),
};

var people = Enumerable.Range(0, int.Parse(args[2], CultureInfo.InvariantCulture)).Select(_ => Person()).ToArray();
var lines = new List<string>();
for (int i = 0; i < people.Length; i++)
    for (int n = chance.NextDouble() < double.Parse(args[3], CultureInfo.InvariantCulture) ? 2 : 1; n > 0; n--) lines.Add(Line(lines.Count, i));
var first = lines.Select(l => l.Split('\t')).GroupBy(c => int.Parse(c[1], CultureInfo.InvariantCulture)).ToDictionary(g => g.Key, g => g.First()[0]);
var queries = Enumerable.Range(0, int.Parse(args[4], CultureInfo.InvariantCulture)).Select(_ => chance.Next(people.Length)).Select(i => Line(int.Parse(first[i], CultureInfo.InvariantCulture), i)).ToList();
Directory.CreateDirectory(args[8]);
const string head = "id\tperson\tname\tsex\tborn\tplace\trelatives\tphone";
File.WriteAllLines(Path.Combine(args[8], "corpus.tsv"), lines.Prepend(head));
File.WriteAllLines(Path.Combine(args[8], "queries.tsv"), queries.Prepend(head));
people = [.. Enumerable.Range(0, Strangers).Select(_ => Person())];
File.WriteAllLines(Path.Combine(args[8], "strangers.tsv"), people.Select((_, i) => Line(i, i)).Prepend(head));
return 0;

string Line(int id, int person)
{
    var who = people[person];
    return string.Join('\t', id.ToString(CultureInfo.InvariantCulture), person.ToString(CultureInfo.InvariantCulture), Written(who.Surname, who.Given), SexOf(who), Born(who.Born), Place(who.Village),
        Known(RelativeKnown) ? Written(who.Mother.Surname, who.Mother.Given) : "", Known(PhoneKnown) ? Known(PhoneChanged) ? Phone() : who.Phone : "");
}

(Name Surname, Name Given, bool IsGirl, DateOnly Born, string Village, (Name Surname, Name Given) Mother, string Phone) Person()
{
    var isGirl = Known(0.6);
    var born = Today.AddDays(-(int)(365.25 * (3 + (15 * Math.Sqrt(chance.NextDouble())))));
    return (Often(surnames), Given(isGirl), isGirl, born, villages[chance.Next(villages.Length)], (Often(surnames), Given(true)), Phone());
}

// A few names are borne by very many.
T Often<T>(T[] of) => of[(int)(of.Length * Math.Pow(chance.NextDouble(), common))];

Name Given(bool isGirl)
{
    Name Part()
    {
        Name part;
        do part = Often(given);
        while (part.Sex is { } sex && sex != (isGirl ? 'f' : 'm'));
        return part;
    }

    var one = Part();
    if (one.IsWhole || Known(0.55)) return one;
    var two = Part();
    return two.IsWhole ? one : one with { Km = one.Km + two.Km, Latin = one.Latin + two.Latin };
}

string Written(Name surname, Name given)
{
    bool isKhmer = Known(Khmer), isAlone = Erred(GivenAlone);
    var (a, b) = isKhmer ? (Signs(surname.Km), Signs(given.Km)) : (Romanised(surname.Latin), Romanised(given.Latin));
    var (one, two) = Erred(Swapped) ? (b, a) : (a, b);
    var name = isAlone ? b : Erred(Joined) ? one + two : $"{one} {two}";
    return Erred(Slip) && !isKhmer ? Slipped(name) : name;
}

string Signs(string khmer) => Erred(Dropped) ? Without(khmer) : khmer;

string Without(string khmer)
{
    var signs = Enumerable.Range(1, khmer.Length - 1).Where(i => khmer[i] is >= '\u17B6' and <= '\u17D1').ToArray();
    return signs.Length == 0 ? khmer : khmer.Remove(signs[chance.Next(signs.Length)], 1);
}

string Romanised(string latin)
{
    var text = latin.ToLowerInvariant();
    if (Erred(Otherwise))
    {
        foreach (var (from, to) in rules)
        {
            var at = text.IndexOf(from, StringComparison.Ordinal);
            if (at >= 0 && Known(Rule / 3)) text = text[..at] + to + text[(at + from.Length)..];
        }
    }

    return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

string Slipped(string name)
{
    var at = chance.Next(name.Length);
    var letter = (char)('a' + chance.Next(26));
    return chance.Next(4) switch
    {
        0 => name.Remove(at, 1),
        1 => name.Insert(at, letter.ToString()),
        2 => name[..at] + letter + name[(at + 1)..],
        _ => at + 1 < name.Length ? name[..at] + name[at + 1] + name[at] + name[(at + 2)..] : name,
    };
}

string SexOf((Name, Name, bool IsGirl, DateOnly, string, (Name, Name), string) who) => !Known(SexKnown) ? "" : who.IsGirl != Known(SexWrong) ? "f" : "m";

string Born(DateOnly day)
{
    if (!Known(BornKnown)) return "";
    if (Known(ExactDay))
    {
        if (Known(NewYear)) day = new(day.Year, 1, 1);
        else if (Known(DayMonth) && day.Day <= 12) day = new(day.Year, day.Day, day.Month);
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    if (Known(YearOnly / (1 - ExactDay))) return day.Year.ToString(CultureInfo.InvariantCulture);
    // An age as told: counted from the year, often off by one, sometimes by more; or from so much to so much.
    var year = day.Year + (Known(AgeOff) ? (Known(0.5) ? 1 : -1) * (Known(0.75) ? 1 : Known(0.7) ? 2 : 4) : Known(0.5) ? 1 : 0);
    var age = Math.Max(1, Today.Year - year);
    return Known(0.5) ? year.ToString(CultureInfo.InvariantCulture) : Known(0.5) ? $"age {age}" : $"age {age - 1}-{age + 1}";
}

string Place(string village)
{
    if (!Known(PlaceKnown)) return "";
    if (Known(Moved))
    {
        var within = village[..(chance.Next(4) * 2)];
        var near = villages.Where(v => v.StartsWith(within, StringComparison.Ordinal)).ToArray();
        village = near[chance.Next(near.Length)];
    }

    return village[..(chance.NextDouble() switch { < 0.5 => 8, < 0.75 => 6, < 0.93 => 4, _ => 2 })];
}

string Phone() => $"0{chance.Next(10, 99)}{chance.Next(0, 1_000_000):000000}";

bool Erred(double share) => Known(share * haste);

bool Known(double share) => chance.NextDouble() < share;

(Name[] Surnames, Name[] Given) Names(string[] files)
{
    var (sur, giv) = (new List<Name>(), new List<Name>());
    foreach (var file in files)
    {
        var rows = File.ReadLines(file).Select(l => l.Split('\t')).ToList();
        var (km, latin, part, gender) = (Array.IndexOf(rows[0], "km"), Array.IndexOf(rows[0], "latin"), Array.IndexOf(rows[0], "part"), Array.IndexOf(rows[0], "gender"));
        foreach (var row in rows.Skip(1))
        {
            string[] k = row[km].Split(' '), l = row[latin].Split(' ');
            if (part >= 0 && row[part] == "surname") sur.Add(new(row[km], row[latin], null, false));
            else if (part >= 0) giv.Add(new(row[km], row[latin], row[gender] switch { "female" => 'f', "male" => 'm', _ => null }, false));
            else if (k.Length == 2 && l.Length == 2)
            {
                sur.Add(new(k[0], l[0], null, true));
                giv.Add(new(k[1], l[1], Known(0.15) ? null : Known(0.6) ? 'f' : 'm', true));
            }
            else if (k.Length == 1 && l.Length == 1 && row[km].Length is >= 3 and <= 6 && row[latin].All(char.IsAsciiLetter)) giv.Add(new(row[km], row[latin], Known(0.6) ? 'f' : 'm', true));
        }
    }

    // Of a long list of words a part is enough: names are fewer than words.
    var some = giv.DistinctBy(n => (n.Km, n.Sex)).ToArray();
    chance.Shuffle(some);
    var family = sur.DistinctBy(n => n.Km).ToArray();
    chance.Shuffle(family);
    return (family, [.. some.OrderBy(n => n.IsWhole && files.Length > 1).Take(4000)]);
}

internal sealed record Name(string Km, string Latin, char? Sex, bool IsWhole);
