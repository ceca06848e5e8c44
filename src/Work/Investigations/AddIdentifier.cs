using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Adds something by which he can be recognised. Of a passport no more than the last four characters.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The number, name or address.</param>
/// <param name="Source">Who says so.</param>
public sealed record AddIdentifier(IdentifierKind Kind, string Value, string Source) : IAct<AddIdentifier, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.add-identifier.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.identifier-added");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        Fields = [Asks.Kind, Asks.Value, Asks.Source],
    };

    /// <inheritdoc/>
    public static AddIdentifier From(Answers answers) => new(answers.One<IdentifierKind>(Asks.Kind), answers.Text(Asks.Value), answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, AddIdentifier act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        var bare = Bare(act.Kind, act.Value);
        if (act.Kind == IdentifierKind.PassportLast4 && bare.Length != 4)
            return InvestigationsRefusals.LastFourOnly;
        if (state.Identifiers.Any(i => i.Kind == act.Kind && Bare(i.Kind, i.Value) == bare))
            return InvestigationsRefusals.IdentifierThereAlready;
        return state.Happens(new IdentifierAdded(act.Kind, act.Value, act.Source, now.HappenedAt), now);
    }

    /// <summary>What remains when spelling is taken away: 012 345 678 and +855 12 345 678 are one number.</summary>
    private static string Bare(IdentifierKind kind, string value)
    {
        var bare = string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return kind == IdentifierKind.Phone && bare.StartsWith("855", StringComparison.Ordinal) ? "0" + bare[3..] : bare;
    }

    private static class Asks
    {
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<IdentifierKind>("identifier-kind"), Example = "\"Plate\"" };
        public static readonly LineField Value = new() { Name = "value", Required = true, MaxLength = 300, Example = "\"2AB-1234\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, MaxLength = 300, Example = "\"seen by an investigator\"" };
    }
}

/// <summary>Something by which he can be recognised was added.</summary>
public sealed record IdentifierAdded(IdentifierKind Kind, string Value, string Source, DateTimeOffset HappenedAt) : IEntry<IdentifierAdded>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.identifier-added.1";
}
