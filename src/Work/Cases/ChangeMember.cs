using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Changes what is known of somebody of a household; what was known before stays in the journal.</summary>
/// <param name="Number">Which, from 1 on.</param>
/// <param name="Change">What has changed.</param>
public sealed record ChangeMember(int Number, PersonChange Change) : IAct<ChangeMember, HouseholdState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.change-member.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.member-changed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Household, Fields = PersonAsked.Changed };

    /// <inheritdoc/>
    public static ChangeMember From(Answers answers) => new(answers.Count(PersonAsked.Number), PersonAsked.ReadChange(answers));

    /// <inheritdoc/>
    public static Decision Decide(HouseholdState state, ChangeMember act, Circumstances now)
    {
        if (state.People.MayChange(act.Number) is { } no)
            return no;
        if (act.Change == new PersonChange())
            return CasesRefusals.NothingChanged;
        return new Happened().Write(new PersonChanged(act.Number, act.Change.Of(state.People[act.Number].Told), now.HappenedAt));
    }
}
