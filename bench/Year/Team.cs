using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kapea.Host;
using Kapea.Host.Access;
using Kapea.Host.CommandLine;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Sqlite;
using Kapea.Work.Acts;
using DemoPerson = Kapea.Host.Demo.DemoPerson;

namespace Kapea.Bench.Year;

/// <summary>The people who play the year, and a tally of every act that the house acknowledged to one of them.</summary>
internal sealed class Team
{
    private static readonly DemoPerson[] Further =
    [
        new("chenda", "Chenda Mom", "social worker", "km", "social-team", false, 3),
        new("ratha", "Ratha Pen", "social worker", "km", "social-team", false, 4),
        new("kunthea", "Kunthea Sok", "social worker", "km", "social-team", false, 5),
        new("pich", "Pich Rin", "social worker", "km", "social-team", false, 6),
        new("nary", "Nary Oeun", "supervisor, second", "en", "supervision", false, 2),
    ];

    private readonly HouseParts _house;
    private readonly ConcurrentDictionary<string, Actor> _actors = new();

    private Team(HouseParts house) => _house = house;

    /// <summary>The six who look after cases.</summary>
    public static ImmutableArray<DemoPerson> Workers { get; } = [DemoPeople.Sokha, DemoPeople.Bopha, .. Further[..4]];

    /// <summary>Those who play at once.</summary>
    public static ImmutableArray<DemoPerson> All { get; } =
        [.. Workers, DemoPeople.Sophea, DemoPeople.Maly, Further[4], DemoPeople.Visal, DemoPeople.Socheat, DemoPeople.Phirun];

    private static DemoPeople Network { get; } = new() { People = [.. new DemoPeople().People, .. Further] };

    public HouseParts House => _house;

    /// <summary>How often each kind of act was acknowledged, by wire name.</summary>
    public ConcurrentDictionary<string, int> Acknowledged { get; } = new(StringComparer.Ordinal);

    /// <summary>How often somebody's view was out of date and she looked again.</summary>
    public int Stale => _stale;

    /// <summary>Answers that nobody expected.</summary>
    public ConcurrentBag<string> Faults { get; } = [];

    /// <summary>Refusals that were expected, by code.</summary>
    public ConcurrentDictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    private int _stale;

    /// <summary>Builds the network into a folder.</summary>
    public static async Task Build(HouseOptions options)
    {
        var made = await Installation.Create(options, DemoNetwork.Plan, TimeProvider.System.GetUtcNow());
        await using var house = Ground.Open(options, SqliteStore.Open(options.Data));
        await DemoNetwork.Build(house, Network, made.InvitationCode);
    }

    public static async Task<Team> SignIn(HouseParts house)
    {
        var team = new Team(house);
        await Task.WhenAll(All.Select(async p => team._actors[p.SignIn] = await Actor.SignIn(house, p)));
        return team;
    }

    public Guid IdOf(DemoPerson person) => _actors[person.SignIn].Visit.Id.Value;

    public Visit VisitOf(DemoPerson person) => _actors[person.SignIn].Visit;

    /// <summary>Does an act that must succeed.</summary>
    public async Task<Answer.Done?> Do<TAct, TState>(DemoPerson person, TAct act, StreamId? subject = null) where TAct : IAct<TAct, TState> where TState : IState<TState>
    {
        switch (await Try<TAct, TState>(person, act, subject))
        {
            case Answer.Done done:
                return done;
            case Answer.No { First: var no }:
                Faults.Add($"{_house.Clock.GetUtcNow():yyyy-MM-dd} {person.SignIn} {TAct.WireName} {subject}: {no.Code} {no.Hint}");
                return null;
            default:
                throw new InvalidOperationException("An act is done or refused.");
        }
    }

    /// <summary>Does an act that may be refused with this code and no other; whether it was done.</summary>
    public async Task<bool> Try<TAct, TState>(DemoPerson person, string code, TAct act, StreamId? subject = null) where TAct : IAct<TAct, TState> where TState : IState<TState>
    {
        if (await Try<TAct, TState>(person, act, subject) is not Answer.No { First: var no }) return true;
        if (no.Code == code) Refused.AddOrUpdate(code, 1, (_, n) => n + 1);
        else Faults.Add($"{person.SignIn} {TAct.WireName} {subject}: {no.Code} instead of {code}");
        return false;
    }

    /// <summary>Tries an act that must be refused with this code.</summary>
    public async Task Refuse<TAct, TState>(DemoPerson person, string code, TAct act, StreamId? subject = null) where TAct : IAct<TAct, TState> where TState : IState<TState>
    {
        if (await Try<TAct, TState>(person, code, act, subject)) Faults.Add($"{person.SignIn} {TAct.WireName} {subject}: done, and expected {code}");
    }

    /// <summary>Who finds that others were there before looks again and decides anew, as a person does.</summary>
    private async Task<Answer> Try<TAct, TState>(DemoPerson person, TAct act, StreamId? subject) where TAct : IAct<TAct, TState> where TState : IState<TState>
    {
        for (int i = 0; ; i++)
        {
            var answer = await _actors[person.SignIn].Do<TAct, TState>(act, subject);
            if (answer is Answer.Done) Acknowledged.AddOrUpdate(TAct.WireName, 1, (_, n) => n + 1);
            if (answer is not Answer.No { First: var no } || no != DoorRefusals.Stale || i == 20) return answer;
            Interlocked.Increment(ref _stale);
        }
    }

    public Task<Answer.Done> Key<TAct>(DemoPerson person, TAct act) where TAct : IKeyAct<TAct> => _actors[person.SignIn].MustDo(act);
}
