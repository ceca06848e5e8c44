using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Releases;

namespace Kapea.Host.Cases;

/// <summary>The pages of the room: the cases a desk holds a part of, and one case.</summary>
internal static class CasesPages
{
    /// <summary>The streams of a case, in the order in which they stand side by side.</summary>
    public static readonly ImmutableArray<StreamKind> Kinds = [StreamKind.Case, StreamKind.Identity, StreamKind.CaseSummary, StreamKind.Health, StreamKind.Scores, StreamKind.Justice, StreamKind.JusticeSummary];

    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/cases", context => CaseList.Page(context, house));
        routes.Get("/cases/hand-over", context => Caseloads.Page(context, house));
        routes.Get("/cases/hand-over/{worker}", context => HandingOver.Page(context, house, draftId: null));
        routes.Get("/cases/hand-over/{worker}/again/{draft}", context => HandingOver.Page(context, house, context.Part("draft")));
        routes.Post("/cases/hand-over/{worker}", context => HandingOver.Send(context, house));
        routes.Get("/cases/{id}/move-out/{position}", context => MovingOut.Page(context, house));
        routes.Post("/cases/{id}/move-out/{position}", context => MovingOut.Send(context, house));
        routes.Get("/households/{id}", context => OneHousehold.Page(context, house));
        routes.Get("/cases/{id}", context => OneCase.Page(context, house));
        routes.Get("/cases/{id}/journal/{page}", context => OneCase.Journal(context, house));
    }

    public static void Tell(RoomBook rooms)
    {
        foreach (var kind in Kinds) rooms.Face(kind, (house, visit, stream) => FaceOf(house, visit, stream, kind));
        rooms.Offer<ReportState>((report, _) => CasesOffers.OnReport(report))
            .Offer<CaseState>((file, _) => CasesOffers.OnCase(file))
            .Offer<CaseState>((file, _) => file.IsOpened ? ReleasesOffers.OnFile(file.Consents).Where(o => file.Merged is null || o.Act == WithdrawConsent.WireName) : [])
            .Offer<IdentityState>((child, _) => CasesOffers.OnIdentity(child))
            .Offer<HouseholdState>((household, _) => CasesOffers.OnHousehold(household))
            .PartPage(StreamKind.Household, "page.household.open", household => $"/households/{household}")
            .Section<IdentityState>(StreamKind.Identity, Around.Child)
            .Section<HouseholdState>(StreamKind.Household, Around.Household)
            .Choose(OpenCase.WireName, "child", Children)
            .Choose(RegisterCase.WireName, "owner", Members)
            .Choose(HandOver.WireName, "owner", Members)
            .Choose(CoverCase.WireName, "covered_by", Members)
            .Choose(ReportAction.WireName, "action", Actions)
            .Choose(JoinHousehold.WireName, "household", Around.Households)
            .Choose(ChangePerson.WireName, "person", AroundChild)
            .Choose(EndPerson.WireName, "person", AroundChild)
            .Choose(ChangeMember.WireName, "person", OfHousehold)
            .Choose(EndMember.WireName, "person", OfHousehold)
            .Choose(RecordOfficeReply.WireName, "asked", asking => Open(asking, file => file.Offices.Where(o => o.Value.Reply is null).Select(o => (o.Key, o.Value.Asked.Question))))
            .Choose(ReportDecision.WireName, "decided", asking => Open(asking, file => file.Decisions.Where(d => d.Value.Outcome is null).Select(d => (d.Key, d.Value.Decided.Decision))))
            .Choose(SettleMatter.WireName, "matter", Matters)
            .Choose(MergeCase.WireName, "into", Others)
            .Choose(UnlinkCase.WireName, "link", asking => Open(asking, file => file.Links.Select((l, i) => (i + 1, $"{l.FileCode}: {asking.Words["link-reason." + l.Why]}"))));
    }

    private static Face? FaceOf(HouseParts house, Visit visit, StreamId stream, StreamKind kind) =>
        house.Door.State<FileState>(visit, stream, kind)?.State is { Code.Length: > 0 } file ? new(file.Code, file.Risk?.ToString()) { IsHers = IsHers(house, visit, file) } : null;

    /// <summary>Whether the reader works on the case as hers today, whichever part of it this is.</summary>
    private static bool IsHers(HouseParts house, Visit visit, FileState file) =>
        (file.Whole ?? house.Door.State<CaseState>(visit, new(file.Case), StreamKind.Case)?.State)?.IsHersOn(PhnomPenh.DayOf(house.Clock.GetUtcNow()), visit.Id.Value) == true;

    /// <summary>The children of the report for whom no case was opened yet.</summary>
    private static ImmutableArray<Option> Children(Asking asking)
    {
        if (asking.Subject is not { } report || asking.House.Door.State<ReportState>(asking.Visit, report, StreamKind.Report)?.State is not { Recorded: { } told } state) return [];
        return
        [
            .. told.Children.Select((c, i) => (Child: c, Number: i + 1)).Where(c => !state.Cases.Any(opened => opened.Child == c.Number))
                .Select(c => new Option(c.Number.ToString(CultureInfo.InvariantCulture), Called(asking.Words, c.Child, c.Number))),
        ];
    }

    /// <summary>The members of the social team's desks that hold the case, of whom one is responsible.</summary>
    private static ImmutableArray<Option> Members(Asking asking) => asking.Subject is not { } file ? [] :
    [
        .. Colleagues.Of(asking.House.Store, asking.House.Book.Now, file, DeskFunction.SocialTeam)
            .Select(p => new Option(p.Value.ToString("N"), Names.Who(asking.House, asking.Visit, asking.Words, p))).OrderBy(o => o.Label, StringComparer.Ordinal),
    ];

    private static ImmutableArray<Option> Actions(Asking asking) =>
        asking.Subject is { } file && asking.House.Door.State<CaseState>(asking.Visit, file, StreamKind.Case)?.State.Plan is { } plan
            ? [.. plan.Made.Actions.Select((a, i) => new Option((i + 1).ToString(CultureInfo.InvariantCulture), $"{(i + 1).ToString(CultureInfo.InvariantCulture)}. {a.Action}"))]
            : [];

    /// <summary>What is open and can be settled by hand: its kind, with its day or the day on which it came up.</summary>
    private static ImmutableArray<Option> Matters(Asking asking) =>
        asking.Subject is { } file && asking.House.Door.State<CaseState>(asking.Visit, file, StreamKind.Case)?.State is { } state
            ? [.. SettleMatter.Open(state, PhnomPenh.DayOf(asking.House.Clock.GetUtcNow())).Select(m => new Option(SettleMatter.CodeOf(m), $"{asking.Words["matter." + m.Kind]} · {Times.Day(asking.Words, m.On ?? PhnomPenh.DayOf(m.HappenedAt))}"))]
            : [];

    private static ImmutableArray<Option> AroundChild(Asking asking) =>
        asking.Subject is { } child && asking.House.Door.State<IdentityState>(asking.Visit, child, StreamKind.Identity) is { } at ? Around.Options(at.State.People, asking.Words) : [];

    private static ImmutableArray<Option> OfHousehold(Asking asking) =>
        asking.Subject is { } household && asking.House.Door.State<HouseholdState>(asking.Visit, household, StreamKind.Household) is { } at ? Around.Options(at.State.People, asking.Words) : [];

    /// <summary>The other cases of the reader's desks in which work goes on, her own first.</summary>
    private static ImmutableArray<Option> Others(Asking asking)
    {
        var today = PhnomPenh.DayOf(asking.House.Clock.GetUtcNow());
        return
        [
            .. Caseloads.All(asking.House, asking.Visit).Where(c => c.Head.Stream != asking.Subject && !c.State.IsClosed)
                .OrderBy(c => c.State.IsHersOn(today, asking.Visit.Id.Value) ? 0 : 1).ThenBy(c => c.State.Code, StringComparer.Ordinal)
                .Select(c => new Option(MergeCase.CodeOf(c.Head.Stream.Value, c.State.Code), $"{c.State.Code} · {asking.Words["case-stage." + c.State.Stage]}")),
        ];
    }

    /// <summary>Things of a case that can be chosen, by their number.</summary>
    private static ImmutableArray<Option> Open(Asking asking, Func<CaseState, IEnumerable<(int Number, string What)>> all) =>
        asking.Subject is { } file && asking.House.Door.State<CaseState>(asking.Visit, file, StreamKind.Case)?.State is { } state
            ? [.. all(state).Select(one => new Option(one.Number.ToString(CultureInfo.InvariantCulture), $"{one.Number.ToString(CultureInfo.InvariantCulture)}. {one.What}"))]
            : [];

    private static string Called(Words words, ChildTold child, int number)
    {
        string?[] parts = [child.Name ?? child.Nickname, child.Age is { } age ? string.Create(CultureInfo.InvariantCulture, $"{age} {words["unit.years"]}") : null, child.Sex is { } sex ? words["sex." + sex] : null];
        return $"{number.ToString(CultureInfo.InvariantCulture)}. {string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)))}";
    }
}
