using System.Diagnostics;
using Kapea.Host;
using Kapea.Host.Doors;
using static Kapea.Bench.Report;

namespace Kapea.Bench.Year;

/// <summary>A year of a team's work, made from a seed and played by twelve people at once, day by day; afterwards what the house holds is counted apart from what was played.</summary>
internal static class YearBench
{
    public static async Task Run(Ground ground, Report report, int seed, int days)
    {
        var options = Ground.Options(ground.NewFolder(), o => o.Listen = $"http://127.0.0.1:{Ports.Free()}");
        await Team.Build(options);
        var clock = new KapeaClock(TimeProvider.System);
        clock.Hold(Calendar.Morning(0));
        await using var house = House.Build(options, clock);
        await house.App.StartAsync();
        var team = await Team.SignIn(house.Parts);
        var work = new Work(team, seed);
        var began = Stopwatch.GetTimestamp();
        for (int day = 0; day < days; day++)
        {
            clock.Hold(Calendar.Morning(day));
            await house.Parts.Clocks!.RunDue();
            if (!Calendar.IsWorkday(day)) continue;
            // Everybody works through her own list at the same time as all others.
            await Task.WhenAll(work.ListsOf(day).Select(list => Task.Run(async () =>
            {
                foreach (var task in list) await task();
            })));
            if (day % 50 == 0) Console.Error.WriteLine(Inv($"day {day}: {work.Lives.Count} cases, {team.Acknowledged.Values.Sum()} acts, {team.Faults.Count} faults"));
        }

        var took = Stopwatch.GetElapsedTime(began);
        var counts = Counts.Of(team, work);
        foreach (var fault in team.Faults.Concat(counts.Differences).Take(20)) Console.Error.WriteLine(fault);
        var faults = team.Faults.Count + counts.Differences.Count;
        report.Add("a year of a team's work, counted afterwards", "0 differences", Inv($"{faults} differences"), faults == 0,
            Inv($"seed {seed}, {days} days, {Team.All.Length} people at once, {work.Lives.Count} cases ({work.Lives.Count(l => l.IsClosed)} closed), {team.Acknowledged.Values.Sum()} acts of {team.Acknowledged.Count} kinds, {team.Refused.Values.Sum()} refusals expected and met, {team.Stale} views out of date, {counts.Compared} figures compared, {counts.Entries} entries; {took.TotalSeconds:0} s; load {LoadAverage()}"));
    }
}
