using Kapea.Host.Access;
using Kapea.Host.Alerts;
using Kapea.Host.Care;
using Kapea.Host.Cases;
using Kapea.Host.Doors;
using Kapea.Host.Exchange;
using Kapea.Host.Finding;
using Kapea.Host.Intake;
using Kapea.Host.Investigations;
using Kapea.Host.Justice;
using Kapea.Host.Stock;
using Kapea.Journal.Rows;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>Maps the pages of the rooms.</summary>
internal static class RoomPages
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        AccessPages.Map(routes, house);
        FindingPages.Map(routes, house);
        IntakePages.Map(routes, house);
        AlertsPages.Map(routes, house);
        InvestigationsPages.Map(routes, house);
        CasesPages.Map(routes, house);
        StockPages.Map(routes, house);
        CarePages.Map(routes, house);
        JusticePages.Map(routes, house);
        ExchangePages.Map(routes, house);
    }

    /// <summary>Whether a person holds a stream now.</summary>
    public static bool MaySee(HouseParts house, Visit visit, StreamId stream) =>
        house.Store.FindStream(stream) is { Destroyed: false } head && house.Store.All<EpochRow>(stream) is [.., var latest] && visit.Ring.Open(house.Store, head, latest.Epoch) is not null;

    /// <summary>The streams of a kind that a person's desks hold, the newest of each desk, each once, as far as they open.</summary>
    public static IEnumerable<(StreamHead Head, TState State)> Held<TState>(HouseParts house, Visit visit, StreamKind kind, int most = 200) where TState : class, IState<TState>
    {
        foreach (var head in visit.Desks.SelectMany(d => house.Store.StreamsHeldBy(d.Id, kind.Wire(), most)).DistinctBy(h => h.Stream))
        {
            if (house.Door.State<TState>(visit, head.Stream, kind) is { } held) yield return (head, held.State);
        }
    }

    /// <summary>The page of a stream where she holds it; else today's, since a way back must not end at a closed door.</summary>
    public static string Back(HouseParts house, Visit visit, StreamHead head) => MaySee(house, visit, head.Stream) ? Places.Of(head.Kind, head.Stream) : "/today";

    /// <summary>The stream an address names; <c>null</c>: that is no id. Ids stand in addresses as 32 hex digits.</summary>
    public static StreamId? StreamOf(HttpContext context, string part = "id") => Guid.TryParseExact(context.Part(part), "N", out var id) ? new StreamId(id) : null;

    /// <summary>What is not there, and what is not for this person: the two are not told apart.</summary>
    public static IResult Nothing(HttpContext context) => PageEndpoints.Problem(context, DoorRefusals.NotFound, StatusCodes.Status404NotFound);
}
