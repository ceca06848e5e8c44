using System.Net;
using Kapea.Host.Access;
using Kapea.Host.Demo;
using Kapea.Host.Tests.Doors;
using Kapea.Journal.Rows;
using Stage = Kapea.Host.Tests.Pages.Stage;

namespace Kapea.Host.Tests.Keys;

/// <summary>Asking for a destruction and deciding on it: why, how long it stands, who may, and what each of them sees.</summary>
public sealed class DestructionTests
{
    private const string Words = "Told of the neighbour, see the periwinkleshed.";
    private const string Planted = "periwinkleshed";

    [Fact]
    public async Task Why_is_read_by_those_who_decide_and_those_who_asked_and_stands_in_no_file_nor_audit_line()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        (await house.Key(DemoPeople.Sophea, Ask(told.Report.Value))).Code.ShouldBe("done");
        (await house.Key(DemoPeople.Dara, Ask(told.Report.Value))).Code.ShouldBe("access.destruction-already-proposed");
        var asked = Proposal.Find(house.Parts.Store, told.Report, 1)!;
        (asked.By, asked.At).ShouldBe((house.PersonOf(DemoPeople.Sophea).Id, house.Clock.GetUtcNow()));
        foreach (var kind in Kind.All.Where(k => k.Person is not null))
        {
            var reads = kind == Kind.Safeguarding || kind == Kind.Intake || kind == Kind.IntakeSecond;
            asked.Why(house.Parts.Book, await house.VisitOf(kind.Person!)).ShouldBe(reads ? new(DestructionReason.AskedByPerson, Words) : null, kind.Name);
        }

        (asked with { Position = 2 }).Why(house.Parts.Book, await house.VisitOf(DemoPeople.Sophea)).ShouldBeNull("bound to what is to be destroyed");
        var files = GlassAndDestructionTests.Files(house).Select(f => System.Text.Encoding.UTF8.GetString(f.Bytes)).ToList();
        files.ShouldAllBe(f => !f.Contains(Planted, StringComparison.Ordinal) && !f.Contains(nameof(DestructionReason.AskedByPerson), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_stands_seven_days_and_is_asked_for_again_after_that()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var at = house.Clock.GetUtcNow();
        await house.Key(DemoPeople.Sophea, Ask(told.Report.Value, position: 2));
        await house.Key(DemoPeople.Sophea, Ask(told.Report.Value));
        house.Clock.Hold(at + TimeSpan.FromDays(7));
        await house.VisitOf(DemoPeople.Socheat);
        var before = house.Written();
        (await house.Key(DemoPeople.Socheat, new ConfirmDestruction(told.Report.Value, 1))).Code.ShouldBe("access.destruction-lapsed");
        house.Written().ShouldBe(before);
        using var browser = await house.Browser(DemoPeople.Socheat, "en");
        var page = await browser.GetStringAsync($"/destructions/{told.Report}/1", TestContext.Current.CancellationToken);
        page.ShouldContain("more than 7 days ago");
        page.ShouldNotContain("value=\"confirm\"");
        (await house.Key(DemoPeople.Sophea, Ask(told.Report.Value))).Code.ShouldBe("done");
        Proposal.All(house.Parts.Store).ShouldHaveSingleItem("what lapsed was swept out").Position.ShouldBe(1);
        house.Clock.Hold(at + TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        (await house.Key(DemoPeople.Socheat, new ConfirmDestruction(told.Report.Value, 1))).Code.ShouldBe("done");
    }

    [Fact]
    public async Task Whoever_asked_takes_it_back_and_only_another_refuses_it()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Key(DemoPeople.Sophea, Ask(told.Report.Value));
        (await house.Key(DemoPeople.Dara, new WithdrawDestruction(told.Report.Value, 1))).Code.ShouldBe("access.destruction-not-proposed", "not hers to take back");
        (await house.Key(DemoPeople.Socheat, new WithdrawDestruction(told.Report.Value, 1))).Code.ShouldBe("access.destruction-not-proposed");
        (await house.Key(DemoPeople.Dara, new RefuseDestruction(told.Report.Value, 1))).Code.ShouldBe("door.not-allowed");
        (await house.Key(DemoPeople.Sophea, new WithdrawDestruction(told.Report.Value, 1))).Code.ShouldBe("done");
        (await house.Key(DemoPeople.Socheat, new ConfirmDestruction(told.Report.Value, 1))).Code.ShouldBe("access.destruction-not-proposed");
        await house.Key(DemoPeople.Socheat, Ask(told.Report.Value, position: 2));
        (await house.Key(DemoPeople.Socheat, new RefuseDestruction(told.Report.Value, 2))).Code.ShouldBe("access.own-proposal");
        await house.Key(DemoPeople.Sophea, Ask(told.Report.Value));
        (await house.Key(DemoPeople.Socheat, new RefuseDestruction(told.Report.Value, 1))).Code.ShouldBe("done");
        Proposal.Find(house.Parts.Store, told.Report, 1).ShouldBeNull();
        house.Parts.Store.Read(told.Report).ShouldAllBe(e => !e.Destroyed);
        house.Parts.Store.All<NoticeRow>().Where(n => n.Kind == "access.destruction-refused").Select(n => n.Person).ShouldContain(house.PersonOf(DemoPeople.Sophea).Id);
        var chain = house.Parts.Store.Audit(told.Report, long.MaxValue, 50).Select(a => a.Code).ToList();
        chain.ShouldContain("access.destruction-refused");
        chain.ShouldContain("access.destruction-withdrawn");
    }

    [Fact]
    public async Task The_second_person_sees_what_she_confirms_and_not_a_word_of_it()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Key(DemoPeople.Sophea, Ask(told.Report.Value));
        var path = $"/destructions/{told.Report}/1";
        foreach (var kind in Kind.All.Where(k => k.Person is not null && k != Kind.Intake && k != Kind.Safeguarding))
        {
            using var other = await house.Browser(kind.Person!, "en");
            (await other.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, kind.Name);
            (await other.GetStringAsync("/today", TestContext.Current.CancellationToken)).ShouldNotContain(path, Case.Sensitive, kind.Name);
        }

        using var socheat = await house.Browser(DemoPeople.Socheat, "en");
        (await socheat.GetStringAsync("/today", TestContext.Current.CancellationToken)).ShouldContain(path);
        var page = WebUtility.HtmlDecode(await socheat.GetStringAsync(path, TestContext.Current.CancellationToken));
        foreach (var seen in new[] { "Report", told.Report.Reference, "The report was taken.", "4 March 2030", "Sophea", "asked for it", Planted, "11 March 2030, 21:00", "3 April 2030", "second_look" }) page.ShouldContain(seen);
        Leaks.Find(page, Told.Words.Select(w => w.Word)).ShouldBeNull();
        page.ShouldNotContain("value=\"withdraw\"");
        using var sophea = await house.Browser(DemoPeople.Sophea, "en");
        var own = await sophea.GetStringAsync(path, TestContext.Current.CancellationToken);
        own.ShouldContain("value=\"withdraw\"");
        own.ShouldContain($"/reports/{told.Report}", Case.Sensitive, "she holds it, so she is led there");
        own.ShouldNotContain("value=\"confirm\"");
    }

