using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Intake;

/// <summary>Whether it is in the best interests of a child who reported that her words go to the police, and whether she agrees.</summary>
/// <remarks>Domain 4.1: nothing that tells who a child reporter is goes to the police without her assent and this decision. Another person than the one who decides then sends the words.</remarks>
public sealed record DecideBestInterests(bool ChildAgrees, bool IsInBestInterests, string Reason) : IAct<DecideBestInterests, ReportState>
{
    /// <inheritdoc/>
    public static string WireName => "intake.decide-best-interests.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("intake.weighed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        NeedsPosition = true,
        Harm = Harm.Reason,
        Fields = [Asks.ChildAgrees, Asks.InBestInterests, Asks.Reason],
    };

    /// <inheritdoc/>
    public static DecideBestInterests From(Answers answers) => new(answers.Flag(Asks.ChildAgrees), answers.Flag(Asks.InBestInterests), answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, DecideBestInterests act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        return state.Recorded!.ChildReporter
            ? new Happened().Write(new BestInterestsDecided(act.ChildAgrees, act.IsInBestInterests, act.Reason, now.HappenedAt))
            : IntakeRefusals.NoChildReporter;
    }

    private static class Asks
    {
        public static readonly FlagField ChildAgrees = new() { Name = "child_agrees", Example = "true" };
        public static readonly FlagField InBestInterests = new() { Name = "in_best_interests", Example = "true" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"She wants the officers to know where to look; her counsellor stays with her.\"" };
    }
}

/// <summary>The best interests of the child who reported were weighed.</summary>
/// <remarks>Its name says neither: it stands outside the seal, where nobody is to learn that a child reported.</remarks>
/// <param name="ChildAgrees">The child, asked, agreed that her words go to the police.</param>
/// <param name="IsInBestInterests">It was judged to be in her best interests.</param>
/// <param name="Reason">Why.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record BestInterestsDecided(bool ChildAgrees, bool IsInBestInterests, string Reason, DateTimeOffset HappenedAt) : IEntry<BestInterestsDecided>
{
    /// <inheritdoc/>
    public static string WireName => "intake.report-weighed.1";
}
