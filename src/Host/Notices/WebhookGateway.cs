using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kapea.Host.Access;

namespace Kapea.Host.Notices;

/// <summary>Sends notices to a web address, signed: <c>Kapea-Signature: t=UNIX,v1=HEX</c>, HMAC-SHA256 over <c>UNIX.BODY</c> with the receiver's secret.</summary>
internal sealed class WebhookGateway(HttpClient client, TimeProvider machine) : IGateway
{
    public string Channel => "webhook";

    public bool IsSetUp => true;

    public async Task<Sending> Send(Letter letter, PersonProfile to, CancellationToken cancel)
    {
        if (to.Webhook is null || to.WebhookSecret is null) return Sending.Never("bad-address");
        var body = JsonSerializer.SerializeToUtf8Bytes(new WebhookBody(letter.Id.ToString("N"), letter.Kind, letter.Urgency, letter.Reference, letter.Link, letter.At), WebhookJson.Default.WebhookBody);
        using var request = new HttpRequestMessage(HttpMethod.Post, to.Webhook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Kapea-Notice", letter.Id.ToString("N"));
        request.Headers.Add("Kapea-Signature", Sign(to.WebhookSecret, machine.GetUtcNow().ToUnixTimeSeconds(), body));
        try
        {
            using var response = await client.SendAsync(request, cancel);
            if (response.IsSuccessStatusCode) return Sending.Ok;
            return (int)response.StatusCode is 400 or 401 or 403 or 404 or 410 ? Sending.Never("refused") : Sending.Later("deferred");
        }
        catch (HttpRequestException e) when (e.InnerException is InsideException)
        {
            // A name can point elsewhere tomorrow, and a setting can be changed: it is tried again like one that cannot be reached.
            return Sending.Later("private-address");
        }
        catch (HttpRequestException)
        {
            return Sending.Later("unreachable");
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Sending.Later("unreachable");
        }
    }

    internal static string Sign(string secret, long at, ReadOnlySpan<byte> body)
    {
        var time = at.ToString(System.Globalization.CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(time + "."), .. body];
        return $"t={time},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), signed))}";
    }
}

internal sealed record WebhookBody(string Id, string Kind, string Urgency, string Reference, string Link, DateTimeOffset At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(WebhookBody))]
internal sealed partial class WebhookJson : JsonSerializerContext;
