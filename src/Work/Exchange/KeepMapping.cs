using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Keeps with an import how the columns of its list were read, so that the next list of the same origin is read alike.</summary>
/// <param name="Mapping">What the columns mean.</param>
public sealed record KeepMapping(SheetMapping Mapping) : IAct<KeepMapping, ImportState>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.keep-mapping.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.ByLead(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("exchange.mapping-kept");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Import, OwnScreen = true, Fields = [Asks.Columns, Asks.AgesOn] };

    /// <inheritdoc/>
    public static KeepMapping From(Answers answers) => new(new SheetMapping(
        [.. answers.Rows(Asks.Columns).Select(r => new ColumnMapping(r.Text(Asks.Heading), r.One<ColumnTarget>(Asks.Target), r.OneOrNull<DateStyle>(Asks.Style)))], answers.DayOrNull(Asks.AgesOn)));

    /// <inheritdoc/>
    public static Decision Decide(ImportState state, KeepMapping act, Circumstances now) =>
        state.MayGoOn() is { } no ? no : new Happened().Write(new MappingKept(act.Mapping.Columns, act.Mapping.AgesOn, now.HappenedAt));

    private static class Asks
    {
        public static readonly TextField Heading = new() { Name = "heading", Required = true, MaxLength = 500, Example = "\"Name\"" };
        public static readonly ChoiceField Target = new() { Name = "target", Required = true, From = ChoiceSource.Of<ColumnTarget>("column-target"), Example = "\"Name\"" };
        public static readonly ChoiceField Style = new() { Name = "style", From = ChoiceSource.Of<DateStyle>("date-style"), Example = "\"DayFirst\"" };
        public static readonly GroupField Columns = new() { Name = "columns", Required = true, Most = 500, Fields = [Heading, Target, Style], Example = "[{\"heading\":\"Name\",\"target\":\"Name\"}]" };
        public static readonly DayField AgesOn = new() { Name = "ages_on", Example = "\"2029-05-02\"" };
    }
}

/// <summary>It was kept how the columns of a list were read.</summary>
/// <param name="Columns">What the columns mean.</param>
/// <param name="AgesOn">The day on which its ages were right.</param>
/// <param name="HappenedAt">When.</param>
public sealed record MappingKept(ImmutableArray<ColumnMapping> Columns, DateOnly? AgesOn, DateTimeOffset HappenedAt) : IEntry<MappingKept>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.mapping-kept.1";
}
