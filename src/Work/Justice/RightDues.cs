using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>By when a family is told of its right to compensation after an arrest (J1). Whoever was told before is owed nothing.</summary>
public static class RightDues
{
    /// <summary>The neutral kind; the step is made of the proceeding's random id.</summary>
    public const string Kind = "justice.inform";

    /// <summary>What is owed.</summary>
    internal static ImmutableArray<(int Step, DateOnly On)> Of(CivilClaims claims) => [.. claims.Owed.Select(o => (NeutralStep.Of(o.Proceeding), o.By))];

    /// <summary>Owes it to every child of a proceeding that was harmed and whose family does not know yet.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="state">The proceeding.</param>
    /// <param name="arrested">The day of the arrest; where that is not confirmed, the earliest.</param>
    /// <param name="now">The circumstances; the proceeding is the subject.</param>
    internal static Happened OweRight(this Happened happened, ProceedingState state, DateOnly arrested, Circumstances now) =>
        state.Children.Values.Where(c => !state.Informed.Contains(c.Justice)).Aggregate(happened, (h, c) => h.OweRight(c.Justice, now.Subject, c.Roles, arrested, now));

    /// <summary>Owes it to one child (<c>null</c>: whose file the act is about); a witness who was not harmed has no such right.</summary>
    internal static Happened OweRight(this Happened happened, Guid? child, Guid proceeding, ImmutableArray<ChildRole> roles, DateOnly from, Circumstances now)
    {
        if (now.Reference.InformDays() is not { } days || roles.All(r => r == ChildRole.Witness))
            return happened;
        var by = from.AddDays(days);
        return happened.Post(child, new RightOwed(proceeding, by, now.HappenedAt)).Due(Kind, PhnomPenh.EndOf(by), NeutralStep.Of(proceeding), child);
    }
}
