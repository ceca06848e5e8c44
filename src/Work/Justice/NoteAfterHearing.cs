using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that somebody looked after the child once a hearing was over; also without a connection.</summary>
/// <param name="Hearing">Which hearing, by its random id.</param>
/// <param name="What">What was done.</param>
/// <param name="How">How the child is; nothing of what was said in court.</param>
public sealed record NoteAfterHearing(Guid Hearing, AfterHearing What, string? How) : IAct<NoteAfterHearing, JusticeSummaryState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.note-after-hearing.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.after-hearing-noted");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.JusticeSummary, Offline = true, Fields = [Asks.Hearing, Asks.What, Asks.How] };

    /// <inheritdoc/>
    public static NoteAfterHearing From(Answers answers) => new(answers.Reference(Asks.Hearing), answers.One<AfterHearing>(Asks.What), answers.TextOrNull(Asks.How));

    /// <inheritdoc/>
    public static Decision Decide(JusticeSummaryState state, NoteAfterHearing act, Circumstances now)
    {
        if (!state.Hearings.TryGetValue(act.Hearing, out var hearing) || !hearing.Latest.WasThere)
            return JusticeRefusals.NotAfterHearing;
        var noted = new AfterHearingNoted(act.Hearing, act.What, act.How, now.HappenedAt);
        var after = state.Apply(noted, default);
        var kind = act.What == AfterHearing.Contact ? AfterDues.Contact : AfterDues.Counselling;
        return new Happened().Write(noted).Turn(kind, AfterDues.Of(state, act.What, now), AfterDues.Of(after, act.What, now));
    }

    private static class Asks
    {
        public static readonly ReferenceField Hearing = new() { Name = "hearing", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly ChoiceField What = new() { Name = "what", Required = true, From = ChoiceSource.Of<AfterHearing>("after-hearing"), Example = "\"Contact\"" };
        public static readonly TextField How = new() { Name = "how", MaxLength = 2000, Example = "\"He slept, and is proud that he went.\"" };
    }
}

/// <summary>Somebody looked after the child once a hearing was over.</summary>
/// <param name="Hearing">Which hearing, by its random id.</param>
/// <param name="What">What was done.</param>
/// <param name="How">How the child is.</param>
/// <param name="HappenedAt">When.</param>
public sealed record AfterHearingNoted(Guid Hearing, AfterHearing What, string? How, DateTimeOffset HappenedAt) : IEntry<AfterHearingNoted>
{
    /// <inheritdoc/>
    public static string WireName => "justice.after-hearing-noted.1";
}

/// <summary>What is due after a hearing, in the summary that the social team holds. The step is the hearing's reference, so that hearings of several proceedings do not meet.</summary>
public static class AfterDues
{
    /// <summary>Somebody speaks with the child.</summary>
    public const string Contact = "justice.after-hearing";

    /// <summary>A counsellor sees the child.</summary>
    public const string Counselling = "justice.after-counselling";

    /// <summary>Sets both for a child who was at a hearing.</summary>
    internal static Happened LookAfter(this Happened happened, Guid summary, int hearing, DateTimeOffset held, Circumstances now)
    {
        var contact = ContactBy(held, now) is { } by ? happened.Due(Contact, by, hearing, summary) : happened;
        return CounsellingBy(held, now) is { } day ? contact.Due(Counselling, day, hearing, summary) : contact;
    }

    /// <summary>What is still owed.</summary>
    internal static ImmutableArray<(int Step, DateTimeOffset At)> Of(JusticeSummaryState state, AfterHearing what, Circumstances now) =>
    [
        .. state.Hearings.Values.Where(h => h.Latest.WasThere && !h.Done.Contains(what)).OrderBy(h => h.Latest.Reference)
            .Select(h => (h.Latest.Reference, By: what == AfterHearing.Contact ? ContactBy(EndOf(h.Latest), now) : CounsellingBy(EndOf(h.Latest), now)))
            .Where(d => d.By is not null).Select(d => (d.Reference, d.By!.Value)),
    ];

    /// <summary>When a hearing ended, as far as known: what is said of it later than it began may have been typed days after, so then it is its own time.</summary>
    internal static DateTimeOffset Ended(DateTimeOffset at, DateTimeOffset said) => at < said ? at : said;

    private static DateTimeOffset EndOf(HearingNoted hearing) => hearing.At is { } at ? Ended(at, hearing.HappenedAt) : hearing.HappenedAt;

    private static DateTimeOffset? ContactBy(DateTimeOffset held, Circumstances now) => now.Reference.AfterContactHours() is { } hours ? held.AddHours(hours) : null;

    private static DateTimeOffset? CounsellingBy(DateTimeOffset held, Circumstances now) => now.Reference.AfterCounsellingDays() is { } days ? PhnomPenh.EndOf(PhnomPenh.DayOf(held).AddDays(days)) : null;
}
