namespace Kapea.Work.Finding;

/// <summary>Entries that finding posts by itself, or others about a match: they stand in a file whoever works on it, and are nobody's work on it.</summary>
public static class FindingEntries
{
    private static readonly string[] s_names = [LinkFound.WireName, QuestionNoted.WireName, MatchNoted.WireName];

    /// <summary>Whether an entry of this wire name is one of them.</summary>
    public static bool Contain(string wireName) => s_names.Contains(wireName, StringComparer.Ordinal);
}
