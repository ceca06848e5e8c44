using System.Globalization;
using Kapea.Work.Access;
using Kapea.Work.Justice;

namespace Kapea.Host.Demo;

/// <summary>Step 10 of the scenario: the claim from the right that is explained to the first money.</summary>
internal static class CompensationClaimed
{
    /// <summary>In the days after the arrest.</summary>
    public static async Task Filed(Stage stage)
    {
        stage.Begin("10 compensation");
        var (rithy, child, proceeding) = (await stage.As(DemoPeople.Rithy), stage.Kept["J1"], stage.Kept["P1"].Value);
        var claims = new DecideOnClaim(proceeding, true, [new(ClaimItemKind.LossOfEducation, new(2_000_000, Currency.KHR)), new(ClaimItemKind.Moral, new(10_000_000, Currency.KHR))]);
        stage.Refused("a claim before anybody has explained the right", "justice.claim-not-there", await rithy.Do<DecideOnClaim, JusticeState>(claims, child));
        stage.Done("the right to claim is explained", await rithy.Do<InformOfRight, JusticeState>(new(proceeding, "That he can ask for money for what was done to him, and that it can take years."), child));
        stage.Done("the grandmother wants to claim", await rithy.Do<DecideOnClaim, JusticeState>(claims, child));
        stage.Done("the claim is filed during the investigation", await rithy.Do<FileClaim, JusticeState>(new(proceeding, FilingPoint.DuringInvestigation), child));
        stage.Done("the judge admits it", await rithy.Do<RecordClaimOutcome, JusticeState>(new(proceeding, ClaimOutcome.Admitted, null, null, "order no. 15"), child));
    }

    /// <summary>With the judgment.</summary>
    public static async Task Ordered(Stage stage)
    {
        stage.Begin("10 compensation");
        var (rithy, child) = (await stage.As(DemoPeople.Rithy), stage.Kept["J1"]);
        stage.Done("the court orders a part of it", await rithy.Do<RecordClaimOutcome, JusticeState>(new(stage.Kept["P1"].Value, ClaimOutcome.Decided, new(8_000_000, Currency.KHR), null, "judgment no. 31"), child));
    }

    /// <summary>Two weeks after the judgment is final.</summary>
    public static async Task Paid(Stage stage)
    {
        stage.Begin("10 compensation");
        var (rithy, child, proceeding) = (await stage.As(DemoPeople.Rithy), stage.Kept["J1"], stage.Kept["P1"].Value);
        stage.Refused("money before it is owed", "justice.claim-not-there", await rithy.Do<RecordPayment, JusticeState>(new(proceeding, new(2_000_000, Currency.KHR), null, "x"), child));
        stage.Done("it is final", await rithy.Do<RecordClaimOutcome, JusticeState>(new(proceeding, ClaimOutcome.Final, null, null, "the clerk"), child));
        stage.Done("it is asked for", await rithy.Do<RecordClaimOutcome, JusticeState>(new(proceeding, ClaimOutcome.CollectionStarted, null, null, "letter of 1 July"), child));
        await stage.At("2031-07-15 09:00");
        stage.Done("a part is paid", await rithy.Do<RecordPayment, JusticeState>(new(proceeding, new(2_000_000, Currency.KHR), null, "receipt 7"), child));
        var claim = stage.House.Door.State<JusticeState>(rithy.Visit, child, StreamKind.Justice)!.Value.State.Claims.In(proceeding);
        stage.Expect("collected of what was ordered (J4)", "25 %, PartPaid", string.Create(CultureInfo.InvariantCulture, $"{claim.Share * 100:0} %, {claim.Step}"));
    }
}
