using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Takes back who he is: it was somebody else. The name goes from every page, he is alleged again, and the search goes on.</summary>
/// <remarks>From a charge on only the court can say so; the status road leads there.</remarks>
/// <param name="Why">How that came out.</param>
public sealed record TakeBackIdentity(string Why) : IAct<TakeBackIdentity, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.take-back-identity.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.facts-corrected");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Why],
    };

    /// <inheritdoc/>
    public static TakeBackIdentity From(Answers answers) => new(answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, TakeBackIdentity act, Circumstances now) =>
        (state.MayBeWorkedOn() ?? state.MayBeTakenBack()) is { } no ? no : state.Happens(new IdentityTakenBack(act.Why, now.HappenedAt), now);

    private static class Asks
    {
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 2000, Example = "\"He was abroad on every one of these days.\"" };
    }
}

/// <summary>It was somebody else.</summary>
public sealed record IdentityTakenBack(string Why, DateTimeOffset HappenedAt) : IEntry<IdentityTakenBack>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.facts-corrected.1";
}
