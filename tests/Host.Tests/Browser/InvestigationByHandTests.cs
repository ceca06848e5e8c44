using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Work.Investigations;

namespace Kapea.Host.Tests.Browser;

/// <summary>The pages on an alleged offender on a small phone and on a desk, with every part filled.</summary>
[Collection(ByHand.Name)]
public sealed class InvestigationByHandTests(Chromium chromium)
{
    [Fact]
    public async Task List_file_and_forms_are_well_in_both_languages_and_sizes()
    {
        var file = await Filled(chromium.House);
        foreach (var (language, phone) in new[] { ("km", true), ("en", true), ("en", false) })
        {
            await using var makara = await chromium.As(DemoPeople.Makara, language, phone);
            foreach (var path in new[] { "/investigations", $"/investigations/{file}", "/today", "/act/investigations.open-investigation.1", $"/act/{SetStatus.WireName}/{file}", $"/act/{AddSighting.WireName}/{file}", $"/act/{CloseLead.WireName}/{file}", $"/act/{RecordForeignFacts.WireName}/{file}" })
            {
                await makara.Go(path);
                await makara.IsWell();
                await makara.Shoot("makara-" + language);
            }
        }
    }

    [Fact]
    public async Task Without_script_the_file_is_read_and_a_lead_is_added()
    {
        var file = await Filled(chromium.House);
        await using var makara = await chromium.As(DemoPeople.Makara, phone: true, script: false);
        await makara.Go($"/act/{AddLead.WireName}/{file}");
        await makara.Page.CheckAsync("[name=source][value=Informant]");
        await makara.Page.CheckAsync("[name=reliability][value=Doubtful]");
        await makara.Page.FillAsync("[name=what]", "He was seen at the ferry.");
        await makara.Press("form.act .send button");
        await makara.Go($"/investigations/{file}");
        (await makara.Sees("He was seen at the ferry.")).ShouldBeTrue();
        await makara.IsWell();
    }

    private static async Task<StreamId> Filled(TestHouse house)
    {
        var done = await house.Must<OpenInvestigation, InvestigationState>(DemoPeople.Makara, new("Rupert Hallow", "a limp", "perhaps Dutch", null, [new(null, "the boy with the kite"), new(null, "his sister")]));
        var file = ReportAndAlert.Id(done.Begun["investigation"]);
        await house.Must<AddLead, InvestigationState>(DemoPeople.Makara, new(LeadSource.Informant, LeadReliability.Untested, "He rents a room above the bicycle shop.", "Ask the owner.", new(2030, 3, 12)), file);
        await house.Must<AddSighting, InvestigationState>(DemoPeople.Makara, new("the bridge behind the market", null, null, [DayOfWeek.Friday], "2AB-1234", "He waits."), file);
        await house.Must<AddIdentifier, InvestigationState>(DemoPeople.Makara, new(IdentifierKind.Handle, "@a.rather.long.name.on.some.platform.or.other", "a neighbour"), file);
        await house.Must<RecordForeignFacts, InvestigationState>(DemoPeople.Makara, new(ForeignFacts.Nothing with { Nationalities = "Dutch", Jurisdiction = Jurisdiction.Undecided }), file);
        await house.Must<PlanOperation, InvestigationState>(DemoPeople.Makara, new("two at the gate", "the unit", "he drives off", "not before the child is out", "a social worker", "the van"), file);
        return file;
    }
}
