using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

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

    private static string Bare(IdentifierKind kind, string value) => kind switch
    {
        IdentifierKind.Phone => Form(MarkKind.Phone, value),
        IdentifierKind.Plate => Form(MarkKind.Plate, value),
        IdentifierKind.Handle => Form(MarkKind.Handle, value),
        _ => MarkForm.Bare(value),
    };

    private static string Form(MarkKind kind, string value) => MarkForm.Of(new(kind, value)) is { IsEmpty: false } forms ? string.Join(' ', forms) : MarkForm.Bare(value);

    private static class Asks
    {
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<IdentifierKind>("identifier-kind"), Example = "\"Plate\"" };
        public static readonly LineField Value = new() { Name = "value", Required = true, MaxLength = 300, Example = "\"2AB-1234\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, MaxLength = 300, Example = "\"seen by an investigator\"" };
    }
}

/// <summary>Something by which he can be recognised was added.</summary>
public sealed record IdentifierAdded(IdentifierKind Kind, string Value, string Source, DateTimeOffset HappenedAt) : IEntry<IdentifierAdded>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "investigations.identifier-added.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() => Kind switch
    {
        IdentifierKind.Alias => [new(Purposes.Offender) { Names = [Value] }],
        IdentifierKind.Address => [new(Purposes.Offender) { Places = [Value], Marks = [.. MarksWithin.Of(Value)] }],
        IdentifierKind.Vehicle => [new(Purposes.Offender) { Marks = [.. MarksWithin.Of(Value)] }],
        IdentifierKind.Phone => [new(Purposes.Offender) { Marks = [new(MarkKind.Phone, Value)] }],
        IdentifierKind.Plate => [new(Purposes.Offender) { Marks = [new(MarkKind.Plate, Value)] }],
        IdentifierKind.Handle => [new(Purposes.Offender) { Marks = [new(MarkKind.Handle, Value)] }],
        // Four characters of a passport are those of ten thousand people.
        IdentifierKind.PassportLast4 => [],
    };
}
