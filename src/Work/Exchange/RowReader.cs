using System.Collections.Immutable;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>Reads the rows of one list.</summary>
internal sealed class RowReader(Sheet sheet, ImmutableArray<MappedColumn> columns, DateOnly? agesOn, SheetKnowledge around, PlaceFinder places)
{
    /// <summary>The field under which the words of a section stand, in no list's own words.</summary>
    private const string Section = "section";

    private readonly MergedDown _merged = new(sheet);

    /// <summary>The case of a row.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="section">The words of the section it stands in.</param>
    public CaseAsGiven Read(int row, string? section)
    {
        var cells = new RowCells(_merged, columns, row, around.Words);
        var numbers = cells.Of(ColumnTarget.Number).Where(c => !NumberGiven.IsNone(c.Text, around.Words)).ToImmutableArray();
        foreach (var none in cells.Of(ColumnTarget.Number).Except(numbers)) cells.Keep(none.Field, none.Text);
        var given = new CaseAsGiven(Source(numbers, cells), row + 1) { Whole = cells.Whole, Numbers = [.. numbers.Select(c => new ValueReceived(c.Field, c.Text))] };
        given = Names(given, cells);
        given = given with
        {
            Nickname = cells.Text(ColumnTarget.Nickname),
            Sex = Sexed(cells),
            IsClosed = cells.Meaning(ColumnTarget.Closed, "closed", around.Words, ExchangeTroubles.ClosedUnknown) is { } closed ? closed == "yes" : null,
            Risk = cells.Meaning(ColumnTarget.Risk, "risk", around.Words, ExchangeTroubles.RiskUnknown),
            Telephone = Telephone(cells, ColumnTarget.Telephone),
            Registered = Day(cells, ColumnTarget.Registered),
            Relatives = Relatives(cells),
        };
        given = Located(Born(given, cells), cells);
        cells.KeepRest();
        if (section is not null) cells.Kept.Add(new(Section, section));
        given = (given with { AsReceived = [.. cells.Kept], Troubles = [.. cells.Troubles.Distinct()] }).Fitted();
        return given is { NameKhmer: null, NameLatin: null, Nickname: null, Numbers.IsEmpty: true } ? given with { Troubles = [.. given.Troubles, new(TroubleKind.Refused, ExchangeTroubles.WithoutName, "")] } : given;
    }

    // Without a number of its own a row is known by who it is about: a later list in which only the remarks changed gives the same cases, wherever the rows and the columns stand.
    private static string Source(ImmutableArray<RowCell> numbers, RowCells cells) => numbers.Select(c => c.Text).FirstOrDefault(t => t.Length <= CaseAsGiven.LongestLine) is { } number
        ? Digits.Latin(number)
        : string.Join('\u001F', cells.Of(Who).Select(c => $"{c.Target}\u001E{ColumnWords.Fold(c.Text)}").Order(StringComparer.Ordinal));

    /// <summary>What says whom a row is about.</summary>
    public static ImmutableArray<ColumnTarget> Who { get; } =
    [
        ColumnTarget.Name, ColumnTarget.NameKhmer, ColumnTarget.NameLatin, ColumnTarget.FamilyName, ColumnTarget.GivenName, ColumnTarget.Nickname, ColumnTarget.Sex, ColumnTarget.BirthDate, ColumnTarget.Mother, ColumnTarget.Father,
        ColumnTarget.Village, ColumnTarget.Commune, ColumnTarget.District, ColumnTarget.Province, ColumnTarget.Place,
    ];

