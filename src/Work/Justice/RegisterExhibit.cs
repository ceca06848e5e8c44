using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down a thing that was collected as evidence. It is described in words; of a file the hash is kept and nothing that can be looked at.</summary>
/// <remarks>Material that shows abuse gets no hash here either: it belongs to the police alone (domain 4.6).</remarks>
/// <param name="Label">The number on it, such as that of the police's list.</param>
/// <param name="Description">What it is, in words.</param>
/// <param name="Seal">The number of its seal; <c>null</c>: it is not sealed.</param>
/// <param name="Place">Where it was collected.</param>
/// <param name="HeldBy">Who has held it since.</param>
/// <param name="Hash">SHA-256 of a file, as 64 hex digits; <c>null</c>: it is no file.</param>
public sealed record RegisterExhibit(string Label, string Description, string? Seal, string Place, string HeldBy, string? Hash) : IAct<RegisterExhibit, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.register-exhibit.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.exhibit-registered");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        NeedsPosition = true,
        Fields = [Asks.Label, Asks.Description, Asks.Seal, Asks.Place, Asks.HeldBy, Asks.Hash],
    };

    /// <inheritdoc/>
    public static RegisterExhibit From(Answers answers) =>
        new(answers.Text(Asks.Label), answers.Text(Asks.Description), answers.TextOrNull(Asks.Seal), answers.Text(Asks.Place), answers.Text(Asks.HeldBy), answers.TextOrNull(Asks.Hash));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RegisterExhibit act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Exhibits.Has(act.Label))
            return JusticeRefusals.ExhibitThere;
        if (act.Hash is { } hash && !(hash.Length == 64 && hash.All(char.IsAsciiHexDigit)))
            return JusticeRefusals.NotAHash;
        return new Happened().Write(new ExhibitRegistered(
            state.Exhibits.Given + 1, act.Label.Trim(), act.Description, act.Seal, act.Place, act.HeldBy.Trim(), act.Hash?.ToLowerInvariant(), now.HappenedAt));
    }

    private static class Asks
    {
        public static readonly LineField Label = new() { Name = "label", Required = true, MaxLength = 40, Example = "\"E-3\"" };
        public static readonly TextField Description = new() { Name = "description", Required = true, MaxLength = 2000, Example = "\"A telephone, black, the glass cracked.\"" };
        public static readonly LineField Seal = new() { Name = "seal", MaxLength = 60, Example = "\"KD 004217\"" };
        public static readonly LineField Place = new() { Name = "place", Required = true, Example = "\"room 4 of the guesthouse\"" };
        public static readonly LineField HeldBy = new() { Name = "held_by", Required = true, MaxLength = 120, Example = "\"Anti-trafficking unit of Kandal\"" };
        public static readonly LineField Hash = new() { Name = "hash", MaxLength = 64, Example = "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"" };
    }
}

/// <summary>A thing was collected as evidence.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Label">The number on it.</param>
/// <param name="Description">What it is.</param>
/// <param name="Seal">Its seal.</param>
/// <param name="Place">Where it was collected.</param>
/// <param name="HeldBy">Who has held it since.</param>
/// <param name="Hash">SHA-256 of a file, 64 hex digits in lower case.</param>
/// <param name="HappenedAt">When it was collected.</param>
public sealed record ExhibitRegistered(int Number, string Label, string Description, string? Seal, string Place, string HeldBy, string? Hash, DateTimeOffset HappenedAt) : IEntry<ExhibitRegistered>
{
    /// <inheritdoc/>
    public static string WireName => "justice.exhibit-registered.1";
}
