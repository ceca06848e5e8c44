using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>A conference on the case: who took part, what was said, and what was decided, each with who does it by which day.</summary>
/// <param name="TookPart">Who took part.</param>
/// <param name="What">What was said.</param>
/// <param name="ChildsView">What the child says, or why it was not asked.</param>
/// <param name="Decisions">What was decided.</param>
public sealed record HoldConference(string TookPart, string What, string ChildsView, ImmutableArray<ConferenceDecision> Decisions) : IAct<HoldConference, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.hold-conference.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.conference-held");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        OpenMatters = [Awaited.Decision],
        Fields = [Asks.TookPart, Asks.What, Asks.ChildsView, Asks.Decisions],
    };

    /// <inheritdoc/>
    public static HoldConference From(Answers answers) => new(answers.Text(Asks.TookPart), answers.Text(Asks.What), answers.Text(Asks.ChildsView), [.. answers.Rows(Asks.Decisions).Select(Asks.Read)]);

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, HoldConference act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        var first = state.Decisions.IsEmpty ? 1 : state.Decisions.Keys.Max() + 1;
        return state.Happens(new ConferenceHeld(first, act.TookPart, act.What, act.ChildsView, act.Decisions, now.HappenedAt), now);
    }

    private static class Asks
    {
        private static readonly LineField Decision = new() { Name = "decision", Required = true, MaxLength = 300, Example = "\"The chief issues the family book again\"" };
        private static readonly LineField Who = new() { Name = "who", Required = true, MaxLength = 100, Example = "\"commune chief\"" };
        private static readonly DayField By = new() { Name = "by", Required = true, MayLieAhead = true, Example = "\"2030-07-01\"" };

        public static readonly TextField TookPart = new() { Name = "took_part", Required = true, MaxLength = 1000, Example = "\"commune chief, teacher, supervisor, worker\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"How he gets to school safely.\"" };
        public static readonly TextField ChildsView = new() { Name = "childs_view", Required = true, MaxLength = 2000, Example = "\"He wants to go with his cousin.\"" };
        public static readonly GroupField Decisions = new() { Name = "decisions", Most = 20, Fields = [Decision, Who, By], Example = "[{\"decision\": \"The cousin walks with him\", \"who\": \"aunt\", \"by\": \"2030-06-10\"}]" };

        public static ConferenceDecision Read(Answers row) => new(row.Text(Decision), row.Text(Who), row.DayOrNull(By)!.Value);
    }
}

/// <summary>One thing that a conference decided.</summary>
/// <param name="Decision">What.</param>
/// <param name="Who">By whom.</param>
/// <param name="By">By which day.</param>
public sealed record ConferenceDecision(string Decision, string Who, DateOnly By);

/// <summary>A conference was held.</summary>
/// <param name="First">The number of its first decision in this case; the others follow.</param>
/// <param name="TookPart">Who took part.</param>
/// <param name="What">What was said.</param>
/// <param name="ChildsView">What the child says.</param>
/// <param name="Decisions">What was decided.</param>
/// <param name="HappenedAt">When.</param>
public sealed record ConferenceHeld(int First, string TookPart, string What, string ChildsView, ImmutableArray<ConferenceDecision> Decisions, DateTimeOffset HappenedAt) : IEntry<ConferenceHeld>
{
    /// <inheritdoc/>
    public static string WireName => "cases.conference-held.1";
}
