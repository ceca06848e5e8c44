using System.Security.Cryptography;
using Kapea.Journal.Chain;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;

namespace Kapea.Journal.Tests;

/// <summary>What every store must do, on whichever database.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kapea-journal-").FullName;
    private IStore? _store;

    protected string DataDirectory => _directory;

    protected IStore Store => _store ??= Open(_directory);

    protected abstract IStore Open(string dir);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Close();
        Directory.Delete(_directory, recursive: true);
    }

    protected async Task Close()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        _store = null;
    }

    private Task<Receipt> Commit(Commitment commitment) => Store.Commit(commitment, TestContext.Current.CancellationToken);

    private async Task<Receipt.Committed> Do(Commitment commitment) => (await Commit(commitment)).ShouldBeOfType<Receipt.Committed>();

    private async Task<StreamId> Begun(string kind = "case", int entries = 1)
    {
        var stream = StreamId.New();
        await Do(Acts.Begin(stream, kind, entries));
        return stream;
    }

    private void VerifiesClean() => Store.Verify(TestContext.Current.CancellationToken).ShouldBeEmpty();

    [Fact]
    public async Task An_act_is_read_back_as_it_was_written()
    {
        var stream = StreamId.New();
        var act = Acts.Begin(stream) with
        {
            At = Acts.Noon.AddMilliseconds(999),
            Entries = [Acts.Entry(stream), new NewEntry(stream, "tests.clock-struck.1", SealedHow.Bare, 0, default), Acts.Entry(stream, 20_000)],
            Audit = [new NewAudit(PersonId.New(), "tests.begin", stream)],
        };

        var committed = await Do(act);

        committed.Positions.ShouldBe([1L, 2L, 3L]);
        committed.Act.At.ShouldBe(Acts.Noon);
        var entries = Store.Read(stream);
        entries.Select(entry => entry.Position).ShouldBe([1L, 2L, 3L]);
        entries.Select(entry => entry.Seq).ShouldBe([1L, 2L, 3L]);
        entries.ShouldAllBe(entry => entry.Stream == stream && entry.Act == act.Act && entry.Author == act.Author && entry.At == Acts.Noon && !entry.Destroyed);
        entries[0].Body.Bytes.ShouldBe(act.Entries[0].Body.Bytes);
        entries[1].How.ShouldBe(SealedHow.Bare);
        entries[1].Body.IsEmpty.ShouldBeTrue();
        entries[2].Body.Bytes.ShouldBe(act.Entries[2].Body.Bytes);
        entries[1].Name.ShouldBe("tests.clock-struck.1");
        Store.FindAct(act.Act)!.Outcome.Bytes.ShouldBe([1, 2, 3]);
        VerifiesClean();
    }

    [Fact]
    public async Task What_was_never_there_is_not_found()
    {
        await Begun();
        Store.FindStream(StreamId.New()).ShouldBeNull();
        Store.FindAct(ActId.New()).ShouldBeNull();
        Store.Read(StreamId.New()).ShouldBeEmpty();
        Store.Find(new SettingRow("nothing", [])).ShouldBeNull();
        Store.FindPersonBySignIn([1]).ShouldBeNull();
        Store.StreamsHeldBy(DeskId.New(), "case", 10).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_act_twice_is_done_once()
    {
        var stream = await Begun();
        var act = Acts.Append(stream) with { Outcome = Acts.Seal<Outcome>() };
        await Do(act);

        var again = (await Commit(act)).ShouldBeOfType<Receipt.SeenBefore>();

        again.Act.Outcome.Bytes.ShouldBe(act.Outcome.Bytes);
        again.Act.Digest.ShouldBe(act.ActDigest);
        again.Act.Author.ShouldBe(act.Author);
        Store.FindStream(stream)!.Position.ShouldBe(2);
    }

    [Fact]
    public async Task An_act_id_with_other_content_is_refused()
    {
        var stream = await Begun();
        var act = Acts.Append(stream);
        await Do(act);

        (await Commit(act with { ActDigest = RandomNumberGenerator.GetBytes(32) })).ShouldBeOfType<Receipt.IdUsed>();

        Store.FindStream(stream)!.Position.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_act_twice_at_the_same_moment_is_done_once()
    {
        var stream = await Begun();
        var act = Acts.Append(stream);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Commit(act)));

        receipts.Count(receipt => receipt is Receipt.Committed).ShouldBe(1);
        receipts.Count(receipt => receipt is Receipt.SeenBefore).ShouldBe(19);
        Store.FindStream(stream)!.Position.ShouldBe(2);
    }

    [Fact]
    public async Task A_decision_on_an_old_position_is_stale_and_hurts_nobody_else()
    {
        var stream = await Begun(entries: 3);
        var other = await Begun();
        var stale = Acts.Append(stream) with { RestsOn = [(stream, 2)] };

        var receipts = await Task.WhenAll(Commit(Acts.Append(other)), Commit(stale), Commit(Acts.Append(other)));

        receipts[1].ShouldBe(new Receipt.Stale(stream, 3));
        receipts[0].ShouldBeOfType<Receipt.Committed>();
        receipts[2].ShouldBeOfType<Receipt.Committed>();
        Store.FindStream(other)!.Position.ShouldBe(3);
        (await Commit(stale with { RestsOn = [(stream, 3)] })).ShouldBeOfType<Receipt.Committed>();
    }

    [Fact]
    public async Task Of_two_decisions_on_the_same_position_one_wins()
    {
        var stream = await Begun();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Commit(Acts.Append(stream) with { RestsOn = [(stream, 1)] })));

        receipts.Count(receipt => receipt is Receipt.Committed).ShouldBe(1);
        receipts.Count(receipt => receipt is Receipt.Stale { Position: 2 }).ShouldBe(9);
    }

    [Fact]
    public async Task A_stream_that_is_not_there_is_not_written_to()
    {
        var stream = await Begun();
        var missing = StreamId.New();

        (await Commit(Acts.Append(stream, missing))).ShouldBe(new Receipt.NoStream(missing));
        (await Commit(Acts.Empty() with { Gates = [(missing, 1)] })).ShouldBe(new Receipt.NoStream(missing));
        (await Commit(Acts.Empty() with { RestsOn = [(missing, 0)], Entries = [Acts.Entry(stream)] })).ShouldBe(new Receipt.NoStream(missing));
        (await Commit(Acts.Empty() with { DestroysStreams = [missing] })).ShouldBe(new Receipt.NoStream(missing));
        (await Commit(Acts.Empty() with { Puts = [Wrap(missing, DeskId.New())] })).ShouldBe(new Receipt.NoStream(missing));

        Store.FindStream(stream)!.Position.ShouldBe(1);
        Store.Tree().Size.ShouldBe(1);
    }

    [Fact]
    public async Task A_stream_begins_once()
    {
        var stream = await Begun(entries: 2);
        (await Commit(Acts.Begin(stream))).ShouldBe(new Receipt.Stale(stream, 2));
    }

    [Fact]
    public async Task A_stream_can_begin_without_entries_and_be_written_later()
    {
        var stream = StreamId.New();
        await Do(Acts.Begin(stream, "alert", entries: 0));

        var head = Store.FindStream(stream)!;
        head.ShouldBe(head with { Kind = "alert", Born = 1, Position = 0, Gate = 0, Destroyed = false });
        head.Hash.ShouldBe(new byte[32]);
        await Do(Acts.Append(stream) with { RestsOn = [(stream, 0)] });
        Store.FindStream(stream)!.Position.ShouldBe(1);
        VerifiesClean();
    }

    [Fact]
    public async Task What_no_caller_may_send_throws()
    {
        var stream = await Begun();
        await Should.ThrowAsync<ArgumentException>(() => Commit(Acts.Append(stream) with { ActDigest = [1] }));
        await Should.ThrowAsync<ArgumentException>(() => Commit(Acts.Empty() with { Entries = [new NewEntry(stream, "tests.noted.1", SealedHow.Sealed, 1, default)] }));
        await Should.ThrowAsync<ArgumentException>(() => Commit(Acts.Empty() with { Entries = [Acts.Entry(stream, name: "")] }));
    }

    [Fact]
    public async Task A_page_of_a_stream_begins_after_a_position()
    {
        var stream = await Begun(entries: 10);
        await Begun();
        Store.Read(stream, after: 4, most: 3).Select(entry => entry.Position).ShouldBe([5L, 6L, 7L]);
        Store.Read(stream, after: 10).ShouldBeEmpty();
        Store.ReadAll(9, 100).Select(entry => entry.Seq).ShouldBe([10L, 11L]);
        Store.ReadAll(0, 2).Select(entry => entry.Seq).ShouldBe([1L, 2L]);
    }

    [Fact]
    public async Task The_hash_of_an_entry_is_the_leaf_hash_of_its_envelope()
    {
        var stream = await Begun(entries: 2);
        var entries = Store.Read(stream);
        var envelope = new Envelope
        {
            Stream = stream, Position = 2, Name = entries[1].Name, How = SealedHow.Sealed, Epoch = 1, At = Acts.Noon.ToUnixTimeSeconds(),
            Author = entries[1].Author, Act = entries[1].Act, BodyHash = SHA256.HashData(entries[1].Body.Bytes), Previous = entries[0].Hash,
        };

        entries[1].Hash.ShouldBe(MerkleTree.HashLeaf(envelope.ToBytes()));
        Store.FindStream(stream)!.Hash.ShouldBe(entries[1].Hash);
        Store.Leaves(0, 10).Select(Convert.ToHexString).ShouldBe(entries.Select(entry => Convert.ToHexString(entry.Hash)));
        Store.Tree().Root.ShouldBe(MerkleTree.Root(index => entries[(int)index].Hash, 0, 2));
    }

    [Fact]
    public async Task Audit_lines_are_chained_newest_first_and_found_by_stream()
    {
        var stream = StreamId.New();
        var person = PersonId.New();
        var other = Guid.NewGuid();
        await Do(Commitment.OfReading(person, Acts.Noon, new NewAudit(person, "tests.asked", stream)));
        await Do(Acts.Begin(stream) with { Audit = [new NewAudit(person, "tests.began", stream, other), new NewAudit(person, "tests.signed-in", null)] });
        await Do(Commitment.OfReading(person, Acts.Noon, new NewAudit(person, "tests.read", stream)));

        var lines = Store.Audit(null, long.MaxValue, 10);
        lines.Select(line => line.Code).ShouldBe(["tests.read", "tests.signed-in", "tests.began", "tests.asked"]);
        lines[2].Other.ShouldBe(other);
        lines[1].Stream.ShouldBeNull();
        var expected = AuditChain.Next(lines[1].Hash, 4, Acts.Noon.ToUnixTimeSeconds(), person, "tests.read", stream, lines[0].Act, default);
        lines[0].Hash.ShouldBe(expected);
        Store.Audit(stream, long.MaxValue, 10).Select(line => line.Seq).ShouldBe([4L, 2L, 1L]);
        Store.Audit(stream, 4, 1).Select(line => line.Seq).ShouldBe([2L]);
        Store.Audit(StreamId.New(), long.MaxValue, 10).ShouldBeEmpty();
        VerifiesClean();
    }

    [Fact]
    public async Task Reading_leaves_audit_lines_and_no_act()
    {
        var reading = Commitment.OfReading(PersonId.New(), Acts.Noon, new NewAudit(PersonId.New(), "tests.read", null));
        reading.Forgettable.ShouldBeTrue();
        await Do(reading);
        Store.FindAct(reading.Act).ShouldBeNull();
        Store.Audit(null, long.MaxValue, 1)[0].Act.ShouldBe(reading.Act);
    }

    private static WrapRow Wrap(StreamId stream, DeskId desk, int epoch = 1, bool gated = false, int gate = 0) =>
        new(stream, epoch, desk, 1, gated, gate, Acts.Seal<StreamKeys>(120));

    [Fact]
    public async Task A_desk_finds_the_streams_it_holds_newest_first()
    {
        var (desk, other) = (DeskId.New(), DeskId.New());
        var streams = new List<StreamId>();
        for (var i = 0; i < 5; i++)
        {
            var stream = StreamId.New();
            streams.Insert(0, stream);
            await Do(Acts.Begin(stream) with { Puts = [Wrap(stream, desk, gate: 1), Wrap(stream, other, gated: true)] });
        }

        Store.StreamsHeldBy(desk, "case", 10).Select(head => head.Stream).ShouldBe(streams);
        var page = Store.StreamsHeldBy(desk, "case", 2);
        page.Select(head => head.Stream).ShouldBe(streams[..2]);
        Store.StreamsHeldBy(desk, "case", 2, page[^1].Born).Select(head => head.Stream).ShouldBe(streams[2..4]);
        Store.StreamsHeldBy(desk, "alert", 10).ShouldBeEmpty();
        Store.StreamsHeldBy(other, "case", 10).ShouldBeEmpty();
        await Do(Acts.Empty() with { Puts = [Wrap(streams[0], desk, epoch: 2)], Deletes = [new Delete(Wrap(streams[0], desk)), new Delete(Wrap(streams[1], desk))] });
        Store.StreamsHeldBy(desk, "case", 10).Select(head => head.Stream).ShouldBe([streams[0], .. streams[2..]]);
        VerifiesClean();
    }

    [Fact]
    public async Task Streams_begun_by_one_act_are_not_parted_by_a_page()
    {
        var desk = DeskId.New();
        var streams = Enumerable.Range(0, 3).Select(_ => StreamId.New()).ToArray();
        await Do(Acts.Empty() with { Begins = [.. streams.Select(stream => new NewStream(stream, "alert"))], Puts = [.. streams.Select(stream => Wrap(stream, desk))] });
        var last = StreamId.New();
        await Do(Acts.Append() with { Begins = [new NewStream(last, "alert")], Entries = [Acts.Entry(last)], Puts = [Wrap(last, desk)] });

        Store.StreamsHeldBy(desk, "alert", 2).Length.ShouldBe(4);
    }

    [Fact]
    public async Task Dues_are_found_soonest_first_once_the_gate_is_open_and_until_settled()
    {
        var desk = DeskId.New();
        var (first, second) = (StreamId.New(), StreamId.New());
        await Do(Acts.Begin(first) with { Puts = [Wrap(first, desk, gate: 1), new DueRow(first, "answer", 1, 300, default), new DueRow(first, "answer", 2, 400, default), new DueRow(first, "visit", 1, 100, default)] });
        await Do(Acts.Begin(second) with { Puts = [Wrap(second, desk), new DueRow(second, "answer", 1, 200, default)] });

        Store.DueBy("answer", 300, 10).Select(due => due.At).ShouldBe([200L, 300L]);
        Store.DueBy("answer", 300, 1).Select(due => due.At).ShouldBe([200L]);
        Store.DueBy("visit", 300, 10).Select(due => due.At).ShouldBe([100L]);
        Store.DuesOf(desk, 10).Select(due => due.At).ShouldBe([200L]);
        await Do(Acts.Append(first) with { Gates = [(first, 2)] });
        Store.DuesOf(desk, 10).Select(due => due.At).ShouldBe([100L, 200L, 300L, 400L]);
        await Do(Acts.Append(first) with { Gates = [(first, 1)] });
        Store.FindStream(first)!.Gate.ShouldBe(2);
        await Do(Acts.Append(first) with { Settles = [(first, "answer")], Puts = [new DueRow(first, "answer", 1, 500, default)] });
        Store.DuesOf(desk, 10).Select(due => due.At).ShouldBe([100L, 200L, 500L]);
        Store.DuesOf(DeskId.New(), 10).ShouldBeEmpty();
        VerifiesClean();
    }

    [Fact]
    public async Task Appointments_are_found_soonest_first_within_a_time_once_the_gate_is_open()
    {
        var desk = DeskId.New();
        var (gated, open) = (StreamId.New(), StreamId.New());
        await Do(Acts.Begin(gated) with { Puts = [Wrap(gated, desk, gate: 1), At(gated, 1, 200)] });
        await Do(Acts.Begin(open) with { Puts = [Wrap(open, desk), Wrap(open, DeskId.New(), gated: true), At(open, 1, 300), At(open, 2, 100), At(open, 3, 101)] });

        Store.AppointmentsOf(desk, 100, 300, 10).Select(a => a.At).ShouldBe([100L, 101L, 300L]);
        Store.AppointmentsOf(desk, 101, 299, 10).Select(a => a.At).ShouldBe([101L], "both ends count, and nothing beyond them");
        Store.AppointmentsOf(desk, 100, 300, 2).Select(a => a.At).ShouldBe([100L, 101L]);
        Store.AppointmentsOf(DeskId.New(), 100, 300, 10).ShouldBeEmpty();
        await Do(Acts.Append(gated) with { Gates = [(gated, 1)], Puts = [At(open, 2, 100) with { Off = true, Sequence = 1 }] });
        Store.AppointmentsOf(desk, 100, 300, 10).Select(a => (a.At, a.Off, a.Sequence)).ShouldBe([(100L, true, 1), (101L, false, 0), (200L, false, 0), (300L, false, 0)]);
        (await Commit(Acts.Empty() with { Puts = [At(StreamId.New(), 1, 5)] })).ShouldBeOfType<Receipt.NoStream>();
        VerifiesClean();

        static AppointmentRow At(StreamId stream, int number, long at) => new(stream, number, at, 60, 0, false, 1);
    }

    [Fact]
    public async Task A_glass_does_not_lay_appointments_into_a_supervisors_calendar()
    {
        var (team, supervisor) = (DeskId.New(), DeskId.New());
        var stream = StreamId.New();
        await Do(Acts.Begin(stream) with { Puts = [Wrap(stream, team), Wrap(stream, supervisor, gated: true), new AppointmentRow(stream, 1, 100, 60, 0, false, 1)] });
        Store.AppointmentsOf(team, 0, 200, 10).Length.ShouldBe(1);
        Store.AppointmentsOf(supervisor, 0, 200, 10).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_desk_that_holds_thousands_of_streams_finds_its_own_dues_soonest_first()
    {
        var (busy, other) = (DeskId.New(), DeskId.New());
        var streams = Enumerable.Range(0, 4200).Select(_ => StreamId.New()).ToArray();
        await Do(Acts.Append() with
        {
            Begins = [.. streams.Select(s => new NewStream(s, "case"))],
            Entries = [.. streams.Select(s => Acts.Entry(s))],
            Puts = [.. streams.Select((s, i) => (IRow)Wrap(s, busy, gate: i == 1 ? 1 : 0)), .. streams.Select((s, i) => new DueRow(s, "visit", 1, 10_000 - i, default))],
        });
        var theirs = StreamId.New();
        await Do(Acts.Begin(theirs) with { Puts = [Wrap(theirs, other), new DueRow(theirs, "visit", 1, 1, default), new DueRow(theirs, "visit", 2, 9999, default)] });

        Store.DuesOf(busy, 3).Select(due => due.At).ShouldBe([5801L, 5802L, 5803L]);
        Store.DuesOf(busy, 5000).Length.ShouldBe(4199);
        Store.DuesOf(busy, 5000).ShouldNotContain(due => due.Stream == streams[1] || due.Stream == theirs);
        await Do(Acts.Append(streams[1]) with { Gates = [(streams[1], 1)] });
        Store.DuesOf(busy, 5000)[^2].Stream.ShouldBe(streams[1]);
        Store.DuesOf(other, 10).Select(due => due.At).ShouldBe([1L, 9999L]);
    }

    [Fact]
    public async Task Notices_wait_until_their_next_try()
    {
        NoticeRow Notice(NoticeState state, long next) =>
            new(Guid.NewGuid(), "alert", "high", StreamId.New(), PersonId.New(), DeskId.New(), "mail", state, 0, 1, next, 0, "");

        var waiting = Notice(NoticeState.Waiting, 20);
        await Do(Acts.Empty() with { Puts = [Notice(NoticeState.Waiting, 30), waiting, Notice(NoticeState.Sent, 10), Notice(NoticeState.Waiting, 10)] });

        Store.NoticesToSend("mail", 20, 10).Select(notice => notice.Next).ShouldBe([10L, 20L]);
        Store.NoticesToSend("webhook", 20, 10).ShouldBeEmpty();
        await Do(Acts.Empty() with { Puts = [waiting with { State = NoticeState.Sent, Attempts = 1, Done = 25 }] });
        Store.NoticesToSend("mail", 30, 10).Select(notice => notice.Next).ShouldBe([10L, 30L]);
        Store.Find(waiting)!.Done.ShouldBe(25);
        Store.NoticesAbout(waiting.Stream).ShouldHaveSingleItem().State.ShouldBe(NoticeState.Sent);
        Store.NoticesAbout(StreamId.New()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Facts_are_numbered_by_the_store()
    {
        await Do(Acts.Empty() with { Puts = [new FactRow(0, Acts.Seal<Facts>()), new FactRow(0, Acts.Seal<Facts>())] });
        await Do(Acts.Empty() with { Puts = [new FactRow(0, Acts.Seal<Facts>())] });
        Store.All<FactRow>().Select(fact => fact.Seq).ShouldBe([1L, 2L, 3L]);
    }

    [Fact]
    public async Task Finds_are_numbered_by_the_store_and_cards_beside_them_name_them_in_order()
    {
        var stream = await Begun();
        var (mine, theirs) = (DeskId.New(), DeskId.New());
        var act = Acts.Append(stream);
        await Do(act with { Puts = [NewFind(stream, act.Act, "one"), NewCard(-1, mine), NewCard(-1, theirs), NewFind(stream, act.Act, "two", 1), NewCard(-2, theirs)] });
        await Do(Acts.Empty() with { Puts = [NewFind(stream, act.Act, "one", 2)] });
        await Do(Acts.Empty() with { Puts = [NewFind(stream, act.Act, "one"), NewCard(-1, mine), NewFind(stream, act.Act, "one", 2), NewCard(-2, theirs)] });

        Store.FindsAfter("one", 0, 10).Select(f => f.Seq).ShouldBe([1L, 3L]);
        Store.FindsAfter("one", 1, 10).Select(f => f.Seq).ShouldBe([3L]);
        Store.FindsAfter("two", 0, 10).Select(f => f.Seq).ShouldBe([2L]);
        Store.FindsIn(stream).Select(f => f.Seq).ShouldBe([1L, 2L, 3L]);
        Store.CardsOf([2, 1, 3], [mine]).Select(c => (c.Find.Seq, c.Find.Act, c.Card.Desk)).ShouldBe([(1L, act.Act, mine)]);
        Store.CardsOf([2, 1, 3], [mine, theirs]).Length.ShouldBe(3);
        VerifiesClean();
    }

    [Fact]
    public async Task Many_cards_are_read_side_by_side_and_come_in_the_order_asked_for()
    {
        var stream = await Begun();
        var desk = DeskId.New();
        var act = Acts.Append(stream);
        await Do(act with { Puts = [.. Enumerable.Range(0, 300).SelectMany(i => new IRow[] { NewFind(stream, act.Act, "one", i), NewCard(-1 - i, desk) })] });
        foreach (var many in new[] { 0, 1, 25, 26, 199, 300 })
        {
            long[] asked = [.. Enumerable.Range(1, many).Select(i => (long)i).Reverse()];
            Store.CardsOf(asked, [desk]).Select(c => c.Find.Seq).ShouldBe(asked);
        }
    }

    [Fact]
    public async Task What_is_destroyed_is_found_no_more_and_gets_no_card_again()
    {
        var stream = await Begun();
        var desk = DeskId.New();
        var (one, two) = (Acts.Append(stream), Acts.Append(stream));
        await Do(one with { Puts = [NewFind(stream, one.Act, "one"), NewCard(-1, desk)] });
        await Do(two with { Puts = [NewFind(stream, two.Act, "one"), NewCard(-1, desk)] });

        await Do(Acts.Empty() with { DestroysEntries = [(stream, 2)] });
        Store.FindsIn(stream).Select(f => f.Act).ShouldBe([two.Act]);
        await Do(Acts.Empty() with { Puts = [NewCard(1, desk)] });
        Store.CardsOf([1, 2], [desk]).Select(c => c.Find.Seq).ShouldBe([2L]);

        await Do(Acts.Empty() with { DestroysStreams = [stream] });
        Store.FindsIn(stream).ShouldBeEmpty();
        Store.All<CardRow>().ShouldBeEmpty();
        (await Store.Commit(Acts.Empty() with { Puts = [NewFind(stream, one.Act, "one")] }, TestContext.Current.CancellationToken)).ShouldNotBeOfType<Receipt.Committed>();
        VerifiesClean();
    }

    private static FindRow NewFind(StreamId stream, ActId act, string purpose, int ordinal = 0) => new(0, stream, act, ordinal, 0, purpose, 1, Acts.Seal<TokenList>());

    private static CardRow NewCard(long find, DeskId desk) => new(find, desk, 1, false, Acts.Seal<IndexCard>());

    [Fact]
    public async Task Every_kind_of_row_is_put_found_replaced_listed_and_deleted()
    {
        var stream = await Begun();
        foreach (var (row, changed) in Samples.Rows(stream))
            await RoundTrip(row, changed);

        VerifiesClean();
    }

    private async Task RoundTrip(IRow row, IRow changed)
    {
        await Do(Acts.Empty() with { Puts = [row] });
        Samples.Same(Samples.Find(Store, row)!, row).ShouldBeTrue(row.ToString());
        await Do(Acts.Empty() with { Puts = [changed] });
        Samples.Same(Samples.Find(Store, row)!, changed).ShouldBeTrue(changed.ToString());
        Samples.Count(Store, row).ShouldBe(1, row.ToString());
        await Do(Acts.Empty() with { Deletes = [new Delete(row)] });
        Samples.Find(Store, row).ShouldBeNull();
        await Do(Acts.Empty() with { Puts = [row] });
    }

    [Fact]
    public async Task Rows_are_listed_by_their_leading_keys_in_key_order()
    {
        var (desk, person) = (DeskId.New(), PersonId.New());
        var rows = new[] { 3, 1, 2 }.Select(epoch => new MemberKeyRow(desk, person, epoch, 1, Acts.Seal<DeskPrivateKey>())).ToArray();
        await Do(Acts.Empty() with { Puts = [.. rows, new MemberKeyRow(desk, PersonId.New(), 1, 1, Acts.Seal<DeskPrivateKey>()), new MemberKeyRow(DeskId.New(), person, 1, 1, Acts.Seal<DeskPrivateKey>())] });

        Store.All<MemberKeyRow>(desk, person).Select(row => row.Epoch).ShouldBe([1, 2, 3]);
        Store.All<MemberKeyRow>(desk).Length.ShouldBe(4);
        Store.All<MemberKeyRow>().Length.ShouldBe(5);
        Should.Throw<ArgumentException>(() => Store.All<SettingRow>("one", "two"));
    }

    [Fact]
    public async Task A_person_is_found_by_her_sign_in_and_no_two_share_one()
    {
        PersonRow Person(byte[] signIn) => new(PersonId.New(), signIn, Acts.Seal<MachineNote>(), [], [], default, 0, 1);

        var sokha = Person([1, 2, 3]);
        await Do(Acts.Empty() with { Puts = [sokha, Person([4])] });
        Store.FindPersonBySignIn([1, 2, 3])!.Person.ShouldBe(sokha.Person);
        Store.FindPersonBySignIn([9]).ShouldBeNull();

        var before = Store.Tree();
        await Should.ThrowAsync<StoreException>(() => Commit(Acts.Empty() with { Puts = [new SettingRow("half", []), Person([4])] }));
        Store.Find(new SettingRow("half", [])).ShouldBeNull();
        await Begun();
        Store.Tree().Size.ShouldBe(before.Size + 1);
        VerifiesClean();
    }

    [Fact]
    public async Task One_entry_is_destroyed_and_the_chain_stays_whole()
    {
        var stream = await Begun(entries: 3);
        var root = Store.Tree().Root;
        var act = Acts.Empty() with { DestroysEntries = [(stream, 2)] };

        await Do(act);

        var entries = Store.Read(stream);
        entries.Select(entry => entry.Destroyed).ShouldBe([false, true, false]);
        entries[1].Body.IsEmpty.ShouldBeTrue();
        entries[2].Body.IsEmpty.ShouldBeFalse();
        Store.Tree().Root.ShouldBe(root);
        Store.Destructions().ShouldBe([new DestructionRecord(stream, 2, act.Act, Acts.Noon)]);
        await Do(Acts.Empty() with { DestroysEntries = [(stream, 2)] });
        (await Commit(Acts.Empty() with { DestroysEntries = [(stream, 4)] })).ShouldBe(new Receipt.Stale(stream, 3));
        VerifiesClean();
    }

    [Fact]
    public async Task A_stream_is_destroyed_with_its_wraps_dues_and_appointments_and_takes_nothing_more()
    {
        var desk = DeskId.New();
        var stream = StreamId.New();
        await Do(Acts.Begin(stream, entries: 3) with { Puts = [Wrap(stream, desk), Wrap(stream, desk, gated: true), new EpochRow(stream, 1, new byte[32]), new DueRow(stream, "visit", 1, 5, default), new AppointmentRow(stream, 1, 5, 60, 0, false, 1)] });
        await Do(Acts.Empty() with { DestroysEntries = [(stream, 1)] });
        var act = Acts.Empty() with { DestroysStreams = [stream] };

        await Do(act);

        Store.FindStream(stream)!.Destroyed.ShouldBeTrue();
        Store.Read(stream).ShouldAllBe(entry => entry.Destroyed && entry.Body.IsEmpty);
        Store.All<WrapRow>(stream).ShouldBeEmpty();
        Store.All<EpochRow>(stream).ShouldBeEmpty();
        Store.DueBy("visit", 10, 10).ShouldBeEmpty();
        Store.All<AppointmentRow>(stream).ShouldBeEmpty();
        Store.StreamsHeldBy(desk, "case", 10).ShouldBeEmpty();
        Store.Destructions().ShouldBe([new DestructionRecord(stream, null, act.Act, Acts.Noon)]);
        (await Commit(Acts.Append(stream))).ShouldBe(new Receipt.NoStream(stream));
        (await Commit(Acts.Empty() with { Puts = [Wrap(stream, desk)] })).ShouldBe(new Receipt.NoStream(stream));
        (await Commit(Acts.Empty() with { DestroysStreams = [stream] })).ShouldBeOfType<Receipt.Committed>();
        VerifiesClean();
    }

    [Fact]
    public async Task A_list_of_destructions_is_done_again_as_far_as_it_is_here()
    {
        var (whole, part) = (await Begun(entries: 2), await Begun(entries: 2));
        DestructionRecord[] list =
        [
            new(whole, null, ActId.New(), Acts.Noon), new(part, 1, ActId.New(), Acts.Noon),
            new(part, 99, ActId.New(), Acts.Noon), new(StreamId.New(), null, ActId.New(), Acts.Noon),
        ];

        await Store.ApplyDestructions(list, TestContext.Current.CancellationToken);
        await Store.ApplyDestructions(list, TestContext.Current.CancellationToken);

        Store.Destructions().ShouldBe(list[..2], ignoreOrder: true);
        Store.FindStream(whole)!.Destroyed.ShouldBeTrue();
        VerifiesClean();
        await Begun();
    }

    [Fact]
    public async Task Everything_is_there_after_opening_again()
    {
        var stream = await Begun(entries: 5);
        var tree = Store.Tree();
        await Close();

        Store.Tree().Root.ShouldBe(tree.Root);
        (await Do(Acts.Append(stream))).Positions.ShouldBe([6L]);
        (await Commit(Acts.Append(stream) with { RestsOn = [(stream, 5)] })).ShouldBe(new Receipt.Stale(stream, 6));
        VerifiesClean();
    }

    [Fact]
    public async Task Sixty_four_writers_leave_dense_positions()
    {
        var streams = new List<StreamId>();
        for (var i = 0; i < 10; i++)
            streams.Add(await Begun());

        await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(async () =>
        {
            for (var i = writer; i < 2000; i += 64)
                await Do(Acts.Append(streams[i % 10], streams[i * 7 % 10]));
        })));

        Store.Tree().Size.ShouldBe(4010);
        foreach (var stream in streams)
        {
            var entries = Store.Read(stream);
            entries.Select(entry => entry.Position).ShouldBe(Enumerable.Range(1, entries.Length).Select(i => (long)i));
        }

        VerifiesClean();
    }

    [Fact]
    public async Task A_caller_that_gave_up_before_its_turn_wrote_nothing()
    {
        var stream = await Begun();
        await Should.ThrowAsync<OperationCanceledException>(() => Store.Commit(Acts.Append(stream), new CancellationToken(canceled: true)));
        Store.FindStream(stream)!.Position.ShouldBe(1);
    }
}
