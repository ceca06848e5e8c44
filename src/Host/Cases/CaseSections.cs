using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Cases;

namespace Kapea.Host.Cases;

/// <summary>What the page of a case lays under its plan, each under a heading of its own.</summary>
internal static class CaseSections
{
    public static SectionView? Transfer(Asking asking, CaseState file) => file.Transfer is not { } transfer ? null : new(asking.Words["page.case.transfer"])
    {
        Rows =
        [
            new(asking.Words["cases.propose-transfer.organisation"], transfer.Proposed.Organisation),
            new(asking.Words["cases.propose-transfer.contact"], transfer.Proposed.Contact),
            new(asking.Words["page.case.transfer.stands"], asking.Words["page.case.transfer." + Stands(file, transfer)]),
            new(asking.Words["cases.propose-transfer.answer_by"], Times.Day(asking.Words, transfer.Proposed.AnswerBy)),
        ],
    };

    public static SectionView? Offices(Asking asking, CaseState file) => file.Offices.IsEmpty ? null : new(asking.Words["page.case.offices"])
    {
        Table = new(
            [asking.Words["cases.ask-office.office"], asking.Words["cases.ask-office.question"], asking.Words["cases.ask-office.answer_by"], asking.Words["cases.record-office-reply.what"]],
            [.. file.Offices.Select(o => ImmutableArray.Create<string?>($"{Number(o.Key)}. {asking.Words["office-kind." + o.Value.Asked.Office]}", o.Value.Asked.Question, Times.Day(asking.Words, o.Value.Asked.AnswerBy), o.Value.Reply))]),
    };

    public static SectionView? Decisions(Asking asking, CaseState file) => file.Decisions.IsEmpty ? null : new(asking.Words["page.case.decisions"])
    {
        Table = new(
            [asking.Words["cases.hold-conference.decisions.decision"], asking.Words["cases.hold-conference.decisions.who"], asking.Words["cases.hold-conference.decisions.by"], asking.Words["cases.report-decision.what"]],
            [.. file.Decisions.Select(d => ImmutableArray.Create<string?>($"{Number(d.Key)}. {d.Value.Decided.Decision}", d.Value.Decided.Who, Times.Day(asking.Words, d.Value.Decided.By), d.Value.Outcome))]),
    };

    public static SectionView? Papers(Asking asking, CaseState file) => file.Papers.IsEmpty ? null : new(asking.Words["page.case.papers"])
    {
        Table = new([asking.Words["cases.note-paper.paper"], asking.Words["cases.note-paper.shelf"]], [.. file.Papers.Select(p => ImmutableArray.Create<string?>(p.Paper, p.Shelf))]),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static SectionView? Links(Asking asking, CaseState file) => file.Links.IsEmpty ? null : new(asking.Words["page.case.links"])
    {
        Table = new([asking.Words["page.column.code"], asking.Words["cases.link-case.why"], asking.Words["cases.link-case.what"]], [.. file.Links.Select(l => ImmutableArray.Create<string?>(l.FileCode, asking.Words["link-reason." + l.Why], l.What))]),
    };

    private static string Stands(CaseState file, TransferOnFile transfer) => file.Stage == CaseStage.Transferred ? "accepted" : transfer.IsApproved ? "asked" : "waits";
}
