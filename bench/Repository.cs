namespace Kapea.Bench;

/// <summary>Where this program was built from.</summary>
internal static class Repository
{
    public static string? Root
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "kapea.slnx"))) return folder.FullName;
            return null;
        }
    }

    public static string? Bench => Root is { } root ? Path.Combine(root, "bench") : null;
}
