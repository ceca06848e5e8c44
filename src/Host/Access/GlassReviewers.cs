using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;

namespace Kapea.Host.Access;

/// <summary>The desks that may review a broken glass, and read why it was broken: those that supervise the stream, and safeguarding beside them.</summary>
internal static class GlassReviewers
{
    /// <summary>What the reason is sealed to be about.</summary>
    private const string About = "glass";

    /// <summary>The desks for a stream whose glass a desk breaks or broke.</summary>
    public static IEnumerable<NetworkDesk> Of(IStore store, Network network, StreamId stream, NetworkDesk breaking) =>
        store.All<WrapRow>(stream).Where(w => w.Gated).Select(w => network.Desk(w.Desk)).OfType<NetworkDesk>()
            .Where(d => ReviewGlass.Needs.Functions.Contains(d.Function))
            .Concat(network.DesksWith(DeskFunction.Safeguarding, breaking.Profile.Organisation)).Prepend(breaking).DistinctBy(d => d.Id);

    /// <summary>Whether a person sits at one of them.</summary>
    public static bool Include(IStore store, Network network, GlassRow glass, Visit visit) =>
        network.Desk(glass.Desk) is { } breaking && Of(store, network, glass.Stream, breaking).Any(d => visit.Desks.Any(own => own.Id == d.Id));

    public static Sealed<Body> Seal(IEnumerable<NetworkDesk> reviewers, string reason) => NotesToDesks.Seal(About, reviewers, reason);

    /// <summary>The stated reason, for whom it is sealed to; rows of before were sealed to the breaker's desk alone and open to it still.</summary>
    public static string? ReasonOf(NetworkBook book, Visit visit, GlassRow glass) => NotesToDesks.Open(book, visit, About, glass.Reason);
}
