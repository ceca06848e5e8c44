using System.Net.Sockets;
using Kapea.Host.Access;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Kapea.Host.Notices;

/// <summary>Where mail is handed over, from the configuration section <c>Mail</c>.</summary>
internal sealed class MailOptions
{
    /// <summary>The SMTP server; empty: no mail is sent, and notices wait.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary><c>starttls</c> (default; refuses to go on without it), <c>tls</c> (from the first byte), or <c>none</c> (only to loopback).</summary>
    public string Security { get; set; } = "starttls";

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public string From { get; set; } = "kapea@localhost";

    /// <summary>A PEM file of a private certificate authority to trust besides the system's; empty: none.</summary>
    public string TrustedCertificate { get; set; } = "";
}

/// <summary>Sends notices by mail. One connection is kept between letters that follow each other closely.</summary>
internal sealed class MailGateway(MailOptions options) : IGateway, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private SmtpClient? _client;

    public string Channel => "mail";

    public bool IsSetUp => options.Host.Length > 0;

    public async Task<Sending> Send(Letter letter, PersonProfile to, CancellationToken cancel)
    {
        if (!MailboxAddress.TryParse(to.Mail, out var address)) return Sending.Never("bad-address");
        await _one.WaitAsync(cancel);
        try
        {
            var client = await Connected(cancel);
            await client.SendAsync(Message(letter, address), cancel);
            return Sending.Ok;
        }
        catch (SmtpCommandException e) when ((int)e.StatusCode >= 500 && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            return Sending.Never("refused");
        }
        catch (Exception e) when (e is SmtpCommandException or SmtpProtocolException or SocketException or IOException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or TimeoutException or NotSupportedException)
        {
            Drop();
            return Sending.Later(e switch
            {
                AuthenticationException => "not-authenticated",
                SslHandshakeException or NotSupportedException => "no-tls",
                SmtpCommandException => "deferred",
                _ => "unreachable",
            });
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        Drop();
        _one.Dispose();
    }

    private MimeMessage Message(Letter letter, MailboxAddress to)
    {
        var message = new MimeMessage { Subject = $"Kapea {letter.Urgency} {letter.Reference}", Date = letter.At, MessageId = $"{letter.Id:N}@kapea" };
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.Add(to);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart("plain") { Text = $"{letter.Sentence}\n\n{letter.Urgency} · {letter.Reference}\n{letter.Link}\n" };
        return message;
    }

    private async Task<SmtpClient> Connected(CancellationToken cancel)
    {
        if (_client is { IsConnected: true } open)
        {
            try
            {
                await open.NoOpAsync(cancel);
                return open;
            }
            catch (Exception e) when (e is SmtpCommandException or SmtpProtocolException or IOException or SocketException)
            {
                Drop();
            }
        }

        var client = new SmtpClient { Timeout = 15_000 };
        _client = client;
        if (options.TrustedCertificate.Length > 0) client.ServerCertificateValidationCallback = PrivateAuthority.Trust(options.TrustedCertificate);
        await client.ConnectAsync(options.Host, options.Port, Secure(), cancel);
        if (options.User.Length > 0) await client.AuthenticateAsync(options.User, options.Password, cancel);
        return client;
    }

    private SecureSocketOptions Secure() => options.Security switch
    {
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" when options.Host is "127.0.0.1" or "localhost" or "::1" => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }
}
