using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>A colleague covers for some days: she sees the case as hers while they last; who is responsible stays so.</summary>
/// <param name="CoveredBy">The colleague.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="What">What she must know.</param>
public sealed record CoverCase(Guid CoveredBy, DateOnly FirstDay, DateOnly LastDay, string What) : IAct<CoverCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.cover-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.covered");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NamesColleague = DeskFunction.SocialTeam,
        Fields = [Asks.CoveredBy, Asks.FirstDay, Asks.LastDay, Asks.What],
    };

    /// <inheritdoc/>
    public static CoverCase From(Answers answers) => new(answers.Reference(Asks.CoveredBy), answers.DayOrNull(Asks.FirstDay)!.Value, answers.DayOrNull(Asks.LastDay)!.Value, answers.Text(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, CoverCase act, Circumstances now)
    {
        if ((state.MayBeWorkedOn() ?? state.MayBeGivenBy(now)) is { } no)
            return no;
        if (!now.Colleagues.Contains(act.CoveredBy))
            return CasesRefusals.CoverIsNoColleague;
        if (state.Owner == act.CoveredBy)
            return CasesRefusals.CoversHerself;
        if (act.LastDay < act.FirstDay || act.LastDay < PhnomPenh.DayOf(now.At))
            return CasesRefusals.CoverIsOver;
        return state.Happens(new CaseCovered(act.CoveredBy, act.FirstDay, act.LastDay, act.What, now.HappenedAt), now)
            .Notify(new("cases.handed-over", null, DeskFunction.SocialTeam, 0, state.Risk.ToString(), null));
    }

    private static class Asks
    {
        public static readonly ReferenceField CoveredBy = new() { Name = "covered_by", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly DayField FirstDay = new() { Name = "first_day", Required = true, MayLieAhead = true, Example = "\"2030-06-10\"" };
        public static readonly DayField LastDay = new() { Name = "last_day", Required = true, MayLieAhead = true, Example = "\"2030-06-21\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"He expects somebody on Friday after school.\"" };
    }
}

/// <summary>A colleague covers for some days.</summary>
/// <param name="By">The colleague.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; that it ends is due then.</param>
/// <param name="What">What she must know.</param>
/// <param name="HappenedAt">When it was agreed.</param>
public sealed record CaseCovered(Guid By, DateOnly From, DateOnly Until, string What, DateTimeOffset HappenedAt) : IEntry<CaseCovered>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-covered.1";
}
