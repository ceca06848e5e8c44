using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>Which hearings and children can be chosen in the forms of hearings.</summary>
internal static class HearingChoices
{
    public static void Tell(RoomBook rooms) => rooms
        .Choose(ScheduleHearing.WireName, "children.child", Children)
        .Choose(RecordHearing.WireName, "children.child", Children)
        .Choose(RequestMeasures.WireName, "child", Children)
        .Choose(AnswerMeasures.WireName, "child", Children)
        .Choose(RecordMeasureUse.WireName, "child", Children)
        .Choose(PrepareChild.WireName, "child", Children)
        .Choose(AnswerMeasures.WireName, "measures", asking => Measures(asking, m => m.Answer is null))
        .Choose(RecordMeasureUse.WireName, "measures", asking => Measures(asking, m => m.Used is null))
        .Choose(PostponeHearing.WireName, "hearing", asking => Hearings(asking, h => h.Status == HearingStatus.Planned))
        .Choose(RecordHearing.WireName, "hearing", asking => Hearings(asking, h => h.Status == HearingStatus.Planned))
        .Choose(SetHearingDay.WireName, "hearing", asking => Hearings(asking, h => h.Status == HearingStatus.Waiting))
        .Choose(AddChildToHearing.WireName, "hearing", asking => Hearings(asking, h => MayStillCome(asking, h)))
        .Choose(AddChildToHearing.WireName, "child", asking => Children(asking, (state, n) => state.Hearings.OnFile.Any(h => MayStillCome(asking, h) && !h.Expects(n))))
        .Choose(TakeChildOffHearing.WireName, "hearing", asking => Hearings(asking, h => h is { IsAhead: true, Children.IsEmpty: false }))
        .Choose(TakeChildOffHearing.WireName, "child", asking => Children(asking, (state, n) => state.Hearings.OnFile.Any(h => h.IsAhead && h.Expects(n))))
        .Choose(CorrectDay.WireName, "hearing", asking => Hearings(asking, h => h.Status == HearingStatus.Planned))
        .Choose(CallOffHearing.WireName, "hearing", asking => Hearings(asking, h => h.IsAhead))
        .Choose(RequestMeasures.WireName, "hearing", asking => Hearings(asking, h => h.IsAhead))
        .Choose(PrepareChild.WireName, "hearing", asking => Hearings(asking, h => h.IsAhead))
        .Choose(AnswerMeasures.WireName, "hearing", asking => Hearings(asking, h => !h.Measures.IsEmpty))
        .Choose(RecordMeasureUse.WireName, "hearing", asking => Hearings(asking, h => h.Held is not null))
        .Choose(NoteAfterHearing.WireName, "hearing", Held);

    private static bool MayStillCome(Asking asking, Hearing hearing) => hearing.IsAhead && !hearing.IsUnrecorded(asking.House.Clock.GetUtcNow());

    private static ImmutableArray<Option> Children(Asking asking) => Children(asking, (_, _) => true);

    // Which hearing is chosen in the same form, so these are the children for whom it holds at any of them.
    private static ImmutableArray<Option> Children(Asking asking, Func<ProceedingState, int, bool> which) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. state.Children.Keys.Where(n => which(state, n)).Select(n => new Option(Number(n), HearingSections.LetterAndCode(state, n)))];

    // Which hearing and which child is chosen in the same form, so this is what was asked for at any of them.
    private static ImmutableArray<Option> Measures(Asking asking, Func<MeasureOnFile, bool> which) => ProceedingSections.StateOf(asking) is not { } state ? [] :
    [
        .. state.Hearings.OnFile.SelectMany(h => h.Measures).Where(which).Select(m => m.Measure).Distinct().Order()
            .Select(m => new Option(m.ToString(), asking.Words["child-measure." + m])),
    ];

    private static ImmutableArray<Option> Hearings(Asking asking, Func<Hearing, bool> which) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. state.Hearings.OnFile.Where(which).Select(h => new Option(Number(h.Number), $"{Number(h.Number)} · {HearingSections.When(asking.Words, h)}"))];

    private static ImmutableArray<Option> Held(Asking asking)
    {
        if (asking.Subject is not { } stream || asking.House.Door.State<JusticeSummaryState>(asking.Visit, stream, StreamKind.JusticeSummary)?.State is not { } state) return [];
        return [.. state.Hearings.Values.Select(h => h.Latest).Where(h => h.WasThere).OrderByDescending(h => h.At).Select(h => new Option(h.Hearing.ToString("N"), Times.Moment(asking.Words, h.At ?? h.HappenedAt)))];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
