using System.Text;
using Kapea.Host.Doors;
using Kapea.Host.Justice;
using Kapea.Work.Justice;

namespace Kapea.Host.Tests.Justice;

/// <summary>Entries are permanent: what was written before an entry gained a field is read as it was meant, and the field is not known.</summary>
public sealed class EntriesOfBeforeTests
{
    private const string At = "2030-05-14T09:40:00+00:00";
    private const string End = "\"at\":\"2030-05-16T09:40:00+00:00\"";

    private static T Read<T>(string name, string json) where T : class
    {
        var book = new EntryBook();
        JusticeEndpoints.Entries(book);
        return book.Read(name, Encoding.UTF8.GetBytes(json)).ShouldBeOfType<T>();
    }

    [Fact]
    public void A_claim_filed_and_decided_before_the_rate_and_the_reason_were_asked()
    {
        const string Proceeding = "\"proceeding\":\"00000000-0000-0000-0000-0000000000b1\"";
        Read<ClaimFiled>(ClaimFiled.WireName, $$"""{{{Proceeding}},"point":"WithComplaint","happened_at":"{{At}}"}""").ShouldSatisfyAllConditions(e => e.Point.ShouldBe(FilingPoint.WithComplaint), e => e.RielPerDollar.ShouldBeNull());
        Read<ClaimOutcomeRecorded>(ClaimOutcomeRecorded.WireName, $$"""{{{Proceeding}},"outcome":"Decided","ordered":{"amount":8000000,"currency":"KHR"},"riel_per_dollar":4100,"source":"x","happened_at":"{{At}}"}""")
            .ShouldSatisfyAllConditions(e => e.Ordered.ShouldBe(new(8_000_000, Currency.KHR)), e => e.Otherwise.ShouldBeNull());
    }

    [Fact]
    public void A_hearing_postponed_before_the_new_day_had_a_room() =>
        Read<HearingPostponed>(HearingPostponed.WireName, $$"""{"hearing":1,"reason":"JudgeAbsent","from":"{{At}}","to":"{{At}}","happened_at":"{{At}}"}""").ShouldSatisfyAllConditions(e => e.To.ShouldNotBeNull(), e => e.Room.ShouldBeNull(), e => e.ToDo.ShouldBeNull());

    [Fact]
    public void A_charge_before_the_day_of_the_offence_was_asked() =>
        Read<ChargeRecorded>(ChargeRecorded.WireName, $$"""{"number":1,"change":"Brought","offence":"TSE-34","class":"Felony","source":"x","happened_at":"{{At}}"}""").CommittedOn.ShouldBeNull();

    [Fact]
    public void A_custody_extended_before_journeys_and_bounds_were_known()
    {
        var ends = $$"""{"basis":{"rule":"KH-CUST-X","law":"x","article":"96","version":"2020-01-01","is_verified":false},"start":{"earliest":"{{At}}","latest":"{{At}}"},"earliest":{{{End}}},"latest":{{{End}}},"is_whole_day":false,"holidays_known":true}""";
        Read<CustodyExtended>(CustodyExtended.WireName, $$"""{"permission":"no. 88","ends":{{ends}},"happened_at":"{{At}}"}""")
            .ShouldSatisfyAllConditions(e => e.JourneyMinutes.ShouldBeNull(), e => e.Ends!.Bound.ShouldBeNull(), e => e.Ends!.Earliest.OrElse.ShouldBeNull(), e => e.Ends!.Binding.ShouldBe(DateTimeOffset.Parse("2030-05-16T09:40:00Z", null)));
    }
}
