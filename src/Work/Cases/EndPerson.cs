using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Somebody is no longer around a child: moved away, died, or was written down by mistake.</summary>
/// <param name="Number">Which, from 1 on.</param>
/// <param name="Reason">Why.</param>
public sealed record EndPerson(int Number, string Reason) : IAct<EndPerson, IdentityState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.end-person.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.person-ended");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Identity, Harm = Harm.Reason, Fields = [PersonAsked.Number, PersonAsked.Reason] };

    /// <inheritdoc/>
    public static EndPerson From(Answers answers) => new(answers.Count(PersonAsked.Number), answers.Text(PersonAsked.Reason));

    /// <inheritdoc/>
    public static Decision Decide(IdentityState state, EndPerson act, Circumstances now) =>
        state.People.MayChange(act.Number) is { } no ? no : new Happened().Write(new PersonEnded(act.Number, act.Reason, now.HappenedAt));
}
