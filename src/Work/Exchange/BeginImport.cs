using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Begins the record of one file of cases that is taken in. The name of the file is not kept: it may name a child.</summary>
/// <remarks>Only a lead of the social team does it: her desk holds every file that is begun with it.</remarks>
/// <param name="Origin">The system or list the file comes from, such as <c>primero</c>.</param>
/// <param name="Rows">How many cases it holds.</param>
/// <param name="Digest">A keyed digest of its content, by which the same file is known again.</param>
public sealed record BeginImport(string Origin, int Rows, string Digest) : IAct<BeginImport, ImportState>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.begin-import.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.ByLead(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("exchange.import-begun");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Begins = [StreamKind.Import], OwnScreen = true, Fields = [Asks.Origin, Asks.Rows, Asks.Digest] };

    /// <inheritdoc/>
    public static BeginImport From(Answers answers) => new(answers.Text(Asks.Origin), answers.Count(Asks.Rows), answers.Text(Asks.Digest));

    /// <inheritdoc/>
    public static Decision Decide(ImportState state, BeginImport act, Circumstances now)
    {
        var import = now.Fresh[StreamKind.Import];
        return new Happened()
            .Begin(StreamKind.Import, import, Holder.Of(now.Desk))
            .Write(import, new ImportBegun(act.Origin, act.Rows, act.Digest, now.HappenedAt));
    }

    private static class Asks
    {
        public static readonly LineField Origin = new() { Name = "origin", Required = true, MaxLength = 60, Example = "\"primero\"" };
        public static readonly CountField Rows = new() { Name = "rows", Required = true, Min = 1, Example = "12" };
        public static readonly LineField Digest = new() { Name = "digest", Required = true, MaxLength = 64, Example = "\"0f3c5a\"" };
    }
}

/// <summary>A file of cases began to be taken in.</summary>
public sealed record ImportBegun(string Origin, int Rows, string Digest, DateTimeOffset HappenedAt) : IEntry<ImportBegun>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.import-begun.1";
}
