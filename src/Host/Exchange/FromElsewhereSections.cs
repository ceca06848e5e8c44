using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>What came with a child from elsewhere, on the page of its case; and what its entries say in the journal.</summary>
internal static class FromElsewhereSections
{
    public static SectionView? Draw(Asking asking, FromElsewhere child)
    {
        var words = asking.Words;
        if (child.Received is not { } received) return child.Described is null ? null : new(words["page.elsewhere"]) { Rows = [.. Described(asking, child.Described)] };
        var isTheirs = Consents(asking);
        return new(words.Format("page.elsewhere.from", CasesFile.Called(received.Origin)))
        {
            Warnings = [words["page.elsewhere.no-consent"], .. received.Troubles.Where(t => t.Kind == TroubleKind.Contradicts).Select(t => words["trouble." + t.Code])],
            Rows =
            [
                .. Described(asking, child.Described),
                new(words["exchange.take-in-case.registered"], received.Registered is { } day ? Times.Day(words, day) : null),
                .. received.Numbers.Select(n => new DefinitionRow(n.Field, n.Value)),
                .. received.Values.Where(v => isTheirs(v.Field)).Select(v => new DefinitionRow(words.Format("page.elsewhere.consent", v.Field), v.Value)),
            ],
            Table = LookAtFile.Table([words["page.imports.field"], words["page.elsewhere.value"]], received.Values.Where(v => !isTheirs(v.Field)).Select(v => new string?[] { v.Field, v.Value })),
        };
    }

    public static Telling? Tell(Words words, IEntry entry) => entry switch
    {
        AsReceived e => new(words.Format("page.elsewhere.from", CasesFile.Called(e.Origin)), e.HappenedAt),
        ImportBegun e => new(CasesFile.Called(e.Origin), e.HappenedAt),
        RowTakenIn e => new(e.Code, e.HappenedAt),
        RowsNoted e => new(null, e.HappenedAt),
        ImportFinished e => new(null, e.HappenedAt),
        ImportLookedThrough e => new(null, e.HappenedAt),
        ImportTakenBack e => new(e.Reason, e.HappenedAt),
        _ => null,
    };

    private static IEnumerable<DefinitionRow> Described(Asking asking, ChildDescribed? said)
    {
        if (said is null) yield break;
        var words = asking.Words;
        yield return new(words["exchange.take-in-case.name_khmer"], said.NameKhmer);
        yield return new(words["exchange.take-in-case.name_latin"], said.NameLatin);
        if (said.BornFrom is { } from && said.BornUntil is { } until) yield return new(words["page.elsewhere.born"], from == until ? Times.Day(words, from) : $"{Times.Day(words, from)} – {Times.Day(words, until)}");
        yield return new(words["exchange.take-in-case.place"], Place(asking, said.Place));
        yield return new(words["exchange.take-in-case.address"], said.Address);
        yield return new(words["exchange.take-in-case.telephone"], said.Telephone);
    }

    private static string? Place(Asking asking, string? code)
    {
        if (code is null) return null;
        var today = PhnomPenh.DayOf(asking.House.Clock.GetUtcNow());
        return asking.House.Places.Gazetteer.Resolve(code, today) is { Place: var place } ? $"{code} · {string.Join(", ", asking.House.Places.Gazetteer.Path(place, today).Select(p => asking.Words.Language == "km" ? p.Khmer : p.Latin))}" : code;
    }

    /// <summary>Whether a field is what the other side says of consent.</summary>
    private static Func<string, bool> Consents(Asking asking)
    {
        var named = asking.House.Reference.At(asking.House.Clock.GetUtcNow()).Rows("primero-fields").Where(r => r["ours"] is "consent" or "disclosure").Select(r => r["field"]).ToImmutableHashSet(StringComparer.Ordinal);
        return field => named.Contains(field) || field.StartsWith("consent", StringComparison.Ordinal) || field.StartsWith("disclosure", StringComparison.Ordinal);
    }
}
