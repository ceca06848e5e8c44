using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Intake;
using Kapea.Work.Justice;
using Kapea.Work.Tests.Care;

namespace Kapea.Work.Tests.Justice;

/// <summary>How often a child has told its story: one count, the same on both sides.</summary>
public sealed class TellingsTests
{
    private static readonly RecordJusticeContact Lawyers = new(InterviewKind.Police, null, 50, [Companion.Lawyer], "Khmer", [], true, Known.No, Known.No, 7, 5);
    private static readonly RecordAccompaniment Workers = new(InterviewKind.Police, [Companion.SocialWorker], true, Known.No, [], 7, 5, null);

    private static Guid Justice => CareScene.Opened.Case.Opened!.Streams.Justice;

    private static JusticeState Asked { get; } = JusticeState.Empty.Apply(new LawyerAsked("HGR-30-ABC123-4", CareScene.Case, HearingScene.Summary, "he is in custody", null, Scene.Local("2030-05-15T10:00")), default);

    // Each act is played into both files, as the Door does.
    private static (CareState Case, JusticeState File) Play(params ReadOnlySpan<(bool Lawyer, InterviewKind Kind, string At)> tellings)
    {
        var (care, file) = (CareScene.Opened, Asked);
        foreach (var (lawyer, kind, at) in tellings)
        {
            var now = Scene.At(Scene.Local(at), desk: lawyer ? "legal" : "social", subject: lawyer ? Justice : CareScene.Case);
            var decision = lawyer ? RecordJusticeContact.Decide(file, Lawyers with { Kind = kind }, now) : RecordAccompaniment.Decide(care, Workers with { Kind = kind }, now);
            (care, file) = (care.Then(decision, CareScene.Case, now), file.Then(decision, Justice, now));
        }

        return (care, file);
    }

    [Fact]
    public void An_interview_that_both_wrote_down_is_one_and_two_of_one_kind_on_one_day_are_two()
    {
        var (care, file) = Play((false, InterviewKind.Police, "2030-06-01T10:00"), (true, InterviewKind.Police, "2030-06-01T14:00"));
        (care.Tellings, file.Contacts.Tellings, file.Contacts.WrittenHere).ShouldBe((1, 1, 1));
        (care, file) = Play((false, InterviewKind.Police, "2030-06-01T10:00"), (false, InterviewKind.Police, "2030-06-01T15:00"), (true, InterviewKind.Police, "2030-06-01T10:00"));
        (care.Tellings, file.Contacts.Tellings, file.Contacts.WrittenHere).ShouldBe((2, 2, 1));
    }

    [Fact]
    public void What_each_side_alone_knows_adds_up_and_the_third_is_said_aloud_on_both()
    {
        var (care, file) = Play((false, InterviewKind.Police, "2030-06-01T10:00"), (true, InterviewKind.Prosecutor, "2030-06-01T14:00"), (true, InterviewKind.Police, "2030-06-02T10:00"));
        (care.Tellings, care.Told.By(TellingSource.SocialTeam), file.Contacts.Tellings, file.Contacts.WrittenHere).ShouldBe((3, 1, 3, 2));
        (care.IsToldTooOften(Scene.Book), file.Contacts.IsToldTooOften(Scene.Book)).ShouldBe((true, true));
    }

    [Fact]
    public void Whom_else_the_child_told_is_not_passed_on_and_counts_all_the_same()
    {
        foreach (var kind in Enum.GetValues<InterviewKind>())
        {
            var (care, file) = Play((false, kind, "2030-06-01T10:00"), (true, kind, "2030-06-01T10:00"));
            (care.Tellings, file.Contacts.Tellings).ShouldBe((1, 1), kind.ToString());
        }

        var told = RecordAccompaniment.Decide(CareScene.Opened, Workers with { Kind = InterviewKind.Helper }, CareScene.At("2030-06-01T10:00")).Happens().Entry<InterviewNoted>();
        (told.Kind, told.On).ShouldBe((null, new DateOnly(2030, 6, 1)));
    }

    [Fact]
    public void Whether_a_note_is_sent_tells_nothing()
    {
        foreach (var told in new[] { true, false })
        {
            RecordAccompaniment.Decide(CareScene.Opened, Workers with { Told = told, Recorded = null }, CareScene.At("2030-06-01T10:00")).Happens().Entry<InterviewNoted>().Told.ShouldBe(told);
            RecordJusticeContact.Decide(Asked, Lawyers with { Told = told, Recorded = null }, HearingScene.AtChild("2030-06-01T10:00")).Happens().Entry<InterviewNoted>().Told.ShouldBe(told);
        }

        RecordHearing.Decide(HearingScene.WithScreen, HearingScene.Holding with { Children = [new(1, true, TestimonyGiven.None)] }, HearingScene.At("2031-02-10T12:00")).Happens()
            .Entries.Select(e => e.Entry).OfType<InterviewNoted>().Select(n => n.Told).ShouldBe([false, false]);
    }

    [Theory]
    [InlineData(TestimonyGiven.InTheRoom, 1)]
    [InlineData(TestimonyGiven.BehindScreen, 1)]
    [InlineData(TestimonyGiven.ByVideo, 1)]
    [InlineData(TestimonyGiven.Recording, 0)]
    [InlineData(TestimonyGiven.ReadOut, 0)]
    [InlineData(TestimonyGiven.None, 0)]
    public void Testimony_at_a_hearing_is_a_telling_unless_it_was_played_or_read_out(TestimonyGiven testimony, int tellings)
    {
        var now = HearingScene.At("2031-02-13T16:00");
        var decision = RecordHearing.Decide(HearingScene.WithScreen, HearingScene.Holding with { Children = [new(1, true, testimony)] }, now);
        var file = HearingScene.Asked.Then(decision, HearingScene.Child, now);
        file.Contacts.Tellings.ShouldBe(tellings);
        CareState.Empty.Then(decision, HearingScene.Case, now).Tellings.ShouldBe(tellings);
        var sameDay = HearingScene.AtChild("2031-02-10T12:00");
        file.Then(RecordJusticeContact.Decide(file, Lawyers with { Kind = InterviewKind.Trial }, sameDay), HearingScene.Child, sameDay).Contacts.Tellings.ShouldBe(1, "the lawyer wrote the same hearing down");
    }
}
