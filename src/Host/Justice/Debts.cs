using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>The list of children who are owed compensation, the oldest debt first; also those whose case is closed, since it is the file with the legal team that is read.</summary>
internal static class Debts
{
    // Every file: a debt of years ago stands in an old one.
    private const int Every = 100_000;

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (!visit.Desks.Any(d => d.Function == DeskFunction.LegalTeam)) return RoomPages.Nothing(context);
        var view = View(house, visit, context.Words());
        await house.Door.Note(visit, "justice.debts-listed", view.Lines.Select(l => new StreamId(l.Child)).Distinct(), context.RequestAborted);
        return Show.Page<DebtsPage, DebtsView>(Frames.Of(context, house), view);
    });

    /// <summary>The list as this person sees it now, each line with the stream of the child that was opened for it.</summary>
    public static DebtsView View(HouseParts house, Visit visit, Words words)
    {
        var today = PhnomPenh.DayOf(house.Clock.GetUtcNow());
        var owed = RoomPages.Held<JusticeState>(house, visit, StreamKind.Justice, Every)
            .SelectMany(f => f.State.Proceedings.Select(p => (f.Head, f.State, Proceeding: new StreamId(p), Claim: f.State.Claims.In(p)))).Where(d => d.Claim.IsOwed)
            .OrderBy(d => d.Claim.OwedSince).ThenBy(d => d.State.Code, StringComparer.Ordinal).ToList();
        return new([.. owed.Select(d => Line(words, today, d.Head, d.State, d.Proceeding, d.Claim))], Totals(owed.Select(d => d.Claim)));
    }

    private static DebtLine Line(Words words, DateOnly today, StreamHead head, JusticeState child, StreamId proceeding, CivilClaim claim)
    {
        var (ordered, since) = (claim.Ordered!.Ordered!, claim.OwedSince!.Value);
        return new(head.Stream.Value, child.Code, proceeding.Value, proceeding.Reference, since)
        {
            Ordered = ClaimSections.Amount(ordered),
            Collected = string.Create(CultureInfo.InvariantCulture, $"{ClaimSections.Amount(claim.Collected, ordered.Currency)} ({Math.Floor(claim.Share!.Value * 100)} %)"),
            Rest = ClaimSections.Amount(claim.Rest, ordered.Currency),
            Age = words.Format("page.debts.days", today.DayNumber - PhnomPenh.DayOf(since).DayNumber),
            LastStep = claim.LastStep is { } step && ClaimSections.Told(words, step) is { } told ? $"{Times.Day(words, PhnomPenh.DayOf(told.HappenedAt!.Value))} · {ClaimSections.StepName(words, step)}" : null,
        };
    }

    // Riel and dollars are never added: the rate of the day they are paid is not known yet.
    private static ImmutableArray<DebtTotal> Totals(IEnumerable<CivilClaim> claims) =>
    [
        .. claims.GroupBy(c => c.Ordered!.Ordered!.Currency).OrderBy(g => g.Key).Select(g => new DebtTotal(
            ClaimSections.Amount(g.Sum(c => (decimal)c.Ordered!.Ordered!.Amount), g.Key), ClaimSections.Amount(g.Sum(c => c.Collected), g.Key), ClaimSections.Amount(g.Sum(c => c.Rest), g.Key))),
    ];
}
