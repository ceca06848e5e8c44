using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>What the entries on custody, detention and judgment say in a journal; <c>null</c>: it is none of them.</summary>
internal static class CourtJournal
{
    public static Telling? Tell(Words words, IEntry entry) => entry switch
    {
        CustodyRecorded e => new(Journals.Lines(e.Unit, e.Source), e.HappenedAt),
        CustodyExtended e => new(e.Permission, e.HappenedAt),
        CustodyEnded e => new(Journals.Lines(words["holding-end." + e.How], e.Source), e.HappenedAt),
        ImmediateAppearanceRecorded e => new(e.Source, e.HappenedAt),
        DetentionOrdered e => new(e.Source, e.HappenedAt),
        DetentionExtended e => new(Journals.Lines($"{Figure(e.Months)} {words["unit.months"]}", e.Source), e.HappenedAt),
        DetentionEnded e => new(Journals.Lines(words["holding-end." + e.How], e.Source), e.HappenedAt),
        ClosingOrderRecorded e => new(Journals.Lines(words["closing-kind." + e.Kind], e.Source), e.HappenedAt),
        _ => OfJudgment(words, entry),
    };

    private static Telling? OfJudgment(Words words, IEntry entry) => entry switch
    {
        JudgmentRecorded e => new(Journals.Lines([.. e.Charges.Select(c => $"{Figure(c.Charge)}. {words["charge-outcome." + c.Outcome]}"), .. JudgmentSections.Said(words, e.Sentence), .. e.Compensation.Select(c => $"{c.Child}: {Money(c.Amount, c.Currency)}"), e.Source]), e.HappenedAt),
        JudgmentNoted e => new(Journals.Lines(Times.Day(words, e.On), e is { Amount: { } amount, Currency: { } currency } ? Money(amount, currency) : null), e.HappenedAt),
        NotificationRecorded e => new(Journals.Lines(words["court-party." + e.Party], e.Source), e.HappenedAt),
        AppealFiled e => new(Journals.Lines($"{words["court-party." + e.Party]}: {words["appeal-kind." + e.Kind]}", e.Source), e.HappenedAt),
        AppealJudgmentRecorded e => new(Journals.Lines(words["appeal-outcome." + e.Outcome], e.What, e.Source), e.HappenedAt),
        FinalDeclared e => new(Journals.Lines(Times.Day(words, e.Since), e.Source), e.HappenedAt),
        DateChosen e => new(Journals.Lines($"{words["statutory-clocks." + e.Rule]}: {Times.Day(words, e.Day)}", e.Why), e.HappenedAt),
        LegalTeamReminded => new(null, null),
        _ => null,
    };

    private static string Money(int amount, Currency currency) => $"{currency} {amount.ToString("N0", CultureInfo.InvariantCulture)}";

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
