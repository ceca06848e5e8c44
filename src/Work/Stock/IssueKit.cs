using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Hands a kit over to a child. The store learns a random reference; the case learns what the child got, under the same reference.</summary>
/// <remarks>
/// It rests on no position: it is decided on what is there when it comes, so that two kits given out at the same time disturb nobody,
/// and of two who ask for the last one the second is told that none is left.
/// </remarks>
/// <param name="File">The case's stream; the author must hold it.</param>
/// <param name="Reservation">The hand-over it was kept for; <c>null</c>: none was.</param>
/// <param name="Kit">The kit's code, where none was kept.</param>
/// <param name="Size">Its size, where the kit has one and none was kept.</param>
public sealed record IssueKit(Guid File, Guid? Reservation, string? Kit, GoodsSize? Size) : IAct<IssueKit, StockState>
{
    /// <inheritdoc/>
    public static string WireName => "stock.issue-kit.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("stock.kit-issued");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Stock, PostsTo = [StreamKind.Case], Fields = [Asks.File, Asks.Reservation, Asks.Kit, Asks.Size] };

    /// <inheritdoc/>
    public static IssueKit From(Answers answers) => new(
        answers.Reference(Asks.File), answers.Has(Asks.Reservation) ? answers.Reference(Asks.Reservation) : null, answers.CodeOrNull(Asks.Kit), answers.OneOrNull<GoodsSize>(Asks.Size));

    /// <inheritdoc/>
    public static Decision Decide(StockState state, IssueKit act, Circumstances now)
    {
        if (!state.IsOpened)
            return StockRefusals.NoStore;
        var today = PhnomPenh.DayOf(now.At);
        var kit = act.Reservation is { } kept ? state.Of(kept, KitPlace.Reserved) : state.Free(act.Kit ?? "", act.Size, today).FirstOrDefault();
        if (kit is null)
            return act.Reservation is null ? StockRefusals.NoneLeft : StockRefusals.NotReserved;
        return kit.IsExpired(today) ? StockRefusals.KitExpired : act.Issue(state, kit, now);
    }

    private Happened Issue(StockState state, StoredKit kit, Circumstances now)
    {
        var handOver = Reservation ?? now.FreshReference;
        return state.Happens(new KitIssued(kit.Number, handOver, now.HappenedAt), now)
            .Write(File, new KitHandedOver(kit.Kit, kit.Version, kit.Size, kit.Contents, handOver, now.HappenedAt))
            .Yield("stock.kit", kit.Kit)
            .Tell("hand_over", handOver.ToString("N")).Tell("kit_number", kit.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static class Asks
    {
        private static readonly Condition NotKept = new Condition.Not(new Condition.Present("reservation"));

        public static readonly ReferenceField File = new() { Name = "file", Required = true, Target = StreamKind.Case, Example = "\"00000000000000000000000000000001\"" };
        public static readonly ReferenceField Reservation = new() { Name = "reservation", Example = "\"00000000000000000000000000000002\"" };
        public static readonly ChoiceField Kit = new() { Name = "kit", RequiredWhen = NotKept, VisibleWhen = NotKept, From = new ChoiceSource.Table("kits"), Example = "\"rescue-child\"" };
        public static readonly ChoiceField Size = new() { Name = "size", VisibleWhen = NotKept, From = ChoiceSource.Of<GoodsSize>("goods-size"), Example = "\"M\"" };
    }
}

/// <summary>A kit left the store under a reference. Nothing of this says for whom.</summary>
public sealed record KitIssued(int Kit, Guid HandOver, DateTimeOffset HappenedAt) : IEntry<KitIssued>
{
    /// <inheritdoc/>
    public static string WireName => "stock.kit-issued.1";
}

/// <summary>A child got a kit; written into the case.</summary>
/// <param name="Kit">The kit's code.</param>
/// <param name="Version">The version of the bill by which it was put together.</param>
/// <param name="Size">Its size.</param>
/// <param name="Contents">What was in it.</param>
/// <param name="HandOver">The reference under which the store knows it.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record KitHandedOver(string Kit, int Version, GoodsSize? Size, ImmutableArray<ItemCount> Contents, Guid HandOver, DateTimeOffset HappenedAt) : IEntry<KitHandedOver>
{
    /// <inheritdoc/>
    public static string WireName => "stock.kit-handed-over.1";
}
