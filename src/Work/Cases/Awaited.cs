using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>What a case waits for on a certain day, besides the clocks of the standard: each by a neutral kind and a number. The dates follow from the state alone.</summary>
public static class Awaited
{
    /// <summary>The last day on which a colleague covers.</summary>
    public const string CoverEnds = "cases.cover-ends";

    /// <summary>The other organisation has to answer.</summary>
    public const string TransferAnswerDue = "cases.transfer-answer";

    /// <summary>An office has to answer; its number is that of the question.</summary>
    public const string OfficeReply = "cases.office-reply";

    /// <summary>Something that a conference decided is to be done; its number is that of the decision.</summary>
    public const string Decision = "cases.conference-decision";

    /// <summary>The next visit.</summary>
    public const string Visit = "cases.next-visit";

    /// <summary>Every kind there is.</summary>
    public static ImmutableArray<string> Kinds { get; } = [CoverEnds, TransferAnswerDue, OfficeReply, Decision, Visit];

    /// <summary>All of it, in order of kind and number.</summary>
    public static ImmutableArray<(string Kind, int Number, DateOnly On)> Of(CaseState state) => [.. All(state)];

    private static IEnumerable<(string Kind, int Number, DateOnly On)> All(CaseState state)
    {
        if (state.IsClosed)
            yield break;
        foreach (var (number, office) in state.Offices.Where(o => o.Value.Reply is null))
            yield return (OfficeReply, number, office.Asked.AnswerBy);
        foreach (var (number, decision) in state.Decisions.Where(d => d.Value.Outcome is null))
            yield return (Decision, number, decision.Decided.By);
        if (state.NextVisitOn is { } day)
            yield return (Visit, 0, day);
        if (state.Cover is { } cover)
            yield return (CoverEnds, 0, cover.Until);
        if (state.Transfer is { IsApproved: true } transfer)
            yield return (TransferAnswerDue, 0, transfer.Proposed.AnswerBy);
    }

    /// <summary>The kind of date that an entry of this name leaves; <c>null</c>: none.</summary>
    internal static string? LeftBy(string entry) =>
        entry == VisitRecorded.WireName ? Visit
        : entry == OfficeAsked.WireName ? OfficeReply
        : entry == ConferenceHeld.WireName ? Decision
        : entry == CaseCovered.WireName ? CoverEnds
        : entry == TransferProposed.WireName ? TransferAnswerDue
        : null;

    internal static Happened Turn(Happened happened, CaseState before, CaseState after)
    {
        var (was, isNow) = (Of(before).ToLookup(a => a.Kind), Of(after).ToLookup(a => a.Kind));
        // What a destroyed entry left goes with the next act.
        return Kinds.Aggregate(happened, (h, kind) => before.LostDates.Contains(kind)
            ? h.Settle(kind).Turn(kind, [], Days(isNow[kind]))
            : h.Turn(kind, Days(was[kind]), Days(isNow[kind])));
    }

    private static ImmutableArray<(int Step, DateOnly On)> Days(IEnumerable<(string Kind, int Number, DateOnly On)> awaited) => [.. awaited.Select(a => (a.Number, a.On))];
}
