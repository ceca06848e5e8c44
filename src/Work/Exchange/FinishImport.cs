using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Ends the taking in of a file: every row has come to something.</summary>
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
        state.MayGoOn() is { } no ? no : new Happened().Write(new ImportFinished(now.HappenedAt));
}

/// <summary>A file was gone through to its end.</summary>
public sealed record ImportFinished(DateTimeOffset HappenedAt) : IEntry<ImportFinished>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.import-finished.1";
}
