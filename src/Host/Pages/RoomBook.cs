using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages.Parts;
using Kapea.Journal.Rows;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Pages;

/// <summary>How a stream is spoken of, and how much harm waiting does.</summary>
/// <param name="Code">The code people say aloud.</param>
/// <param name="Priority"><c>P1</c>, <c>High</c>, <c>Medium</c>, <c>Low</c>, <c>NoAction</c>; <c>null</c>: not yet judged.</param>
internal sealed record Face(string Code, string? Priority)
{
    /// <summary>The reader is the one who works on it, or covers for her.</summary>
    public bool IsHers { get; init; }
}

/// <summary>What a form is asked for by somebody who looks at one stream.</summary>
internal sealed record Asking(HouseParts House, Visit Visit, Words Words, StreamId? Subject);

/// <summary>What the rooms tell the pages of themselves. A page of an early room shows what later rooms add without looking forward to them.</summary>
internal sealed class RoomBook
{
    private const int ListedAtOnce = 200;
    private readonly Dictionary<string, Func<HouseParts, Visit, StreamId, Face?>> _faces = new(StringComparer.Ordinal);
    private readonly List<(Type State, Func<object, Guid, IEnumerable<Offer>> Offers)> _offers = [];
    private readonly Dictionary<(string Act, string Field), Func<Asking, ImmutableArray<Option>>> _options = [];
    private readonly Dictionary<string, (string Word, Func<StreamId, string> Path)> _partPages = new(StringComparer.Ordinal);
    private readonly List<(string Kind, Type State, Func<ImmutableArray<SeenEntry>, object> Fold, Func<Asking, object, SectionView?> Draw)> _sections = [];
    private readonly List<Func<Words, IEntry, Telling?>> _tellings = [];
    private readonly List<Func<HouseParts, Func<StreamHead, bool>>> _aside = [];
    private readonly HashSet<string> _byItself = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<StreamId?, string>> _screens = new(StringComparer.Ordinal);

    /// <summary>How streams of a kind are spoken of.</summary>
    public RoomBook Face(StreamKind kind, Func<HouseParts, Visit, StreamId, Face?> face)
    {
        _faces.Add(kind.Wire(), face);
        return this;
    }

    /// <summary>Acts that make sense on a state.</summary>
    public RoomBook Offer<TState>(Func<TState, Guid, IEnumerable<Offer>> offers) where TState : notnull
    {
        _offers.Add((typeof(TState), (state, person) => offers((TState)state, person)));
        return this;
    }

    /// <summary>What can be chosen in a field whose answer is an id or a number of something that is there.</summary>
    public RoomBook Choose(string act, string field, Func<Asking, ImmutableArray<Option>> options)
    {
        _options.Add((act, field), options);
        return this;
    }

    /// <summary>The address of an act's own screen. A form that was refused comes back under <c>{address}/again/{draft}</c>.</summary>
    public RoomBook Screen(string act, Func<StreamId?, string> path)
    {
        _screens.Add(act, path);
        return this;
    }

    /// <summary>The page that a later room has for one part of a case; the word is the key of the link's.</summary>
    public RoomBook PartPage(StreamKind kind, string word, Func<StreamId, string> path)
    {
        _partPages.Add(kind.Wire(), (word, path));
        return this;
    }

    /// <summary>What a later room lays on the page of a case, from one of its streams that the reader has open; <c>null</c> from it: nothing yet.</summary>
    public RoomBook Section<TState>(StreamKind kind, Func<Asking, TState, SectionView?> draw) where TState : IState<TState>
    {
        _sections.Add((kind.Wire(), typeof(TState), entries => entries.Aggregate(TState.Empty, (state, e) => state.Apply(e.Entry, e.Stamp)), (asking, state) => draw(asking, (TState)state)));
        return this;
    }

    /// <summary>What a later room's entries say in the journal of an earlier one; <c>null</c> from it: the entry is none of its own.</summary>
    public RoomBook Tell(Func<Words, IEntry, Telling?> tell)
    {
        _tellings.Add(tell);
        return this;
    }

    /// <summary>A kind of date on which a clock does what there is to do: no list of work shows it.</summary>
    public RoomBook ByItself(string due)
    {
        _byItself.Add(due);
        return this;
    }

