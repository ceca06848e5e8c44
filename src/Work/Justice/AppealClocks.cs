using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>Which times run from a judgment, for whom (domain 2.3).</summary>
internal static class AppealClocks
{
    /// <summary>After a judgment of the first court. Whoever was not there waits for the notification.</summary>
    public static (ImmutableArray<AppealClock> Clocks, ImmutableArray<CourtParty> Awaited) After(DateOnly on, Attendance accused, Attendance civil, ReferenceBook book)
    {
        var (start, there) = (ClockStart.On(on), There(accused, civil));
        return ([.. there.Select(p => Of(AppealKind.Appeal, "KH-APPEAL", p, start, book)).Append(Of(AppealKind.Appeal, "KH-APPEAL-PG", CourtParty.ProsecutorGeneral, start, book)).OfType<AppealClock>()], Missing(accused, civil));
    }

    /// <summary>After a judgment of the appeal court: the supreme court can be asked.</summary>
    public static (ImmutableArray<AppealClock> Clocks, ImmutableArray<CourtParty> Awaited) AfterAppeal(DateOnly on, Attendance accused, Attendance civil, ReferenceBook book)
    {
        var start = ClockStart.On(on);
        return ([.. There(accused, civil).Append(CourtParty.ProsecutorGeneral).Select(p => Of(AppealKind.Cassation, "KH-CASS", p, start, book)).OfType<AppealClock>()], Missing(accused, civil));
    }

    /// <summary>After a proceeding has ended without a judgment; <c>null</c>: the table has no time for it.</summary>
    /// <remarks>Whoever is harmed is told by a notification, and has a time only from then on.</remarks>
    public static AppealOpened? AfterEnding(EndingKind what, DateOnly on, ProceedingState state, ReferenceBook book, DateTimeOffset happenedAt)
    {
        if (book.Clock(RuleOf(what)) is null)
            return null;
        var start = ClockStart.On(on);
        AppealClock?[] clocks = what == EndingKind.Dismissal ? [] : [Of(AppealKind.Appeal, RuleOf(what), CourtParty.Prosecutor, start, book), Of(AppealKind.Appeal, "KH-NONSUIT-PG", CourtParty.ProsecutorGeneral, start, book)];
        var isSomebodyToTell = what == EndingKind.Dismissal ? !state.Children.IsEmpty : state.Children.Values.Any(c => c.Roles.Contains(ChildRole.CivilParty));
        return new(what, on, [.. clocks.OfType<AppealClock>()], isSomebodyToTell ? [CourtParty.CivilParty] : [], happenedAt);
    }

    /// <summary>From the notification of such an ending.</summary>
    public static ImmutableArray<AppealClock> NotifiedOf(EndingKind what, CourtParty party, ClockStart start, ReferenceBook book) =>
        Of(what == EndingKind.Dismissal ? AppealKind.Complaint : AppealKind.Appeal, RuleOf(what), party, start, book) is { } clock ? [clock] : [];

    private static string RuleOf(EndingKind what) => what == EndingKind.Dismissal ? "KH-COMPLAINT" : "KH-NONSUIT";

    /// <summary>From a notification. The accused who was not there has two ways: opposition, and appeal.</summary>
    public static ImmutableArray<AppealClock> Notified(CourtParty party, bool isOfHigherCourt, ClockStart start, ReferenceBook book)
    {
        AppealClock?[] clocks = isOfHigherCourt ? [Of(AppealKind.Cassation, "KH-CASS", party, start, book)]
            : party == CourtParty.Accused ? [Of(AppealKind.Opposition, "KH-OPP", party, start, book), Of(AppealKind.Appeal, "KH-APPEAL", party, start, book)]
            : [Of(AppealKind.Appeal, "KH-APPEAL", party, start, book)];
        return [.. clocks.OfType<AppealClock>()];
    }

    private static AppealClock? Of(AppealKind kind, string rule, CourtParty party, ClockStart start, ReferenceBook book) => book.Clock(rule) is { } clock ? new(kind, party, clock.Ends(start, book)) : null;

    private static IEnumerable<CourtParty> There(Attendance accused, Attendance civil) => new (CourtParty Party, bool IsThere)[]
    {
        (CourtParty.Accused, accused == Attendance.Present), (CourtParty.CivilParty, civil == Attendance.Present), (CourtParty.Prosecutor, true),
    }.Where(p => p.IsThere).Select(p => p.Party);

    private static ImmutableArray<CourtParty> Missing(Attendance accused, Attendance civil) =>
        [.. new[] { (CourtParty.Accused, accused), (CourtParty.CivilParty, civil) }.Where(p => p.Item2 == Attendance.Absent).Select(p => p.Item1)];
}
