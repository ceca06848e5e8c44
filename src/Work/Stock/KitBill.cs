using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Stock;

/// <summary>A kit's bill of materials in one version, out of the reference tables <c>kits</c> and <c>kit-items</c>.</summary>
/// <param name="Kit">The kit's code.</param>
/// <param name="Version">The version, from 1 on: a changed bill is a new version with rows of its own.</param>
/// <param name="Lines">What belongs into it.</param>
public sealed record KitBill(string Kit, int Version, ImmutableArray<BillLine> Lines)
{
    /// <summary>Whether kits of this kind have a size.</summary>
    public bool IsSized => Lines.Any(l => l.Item.IsSized);

    /// <summary>The lines that make one kit up: all that must be in it, and of the rest what was asked for.</summary>
    public IEnumerable<BillLine> With(ImmutableArray<string> extras) => Lines.Where(l => !l.IsOptional || extras.Contains(l.Item.Code, StringComparer.Ordinal));
}

/// <summary>A line of a bill.</summary>
/// <param name="Item">The item.</param>
/// <param name="Quantity">How many go into one kit.</param>
/// <param name="IsOptional">It goes in only where it is asked for.</param>
public sealed record BillLine(StockItem Item, int Quantity, bool IsOptional);

/// <summary>A thing that is kept in store.</summary>
/// <param name="Code">Its code.</param>
/// <param name="IsSized">It has a size.</param>
/// <param name="IsPerishable">It has an expiry.</param>
/// <param name="Low">With fewer than this on hand, more are wanted; 0: never.</param>
public sealed record StockItem(string Code, bool IsSized, bool IsPerishable, int Low);

/// <summary>What the room reads in the reference tables.</summary>
public static class StockFacts
{
    /// <summary>An item; <c>null</c>: the table does not hold it. Of several versions of a row the latest counts.</summary>
    public static StockItem? Item(this ReferenceBook book, string code) => Latest(book, "kit-items", "item", code) is { } row
        ? new(code, row["sized"] == "yes", row["perishable"] == "yes", row.Number("low"))
        : null;

    /// <summary>The bill by which a kit is put together today, its highest version; <c>null</c>: there is none.</summary>
    public static KitBill? Bill(this ReferenceBook book, string kit)
    {
        var rows = book.Rows("kits").Where(r => r["kit"] == kit).ToLookup(r => r.Number("version"));
        if (rows.Count == 0)
            return null;
        var version = rows.Max(v => v.Key);
        var lines = rows[version].Select(r => (Row: r, Item: book.Item(r["item"]))).ToList();
        return lines.Exists(l => l.Item is null) ? null : new(kit, version, [.. lines.Select(l => new BillLine(l.Item!, l.Row.Number("quantity"), l.Row["optional"] == "yes"))]);
    }

    /// <summary>With fewer ready kits than this, more are wanted; 0: never.</summary>
    public static int LowKits(this ReferenceBook book, string kit) => Latest(book, "kit-levels", "kit", kit)?.Number("low") ?? 0;

    /// <summary>How many days before it expires somebody is to look at it; <c>null</c>: the table says nothing.</summary>
    public static int? ExpiryWarning(this ReferenceBook book) => Latest(book, "stock-clocks", "clock", "expiry_warning")?.Number("days");

    private static ReferenceRow? Latest(ReferenceBook book, string table, string column, string code) =>
        book.Rows(table).Where(r => r[column] == code).MaxBy(r => r.Provenance.ValidFrom);
}
