using System.Globalization;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Justice;

namespace Kapea.Host.Demo;

/// <summary>Step 10 of the scenario: the claim from the right that is explained to the first money.</summary>
internal static class CompensationClaimed
{
    /// <summary>The right is explained two days after the arrest; it may take fourteen.</summary>
    public static async Task Informed(Stage stage)
    {
        stage.Begin("10 compensation");
        var (rithy, child, proceeding) = (await stage.As(DemoPeople.Rithy), stage.Kept["J1"], stage.Kept["P1"].Value);
        var step = stage.House.Store.All<DueRow>(child).Where(d => d.Kind == RightDues.Kind).Select(d => d.Step).SingleOrDefault();
        stage.Due("the family is told of its right within 14 days after the arrest (J1)", "2030-05-28 23:59", child, RightDues.Kind, step);
        stage.Refused("a claim before anybody has explained the right", "justice.claim-not-there", await rithy.Do<DecideOnClaim, JusticeState>(Claims(proceeding), child));
        stage.Done("the right to claim is explained", await rithy.Do<InformOfRight, JusticeState>(new(proceeding, "That he can ask for money for what was done to him, and that it can take years."), child));
        stage.Due("and nothing of it is due any more", "none", child, RightDues.Kind, step);
    }

    /// <summary>In the days after the arrest.</summary>
    public static async Task Filed(Stage stage)
    {
        stage.Begin("10 compensation");
        var (rithy, child, proceeding) = (await stage.As(DemoPeople.Rithy), stage.Kept["J1"], stage.Kept["P1"].Value);
        stage.Done("the grandmother wants to claim", await rithy.Do<DecideOnClaim, JusticeState>(Claims(proceeding), child));
        stage.Done("the claim is filed during the investigation", await rithy.Do<FileClaim, JusticeState>(new(proceeding, FilingPoint.DuringInvestigation, 4080), child));
        stage.Done("the judge admits it", await rithy.Do<RecordClaimOutcome, JusticeState>(new(proceeding, ClaimOutcome.Admitted, null, null, "order no. 15"), child));
    }

    /// <summary>With the judgment.</summary>
    public static async Task Ordered(Stage stage)
    {
        stage.Begin("10 compensation");
        var (rithy, child, proceeding) = (await stage.As(DemoPeople.Rithy), stage.Kept["J1"], stage.Kept["P1"].Value);
        var confirmed = new RecordClaimOutcome(proceeding, ClaimOutcome.Decided, null, 4095, "judgment no. 31");
        stage.Refused("a nought too many", "justice.ordered-otherwise", await rithy.Do<RecordClaimOutcome, JusticeState>(confirmed with { Ordered = new(80_000_000, Currency.KHR) }, child));
        stage.Done("the court orders a part of it, as the judgment says", await rithy.Do<RecordClaimOutcome, JusticeState>(confirmed, child));
        stage.Expect("ordered of what was claimed (J3)", "KHR 8000000, 66 %", Ordered(Claim(stage, rithy)));
    }

    /// <summary>Two weeks after the judgment is final.</summary>
    public static async Task Paid(Stage stage)
    {
        stage.Begin("10 compensation");
        var (rithy, child, proceeding) = (await stage.As(DemoPeople.Rithy), stage.Kept["J1"], stage.Kept["P1"].Value);
        stage.Refused("money before it is owed", "justice.claim-not-there", await rithy.Do<RecordPayment, JusticeState>(new(proceeding, new(2_000_000, Currency.KHR), 4110, "x"), child));
        stage.Done("it is final", await rithy.Do<RecordClaimOutcome, JusticeState>(new(proceeding, ClaimOutcome.Final, null, null, "the clerk"), child));
        stage.Done("it is asked for", await rithy.Do<RecordClaimOutcome, JusticeState>(new(proceeding, ClaimOutcome.CollectionStarted, null, null, "letter of 1 July"), child));
        await stage.At("2031-07-15 09:00");
        stage.Done("a part is paid", await rithy.Do<RecordPayment, JusticeState>(new(proceeding, new(2_000_000, Currency.KHR), 4110, "receipt 7"), child));
        var claim = Claim(stage, rithy);
        stage.Expect("collected of what was ordered (J4)", "25 %, PartPaid", string.Create(CultureInfo.InvariantCulture, $"{claim.Share * 100:0} %, {claim.Step}"));
    }

    private static DecideOnClaim Claims(Guid proceeding) => new(proceeding, true, [new(ClaimItemKind.LossOfEducation, new(2_000_000, Currency.KHR)), new(ClaimItemKind.Moral, new(10_000_000, Currency.KHR))]);

    private static CivilClaim Claim(Stage stage, Actor rithy) => stage.House.Door.State<JusticeState>(rithy.Visit, stage.Kept["J1"], StreamKind.Justice)!.Value.State.Claims.In(stage.Kept["P1"].Value);

    private static string Ordered(CivilClaim claim) => string.Create(CultureInfo.InvariantCulture, $"{claim.Ordered?.Ordered?.Currency} {claim.Ordered?.Ordered?.Amount}, {Math.Floor((claim.Granted ?? 0) * 100)} %");
}
