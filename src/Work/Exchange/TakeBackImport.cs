using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Takes a whole import back: no further row comes in, and its cases are taken back one after the other.</summary>
public sealed record TakeBackImport(string Reason) : IAct<TakeBackImport, ImportState>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.take-back-import.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.ByLead(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("exchange.import-taken-back");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Import, Harm = Harm.SecondLook, OwnScreen = true, Fields = [Asks.Reason] };

    /// <inheritdoc/>
    public static TakeBackImport From(Answers answers) => new(answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(ImportState state, TakeBackImport act, Circumstances now) => state switch
    {
        { Begun: null } => ExchangeRefusals.NotBegun,
        { TakenBack: not null } => ExchangeRefusals.TakenBack,
        _ => new Happened().Write(new ImportTakenBack(act.Reason, now.HappenedAt)).Settle(FinishImport.LookThrough),
    };

    private static class Asks
    {
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 1000, Example = "\"It was the list of the year before.\"" };
    }
}

/// <summary>An import was taken back.</summary>
public sealed record ImportTakenBack(string Reason, DateTimeOffset HappenedAt) : IEntry<ImportTakenBack>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.import-taken-back.1";
}