    /// <summary>A kind of date that tells until when somebody may do something: once it has passed, no list of work shows it.</summary>
    public RoomBook PassesAway(string due)
    {
        _passing.Add(due);
        return this;
    }

    /// <summary>Streams that stand in a list of a later room's own until somebody works on them: the lists of cases pass over them, or thousands would bury the rest. Told from envelopes; nothing is opened for it.</summary>
    public RoomBook Aside(Func<HouseParts, Func<StreamHead, bool>> aside)
    {
        _aside.Add(aside);
        return this;
    }

    /// <summary>The streams of a kind that a desk holds, the newest first, without those that stand aside.</summary>
    public IEnumerable<StreamHead> Listed(HouseParts house, DeskId desk, StreamKind kind)
    {
        var aside = _aside.Select(a => a(house)).ToList();
        for (var before = long.MaxValue; ;)
        {
            var some = house.Store.StreamsHeldBy(desk, kind.Wire(), ListedAtOnce, before);
            foreach (var head in some)
                if (!aside.Exists(a => a(head))) yield return head;
            if (some.Length < ListedAtOnce) yield break;
            before = some[^1].Born;
        }
    }

    /// <summary>The dates of one stream on which somebody has something to do, the next first.</summary>
    public IEnumerable<DueRow> ToDo(HouseParts house, StreamId stream) => house.Store.All<DueRow>(stream).Where(d => IsToDo(d, house.Clock.GetUtcNow())).OrderBy(d => d.At);

    /// <summary>Whether it is for somebody to do.</summary>
    public bool IsToDo(DueRow due, DateTimeOffset now) => !_byItself.Contains(due.Kind) && !(_passing.Contains(due.Kind) && due.At < now.ToUnixTimeSeconds());

    /// <summary>How this person may speak of a stream; its short neutral reference where she does not hold it.</summary>
    public Face FaceOf(HouseParts house, Visit visit, StreamHead head) =>
        (_faces.TryGetValue(head.Kind, out var face) ? face(house, visit, head.Stream) : null) ?? new(head.Stream.Reference, null);

    /// <summary>Links to the acts that make sense on a state and that this person's desks may do; what is expected next comes first and alone is marked.</summary>
    public ImmutableArray<ActLink> Links<TState>(HouseParts house, Visit visit, StreamId stream, TState state) where TState : notnull
    {
        var offers = _offers.Where(o => o.State == typeof(TState)).SelectMany(o => o.Offers(state, visit.Id.Value))
            .Where(o => house.Acts.Find(o.Act)?.MayBeDoneBy(visit) == true).OrderBy(o => o.IsExpected ? 0 : 1).ToList();
        return [.. offers.Select((o, i) => new ActLink(o.Act, stream.Value, Main: i == 0 && o.IsExpected))];
    }

    /// <summary>The way to a part's own page; <c>null</c>: it has none.</summary>
    public PartLink? PageOf(StreamKind kind, StreamId stream) => _partPages.TryGetValue(kind.Wire(), out var page) ? new(page.Word, page.Path(stream)) : null;

    /// <summary>What later rooms have to show of a stream that is open, in the order of the rooms. Sections of one state share one fold.</summary>
    public IEnumerable<SectionView> Sections(Asking asking, string kind, ImmutableArray<SeenEntry> entries)
    {
        var folded = new Dictionary<Type, object>();
        foreach (var (_, type, fold, draw) in _sections.Where(s => s.Kind == kind))
        {
            if (!folded.TryGetValue(type, out var state)) folded.Add(type, state = fold(entries));
            if (draw(asking, state) is { } section) yield return section;
        }
    }

    /// <summary>What an entry of a later room says besides its own sentence.</summary>
    public Telling Told(Words words, IEntry entry) => _tellings.Select(t => t(words, entry)).FirstOrDefault(t => t is not null) ?? default;

    /// <summary>What can be chosen in a field; <c>null</c>: no room lays anything ready.</summary>
    public ImmutableArray<Option>? OptionsOf(string act, string field, Asking asking) => _options.TryGetValue((act, field), out var options) ? options(asking) : null;

    /// <summary>The address of an act's own screen; <c>null</c>: it has the generic form.</summary>
    public string? ScreenOf(string act, StreamId? subject) => _screens.TryGetValue(act, out var path) ? path(subject) : null;
}
