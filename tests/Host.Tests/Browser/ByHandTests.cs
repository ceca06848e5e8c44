using Kapea.Host.Access;
using Kapea.Host.Demo;
using Kapea.Work.Alerts;
using Kapea.Work.Intake;

namespace Kapea.Host.Tests.Browser;

/// <summary>What a browser does besides: back, twice, refused, signed out, news.</summary>
[Collection(ByHand.Name)]
public sealed class ByHandTests(Chromium chromium)
{
    [Fact]
    public async Task Every_other_page_is_well_in_both_languages_and_sizes()
    {
        foreach (var (language, phone) in new[] { ("km", true), ("en", false) })
        {
            await using var vanna = await chromium.As(DemoPeople.Vanna, language, phone);
            foreach (var path in new[] { "/people", "/me", "/act/access.invite-person.1", "/act/access.create-desk.1", "/act/access.name-first-lead.1", "/act/access.change-contacts.1" })
            {
                await vanna.Go(path);
                await vanna.IsWell();
            }

            await using var dara = await chromium.As(DemoPeople.Dara, language, phone);
            foreach (var path in new[] { "/reports", "/alerts", "/people", "/places", "/places/08", "/places/0802", "/places/010201", "/places/01020101" })
            {
                await dara.Go(path);
                await dara.IsWell();
            }
        }
    }

    [Fact]
    public async Task A_place_is_found_by_map_and_by_name_without_script_and_the_Tab_key_passes_the_map_by()
    {
        await using var sokha = await chromium.As(DemoPeople.Sokha, "en", phone: true, script: false);
        await sokha.Go("/places");
        await sokha.Press("svg.map a[href='/places/16']");
        sokha.Path.ShouldBe("/places/16");
        await sokha.Page.FillAsync("#place", "កណ្តាល");
        await sokha.Press(".place-search button");
        sokha.Path.ShouldStartWith("/places/found/");
        await sokha.IsWell();
        await sokha.Press(".place-list a >> nth=0");
        sokha.Path.ShouldBe("/places/08");
        await using var rithy = await chromium.As(DemoPeople.Rithy, "en");
        await rithy.Go("/places");
        await rithy.Page.FocusAsync(".place-search button");
        await rithy.Page.Keyboard.PressAsync("Tab");
        (await rithy.Page.EvaluateAsync<string>("document.activeElement.closest('.place-list') ? document.activeElement.getAttribute('href') : 'elsewhere'")).ShouldBe("/places/01");
    }

    /// <summary>The pages about one stream: breaking the glass, asking for a destruction, deciding on it, who told.</summary>
    [Fact]
    public async Task Glass_destruction_and_reporter_are_well_in_both_languages_and_sizes()
    {
        var told = await Told.In(chromium.House);
        await chromium.House.Key(DemoPeople.Sophea, new ProposeDestruction(told.Report.Value, 1, DestructionReason.Duplicate, "It stands in the older report."));
        await chromium.House.Key(DemoPeople.Maly, new BreakGlass(told.Identity.Value, "The worker is on leave."));
        foreach (var (language, phone) in new[] { ("km", true), ("en", false) })
        {
            await Walk(DemoPeople.Sophea, language, phone, $"/destroy/{told.Report}", $"/destructions/{told.Report}/1", $"/reports/{told.Report}/reporter", "/today");
            await Walk(DemoPeople.Socheat, language, phone, $"/destructions/{told.Report}/1", "/today", "/me", "/people");
            await Walk(DemoPeople.Maly, language, phone, $"/glass/{told.Health}", $"/cases/{told.Case}", "/me");
            await Walk(DemoPeople.Vanna, language, phone, "/people");
        }
    }

