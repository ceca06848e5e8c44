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
        CustodyRecorded e => new(Journals.Lines(Started(words, e.Start, isDay: false), e.Unit, e.Source), e.HappenedAt),
        CustodyExtended e => new(Journals.Lines(e.Permission, e.JourneyMinutes is { } journey ? $"{words["justice.extend-custody.journey_minutes"]}: {Figure(journey)} {words["unit.minutes"]}" : null), e.HappenedAt),
        CustodyEnded e => new(Journals.Lines(words["holding-end." + e.How], e.Source), e.HappenedAt),
        ImmediateAppearanceRecorded e => new(Journals.Lines(Started(words, e.Start), e.Source), e.HappenedAt),
        DetentionOrdered e => new(Journals.Lines(Started(words, e.Start), e.Source), e.HappenedAt),
        DetentionExtended e => new(Journals.Lines(Times.Day(words, e.On), $"{Figure(e.Months)} {words["unit.months"]}", e.Source), e.HappenedAt),
        DetentionEnded e => new(Journals.Lines(words["holding-end." + e.How], e.Source), e.HappenedAt),
        ClosingOrderRecorded e => new(Journals.Lines(Times.Day(words, e.On), words["closing-kind." + e.Kind], e.Source), e.HappenedAt),
        _ => OfJudgment(words, entry),
    };

    private static Telling? OfJudgment(Words words, IEntry entry) => entry switch
    {
        JudgmentRecorded e => new(Journals.Lines([Times.Day(words, e.On), .. e.Charges.Select(c => $"{Figure(c.Charge)}. {words["charge-outcome." + c.Outcome]}"), .. JudgmentSections.Said(words, e.Sentence), .. e.Compensation.Select(c => $"{c.Child}: {Money(c.Amount, c.Currency)}"), e.Source]), e.HappenedAt),
        JudgmentNoted e => new(Journals.Lines(Times.Day(words, e.On), e is { Amount: { } amount, Currency: { } currency } ? Money(amount, currency) : null), e.HappenedAt),
        JudgmentFinalNoted e => new(Times.Day(words, e.Since), e.HappenedAt),
        NotificationRecorded e => new(Journals.Lines(Started(words, ClockStart.On(e.On, e.OnOrBefore)), JudgmentSections.Party(words, e.Party, e.Child), e.Source), e.HappenedAt),
        AppealFiled e => new(Journals.Lines(Times.Day(words, e.On), JudgmentSections.Way(words, e.Party, e.Child, e.Kind), e.Source), e.HappenedAt),
        AppealClosed e => new(Journals.Lines(Times.Day(words, e.On), $"{JudgmentSections.Way(words, e.Party, e.Child, e.Kind)}, {words["appeal-end." + e.How]}", e.Source), e.HappenedAt),
        AppealJudgmentRecorded e => new(Journals.Lines(Times.Day(words, e.On), words["appeal-outcome." + e.Outcome], e.What, e.Source), e.HappenedAt),
        FinalDeclared e => new(Journals.Lines(Times.Day(words, e.Since), e.Source), e.HappenedAt),
        DateChosen e => new(Journals.Lines($"{words["statutory-clocks." + e.Rule]}: {Times.Day(words, e.Day)}", e.Why), e.HappenedAt),
        LegalTeamReminded => new(null, null),
        CorrectionProposed e => new(Journals.Lines(CorrectionSections.Change(words, e.Day), e.Why), e.HappenedAt),
        CorrectionRefused e => new(Journals.Lines(Figure(e.Number), e.Why), e.HappenedAt),
        DayCorrected e => new(Journals.Lines(CorrectionSections.Change(words, e.Day), e.Why), e.HappenedAt),
        _ => null,
    };

    private static string Started(Words words, ClockStart start, bool isDay = true)
    {
        var (first, last) = (Of(start.Earliest), Of(start.Latest));
        return first == last ? first : words.Format("page.clocks.between", first, last);

        string Of(DateTimeOffset at) => isDay ? Times.Day(words, PhnomPenh.DayOf(at)) : Times.Moment(words, at);
    }

    private static string Money(int amount, Currency currency) => $"{currency} {amount.ToString("N0", CultureInfo.InvariantCulture)}";

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
