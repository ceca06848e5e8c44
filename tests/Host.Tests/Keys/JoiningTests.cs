using Kapea.Host.Access;
using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Journal.Keys;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Host.Tests.Keys;

/// <summary>Joining, leaving, losing a phrase, recovering.</summary>
public sealed class JoiningTests
{
    private const string Phrase_ = "nine herons over the wet rice";

    [Fact]
    public async Task A_newcomer_is_admitted_after_the_digits_were_compared_also_in_Khmer_figures()
    {
        await using var house = await TestHouse.Open();
        var (id, code) = await Invite(house, "thida");
        var desk = Desk(house, "intake");
        (await house.Key(DemoPeople.Sophea, new AdmitMember(desk.Value, id, "0000", false, null))).Code.ShouldBe("access.not-yet-joined");
        (await house.Parts.Joining.Join("thida", code, Phrase_, Phrase_)).Refused.ShouldBeNull();
        var spoken = KeyPair.Spoken(house.Parts.Book.Now.Person(new PersonId(id))!.Row.Fingerprint);
        var wrong = (spoken[0] == '9' ? '0' : (char)(spoken[0] + 1)) + spoken[1..];
        (await house.Key(DemoPeople.Sophea, new AdmitMember(desk.Value, id, wrong, false, null))).Code.ShouldBe("access.fingerprint-differs");
        (await house.Key(DemoPeople.Sophea, new AdmitMember(desk.Value, id, "", false, null))).Code.ShouldBe("access.fingerprint-differs");
        (await house.Key(DemoPeople.Dara, new AdmitMember(desk.Value, id, spoken, false, null))).Code.ShouldBe("door.not-allowed", "she does not lead");
        (await house.Key(DemoPeople.Sokha, new AdmitMember(desk.Value, id, spoken, false, null))).Code.ShouldBe("access.leads-only", "she leads another desk");
        (await house.Key(DemoPeople.Vanna, new AdmitMember(desk.Value, id, spoken, false, null))).Code.ShouldBe("access.leads-only", "an administrator admits nobody");
        var khmer = string.Concat(spoken.Select(c => char.IsAsciiDigit(c) ? (char)('០' + (c - '0')) : c));
        (await house.Key(DemoPeople.Sophea, new AdmitMember(desk.Value, id, khmer, false, null))).Code.ShouldBe("done");
        (await house.Key(DemoPeople.Sophea, new AdmitMember(desk.Value, id, spoken, false, null))).Code.ShouldBe("access.already-member");
        var told = await Told.In(house);
        var visit = (await house.Parts.Sessions.SignIn("thida", Phrase_))!.Value.Visit;
        visit.Ring.Open(house.Parts.Store, house.Parts.Store.FindStream(told.Report)!, 1).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_weak_phrase_a_wrong_code_a_used_code_and_an_expired_one_are_refused()
    {
        await using var house = await TestHouse.Open();
        var (_, code) = await Invite(house, "thida");
        (await house.Parts.Joining.Join("thida", code, "short", "short")).Refused.ShouldBe(AccessRefusals.WeakPhrase);
        (await house.Parts.Joining.Join("thida", code, "aaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaa")).Refused.ShouldBe(AccessRefusals.WeakPhrase);
        (await house.Parts.Joining.Join("thida", code, Phrase_, Phrase_ + "!")).Refused.ShouldBe(AccessRefusals.PhrasesDiffer);
        (await house.Parts.Joining.Join("thida", "00000-00000-00000-00000", Phrase_, Phrase_)).Refused.ShouldBe(AccessRefusals.BadInvitation);
        (await house.Parts.Joining.Join("nobody", code, Phrase_, Phrase_)).Refused.ShouldBe(AccessRefusals.BadInvitation);
        (await house.Parts.Joining.Join("thida", code.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l'), Phrase_, "  nine   herons over the wet rice ")).Refused.ShouldBeNull("as somebody typed it");
        (await house.Parts.Joining.Join("thida", code, Phrase_, Phrase_)).Refused.ShouldBe(AccessRefusals.BadInvitation, "used");
        var (_, late) = await Invite(house, "vuthy");
        house.Clock.Hold(TestHouse.Begins + InvitePerson.GoodFor + TimeSpan.FromSeconds(1));
        (await house.Parts.Joining.Join("vuthy", late, Phrase_, Phrase_)).Refused.ShouldBe(AccessRefusals.BadInvitation, "expired");
    }

    [Fact]
    public async Task An_unknown_name_takes_the_same_work_as_a_wrong_code()
    {
        await using var house = await TestHouse.Open();
        await Invite(house, "thida");
        var store = new NotingStore(house.Parts.Store);
        var joining = new Joining(store, house.Parts.Book, house.Parts.Machine, house.Parts.Sessions, house.Clock);
        var works = new List<string>();
        foreach (var name in new[] { "thida", "nobody", DemoPeople.Dara.SignIn })
        {
            (await joining.Join(name, "00000-00000-00000-00000", Phrase_, Phrase_)).Refused.ShouldBe(AccessRefusals.BadInvitation, name);
            works.Add(string.Join(' ', store.Take()));
        }

        works.ShouldAllBe(work => work == nameof(InvitationRow));
        Invitations.OfNobody.Length.ShouldBe(Invitations.Hash("x").Length, "a shorter one would be refused before it is compared");
    }

    [Fact]
    public async Task Wrong_codes_given_by_others_do_not_spoil_an_invitation()
    {
        await using var house = await TestHouse.Open();
        var (_, code) = await Invite(house, "thida");
        for (var i = 0; i < 10; i++) (await house.Parts.Joining.Join("thida", "00000-00000-00000-00000", Phrase_, Phrase_)).Refused.ShouldBe(AccessRefusals.BadInvitation);
        (await house.Parts.Joining.Join("thida", code, Phrase_, Phrase_)).Refused.ShouldBeNull();
    }

    [Fact]
    public async Task Suspension_ends_every_session_at_once()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var tokens = new[] { await house.SignIn(DemoPeople.Dara), await house.SignIn(DemoPeople.Dara) };
        tokens.ShouldAllBe(t => house.Parts.Sessions.Resolve(t) != null);
        (await house.Key(DemoPeople.Vanna, new SuspendPerson(house.PersonOf(DemoPeople.Vanna).Id.Value))).Code.ShouldBe("access.not-yourself");
        (await house.Key(DemoPeople.Vanna, new SuspendPerson(house.PersonOf(DemoPeople.Dara).Id.Value))).Code.ShouldBe("done");
        tokens.ShouldAllBe(t => house.Parts.Sessions.Resolve(t) == null);
        house.Parts.Store.All<SessionRow>().ShouldNotContain(s => s.Person == house.PersonOf(DemoPeople.Dara).Id);
        (await house.Parts.Sessions.SignIn(DemoPeople.Dara.SignIn, DemoPeople.Dara.Phrase)).ShouldBeNull();
        using var client = house.Nobody();
        client.DefaultRequestHeaders.Authorization = new("Bearer", tokens[0]);
        (await TestHouse.CodeOf(await client.PostAsync("/api/v1/parcel", TestHouse.Json(new System.Text.Json.Nodes.JsonObject()), TestContext.Current.CancellationToken))).ShouldBe("door.not-signed-in");
        house.Parts.Book.Now.Desk("intake")!.Row.MustTurn.ShouldBeTrue();
        _ = told;
    }

    [Fact]
    public async Task Signing_out_while_another_request_opens_the_session_ends_it_all_the_same()
    {
        await using var house = await TestHouse.Open();
        var cookie = await house.SignIn(DemoPeople.Dara);
        var store = new NotingStore(house.Parts.Store);
        using var sessions = new Sessions(store, house.Parts.Book, house.Parts.Machine, house.Parts.SearchKeys, house.Clock);
        var visit = house.Parts.Sessions.Resolve(cookie)!;
        store.Between = row =>
        {
            if (row is not SessionRow) return;
            store.Between = null;
            sessions.End(visit, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        };
        sessions.Resolve(cookie).ShouldBeNull();
        sessions.Resolve(cookie).ShouldBeNull("nor from memory");
        sessions.OpenCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_new_phrase_ends_her_other_sessions_and_not_this_one()
    {
        await using var house = await TestHouse.Open();
        var (here, elsewhere, others) = (await house.SignIn(DemoPeople.Dara), await house.SignIn(DemoPeople.Dara), await house.SignIn(DemoPeople.Sophea));
        (await house.Parts.Joining.ChangePhrase(house.Parts.Sessions.Resolve(here)!, DemoPeople.Dara.Phrase, Phrase_, Phrase_)).ShouldBeNull();
        house.Parts.Sessions.Resolve(elsewhere).ShouldBeNull("whoever had learned the old phrase is out");
        house.Parts.Sessions.Resolve(here).ShouldNotBeNull();
        house.Parts.Sessions.Resolve(others).ShouldNotBeNull();
    }

    [Fact]
    public async Task After_a_leaving_the_key_turns_at_the_next_sign_in_and_streams_at_their_next_write()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var desk = Desk(house, "intake");
        var old = KeyRing.Open(house.Parts.Store, house.PersonOf(DemoPeople.Dara).Id, [.. await TestHouse.KeyOf(DemoPeople.Dara)], [desk]);
        old.Open(house.Parts.Store, house.Parts.Store.FindStream(told.Report)!, 1).ShouldNotBeNull();
        (await house.Key(DemoPeople.Sophea, new ReleaseMember(desk.Value, house.PersonOf(DemoPeople.Sophea).Id.Value))).Code.ShouldBe("access.last-lead");
        (await house.Key(DemoPeople.Sophea, new ReleaseMember(desk.Value, house.PersonOf(DemoPeople.Dara).Id.Value))).Code.ShouldBe("done");
        (await house.VisitOf(DemoPeople.Dara)).Desks.ShouldBeEmpty();
        house.Parts.Book.Now.Desk(desk)!.Row.Epoch.ShouldBe(1);
        await house.SignIn(DemoPeople.Sophea);
        house.Parts.Book.Now.Desk(desk)!.Row.ShouldSatisfyAllConditions(r => r.Epoch.ShouldBe(2), r => r.MustTurn.ShouldBeFalse());
        Epoch(house, told.Report).ShouldBe(1, "not before it is written to");
        var note = await house.Must<NoteOnReport, ReportState>(DemoPeople.Sophea, new(ReportNoteKind.Remark, "after the leaving"), told.Report);
        Epoch(house, told.Report).ShouldBe(2);
        var head = house.Parts.Store.FindStream(told.Report)!;
        old.Open(house.Parts.Store, head, 2).ShouldBeNull("the leaver's old ring");
        var entry = house.Parts.Store.Read(told.Report)[^1];
        entry.Epoch.ShouldBe(2);
        Bodies.TryOpen(old.Open(house.Parts.Store, head, 1)!, entry).ShouldBeNull("nor with the keys of the old epoch");
        var ring = (await house.VisitOf(DemoPeople.Sophea)).Ring;
        ring.Open(house.Parts.Store, head, 1).ShouldNotBeNull("who stays reads old and new");
        ring.Open(house.Parts.Store, head, 2).ShouldNotBeNull();
        _ = note;
    }

    [Fact]
    public async Task Who_posts_without_holding_the_stream_turns_its_epoch_too_and_keeps_no_key_of_it()
    {
        await using var house = await TestHouse.Open();
        house.Clock.Hold(TestHouse.Begins);
        var report = (await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, Told.Telling())).Subject!.Value;
        await house.Must<TriageReport, ReportState>(DemoPeople.Sophea, ReportAndAlert.Judged("G1"), report);
        var alert = ReportAndAlert.Id((await house.Must<Work.Alerts.RaiseAlert, ReportState>(DemoPeople.Sophea, ReportAndAlert.Kandal, report)).Begun["alert"]);
        await house.Key(DemoPeople.Sophea, new ReleaseMember(Desk(house, "intake").Value, house.PersonOf(DemoPeople.Dara).Id.Value));
        await house.SignIn(DemoPeople.Sophea);
        await house.Must<Work.Alerts.AcknowledgeAlert, Work.Alerts.AlertState>(DemoPeople.Visal, new("on the way", 5, null), alert);
        Epoch(house, report).ShouldBe(2);
        (await house.VisitOf(DemoPeople.Visal)).Ring.Open(house.Parts.Store, house.Parts.Store.FindStream(report)!, 2).ShouldBeNull();
        var seen = house.Parts.Door.Look<ReportState>(await house.VisitOf(DemoPeople.Sophea), report, Work.Access.StreamKind.Report)!;
        seen.State.Alerts[0].Answer.ShouldNotBeNull("intake reads what the police posted under the new epoch");
    }

    [Fact]
    public async Task Two_who_sign_in_at_the_same_moment_make_one_key()
    {
        await using var house = await TestHouse.Open();
        var (id, code) = await Invite(house, "thida");
        await house.Parts.Joining.Join("thida", code, Phrase_, Phrase_);
        var spoken = KeyPair.Spoken(house.Parts.Book.Now.Person(new PersonId(id))!.Row.Fingerprint);
        (await house.Key(DemoPeople.Sophea, new AdmitMember(Desk(house, "intake").Value, id, spoken, false, null))).Code.ShouldBe("done");
        (await house.Key(DemoPeople.Sophea, new ReleaseMember(Desk(house, "intake").Value, id))).Code.ShouldBe("done");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => house.SignIn(i % 2 == 0 ? DemoPeople.Sophea : DemoPeople.Dara))));
        house.Parts.Book.Now.Desk("intake")!.Row.Epoch.ShouldBe(2);
        house.Parts.Store.Audit(null, long.MaxValue, 1000).Count(a => a.Code == "access.desk-key-turned").ShouldBe(1);
        var report = (await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, Told.Telling())).Subject!.Value;
        (await house.VisitOf(DemoPeople.Dara)).Ring.Open(house.Parts.Store, house.Parts.Store.FindStream(report)!, 1).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_known_of_the_network_is_never_older_than_the_last_change()
    {
        await using var house = await TestHouse.Open();
        var dara = house.PersonOf(DemoPeople.Dara).Id;
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => { while (!stop.IsCancellationRequested) house.Parts.Book.Refresh(); })).ToArray();
        for (var i = 0; i < 60; i++)
        {
            var state = i % 2 == 0 ? PersonState.Suspended : PersonState.Active;
            var row = house.Parts.Book.Now.Person(dara)!.Row with { State = (int)state };
            await house.Parts.Store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = dara, At = house.Clock.GetUtcNow(), Puts = [row] }, TestContext.Current.CancellationToken);
            house.Parts.Book.Refresh();
            house.Parts.Book.Now.Person(dara)!.State.ShouldBe(state);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task A_lost_phrase_means_a_new_key_and_each_lead_admits_again()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var dara = house.PersonOf(DemoPeople.Dara).Id;
        var token = await house.SignIn(DemoPeople.Dara);
        var (_, done) = await house.Key(DemoPeople.Vanna, new RenewInvitation(dara.Value));
        house.Parts.Sessions.Resolve(token).ShouldBeNull();
        (await house.Parts.Sessions.SignIn(DemoPeople.Dara.SignIn, DemoPeople.Dara.Phrase)).ShouldBeNull();
        var (refused, secret) = await house.Parts.Joining.Join(DemoPeople.Dara.SignIn, done!.Told["invitation"], Phrase_, Phrase_);
        refused.ShouldBeNull();
        house.Parts.Book.Now.Person(dara)!.Row.KeyEpoch.ShouldBe(2);
        var head = house.Parts.Store.FindStream(told.Report)!;
        house.Parts.Sessions.Resolve(secret!.Cookie)!.Ring.Open(house.Parts.Store, head, 1).ShouldBeNull("not before a lead has admitted her again");
        var spoken = KeyPair.Spoken(house.Parts.Book.Now.Person(dara)!.Row.Fingerprint);
        (await house.Key(DemoPeople.Sophea, new AdmitMember(Desk(house, "intake").Value, dara.Value, spoken, false, null))).Code.ShouldBe("done");
        house.Parts.Sessions.Resolve(secret.Cookie)!.Ring.Open(house.Parts.Store, head, 1).ShouldNotBeNull();
        house.Parts.Book.Now.Desk("intake")!.Members.Single(m => m.Person == dara).Turn.ShouldBe(2, "her place in the order of duty is kept");
    }

    [Fact]
    public async Task Two_papers_in_either_order_bring_a_desk_back_and_a_wrong_one_is_told()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var (first, second) = await TestHouse.Papers();
        var strange = RecoveryPapers.New();
        RecoveryPapers.TryJoin(first, first).ShouldBeNull("one paper twice");
        RecoveryPapers.IsPaper(first[..7] + (first[7] == '0' ? '2' : '0') + first[8..]).ShouldBeFalse("a slip of the pen");
        var desk = Desk(house, "counselling");
        var pair = KeyPair.New();
        var store = house.Parts.Store;
        var mixed = RecoveryPapers.TryJoin(first, strange.Second)!;
        DeskTurn.Recover(store, mixed, desk, house.PersonOf(DemoPeople.Bopha).Id, pair.Public, 1).ShouldBeNull("papers of two installations");
        foreach (var (one, two) in new[] { (first, second), (second.ToLowerInvariant().Replace('-', ' '), first) })
        {
            var joined = RecoveryPapers.TryJoin(one, two)!;
            joined.Public.ShouldBe(house.Parts.Book.Now.RecoveryKey);
            var rows = DeskTurn.Recover(store, joined, desk, house.PersonOf(DemoPeople.Bopha).Id, pair.Public, 1)!.Value;
            await store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = house.Clock.GetUtcNow(), Puts = rows }, TestContext.Current.CancellationToken);
            using var ring = KeyRing.Open(store, house.PersonOf(DemoPeople.Bopha).Id, [.. pair.Private], [desk]);
            ring.Open(store, store.FindStream(told.Health)!, 1).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_wrong_machine_key_is_said_in_a_sentence_and_writes_nothing()
    {
        await using var house = await TestHouse.Open();
        var other = Path.Combine(house.Folder, "other-key");
        MachineKey.New().Write(other);
        await house.Restart(() =>
        {
            var clock = new Kapea.Host.Doors.KapeaClock(TimeProvider.System);
            foreach (var (key, said) in new[] { (other, "not the one this data directory was made with"), (Path.Combine(house.Folder, "none"), "There is no machine key") })
                Should.Throw<InvalidDataException>(() => House.Build(new() { Data = house.Options.Data, MachineKey = key, Listen = "http://127.0.0.1:0" }, clock)).Message.ShouldContain(said);
        });
        (await house.SignIn(DemoPeople.Sophea)).ShouldNotBeEmpty("after the mistake it opens with the right one");
    }

    private static async Task<(Guid Id, string Code)> Invite(TestHouse house, string name)
    {
        var (_, done) = await house.Key(DemoPeople.Vanna, new InvitePerson(name, "A newcomer", "km", null, null));
        return (Guid.ParseExact(done!.Told["person"], "N"), done.Told["invitation"]);
    }

    private static DeskId Desk(TestHouse house, string code) => house.Parts.Book.Now.Desk(code)!.Id;

    private static int Epoch(TestHouse house, StreamId stream) => house.Parts.Store.All<EpochRow>(stream)[^1].Epoch;
}
