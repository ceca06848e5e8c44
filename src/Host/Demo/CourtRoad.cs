using Kapea.Work.Access;
using Kapea.Work.Justice;

namespace Kapea.Host.Demo;

/// <summary>Steps 3, 7 and 10 of the scenario: the hours of custody, the months of detention, the judgment, and the day on which it is final.</summary>
internal static class CourtRoad
{
    /// <summary>From his arrival at the unit: 48 hours, and 24 more on the prosecutor's permission.</summary>
    public static async Task Custody(Stage stage)
    {
        stage.Begin("3 custody");
        await stage.At("2030-05-15 14:30");
        var (rithy, file) = (await stage.As(DemoPeople.Rithy), stage.Kept["P1"]);
        var arrived = new RecordCustody(Stage.Moment("2030-05-14 17:40"), null, "Kandal, anti-trafficking unit", "the unit on duty");
        stage.Done("his arrival at the unit is written down", await rithy.Do<RecordCustody, ProceedingState>(arrived, file));
        stage.Due("custody would end after 48 hours", "2030-05-16 17:40", file, ProceedingClocks.CustodyEnds);
        var register = new CorrectDay(ClockDay.Arrival, null, null, Stage.Moment("2030-05-14 16:40"), null, "the register of the unit");
        stage.Done("the register says an hour earlier", await rithy.Do<CorrectDay, ProceedingState>(register, file));
        stage.Due("custody ends after 48 hours", "2030-05-16 16:40", file, ProceedingClocks.CustodyEnds);
        stage.Done("a later hour waits for a second person", await rithy.Do<CorrectDay, ProceedingState>(register with { At = Stage.Moment("2030-05-14 17:00") }, file));
        stage.Due("and until then the earlier end binds", "2030-05-16 16:40", file, ProceedingClocks.CustodyEnds);
        stage.Refused("he who proposed it cannot confirm it", "justice.correction-needs-two", await rithy.Do<DecideCorrection, ProceedingState>(new(1, true, "the register"), file));
        stage.Done("he takes it back", await rithy.Do<DecideCorrection, ProceedingState>(new(1, false, "read wrongly"), file));
        stage.Refused("an extension before anybody has named a felony", "justice.not-charged", await rithy.Do<ExtendCustody, ProceedingState>(new("no. 88"), file));
        stage.Done("the charge is a felony", await rithy.Do<RecordCharge, ProceedingState>(new(ChargeChange.Brought, null, "TSE-34", OffenceClass.Felony, "the prosecutor"), file));
        await stage.At("2030-05-15 16:41");
        await stage.Letters("at half of the time the lawyer has a letter", 1, DemoPeople.Rithy, file);
        await stage.At("2030-05-16 08:30");
        stage.Done("the prosecutor permits an extension", await rithy.Do<ExtendCustody, ProceedingState>(new("no. 88 of 16 May", 60), file));
        stage.Due("custody ends 24 hours later", "2030-05-17 16:40", file, ProceedingClocks.CustodyEnds);
        stage.Refused("a second extension", "justice.extended-already", await rithy.Do<ExtendCustody, ProceedingState>(new("no. 90"), file));
    }

    /// <summary>The order of 17 May, of which the paper comes later; detention is counted from the order.</summary>
    public static async Task Detained(Stage stage)
    {
        stage.Begin("7 court");
        await stage.At("2030-05-29 10:30");
        var (rithy, file) = (await stage.As(DemoPeople.Rithy), stage.Kept["P1"]);
        stage.Done("the prosecutor has him", await rithy.Do<EndCustody, ProceedingState>(new(HoldingEnd.SentToProsecutor, "the unit on duty"), file, Stage.Moment("2030-05-17 16:00")));
        stage.Done("he is charged", await rithy.Do<RecordStage, ProceedingState>(new(ProceedingStage.Charged, "introductory submission", null, "412/2030"), file));
        stage.Done("the judge orders detention", await rithy.Do<OrderDetention, ProceedingState>(new(new(2030, 5, 17), null, 24, "order no. 12"), file));
        stage.Due("detention ends after six months", "2030-11-17 23:59", file, ProceedingClocks.DetentionEnds);
        stage.Due("no custody runs any more", "none", file, ProceedingClocks.CustodyEnds);
        stage.Due("the lawyer is told a month before", "2030-10-18 23:59", file, ProceedingClocks.Reminder, 1);
    }

