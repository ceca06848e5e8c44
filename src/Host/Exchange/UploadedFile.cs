using Kapea.Host.Doors;
using Kapea.Work.Acts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Kapea.Host.Exchange;

/// <summary>Takes the one file of a form into memory. The framework's own reader would lay a large one on the disk in the clear.</summary>
internal static class UploadedFile
{
    private const int Envelope = 64 * 1024;

    /// <summary>The bytes of the file with the ending of its name; or why there are none. The name itself goes no further: it may name a child.</summary>
    public static async Task<(byte[]? Bytes, string Ending, Refusal? Trouble)> Read(HttpContext context, int most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most + Envelope;
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || type.MediaType != "multipart/form-data" || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary) return (null, "", DoorRefusals.NotText);
        if (context.Request.ContentLength > most + Envelope) return (null, "", FileFault.TooLarge.Refusal);
        try
        {
            var parts = new MultipartReader(boundary.ToString(), context.Request.Body);
            for (var part = await parts.ReadNextSectionAsync(context.RequestAborted); part is not null; part = await parts.ReadNextSectionAsync(context.RequestAborted))
            {
                if (part.GetContentDispositionHeader() is not { } about || !about.IsFileDisposition()) continue;
                return await Read(part.Body, most, context.RequestAborted) is { } bytes ? (bytes, Path.GetExtension(about.FileName.Value ?? "").TrimEnd('"'), null) : (null, "", FileFault.TooLarge.Refusal);
            }

            return (null, "", FileFault.Empty.Refusal);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (null, "", DoorRefusals.NotText);
        }
    }

    private static async Task<byte[]?> Read(Stream from, int most, CancellationToken cancel)
    {
        using var to = new MemoryStream();
        var some = new byte[64 * 1024];
        for (var read = await from.ReadAsync(some, cancel); read > 0; read = await from.ReadAsync(some, cancel))
        {
            if (to.Length + read > most) return null;
            to.Write(some, 0, read);
        }

        return to.ToArray();
    }
}
