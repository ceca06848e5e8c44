using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;

namespace Kapea.Work.Justice;

/// <summary>Writes down that a hearing was held, which children were there, and how they gave testimony; nothing of what was said.</summary>
/// <remarks>
/// A child who came without being asked to is written down, too, and looked after as the others are. Testimony in the room, behind a screen or by video is a telling that both of the child's teams
/// learn of; what was read out or played was not told again. What is due afterwards counts from the hearing, however late it is written down.
/// </remarks>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Children">The children who were there.</param>
/// <param name="Interpreter">There was an interpreter.</param>
/// <param name="Lawyer">The children's lawyer was there.</param>
/// <param name="Note">How it went.</param>
public sealed record RecordHearing(int Hearing, ImmutableArray<ChildAtHearing> Children, bool Interpreter, bool Lawyer, string? Note) : IAct<RecordHearing, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-hearing.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.hearing-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Case, StreamKind.Justice],
        Fields = [HearingAsked.Hearing, Asks.Children, Asks.Interpreter, Asks.Lawyer, Asks.Note],
    };

    /// <inheritdoc/>
    public static RecordHearing From(Answers answers) => new(
        answers.Count(HearingAsked.Hearing), [.. answers.Rows(Asks.Children).Select(r => new ChildAtHearing(r.Count(HearingAsked.Child), r.Flag(Asks.Caregiver), r.One<TestimonyGiven>(Asks.Testimony)))],
        answers.Flag(Asks.Interpreter), answers.Flag(Asks.Lawyer), answers.TextOrNull(Asks.Note));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RecordHearing act, Circumstances now)
    {
        if ((state.MayChange(act.Hearing) ?? state.TakePart(act.Children.Select(c => c.Child))) is { } no)
            return no;
        var hearing = state.Hearings.Find(act.Hearing)!;
        if (hearing.At is not { } at || PhnomPenh.DayOf(at) > PhnomPenh.DayOf(now.HappenedAt))
            return JusticeRefusals.HearingStillAhead;
        var held = new HearingHeld(act.Hearing, act.Children, act.Interpreter, act.Lawyer, act.Note, now.HappenedAt);
        var told = state.Happens(act.Hearing, held, now).Yield("hearing", "Held");
        return act.Children.Aggregate(told, (h, c) => Tell(h.LookAfter(state.Children[c.Child].Summary, hearing.Reference, AfterDues.Ended(at, now.HappenedAt), now), c, state.Children[c.Child], at));
    }

    private static Happened Tell(Happened happened, ChildAtHearing there, ChildInProceeding child, DateTimeOffset at)
    {
        var told = there.Testimony is TestimonyGiven.InTheRoom or TestimonyGiven.BehindScreen or TestimonyGiven.ByVideo;
        var note = InterviewNoted.Of(TellingSource.Hearing, told, InterviewKind.Trial, at);
        return happened.Post(child.Justice, note).Post(child.Case, note);
    }

    private static class Asks
    {
        public static readonly FlagField Caregiver = new() { Name = "caregiver", Example = "true" };
        public static readonly ChoiceField Testimony = new() { Name = "testimony", Required = true, From = ChoiceSource.Of<TestimonyGiven>("testimony-given"), Example = "\"BehindScreen\"" };
        public static readonly GroupField Children = new() { Name = "children", Most = 20, Fields = [HearingAsked.Child, Caregiver, Testimony], Example = "[{\"child\": 1, \"caregiver\": true, \"testimony\": \"BehindScreen\"}]" };
        public static readonly FlagField Interpreter = new() { Name = "interpreter", Example = "true" };
        public static readonly FlagField Lawyer = new() { Name = "lawyer", Example = "true" };
        public static readonly TextField Note = new() { Name = "note", MaxLength = 2000, Example = "\"Two hours; she asked for a break once and got it.\"" };
    }
}

/// <summary>A child who was at a hearing.</summary>
/// <param name="Child">The child, 1 for the letter A.</param>
/// <param name="WithCaregiver">Its caregiver was there, too.</param>
/// <param name="Testimony">How it gave testimony.</param>
public sealed record ChildAtHearing(int Child, bool WithCaregiver, TestimonyGiven Testimony);

/// <summary>A hearing was held.</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Children">The children who were there.</param>
/// <param name="Interpreter">There was an interpreter.</param>
/// <param name="Lawyer">The children's lawyer was there.</param>
/// <param name="Note">How it went.</param>
/// <param name="HappenedAt">When it ended.</param>
public sealed record HearingHeld(int Hearing, ImmutableArray<ChildAtHearing> Children, bool Interpreter, bool Lawyer, string? Note, DateTimeOffset HappenedAt) : IEntry<HearingHeld>
{
    /// <inheritdoc/>
    public static string WireName => "justice.hearing-held.1";
}
