using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Takes in what was written into the wrong file, so that it is not lost when it is destroyed there.</summary>
/// <param name="Text">What was written.</param>
public sealed record TakeInMisfiled(string Text) : IAct<TakeInMisfiled, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.take-in-misfiled.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.entry-taken-in");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, Fields = [Asks.Text] };

    /// <inheritdoc/>
    public static TakeInMisfiled From(Answers answers) => new(answers.Text(Asks.Text));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, TakeInMisfiled act, Circumstances now) =>
        state.HasStopped() is { } stopped ? stopped : state.IsOpened ? new Happened().Write(new EntryTakenIn(act.Text, now.HappenedAt)) : CasesRefusals.NotOpened;

    /// <summary>Whether an entry can be moved to another file. What others rest on (an assessment, a plan, a decision) is put right by new acts instead.</summary>
    public static bool MayBeMoved(IEntry entry) => entry is CaseNoted or ChildContacted or VisitRecorded or PaperNoted or EntryTakenIn;

    private static class Asks
    {
        public static readonly TextField Text = new() { Name = "text", Required = true, MaxLength = 10_000, Example = "\"She was at school and smiled.\"" };
    }
}

/// <summary>What was written into the wrong file stands here now.</summary>
public sealed record EntryTakenIn(string Text, DateTimeOffset HappenedAt) : IEntry<EntryTakenIn>
{
    /// <inheritdoc/>
    public static string WireName => "cases.entry-taken-in.1";
}
