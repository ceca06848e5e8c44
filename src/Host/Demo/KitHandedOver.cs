using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Stock;

namespace Kapea.Host.Demo;

/// <summary>Step 4 of the scenario, and a part of step 6: kits are put together before anybody knows for whom; the child gets one on the evening of the operation, and one for school.</summary>
internal static class KitHandedOver
{
    private static readonly DateOnly Good = new(2031, 6, 30);

    /// <summary>The day before the operation: the store keeper fills the shelves.</summary>
    public static async Task FillTheStore(Stage stage)
    {
        stage.Begin("4 a kit");
        await stage.At("2030-05-13 10:00");
        var phirun = await stage.As(DemoPeople.Phirun);
        stage.Refused("the social worker opens a store", "door.not-allowed", await (await stage.As(DemoPeople.Sokha)).Do<OpenStore, StockState>(new("x")));
        var done = stage.Done("the store keeper opens the store", await phirun.Do<OpenStore, StockState>(new("Kandal, ground floor")))!;
        var store = stage.Kept["store"] = ReportAndAlert.Id(done.Begun["stock"]);
        stage.Refused("a kit of nothing", "stock.goods-missing", await phirun.Do<AssembleKits, StockState>(new("hygiene", 1, null, []), store));
        foreach (var (item, quantity, size, expires) in Delivery) stage.Done($"received: {item}", await phirun.Do<ReceiveGoods, StockState>(new(item, quantity, size, expires, null), store));
        stage.Due("what expires first is looked at 30 days before", "2030-10-31 23:59", store, StockDues.Expiry);
        stage.Done("two rescue kits", await phirun.Do<AssembleKits, StockState>(new("rescue-child", 2, GoodsSize.M, []), store));
        stage.Done("a school kit", await phirun.Do<AssembleKits, StockState>(new("school", 1, GoodsSize.M, []), store));
        stage.Done("a hygiene kit", await phirun.Do<AssembleKits, StockState>(new("hygiene", 1, null, []), store));
        stage.Refused("a third rescue kit: something is missing", "stock.goods-missing", await phirun.Do<AssembleKits, StockState>(new("rescue-child", 1, GoodsSize.M, []), store));
    }

