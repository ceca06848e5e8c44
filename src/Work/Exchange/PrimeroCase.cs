using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>One case of Primero while it is read.</summary>
internal sealed partial class PrimeroCase(GivenFields fields, int row, ReadingWith with)
{
    private const int OldestChild = 25;
    private static readonly ImmutableArray<string> Singles = ["source", "name_first", "name_last", "name_whole", "nickname", "birth_date", "age", "place", "address", "telephone", "registered", "relative.name"];
    private readonly ImmutableArray<Trouble>.Builder _troubles = ImmutableArray.CreateBuilder<Trouble>();
    private readonly ILookup<string, string> _paths = Paths(fields, with);

    public PrimeroReading Read()
    {
        var source = Taken("source");
        if (source is null) Say(TroubleKind.Refused, "exchange.no-id", "case_id");
        var registered = Day("registered");
        var (khmer, latin) = Names();
        var given = new CaseAsGiven(source ?? "", row)
        {
            NameKhmer = khmer,
            NameLatin = latin,
            Nickname = Taken("nickname"),
            Sex = Word("sex", "sex") is { } sex ? Enum.Parse<Sex>(sex) : null,
            Born = Born(registered),
            PlaceCode = Place(),
            Address = Taken("address"),
            Telephone = Telephone(),
            Registered = registered,
            IsClosed = Word("status", "status") is { } status ? status == "closed" : null,
            Risk = Word("risk", "risk"),
            Relatives = [.. Relatives()],
            Numbers = [.. All("number").Select(p => new ValueReceived(p, TakeOne(p)))],
        };
        Contradictions(given);
        foreach (var path in Singles.SelectMany(ours => _paths[ours]).Where(p => fields.Look(p) is not null && fields.One(p) is null)) Say(TroubleKind.NotUnderstood, "exchange.not-one-value", path);
        return new(given with { AsReceived = fields.Rest, Whole = fields.Whole, Troubles = _troubles.ToImmutable() }, fields.Fates);
    }

    /// <summary>Which paths go to which of ours: those of a part under any number, in the order of the table.</summary>
    private static ILookup<string, string> Paths(GivenFields fields, ReadingWith with)
    {
        var paths = fields.Paths.Select(p => (Path: p, Plain: Plain(p))).ToList();
        return with.Book.Rows("primero-fields").SelectMany(r => paths.Where(p => p.Plain == r["field"]).Select(p => (Ours: r["ours"], p.Path))).Distinct().ToLookup(p => p.Ours, p => p.Path);
    }

