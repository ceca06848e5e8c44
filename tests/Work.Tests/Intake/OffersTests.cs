using Kapea.Work.Alerts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Work.Tests.Intake;

public sealed class OffersTests
{
    [Fact]
    public void Nothing_is_offered_on_what_is_not_there()
    {
        IntakeOffers.OnReport(ReportState.Empty, Guid.NewGuid()).ShouldBeEmpty();
        AlertsOffers.OnReport(ReportState.Empty).ShouldBeEmpty();
        AlertsOffers.OnAlert(AlertState.Empty).ShouldBeEmpty();
        CasesOffers.OnReport(ReportState.Empty).ShouldBeEmpty();
        CasesOffers.OnCase(CaseState.Empty).ShouldBeEmpty();
        IntakeOffers.MayBeTriaged(ReportState.Empty).ShouldBeFalse();
    }
}
