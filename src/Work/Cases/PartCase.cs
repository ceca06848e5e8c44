using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Takes back that the case was merged into another: two children after all. It stands where it stood, and its clocks run as if they had never stopped.</summary>
/// <param name="Why">How it is known.</param>
public sealed record PartCase(string Why) : IAct<PartCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.part-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.parted");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.Case, StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Why],
    };

    /// <inheritdoc/>
    public static PartCase From(Answers answers) => new(answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, PartCase act, Circumstances now)
    {
        if (!state.IsOpened)
            return CasesRefusals.NotOpened;
        if (state.Merged is not { } merged)
            return CasesRefusals.NotMerged;
        var happened = state.Happens(new CaseParted(act.Why, now.HappenedAt), now)
            .Notify(new("cases.parted", null, DeskFunction.Supervision, 0, state.Risk.ToString(), null));
        // Where the entry that named it was destroyed nobody can tell the other one.
        return merged.Made is not { } made ? happened : happened
            .Post(made.Into, new CaseLetGo(now.Subject, state.Code, act.Why, now.HappenedAt))
            .Notify(new("cases.parted", null, DeskFunction.SocialTeam, 0, state.Risk.ToString(), made.Into));
    }

    private static class Asks
    {
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 2000, Example = "\"They are two sisters.\"" };
    }
}

/// <summary>Work on this case goes on in itself again.</summary>
public sealed record CaseParted(string Why, DateTimeOffset HappenedAt) : IEntry<CaseParted>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-parted.1";
}

/// <summary>A case that was taken in goes on by itself again.</summary>
/// <param name="From">Its stream.</param>
/// <param name="FileCode">Its file code.</param>
/// <param name="Why">How it is known that they are two children.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record CaseLetGo(Guid From, string FileCode, string Why, DateTimeOffset HappenedAt) : IEntry<CaseLetGo>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-let-go.1";
}
