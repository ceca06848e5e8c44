using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Strikes out a sheet that was written down wrongly, or for another child. It stays in the journal and counts nowhere; what was called for because of it (a clinician today) stays called for.</summary>
/// <param name="Sheet">The act that wrote it down.</param>
/// <param name="Why">What was wrong.</param>
public sealed record StrikeSheet(Guid Sheet, string Why) : IAct<StrikeSheet, ScoresState>
{
    /// <inheritdoc/>
    public static string WireName => "care.strike-sheet.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Counselling);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.sheet-struck");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Scores,
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Sheet, Asks.Why],
    };

    /// <inheritdoc/>
    public static StrikeSheet From(Answers answers) => new(answers.Reference(Asks.Sheet), answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(ScoresState state, StrikeSheet act, Circumstances now)
    {
        if (!state.IsBegun)
            return CareRefusals.NoScores;
        if (state.OnFile.FirstOrDefault(s => s.Act == act.Sheet) is not { } wrong)
            return CareRefusals.NoSuchSheet;
        var struck = new SheetStruck(act.Sheet, act.Why, now.HappenedAt);
        var after = state.Apply(struck, default);
        return new Happened().Write(struck).DueNextScores(after, now)
            .Yield("scores.instrument", wrong.Scored.Instrument).Yield("scores.change", after.ChangeOn(wrong.Scored.Instrument, now.Reference).Category.ToString());
    }

    private static class Asks
    {
        public static readonly ReferenceField Sheet = new() { Name = "sheet", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 1000, Example = "\"The third answer was typed as 5; she had ticked 2.\"" };
    }
}

/// <summary>A sheet was struck out.</summary>
/// <param name="Sheet">The act that had written it down.</param>
/// <param name="Why">What was wrong.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record SheetStruck(Guid Sheet, string Why, DateTimeOffset HappenedAt) : IEntry<SheetStruck>
{
    /// <inheritdoc/>
    public static string WireName => "care.sheet-struck.1";
}
