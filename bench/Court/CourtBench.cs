using System.Diagnostics;
using Kapea.Host;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using static Kapea.Bench.Report;

namespace Kapea.Bench.Court;

/// <summary>Proceedings of years, made from a seed and played on one clock in the order of their days; after every step the house is held against the generator's own count of stages, times, hearings, measures, tellings, guidance and money.</summary>
internal static class CourtBench
{
    private const int Proceedings = 10;

    public static async Task Run(Ground ground, Report report, int seed)
    {
        var options = await ground.Fresh(o => o.Listen = $"http://127.0.0.1:{Ports.Free()}");
        var clock = new KapeaClock(TimeProvider.System);
        clock.Hold(Days.At(Road.First, 9));
        await using var house = House.Build(options, clock);
        await house.App.StartAsync();
        var court = await Court.SignIn(house.Parts);
        var days = new Days(Path.Combine(options.Data, "reference", "holidays.tsv"));
        var roads = new List<Road>();
        for (int i = 0; i < Proceedings; i++) roads.Add(await Road.Begin(court, days, new Random(seed * 1000 + i)));
        var (began, steps, compared, differences) = (Stopwatch.GetTimestamp(), 0, 0, new List<string>());
        while (roads.Select(r => r.Steps).Where(r => r.Next is not null).MinBy(r => r.Next) is { } coming)
        {
            var road = roads.Single(r => r.Steps == coming);
            clock.Hold(coming.Next!.Value);
            await house.Parts.Clocks!.RunDue();
            await coming.Take();
            steps++;
            foreach (var figure in road.Trial.Compare(court))
            {
                compared++;
                if (figure.Differs) differences.Add(Inv($"{clock.GetUtcNow():yyyy-MM-dd} {coming.Last} {road.Trial.Proceeding.Reference}: {figure.What} {figure.Expected}, there {figure.There}"));
            }
        }

        differences.AddRange(court.Faults);
        foreach (var fault in differences.Take(20)) Console.Error.WriteLine(fault);
        var years = roads.Max(r => r.Steps.EndedAt) - Days.At(Road.First, 9);
        report.Add("ten proceedings of five years, counted at every step", "0 differences", Inv($"{differences.Count} differences"), differences.Count == 0,
            Inv($"seed {seed}, {Proceedings} proceedings, {roads.Count(r => r.Trial.IsFinal)} final, the longest {years.TotalDays / 365.25:0.0} years, {roads.Sum(r => r.Trial.Sittings.Count)} hearings, {roads.SelectMany(r => r.Trial.Children).Sum(c => c.Debt.Payments)} payments, {steps} steps, {court.Acts} acts, {court.Refused} refusals expected and met, {compared} figures compared; {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s; load {LoadAverage()}"));
    }
}
