using Kapea.Host.Access;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;

namespace Kapea.Host.Doors;

/// <summary>Who can be named as responsible for a stream: active members of the desks that hold it. Form and Door ask here, so that they agree.</summary>
internal static class Colleagues
{
    public static IEnumerable<PersonId> Of(IStore store, Network network, StreamId stream, DeskFunction function) =>
        store.All<WrapRow>(stream).Where(w => w is { Gated: false, Waits: false }).Select(w => network.Desk(w.Desk)).OfType<NetworkDesk>().Where(d => d.Function == function).DistinctBy(d => d.Id)
            .SelectMany(d => d.Members).Select(m => m.Person).Distinct().Where(p => network.Person(p) is { State: PersonState.Active });
}
