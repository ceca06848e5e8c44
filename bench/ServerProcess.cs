using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Kapea.Host;
using Kapea.Host.Demo;

namespace Kapea.Bench;

/// <summary>A real server in a process of its own, started as <c>kapea serve</c> starts it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>The program as it was built beside this one, with its own runtime settings.</summary>
    public static string Program
    {
        get
        {
            if (Repository.Root is { } root && Path.Combine(root, "src", "Host", "bin", "Release", "net10.0", "Kapea.Host.dll") is var dll && File.Exists(dll)) return dll;
            throw new InvalidOperationException("The server is not built: run ./kapea bench from the repository.");
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<ServerProcess> Start(HouseOptions options)
    {
        var port = Ports.Free();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] words = [Program, "serve", "--data", options.Data, "--machine-key", options.MachineKeyFile, "--listen", $"http://127.0.0.1:{port}"];
        foreach (var word in words) start.ArgumentList.Add(word);
        start.Environment["KAPEA__RequestsPerMinute"] = options.RequestsPerMinute.ToString(CultureInfo.InvariantCulture);
        if (options.Mail.Host.Length > 0)
        {
            start.Environment["KAPEA__Mail__Host"] = options.Mail.Host;
            start.Environment["KAPEA__Mail__Port"] = options.Mail.Port.ToString(CultureInfo.InvariantCulture);
            start.Environment["KAPEA__Mail__Security"] = options.Mail.Security;
            start.Environment["KAPEA__Mail__From"] = options.Mail.From;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } text) Console.Error.WriteLine("server: " + text); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, new($"http://127.0.0.1:{port}"));
        await server.WaitUntilItAnswers();
        return server;
    }

    public int Id => _process.Id;

    /// <summary>A figure of the process from the system, in MiB: <c>VmRSS</c> now, <c>VmHWM</c> the most so far.</summary>
    public double MiB(string name)
    {
        var line = File.ReadLines($"/proc/{Id}/status").First(l => l.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }

    /// <summary>Signs in over the API; the token.</summary>
    public async Task<string> SignIn(DemoPerson person)
    {
        using var answer = await Client.PostAsJsonAsync(new Uri("/api/v1/session", UriKind.Relative), new { name = person.SignIn, phrase = person.Phrase });
        answer.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return document.RootElement.GetProperty("token").GetString()!;
    }

    /// <summary>Sends an act; status and body.</summary>
    public async Task<(HttpStatusCode Status, byte[] Body)> Send(string token, string path, byte[] json, CancellationToken cancel = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(json) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await Client.SendAsync(request, cancel);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancel));
    }

    /// <summary>kill -9: no farewell.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
        Client.Dispose();
    }

    private async Task WaitUntilItAnswers()
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(60); await Task.Delay(50))
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server ended at once with {_process.ExitCode}.");
            try
            {
                using var answer = await Client.GetAsync(new Uri("/health", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException("The server did not answer within a minute.");
    }
}
