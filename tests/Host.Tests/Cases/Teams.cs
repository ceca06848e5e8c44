using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Work.Cases;
using Kapea.Work.Releases;

namespace Kapea.Host.Tests.Cases;

/// <summary>Brings a case to where a worker is responsible for it, by the product's own acts.</summary>
internal static class Teams
{
    public static Guid Id(TestHouse house, DemoPerson person) => house.PersonOf(person).Id.Value;

    public static async Task Consent(TestHouse house, StreamId file, params ConsentPurpose[] also)
    {
        await house.Must<TellLimits, ConsentState>(DemoPeople.Sokha, new("x"), file);
        await house.Must<RecordConsent, ConsentState>(DemoPeople.Sokha, new(new ConsentRecorded([ConsentPurpose.CaseManagementService, .. also], 12, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Caregiver, "aunt", ConsentForm.Written, null, [Recipient.PartnerOrganisation, Recipient.SocialAffairs], [DataCategory.RiskAndSafety, DataCategory.AssessmentAndPlan], null, null, "x", null, new(2031, 1, 1), null, default)), file);
    }

    public static async Task Register(TestHouse house, StreamId file, DemoPerson? owner = null)
    {
        await Consent(house, file, ConsentPurpose.SharingForReferral);
        await house.Must<RegisterCase, CaseState>(DemoPeople.Sokha, new(Id(house, owner ?? DemoPeople.Sokha), "x"), file);
    }
}
