using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>What is due in the care of a child: an answer to a referral, the next promised session, the review of a promise. The step is the service's number.</summary>
public static class CareDues
{
    /// <summary>An answer to a referral.</summary>
    public const string Answer = "care.referral-answer";

    /// <summary>The next promised session.</summary>
    public const string Session = "care.sessions";

    /// <summary>The next promised session, where a desk apart holds it and writes of it in a stream of its own.</summary>
    public const string SessionApart = "care.sessions-apart";

    /// <summary>What was promised is over and looked at again.</summary>
    public const string Review = "care.promise-review";

    /// <summary>Writes one entry in the case and moves, ends or sets the dates that follow from it.</summary>
    internal static Happened Happens(this CareState before, IEntry entry, Circumstances now)
    {
        var after = before.Apply(entry, new Stamp(0, now.At, now.Author, Guid.Empty));
        var happened = new Happened().Write(entry);
        happened = happened.Turn(Answer, Of(before, s => s.AnswerBy), Of(after, s => s.AnswerBy));
        happened = happened.Turn(Session, Of(before, s => IsApart(s) ? null : s.NextBy), Of(after, s => IsApart(s) ? null : s.NextBy));
        happened = happened.Turn(Review, Of(before, ReviewOn), Of(after, ReviewOn));
        var (was, isNow) = (Of(before, s => IsApart(s) ? s.NextBy : null), Of(after, s => IsApart(s) ? s.NextBy : null));
        return happened.Turn(SessionApart, was, isNow).Turn(SessionApart, was, isNow, before.Case.Opened!.Streams.Health);
    }

    private static bool IsApart(ServiceOnFile service) => service.Granted?.ByCounsellors == true;

    private static DateOnly? ReviewOn(ServiceOnFile service) => service.IsEnded ? null : service.Granted?.Promise.ReviewOn;

    private static ImmutableArray<(int Step, DateOnly On)> Of(CareState state, Func<ServiceOnFile, DateOnly?> day) =>
        [.. state.Services.Where(s => day(s) is not null).Select(s => (s.Number, day(s)!.Value))];
}
