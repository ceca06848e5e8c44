namespace Kapea.Host.CommandLine;

/// <summary>Makes a backup every so many hours, where the configuration says whereto.</summary>
internal sealed class ScheduledBackups(HouseOptions options, TimeProvider machine, ILogger<ScheduledBackups> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.BackupTo.Length == 0) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Run(() => Backups.Make(options.Data, options.BackupTo, options.BackupWrapsTo, machine.GetUtcNow(), stoppingToken), stoppingToken);
                log.LogInformation("A backup was made, and verifies.");
            }
            catch (Exception e) when (e is Journal.StoreException or IOException or UnauthorizedAccessException)
            {
                log.LogError("The backup failed with {Trouble}.", e.GetType().Name);
            }

            try
            {
                await Task.Delay(TimeSpan.FromHours(Math.Max(1, options.BackupEveryHours)), machine, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
