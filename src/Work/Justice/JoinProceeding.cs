using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Puts a child into a proceeding that is there already, such as one against a man who harmed several.</summary>
/// <param name="Proceeding">The proceeding's stream.</param>
/// <param name="Roles">As what the child takes part.</param>
/// <param name="Stage">How far that proceeding has come: the child's team and its guardian have heard of none of it.</param>
public sealed record JoinProceeding(Guid Proceeding, ImmutableArray<ChildRole> Roles, ProceedingStage Stage) : IAct<JoinProceeding, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.join-proceeding.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.proceeding-joined");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, PostsTo = [StreamKind.Proceeding, StreamKind.JusticeSummary], Fields = [Asks.Proceeding, Asks.Stage, PartAsked.Roles] };

    /// <inheritdoc/>
    public static JoinProceeding From(Answers answers) => new(answers.Reference(Asks.Proceeding), answers.Several<ChildRole>(PartAsked.Roles), answers.One<ProceedingStage>(Asks.Stage));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, JoinProceeding act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Proceedings.Contains(act.Proceeding))
            return JusticeRefusals.TakesPartAlready;
        return new Happened().Write(act.Proceeding, new ChildTakesPart(state.PartIn(now.Subject, act.Roles), now.HappenedAt)).Write(new ProceedingJoined(act.Proceeding, act.Roles, now.HappenedAt))
            .Post(state.Asked!.Summary, new StageNoted(act.Proceeding, act.Stage, now.HappenedAt))
            .OweGuidance(null, act.Proceeding, act.Stage, now)
            // Whether he was arrested stands in the proceeding, which is not read here; from the day it joins the family is owed a word in any case.
            .OweRight(null, act.Proceeding, act.Roles, PhnomPenh.DayOf(now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ReferenceField Proceeding = new() { Name = "proceeding", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly ChoiceField Stage = new() { Name = "stage", Required = true, From = ChoiceSource.Of<ProceedingStage>("proceeding-stage"), Example = "\"Charged\"" };
    }
}
