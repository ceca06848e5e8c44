using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>What the room lays on the page of a case: the child's own part for the legal team, the summary for the social team.</summary>
internal static class JusticeSections
{
    public static SectionView? Child(Asking asking, JusticeState child) => child.Asked is not { } asked ? null : new(asking.Words["page.justice.child"])
    {
        IsFirst = true,
        Rows =
        [
            new(asking.Words["justice.ask-lawyer.why"], asked.Why),
            new(asking.Words["page.justice.lawyer"], child.Mandate is { } mandate ? $"{Lawyer(asking, mandate.Lawyer)} · {Times.Day(asking.Words, mandate.Signed)}" : asking.Words["page.justice.no-mandate"]),
        ],
        Table = child.Proceedings.IsEmpty ? null : new(
            [asking.Words["page.title.proceeding"], asking.Words["page.proceeding.stage"]],
            [.. child.Proceedings.Select(p => ImmutableArray.Create<string?>(new StreamId(p).Reference, StageOf(asking, new(p))))]),
        Page = child.Proceedings is [.., var latest] ? new("page.proceeding.open", $"/proceedings/{latest:N}") : null,
        Acts = asking.House.Rooms.Links(asking.House, asking.Visit, asking.Subject!.Value, child),
    };

    public static SectionView? Summary(Asking asking, JusticeSummaryState summary) =>
        summary.Lawyer is null && summary.Stages.IsEmpty && summary.Hearings.IsEmpty ? null : Summary(asking, summary, asking.House.Clock.GetUtcNow());

    private static SectionView Summary(Asking asking, JusticeSummaryState summary, DateTimeOffset now) => new(asking.Words["page.justice.summary"])
    {
        IsFirst = summary.Next(now) is not null || !summary.Unrecorded(now).IsEmpty,
        Warnings = [.. summary.Unrecorded(now).Select(h => asking.Words.Format("page.hearing.unrecorded", Times.Moment(asking.Words, h.At!.Value)))],
        Acts = asking.House.Rooms.Links(asking.House, asking.Visit, asking.Subject!.Value, summary),
        Rows =
        [
            .. summary.Next(now) is { } next ? new DefinitionRow[] { new(asking.Words["page.justice.next"], Times.Moment(asking.Words, next.At!.Value)), new(asking.Words["page.justice.to-do"], Journals.Lines(asking.Words["child-part." + next.Part], next.ToDo)) } : [],
            .. summary.Lawyer is { } lawyer ? new DefinitionRow[] { new(asking.Words["page.justice.lawyer"], Lawyer(asking, lawyer)) } : [],
            .. summary.Stages.Values.OrderBy(s => s.HappenedAt).Select(s => new DefinitionRow(asking.Words["page.proceeding.stage"], $"{asking.Words["proceeding-stage." + s.Stage]} · {asking.Words["proceeding-stage.plain." + s.Stage]}")),
        ],
    };

    /// <summary>What can be explained to a guardian, with the plain words to read aloud beside each; what is owed comes first.</summary>
    public static ImmutableArray<Option> ToExplain(Asking asking)
    {
        if (asking.Subject is not { } stream || asking.House.Door.State<JusticeState>(asking.Visit, stream, Work.Access.StreamKind.Justice)?.State is not { } child) return [];
        var owed = child.Guidance.Owed.Select(o => o.Stage).ToHashSet();
        return [.. Enum.GetValues<ProceedingStage>().OrderBy(s => !owed.Contains(s)).Select(s => new Option(s.ToString(), $"{asking.Words["proceeding-stage." + s]}: {Plain(asking.Words, s)}"))];
    }

    /// <summary>What a step means and what comes next, in words for reading aloud.</summary>
    public static string Plain(Words words, ProceedingStage stage) => words.Format("page.justice.plain", words["proceeding-stage.plain." + stage], words["proceeding-stage.next." + stage]);

    private static string Lawyer(Asking asking, Guid lawyer) => Names.Who(asking.House, asking.Visit, asking.Words, new(lawyer));

    private static string? StageOf(Asking asking, StreamId proceeding) =>
        asking.House.Door.State<ProceedingState>(asking.Visit, proceeding, Work.Access.StreamKind.Proceeding)?.State is { } state ? asking.Words["proceeding-stage." + state.Stage] : null;
}
