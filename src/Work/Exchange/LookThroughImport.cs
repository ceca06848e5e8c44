using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Says that somebody has looked through every case of an import: those that need help here are registered or given to somebody, the others wait.</summary>
public sealed record LookThroughImport : IAct<LookThroughImport, ImportState>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.look-through-import.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.ByLead(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("exchange.import-looked-through");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Import, Harm = Harm.SecondLook };

    /// <inheritdoc/>
    public static LookThroughImport From(Answers answers) => new();

    /// <inheritdoc/>
    public static Decision Decide(ImportState state, LookThroughImport act, Circumstances now) =>
        state.MayGoOn() is { } no ? no
        : state.FinishedAt is null ? ExchangeRefusals.NotFinished
        : new Happened().Write(new ImportLookedThrough(now.HappenedAt)).Settle(FinishImport.LookThrough);
}

/// <summary>Somebody has looked through every case of an import.</summary>
public sealed record ImportLookedThrough(DateTimeOffset HappenedAt) : IEntry<ImportLookedThrough>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.import-looked-through.1";
}
