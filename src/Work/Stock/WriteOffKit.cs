using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Writes a kit off that is in the store and expired, damaged or lost; a reservation on it ends with it.</summary>
/// <param name="KitNumber">The kit's number.</param>
/// <param name="Reason">Why.</param>
/// <param name="What">What happened, in words.</param>
public sealed record WriteOffKit(int KitNumber, WriteOffReason Reason, string? What) : IAct<WriteOffKit, StockState>
{
    /// <inheritdoc/>
    public static string WireName => "stock.write-off-kit.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Store);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("stock.kit-written-off");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Stock, Harm = Harm.SecondLook, Fields = [Asks.KitNumber, Asks.Reason, Asks.What] };

    /// <inheritdoc/>
    public static WriteOffKit From(Answers answers) => new(answers.Count(Asks.KitNumber), answers.One<WriteOffReason>(Asks.Reason), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(StockState state, WriteOffKit act, Circumstances now)
    {
        if (!state.IsOpened)
            return StockRefusals.NoStore;
        return state.Kits.TryGetValue(act.KitNumber, out var kit) && kit.IsThere
            ? state.Happens(new KitWrittenOff(act.KitNumber, act.Reason, act.What, now.HappenedAt), now)
            : StockRefusals.KitNotThere;
    }

    private static class Asks
    {
        public static readonly CountField KitNumber = new() { Name = "kit_number", Required = true, Min = 1, Max = 1_000_000, Example = "1" };
        public static readonly ChoiceField Reason = new() { Name = "reason", Required = true, From = ChoiceSource.Of<WriteOffReason>("write-off-reason"), Example = "\"Damaged\"" };
        public static readonly LineField What = new() { Name = "what", Example = "\"The bag was torn.\"" };
    }
}

/// <summary>A kit was written off.</summary>
public sealed record KitWrittenOff(int Kit, WriteOffReason Reason, string? What, DateTimeOffset HappenedAt) : IEntry<KitWrittenOff>
{
    /// <inheritdoc/>
    public static string WireName => "stock.kit-written-off.1";
}
