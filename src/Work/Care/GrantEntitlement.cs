using System.Globalization;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Promises sessions to a child: so many a week or a month, for so many months, then a review. A further promise for the same service takes the place of the first; that is how a review goes on.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="Sessions">How many in each week or month.</param>
/// <param name="Per">Week or month.</param>
/// <param name="Months">For how many months.</param>
/// <param name="FirstDay">The first day; <c>null</c>: today.</param>
/// <param name="ByCounsellors">Our own counsellors hold them; they are told what was promised, and write of it in their own notes.</param>
public sealed record GrantEntitlement(int Service, int Sessions, Rhythm Per, int Months, DateOnly? FirstDay, bool ByCounsellors) : IAct<GrantEntitlement, CareState>
{
    /// <inheritdoc/>
    public static string WireName => "care.grant-entitlement.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.entitlement-granted");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.Health],
        OpenMatters = ["promise"],
        Fields = [ServiceAsked.Field, Asks.Sessions, Asks.Per, Asks.Months, Asks.FirstDay, Asks.ByCounsellors],
    };

    /// <inheritdoc/>
    public static GrantEntitlement From(Answers answers) => new(
        answers.Count(ServiceAsked.Field), answers.Count(Asks.Sessions), answers.One<Rhythm>(Asks.Per), answers.Count(Asks.Months), answers.DayOrNull(Asks.FirstDay), answers.Flag(Asks.ByCounsellors));

    /// <inheritdoc/>
    public static Decision Decide(CareState state, GrantEntitlement act, Circumstances now)
    {
        if (state.MayGoOn(act.Service) is { } no)
            return no;
        var service = state.Services[act.Service - 1];
        var promise = new Promise(act.Sessions, act.Per, act.Months, act.FirstDay ?? PhnomPenh.DayOf(now.HappenedAt));
        var nextBy = new Attendance(promise, service.Sessions).NextBy(PhnomPenh.DayOf(now.At), now.Reference);
        var happened = state.Happens(new EntitlementGranted(act.Service, promise, act.ByCounsellors, nextBy, now.HappenedAt), now).OpenPromise(act.Service, now)
            .Tell("review_on", promise.ReviewOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return act.ByCounsellors
            ? happened.Post(state.Case.Opened!.Streams.Health, new SessionsPromised(act.Service, service.Planned?.Service, promise, service.Sessions, nextBy, now.HappenedAt))
            : happened.TellCounsellors(state, service, now, isOver: true);
    }

    private static class Asks
    {
        public static readonly CountField Sessions = new() { Name = "sessions", Required = true, Min = 1, Max = 14, Example = "2" };
        public static readonly ChoiceField Per = new() { Name = "per", Required = true, From = ChoiceSource.Of<Rhythm>("rhythm"), Example = "\"Month\"" };
        public static readonly CountField Months = new() { Name = "months", Required = true, Min = 1, Max = 24, Example = "6" };
        public static readonly DayField FirstDay = new() { Name = "first_day", MayLieAhead = true, Example = "\"2030-06-01\"" };
        public static readonly FlagField ByCounsellors = new() { Name = "by_counsellors", Example = "true" };
    }
}

/// <summary>Sessions were promised.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="Promise">What was promised.</param>
/// <param name="ByCounsellors">Our own counsellors hold them.</param>
/// <param name="NextBy">By which day the first is owed.</param>
/// <param name="HappenedAt">When it was promised.</param>
public sealed record EntitlementGranted(int Service, Promise Promise, bool ByCounsellors, DateOnly? NextBy, DateTimeOffset HappenedAt) : IEntry<EntitlementGranted>
{
    /// <inheritdoc/>
    public static string WireName => "care.entitlement-granted.1";
}
