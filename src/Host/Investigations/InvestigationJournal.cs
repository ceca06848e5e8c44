using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Kapea.Work.Investigations;

namespace Kapea.Host.Investigations;

/// <summary>What each entry of an investigation says in its journal.</summary>
internal static class InvestigationJournal
{
    public static Telling Tell(Words words, IEntry entry) => entry switch
    {
        InvestigationOpened e => new(e.Description, e.HappenedAt),
        InvestigationChildAdded e => new(string.Join(" · ", new[] { e.Child.FileCode, e.Child.Pseudonym }.OfType<string>()), e.HappenedAt),
        // The words of earlier statuses are not told again: an acquitted person is called nothing stronger anywhere.
        StatusSet e => new(Journals.Lines(e.Reason, e.Source), e.HappenedAt),
        LeadAdded e => new(Journals.Lines(e.What, e.NextStep), e.HappenedAt),
        LeadClosed e => new(Journals.Lines($"{e.Lead.ToString(CultureInfo.InvariantCulture)}. {words["lead-outcome." + e.Outcome]}", e.What), e.HappenedAt),
        SightingAdded e => new(Journals.Lines(e.Place, e.SeenAt is { } at ? InvestigationRows.Period(words, at, e.SeenUntil) : null, e.Plate, e.What), e.HappenedAt),
        IdentifierAdded e => new($"{words["identifier-kind." + e.Kind]}: {e.Value} ({e.Source})", e.HappenedAt),
        InvestigationReviewed e => new(Journals.Lines(e.Findings, e.NextSteps), e.HappenedAt),
        IdentityEstablished e => new(e.HowKnown, e.HappenedAt),
        IdentityTakenBack e => new(e.Why, e.HappenedAt),
        InvestigationShared e => new(e.Why, e.HappenedAt),
        OperationPlanned e => new(e.SafetyPlan, e.HappenedAt),
        OperationDecided e => new(Journals.Lines(words["go-decision." + e.Decision], e.Reason), e.HappenedAt),
        OperationRecorded e => new(Journals.Lines(e.What, e.Secured), e.HappenedAt),
        OperationReviewed e => new(Journals.Lines(e.WentWell, e.ToChange), e.HappenedAt),
        ForeignFactsRecorded e => new(Journals.Lines([.. InvestigationRows.Foreign(words, e.Facts).Select(r => $"{r.Name}: {r.Value}")]), e.HappenedAt),
        _ => default,
    };
}
