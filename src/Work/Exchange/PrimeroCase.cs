using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>One case of Primero while it is read.</summary>
internal sealed partial class PrimeroCase(GivenFields fields, int row, ReadingWith with)
{
    private static readonly ImmutableArray<string> Singles = ["source", "name_first", "name_last", "name_whole", "nickname", "birth_date", "age", "place", "address", "telephone", "registered", "relative.name"];
    private readonly ImmutableArray<Trouble>.Builder _troubles = ImmutableArray.CreateBuilder<Trouble>();
    private readonly ILookup<string, string> _paths = Paths(fields, with);

    public CaseAsGiven Read()
    {
        var source = All("source").FirstOrDefault(p => fields.Look(p)!.Length <= CaseAsGiven.LongestLine) is { } id ? TakeOne(id) : null;
        if (source is null) Say(TroubleKind.Refused, ExchangeTroubles.NoId, "case_id");
        var registered = Day("registered", s => s.From == s.Until) is { } begun && begun.From == begun.Until ? begun.From : (DateOnly?)null;
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
            Telephone = Telephone(All("telephone")),
            Registered = registered,
            IsClosed = Word("status", "closed") is { } closed ? closed == "yes" : null,
            Risk = Word("risk", "risk"),
            Relatives = [.. Relatives()],
            Numbers = [.. All("number").Where(p => !NumberGiven.IsNone(fields.One(p)!, with.Words)).Select(p => new ValueReceived(p, TakeOne(p)))],
        };
        Contradictions(given);
        foreach (var path in Singles.SelectMany(ours => _paths[ours]).Where(p => fields.Look(p) is not null && fields.One(p) is null)) Say(TroubleKind.NotUnderstood, ExchangeTroubles.NotOneValue, path);
        return (given with { AsReceived = fields.Rest, Whole = fields.Whole, Troubles = _troubles.ToImmutable() }).Fitted();
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

    /// <summary>A word of theirs by ours; one that is not known is kept as received, and so is one that says something else than the first.</summary>
    private string? Word(string ours, string kind)
    {
        var (path, known) = Known(ours, kind);
        if (path is null) return null;
        fields.Take(path);
        foreach (var other in _paths[ours].Where(p => p != path && fields.Look(p) is { } word && Meaning(word, kind) is { } means && means != known)) Say(TroubleKind.Contradicts, ExchangeTroubles.ColumnsDiffer, other);
        return known;
    }

    private (string? Path, string? Known) Known(string ours, string kind)
    {
        foreach (var path in _paths[ours].Where(p => fields.Look(p) is not null))
        {
            if (Meaning(fields.Look(path)!, kind) is { } known) return (path, known);
            Say(TroubleKind.NotUnderstood, ExchangeTroubles.WordUnknown, path);
        }

        return default;
    }

    private string? Meaning(string word, string kind) => with.Words.Meaning(word, kind) ?? with.Words.Meaning(Suffix().Replace(word, ""), kind);

    /// <summary>The first date that is understood. What was mended, and what says more than is made of it, stays to be seen.</summary>
    private BirthSpan? Day(string ours, Func<BirthSpan, bool> isAll, DateOnly? bornBefore = null)
    {
        foreach (var path in All(ours))
        {
            var read = DateRead.Of(SheetCell.Of(fields.One(path)!), null, with.Words, with.Today);
            if (bornBefore is { } on && read.Span is { } birth && !WrittenAge.IsBirthOfAChild(birth, on)) read = new(null, ExchangeTroubles.AgeNotAChilds);
            if (read.Code is { } code) Say(read.Span is null ? TroubleKind.NotUnderstood : TroubleKind.Mended, code, path);
            if (read.Span is not { } span) continue;
            if (read.Code is null && isAll(span)) fields.Take(path);
            return span;
        }

        return null;
    }

    private (string? Khmer, string? Latin) Names()
    {
        var (first, last) = (NamePart("name_first"), NamePart("name_last"));
        var (khmer, latin) = NamesGiven.Joined([last], [first]);
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
            Say(TroubleKind.NotUnderstood, ExchangeTroubles.NoName, path);
            return (null, null);
        }

