using Kapea.Host.Pages;

namespace Kapea.Host.Tests.Pages;

/// <summary>Writes every page with its samples as files, to be looked at: <c>KAPEA_GALLERY=/some/folder ./test</c>. Does nothing otherwise.</summary>
public sealed class Gallery
{
    [Fact]
    public async Task Is_written_where_it_is_asked_for()
    {
        if (Environment.GetEnvironmentVariable("KAPEA_GALLERY") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (var asset in new[] { "look.css", "icon.svg", "field.js" })
            await File.WriteAllBytesAsync(Path.Combine(folder, asset), AssetFiles.Bytes(asset), TestContext.Current.CancellationToken);
        foreach (var (name, render) in Samples.Pages)
            foreach (var language in Words.Languages)
            {
                var html = (await render(language)).Replace(AssetFiles.Href("look.css"), "look.css").Replace(AssetFiles.Href("field.js"), "field.js").Replace(AssetFiles.Href("icon.svg"), "icon.svg");
                await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.{language}.html"), html, TestContext.Current.CancellationToken);
            }
    }
}
