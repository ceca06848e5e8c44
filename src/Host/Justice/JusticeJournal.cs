using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>What each entry of the room says in a journal; <c>null</c>: it is none of the room's.</summary>
internal static class JusticeJournal
{
    public static Telling? Tell(Words words, IEntry entry) => entry switch
    {
        LawyerAskedFor e => new(null, e.HappenedAt),
        LawyerAsked e => new(e.Why, e.HappenedAt),
        MandateTaken e => new(Times.Day(words, e.Signed), e.HappenedAt),
        LawyerNoted e => new(null, e.HappenedAt),
        ProceedingOpened e => new(Journals.Lines(words["proceeding-stage." + e.Stage], e.Court, e.Docket, e.PoliceReference), e.HappenedAt),
        ChildTakesPart e => new($"{e.Child.Code}: {string.Join(", ", e.Child.Roles.Select(r => words["child-role." + r]))}", e.HappenedAt),
        ProceedingJoined e => new(string.Join(", ", e.Roles.Select(r => words["child-role." + r])), e.HappenedAt),
        StageNoted e => new(words["proceeding-stage." + e.Stage], e.HappenedAt),
        StageRecorded e => new(Journals.Lines(words["proceeding-stage." + e.To], e.Court, e.Docket, e.Source), e.HappenedAt),
        ChargeRecorded e => new(Journals.Lines(words["charge-change." + e.Change], e.Offence is { } offence ? words["offences." + offence] : null, e.Source), e.HappenedAt),
        CourtActorNoted e => new(Journals.Lines($"{words["court-role." + e.Role]}: {e.Name}", e.Reach), e.HappenedAt),
        ExhibitRegistered e => new(Journals.Lines($"{e.Label}: {e.Description}", e.Seal, e.Place, e.HeldBy, e.Hash), e.HappenedAt),
        ExhibitMoved e => new(ExhibitSections.Told(words, e), e.HappenedAt),
        IClaimEntry e => ClaimSections.Told(words, e),
        _ => OfferSections.Told(words, entry) ?? CourtJournal.Tell(words, entry) ?? HearingJournal.Tell(words, entry),
    };
}
