using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Work.Tests.Exchange;

/// <summary>Copies of lists: who may take which, until when they may exist, and what is said of them then.</summary>
public sealed class ExportListTests
{
    private static readonly ExportList Cases = new(ExportedList.Cases, "For the meeting with the provincial office", 14);

    private static Happened Did(Decision decision) => decision.ShouldBeOfType<Decision.Accepted>().What;

    private static string Refused(Decision decision) => decision.ShouldBeOfType<Decision.Refused>().Why.Code;

    private static CopyState Taken(Circumstances now, ExportList? act = null)
    {
        var written = Did(ExportList.Decide(CopyState.Empty, act ?? Cases, now)).Entries.Single();
        return CopyState.Empty.Apply(written.Entry, new(1, now.At, now.Author, Guid.NewGuid()));
    }

    [Fact]
    public void A_copy_is_written_down_with_its_purpose_mark_and_last_day_and_without_a_line_of_the_list()
    {
        var now = Scene.At(Scene.Local("2030-03-04T23:30"), desk: "social");
        var happened = Did(ExportList.Decide(CopyState.Empty, Cases, now));
        var exported = happened.Entries.ShouldHaveSingleItem().Entry.ShouldBeOfType<ListExported>();
        (exported.List, exported.Purpose, exported.Until).ShouldBe((ExportedList.Cases, Cases.Purpose, new DateOnly(2030, 3, 18)));
        exported.Mark.ShouldMatch("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$");
        happened.Dues.ShouldHaveSingleItem().At.ShouldBe(Scene.Local("2030-03-18T23:59:59"));
        happened.Streams.ShouldHaveSingleItem().Holders.ShouldBe([Holder.Of(DeskFunction.Supervision), Holder.Of("social")]);
    }

    [Fact]
    public void A_supervisors_own_copy_is_held_once() =>
        Did(ExportList.Decide(CopyState.Empty, Cases, Scene.At(Scene.Told, desk: "supervision"))).Streams.Single().Holders.ShouldBe([Holder.Of("supervision")]);

    [Theory]
    [InlineData(ExportedList.Cases, DeskFunction.SocialTeam, true)]
    [InlineData(ExportedList.Cases, DeskFunction.LegalTeam, true)]
    [InlineData(ExportedList.Cases, DeskFunction.Supervision, true)]
    [InlineData(ExportedList.Cases, DeskFunction.Intake, false)]
    [InlineData(ExportedList.Proceedings, DeskFunction.LegalTeam, true)]
    [InlineData(ExportedList.Proceedings, DeskFunction.SocialTeam, false)]
    [InlineData(ExportedList.Debts, DeskFunction.LegalTeam, true)]
    [InlineData(ExportedList.Debts, DeskFunction.Supervision, false)]
    public void A_desk_takes_only_a_list_that_it_has_on_a_page(ExportedList list, DeskFunction function, bool may)
    {
        var decision = ExportList.Decide(CopyState.Empty, Cases with { List = list }, Scene.At(Scene.Told) with { Function = function });
        if (may) Did(decision);
        else Refused(decision).ShouldBe("exchange.not-your-list");
    }

    [Fact]
    public void The_file_is_for_its_taker_for_an_hour_and_not_once_it_is_destroyed()
    {
        var copy = Taken(Scene.At(Scene.Told, desk: "social"));
        copy.MayBeFetchedBy(Scene.Sokha, Scene.Told.AddMinutes(59)).ShouldBeTrue();
        copy.MayBeFetchedBy(Scene.Sokha, Scene.Told.AddMinutes(60)).ShouldBeFalse();
        copy.MayBeFetchedBy(Scene.Bopha, Scene.Told).ShouldBeFalse();
        (copy with { DestroyedAt = Scene.Told }).MayBeFetchedBy(Scene.Sokha, Scene.Told).ShouldBeFalse();
        CopyState.Empty.MayBeFetchedBy(Guid.Empty, Scene.Told).ShouldBeFalse();
    }

    [Fact]
    public void After_its_last_day_it_should_have_been_destroyed()
    {
        var copy = Taken(Scene.At(Scene.Told, desk: "social"));
        copy.IsOverdueOn(new(2030, 3, 18)).ShouldBeFalse();
        copy.IsOverdueOn(new(2030, 3, 19)).ShouldBeTrue();
        var destroyed = copy.Apply(Did(NoteCopyDestroyed.Decide(copy, new("Shredded"), Scene.At(Scene.Told))).Entries.Single().Entry, default);
        destroyed.IsOverdueOn(new(2030, 3, 19)).ShouldBeFalse();
        Refused(NoteCopyDestroyed.Decide(destroyed, new("Shredded"), Scene.At(Scene.Told))).ShouldBe("exchange.copy-is-destroyed");
        Refused(NoteCopyDestroyed.Decide(CopyState.Empty, new("Shredded"), Scene.At(Scene.Told))).ShouldBe("exchange.no-copy");
        Did(NoteCopyDestroyed.Decide(copy, new("Shredded"), Scene.At(Scene.Told))).Settles.Single().Kind.ShouldBe(CopyDues.Expires);
    }

    [Fact]
    public void A_copy_stays_one_where_what_was_written_of_it_was_destroyed()
    {
        var copy = CopyState.Empty.Apply(new Unopened(ListExported.WireName), new(1, Scene.Told, Scene.Sokha, Guid.NewGuid()));
        (copy.IsTaken, copy.By).ShouldBe((true, Scene.Sokha));
        copy.MayBeFetchedBy(Scene.Sokha, Scene.Told).ShouldBeFalse();
        Did(NoteCopyDestroyed.Decide(copy, new("Shredded"), Scene.At(Scene.Told)));
        copy.Apply(new Unopened(CopyDestroyed.WireName), new(2, Scene.Told, Scene.Sokha, Guid.NewGuid())).DestroyedAt.ShouldBe(Scene.Told);
        ExchangeOffers.OnCopy(copy).Select(o => o.Act).ShouldBe([NoteCopyDestroyed.WireName]);
        ExchangeOffers.OnCopy(CopyState.Empty).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_marks_are_alike() => Enumerable.Range(0, 10_000).Select(_ => CopyMark.Of(Guid.NewGuid())).ShouldBeUnique();
}
