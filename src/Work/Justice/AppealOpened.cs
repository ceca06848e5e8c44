using System.Collections.Immutable;

namespace Kapea.Work.Justice;

/// <summary>A proceeding has ended without a judgment, and somebody can still go against that. It is written by the act that ends it.</summary>
/// <param name="What">What ended it.</param>
/// <param name="On">On which day.</param>
/// <param name="Clocks">The times that run from that day.</param>
/// <param name="Awaited">Whose time begins only with the notification.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record AppealOpened(EndingKind What, DateOnly On, ImmutableArray<AppealClock> Clocks, ImmutableArray<CourtParty> Awaited, DateTimeOffset HappenedAt);
