using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>When the legal team is told that a clock runs out: at parts of a time in hours, or so many days before an end; reference data.</summary>
public static class Reminders
{
    /// <summary>The moments for one clock, from the first to the last, each with its step from 1 on; none where the table says nothing.</summary>
    /// <param name="book">The reference book.</param>
    /// <param name="of">Of what, such as <c>custody</c> or <c>detention</c>.</param>
    /// <param name="date">The clock's date; told of the end that binds.</param>
    public static ImmutableArray<(int Step, DateTimeOffset At)> Of(ReferenceBook book, string of, LegalDate date) =>
        [.. book.Rows("justice-reminders").Where(r => r["of"] == of).Select(r => At(r, date)).Where(at => at >= date.Start.Earliest).Distinct().Order().Select((at, i) => (i + 1, at))];

    private static DateTimeOffset At(ReferenceRow row, LegalDate date) => row["unit"] == "percent"
        ? date.Start.Earliest + TimeSpan.FromTicks((date.Binding - date.Start.Earliest).Ticks / 100 * row.Number("amount"))
        : date.Binding.AddDays(-row.Number("amount"));
}
