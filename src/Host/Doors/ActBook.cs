using Kapea.Host.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Host.Doors;

/// <summary>An act the house knows, with all that form, schema, check and the Door need of it.</summary>
/// <param name="WireName">Such as <c>alerts.raise-alert.1</c>.</param>
/// <param name="Run">Builds the command from checked answers and does it.</param>
/// <param name="Preview">What would be found by it, were it done now.</param>
internal sealed record KnownAct(string WireName, Permission Needs, AuditLine Audit, ActShape Shape, Func<Visit, ActHeader, Answers, CancellationToken, Task<Answer>> Run, Func<Visit, ActHeader, Answers, IReadOnlyList<Findable>> Preview)
{
    /// <summary>The room: the part before the first dot.</summary>
    public string Room => WireName[..WireName.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The act without room and version: <c>raise-alert</c>.</summary>
    public string Name => WireName[(Room.Length + 1)..WireName.LastIndexOf('.')];

    /// <summary>The key of its words: <c>alerts.raise-alert</c>.</summary>
    public string WordKey => WireName[..WireName.LastIndexOf('.')];

    /// <summary>Whether a person may do it at all, by the functions of her desks.</summary>
    public bool MayBeDoneBy(Visit visit) => !Needs.ClockOnly && visit.Desks.Any(d => Needs.Functions.Contains(d.Function) && (!Needs.LeadOnly || visit.IsLead(d)));
}

/// <summary>Every act of the house, by wire name. Rooms add theirs, one line each; nothing is found by scanning.</summary>
internal sealed class ActBook(Door door, KeyDoor keyDoor)
{
    private readonly Dictionary<string, KnownAct> _acts = new(StringComparer.Ordinal);

    /// <summary>The Door for acts on people, desks and keys.</summary>
    public KeyDoor KeyDoor => keyDoor;

    public IEnumerable<KnownAct> All => _acts.Values.OrderBy(a => a.WireName, StringComparer.Ordinal);

    public KnownAct? Find(string wireName) => _acts.GetValueOrDefault(wireName);

    /// <summary>Adds an act of the work.</summary>
    public ActBook Add<TAct, TState>() where TAct : IAct<TAct, TState> where TState : IState<TState>
    {
        _acts.Add(TAct.WireName, new(TAct.WireName, TAct.Needs, TAct.Audit, TAct.Shape,
            (visit, head, answers, cancel) => door.Do<TAct, TState>(visit, head, TAct.From(answers), cancel),
            (visit, head, answers) => door.Preview<TAct, TState>(visit, head, TAct.From(answers))));
        return this;
    }

    /// <summary>Adds an act on people, desks and keys.</summary>
    public ActBook AddKeyAct<TAct>() where TAct : IKeyAct<TAct>
    {
        _acts.Add(TAct.WireName, new(TAct.WireName, TAct.Needs, TAct.Audit, TAct.Shape,
            (visit, head, answers, cancel) => keyDoor.Do(visit, head, TAct.From(answers), cancel),
            (_, _, _) => []));
        return this;
    }
}
