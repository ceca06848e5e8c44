using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Notices;

/// <summary>Sends the notices that acts have left, tries again with growing pauses, and goes on after a restart where it stopped.</summary>
/// <remarks>A notice is marked sent after the receiving server took it; a crash in between sends it once more under the same id.</remarks>
internal sealed class Outbox(IStore store, NetworkBook book, KapeaClock clock, Bell bell, IEnumerable<IGateway> gateways, LetterWriter writer, Meter meter, ILogger<Outbox> log) : BackgroundService
{
    /// <summary>Pauses before the second and later tries, in seconds. After the last a notice counts as failed.</summary>
    internal static readonly int[] Pauses = [2, 5, 15, 60, 300, 900, 1800, 3600, 7200, 14400, 28800];

    private const string NotSetUp = "mail-not-configured";
    private const int AtOnce = 200;
    private const int SideBySide = 8;
    private readonly Counter<long> _sent = meter.CreateCounter<long>("kapea.notices.sent");
    private readonly Counter<long> _troubled = meter.CreateCounter<long>("kapea.notices.troubled");
    private readonly Dictionary<string, IGateway> _gateways = gateways.ToDictionary(g => g.Channel, StringComparer.Ordinal);

    // Sent, but the mark could not be written yet (a full disk): they must not go out again while the server runs.
    private readonly ConcurrentDictionary<Guid, NoticeRow> _unmarked = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_gateways.Keys.Select(channel => Serve(channel, stoppingToken)));

    /// <summary>Each channel goes its own way: a web address that does not answer holds no mail back.</summary>
    private async Task Serve(string channel, CancellationToken stoppingToken)
    {
        var woken = !_gateways[channel].IsSetUp;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!woken)
                {
                    await Wake(channel);
                    woken = true;
                }

                var sent = await SendDue(channel, stoppingToken);
                if (sent < AtOnce) await bell.Wait(channel, TimeSpan.FromSeconds(1), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.LogError("The outbox stumbled over {Trouble} and goes on.", e.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
        }
    }

    /// <summary>Sends what is due on a channel now, the most urgent first; how many were tried.</summary>
    internal async Task<int> SendDue(string channel, CancellationToken cancel)
    {
        foreach (var row in _unmarked.Values) await Mark(row);
        var due = store.NoticesToSend(channel, clock.MachineMilliseconds, AtOnce).Where(n => !_unmarked.ContainsKey(n.Notice)).ToList();
        await Parallel.ForEachAsync(
            due.OrderBy(n => n.Urgency == "P1" ? 0 : 1).ThenBy(n => n.Made),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel },
            async (notice, stop) => await Keep(notice, await Send(notice, stop)));
        return due.Count;
    }

    /// <summary>What waited because the channel was not set up is due now that it is.</summary>
    private async Task Wake(string channel)
    {
        foreach (var notice in store.NoticesToSend(channel, long.MaxValue, int.MaxValue).Where(n => n.Trouble == NotSetUp))
            await Mark(notice with { Next = clock.MachineMilliseconds, Trouble = "" });
    }

    private async Task<Sending> Send(NoticeRow notice, CancellationToken cancel)
    {
        if (book.Now.Person(notice.Person) is not { } person || person.State is PersonState.Suspended) return Sending.Never("no-person");
        if (!_gateways.TryGetValue(notice.Channel, out var gateway)) return Sending.Never("no-gateway");
        if (!gateway.IsSetUp) return Sending.Later(NotSetUp);
        try
        {
            return await gateway.Send(writer.Write(notice, person.Profile), person.Profile, cancel);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            log.LogError("A gateway broke with {Trouble}.", e.GetType().Name);
            return Sending.Later("broken");
        }
    }

    private Task Keep(NoticeRow notice, Sending sending)
    {
        // Said once, and not tried again: who has no mail has many that wait.
        if (sending.Trouble == NotSetUp) return Mark(notice with { Next = long.MaxValue, Trouble = sending.Trouble });
        var now = clock.MachineMilliseconds;
        var tried = notice.Attempts + 1;
        var after = sending switch
        {
            { Sent: true } => notice with { State = NoticeState.Sent, Attempts = tried, Done = now, Trouble = "" },
            { Final: true } => notice with { State = NoticeState.Failed, Attempts = tried, Done = now, Trouble = sending.Trouble },
            _ when tried > Pauses.Length => notice with { State = NoticeState.Failed, Attempts = tried, Done = now, Trouble = sending.Trouble },
            _ => notice with { Attempts = tried, Next = now + Pauses[tried - 1] * 1000L, Trouble = sending.Trouble },
        };
        if (sending.Sent) _sent.Add(1);
        else
        {
            _troubled.Add(1);
            log.LogWarning("Notice {Notice} by {Channel}: {Trouble}, try {Attempt}.", notice.Notice, notice.Channel, sending.Trouble, tried);
        }

        return Mark(after);
    }

    /// <summary>Writes how a notice fared. What failed for good stands as due on its stream, for those who hold it to see.</summary>
    private async Task Mark(NoticeRow row)
    {
        var failed = row.State == NoticeState.Failed && store.FindStream(row.Stream) is { Destroyed: false };
        var receipt = await store.Commit(new()
        {
            Act = ActId.New(),
            ActDigest = new byte[32],
            Author = PersonId.Clock,
            At = clock.GetUtcNow(),
            Puts = failed ? [row, new DueRow(row.Stream, "notices.nobody-reached", 0, clock.GetUtcNow().ToUnixTimeSeconds(), default)] : [row],
            MayUseReserve = true,
        });
        if (receipt is Receipt.NoRoom) _unmarked[row.Notice] = row;
        else _unmarked.TryRemove(row.Notice, out _);
    }
}
