using Kapea.Host.Demo;
using Kapea.Work.Access;
using Kapea.Work.Cases;

namespace Kapea.Host.Tests.Finding;

/// <summary>Khmer that was typed in another order is kept as typed and shown in order.</summary>
public sealed class KhmerInOrderTests
{
    private const string Typed = "ស\u17D2រ\u17D2ត\u17B8";
    private const string Ordered = "ស\u17D2ត\u17D2រ\u17B8";

    [Fact]
    public async Task A_note_is_kept_as_it_was_typed_and_read_as_it_is_spelled()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<NoteOnCase, CaseState>(DemoPeople.Sokha, new(CaseNoteKind.Remark, $"{Typed} <b> & Nguyễn"), told.Case);
        using var browser = await house.Browser(DemoPeople.Sokha);
        var page = await browser.GetStringAsync($"/cases/{told.Case}", TestContext.Current.CancellationToken);
        page.ShouldContain($"{Ordered} &lt;b&gt; &amp; Nguyễn");
        page.ShouldNotContain(Typed);
        house.Parts.Door.Look<CaseState>(await house.VisitOf(DemoPeople.Sokha), told.Case, StreamKind.Case)!.Entries.Select(e => e.Entry).OfType<CaseNoted>().Last().Text.ShouldStartWith(Typed);
    }
}
