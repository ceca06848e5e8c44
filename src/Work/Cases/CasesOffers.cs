using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Cases;

/// <summary>Which acts of the room make sense on a report and on a case.</summary>
public static class CasesOffers
{
    /// <summary>Opening a case from a report.</summary>
    public static IEnumerable<Offer> OnReport(ReportState state)
    {
        if (OpenCase.MayOpenFrom(state) is null)
            yield return new(OpenCase.WireName, IsExpected: state.Cases.IsEmpty);
    }

    /// <summary>Writing in a case.</summary>
    public static IEnumerable<Offer> OnCase(CaseState state)
    {
        if (state.IsOpened)
            yield return new(NoteOnCase.WireName);
    }
}
