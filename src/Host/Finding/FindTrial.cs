using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Keys;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Journal.Sqlite;
using Kapea.Work.Access;
using Kapea.Work.Finding;
using Kapea.Work.Reference;

namespace Kapea.Host.Finding;

/// <summary>An installation of one desk and one person in a directory of its own, to measure with what the product itself does: store, keys, sealed rows, index, cards.</summary>
internal sealed class FindTrial : IAsyncDisposable
{
    private const int AtOnce = 1000;

    private readonly string _directory;
    private readonly SqliteStore _store;
    private readonly NetworkBook _book;
    private readonly Visit _visit;
    private readonly StreamId _stream = StreamId.New();
    private readonly NetworkDesk _desk;
    private readonly FindWriter _writer;
    private readonly SearchKeyring _keyring;
    private readonly FindBook _finds;
    private readonly Finder _finder;
    private readonly SoundRules _rules;
    private readonly MatchWeights _weights;

    private FindTrial(string directory, SqliteStore store, NetworkBook book, SearchKeyring keyring, Visit visit, SoundRules rules, MatchWeights weights)
    {
        (_directory, _store, _book, _visit, _rules, _weights) = (directory, store, book, visit, rules, weights);
        _desk = book.Now.Desks.Single();
        _writer = new(store, keyring, book, rules);
        _keyring = keyring;
        _finds = new(store, keyring, rules);
        _finder = new(store, _finds, book);
    }

    /// <summary>Makes it. The directory is removed when it is disposed of.</summary>
    public static async Task<FindTrial> Make(string directory, ReferenceBook reference)
    {
        var rules = SoundRules.Of(reference);
        var machine = MachineKey.New();
        var store = SqliteStore.Open(directory);
        var (person, pair, desk) = (PersonId.New(), KeyPair.New(), DeskId.New());
        var profile = new PersonProfile("measurer", "Measurer", "en", null, null, null);
        var row = CreateDesk.NewRow(machine, desk, new("intake", "TRY", DeskFunction.Intake, "Desk", "Desk"));
        ImmutableArray<IRow> rows =
        [
            new PersonRow(person, machine.NameToken(profile.SignIn), machine.Seal(PersonProfile.About(person.Value), profile.Write()), pair.Public, KeyPair.Fingerprint(pair.Public), default, (int)PersonState.Active, 1),
            new MemberRow(desk, person, true, 1), .. DeskTurn.Rows(row, [(person, pair.Public, 1)], KeyPair.New().Public),
        ];
        await store.Commit(Plain() with { Puts = rows });
        var book = new NetworkBook(store, machine);
        var keyring = new SearchKeyring(store, book, machine, new(TimeProvider.System));
        var visit = new Visit(book.Now.Person(person)!, KeyRing.Open(store, person, pair.Private, [desk]), [], long.MaxValue, book.Now);
        await keyring.Tend(visit);
        return new(directory, store, book, keyring, visit, rules, MatchWeights.Of(reference));
    }

    /// <summary>Keeps names as those of children, in order from 1: the part of a record is its number.</summary>
    public async Task Keep(IEnumerable<string> names)
    {
        await _store.Commit(Plain() with { Begins = [new(_stream, StreamKind.Report.Wire())] });
        var number = 0;
        foreach (var some in names.Chunk(AtOnce))
        {
            var act = Plain();
            var entry = new Named([.. some.Select(name => new Findable(Purposes.Child, ++number) { Names = [name] })]);
            await _store.Commit(act with { Puts = [.. _writer.Rows(_visit, _stream, act.Act, [entry], [_desk], 0)] });
        }
    }

    /// <summary>The numbers of the nearest records, nearest first.</summary>
    public IEnumerable<int> Ask(string name, int most)
    {
        var asked = new Findable(Purposes.Child) { Names = [name] };
        var form = FindForm.Of(asked, _rules);
        return _finder.Ask(_visit, asked, card => Likeness.Of(form, FindForm.Of(card, _rules), _weights, _rules), most).Hits.Select(h => h.Card.Part);
    }

    /// <summary>Brings everything that was written into the one file.</summary>
    public Task<bool> Flush() => _store.Scrub();

    /// <summary>Turns the search key and makes every token anew from the cards; how many.</summary>
    public async Task<int> Turn()
    {
        var at = _keyring.At(Purposes.Child)!.Value;
        var keys = EpochKeys.New(at.Epoch + 1);
        await _store.Commit(Plain() with { Puts = [new EpochRow(at.Stream, keys.Epoch, keys.Posting.Public), SearchKeyring.Row(Purposes.Child, at.Stream, keys.Epoch), SearchKeyring.Wrap(at.Stream, keys, _desk)] });
        return await new Retokening(_store, _keyring, _finds, new(TimeProvider.System)).Run(_visit, Purposes.Child);
    }

    /// <summary>How many tokens a record has on average; 0 where there is none.</summary>
    public double TokensPerRecord()
    {
        var (rows, tokens, last) = (0L, 0L, 0L);
        while (_store.FindsAfter(Purposes.Child, last, 10_000) is { Length: > 0 } some)
        {
            (rows, last) = (rows + some.Length, some[^1].Seq);
            tokens += some.Sum(r => (r.Tokens.Bytes.Length - SearchKeys.Overhead) / SearchKeys.TokenSize);
        }

        return rows == 0 ? 0 : tokens / (double)rows;
    }

    public async ValueTask DisposeAsync()
    {
        _visit.Dispose();
        _book.Dispose();
        await _store.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static Commitment Plain() => new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = DateTimeOffset.UnixEpoch };

    private sealed record Named(ImmutableArray<Findable> Of) : IFindable
    {
        public IEnumerable<Findable> Finds() => Of;
    }
}
