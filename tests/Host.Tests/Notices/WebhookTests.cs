using System.Security.Cryptography;
using System.Text;
using Kapea.Host.Access;
using Kapea.Host.Demo;
using Kapea.Journal.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Kapea.Host.Tests.Notices;

/// <summary>Notices to a web address: signed, tried again, never led elsewhere.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task A_notice_is_signed_and_tells_nothing()
    {
        await using var receiver = await Receiver.Open(_ => 204);
        await using var house = await TestHouse.Open(AllowLoopback);
        var secret = await Hook(house, receiver.Address + "here");
        var alert = await MailTests.Alert(house);
        await TestHouse.Until(() => !receiver.Got.IsEmpty, "the notice has come");
        var got = receiver.Got.Single();
        got.Path.ShouldBe("/here");
        var parts = got.Signature.Split(',').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
        var signed = HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), Encoding.UTF8.GetBytes($"{parts["t"]}.{got.Body}"));
        parts["v1"].ShouldBe(Convert.ToHexString(signed).ToLowerInvariant());
        long.Parse(parts["t"]).ShouldBeInRange(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60, DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 60);
        got.Notice.ShouldBe(MailTests.Notice(house, alert, DemoPeople.Visal, "webhook").Notice.ToString("N"));
        got.Body.ShouldContain(alert.Reference);
        Doors.Leaks.Find(got.Body + got.Signature, Told.Words.Select(w => w.Word)).ShouldBeNull();
        await TestHouse.Until(() => MailTests.Notice(house, alert, DemoPeople.Visal, "webhook").State == NoticeState.Sent, "it is marked");
    }

    [Theory]
    [InlineData(500, NoticeState.Waiting, "deferred")]
    [InlineData(429, NoticeState.Waiting, "deferred")]
    [InlineData(302, NoticeState.Waiting, "deferred")]
    [InlineData(410, NoticeState.Failed, "refused")]
    public async Task What_the_receiver_answers_decides(int status, NoticeState state, string trouble)
    {
        await using var receiver = await Receiver.Open(n => n == 1 ? status : 204);
        await using var house = await TestHouse.Open(AllowLoopback);
        await Hook(house, receiver.Address + "here");
        var alert = await MailTests.Alert(house);
        await TestHouse.Until(() => MailTests.Notice(house, alert, DemoPeople.Visal, "webhook").Attempts == 1, "it was tried once");
        var notice = MailTests.Notice(house, alert, DemoPeople.Visal, "webhook");
        (notice.State, notice.Trouble).ShouldBe((state, trouble));
        receiver.Got.ShouldAllBe(g => g.Path == "/here", "a redirect is not followed");
        if (state == NoticeState.Failed) return;
        house.Machine.Move(TimeSpan.FromSeconds(5));
        await TestHouse.Until(() => MailTests.Notice(house, alert, DemoPeople.Visal, "webhook").State == NoticeState.Sent, "the second try arrives");
        receiver.Got.Select(g => g.Notice).Distinct().Count().ShouldBe(1, "under the same id");
    }

    [Fact]
    public async Task A_receiver_that_never_answers_counts_as_unreachable()
    {
        var never = new TaskCompletionSource();
        await using var receiver = await Receiver.Open(_ => 204, never.Task);
        await using var house = await TestHouse.Open(AllowLoopback);
        await Hook(house, receiver.Address + "here");
        var alert = await MailTests.Alert(house);
        await TestHouse.Until(() => MailTests.Notice(house, alert, DemoPeople.Visal, "webhook").Trouble == "unreachable", "it gives up waiting", seconds: 25);
        never.SetResult();
    }

    [Fact]
    public async Task An_address_in_the_own_network_is_not_knocked_at_unless_the_installation_allows_it()
    {
        await using var receiver = await Receiver.Open(_ => 204);
        await using var house = await TestHouse.Open();
        house.Options.Notices.AllowPrivateWebhooks.ShouldBeFalse("nobody has to think of it");
        foreach (var address in new[] { receiver.Address + "here", receiver.Address.Replace("127.0.0.1", "localhost") + "here" })
        {
            await Hook(house, address);
            var alert = await MailTests.Alert(house);
            await TestHouse.Until(() => MailTests.Notice(house, alert, DemoPeople.Visal, "webhook").Attempts == 1, "it was tried");
            var notice = MailTests.Notice(house, alert, DemoPeople.Visal, "webhook");
            (notice.State, notice.Trouble).ShouldBe((NoticeState.Waiting, "private-address"), address);
        }

        receiver.Got.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_in_the_clear_or_of_no_web_is_refused()
    {
        await using var house = await TestHouse.Open();
        foreach (var bad in new[] { "http://example.org/x", "ftp://example.org", "javascript:alert(1)", "file:///etc/passwd", "nothing" })
            (await house.Key(DemoPeople.Vanna, new ChangeContacts(house.PersonOf(DemoPeople.Visal).Id.Value, "km", null, bad))).Code.ShouldBe("access.bad-webhook", bad);
    }

    // The receivers of these tests listen on this very machine.
    private static void AllowLoopback(HouseOptions options) => options.Notices.AllowPrivateWebhooks = true;

    private static async Task<string> Hook(TestHouse house, string address)
    {
        var (_, done) = await house.Key(DemoPeople.Vanna, new ChangeContacts(house.PersonOf(DemoPeople.Visal).Id.Value, "km", null, address));
        return done!.Told["webhook_secret"];
    }

    private sealed record Got(string Path, string Body, string Signature, string Notice);

    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly System.Collections.Concurrent.ConcurrentQueue<Got> _got = new();

        private Receiver(WebApplication app) => _app = app;

        public System.Collections.Concurrent.ConcurrentQueue<Got> Got => _got;

        public string Address => _app.Urls.First() + "/";

        public static async Task<Receiver> Open(Func<int, int> answer, Task? wait = null)
        {
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.WebHost.UseKestrelCore();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            var receiver = new Receiver(app);
            var count = 0;
            app.Run(async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                receiver._got.Enqueue(new(context.Request.Path, await reader.ReadToEndAsync(), context.Request.Headers["Kapea-Signature"].ToString(), context.Request.Headers["Kapea-Notice"].ToString()));
                if (wait is not null) await wait;
                context.Response.StatusCode = answer(Interlocked.Increment(ref count));
                if (context.Response.StatusCode == 302) context.Response.Headers.Location = "/elsewhere";
            });
            await app.StartAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
