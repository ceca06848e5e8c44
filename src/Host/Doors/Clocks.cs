using System.Text;
using Kapea.Host.Exchange;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Alerts;
using Kapea.Work.Justice;

namespace Kapea.Host.Doors;

/// <summary>Does what falls due by itself, from envelopes alone. Time during which the server was down counts: what fell due meanwhile is done at the start.</summary>
internal sealed class Clocks(IStore store, MachineKey machine, Door door, KapeaClock clock, Access.Sessions sessions, Drafts drafts, WaitingFiles files, WaitingLists lists, ILogger<Clocks> log) : BackgroundService
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Does everything that is due now, in the order in which it fell due; how many acts that were.</summary>
    public async Task<int> RunDue(CancellationToken cancel = default)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var done = 0;
            var now = clock.GetUtcNow().ToUnixTimeSeconds();
            foreach (var due in store.DueBy(EscalateAlert.DueKind, now, 1000))
            {
                if (await Try(due, "ladder", () => Escalate(due, cancel))) done++;
            }

            foreach (var missed in store.DueBy(ProceedingClocks.Reminder, now, 1000).Concat(store.DueBy(ProceedingClocks.FarReminder, now, 1000)).GroupBy(d => d.Stream))
            {
                var due = missed.OrderBy(d => d.At).ToList();
                if (await Try(due[^1], "reminder", () => Remind(due, cancel))) done++;
            }

            return done;
        }
        finally
        {
            _one.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDue(stoppingToken);
                sessions.Sweep();
                await drafts.Sweep(stoppingToken);
                files.Sweep();
                lists.Sweep();
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.LogError("A clock stumbled over {Trouble} and goes on.", e.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
        }
    }

    /// <summary>One that stumbles holds no other back; it is tried again at the next tick.</summary>
    private async Task<bool> Try(DueRow due, string what, Func<Task> run)
    {
        try
        {
            await run();
            return true;
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            log.LogError("Step {Step} of a {What} stumbled over {Trouble} and is tried again.", due.Step, what, e.GetType().Name);
            return false;
        }
    }

    private async Task Escalate(DueRow due, CancellationToken cancel)
    {
        if (Read(due) is not { } act)
        {
            // It stays where it is and is named each time; the alerts behind it must not wait for it.
            log.LogError("The due date of step {Step} on {Stream} cannot be read; run 'kapea verify'.", due.Step, due.Stream);
            return;
        }

        var answer = await door.Tick<EscalateAlert, AlertSigns>(due, act, cancel);
        if (answer is Answer.No no) log.LogInformation("Step {Step} of a ladder was not climbed: {Code}.", due.Step, no.First.Code);
    }

    /// <summary>Of what fell due while nobody was there, only the latest is told: three letters at once say no more than one.</summary>
    private async Task Remind(List<DueRow> due, CancellationToken cancel)
    {
        foreach (var late in due.SkipLast(1)) await door.Forget(late, cancel);
        await door.Tick<RemindLegalTeam, ReminderSigns>(due[^1], new(), cancel);
    }

    private EscalateAlert? Read(DueRow due)
    {
        try
        {
            return !due.Detail.IsEmpty && machine.TryOpen("due." + due.Stream, due.Detail) is { } bytes ? EscalateAlert.Of(due.Step, Encoding.UTF8.GetString(bytes)) : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
