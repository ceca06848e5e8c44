using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Opens a store room: a place where goods and kits are kept. Store keepers and the social team hold it.</summary>
/// <param name="Name">What the place is called.</param>
public sealed record OpenStore(string Name) : IAct<OpenStore, StockState>
{
    /// <inheritdoc/>
    public static string WireName => "stock.open-store.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Store);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("stock.store-opened");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Begins = [StreamKind.Stock], Fields = [Asks.Name] };

    /// <inheritdoc/>
    public static OpenStore From(Answers answers) => new(answers.Text(Asks.Name));

    /// <inheritdoc/>
    public static Decision Decide(StockState state, OpenStore act, Circumstances now)
    {
        var id = now.Fresh[StreamKind.Stock];
        return new Happened().Begin(StreamKind.Stock, id, StreamKind.Stock.FirstHolders()).Write(id, new StoreOpened(act.Name, now.HappenedAt));
    }

    private static class Asks
    {
        public static readonly LineField Name = new() { Name = "name", Required = true, MaxLength = 100, Example = "\"Kandal, ground floor\"" };
    }
}

/// <summary>A store room was opened.</summary>
public sealed record StoreOpened(string Name, DateTimeOffset HappenedAt) : IEntry<StoreOpened>
{
    /// <inheritdoc/>
    public static string WireName => "stock.store-opened.1";
}
