using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Rates how a child stands in twelve factors, after a visit; also without a connection. For managing the case, not for measuring a programme.</summary>
/// <param name="Occasion">On what occasion.</param>
/// <param name="Levels">The twelve levels in order; <c>null</c>: not rated.</param>
public sealed record RateDomains(ScoreOccasion Occasion, ImmutableArray<DomainLevel?> Levels) : IAct<RateDomains, ScoresState>
{
    /// <inheritdoc/>
    public static string WireName => "care.rate-domains.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Counselling);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.domains-rated");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Scores,
        Offline = true,
        OwnScreen = true,
        Fields = [Sitting.OccasionField, .. Domains.Fields],
    };

    /// <inheritdoc/>
    public static RateDomains From(Answers answers) => new(answers.One<ScoreOccasion>(Sitting.OccasionField), [.. Domains.Fields.Select(answers.OneOrNull<DomainLevel>)]);

    /// <inheritdoc/>
    public static Decision Decide(ScoresState state, RateDomains act, Circumstances now)
    {
        if (!state.IsBegun)
            return CareRefusals.NoScores;
        if (act.Levels.All(l => l is null))
            return CareRefusals.NothingAnswered;
        var entry = new DomainsRated(act.Occasion, act.Levels, now.HappenedAt);
        var after = state.Apply(entry, default);
        return new Happened().Write(entry).DueNextScores(after, now)
            .Yield("scores.instrument", InstrumentCodes.Domains).Yield("scores.change", after.ChangeOnDomains(now.Reference).Category.ToString())
            .Tell("red", string.Join(' ', Domains.Red(act.Levels, now.Reference.CutOff(InstrumentCodes.Domains))));
    }
}

/// <summary>The twelve factors were rated.</summary>
public sealed record DomainsRated(ScoreOccasion Occasion, ImmutableArray<DomainLevel?> Levels, DateTimeOffset HappenedAt) : IEntry<DomainsRated>
{
    /// <inheritdoc/>
    public static string WireName => "care.domains-rated.1";
}
