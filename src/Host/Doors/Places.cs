using Kapea.Journal;

namespace Kapea.Host.Doors;

/// <summary>At which address a stream is shown, by its kind.</summary>
internal static class Places
{
    public static string Of(string? kind, StreamId stream) => kind switch
    {
        "report" or "reporter" => $"/reports/{stream}",
        "alert" => $"/alerts/{stream}",
        "investigation" => $"/investigations/{stream}",
        "stock" => $"/stock/{stream}",
        "proceeding" => $"/proceedings/{stream}",
        "import" => $"/imports/{stream}",
        "household" => $"/households/{stream}",
        "copy" => $"/copies/{stream}",
        null => "/today",
        _ => $"/cases/{stream}",
    };
}
