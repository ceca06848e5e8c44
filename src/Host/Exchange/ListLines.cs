using System.Collections.Immutable;
using Kapea.Host.Cases;
using Kapea.Host.Doors;
using Kapea.Host.Justice;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>A list as its page shows it to one person now, for a copy: the same columns in the same words, and no name that the page has not.</summary>
/// <param name="Headings">The headings.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Read">The streams that were opened for it.</param>
internal sealed record ListLines(ImmutableArray<string> Headings, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<StreamId> Read)
{
    public static ListLines Of(HouseParts house, Visit visit, Words words, ExportedList list) => list switch
    {
        ExportedList.Cases => Cases(words, CaseList.Lines(house, visit, words)),
        ExportedList.Proceedings => Proceedings(words, ProceedingList.Lines(house, visit, words)),
        ExportedList.Debts => Debts(words, Justice.Debts.View(house, visit, words).Lines),
    };

    private static ListLines Cases(Words words, ImmutableArray<CaseLine> lines) => new(
        [words["page.column.code"], words["page.column.risk"], words["page.column.step"], words["page.column.due"]],
        [.. lines.Select(l => ImmutableArray.Create(l.Code, l.Risk is { } risk ? words["page.priority." + risk] : words["page.priority.None"], l.Step, Due(words, l.Due, l.DueAt)))],
        [.. lines.Select(l => new StreamId(l.Id))]);

    private static ListLines Proceedings(Words words, ImmutableArray<ProceedingLine> lines) => new(
        [words["page.column.code"], words["page.proceeding.stage"], words["page.proceeding.children"], words["page.proceedings.clock"], words["page.proceedings.measures"], words["page.column.due"]],
        [.. lines.Select(l => ImmutableArray.Create(l.Code, l.Stage, l.Children, l.Clock ?? "–", l.Measures ?? "–", Due(words, l.Due, l.DueAt)))],
        [.. lines.Select(l => new StreamId(l.Id))]);

    private static ListLines Debts(Words words, ImmutableArray<DebtLine> lines) => new(
        [words["page.proceeding.child"], words["page.column.code"], words["page.claim.ordered"], words["page.claim.collected"], words["page.debts.rest"], words["page.claim.since"], words["page.debts.last"]],
        [.. lines.Select(l => ImmutableArray.Create(l.Code, l.Reference, l.Ordered, l.Collected, l.Rest, Times.Day(words, Work.Acts.PhnomPenh.DayOf(l.Since)), l.LastStep ?? "–"))],
        [.. lines.Select(l => new StreamId(l.Child)).Distinct()]);

    private static string Due(Words words, string? kind, DateTimeOffset? at) => at is { } due ? $"{words.First("due." + kind, "page.due.any")}: {Times.Moment(words, due)}" : words["page.nothing-due"];
}