    [Fact]
    public async Task A_word_finds_a_person_on_the_long_page_and_an_address_opens_its_desk()
    {
        await using var vanna = await chromium.As(DemoPeople.Vanna);
        await vanna.Go("/people");
        var desk = vanna.Page.Locator("#desk-social-team");
        (await desk.GetAttributeAsync("open")).ShouldBeNull("nothing waits there");
        await vanna.Page.FocusAsync("a[href='#desk-social-team']");
        await vanna.Page.Keyboard.PressAsync("Enter");
        await vanna.Page.WaitForFunctionAsync("document.getElementById('desk-social-team').open");
        await vanna.Page.FillAsync("#filter", "sokha");
        (await desk.IsVisibleAsync()).ShouldBeTrue();
        (await vanna.Page.Locator("#desk-intake").IsVisibleAsync()).ShouldBeFalse();
        (await vanna.Page.Locator("a[href='#desk-intake']").IsVisibleAsync()).ShouldBeFalse();
        await vanna.IsWell();
        await vanna.Page.FillAsync("#filter", "");
        (await vanna.Page.Locator("#desk-intake").IsVisibleAsync()).ShouldBeTrue();
        (await vanna.Page.Locator("#desk-intake").GetAttributeAsync("open")).ShouldBeNull("folded as before");
    }

    [Fact]
    public async Task Without_script_the_long_page_has_its_links_and_no_box_that_does_nothing()
    {
        await using var vanna = await chromium.As(DemoPeople.Vanna, script: false);
        await vanna.Go("/people");
        (await vanna.Page.Locator("#filter").IsVisibleAsync()).ShouldBeFalse();
        foreach (var link in await vanna.Page.Locator(".jump a").AllAsync())
            (await vanna.Page.Locator($"details{await link.GetAttributeAsync("href")} > summary h2").CountAsync()).ShouldBe(1);
        (await vanna.Page.Locator(".jump a").CountAsync()).ShouldBeGreaterThan(5);
        await vanna.Page.FocusAsync("#desk-social-team > summary");
        await vanna.Page.Keyboard.PressAsync("Enter");
        (await vanna.Page.Locator("#desk-social-team table").First.IsVisibleAsync()).ShouldBeTrue();
    }

    private async Task Walk(Demo.DemoPerson person, string language, bool phone, params string[] paths)
    {
        await using var screen = await chromium.As(person, language, phone);
        foreach (var path in paths)
        {
            await screen.Go(path);
            await screen.Shoot(person.SignIn);
            await screen.IsWell();
        }
    }

