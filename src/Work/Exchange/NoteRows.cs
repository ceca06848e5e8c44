using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Notes what became of rows that were not taken in, many at once.</summary>
public sealed record NoteRows(ImmutableArray<RowNoted> Rows) : IAct<NoteRows, ImportState>
{
    /// <summary>The most rows of one act.</summary>
    public const int Most = 200;

    /// <inheritdoc/>
    public static string WireName => "exchange.note-rows.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.ByLead(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("exchange.rows-noted");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Import, OwnScreen = true, Fields = [Asks.Rows] };

    /// <inheritdoc/>
    public static NoteRows From(Answers answers) => new([.. answers.Rows(Asks.Rows).Select(r => new RowNoted(r.Count(Asks.Row), r.Text(Asks.Source), r.One<RowOutcome>(Asks.Outcome), r.TextOrNull(Asks.Code), []))]);

    /// <inheritdoc/>
    public static Decision Decide(ImportState state, NoteRows act, Circumstances now) =>
        state.Begun is null ? ExchangeRefusals.NotBegun : new Happened().Write(new RowsNoted(act.Rows, now.HappenedAt));

    private static class Asks
    {
        public static readonly CountField Row = new() { Name = "row", Required = true, Min = 1, Example = "3" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"c0ffee\"" };
        public static readonly ChoiceField Outcome = new() { Name = "outcome", Required = true, From = ChoiceSource.Of<RowOutcome>("row-outcome"), Example = "\"AlreadyHere\"" };
        public static readonly LineField Code = new() { Name = "code", MaxLength = 40, Example = "\"HGR-30-ABC123-4\"" };
        public static readonly GroupField Rows = new() { Name = "rows", Required = true, Most = NoteRows.Most, Fields = [Row, Source, Outcome, Code], Example = "[{\"row\":3,\"source\":\"c0ffee\",\"outcome\":\"AlreadyHere\"}]" };
    }
}

/// <summary>It was noted what became of some rows.</summary>
public sealed record RowsNoted(ImmutableArray<RowNoted> Rows, DateTimeOffset HappenedAt) : IEntry<RowsNoted>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.rows-noted.1";
}
