using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Changes what is known of somebody around a child; what was known before stays in the journal.</summary>
/// <param name="Number">Which, from 1 on.</param>
/// <param name="Change">What has changed.</param>
public sealed record ChangePerson(int Number, PersonChange Change) : IAct<ChangePerson, IdentityState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.change-person.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.person-changed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Identity, Fields = PersonAsked.Changed };

    /// <inheritdoc/>
    public static ChangePerson From(Answers answers) => new(answers.Count(PersonAsked.Number), PersonAsked.ReadChange(answers));

    /// <inheritdoc/>
    public static Decision Decide(IdentityState state, ChangePerson act, Circumstances now)
    {
        if (state.People.MayChange(act.Number) is { } no)
            return no;
        if (act.Change == new PersonChange())
            return CasesRefusals.NothingChanged;
        return new Happened().Write(new PersonChanged(act.Number, act.Change.Of(state.People[act.Number].Told), now.HappenedAt));
    }
}
