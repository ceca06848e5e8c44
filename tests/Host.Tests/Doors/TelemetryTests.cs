using System.Collections.Concurrent;
using System.Text;
using Kapea.Host.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Kapea.Host.Tests.Doors;

/// <summary>What leaves the house as measurements: figures under neutral names, over the OpenTelemetry protocol, to whoever listens there.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Measurements_reach_a_collector_and_tell_no_name_no_id_and_no_address()
    {
        var got = new ConcurrentQueue<byte[]>();
        await using var collector = await Collector(got);
        Told told;
        await using (var house = await TestHouse.Open(o => o.Telemetry = collector.Urls.First()))
        {
            told = await Told.In(house);
            using var client = await house.Browser(DemoPeople.Sophea);
            (await client.GetAsync($"/reports/{told.Report}", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }

        got.ShouldNotBeEmpty("a house that closes sends what it has measured");
        var text = string.Concat(got.Select(Encoding.Latin1.GetString));
        text.ShouldContain("kapea.sessions");
        text.ShouldContain("http.server.request.duration");
        text.ShouldContain("/reports/{id}");
        text.ShouldNotContain(told.Report.ToString());
        Leaks.Find(string.Concat(got.Select(Encoding.UTF8.GetString)), Told.Words.Select(w => w.Word)).ShouldBeNull();
    }

    /// <summary>Takes in exports as a collector does: gRPC, unary, answered with an empty message.</summary>
    private static async Task<WebApplication> Collector(ConcurrentQueue<byte[]> got)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.Run(async context =>
        {
            context.Request.Path.Value.ShouldBe("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export");
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            got.Enqueue(body.ToArray());
            context.Response.ContentType = "application/grpc";
            context.Response.AppendTrailer("grpc-status", "0");
            await context.Response.Body.WriteAsync(new byte[5]);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
