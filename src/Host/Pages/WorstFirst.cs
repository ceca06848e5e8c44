namespace Kapea.Host.Pages;

/// <summary>The order of lists: the worst first. What nobody has judged yet comes before all, since it may be the worst.</summary>
internal static class WorstFirst
{
    public static int Rank(string? priority) => priority switch
    {
        null or "PendingAssessment" => 0,
        "P1" => 1,
        "High" => 2,
        "Medium" => 3,
        "Low" => 4,
        _ => 5,
    };
}
