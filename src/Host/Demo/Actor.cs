using System.Security.Cryptography;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Acts;

namespace Kapea.Host.Demo;

/// <summary>A named person who does things through the Door: <c>await sokha.Do(new RecordReport(...))</c>.</summary>
internal sealed class Actor : IDisposable
{
    private readonly HouseParts _house;
    private string _cookie;

    private Actor(HouseParts house, DemoPerson person, string cookie)
    {
        _house = house;
        Person = person;
        _cookie = cookie;
    }

    public DemoPerson Person { get; }

    /// <summary>Her session now; opened anew where people or desks have changed since.</summary>
    public Visit Visit => _house.Sessions.Resolve(_cookie) ?? throw new InvalidOperationException($"{Person.SignIn} is not signed in any more.");

    public static async Task<Actor> SignIn(HouseParts house, DemoPerson person)
    {
        var begun = await house.Sessions.SignIn(person.SignIn, person.Phrase) ?? throw new InvalidOperationException($"{person.SignIn} could not sign in.");
        return new(house, person, begun.Secret.Cookie);
    }

    /// <summary>Does an act of the work.</summary>
    public Task<Answer> Do<TAct, TState>(TAct act, StreamId? subject = null, DateTimeOffset? happenedAt = null, ActId? id = null)
        where TAct : IAct<TAct, TState>
        where TState : IState<TState>
    {
        var position = TAct.Shape.NeedsPosition && subject is { } stream ? _house.Store.FindStream(stream)?.Position : null;
        return _house.Door.Do<TAct, TState>(Visit, new(id ?? ActId.New(), Digest(act.ToString()!), subject, happenedAt, position, Person.Desk, SecondLook: true), act);
    }

    /// <summary>Does an act on people, desks and keys that must succeed.</summary>
    public async Task<Answer.Done> MustDo<TAct>(TAct act) where TAct : IKeyAct<TAct>
    {
        var known = _house.Acts.KeyDoor;
        var answer = await known.Do(Visit, new(ActId.New(), Digest(act.ToString()!), null, null, null, "", SecondLook: true), act);
        return answer as Answer.Done ?? throw new InvalidOperationException($"{TAct.WireName} was refused: {((Answer.No)answer).First.Code}.");
    }

    public void Dispose() => _cookie = "";

    private static byte[] Digest(string text) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));
}
