using System.Collections.Immutable;

namespace Kapea.Work.Investigations;

/// <summary>Which status may follow which: one way only, except that a higher court may undo what a lower one found.</summary>
public static class StatusRoad
{
    /// <summary>What may follow.</summary>
    public static ImmutableArray<OffenderStatus> After(OffenderStatus status) => status switch
    {
        OffenderStatus.Alleged => [OffenderStatus.Suspect, OffenderStatus.Dismissed, OffenderStatus.Deceased],
        OffenderStatus.Suspect => [OffenderStatus.Charged, OffenderStatus.Dismissed, OffenderStatus.Deceased],
        OffenderStatus.Charged => [OffenderStatus.Accused, OffenderStatus.Dismissed, OffenderStatus.Deceased],
        OffenderStatus.Accused => [OffenderStatus.ConvictedNotFinal, OffenderStatus.Acquitted, OffenderStatus.Dismissed, OffenderStatus.Deceased],
        OffenderStatus.ConvictedNotFinal => [OffenderStatus.ConvictedFinal, OffenderStatus.Acquitted, OffenderStatus.Deceased],
        OffenderStatus.ConvictedFinal or OffenderStatus.Acquitted or OffenderStatus.Dismissed or OffenderStatus.Deceased => [],
    };

    /// <summary>Whether nothing follows any more.</summary>
    public static bool IsEnd(OffenderStatus status) => After(status).IsEmpty;
}
