using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Hands a case over to another worker of the team, with what she must know: nothing that was promised to a child gets lost between two people.</summary>
/// <param name="Owner">The worker who is responsible from now on.</param>
/// <param name="Open">What is open.</param>
/// <param name="Promised">What was promised, and to whom.</param>
/// <param name="Careful">What to be careful of.</param>
public sealed record HandOver(Guid Owner, string Open, string Promised, string? Careful) : IAct<HandOver, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.hand-over.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.handed-over");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        Harm = Harm.SecondLook,
        NamesColleague = DeskFunction.SocialTeam,
        Fields = [Asks.Owner, Asks.Open, Asks.Promised, Asks.Careful],
    };

    /// <inheritdoc/>
    public static HandOver From(Answers answers) => new(answers.Reference(Asks.Owner), answers.Text(Asks.Open), answers.Text(Asks.Promised), answers.TextOrNull(Asks.Careful));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, HandOver act, Circumstances now)
    {
        if ((state.MayBeWorkedOn() ?? state.MayBeGivenBy(now)) is { } no)
            return no;
        if (!now.Colleagues.Contains(act.Owner))
            return CasesRefusals.NotAColleague;
        if (state.Owner == act.Owner)
            return CasesRefusals.HersAlready;
        return state.Happens(new CaseHandedOver(state.Owner, act.Owner, act.Open, act.Promised, act.Careful, now.HappenedAt), now)
            .Notify(new("cases.handed-over", null, DeskFunction.SocialTeam, 0, state.Risk.ToString(), null));
    }

    private static class Asks
    {
        public static readonly ReferenceField Owner = new() { Name = "owner", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly TextField Open = new() { Name = "open", Required = true, MaxLength = 4000, Example = "\"The school kit is ordered; the aunt has not been visited.\"" };
        public static readonly TextField Promised = new() { Name = "promised", Required = true, MaxLength = 4000, Example = "\"He was promised that somebody comes on Friday.\"" };
        public static readonly TextField Careful = new() { Name = "careful", MaxLength = 4000, Example = "\"Do not telephone in the evening; the uncle answers.\"" };
    }
}

/// <summary>Another worker is responsible from now on.</summary>
/// <param name="From">Who was; <c>null</c>: nobody.</param>
/// <param name="To">Who is.</param>
/// <param name="Open">What is open.</param>
/// <param name="Promised">What was promised.</param>
/// <param name="Careful">What to be careful of.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record CaseHandedOver(Guid? From, Guid To, string Open, string Promised, string? Careful, DateTimeOffset HappenedAt) : IEntry<CaseHandedOver>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-handed-over.1";
}