        if (khmer is not null && latin is not null) Say(TroubleKind.Mended, ExchangeTroubles.NamesSeparated, path);
        // Something beside the name, such as a number in front, stays to be seen.
        if (NamesGiven.IsWhole(fields.Look(path)!, khmer, latin)) fields.Take(path);
        return (khmer, latin);
    }

    private BirthSpan? Born(DateOnly? registered)
    {
        var (guessPath, guess) = Known("birth_estimated", "answer");
        var isGuess = guess == "yes";
        var born = Day("birth_date", _ => !isGuess, registered ?? with.Today);
        var (agePath, age) = Age();
        if (born is not { } span) return age is { } said ? Aged(agePath!, said, registered) : null;
        if (guessPath is not null) fields.Take(guessPath);
        if (registered < span.From) Say(TroubleKind.Contradicts, ExchangeTroubles.BornLater, First("birth_date")!);
        // The age may be that of the registration or of today; beside a day of birth it stays as received.
        if (age is { Years: var years } && (years < BirthSpan.Years(span.Until, registered is { } on && on >= span.Until ? on : span.Until) - 1 || years > BirthSpan.Years(span.From, with.Today) + 1)) Say(TroubleKind.Contradicts, ExchangeTroubles.AgeAgainstBirth, agePath!);
        return isGuess ? new(BirthSpan.In(span.From.Year).From, BirthSpan.In(span.Until.Year).Until) : span;
    }

    // Nobody knows of which day an age is that came without the day of registration.
    private BirthSpan? Aged(string path, WrittenAge age, DateOnly? registered)
    {
        if (registered is not { } on)
        {
            Say(TroubleKind.NotUnderstood, ExchangeTroubles.AgeWithoutDay, path);
            return null;
        }

        if (!age.SaysMore) fields.Take(path);
        return age.Born(on);
    }

    /// <summary>An age that a child can have. None is given as 0 by a bridge that does not know it, so 0 tells nothing.</summary>
    private (string? Path, WrittenAge? Age) Age()
    {
        if (First("age") is not { } path) return (null, null);
        var age = WrittenAge.Read(SheetCell.Of(fields.One(path)!), with.Words);
        var why = age switch
        {
            { On: null, SaysMore: false, Years: 0, Months: null } => ExchangeTroubles.AgeZero,
            { On: null, IsAChilds: true } => null,
            { On: null } => ExchangeTroubles.AgeNotAChilds,
            _ => ExchangeTroubles.AgeUnknown,
        };
        if (why is not null) Say(TroubleKind.NotUnderstood, why, path);
        return (path, why is null ? age : null);
    }

    private string? Place()
    {
        foreach (var path in All("place"))
        {
            if (PlaceCode.Read(fields.One(path)!) is not { } read || !with.IsPlace(read.Code))
            {
                Say(TroubleKind.NotUnderstood, ExchangeTroubles.PlaceCodeUnknown, path);
                continue;
            }

            if (read.IsMended) Say(TroubleKind.Mended, ExchangeTroubles.LeadingZero, path);
            fields.Take(path);
            return read.Code;
        }

        return null;
    }

    private string? Telephone(params IEnumerable<string> paths)
    {
        if (TelephoneGiven.First(paths.Select(p => (p, fields.One(p)!)), (path, kind, code) => Say(kind, code, path)) is not { } read) return null;
        fields.Take(read.Of);
        return read.Number;
    }

    /// <summary>Those around the child: of a part, and of the fields on the carer. Who has no name stays as received.</summary>
    private IEnumerable<RelativeGiven> Relatives()
    {
        foreach (var name in _paths["relative.name"].Where(p => fields.One(p) is { } said && said.Any(char.IsLetter)))
            yield return new(TakeOne(name), Beside("relative.relation", name) is { } relation ? TakeOne(relation) : null, Beside("relative.telephone", name) is { } telephone ? Telephone(telephone) : null);
    }

    /// <summary>What stands in the same part and was added with the same suffix as a name, or with any where there is one name alone. Of what two names may claim nobody knows whose it is: it stays as received.</summary>
    private string? Beside(string ours, string name)
    {
        var names = _paths["relative.name"].Where(p => PartOf(p) == PartOf(name) && fields.Look(p) is not null).ToList();
        var beside = _paths[ours].Where(p => PartOf(p) == PartOf(name) && fields.One(p) is not null).ToList();
        return names.Count == 1 ? beside.Find(p => Added(p) == Added(name)) ?? beside.FirstOrDefault()
            : names.Count(n => Added(n) == Added(name)) == 1 ? beside.Find(p => Added(p) == Added(name)) : null;
    }

    private static string PartOf(string path) => path[..(path.LastIndexOf('.') + 1)];

    private static string Added(string path) => Suffix().Match(path[PartOf(path).Length..]).Value;

    private void Contradictions(CaseAsGiven given)
    {
        if (given.IsClosed == false && Any("closed_on") is { } closed) Say(TroubleKind.Contradicts, ExchangeTroubles.ClosedYetOpen, closed);
        // What they say of consent is kept as they said it; here it is only looked at.
        if (Said("consent") == "no" && Said("disclosure") == "yes") Say(TroubleKind.Contradicts, ExchangeTroubles.DisclosedWithoutConsent, Any("disclosure")!);
        if (Said("disclosure") == "no" && Any("told") is { } told) Say(TroubleKind.Contradicts, ExchangeTroubles.ToldWithoutDisclosure, told);
    }

    private string? Said(string ours) => Any(ours) is { } path ? with.Words.Meaning(fields.Look(path)!, "answer") : null;
}
