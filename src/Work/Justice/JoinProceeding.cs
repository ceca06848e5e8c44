using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Puts a child into a proceeding that is there already, such as one against a man who harmed several.</summary>
/// <param name="Proceeding">The proceeding's stream.</param>
/// <param name="Roles">As what the child takes part.</param>
public sealed record JoinProceeding(Guid Proceeding, ImmutableArray<ChildRole> Roles) : IAct<JoinProceeding, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.join-proceeding.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.proceeding-joined");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, PostsTo = [StreamKind.Proceeding], Fields = [Asks.Proceeding, PartAsked.Roles] };

    /// <inheritdoc/>
    public static JoinProceeding From(Answers answers) => new(answers.Reference(Asks.Proceeding), answers.Several<ChildRole>(PartAsked.Roles));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, JoinProceeding act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Proceedings.Contains(act.Proceeding))
            return JusticeRefusals.TakesPartAlready;
        // Whether he was arrested stands in the proceeding, which is not read here; from the day it joins the family is owed a word in any case.
        return new Happened().Write(act.Proceeding, new ChildTakesPart(state.PartIn(now.Subject, act.Roles), now.HappenedAt)).Write(new ProceedingJoined(act.Proceeding, act.Roles, now.HappenedAt))
            .OweRight(null, act.Proceeding, act.Roles, PhnomPenh.DayOf(now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ReferenceField Proceeding = new() { Name = "proceeding", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
    }
}
