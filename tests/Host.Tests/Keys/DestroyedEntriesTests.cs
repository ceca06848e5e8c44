using System.Reflection;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Acts;
using Kapea.Work.Investigations;
using Kapea.Work.Justice;

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

    /// <summary>In a file on an alleged offender as in a proceeding, nobody is spoken of by the letter of a child whose line was destroyed.</summary>
    [Fact]
    public void Whichever_line_of_a_child_is_destroyed_the_letters_of_the_others_stay()
    {
        var at = DateTimeOffset.UnixEpoch;
        IEntry[] file = [new InvestigationOpened(null, "x", null, null, [new(null, "one"), new(null, "two")], at), .. new[] { "three", "four", "five" }.Select(c => new InvestigationChildAdded(new(null, c), at))];
        IEntry[] proceeding = [.. new[] { "one", "two", "three", "four", "five" }.Select(c => new ChildTakesPart(new(c, Guid.Empty, Guid.Empty, Guid.Empty, []), at))];
        string[] all = ["A one", "B two", "C three", "D four", "E five"];
        Letters(InvestigationState.Empty, file, hole: -1, InvestigationChildAdded.WireName, Of).ShouldBe(all);
        for (int hole = 1; hole < file.Length; hole++)
            Letters(InvestigationState.Empty, file, hole, InvestigationChildAdded.WireName, Of).ShouldBe(all.Where((_, i) => i != hole + 1));
        for (int hole = 0; hole < proceeding.Length; hole++)
            Letters(ProceedingState.Empty, proceeding, hole, ChildTakesPart.WireName, s => s.Children.Select(c => $"{ChildInProceeding.Letter(c.Key)} {c.Value.Code}")).ShouldBe(all.Where((_, i) => i != hole));

        static IEnumerable<string> Of(InvestigationState state) => state.Children.Select(c => $"{ChildLine.Letter(c.Key - 1)} {c.Value.Pseudonym}");
    }

    private static IEnumerable<string> Letters<TState>(TState state, IEntry[] entries, int hole, string name, Func<TState, IEnumerable<string>> letters) where TState : IState<TState> =>
        letters(entries.Index().Aggregate(state, (s, e) => s.Apply(e.Index == hole ? new Unopened(name) : e.Item, default)));

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