    /// <summary>The extension of November; the second one would end in November of the next year.</summary>
    public static async Task Extended(Stage stage)
    {
        stage.Begin("7 court");
        var (rithy, file) = (await stage.As(DemoPeople.Rithy), stage.Kept["P1"]);
        stage.Done("the judge has extended detention", await rithy.Do<ExtendDetention, ProceedingState>(new(new(2030, 11, 15), 6, "order no. 40"), file));
        stage.Due("counted from the order", "2031-05-17 23:59", file, ProceedingClocks.DetentionEnds);
        var (held, book) = (State(stage, rithy).Custody.Now!, stage.House.Reference.At(stage.House.Clock.GetUtcNow()));
        stage.Expect("a second extension would end", "2031-11-17 23:59", Stage.Local(book.Clock(held.Ends!.Basis.Rule)!.Ends(held.Start, book, 12).Binding));
        stage.Refused("more than the law allows", "justice.extension-too-long", await rithy.Do<ExtendDetention, ProceedingState>(new(new(2030, 11, 20), 7, "x"), file));
        stage.Expect("the date rests on", "KH-PTD-F, 208, not verified, both days known", Basis(held.Ends));
    }

    /// <summary>The judgment of 31 March 2031, in the presence of the accused.</summary>
    public static async Task Judged(Stage stage)
    {
        stage.Begin("10 judgment");
        await stage.At("2031-03-31 15:00");
        var (rithy, file) = (await stage.As(DemoPeople.Rithy), stage.Kept["P1"]);
        var judgment = new RecordJudgment(new(2031, 3, 31), Attendance.Present, Attendance.Present, [new(1, ChargeOutcome.Convicted)], new(60, null, null, true, null), [new("A", 8_000_000, Currency.KHR)], "judgment no. 31");
        stage.Refused("the social worker writes it down", "door.not-allowed", await (await stage.As(DemoPeople.Sokha)).Do<RecordJudgment, ProceedingState>(judgment, file));
        stage.Done("the judgment is written down", await rithy.Do<RecordJudgment, ProceedingState>(judgment, file));
        stage.Due("the accused may appeal until", "2031-04-30 23:59", file, ProceedingClocks.AppealEnds, 1);
        stage.Due("the prosecutor general until", "2031-06-30 23:59", file, ProceedingClocks.AppealEnds, 4);
        stage.Due("detention before trial is over", "none", file, ProceedingClocks.DetentionEnds);
        stage.Refused("final on the same day", "justice.not-final-yet", await rithy.Do<DeclareFinal, ProceedingState>(new("x"), file));
    }

    /// <summary>Nobody has appealed: final on 1 July, and not earlier.</summary>
    public static async Task Final(Stage stage)
    {
        stage.Begin("10 judgment");
        var (rithy, file) = (await stage.As(DemoPeople.Rithy), stage.Kept["P1"]);
        await stage.At("2031-06-30 23:50");
        stage.Refused("final on the last day", "justice.not-final-yet", await rithy.Do<DeclareFinal, ProceedingState>(new("x"), file));
        await stage.At("2031-07-01 09:00");
        stage.Done("final on the day after", await rithy.Do<DeclareFinal, ProceedingState>(new("the clerk: nobody has appealed"), file));
        stage.Expect("final since", "2031-07-01", State(stage, rithy).Judgments.FinalSince?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "not");
        stage.Due("nothing runs any more", "none", file, ProceedingClocks.AppealEnds, 4);
        stage.NoLetterHolds("no letter tells of it", "custody", "detention", "judgment no.", "TSE-34");
    }

    private static string Basis(LegalDate date) =>
        $"{date.Basis.Rule}, {date.Basis.Article}, {(date.Basis.IsVerified ? "verified" : "not verified")}, {(date.IsOpenToChoice ? "both days known" : "one day")}";

    private static ProceedingState State(Stage stage, Actor rithy) => stage.House.Door.State<ProceedingState>(rithy.Visit, stage.Kept["P1"], StreamKind.Proceeding)!.Value.State;
}
