using Kapea.Host.Demo;
using Kapea.Host.Notices;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Alerts;
using Kapea.Work.Intake;

namespace Kapea.Host.Tests.Notices;

/// <summary>Letters over a real mail server: by TLS or not at all, tried again, each once, and without a word of what they are about.</summary>
public sealed class MailTests
{
    [Theory]
    [InlineData("starttls")]
    [InlineData("tls")]
    public async Task A_letter_arrives_over_TLS_with_a_private_authority_and_tells_nothing(string security)
    {
        await using var house = await Opened(security, out var server);
        using var _ = server;
        server.Start();
        var alert = await Alert(house);
        await TestHouse.Until(() => server.Letters.Any(l => l.To.Contains(DemoPeople.Visal.Mail)), "the officer's letter is there");
        var letter = server.Letters.Single(l => l.To.Contains(DemoPeople.Visal.Mail));
        letter.Tls.ShouldBeTrue();
        letter.User.ShouldBe("kapea");
        var notice = Notice(house, alert, DemoPeople.Visal);
        letter.Header("Message-Id").ShouldBe($"<{notice.Notice:N}@kapea>");
        letter.Header("Subject").ShouldBe($"Kapea P1 {alert.Reference}");
        var message = letter.Message();
        message.TextBody!.ShouldContain(Kapea.Host.Pages.Words.In("km")["notice.alerts.raised"]);
        message.TextBody!.ShouldContain($"https://kapea.invalid/alerts/{alert}");
        Doors.Leaks.Find(letter.Raw + message.TextBody + message.Headers, Told.Words.Select(w => w.Word)).ShouldBeNull();
        await TestHouse.Until(() => Notice(house, alert, DemoPeople.Visal).State == NoticeState.Sent, "it is marked as sent");
    }

    [Fact]
    public async Task A_server_without_STARTTLS_gets_nothing()
    {
        await using var house = await Opened("plain", out var server);
        using var _ = server;
        server.Start();
        var alert = await Alert(house);
        await TestHouse.Until(() => Notice(house, alert, DemoPeople.Visal).Trouble.Length > 0, "it was tried");
        Notice(house, alert, DemoPeople.Visal).ShouldSatisfyAllConditions(n => n.Trouble.ShouldBe("no-tls"), n => n.State.ShouldBe(NoticeState.Waiting));
        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_is_not_trusted()
    {
        await using var house = await Opened("starttls", out var server, otherAuthority: true);
        using var _ = server;
        server.Start();
        var alert = await Alert(house);
        await TestHouse.Until(() => Notice(house, alert, DemoPeople.Visal).Trouble.Length > 0, "it was tried");
        Notice(house, alert, DemoPeople.Visal).Trouble.ShouldBe("no-tls");
        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_off_it_tries_again_with_growing_pauses_and_refused_for_good_it_stops()
    {
        await using var house = await Opened("starttls", out var server);
        using var _ = server;
        server.Answer("451 later please");
        server.Start();
        var alert = await Alert(house);
        var before = 0;
        foreach (var pause in Outbox.Pauses.Take(4))
        {
            await TestHouse.Until(() => Notice(house, alert, DemoPeople.Visal).Attempts == before + 1, $"try {before + 1}");
            var notice = Notice(house, alert, DemoPeople.Visal);
            (notice.State, notice.Trouble).ShouldBe((NoticeState.Waiting, "deferred"));
            var waits = notice.Next - house.Machine.GetUtcNow().ToUnixTimeMilliseconds();
            waits.ShouldBeInRange(pause * 1000L - 1500, pause * 1000L);
            before++;
            house.Machine.Move(TimeSpan.FromSeconds(pause));
        }

        server.Answer("550 nobody here");
        house.Machine.Move(TimeSpan.FromSeconds(400));
        await TestHouse.Until(() => Notice(house, alert, DemoPeople.Visal).State == NoticeState.Failed, "it is given up");
        Notice(house, alert, DemoPeople.Visal).Trouble.ShouldBe("refused");
        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_server_is_down_it_waits_also_through_a_restart_and_then_arrives_once()
    {
        await using var house = await Opened("starttls", out var server);
        using var _ = server;
        var alert = await Alert(house);
        await TestHouse.Until(() => Notice(house, alert, DemoPeople.Visal).Trouble == "unreachable", "it was tried in vain");
        await house.Restart();
        server.Start();
        house.Machine.Move(TimeSpan.FromMinutes(30));
        await TestHouse.Until(() => Notice(house, alert, DemoPeople.Visal).State == NoticeState.Sent, "it was sent");
        house.Machine.Move(TimeSpan.FromHours(9));
        await house.Restart();
        await TestHouse.Until(() => house.Parts.Store.NoticesToSend("mail", long.MaxValue, 100).Length == 0, "nothing waits");
        var hers = server.Letters.Where(l => l.To.Contains(DemoPeople.Visal.Mail)).ToList();
        hers.Count.ShouldBe(1);
        hers[0].Header("Message-Id").ShouldBe($"<{Notice(house, alert, DemoPeople.Visal).Notice:N}@kapea>", "the same id from the first try to the last");
    }

    [Fact]
    public async Task Without_mail_that_is_said_once_and_what_waited_leaves_when_mail_is_set_up()
    {
        await using var house = await TestHouse.Open();
        var alert = await Alert(house);
        await TestHouse.Until(() => Notice(house, alert, DemoPeople.Visal).Trouble == "mail-not-configured", "it is said");
        house.Machine.Move(TimeSpan.FromHours(1));
        house.Parts.Store.NoticesToSend("mail", house.Clock.MachineMilliseconds, 100).ShouldBeEmpty("nothing is tried again and again");
        Notice(house, alert, DemoPeople.Visal).ShouldSatisfyAllConditions(n => n.State.ShouldBe(NoticeState.Waiting), n => n.Attempts.ShouldBe(0));

        using var server = new SmtpServer(Directory.CreateTempSubdirectory("kapea-mail-").FullName, "starttls");
        server.Start();
        await house.Restart(() => house.Options.Mail = Through(server, "starttls", server.Authority));
        await TestHouse.Until(() => Notice(house, alert, DemoPeople.Visal).State == NoticeState.Sent, "it was sent");
        server.Letters.Count(l => l.To.Contains(DemoPeople.Visal.Mail)).ShouldBe(1);
    }

    [Fact]
    public async Task While_the_house_was_down_its_clocks_went_on_and_every_rung_is_climbed_once()
    {
        await using var house = await TestHouse.Open();
        var alert = await Alert(house);
        await house.Stop();
        house.Clock.Hold(TestHouse.Begins + TimeSpan.FromHours(3));
        await house.Start();
        await TestHouse.Until(() => Climbed(house, alert) == 3, "three rungs are climbed");
        await house.Parts.Clocks!.RunDue();
        Climbed(house, alert).ShouldBe(3, "each once");
        house.Parts.Store.FindStream(alert)!.Gate.ShouldBe(3);
        foreach (var person in new[] { DemoPeople.Pisey, DemoPeople.Borey, DemoPeople.Samnang }) house.Parts.Store.All<NoticeRow>().Count(n => n.Stream == alert && n.Person == house.PersonOf(person).Id).ShouldBe(1, person.SignIn);
        house.Parts.Store.All<NoticeRow>().ShouldNotContain(n => n.Stream == alert && n.Person == house.PersonOf(DemoPeople.Sovann).Id, "the nation's time has not come");
    }

    [Fact]
    public async Task A_due_date_that_cannot_be_read_does_not_stop_the_others()
    {
        await using var house = await TestHouse.Open();
        var alert = await Alert(house);
        var other = (await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, Told.Telling())).Subject!.Value;
        var broken = new DueRow(other, EscalateAlert.DueKind, 1, TestHouse.Begins.ToUnixTimeSeconds(), default);
        await house.Parts.Store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = house.Clock.GetUtcNow(), Puts = [broken] });
        house.Clock.Hold(TestHouse.Begins + TimeSpan.FromMinutes(31));
        await TestHouse.Until(() => Climbed(house, alert) == 1, "the alert climbs in spite of the other");
        house.Logs.Text.ShouldContain("cannot be read");
    }

