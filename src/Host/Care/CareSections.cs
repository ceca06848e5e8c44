using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;

namespace Kapea.Host.Care;

/// <summary>What the room lays on the page of a case: services and promises for the social team, promised sessions for the counsellors.</summary>
internal static class CareSections
{
    private static readonly ImmutableArray<string> OnServices =
    [
        PlanService.WireName, RecordSession.WireName, ReferService.WireName, AnswerReferral.WireName, GrantEntitlement.WireName, PauseService.WireName, EndService.WireName,
    ];

    public static void Tell(RoomBook rooms) => rooms
        .Offer<CareState>((care, _) => CareOffers.OnCare(care))
        .Offer<CounsellingState>((health, _) => CareOffers.OnHealth(health))
        .Section<CareState>(StreamKind.Case, Services)
        .Section<CareState>(StreamKind.Case, Promises)
        .Section<CareState>(StreamKind.Case, LifeSections.Interviews)
        .Section<CareState>(StreamKind.Case, LifeSections.Daily)
        .Section<CareState>(StreamKind.Case, LifeSections.Money)
        .Section<CounsellingState>(StreamKind.Health, Counselling);

    /// <summary>The acts of a section that make sense now; what a case expects next is said further up on the page.</summary>
    internal static ImmutableArray<ActLink> Acts<TState>(Asking asking, TState state, ImmutableArray<string> among) where TState : notnull =>
        [.. asking.House.Rooms.Links(asking.House, asking.Visit, asking.Subject!.Value, state).Where(l => among.Contains(l.Act)).Select(l => l with { Main = false })];

    internal static DateOnly Today(Asking asking) => PhnomPenh.DayOf(asking.House.Clock.GetUtcNow());

    private static SectionView? Services(Asking asking, CareState care)
    {
        var words = asking.Words;
        // What has no section of its own yet is begun from here.
        var acts = Acts(asking, care, [.. OnServices, .. LifeSections.NotBegun(care)]);
        if (care.Services.IsEmpty && acts.IsEmpty) return null;
        ImmutableArray<string> columns = [words["page.care.service"], words["page.care.state"], words["care.plan-service.provider"], words["page.care.next"]];
        return new(words["page.care.services"])
        {
            Table = new(columns, [.. care.Services.Where(s => s.Planned is not null || !s.IsEnded).Select(s => ImmutableArray.Create<string?>(CareSayings.Name(words, s), CareSayings.State(words, s), s.Referral?.Organisation ?? s.Planned?.Provider, CareSayings.Next(words, s)))]),
            Acts = acts,
        };
    }

    private static SectionView? Promises(Asking asking, CareState care)
    {
        var (words, today, reference) = (asking.Words, Today(asking), asking.House.Reference.At(asking.House.Clock.GetUtcNow()));
        ImmutableArray<ServiceOnFile> promised = [.. care.Services.Where(s => s is { IsEnded: false, Granted: not null })];
        return promised.IsEmpty ? null : new(words["page.care.promises"])
        {
            IsFirst = true,
            Warnings = [.. promised.SelectMany(s => CareSayings.Warnings(words, CareSayings.Name(words, s), s.Attendance!, s.NextBy, today, reference))],
            Rows = [.. promised.Select(s => new DefinitionRow(CareSayings.Name(words, s), CareSayings.Promise(words, s.Attendance!, s.NextBy, today)))],
        };
    }

    private static SectionView? Counselling(Asking asking, CounsellingState health)
    {
        var (words, today, reference) = (asking.Words, Today(asking), asking.House.Reference.At(asking.House.Clock.GetUtcNow()));
        return !health.IsBegun ? null : new(words["page.care.promises"])
        {
            IsFirst = true,
            Warnings = [.. health.Promises.Values.SelectMany(p => CareSayings.Warnings(words, CareSayings.Name(words, p.Service, p.Code), p.Attendance, p.NextBy, today, reference))],
            Rows = [.. health.Promises.Values.Select(p => new DefinitionRow(CareSayings.Name(words, p.Service, p.Code), CareSayings.Promise(words, p.Attendance, p.NextBy, today)))],
            Acts = Acts(asking, health, [RecordCounselling.WireName]),
        };
    }
}
