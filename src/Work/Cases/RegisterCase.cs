using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Releases;

namespace Kapea.Work.Cases;

/// <summary>Registers a case: eligible, with consent or a lawful override, and a worker who is responsible (domain 1.1, step 1).</summary>
/// <param name="Owner">The worker.</param>
/// <param name="WhyEligible">Why the child is to be helped.</param>
public sealed record RegisterCase(Guid Owner, string WhyEligible) : IAct<RegisterCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.register-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.registered");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        Harm = Harm.SecondLook,
        NamesColleague = DeskFunction.SocialTeam,
        Fields = [Asks.Owner, Asks.Why],
    };

    /// <inheritdoc/>
    public static RegisterCase From(Answers answers) => new(answers.Reference(Asks.Owner), answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, RegisterCase act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Stage != CaseStage.Identified)
            return CasesRefusals.RegisteredAlready;
        if (state.Consents.LimitsToldAt is null)
            return CasesRefusals.LimitsNotTold;
        if (!now.Colleagues.Contains(act.Owner))
            return CasesRefusals.NotAColleague;
        return state.Consents.For(ConsentPurpose.CaseManagementService, null, [], now.HappenedAt) is ReleaseGround.None { Why: var why }
            ? why
            : state.Happens(new CaseRegistered(act.Owner, act.WhyEligible, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ReferenceField Owner = new() { Name = "owner", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly TextField Why = new() { Name = "why_eligible", Required = true, MaxLength = 2000, Example = "\"He is thirteen, exploited, and nobody else stands by him.\"" };
    }
}

/// <summary>The case was registered.</summary>
/// <param name="Owner">The worker who is responsible.</param>
/// <param name="WhyEligible">Why the child is to be helped.</param>
/// <param name="HappenedAt">When, as stated; assessments and plan are counted from here.</param>
public sealed record CaseRegistered(Guid Owner, string WhyEligible, DateTimeOffset HappenedAt) : IEntry<CaseRegistered>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-registered.1";
}