    private static CaseAsGiven Names(CaseAsGiven given, RowCells cells)
    {
        string? khmer = null, latin = null;
        foreach (var cell in cells.Of(ColumnTarget.Name, ColumnTarget.NameKhmer, ColumnTarget.NameLatin))
        {
            var parts = NamesGiven.Apart(cell.Text);
            if (parts is { Khmer: not null, Latin: not null }) cells.Say(TroubleKind.Mended, ExchangeTroubles.NamesSeparated, cell.Field);
            if (parts is { Khmer: null, Latin: null }) cells.Keep(cell.Field, cell.Text);
            if (khmer is not null && parts.Khmer is not null && KhmerOrder.Of(khmer) != KhmerOrder.Of(parts.Khmer) || latin is not null && parts.Latin is not null && !string.Equals(latin, parts.Latin, StringComparison.OrdinalIgnoreCase))
                cells.Contradicts(cell, ExchangeTroubles.ColumnsDiffer);
            (khmer, latin) = (khmer ?? parts.Khmer, latin ?? parts.Latin);
        }

        var halves = cells.Of(ColumnTarget.FamilyName, ColumnTarget.GivenName).Select(c => (Cell: c, Parts: NamesGiven.Apart(c.Text))).ToLookup(h => h.Cell.Target);
        var joined = NamesGiven.Joined(halves[ColumnTarget.FamilyName].Select(h => h.Parts), halves[ColumnTarget.GivenName].Select(h => h.Parts));
        var areFamily = !halves[ColumnTarget.GivenName].Any();
        var (inKhmer, inLatin) = (WithHalves(khmer, joined.Khmer, areFamily), WithHalves(latin, joined.Latin, areFamily));
        foreach (var (cell, parts) in halves.SelectMany(h => h))
            if (parts is { Khmer: null, Latin: null } || (parts.Khmer is not null && !inKhmer.HasHalves) || (parts.Latin is not null && !inLatin.HasHalves))
                cells.Keep(cell.Field, cell.Text);
        return given with { NameKhmer = inKhmer.Name, NameLatin = inLatin.Name };
    }

    /// <summary>The name in one script, and whether the halves stand in it: alone they are the name, and a family name alone goes in front of a name that has no such word.</summary>
    private static (string? Name, bool HasHalves) WithHalves(string? name, string? halves, bool areFamily) => (name, halves) switch
    {
        (_, null) => (name, false),
        (null, _) => (halves, true),
        _ when areFamily && !Words(name).Contains(Words(halves), StringComparison.OrdinalIgnoreCase) => ($"{halves} {name}", true),
        _ => (name, false),
    };

    // Whole words alone count: Sophea has no So in it, and where Khmer is written without a space nobody knows which letters are the family's.
    private static string Words(string name) => $" {string.Join(' ', KhmerOrder.Of(name.Replace('\u200B', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";

    private Sex? Sexed(RowCells cells) => cells.Meaning(ColumnTarget.Sex, "sex", around.Words, ExchangeTroubles.SexUnknown) is { } sex ? Enum.Parse<Sex>(sex) : null;

    private static string? Telephone(RowCells cells, ColumnTarget target) => TelephoneGiven.First(cells.Of(target).Select(c => (c, c.Text)), (cell, kind, code) =>
    {
        if (kind == TroubleKind.NotUnderstood) cells.NotUnderstood(cell, code);
        else cells.Say(kind, code, cell.Field);
    })?.Number;

    private static ImmutableArray<RelativeGiven> Relatives(RowCells cells)
    {
        // Of two who look after a child nobody knows whose telephone it is.
        var (telephone, isOf) = (Telephone(cells, ColumnTarget.CarerTelephone), cells.Of(ColumnTarget.Carer).Length == 1);
        var people = cells.Of(ColumnTarget.Mother, ColumnTarget.Father, ColumnTarget.Carer).Select(c => c.Target switch
        {
            ColumnTarget.Mother => new RelativeGiven(c.Text, "mother", null),
            ColumnTarget.Father => new RelativeGiven(c.Text, "father", null),
            _ => new RelativeGiven(c.Text, null, isOf ? telephone : null) { Heading = c.Field },
        }).ToImmutableArray();
        if (telephone is not null && !isOf && cells.Of(ColumnTarget.CarerTelephone).FirstOrDefault() is { Field: { } field }) cells.Keep(field, telephone);
        return people;
    }

    private DateOnly? Day(RowCells cells, ColumnTarget target) => cells.Of(target).Select(c => Dated(cells, c)).FirstOrDefault(s => s is not null) is { } span
        ? span.From == span.Until ? span.From : null
        : null;

    /// <summary>The days that a cell of dates may mean; what it says that a day cannot hold is kept.</summary>
    private BirthSpan? Dated(RowCells cells, RowCell cell, DateOnly? bornBefore = null)
    {
        var read = DateRead.Of(cell.Cell, cell.Column.Style, around.Words, around.Today, sheet.Is1904);
        if (read.Span is not { } span)
        {
            cells.NotUnderstood(cell, read.Code!);
            return null;
        }

        // The first day that a program counts is nobody's birth, and 31 was no 1931.
        if (bornBefore is { } on && !WrittenAge.IsBirthOfAChild(span, on))
        {
            cells.NotUnderstood(cell, ExchangeTroubles.AgeNotAChilds);
            return null;
        }

        if (cell.Target != ColumnTarget.BirthDate && span.From != span.Until) cells.Keep(cell.Field, cell.Text);
        if (read.Code is { } mended) cells.Mended(cell, mended);
        if (cell.Cell.Kind == CellKind.Day && cell.Column is { Dates.MaySwap: true, Mapping.Style: null }) cells.Contradicts(cell, ExchangeTroubles.MaySwap);
        return span;
    }

