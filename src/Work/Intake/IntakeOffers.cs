using Kapea.Work.Acts;

namespace Kapea.Work.Intake;

/// <summary>Which acts of the room make sense on a report.</summary>
public static class IntakeOffers
{
    /// <summary>Whether its urgency may be judged, or judged anew.</summary>
    public static bool MayBeTriaged(ReportState state) => state.MayBeWorkedOn() is null;

    /// <summary>The acts that make sense now, for this person.</summary>
    public static IEnumerable<Offer> OnReport(ReportState state, Guid person)
    {
        if (state.Recorded is null)
            yield break;
        if (state.IsTriaged && !state.IsClosed && CloseReport.MayClose(state) is null)
            yield return new(CloseReport.WireName, IsExpected: !state.Cases.IsEmpty);
        yield return new(NoteOnReport.WireName);
        yield return new(LinkReports.WireName);
        if (!state.LinkedDesks.Except(state.SharedWith).IsEmpty)
            yield return new(ShareReportOverLink.WireName);
        if (!state.IsClosed)
            yield return new(AskSupervisor.WireName);
        if (state.Recorded.ChildReporter && !state.IsClosed)
            yield return new(DecideBestInterests.WireName);
        if (state.IsTriaged && !state.IsClosed && state.TriagedBy != person)
            yield return new(LowerPriority.WireName);
    }
}
