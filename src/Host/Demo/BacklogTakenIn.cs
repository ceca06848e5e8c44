using System.Globalization;
using System.Text;
using Kapea.Host.Exchange;
using Kapea.Work.Exchange;

namespace Kapea.Host.Demo;

/// <summary>Beside step 2 of the scenario: the list that the social team kept until now is looked at, comes in, changes nothing the second time, and is taken back; and a copy of a list is taken out.</summary>
internal static class BacklogTakenIn
{
    private const string Origin = "notebook of 2029";

    // As people keep them: Khmer digits, three ways to write a day, two scripts, a total below.
    private const string List = """
        បញ្ជីកុមារ ២០២៩;;;;;
        លេខករណី;ឈ្មោះ;ភេទ;ថ្ងៃខែឆ្នាំកំណើត;ទូរស័ព្ទ;កំណត់សម្គាល់
        ១;សុភ័ក្ត្រ មាស;ស្រី;១៤/០២/២០១៩;012 000 271;មករៀនទៀងទាត់
        ២;Ratanak Uy;M;3 March 2018;;
        ៣;វាសនា;ប្រុស;;;ប្រហែល ១២ ឆ្នាំ
        សរុប;៣;;;;
        """;

    public static async Task Play(Stage stage)
    {
        stage.Begin("2 the backlog");
        await stage.At("2030-05-13 11:00");
        var sokha = await stage.As(DemoPeople.Sokha);
        var imports = stage.House.Imports;
        var file = imports.Mark(Read(stage), Imports.DeskOf(sokha.Visit)!);
        var looked = await imports.Show(sokha.Visit, file);
        stage.Expect("three rows are cases; title, headings and total are none", "3", looked.Rows.Length.ToString(CultureInfo.InvariantCulture));
        stage.Expect("the first: word, day and digits are understood", "ស្រី → Female, 2019-02-14", looked.Rows[0].Given is var first ? $"ស្រី → {first.Sex}, {first.Born?.From:yyyy-MM-dd}" : "");
        stage.Expect("the third is possibly known, by the name", "known: 3", "known: " + string.Join(' ', looked.Rows.Where(r => !r.Same.IsEmpty).Select(r => r.Given.Row - looked.Rows[0].Given.Row + 1)));
        var choice = new RowChoice([looked.Rows[2].Given.Row], []);
        var run = await imports.TakeIn(() => sokha.Visit, file, choice);
        stage.Expect("it comes in without him", "TakenIn, TakenIn, LeftOut", run.Stopped?.Code ?? Rows(stage, sokha, run));
        stage.Expect("the same list once more changes nothing", "AlreadyHere, AlreadyHere, LeftOut", string.Join(", ", imports.Look(sokha.Visit, imports.Mark(Read(stage), file.Desk)).Rows.Select(r => r.Comes)));
        var back = await imports.TakeBack(() => sokha.Visit, file.Desk, run.Import!.Value, "It was the list of the year before.", anyway: false);
        stage.Expect("and it is taken back as a whole", "TakenBack, TakenBack, LeftOut", back.Stopped?.Code ?? Rows(stage, sokha, back));
        var copy = ReportAndAlert.Id(stage.Done("a copy of the list of cases goes to the yearly review", await sokha.Do<ExportList, CopyState>(new(ExportedList.Cases, "The yearly review with the commune.", 7)))!.Begun["copy"]);
        stage.Due("it has to be destroyed in a week", "2030-05-20 23:59", copy, CopyDues.Expires);
        stage.Refused("the list of debts is not the social team's", "exchange.not-your-list", await sokha.Do<ExportList, CopyState>(new(ExportedList.Debts, "x", 7)));
        stage.Done("it is destroyed", await sokha.Do<NoteCopyDestroyed, CopyState>(new("Put through the shredder."), copy));
        stage.Due("nothing is due any more", "none", copy, CopyDues.Expires);
    }

    private static CasesFile Read(Stage stage)
    {
        var around = stage.House.ListKnowledge();
        var sheet = ListFile.Read(Encoding.UTF8.GetBytes(List), ".csv").File!.Sheets[0].Sheet;
        var shape = SheetShape.Of(sheet, around.Words);
        var (file, why) = ListCases.Of(Origin, sheet, shape, SheetMapping.Suggest(shape, around.Words), around);
        return file ?? throw new InvalidOperationException($"The list of the demo was refused: {why!.Code}.");
    }

    private static string Rows(Stage stage, Actor who, ImportRun run) => string.Join(", ", stage.House.Imports.State(who.Visit, run.Import!.Value)!.Rows.Values.Select(r => r.Noted.Outcome));
}
