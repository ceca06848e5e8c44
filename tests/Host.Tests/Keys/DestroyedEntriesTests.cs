using System.Reflection;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Acts;

namespace Kapea.Host.Tests.Keys;

/// <summary>Whichever one entry of a stream is destroyed, the rest can still be read: every state folds over the hole. The streams are those of the whole scenario.</summary>
public sealed class DestroyedEntriesTests
{
    [Fact]
    public async Task Every_state_folds_over_every_hole_in_every_stream_of_the_scenario()
    {
        using var mail = new DemoMail();
        mail.Start();
        await using var house = await TestHouse.Open(o => o.Mail = new() { Host = "127.0.0.1", Port = mail.Port, Security = "none", From = "kapea@demo.invalid" });
        var people = new DemoPeople();
        var stage = new Stage(house.Parts, people, mail);
        await Player.Play(stage);
        stage.Lines.Where(l => !l.IsGood).ShouldBeEmpty();
        var streams = await Opened(house, people);
        streams.Count.ShouldBeGreaterThan(10);
        var broken = streams.SelectMany(entries => States().SelectMany(fold => Enumerable.Range(0, entries.Count).Select(hole => (fold, entries, hole))))
            .Select(t => Trouble(t.fold, t.entries, t.hole)).OfType<string>().Distinct().ToList();
        broken.ShouldBeEmpty();
    }

    /// <summary>The entries of every stream that anybody can open, as its holders see them.</summary>
    private static async Task<List<IReadOnlyList<SeenEntry>>> Opened(TestHouse house, DemoPeople people)
    {
        var seen = new Dictionary<StreamId, IReadOnlyList<SeenEntry>>();
        foreach (var person in people.People)
        {
            var visit = await house.VisitOf(person);
            foreach (var stream in house.Parts.Store.ReadAll(0, 100_000).Select(e => e.Stream).Distinct().Where(s => !seen.ContainsKey(s)).ToList())
            {
                if (house.Parts.Store.FindStream(stream) is { } head && Work.Access.StreamKinds.Parse(head.Kind) is { } kind && house.Parts.Door.Look<Nothing>(visit, stream, kind) is { } open) seen[stream] = open.Entries;
            }
        }

        return [.. seen.Values];
    }

    private static List<(string Name, Action<IReadOnlyList<SeenEntry>, int> Fold)> States() =>
    [
        .. typeof(IState<>).Assembly.GetTypes().Concat(typeof(Door).Assembly.GetTypes())
            .Where(t => t is { IsAbstract: false, ContainsGenericParameters: false } && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IState<>) && i.GenericTypeArguments[0] == t))
            .Select(t => (t.Name, typeof(DestroyedEntriesTests).GetMethod(nameof(Fold), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(t).CreateDelegate<Action<IReadOnlyList<SeenEntry>, int>>())),
    ];

    private static void Fold<TState>(IReadOnlyList<SeenEntry> entries, int hole) where TState : IState<TState>
    {
        var state = TState.Empty;
        for (int i = 0; i < entries.Count; i++)
            state = state.Apply(i == hole ? new Unopened(entries[i].Stored.Name) : entries[i].Entry, entries[i].Stamp);
    }

    private static string? Trouble((string Name, Action<IReadOnlyList<SeenEntry>, int> Fold) state, IReadOnlyList<SeenEntry> entries, int hole)
    {
        try
        {
            state.Fold(entries, hole);
            return null;
        }
        catch (Exception e)
        {
            return $"{state.Name} without {entries[hole].Stored.Name}: {e.GetType().Name} at {e.StackTrace?.Split('\n')[0].Trim()}";
        }
    }

    private sealed record Nothing : IState<Nothing>
    {
        public static Nothing Empty { get; } = new();

        public Nothing Apply(IEntry entry, Stamp stamp) => this;
    }
}
