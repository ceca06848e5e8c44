using System.Collections.Immutable;
using Kapea.Host.Demo;
using Kapea.Host.Tests.Browser;
using Kapea.Work.Care;

namespace Kapea.Host.Tests.Care;

/// <summary>The scores on a screen: both languages, both sizes, and written down on a telephone without script.</summary>
[Collection(ByHand.Name)]
public sealed class ScoresByHandTests(Chromium chromium)
{
    [Fact]
    public async Task A_sheet_is_written_down_without_script_and_every_page_is_well()
    {
        var told = await Told.In(chromium.House);
        var scores = $"/cases/{told.Scores}/scores";
        await using (var sokha = await chromium.As(DemoPeople.Sokha, phone: true, script: false))
        {
            await sokha.Go($"/cases/{told.Case}");
            await sokha.Press($"a[href='{scores}']");
            await sokha.Press("a[href*='record-who5']");
            await sokha.Page.CheckAsync("input[name=occasion][value=Planned]");
            await sokha.Page.FillAsync("input[name=age]", "12");
            foreach (var item in Enumerable.Range(1, 5)) await sokha.Page.CheckAsync($"input[name=item_{item}][value='2']");
            await sokha.Press("form.act .send button");
            sokha.Path.ShouldBe(scores);
            (await sokha.Page.Locator("svg[role=img] title").TextContentAsync()).ShouldBe("Well-being (WHO-5): scores over time");
            (await sokha.Sees("beyond the cut-off: look closer")).ShouldBeTrue();
        }

        await chromium.House.Must<RecordPhqA, ScoresState>(DemoPeople.Sokha, new(new(ScoreOccasion.Other, 12, false), [.. Enumerable.Repeat((int?)1, 9)], false), told.Scores);
        await chromium.House.Must<RateFormSix, ScoresState>(DemoPeople.Sokha, new([.. Enumerable.Repeat((FormSixMark?)FormSixMark.Weak, 11)], [.. Enumerable.Repeat((FormSixMark?)null, 11)]), told.Scores);
        await chromium.House.Must<RateDomains, ScoresState>(DemoPeople.Sokha, new(ScoreOccasion.Planned, [.. Enumerable.Repeat((DomainLevel?)DomainLevel.Bad, 12)]), told.Scores);
        foreach (var (language, phone) in new[] { ("km", true), ("en", false), ("en", true) })
        {
            await using var screen = await chromium.As(DemoPeople.Sokha, language, phone);
            foreach (var path in (ImmutableArray<string>)[scores, .. CareSheets.Select(s => $"{scores}/{s}"), $"/act/care.note-child-seen.1/{told.Case}"])
            {
                await screen.Go(path);
                await screen.IsWell();
            }
        }
    }

    private static readonly ImmutableArray<string> CareSheets = ["record-who5", "record-cries8", "record-phq-a", "rate-domains", "rate-form-six", "record-outside-score"];
}
