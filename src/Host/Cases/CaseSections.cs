using System.Collections.Immutable;
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

    public static SectionView? Links(Asking asking, CaseState file) => file.Links.IsEmpty ? null : new(asking.Words["page.case.links"])
    {
        Table = new([asking.Words["page.column.code"], asking.Words["cases.link-case.why"], asking.Words["cases.link-case.what"]], [.. file.Links.Select(l => ImmutableArray.Create<string?>(l.FileCode, asking.Words["link-reason." + l.Why], l.What))]),
    };

    private static string Stands(CaseState file, TransferOnFile transfer) => file.Stage == CaseStage.Transferred ? "accepted" : transfer.IsApproved ? "asked" : "waits";
}
