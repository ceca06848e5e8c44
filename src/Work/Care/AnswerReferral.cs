using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Writes down what the other organisation answered to a referral.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="Answer">What it answered.</param>
/// <param name="What">In words.</param>
public sealed record AnswerReferral(int Service, ReferralAnswer Answer, string? What) : IAct<AnswerReferral, CareState>
{
    /// <inheritdoc/>
    public static string WireName => "care.answer-referral.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.referral-answered");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, Fields = [ServiceAsked.Field, Asks.Answer, Asks.What] };

    /// <inheritdoc/>
    public static AnswerReferral From(Answers answers) => new(answers.Count(ServiceAsked.Field), answers.One<ReferralAnswer>(Asks.Answer), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CareState state, AnswerReferral act, Circumstances now)
    {
        if (state.MayGoOn(act.Service) is { } no)
            return no;
        if (!state.Services[act.Service - 1].IsAsked)
            return CareRefusals.NoReferralWaits;
        var waits = act.Answer == ReferralAnswer.Pending;
        DateOnly? by = waits && now.Reference.ReferralAnswerDays() is { } days ? PhnomPenh.DayOf(now.HappenedAt).AddDays(days) : null;
        var happened = state.Happens(new ReferralAnswered(act.Service, act.Answer, act.What, by, now.HappenedAt), now).Yield("care.referral-answer", act.Answer.ToString());
        return waits ? happened : happened.SettleReferral(act.Service, now);
    }

    private static class Asks
    {
        public static readonly ChoiceField Answer = new() { Name = "answer", Required = true, From = ChoiceSource.Of<ReferralAnswer>("referral-answer"), Fact = "care.referral-answer", Example = "\"Accepted\"" };
        public static readonly TextField What = new() { Name = "what", MaxLength = 2000, Example = "\"They come on Monday.\"" };
    }
}

/// <summary>A referral was answered.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="What">In words.</param>
/// <param name="AnswerBy">By which day the answer for good is due, where time was asked for.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record ReferralAnswered(int Service, ReferralAnswer Answer, string? What, DateOnly? AnswerBy, DateTimeOffset HappenedAt) : IEntry<ReferralAnswered>
{
    /// <inheritdoc/>
    public static string WireName => "care.referral-answered.1";
}
