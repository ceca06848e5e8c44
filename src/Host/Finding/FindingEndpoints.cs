using Kapea.Host.Doors;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class FindingEndpoints
{
    public static void Entries(EntryBook entries) => entries
        .Add<LinkFound>()
        .Add<QuestionNoted>()
        .Add<MatchNoted>();
}
