using System.Net;
using System.Net.Sockets;
using Kapea.Host.Notices;

namespace Kapea.Host.Tests.Notices;

/// <summary>Webhooks lead outside and nowhere else, whatever a name says.</summary>
public sealed class OutsideTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("fc12::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:c0a8:101::1")]
    public void This_machine_and_its_network_are_inside(string address) => Outside.Has(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("192.169.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("64:ff9b::1.1.1.1")]
    [InlineData("2002:101:101::1")]
    [InlineData("::ffff:1.1.1.1")]
    public void The_internet_is_outside(string address) => Outside.Has(IPAddress.Parse(address)).ShouldBeTrue();

    [Fact]
    public async Task A_name_that_points_inside_is_not_followed_and_is_looked_up_once()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var asked = 0;
        using var client = new WebhookConnections(false, (_, _) => Task.FromResult<IPAddress[]>(++asked == 1 ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Parse("1.1.1.1")])).Client();
        var refused = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync($"http://hooks.example.org:{port}/", TestContext.Current.CancellationToken));
        refused.InnerException.ShouldBeOfType<InsideException>();
        asked.ShouldBe(1);
        listener.Pending().ShouldBeFalse("not even knocked at");
    }

    [Fact]
    public async Task Of_a_name_with_both_kinds_of_addresses_only_those_outside_are_used()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var client = new WebhookConnections(false, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("1.1.1.1")])).Client();
        using var enough = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Should.ThrowAsync<Exception>(() => client.GetAsync($"http://hooks.example.org:{port}/", enough.Token));
        listener.Pending().ShouldBeFalse("not even knocked at");
    }

    [Fact]
    public async Task Where_it_is_allowed_it_gets_there()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var client = new WebhookConnections(true, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])).Client();
        using var enough = new CancellationTokenSource();
        var answer = client.GetAsync($"http://hooks.example.org:{port}/", enough.Token);
        using var got = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        got.Connected.ShouldBeTrue();
        await enough.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => answer);
    }
}
