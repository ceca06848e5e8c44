using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Kapea.Host.Tests.Notices;

/// <summary>A real mail server of another make: aiosmtpd of the system's Python, as a process of its own.</summary>
/// <remarks>Needs Debian's <c>python3-aiosmtpd</c> and <c>openssl</c>, which <c>./test</c> installs.</remarks>
internal sealed class SmtpServer : IDisposable
{
    private const string Script = """
        import sys, ssl, json, time, threading
        from aiosmtpd.controller import Controller
        from aiosmtpd.smtp import SMTP, AuthResult
        folder, port, how, fail = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
        tls = None
        if how != 'plain':
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(folder + '/leaf.pem', folder + '/leaf.key')
        class Handler:
            async def handle_RCPT(self, server, session, envelope, address, options):
                answer = open(folder + '/answer').read().strip()
                if answer:
                    with open(folder + '/refused', 'a') as f: f.write(answer + '\n')
                    return answer
                envelope.rcpt_tos.append(address)
                return '250 ok'
            async def handle_DATA(self, server, session, envelope):
                line = json.dumps({'to': envelope.rcpt_tos, 'tls': session.ssl is not None or how == 'tls', 'user': getattr(session.auth_data, 'login', b'').decode() if session.auth_data else '', 'raw': envelope.content.decode('utf-8')})
                with open(folder + '/letters', 'a') as f: f.write(line + '\n')
                return '250 taken'
        def check(server, session, envelope, mechanism, data):
            return AuthResult(success=data.login == b'kapea' and data.password == b'mailboxquince', auth_data=data)
        class Wrapped(Controller):
            def factory(self):
                return SMTP(self.handler, tls_context=tls if how == 'starttls' else None, require_starttls=how == 'starttls', authenticator=check, auth_require_tls=how == 'starttls', enable_SMTPUTF8=True)
        controller = Wrapped(Handler(), hostname='127.0.0.1', port=port, ssl_context=tls if how == 'tls' else None)
        controller.start()
        print('ready', flush=True)
        sys.stdin.read()
        """;

    private readonly string _folder;
    private readonly string _how;
    private Process? _process;

    public SmtpServer(string folder, string how)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _how = how;
        Port = FreePort();
        foreach (var name in new[] { "answer", "letters", "refused" }) File.WriteAllText(Path.Combine(_folder, name), "");
        Certificates(_folder);
    }

    public int Port { get; }

    /// <summary>The private authority that signed the server's certificate.</summary>
    public string Authority => Path.Combine(_folder, "ca.pem");

    public int Refused => File.ReadAllLines(Path.Combine(_folder, "refused")).Length;

    public IReadOnlyList<TakenLetter> Letters => [.. File.ReadAllLines(Path.Combine(_folder, "letters")).Select(l => JsonSerializer.Deserialize<TakenLetter>(l, JsonSerializerOptions.Web)!)];

    /// <summary>What it answers to every recipient from now on; empty: it takes letters.</summary>
    public void Answer(string answer) => File.WriteAllText(Path.Combine(_folder, "answer"), answer);

    public void Start()
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-c", Script, _folder, Port.ToString(System.Globalization.CultureInfo.InvariantCulture), _how, "-" }) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        if (_process.StandardOutput.ReadLine() != "ready") throw new InvalidOperationException("The mail server did not start. Install python3-aiosmtpd (./test does). It said: " + _process.StandardError.ReadToEnd());
        _ = _process.StandardError.ReadToEndAsync();
    }

    public void Stop()
    {
        if (_process is null) return;
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose() => Stop();

    private static void Certificates(string folder)
    {
        Run(folder, "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=Test-authority -keyout ca.key -out ca.pem");
        Run(folder, "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=127.0.0.1 -keyout leaf.key -out leaf.csr");
        File.WriteAllText(Path.Combine(folder, "leaf.ext"), "subjectAltName=IP:127.0.0.1\n");
        Run(folder, "x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile leaf.ext -out leaf.pem");
    }

    private static void Run(string folder, string arguments)
    {
        using var openssl = Process.Start(new ProcessStartInfo("openssl", arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = openssl.StandardError.ReadToEnd();
        openssl.WaitForExit();
        if (openssl.ExitCode != 0) throw new InvalidOperationException("openssl made no certificate: " + said);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A letter as the server took it.</summary>
internal sealed record TakenLetter(string[] To, bool Tls, string User, string Raw)
{
    public string Header(string name) => Raw.Split('\n').First(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    public MimeKit.MimeMessage Message()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Raw));
        return MimeKit.MimeMessage.Load(stream);
    }
}
