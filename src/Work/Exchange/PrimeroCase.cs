using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>One case of Primero while it is read.</summary>
internal sealed partial class PrimeroCase(GivenFields fields, int row, ReadingWith with)
{
    private const int OldestChild = 25;
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
            Numbers = [.. _paths["number"].Where(p => fields.Look(p) is not null).Select(p => new ValueReceived(p, TakeOne(p)))],
        };
        Contradictions(given);
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

    private string? First(string ours) => _paths[ours].FirstOrDefault(p => fields.Look(p) is not null);

    private string TakeOne(string path)
    {
        var value = fields.Look(path)!;
        fields.Take(path);
        return value;
    }

    /// <summary>A word of theirs by ours; one that is not known is kept as received.</summary>
    private string? Word(string ours, string list)
    {
        if (First(ours) is not { } path) return null;
        var word = fields.Look(path)!;
        if (ReceivedWords.Ours(with.Book, list, word) is not { } known && (known = ReceivedWords.Ours(with.Book, list, Suffix().Replace(word, ""))) is null)
        {
            Say(TroubleKind.NotUnderstood, "exchange.word-not-known", path);
            return null;
        }

        fields.Take(path);
        return known;
    }

    private DateOnly? Day(string ours)
    {
        if (First(ours) is not { } path) return null;
        if (DaysGiven.Read(fields.Look(path)!, with.Today) is not { } read || read.Day > with.Today)
        {
            Say(TroubleKind.NotUnderstood, "exchange.day-not-understood", path);
            return null;
        }

        if (read.IsMended) Say(TroubleKind.Mended, "exchange.day-mended", path);
        // What was mended can be seen beside what was written.
        if (!read.IsMended) fields.Take(path);
        return read.Day;
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
        var born = Day("birth_date");
        var isGuess = First("birth_estimated") is { } path && ReceivedWords.Ours(with.Book, "yes-no", TakeOne(path)) == "yes";
        var (agePath, age) = Age();
        if (born is not { } day) return age is { } years ? Aged(agePath!, years, registered) : null;
        if (registered < day) Say(TroubleKind.Contradicts, "exchange.registered-before-birth", First("birth_date")!);
        if (age is { } said)
        {
            // The age may be that of the registration or of today.
            if (said < Years(day, registered is { } on && on >= day ? on : day) - 1 || said > Years(day, with.Today) + 1) Say(TroubleKind.Contradicts, "exchange.age-against-birth", agePath!);
            else fields.Take(agePath!);
        }

        return isGuess ? BirthSpan.In(day.Year) : BirthSpan.On(day);
    }

    private BirthSpan Aged(string path, int years, DateOnly? registered)
    {
        fields.Take(path);
        return BirthSpan.Aged(years, registered ?? with.Today);
    }

    /// <summary>An age that a child can have. None is given as 0 by a bridge that does not know it, so 0 tells nothing.</summary>
    private (string? Path, int? Years) Age()
    {
        if (First("age") is not { } path) return (null, null);
        var written = DaysGiven.Digits(fields.Look(path)!);
        if (decimal.TryParse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var age) && age >= 1 && age <= OldestChild) return (path, (int)decimal.Floor(age));
        Say(TroubleKind.NotUnderstood, age == 0 && written.Length > 0 && written.All(c => c is '0' or '.') ? "exchange.age-zero" : "exchange.age-not-a-childs", path);
        return (path, null);
    }

    private string? Place()
    {
        if (First("place") is not { } path) return null;
        if (PlaceCode.Read(fields.Look(path)!) is not { } read || !with.IsPlace(read.Code))
        {
            Say(TroubleKind.NotUnderstood, "exchange.place-not-known", path);
            return null;
        }

        if (read.IsMended) Say(TroubleKind.Mended, "exchange.leading-zero-mended", path);
        fields.Take(path);
        return read.Code;
    }

    /// <summary>A telephone; eight noughts and the like are nobody's.</summary>
    private string? Telephone()
    {
        if (First("telephone") is not { } path) return null;
        var digits = DaysGiven.Digits(fields.Look(path)!).Where(char.IsAsciiDigit).ToList();
        if (digits.Count >= 6 && digits.Distinct().Count() > 1) return TakeOne(path);
        Say(TroubleKind.NotUnderstood, "exchange.no-telephone", path);
        return null;
    }

    /// <summary>Those around the child: of a part, and of the fields on the carer. Who has no name stays as received.</summary>
    private IEnumerable<RelativeGiven> Relatives()
    {
        foreach (var name in _paths["relative.name"].Where(p => fields.Look(p) is { } said && said.Any(char.IsLetter)))
        {
            var of = name[..(name.LastIndexOf('.') + 1)];
            yield return new(TakeOne(name), Beside("relative.relation", of), Beside("relative.telephone", of));
        }
    }

    private string? Beside(string ours, string of) => _paths[ours].FirstOrDefault(p => p[..(p.LastIndexOf('.') + 1)] == of && fields.Look(p) is not null) is { } path ? TakeOne(path) : null;

    private void Contradictions(CaseAsGiven given)
    {
        if (given.IsClosed == false && First("closed_on") is { } closed) Say(TroubleKind.Contradicts, "exchange.closed-yet-open", closed);
        // What they say of consent is kept as they said it; here it is only looked at.
        if (Said("consent") == "no" && Said("disclosure") == "yes") Say(TroubleKind.Contradicts, "exchange.disclosed-without-consent", First("disclosure")!);
        if (Said("disclosure") == "no" && First("told") is { } told) Say(TroubleKind.Contradicts, "exchange.told-without-disclosure", told);
    }

    private string? Said(string ours) => First(ours) is { } path ? ReceivedWords.Ours(with.Book, "yes-no", fields.Look(path)) : null;

    private static int Years(DateOnly from, DateOnly until) => until.Year - from.Year - (until < from.AddYears(until.Year - from.Year) ? 1 : 0);
}