    /// <summary>The evening of the operation.</summary>
    public static async Task AfterTheOperation(Stage stage)
    {
        stage.Begin("4 a kit");
        await stage.At("2030-05-14 17:30");
        var (store, file, sokha) = (stage.Kept["store"], stage.Kept["C1"], await stage.As(DemoPeople.Sokha));
        var before = Free(stage, sokha, "rescue-child", GoodsSize.M);
        stage.Done("the child gets a rescue kit", await sokha.Do<IssueKit, StockState>(new(file.Value, null, "rescue-child", GoodsSize.M), store));
        stage.Expect("before, and after (one less)", "2, 1", string.Create(CultureInfo.InvariantCulture, $"{before}, {Free(stage, sokha, "rescue-child", GoodsSize.M)}"));
        var kits = stage.House.Door.State<KitsOfCase>(sokha.Visit, file, StreamKind.Case)!.Value.State.HandedOver;
        stage.Expect("the case says what the child got", "rescue-child, version 1, M, 12 things", string.Join("; ", kits.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Kit}, version {k.Version}, {k.Size}, {k.Contents.Length} things"))));
        await TheLastOne(stage, store, file);
        await TheStoreLearnsNoChild(stage, store, file);
    }

    /// <summary>When the plan is approved.</summary>
    public static async Task ForSchool(Stage stage)
    {
        stage.Begin("6 assessment and plan");
        await stage.At("2030-05-29 14:30");
        var (store, file, sokha) = (stage.Kept["store"], stage.Kept["C1"], await stage.As(DemoPeople.Sokha));
        var kept = stage.Done("the school kit is kept", await sokha.Do<ReserveKit, StockState>(new("school", GoodsSize.M, new(2030, 6, 15)), store))!;
        stage.Due("until the middle of June", "2030-06-15 23:59", store, StockDues.ReservationEnds, 3);
        stage.Refused("a colleague cannot have it", "stock.none-left", await (await stage.As(DemoPeople.Bopha)).Do<IssueKit, StockState>(new(file.Value, null, "school", GoodsSize.M), store));
        stage.Done("the child gets it", await sokha.Do<IssueKit, StockState>(new(file.Value, Guid.ParseExact(kept.Told["hand_over"], "N"), null, null), store));
        stage.Due("nothing is kept any more", "none", store, StockDues.ReservationEnds, 3);
    }

    /// <summary>In December: the rescue kit that is left holds a snack that was good until November.</summary>
    public static async Task TidyUp(Stage stage)
    {
        stage.Begin("4 a kit");
        await stage.At("2030-12-02 09:00");
        var (store, phirun, sokha) = (stage.Kept["store"], await stage.As(DemoPeople.Phirun), await stage.As(DemoPeople.Sokha));
        stage.Refused("an expired kit is given to nobody", "stock.none-left", await sokha.Do<IssueKit, StockState>(new(stage.Kept["C1"].Value, null, "rescue-child", GoodsSize.M), store));
        stage.Done("the store keeper writes it off", await phirun.Do<WriteOffKit, StockState>(new(2, WriteOffReason.Expired, "The snack was good until November."), store));
        stage.Due("nothing is left that expires", "none", store, StockDues.Expiry);
    }

    /// <summary>Two colleagues ask for the last hygiene kit in the same moment.</summary>
    private static async Task TheLastOne(Stage stage, StreamId store, StreamId file)
    {
        var (sokha, bopha) = (await stage.As(DemoPeople.Sokha), await stage.As(DemoPeople.Bopha));
        var issue = new IssueKit(file.Value, null, "hygiene", null);
        var both = await Task.WhenAll(Task.Run(() => sokha.Do<IssueKit, StockState>(issue, store)), Task.Run(() => bopha.Do<IssueKit, StockState>(issue, store)));
        stage.Expect("the last kit, asked for twice at once", "done, stock.none-left", string.Join(", ", both.Select(a => a is Answer.No no ? no.First.Code : "done").Order(StringComparer.Ordinal)));
        stage.Expect("none is left", "0", Free(stage, sokha, "hygiene", null).ToString(CultureInfo.InvariantCulture));
    }

    private static async Task TheStoreLearnsNoChild(Stage stage, StreamId store, StreamId file)
    {
        var (phirun, sokha) = (await stage.As(DemoPeople.Phirun), await stage.As(DemoPeople.Sokha));
        var code = stage.House.Door.State<CaseState>(sokha.Visit, file, StreamKind.Case)!.Value.State.Code;
        var opened = stage.House.Door.Look<StockState>(phirun.Visit, store, StreamKind.Stock)!.Entries;
        var all = string.Join('\n', opened.Select(e => Encoding.UTF8.GetString(stage.House.Entries.Write(e.Entry))));
        stage.Expect("the store keeper reads every line of the store", opened.Length.ToString(CultureInfo.InvariantCulture), opened.Count(e => e.Entry is not Unopened).ToString(CultureInfo.InvariantCulture));
        ImmutableArray<string> never = [code, file.Value.ToString("N"), file.Value.ToString("D"), "Veasna"];
        stage.Expect("in none of them stands the child", "nothing", never.FirstOrDefault(w => all.Contains(w, StringComparison.OrdinalIgnoreCase)) ?? "nothing");
        stage.Expect("the case is closed to the store keeper", "closed", stage.House.Door.Look<CaseState>(phirun.Visit, file, StreamKind.Case) is null ? "closed" : "held");
        stage.Refused("and no kit is handed over from there", "door.not-allowed", await phirun.Do<IssueKit, StockState>(new(file.Value, null, "rescue-child", GoodsSize.M), store));
    }

    private static ImmutableArray<(string Item, int Quantity, GoodsSize? Size, DateOnly? Expires)> Delivery { get; } =
    [
        ("clothes", 4, GoodsSize.M, null), ("sandals", 2, GoodsSize.M, null), ("krama", 2, null, null), ("soap", 4, null, null), ("toothbrush", 2, null, null), ("toothpaste", 3, null, Good), ("comb", 2, null, null),
        ("water", 4, null, Good), ("snack", 2, null, new(2030, 11, 30)), ("blanket", 2, null, null), ("comfort-object", 2, null, null), ("contact-card", 2, null, null), ("detergent", 1, null, null), ("pads", 1, null, null),
        ("uniform", 2, GoodsSize.M, null), ("shoes", 1, GoodsSize.M, null), ("school-bag", 1, null, null), ("notebook", 12, null, null), ("pen", 4, null, null), ("ruler", 1, null, null),
    ];

    private static int Free(Stage stage, Actor actor, string kit, GoodsSize? size) =>
        stage.House.Door.State<StockState>(actor.Visit, stage.Kept["store"], StreamKind.Stock)!.Value.State.Free(kit, size, PhnomPenh.DayOf(stage.House.Clock.GetUtcNow())).Count();
}
