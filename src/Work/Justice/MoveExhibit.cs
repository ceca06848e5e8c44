using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down what happened to an exhibit. A gap or an overlap in who held it is refused, so that the court is shown a chain without either.</summary>
/// <param name="Exhibit">Which, by number.</param>
/// <param name="Move">What happened.</param>
/// <param name="By">Who did it: its holder, or who received it.</param>
/// <param name="To">To whom it was sent or given back.</param>
/// <param name="Seal">The new seal, where it was sealed.</param>
/// <param name="SealIntact">Whether the seal was whole when it came.</param>
/// <param name="Note">What else is to be said.</param>
public sealed record MoveExhibit(int Exhibit, ExhibitMove Move, string By, string? To, string? Seal, bool? SealIntact, string? Note) : IAct<MoveExhibit, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.move-exhibit.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.exhibit-moved");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Exhibit, Asks.Move, Asks.By, Asks.To, Asks.Seal, Asks.SealBroken, Asks.Note],
    };

    /// <inheritdoc/>
    public static MoveExhibit From(Answers answers)
    {
        var move = answers.One<ExhibitMove>(Asks.Move);
        return new(
            answers.Count(Asks.Exhibit), move, answers.Text(Asks.By), answers.TextOrNull(Asks.To), answers.TextOrNull(Asks.Seal),
            move == ExhibitMove.Received ? !answers.Flag(Asks.SealBroken) : null, answers.TextOrNull(Asks.Note));
    }

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, MoveExhibit act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Exhibits.Find(act.Exhibit) is not { } exhibit)
            return JusticeRefusals.NoSuchExhibit;
        if (exhibit.MayMove(act, now.HappenedAt) is { } broken)
            return broken;
        return new Happened().Write(new ExhibitMoved(act.Exhibit, act.Move, act.By.Trim(), act.To?.Trim(), act.Seal, act.SealIntact, act.Note, now.HappenedAt));
    }

    private static class Asks
    {
        private static readonly Condition GoesOn = new Condition.In("move", [nameof(ExhibitMove.Transferred), nameof(ExhibitMove.Returned)]);
        private static readonly Condition IsSealed = new Condition.Equal("move", nameof(ExhibitMove.Sealed));

        public static readonly CountField Exhibit = new() { Name = "exhibit", Required = true, Min = 1, Max = 999, Example = "1" };
        public static readonly ChoiceField Move = new() { Name = "move", Required = true, From = ChoiceSource.Of<ExhibitMove>("exhibit-move"), Example = "\"Transferred\"" };
        public static readonly LineField By = new() { Name = "by", Required = true, MaxLength = 120, Example = "\"Anti-trafficking unit of Kandal\"" };
        public static readonly LineField To = new() { Name = "to", MaxLength = 120, RequiredWhen = GoesOn, VisibleWhen = GoesOn, Example = "\"Clerk of the provincial court\"" };
        public static readonly LineField Seal = new() { Name = "seal", MaxLength = 60, RequiredWhen = IsSealed, VisibleWhen = IsSealed, Example = "\"KD 004218\"" };
        public static readonly FlagField SealBroken = new() { Name = "seal_broken", VisibleWhen = new Condition.Equal("move", nameof(ExhibitMove.Received)), Example = "true" };
        public static readonly TextField Note = new() { Name = "note", MaxLength = 1000, Example = "\"Handed over against a receipt.\"" };
    }
}

/// <summary>Something happened to an exhibit.</summary>
/// <param name="Number">Which.</param>
/// <param name="Move">What.</param>
/// <param name="By">Who did it.</param>
/// <param name="To">To whom it was sent or given back.</param>
/// <param name="Seal">The new seal.</param>
/// <param name="SealIntact">Whether the seal was whole when it came; <c>null</c>: it did not come anywhere.</param>
/// <param name="Note">What else.</param>
/// <param name="HappenedAt">When.</param>
public sealed record ExhibitMoved(int Number, ExhibitMove Move, string By, string? To, string? Seal, bool? SealIntact, string? Note, DateTimeOffset HappenedAt) : IEntry<ExhibitMoved>
{
    /// <inheritdoc/>
    public static string WireName => "justice.exhibit-moved.1";
}
