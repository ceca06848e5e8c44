using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Work.Access;

namespace Kapea.Host.Pages;

/// <summary>The frame of a page: who is looking, where she can go, what just happened.</summary>
internal static class Frames
{
    public static Frame Of(HttpContext context, HouseParts house)
    {
        var words = context.Words();
        var visit = context.Visit();
        return new(words, house.Clock.GetUtcNow(), context.Request.Path.Value ?? "/")
        {
            Person = visit is null ? null : Person(context, visit, words),
            Places = visit is null ? [] : Places(visit),
            Notices = Flash.Take(context),
            Demo = house.Demo is null ? null : new DemoTab(MayMove: visit is not null),
        };
    }

    private static PersonTab Person(HttpContext context, Visit visit, Words words) => new(
        visit.Person.Profile.Name,
        context.ChosenDesk(visit)?.Code ?? "",
        [.. visit.Desks.Select(d => new DeskTab(d.Code, d.Profile.NameIn(words.Language)))]);

    private static ImmutableArray<Place> Places(Visit visit)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        places.Add(new("/today", "page.title.today"));
        if (Purposes.All.Any(p => Has(Purposes.Functions(p).AsSpan()))) places.Add(new("/find", "page.title.find"));
        if (Has(DeskFunction.Intake) || Has(DeskFunction.Supervision)) places.Add(new("/reports", "page.title.reports"));
        if (Has(DeskFunction.Intake, DeskFunction.Police)) places.Add(new("/alerts", "page.title.alerts"));
        if (Has(DeskFunction.Investigation, DeskFunction.Police)) places.Add(new("/investigations", "page.title.investigations"));
        if (Has(DeskFunction.SocialTeam, DeskFunction.LegalTeam, DeskFunction.Counselling, DeskFunction.Supervision)) places.Add(new("/cases", "page.title.cases"));
        if (Has(DeskFunction.LegalTeam)) places.Add(new("/proceedings", "page.title.proceedings"));
        if (Has(DeskFunction.SocialTeam, DeskFunction.Store)) places.Add(new("/stock", "page.title.stock"));
        if (Has(DeskFunction.SocialTeam, DeskFunction.LegalTeam, DeskFunction.Supervision)) places.Add(new("/copies", "page.title.copies"));
        places.Add(new("/places", "page.title.places"));
        places.Add(new("/people", "page.title.people"));
        return places.ToImmutable();

        bool Has(params ReadOnlySpan<DeskFunction> functions)
        {
            foreach (var desk in visit.Desks)
                if (functions.Contains(desk.Function)) return true;
            return false;
        }
    }
}
