using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Somebody is no longer of the household: moved away, died, or was written down by mistake.</summary>
/// <param name="Number">Which, from 1 on.</param>
/// <param name="Reason">Why.</param>
public sealed record EndMember(int Number, string Reason) : IAct<EndMember, HouseholdState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.end-member.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.member-ended");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Household, Harm = Harm.Reason, Fields = [PersonAsked.Number, PersonAsked.Reason] };

    /// <inheritdoc/>
    public static EndMember From(Answers answers) => new(answers.Count(PersonAsked.Number), answers.Text(PersonAsked.Reason));

    /// <inheritdoc/>
    public static Decision Decide(HouseholdState state, EndMember act, Circumstances now) =>
        state.People.MayChange(act.Number) is { } no ? no : new Happened().Write(new PersonEnded(act.Number, act.Reason, now.HappenedAt));
}