    [Fact]
    public async Task Confirming_on_the_page_wants_the_second_look()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Key(DemoPeople.Sophea, Ask(told.Report.Value));
        using var socheat = await house.Browser(DemoPeople.Socheat, "en");
        (await Send(socheat, $"/destructions/{told.Report}/1", ("decision", "confirm"))).ShouldBe($"/destructions/{told.Report}/1");
        house.Parts.Store.Read(told.Report)[0].Destroyed.ShouldBeFalse();
        foreach (var none in new[] { "", "maybe" })
        {
            (await Send(socheat, $"/destructions/{told.Report}/1", ("decision", none), ("second_look", "true"))).ShouldBe($"/destructions/{told.Report}/1");
            house.Parts.Store.Read(told.Report)[0].Destroyed.ShouldBeFalse("what nobody has chosen is not done");
        }

        (await Send(socheat, $"/destructions/{told.Report}/1", ("decision", "confirm"), ("second_look", "true"))).ShouldBe("/today");
        house.Parts.Store.Read(told.Report)[0].Destroyed.ShouldBeTrue();
    }

    [Fact]
    public async Task Another_reason_wants_words_and_a_refused_form_keeps_what_was_chosen()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        using var sophea = await house.Browser(DemoPeople.Sophea, "en");
        var again = await Send(sophea, $"/destroy/{told.Report}", ("position_of_entry", "2"), ("reason", "Other"), ("second_look", "true"));
        again.ShouldStartWith($"/destroy/{told.Report}/again/");
        var page = WebUtility.HtmlDecode(await sophea.GetStringAsync(again, TestContext.Current.CancellationToken));
        page.ShouldContain("stands 7 days");
        page.ShouldContain("Write nothing that stands in the file");
        page.ShouldContain("In a few words: ", Case.Sensitive, "the fault says at which field");
        var sent = Stage.Sent(page);
        sent.ShouldContain(("position_of_entry", "2"));
        sent.ShouldContain(("reason", "Other"));
        (await Send(sophea, $"/destroy/{told.Report}", ("position_of_entry", "2"), ("reason", "Other"), ("words", Words), ("second_look", "true"))).ShouldBe($"/reports/{told.Report}");
        Proposal.Find(house.Parts.Store, told.Report, 2)!.Why(house.Parts.Book, await house.VisitOf(DemoPeople.Socheat)).ShouldBe(new(DestructionReason.Other, Words));
    }

    private static ProposeDestruction Ask(Guid stream, int position = 1) => new(stream, position, DestructionReason.AskedByPerson, Words);

    /// <summary>Posts a form as a browser does; where it leads.</summary>
    private static async Task<string> Send(HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("act_id", TestHouse.NewId())).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await browser.PostAsync(path, form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return answer.Headers.Location!.ToString();
    }
}