    private CaseAsGiven Born(CaseAsGiven given, RowCells cells)
    {
        var birth = cells.Of(ColumnTarget.BirthDate).Select(c => Dated(cells, c, given.Registered ?? agesOn ?? around.Today)).FirstOrDefault(s => s is not null);
        var aged = Aged(given.Registered, cells);
        if (birth is { } day && given.Registered is { } registered && day.From > registered) cells.Say(TroubleKind.Contradicts, ExchangeTroubles.BornLater, cells.Of(ColumnTarget.BirthDate)[0].Field);
        if (birth is { } b && aged is { } a && (b.From > a.Until || b.Until < a.From)) cells.Contradicts(cells.Of(ColumnTarget.Age)[0], ExchangeTroubles.AgeAgainstBirth);
        // An age beside a day of birth, and the day on which one was right, say more than is made of them.
        foreach (var cell in cells.Of(birth is null ? [ColumnTarget.AgeDay] : [ColumnTarget.Age, ColumnTarget.AgeDay])) cells.Keep(cell.Field, cell.Text);
        return given with { Born = birth ?? aged };
    }

    private BirthSpan? Aged(DateOnly? registered, RowCells cells)
    {
        foreach (var cell in cells.Of(ColumnTarget.Age))
        {
            if (WrittenAge.Read(cell.Cell, around.Words) is not { } age)
            {
                cells.NotUnderstood(cell, ExchangeTroubles.AgeUnknown);
                continue;
            }

            if (!age.IsAChilds)
            {
                cells.NotUnderstood(cell, ExchangeTroubles.AgeNotAChilds);
                continue;
            }

            var on = age.On is { } said ? DateRead.Of(SheetCell.Of(said), cell.Column.Style ?? StyleOfList, around.Words, around.Today, sheet.Is1904) : default;
            if (on.Span is null && on.Code is { } why)
            {
                cells.NotUnderstood(cell, why);
                continue;
            }

            if (age.SaysMore) cells.Keep(cell.Field, cell.Text);
            if (on.Code is { } mended) cells.Mended(cell, mended);
            // Of an age in a month or a year nobody knows on which of its days it was right.
            if (on.Span is { } span) return new(age.Born(span.From).From, age.Born(span.Until).Until);
            if ((Day(cells, ColumnTarget.AgeDay) ?? agesOn ?? registered) is { } right) return age.Born(right);
            cells.NotUnderstood(cell, ExchangeTroubles.AgeWithoutDay);
        }

        return null;
    }

    /// <summary>The order of the list's dates where all columns that show one show the same.</summary>
    private DateStyle? StyleOfList { get; } = columns.Select(c => c.Style).Where(s => s is DateStyle.DayFirst or DateStyle.MonthFirst).Distinct().ToList() is [var only] ? only : null;

    private static readonly ImmutableArray<(ColumnTarget Target, PlaceLevel? Level)> PlaceTargets =
        [(ColumnTarget.Place, null), (ColumnTarget.Village, PlaceLevel.Village), (ColumnTarget.Commune, PlaceLevel.Commune), (ColumnTarget.District, PlaceLevel.District), (ColumnTarget.Province, PlaceLevel.Province)];

    private CaseAsGiven Located(CaseAsGiven given, RowCells cells)
    {
        var said = PlaceTargets.SelectMany(t => cells.Of(t.Target).Select(c => (t.Level, Cell: c))).ToList();
        var read = said.Count == 0 ? default : places.Find([.. said.Select(s => (s.Level, s.Cell.Text))], said[0].Cell.Field);
        if (read.Trouble is { } trouble) cells.Say(trouble.Kind, trouble.Code, trouble.Field);
        var words = cells.Of(ColumnTarget.Address).Select(c => c.Text).Concat(read.IsWhole ? [] : said.Select(s => s.Cell.Text)).ToList();
        return given with { PlaceCode = read.Code, Address = words.Count == 0 ? null : string.Join(", ", words) };
    }
}
