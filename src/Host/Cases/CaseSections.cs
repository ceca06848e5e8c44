using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Cases;

namespace Kapea.Host.Cases;

/// <summary>What the page of a case lays under its plan, each under a heading of its own.</summary>
internal static class CaseSections
{
    public static IEnumerable<SectionView> Of(Words words, CaseState file) =>
        new[] { Transfer(words, file), Offices(words, file), Decisions(words, file), Links(words, file), Papers(words, file) }.OfType<SectionView>();

    private static SectionView? Transfer(Words words, CaseState file) => file.Transfer is not { } transfer ? null : new(words["page.case.transfer"])
    {
        Rows =
        [
            new(words["cases.propose-transfer.organisation"], transfer.Proposed.Organisation),
            new(words["cases.propose-transfer.contact"], transfer.Proposed.Contact),
            new(words["page.case.transfer.stands"], words["page.case.transfer." + Stands(file, transfer)]),
            new(words["cases.propose-transfer.answer_by"], Times.Day(words, transfer.Proposed.AnswerBy)),
        ],
    };

    private static SectionView? Offices(Words words, CaseState file) => file.Offices.IsEmpty ? null : new(words["page.case.offices"])
    {
        Table = new(
            [words["cases.ask-office.office"], words["cases.ask-office.question"], words["cases.ask-office.answer_by"], words["cases.record-office-reply.what"]],
            [.. file.Offices.Select(o => ImmutableArray.Create<string?>($"{Number(o.Key)}. {words["office-kind." + o.Value.Asked.Office]}", o.Value.Asked.Question, Times.Day(words, o.Value.Asked.AnswerBy), o.Value.Reply))]),
    };

    private static SectionView? Decisions(Words words, CaseState file) => file.Decisions.IsEmpty ? null : new(words["page.case.decisions"])
    {
        Table = new(
            [words["cases.hold-conference.decisions.decision"], words["cases.hold-conference.decisions.who"], words["cases.hold-conference.decisions.by"], words["cases.report-decision.what"]],
            [.. file.Decisions.Select(d => ImmutableArray.Create<string?>($"{Number(d.Key)}. {d.Value.Decided.Decision}", d.Value.Decided.Who, Times.Day(words, d.Value.Decided.By), d.Value.Outcome))]),
    };

    private static SectionView? Papers(Words words, CaseState file) => file.Papers.IsEmpty ? null : new(words["page.case.papers"])
    {
        Table = new([words["cases.note-paper.paper"], words["cases.note-paper.shelf"]], [.. file.Papers.Select(p => ImmutableArray.Create<string?>(p.Paper, p.Shelf))]),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static SectionView? Links(Words words, CaseState file) => file.Links.IsEmpty ? null : new(words["page.case.links"])
    {
        Table = new([words["page.column.code"], words["cases.link-case.why"], words["cases.link-case.what"]], [.. file.Links.Select(l => ImmutableArray.Create<string?>(l.FileCode, words["link-reason." + l.Why], l.What))]),
    };

    private static string Stands(CaseState file, TransferOnFile transfer) => file.Stage == CaseStage.Transferred ? "accepted" : transfer.IsApproved ? "asked" : "waits";
}
