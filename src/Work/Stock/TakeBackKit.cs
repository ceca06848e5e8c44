using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Takes a kit back by the reference under which it left. A usable one stands among the others again.</summary>
/// <param name="HandOver">The reference.</param>
/// <param name="Condition">In which state it came.</param>
/// <param name="File">The case to tell; the author must hold it. <c>null</c>: none, as when a store keeper takes it back.</param>
public sealed record TakeBackKit(Guid HandOver, KitCondition Condition, Guid? File) : IAct<TakeBackKit, StockState>
{
    /// <inheritdoc/>
    public static string WireName => "stock.take-back-kit.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Store, DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("stock.kit-taken-back");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Stock, PostsTo = [StreamKind.Case], Fields = [Asks.HandOver, Asks.Condition, Asks.File] };

    /// <inheritdoc/>
    public static TakeBackKit From(Answers answers) => new(
        answers.Reference(Asks.HandOver), answers.One<KitCondition>(Asks.Condition), answers.Has(Asks.File) ? answers.Reference(Asks.File) : null);

    /// <inheritdoc/>
    public static Decision Decide(StockState state, TakeBackKit act, Circumstances now)
    {
        if (!state.IsOpened)
            return StockRefusals.NoStore;
        if (state.Of(act.HandOver, KitPlace.Issued) is not { } kit)
            return StockRefusals.NotHandedOver;
        var back = state.Happens(new KitTakenBack(kit.Number, act.HandOver, act.Condition, now.HappenedAt), now);
        return act.File is { } file ? back.Write(file, new KitGivenBack(act.HandOver, now.HappenedAt)) : back;
    }

    private static class Asks
    {
        public static readonly ReferenceField HandOver = new() { Name = "hand_over", Required = true, Example = "\"00000000000000000000000000000002\"" };
        public static readonly ChoiceField Condition = new() { Name = "condition", Required = true, From = ChoiceSource.Of<KitCondition>("kit-condition"), Example = "\"Usable\"" };
        public static readonly ReferenceField File = new() { Name = "file", Target = StreamKind.Case, Example = "\"00000000000000000000000000000001\"" };
    }
}

/// <summary>A kit came back.</summary>
public sealed record KitTakenBack(int Kit, Guid HandOver, KitCondition Condition, DateTimeOffset HappenedAt) : IEntry<KitTakenBack>
{
    /// <inheritdoc/>
    public static string WireName => "stock.kit-taken-back.1";
}

/// <summary>A kit that a child had got was given back; written into the case.</summary>
public sealed record KitGivenBack(Guid HandOver, DateTimeOffset HappenedAt) : IEntry<KitGivenBack>
{
    /// <inheritdoc/>
    public static string WireName => "stock.kit-given-back.1";
}
