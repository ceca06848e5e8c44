using System.Diagnostics.Metrics;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Notices;

/// <summary>Rings when an act has left notices to send.</summary>
internal sealed class Bell : IBell, IDisposable
{
    public void Dispose() => _rung.Dispose();

    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is ringing already.
        }
    }

    public Task<bool> Wait(TimeSpan most, CancellationToken cancel) => _rung.WaitAsync(most, cancel);
}

/// <summary>Sends the notices that acts have left, tries again with growing pauses, and goes on after a restart where it stopped.</summary>
/// <remarks>A notice is marked sent after the receiving server took it; a crash in between sends it once more under the same id.</remarks>
internal sealed class Outbox(IStore store, NetworkBook book, KapeaClock clock, Bell bell, IEnumerable<IGateway> gateways, LetterWriter writer, Meter meter, ILogger<Outbox> log) : BackgroundService
{
    /// <summary>Pauses before the second and later tries, in seconds. After the last a notice counts as failed.</summary>
    internal static readonly int[] Pauses = [2, 5, 15, 60, 300, 900, 1800, 3600, 7200, 14400, 28800];

    private const int AtOnce = 100;
    private readonly Counter<long> _sent = meter.CreateCounter<long>("kapea.notices.sent");
    private readonly Counter<long> _troubled = meter.CreateCounter<long>("kapea.notices.troubled");
    private readonly Dictionary<string, IGateway> _gateways = gateways.ToDictionary(g => g.Channel, StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var sent = await SendDue(stoppingToken);
                if (sent < AtOnce) await bell.Wait(TimeSpan.FromSeconds(1), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.LogError("The outbox stumbled over {Trouble} and goes on.", e.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    /// <summary>Sends what is due now; how many were tried.</summary>
    internal async Task<int> SendDue(CancellationToken cancel)
    {
        var due = store.NoticesToSend(clock.MachineMilliseconds, AtOnce);
        await Task.WhenAll(due.GroupBy(n => n.Channel, StringComparer.Ordinal).Select(channel => SendAll(channel, cancel)));
        return due.Length;
    }

    private async Task SendAll(IEnumerable<NoticeRow> notices, CancellationToken cancel)
    {
        // The most urgent first: a P1 never waits behind a list of lesser ones.
        foreach (var notice in notices.OrderBy(n => n.Urgency == "P1" ? 0 : 1).ThenBy(n => n.Made))
            await Keep(notice, await Send(notice, cancel), cancel);
    }

    private async Task<Sending> Send(NoticeRow notice, CancellationToken cancel)
    {
        if (book.Now.Person(notice.Person) is not { } person || person.State is PersonState.Suspended or PersonState.Left) return Sending.Never("no-person");
        if (!_gateways.TryGetValue(notice.Channel, out var gateway)) return Sending.Never("no-gateway");
        return await gateway.Send(writer.Write(notice, person.Profile), person.Profile, cancel);
    }

    private async Task Keep(NoticeRow notice, Sending sending, CancellationToken cancel)
    {
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

        await store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = clock.GetUtcNow(), Puts = [after] }, cancel);
    }
}