    internal static int Climbed(TestHouse house, StreamId alert) => house.Parts.Store.Read(alert).Count(e => e.Name == AlertEscalated.WireName);

    internal static async Task<StreamId> Alert(TestHouse house)
    {
        house.Clock.Hold(TestHouse.Begins);
        var report = (await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, Told.Telling())).Subject!.Value;
        await house.Must<TriageReport, ReportState>(DemoPeople.Sophea, ReportAndAlert.Judged("G1") with { RaiseTo = Work.Reference.RiskLevel.P1, RaiseReason = Told.TriageReason }, report);
        return ReportAndAlert.Id((await house.Must<RaiseAlert, ReportState>(DemoPeople.Sophea, new("kandal", Told.Place, Told.ContactPerson, false), report)).Begun["alert"]);
    }

    internal static NoticeRow Notice(TestHouse house, StreamId stream, DemoPerson person, string channel = "mail") =>
        house.Parts.Store.All<NoticeRow>().Single(n => n.Stream == stream && n.Person == house.PersonOf(person).Id && n.Channel == channel && n.Kind == "alerts.raised");

    private static Task<TestHouse> Opened(string how, out SmtpServer server, bool otherAuthority = false)
    {
        var folder = Directory.CreateTempSubdirectory("kapea-mail-").FullName;
        var made = server = new SmtpServer(folder, how);
        var authority = otherAuthority ? new SmtpServer(Directory.CreateTempSubdirectory("kapea-mail-").FullName, how).Authority : made.Authority;
        return TestHouse.Open(o => o.Mail = Through(made, how, authority));
    }

    private static MailOptions Through(SmtpServer server, string how, string authority) => new()
    {
        Host = "127.0.0.1", Port = server.Port, Security = how == "tls" ? "tls" : "starttls", User = "kapea", Password = "mailboxquince", From = "kapea@network.invalid", TrustedCertificate = authority,
    };
}
