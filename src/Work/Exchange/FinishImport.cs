using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Ends the taking in of a file: every row has come to something, and somebody is to look its cases through.</summary>
public sealed record FinishImport : IAct<FinishImport, ImportState>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.finish-import.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.ByLead(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("exchange.import-finished");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Import, OwnScreen = true };

    /// <inheritdoc/>
    public static FinishImport From(Answers answers) => new();

    /// <inheritdoc/>
    public static Decision Decide(ImportState state, FinishImport act, Circumstances now) =>
        state.MayGoOn() is { } no ? no : LookThroughBy(state, now) is { } by
            ? new Happened().Write(new ImportFinished(now.HappenedAt)).Settle(LookThrough).Due(LookThrough, by)
            : new Happened().Write(new ImportFinished(now.HappenedAt));

    /// <summary>The kind of date by which somebody has looked an import through: one for all of its cases, so that they bury no others.</summary>
    public const string LookThrough = "exchange.look-through";

    /// <summary>By when: as soon as the gravest of its cases asks for.</summary>
    private static DateTimeOffset? LookThroughBy(ImportState state, Circumstances now) =>
        state.Rows.Values.Where(r => r.Noted.Outcome == RowOutcome.TakenIn).Select(r => now.Reference.ResponseTime("taken_in", r.Risk)?.DueFrom(now.At)).Min();
}

/// <summary>A file was gone through to its end.</summary>
public sealed record ImportFinished(DateTimeOffset HappenedAt) : IEntry<ImportFinished>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.import-finished.1";
}
