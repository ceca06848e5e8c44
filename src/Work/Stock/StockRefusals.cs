using System.Globalization;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Every "no" of the stock room.</summary>
public static class StockRefusals
{
    /// <summary>This stream is no store.</summary>
    public static Refusal NoStore { get; } = new("stock.no-store", RefusalKind.NotFound);

    /// <summary>The item is not among the reference tables today.</summary>
    public static Refusal NoSuchItem(string item) => new("stock.no-such-item", RefusalKind.AgainstRule, "item", item);

    /// <summary>The kit has no bill of materials today.</summary>
    public static Refusal NoBill(string kit) => new("stock.no-bill", RefusalKind.AgainstRule, "kit", kit);

    /// <summary>This kind of thing has sizes, and none was named.</summary>
    public static Refusal SizeNeeded { get; } = new("stock.size-needed", RefusalKind.AgainstRule, "size");

    /// <summary>This kind of thing has no sizes.</summary>
    public static Refusal HasNoSize { get; } = new("stock.has-no-size", RefusalKind.AgainstRule, "size");

    /// <summary>The item expires, and no day was named.</summary>
    public static Refusal ExpiryNeeded { get; } = new("stock.expiry-needed", RefusalKind.AgainstRule, "expires");

    /// <summary>The goods have expired already.</summary>
    public static Refusal ExpiredAlready { get; } = new("stock.expired-already", RefusalKind.AgainstRule, "expires");

    /// <summary>The item is no extra of this kit.</summary>
    public static Refusal NoExtra(string item) => new("stock.no-extra", RefusalKind.AgainstRule, "extras", "kit-items." + item);

    /// <summary>Not enough of an item is there to put the kits together.</summary>
    public static Refusal Missing(string item) => new("stock.goods-missing", RefusalKind.Conflict, null, "kit-items." + item);

    /// <summary>No kit of this kind and size is left.</summary>
    public static Refusal NoneLeft { get; } = new("stock.none-left", RefusalKind.Conflict, "kit");

    /// <summary>A reservation cannot end before today.</summary>
    public static Refusal UntilPast { get; } = new("stock.until-past", RefusalKind.AgainstRule, "until");

    /// <summary>Nothing is kept under this reference.</summary>
    public static Refusal NotReserved { get; } = new("stock.not-reserved", RefusalKind.Conflict, "reservation");

    /// <summary>The kit that was kept has expired meanwhile.</summary>
    public static Refusal KitExpired { get; } = new("stock.kit-expired", RefusalKind.Conflict, "reservation");

    /// <summary>No kit is out under this reference.</summary>
    public static Refusal NotHandedOver { get; } = new("stock.not-handed-over", RefusalKind.Conflict, "hand_over");

    /// <summary>There is no such lot.</summary>
    public static Refusal NoSuchLot { get; } = new("stock.no-such-lot", RefusalKind.Conflict, "lot");

    /// <summary>Fewer are there than that.</summary>
    public static Refusal NotThatMany(int there) => new("stock.not-that-many", RefusalKind.Conflict, "quantity", there.ToString(CultureInfo.InvariantCulture));

    /// <summary>The kit is not in the store.</summary>
    public static Refusal KitNotThere { get; } = new("stock.kit-not-there", RefusalKind.Conflict, "kit_number");
}