    [Fact]
    public async Task A_refused_form_comes_back_with_everything_typed_and_its_fault_at_its_field()
    {
        await using var sophea = await chromium.As(DemoPeople.Sophea, script: false);
        await sophea.Go("/reports/new");
        await sophea.Page.SelectOptionAsync("select[name=channel]", "Phone");
        await sophea.Page.CheckAsync("input[name=nature][value=Concern]");
        await sophea.Page.FillAsync("textarea[name=verbatim]", "Typed once, and long.");
        await sophea.Page.FillAsync("input[name=next_contact_hours]", "99999");
        await sophea.Press("form.act .send button");
        sophea.Path.ShouldStartWith("/reports/new/again/");
        (await sophea.Page.InputValueAsync("textarea[name=verbatim]")).ShouldBe("Typed once, and long.");
        (await sophea.Page.IsCheckedAsync("input[name=nature][value=Concern]")).ShouldBeTrue();
        var field = sophea.Page.Locator("input[name=next_contact_hours]");
        (await field.GetAttributeAsync("aria-invalid")).ShouldBe("true");
        (await field.GetAttributeAsync("aria-describedby"))!.ShouldContain("f-next_contact_hours-error");
        (await sophea.Page.Locator("[data-errors] a[href='#f-next_contact_hours']").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Sent_twice_it_is_done_once_and_a_page_out_of_the_back_cache_is_a_new_form()
    {
        await using var sophea = await chromium.As(DemoPeople.Sophea);
        await sophea.Go("/reports/new");
        await Fill(sophea, "Said once.");
        var first = await sophea.Page.InputValueAsync("input[name=act_id]");
        var before = Reports();
        await sophea.Leave(() => sophea.Page.EvaluateAsync("() => { const b = document.querySelector('form.act .send button'); b.click(); b.click(); }"));
        var report = sophea.Path;
        Reports().ShouldBe(before + 1);
        await sophea.Page.GoBackAsync();
        (await sophea.Page.InputValueAsync("input[name=act_id]")).ShouldNotBe(first);
        await Fill(sophea, "Said another time.");
        await sophea.Press("form.act .send button");
        sophea.Path.ShouldNotBe(report);
        Reports().ShouldBe(before + 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_sent_after_the_session_has_ended_is_there_again_after_signing_in(bool script)
    {
        await using var sophea = await chromium.As(DemoPeople.Sophea, script: script);
        await sophea.Go("/reports/new");
        await Fill(sophea, "Typed over a long night.");
        chromium.House.Machine.Move(Access.Sessions.Lasts + TimeSpan.FromMinutes(1));
        var before = Reports();
        await sophea.Press("form.act .send button");
        sophea.Path.ShouldBe("/sign-in");
        (await sophea.Sees("What you typed is kept")).ShouldBeTrue();
        await sophea.IsWell();
        await sophea.Page.FillAsync("#name", DemoPeople.Sophea.SignIn);
        await sophea.Page.FillAsync("#phrase", DemoPeople.Sophea.Phrase);
        await sophea.Press("main button.main");
        sophea.Path.ShouldStartWith("/reports/new/again/");
        (await sophea.Page.InputValueAsync("textarea[name=verbatim]")).ShouldBe("Typed over a long night.");
        Reports().ShouldBe(before);
        await sophea.IsWell();
        await sophea.Press("form.act .send button");
        Reports().ShouldBe(before + 1);
    }

    [Fact]
    public async Task After_signing_out_going_back_shows_nothing()
    {
        await using var sophea = await chromium.As(DemoPeople.Sophea);
        await sophea.Go("/reports/new");
        await Fill(sophea, "A secret sentence.");
        await sophea.Press("form.act .send button");
        await sophea.Page.ClickAsync(".menu summary");
        await sophea.Press("form[action='/sign-out'] button");
        sophea.Path.ShouldBe("/sign-in");
        await sophea.Page.GoBackAsync();
        (await sophea.Page.ContentAsync()).ShouldNotContain("A secret sentence.");
    }

    [Fact]
    public async Task News_shows_on_the_open_page_when_the_police_answer()
    {
        await using var sophea = await chromium.As(DemoPeople.Sophea);
        var report = (await chromium.House.Must<RecordReport, ReportState>(DemoPeople.Sophea, ReportAndAlert.Told("Told by telephone."))).Subject!.Value;
        await chromium.House.Must<TriageReport, ReportState>(DemoPeople.Sophea, ReportAndAlert.Judged("G1", "G3", "G5"), report);
        var alert = ReportAndAlert.Id((await chromium.House.Must<RaiseAlert, ReportState>(DemoPeople.Sophea, ReportAndAlert.Kandal, report)).Begun["alert"]);
        await sophea.Go($"/alerts/{alert}");
        (await sophea.Page.Locator("#arrival").IsVisibleAsync()).ShouldBeFalse();
        await using var visal = await chromium.As(DemoPeople.Visal, "km", phone: true);
        await visal.Go($"/alerts/{alert}");
        await visal.Press("button.huge");
        await sophea.Page.Locator("#arrival").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Visible, Timeout = 10_000 });
        await sophea.Press("#arrival a");
        (await sophea.Page.Locator(".clock.answered").CountAsync()).ShouldBe(1);
    }

    private static async Task Fill(Screen sophea, string words)
    {
        await sophea.Page.SelectOptionAsync("select[name=channel]", "Phone");
        await sophea.Page.CheckAsync("input[name=nature][value=Concern]");
        await sophea.Page.FillAsync("textarea[name=verbatim]", words);
    }

    private int Reports() => chromium.House.Parts.Store.StreamsHeldBy(chromium.House.Parts.Book.Now.Desk("intake")!.Id, "report", 1000).Length;
}
