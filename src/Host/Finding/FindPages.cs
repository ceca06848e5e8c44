using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>The one box: a name in any script, a code, a telephone, a plate, an age, a place, in any order.</summary>
internal static class FindPages
{
    private const string Field = "sought";
    private const string Typing = "typing";

    public static Task<IResult> Empty(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, visit => Task.FromResult(
        Inquiry.PurposesOf(visit).IsEmpty ? RoomPages.Nothing(context) : Show.Page<FindPage, FindView>(Frames.Of(context, house), new(""))));

    public static Task<IResult> Ask(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Inquiry.PurposesOf(visit).IsEmpty) return RoomPages.Nothing(context);
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, "/find");
        var sought = form[Field].ToString().Trim();
        if (sought.Length == 0) return PageEndpoints.SeeOther("/find");
        var fields = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(Field, [sought[..Math.Min(sought.Length, Question.Counts + 1)]]);
        if (form[Typing].Count > 0) fields = fields.Add(Typing, ["yes"]);
        return PageEndpoints.SeeOther($"/find/found/{await house.Drafts.KeepSought(visit, fields, context.RequestAborted)}");
    });

    public static Task<IResult> Found(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Inquiry.PurposesOf(visit) is not { IsEmpty: false } purposes || house.Drafts.Open(visit, context.Part("draft")) is not { } draft || draft.First(Field) is not { } sought) return RoomPages.Nothing(context);
        var words = context.Words();
        // What is only half typed asks nobody else, and counts for nothing.
        var isTyping = draft.Fields.ContainsKey(Typing);
        var today = PhnomPenh.DayOf(house.Clock.GetUtcNow());
        var questions = purposes.Select(p => Question.Read(sought, p, today, house.QuestionPlaces)).ToList();
        var asked = Asked(questions);
        var isBraked = !isTyping && !house.FindBrake.MayAsk(visit.Id, house.Clock.MachineMilliseconds, Inquiry.CountOf(asked));
        var found = await house.Inquiry.Ask(visit, asked, isTyping || isBraked, [], context.RequestAborted);
        return Show.Page<FindPage, FindView>(Frames.Of(context, house), new(sought)
        {
            Understood = [.. questions[0].Pieces.Where(p => p.As != Taken.Name).Select(p => Piece(house, words, p))],
            IsCut = questions[0].IsCut,
            IsAsked = true,
            IsBraked = isBraked,
            Files = [.. found.Files.Select(f => FoundLines.Of(house, visit, words, f, today))],
            Desks = [.. found.Desks.Select(d => Names.Of(d, words))],
            IsTooCommon = found.IsTooCommon,
        });
    });

    /// <summary>What is asked for, in every way in which the question can be read.</summary>
    public static IReadOnlyCollection<Findable> Asked(IEnumerable<Question> questions) => [.. questions.SelectMany(q => q.Alternatives.SelectMany(Readings))];

    /// <summary>Who is named may be the child, or somebody around it.</summary>
    private static IEnumerable<Findable> Readings(Findable asked)
    {
        yield return asked;
        if (asked is { Purpose: Purposes.Child, Names.IsEmpty: false }) yield return new(asked.Purpose) { Relatives = asked.Names };
    }

    private static string Piece(HouseParts house, Words words, QuestionPiece piece) => $"{piece.Text}: " + (piece.As switch
    {
        Taken.Age when piece.AgeFrom == piece.AgeTo => words.Format("page.find.age", piece.AgeFrom!.Value),
        Taken.Age => words.Format("page.find.ages", piece.AgeFrom!.Value, piece.AgeTo!.Value),
        Taken.Birth => words.Format("page.find.born", FoundLines.Span(words, piece.Born!.Value)),
        Taken.Sex => words["page.find.sex." + piece.Sex],
        Taken.Mark => words["mark-kind." + piece.Mark],
        Taken.Place => string.Join(", ", piece.Places.Take(3).Select(c => FoundLines.Place(house, words, c))) + (piece.Places.Length > 3 ? string.Create(CultureInfo.InvariantCulture, $" +{piece.Places.Length - 3}") : ""),
        Taken.Name => words["page.find.name"],
        _ => throw new InvalidOperationException($"A piece of an unknown kind: {piece.As}."),
    });
}
