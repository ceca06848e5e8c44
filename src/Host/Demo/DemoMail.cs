using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kapea.Host.Demo;

/// <summary>A letter as it came over the wire.</summary>
internal sealed record DemoLetter(string To, string Raw, DateTimeOffset At)
{
    public string Subject => Raw.Split('\n').FirstOrDefault(l => l.StartsWith("Subject:", StringComparison.OrdinalIgnoreCase))?[8..].Trim() ?? "";
}

/// <summary>The demo's post office: takes mail over SMTP on loopback and lays it out on a page, since a demo has no mail server and must write to nobody.</summary>
internal sealed class DemoMail : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private ImmutableArray<DemoLetter> _letters = [];

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What has come, oldest first.</summary>
    public ImmutableArray<DemoLetter> Letters => _letters;

    public void Start()
    {
        _listener.Start();
        _ = Task.Run(Accept);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => Talk(client));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
            await writer.WriteLineAsync("220 demo");
            var to = "";
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                var verb = line.Length >= 4 ? line[..4].ToUpperInvariant() : line;
                if (verb == "RCPT") to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.LastIndexOf('>')];
                if (verb == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    await Take(reader, to);
                }

                await writer.WriteLineAsync(verb switch { "EHLO" => "250-demo\r\n250-8BITMIME\r\n250 SMTPUTF8", "QUIT" => "221 bye", _ => "250 ok" });
                if (verb == "QUIT") return;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side has gone; the outbox tries again.
        }
    }

    private async Task Take(StreamReader reader, string to)
    {
        var raw = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".") raw.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
        ImmutableInterlocked.Update(ref _letters, letters => letters.Add(new(to, raw.ToString(), DateTimeOffset.UtcNow)));
    }
}