    /// <summary>A path without numbers and without the suffixes that Primero adds.</summary>
    private static string Plain(string path) => Suffix().Replace(Numbered().Replace(path, "[]"), "");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"_(?=[0-9a-f]*\d)[0-9a-f]{5,8}(?=$|\.|\[)")]
    private static partial Regex Suffix();

    private void Say(TroubleKind kind, string code, string field) => _troubles.Add(new(kind, code, field));

    /// <summary>The first value that goes to one of ours, taken; further ones are kept as received.</summary>
    private string? Taken(string ours) => First(ours) is { } path ? TakeOne(path) : null;

    private string? First(string ours) => All(ours).FirstOrDefault();

    /// <summary>Every path of ours under which one text or number stands.</summary>
    private IEnumerable<string> All(string ours) => _paths[ours].Where(p => fields.One(p) is not null);

    /// <summary>The first path of ours under which anything stands.</summary>
    private string? Any(string ours) => _paths[ours].FirstOrDefault(p => fields.Look(p) is not null);

    private string TakeOne(string path)
    {
        var value = fields.Look(path)!;
        fields.Take(path);
        return value;
    }

    /// <summary>A word of theirs by ours; one that is not known is kept as received.</summary>
    private string? Word(string ours, string list)
    {
        foreach (var path in _paths[ours].Where(p => fields.Look(p) is not null))
        {
            var word = fields.Look(path)!;
            if ((ReceivedWords.Ours(with.Book, list, word) ?? ReceivedWords.Ours(with.Book, list, Suffix().Replace(word, ""))) is { } known)
            {
                fields.Take(path);
                return known;
            }

            Say(TroubleKind.NotUnderstood, "exchange.word-not-known", path);
        }

        return null;
    }

    /// <summary>The first day that is understood.</summary>
    private DateOnly? Day(string ours, bool isGuess = false)
    {
        foreach (var path in All(ours))
        {
            if (DaysGiven.Read(fields.One(path)!, with.Today) is not { } read || read.Day > with.Today)
            {
                Say(TroubleKind.NotUnderstood, "exchange.day-not-understood", path);
                continue;
            }

            if (read.IsMended) Say(TroubleKind.Mended, "exchange.day-mended", path);
            // What was mended, and what says more than is made of it, can be seen beside what was written.
            if (!read.IsMended && !isGuess) fields.Take(path);
            return read.Day;
        }

        return null;
    }

    private (string? Khmer, string? Latin) Names()
    {
        var (first, last) = (NamePart("name_first"), NamePart("name_last"));
        var (khmer, latin) = (NamesGiven.Together(last.Khmer, first.Khmer), NamesGiven.Together(first.Latin, last.Latin));
        if (khmer is null && latin is null) return NamePart("name_whole");
        // Primero works the whole name out of its parts; where it says something else, that is kept.
        if (First("name_whole") is { } whole && fields.Look(whole) == NamesGiven.Together(NameAsWritten("name_first"), NameAsWritten("name_last"))) fields.Take(whole);
        return (khmer, latin);
    }

    private string? NameAsWritten(string ours) => First(ours) is { } path ? fields.Look(path) : null;

    private (string? Khmer, string? Latin) NamePart(string ours)
    {
        if (First(ours) is not { } path) return (null, null);
        var (khmer, latin) = NamesGiven.Apart(fields.Look(path));
        if (khmer is null && latin is null)
        {
            Say(TroubleKind.NotUnderstood, "exchange.no-name", path);
            return (null, null);
        }

        if (khmer is not null && latin is not null) Say(TroubleKind.Mended, "exchange.name-split", path);
        // Something beside the name, such as a number in front, stays to be seen.
        if (NamesGiven.IsWhole(fields.Look(path)!, khmer, latin)) fields.Take(path);
        return (khmer, latin);
    }

    private BirthSpan? Born(DateOnly? registered)
    {
        var isGuess = Word("birth_estimated", "yes-no") == "yes";
        var born = Day("birth_date", isGuess);
        var (agePath, age) = Age();
        if (born is not { } day) return age is { } years ? Aged(agePath!, years, registered) : null;
        if (registered < day) Say(TroubleKind.Contradicts, "exchange.registered-before-birth", First("birth_date")!);
        if (age is { } said)
        {
            // The age may be that of the registration or of today; beside a day of birth it stays as received.
            if (said < Years(day, registered is { } on && on >= day ? on : day) - 1 || said > Years(day, with.Today) + 1) Say(TroubleKind.Contradicts, "exchange.age-against-birth", agePath!);
        }

        return isGuess ? BirthSpan.In(day.Year) : BirthSpan.On(day);
    }

    // Nobody knows of which day an age is that came without the day of registration.
    private BirthSpan? Aged(string path, int years, DateOnly? registered)
    {
        if (registered is not { } on)
        {
            Say(TroubleKind.NotUnderstood, ExchangeTroubles.AgeWithoutDay, path);
            return null;
        }

        if (DaysGiven.Digits(fields.One(path)!).All(char.IsAsciiDigit)) fields.Take(path);
        return BirthSpan.Aged(years, on);
    }

    /// <summary>An age that a child can have. None is given as 0 by a bridge that does not know it, so 0 tells nothing.</summary>
    private (string? Path, int? Years) Age()
    {
        if (First("age") is not { } path) return (null, null);
        var written = DaysGiven.Digits(fields.One(path)!);
        if (decimal.TryParse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var age) && age >= 1 && age <= OldestChild) return (path, (int)decimal.Floor(age));
        Say(TroubleKind.NotUnderstood, age == 0 && written.Length > 0 && written.All(c => c is '0' or '.') ? "exchange.age-zero" : "exchange.age-not-a-childs", path);
        return (path, null);
    }

    private string? Place()
    {
        foreach (var path in All("place"))
        {
            if (PlaceCode.Read(fields.One(path)!) is not { } read || !with.IsPlace(read.Code))
            {
                Say(TroubleKind.NotUnderstood, "exchange.place-not-known", path);
                continue;
            }

            if (read.IsMended) Say(TroubleKind.Mended, "exchange.leading-zero-mended", path);
            fields.Take(path);
            return read.Code;
        }

        return null;
    }

    /// <summary>A telephone; eight noughts and the like are nobody's.</summary>
    private string? Telephone()
    {
        foreach (var path in All("telephone"))
        {
            var digits = DaysGiven.Digits(fields.One(path)!).Where(char.IsAsciiDigit).ToList();
            if (digits.Count >= 6 && digits.Distinct().Count() > 1) return TakeOne(path);
            Say(TroubleKind.NotUnderstood, "exchange.no-telephone", path);
        }

        return null;
    }

    /// <summary>Those around the child: of a part, and of the fields on the carer. Who has no name stays as received.</summary>
    private IEnumerable<RelativeGiven> Relatives()
    {
        foreach (var name in _paths["relative.name"].Where(p => fields.One(p) is { } said && said.Any(char.IsLetter)))
        {
            var of = name[..(name.LastIndexOf('.') + 1)];
            yield return new(TakeOne(name), Beside("relative.relation", of), Beside("relative.telephone", of));
        }
    }

    private string? Beside(string ours, string of) => _paths[ours].FirstOrDefault(p => p[..(p.LastIndexOf('.') + 1)] == of && fields.One(p) is not null) is { } path ? TakeOne(path) : null;

    private void Contradictions(CaseAsGiven given)
    {
        if (given.IsClosed == false && Any("closed_on") is { } closed) Say(TroubleKind.Contradicts, "exchange.closed-yet-open", closed);
        // What they say of consent is kept as they said it; here it is only looked at.
        if (Said("consent") == "no" && Said("disclosure") == "yes") Say(TroubleKind.Contradicts, "exchange.disclosed-without-consent", Any("disclosure")!);
        if (Said("disclosure") == "no" && Any("told") is { } told) Say(TroubleKind.Contradicts, "exchange.told-without-disclosure", told);
    }

    private string? Said(string ours) => Any(ours) is { } path ? ReceivedWords.Ours(with.Book, "yes-no", fields.Look(path)) : null;

    private static int Years(DateOnly from, DateOnly until) => until.Year - from.Year - (until < from.AddYears(until.Year - from.Year) ? 1 : 0);
}
